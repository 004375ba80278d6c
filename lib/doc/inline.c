/*
 * inline.c - a document with a style on every element
 */
#include <string.h>

#include "doc/escape.h"
#include "doc/inline.h"
#include "doc/palette.h"
#include "doc/style.h"

enum { TILES_A_ROW = 3 };

#define FIGURES "font-variant-numeric:tabular-nums;"

/* A day, which no line may end within. */
#define WHOLE "style=\"white-space:nowrap;\""

static const char *
light(enum palette_role role)
{
	return palette_hex(role, PALETTE_LIGHT);
}

/* An element in a colour, with more of style. */
static void
add_styled(struct buffer *out, const char *tag, enum palette_role colour,
    const char *style, struct slice text)
{
	buffer_format(out, "<%s style=\"color:%s;%s\">", tag, light(colour),
	    style);
	docescape_prose(out, text, WHOLE);
	buffer_format(out, "</%s>\n", tag);
}

/* A paragraph on the ground of a tone, its sign in front. */
static void
add_toned(struct buffer *out, enum doc_tone tone, const char *style,
    struct slice text)
{
	buffer_format(out, "<p style=\"color:%s;background-color:%s;"
	    "border-left:5px solid %s;%s\">", light(palette_text(tone)),
	    light(palette_ground(tone)), light(palette_text(tone)), style);
	if (tone != DOC_PLAIN) {
		buffer_add(out, palette_sign(tone));
		buffer_add_byte(out, ' ');
	}
	docescape_prose(out, text, WHOLE);
	buffer_add(out, SLICE("</p>\n"));
}

static void
open_table(struct buffer *out, const char *style)
{
	buffer_format(out, "<table role=\"presentation\" width=\"100%%\" "
	    "cellspacing=\"0\" cellpadding=\"0\" border=\"0\" "
	    "style=\"border-collapse:collapse;%s\">\n", style);
}

static void
add_tile(struct buffer *out, const struct doc_tile *t)
{
	buffer_format(out, "<td width=\"33%%\" valign=\"top\" "
	    "style=\"background-color:%s;border-top:4px solid %s;"
	    "border-right:6px solid %s;padding:6px 10px;\">\n",
	    light(PALETTE_PANEL), light(t->tone == DOC_PLAIN ? PALETTE_RULE :
	    palette_text(t->tone)), light(PALETTE_GROUND));
	add_styled(out, "div", PALETTE_INK, "font-size:13px;", t->label);
	buffer_format(out, "<div style=\"color:%s;font-size:22px;"
	    "font-weight:bold;" FIGURES "\">", light(palette_text(t->tone)));
	buffer_add(out, palette_sign(t->tone));
	buffer_add(out, t->tone == DOC_PLAIN ? SLICE_EMPTY : SLICE(" "));
	docescape_line(out, t->value, DOC_UNCUT);
	buffer_add(out, SLICE("</div>\n"));
	if (t->note.len > 0)
		add_styled(out, "div", PALETTE_MUTED, "font-size:12px;",
		    t->note);
	buffer_add(out, SLICE("</td>\n"));
}

static void
add_tiles(struct buffer *out, const struct block *b)
{
	size_t i;

	open_table(out, "margin:12px 0;");
	for (i = 0; i < b->tile_count; i++) {
		if (i % TILES_A_ROW == 0)
			buffer_add(out, SLICE("<tr>"));
		add_tile(out, &b->tiles[i]);
		if (i % TILES_A_ROW == TILES_A_ROW - 1 ||
		    i + 1 == b->tile_count)
			buffer_add(out, SLICE("</tr>\n"));
	}
	buffer_add(out, SLICE("</table>\n"));
}

static void
add_fact(struct buffer *out, const struct doc_fact *f)
{
	buffer_format(out, "<div style=\"color:%s;font-size:14px;"
	    "margin:3px 0;\"><span style=\"color:%s;\">", light(PALETTE_INK),
	    light(PALETTE_MUTED));
	docescape_line(out, f->name, DOC_UNCUT);
	buffer_add(out, SLICE("</span>&#160; "));
	if (f->link.len > 0) {
		buffer_add(out, SLICE("<a href=\""));
		docescape_line(out, f->link, DOC_UNCUT);
		buffer_format(out, "\" style=\"color:%s;\">",
		    light(PALETTE_LINK));
	}
	if (f->code)
		buffer_add(out, SLICE("<code style=\"font-size:12px;\">"));
	docescape_prose(out, f->value, WHOLE);
	buffer_add(out, f->code ? SLICE("</code>") : SLICE_EMPTY);
	buffer_add(out, f->link.len ? SLICE("</a>") : SLICE_EMPTY);
	buffer_add(out, SLICE("</div>\n"));
}

static void
add_card(struct buffer *out, const struct doc_card *c)
{
	size_t i;

	buffer_format(out, "<div style=\"background-color:%s;border-left:"
	    "4px solid %s;padding:8px 12px;margin:8px 0;\">\n",
	    light(PALETTE_PANEL), light(c->tone == DOC_PLAIN ? PALETTE_RULE :
	    palette_text(c->tone)));
	add_styled(out, "div", PALETTE_INK, "font-weight:bold;", c->title);
	if (c->mark.len > 0) {
		buffer_format(out, "<div style=\"color:%s;font-size:13px;"
		    "font-weight:bold;\">", light(palette_text(c->tone)));
		buffer_add(out, palette_sign(c->tone));
		buffer_add(out, c->tone == DOC_PLAIN ? SLICE_EMPTY :
		    SLICE(" "));
		docescape_line(out, c->mark, DOC_UNCUT);
		buffer_add(out, SLICE("</div>\n"));
	}
	if (c->text.len > 0)
		add_styled(out, "div", PALETTE_INK, "margin:4px 0;", c->text);
	for (i = 0; i < c->count; i++)
		add_fact(out, &c->facts[i]);
	buffer_add(out, SLICE("</div>\n"));
}

/* A bar of 0 to 100 hundredths: two cells, so that no program drops it. */
static void
add_bar(struct buffer *out, int64_t size, int64_t most,
    enum palette_role colour)
{
	int64_t width = size > 0 ? (int64_t)((__int128)size * 100 / most) : 0;

	if (size > 0 && width < 1)
		width = 1;
	open_table(out, "margin:2px 0 6px;");
	buffer_add(out, SLICE("<tr>"));
	if (width > 0)
		buffer_format(out, "<td width=\"%lld%%\" bgcolor=\"%s\" "
		    "style=\"font-size:1px;line-height:9px;\">&#160;</td>",
		    (long long)width, light(colour));
	if (width < 100)
		buffer_format(out, "<td bgcolor=\"%s\" style=\"font-size:1px;"
		    "line-height:9px;\">&#160;</td>", light(PALETTE_PANEL));
	buffer_add(out, SLICE("</tr></table>\n"));
}

static void
add_picture(struct buffer *out, const struct block *b)
{
	const struct doc_picture *p = &b->picture;
	int64_t most = block_size_most(p);
	size_t i;

	add_styled(out, "p", PALETTE_INK, "font-weight:bold;"
	    "margin:14px 0 4px;", b->text);
	for (i = 0; i < p->count; i++) {
		const struct doc_point *point = &p->points[i];
		int64_t size = point->size < 0 ? -point->size : point->size;

		buffer_format(out, "<div style=\"font-size:13px;color:%s;"
		    FIGURES "\">", light(PALETTE_INK));
		docescape_line(out, point->label, DOC_CELL_MOST);
		buffer_add(out, b->colon);
		docescape_line(out, point->value, DOC_CELL_MOST);
		buffer_add(out, SLICE("</div>\n"));
		add_bar(out, size < most ? size : most, most,
		    point->size < 0 ? PALETTE_BAD : PALETTE_SERIES_2);
	}
}

static void
add_cell(struct buffer *out, const char *tag, const struct doc_column *column,
    enum doc_tone tone, struct slice text)
{
	buffer_format(out, "<%s align=\"%s\" valign=\"top\" style=\"color:%s;"
	    "border-bottom:1px solid %s;padding:4px 8px;" FIGURES "%s",
	    tag, column->number ? "right" : "left", light(PALETTE_INK),
	    light(PALETTE_RULE), column->number && text.len < 20 ?
	    "white-space:nowrap;" : "");
	if (*tag == 't' && tag[1] == 'h')
		buffer_format(out, "background-color:%s;",
		    light(PALETTE_PANEL));
	if (tone != DOC_PLAIN)
		buffer_format(out, "border-left:4px solid %s;",
		    light(palette_text(tone)));
	buffer_add(out, SLICE("\">"));
	docescape_line(out, text, DOC_UNCUT);
	buffer_format(out, "</%s>", tag);
}

static void
add_table(struct buffer *out, const struct block *b)
{
	size_t i, row;

	if (b->text.len > 0)
		add_styled(out, "p", PALETTE_INK, "font-weight:bold;"
		    "margin:14px 0 4px;", b->text);
	buffer_add(out, SLICE("<table width=\"100%\" cellspacing=\"0\" "
	    "cellpadding=\"0\" border=\"0\" style=\"border-collapse:"
	    "collapse;font-size:14px;\">\n<thead><tr>"));
	for (i = 0; i < b->column_count; i++)
		add_cell(out, "th", &b->columns[i], DOC_PLAIN,
		    b->columns[i].name);
	buffer_add(out, SLICE("</tr></thead>\n<tbody>\n"));
	for (row = 0; row < b->row_count; row++) {
		buffer_add(out, SLICE("<tr>"));
		for (i = 0; i < b->column_count; i++)
			add_cell(out, "td", &b->columns[i], i == 0 ?
			    b->rows[row].tone : DOC_PLAIN,
			    b->rows[row].cells[i]);
		buffer_add(out, SLICE("</tr>\n"));
	}
	buffer_add(out, SLICE("</tbody>\n</table>\n"));
}

static void
add_quote(struct buffer *out, const struct block *b)
{
	struct slice rest = b->text;

	buffer_format(out, "<div style=\"border-left:4px solid %s;"
	    "padding:0 12px;margin:8px 0;\">\n", light(PALETTE_RULE));
	while (rest.at != NULL) {
		struct slice line = slice_trim(slice_cut(&rest, '\n'));

		if (line.len > 0)
			add_styled(out, "p", PALETTE_INK, "margin:4px 0;",
			    line);
	}
	if (b->by.len > 0)
		add_styled(out, "p", PALETTE_MUTED, "font-size:13px;"
		    "margin:4px 0;", b->by);
	buffer_add(out, SLICE("</div>\n"));
}

static void
add_block(struct buffer *out, const struct block *b)
{
	switch (b->kind) {
	case BLOCK_TITLE:
		add_styled(out, "h1", PALETTE_INK, "font-size:22px;"
		    "line-height:1.3;margin:0 0 8px;", b->text);
		break;
	case BLOCK_SECTION:
		add_styled(out, "h2", PALETTE_INK, "font-size:18px;"
		    "line-height:1.3;margin:20px 0 6px;", b->text);
		break;
	case BLOCK_PART:
		add_styled(out, "h3", PALETTE_INK, "font-size:15px;"
		    "margin:14px 0 4px;", b->text);
		break;
	case BLOCK_NOTE:
		add_toned(out, DOC_FAIR, "padding:6px 10px;", b->text);
		break;
	case BLOCK_VERDICT:
		add_toned(out, b->tone, "padding:8px 12px;font-size:17px;"
		    "font-weight:bold;", b->text);
		break;
	case BLOCK_ITEM:
		add_styled(out, "li", PALETTE_INK, "margin:2px 0;", b->text);
		break;
	case BLOCK_QUOTE:
		add_quote(out, b);
		break;
	case BLOCK_CODE:
		buffer_add(out, SLICE("<pre style=\"white-space:pre-wrap;"
		    "font-size:12px;\">"));
		docescape_entities(out, b->text);
		buffer_add(out, SLICE("</pre>\n"));
		break;
	case BLOCK_TABLE:
		add_table(out, b);
		break;
	case BLOCK_TILES:
		add_tiles(out, b);
		break;
	case BLOCK_CARD:
		add_card(out, &b->card);
		break;
	case BLOCK_PICTURE:
		add_picture(out, b);
		break;
	default:
		add_styled(out, "p", PALETTE_INK, "margin:6px 0;", b->text);
		break;
	}
}

/* Font names stand in an attribute: single quotes. */
static void
add_fonts(struct buffer *out, int lang)
{
	const char *c;

	for (c = docstyle_fonts(lang); *c != '\0'; c++)
		buffer_add_byte(out, *c == '"' ? '\'' : *c);
}

/*
 * The colours stand in attributes and are found there: as text behind the
 * start of a style or a semicolon, as a ground, as a rule.
 */
static void
add_dark(struct buffer *out)
{
	int role;

	buffer_add(out, SLICE("<style>@media (prefers-color-scheme:dark){\n"));
	for (role = 0; role < PALETTE_ROLES; role++) {
		const char *from = light((enum palette_role)role);
		const char *to = palette_hex((enum palette_role)role,
		    PALETTE_DARK);

		buffer_format(out, "[style^=\"color:%s\"],"
		    "[style*=\";color:%s\"]{color:%s!important}\n"
		    "[style*=\"background-color:%s\"],[bgcolor=\"%s\"]"
		    "{background-color:%s!important}\n"
		    "[style*=\"solid %s\"]{border-color:%s!important}\n",
		    from, from, to, from, from, to, from, to);
	}
	buffer_add(out, SLICE("}</style>\n"));
}

static void
add_head(struct buffer *out, const struct doc *d)
{
	const char *lang = d->lang ? "zh-CN" : "en";

	buffer_format(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n"
	    "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" "
	    "content=\"width=device-width, initial-scale=1\"/>\n"
	    "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
	    "<title>", lang);
	docescape_line(out, d->count ? d->blocks[0].text : SLICE_EMPTY,
	    DOC_UNCUT);
	buffer_add(out, SLICE("</title>\n"));
	add_dark(out);
	buffer_format(out, "</head>\n<body lang=\"%s\" "
	    "style=\"color:%s;background-color:%s;margin:0;padding:12px;"
	    "font-size:15px;line-height:1.5;font-family:", lang,
	    light(PALETTE_INK), light(PALETTE_GROUND));
	add_fonts(out, d->lang);
	buffer_add(out, SLICE("\">\n<div style=\"max-width:640px;"
	    "margin:0 auto;overflow-wrap:break-word;word-wrap:break-word;"
	    "\">\n"));
}

void
docinline_write(const struct doc *d, struct buffer *out)
{
	size_t i;

	add_head(out, d);
	for (i = 0; i < d->count; i++) {
		bool item = d->blocks[i].kind == BLOCK_ITEM;

		if (item && !block_follows(d, i))
			buffer_add(out, SLICE("<ul style=\"margin:6px 0;"
			    "padding-left:20px;\">\n"));
		add_block(out, &d->blocks[i]);
		if (item && !block_goes_on(d, i))
			buffer_add(out, SLICE("</ul>\n"));
	}
	buffer_add(out, SLICE("</div>\n</body>\n</html>\n"));
}
