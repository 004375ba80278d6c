/*
 * html.c - a document as one HTML file, well-formed as XML too
 *
 * No script, no reference to anything outside, the pictures inside.
 */
#include <string.h>

#include "base/text.h"
#include "doc/escape.h"
#include "doc/html.h"
#include "doc/palette.h"
#include "doc/picture.h"
#include "doc/style.h"
#include "doc/svg.h"

enum {
	NUMBER_MOST = 16,	/* columns of a number with its unit */
	WORD_MOST = 24,		/* columns of a word that is never broken */
	WIDTH_PART = 80,	/* percent of the window for all columns */
	WIDE_LEAST = 4		/* columns that a phone stacks */
};

static void
add_element(struct buffer *out, const char *tag, const char *attributes,
    struct slice text)
{
	buffer_format(out, "<%s%s>", tag, attributes);
	docescape_prose(out, text, "class=\"n\"");
	buffer_format(out, "</%s>\n", tag);
}

/* Numbers are not broken as long as they look like some. */
static const char *
cell_class(bool number, struct slice text)
{
	return !number ? "" : text_width(text) <= NUMBER_MOST ?
	    " class=\"r n\"" : " class=\"r\"";
}

/* What came from others keeps its direction to itself. */
static void
add_cell(struct buffer *out, const struct doc_column *column, bool labelled,
    struct slice text)
{
	buffer_format(out, "<td%s", cell_class(column->number, text));
	if (labelled && text.len > 0) {
		buffer_add(out, SLICE(" data-l=\""));
		docescape_line(out, column->name, DOC_UNCUT);
		buffer_add_byte(out, '"');
	}
	buffer_add(out, column->number ? SLICE(">") : SLICE("><bdi>"));
	docescape_prose(out, text, "class=\"n\"");
	buffer_add(out, column->number ? SLICE("</td>") :
	    SLICE("</bdi></td>"));
}

/* A column is as wide as its longest word, so that none is broken. */
static size_t
column_width(const struct block *b, size_t column)
{
	size_t most = block_longest_word(b->columns[column].name), row;

	for (row = 0; row < b->row_count && most < WORD_MOST; row++) {
		size_t word = block_longest_word(b->rows[row].cells[column]);

		if (word > most)
			most = word;
	}
	return most < WORD_MOST ? most : WORD_MOST;
}

static void
add_header(struct buffer *out, const struct block *b)
{
	size_t i;

	buffer_add(out, SLICE("<thead><tr>"));
	for (i = 0; i < b->column_count; i++) {
		buffer_format(out, "<th%s", cell_class(b->columns[i].number,
		    b->columns[i].name));
		/* Bold letters are wider; a phone has its own limit. */
		if (!b->columns[i].number)
			buffer_format(out, " style=\"min-width:"
			    "min(%zuch,%zuvw)\"", column_width(b, i) + 1,
			    WIDTH_PART / b->column_count);
		buffer_add_byte(out, '>');
		docescape_line(out, b->columns[i].name, DOC_UNCUT);
		buffer_add(out, SLICE("</th>"));
	}
	buffer_add(out, SLICE("</tr></thead>\n"));
}

/* Two pairs of the same columns beside each other. */
static bool
is_twin(const struct block *b)
{
	return b->column_count == 4 &&
	    slice_equal(b->columns[0].name, b->columns[2].name) &&
	    slice_equal(b->columns[1].name, b->columns[3].name);
}

static void
add_table(struct buffer *out, const struct block *b, size_t number)
{
	bool twin = is_twin(b), wide = b->column_count >= WIDE_LEAST && !twin;
	size_t i, row;

	buffer_add(out, b->chart != DOC_NO_CHART ?
	    SLICE("<figure class=\"c\">\n") : SLICE("<figure>\n"));
	if (b->text.len > 0)
		add_element(out, "figcaption", "", b->text);
	if (b->chart != DOC_NO_CHART && b->row_count > 0)
		docsvg_add(b, number, out);
	buffer_add(out, wide ? SLICE("<table class=\"wide\">\n") :
	    twin ? SLICE("<table class=\"twin\">\n") :
	    SLICE("<table>\n"));
	add_header(out, b);
	buffer_add(out, SLICE("<tbody>\n"));
	for (row = 0; row < b->row_count; row++) {
		enum doc_tone tone = b->rows[row].tone;

		buffer_format(out, tone == DOC_PLAIN ? "<tr>" :
		    "<tr class=\"%s\">", palette_name(palette_text(tone)));
		for (i = 0; i < b->column_count; i++)
			add_cell(out, &b->columns[i], wide && i > 0,
			    b->rows[row].cells[i]);
		buffer_add(out, SLICE("</tr>\n"));
	}
	buffer_add(out, SLICE("</tbody>\n</table>\n</figure>\n"));
}

/* The class and the sign of a tone. */
static void
add_mark(struct buffer *out, enum doc_tone tone, const char *class,
    struct slice text)
{
	buffer_format(out, "<p class=\"%s%s%s\">", class,
	    tone == DOC_PLAIN ? "" : " ", tone == DOC_PLAIN ? "" :
	    palette_name(palette_text(tone)));
	if (tone != DOC_PLAIN) {
		buffer_add(out, SLICE("<span aria-hidden=\"true\">"));
		buffer_add(out, palette_sign(tone));
		buffer_add(out, SLICE("</span> "));
	}
	docescape_prose(out, text, "class=\"n\"");
	buffer_add(out, SLICE("</p>\n"));
}

static void
add_tiles(struct buffer *out, const struct block *b)
{
	size_t i;

	/* Four or five stand in one row where there is room. */
	buffer_format(out, "<div class=\"tiles%s\">\n", b->tile_count == 4 ?
	    " t4" : b->tile_count == 5 ? " t5" : "");
	for (i = 0; i < b->tile_count; i++) {
		const struct doc_tile *t = &b->tiles[i];

		buffer_format(out, "<div class=\"tile %s\">\n",
		    t->tone == DOC_PLAIN ? "plain" :
		    palette_name(palette_text(t->tone)));
		add_mark(out, DOC_PLAIN, "k", t->label);
		add_mark(out, t->tone, "x", t->value);
		if (t->note.len > 0)
			add_mark(out, DOC_PLAIN, "y", t->note);
		buffer_add(out, SLICE("</div>\n"));
	}
	buffer_add(out, SLICE("</div>\n"));
}

static void
add_value(struct buffer *out, const struct doc_fact *f)
{
	if (f->link.len == 0) {
		add_element(out, "dd", " dir=\"auto\"", f->value);
		return;
	}
	buffer_add(out, SLICE("<dd dir=\"auto\"><a href=\""));
	docescape_line(out, f->link, DOC_UNCUT);
	buffer_add(out, SLICE("\">"));
	docescape_line(out, f->value, DOC_UNCUT);
	buffer_add(out, SLICE("</a></dd>\n"));
}

static void
add_card(struct buffer *out, const struct block *b)
{
	const struct doc_card *c = &b->card;
	size_t i;

	buffer_add(out, SLICE("<div class=\"card\">\n"));
	add_element(out, "h3", " dir=\"auto\"", c->title);
	if (c->mark.len > 0)
		add_mark(out, c->tone, "mark", c->mark);
	if (c->text.len > 0)
		add_element(out, "p", " dir=\"auto\"", c->text);
	if (c->count > 0)
		buffer_add(out, SLICE("<dl>\n"));
	for (i = 0; i < c->count; i++) {
		add_element(out, "dt", "", c->facts[i].name);
		add_value(out, &c->facts[i]);
	}
	if (c->count > 0)
		buffer_add(out, SLICE("</dl>\n"));
	buffer_add(out, SLICE("</div>\n"));
}

static void
add_picture(struct buffer *out, const struct block *b, size_t number)
{
	buffer_add(out, SLICE("<figure>\n"));
	add_element(out, "figcaption", "", b->text);
	docpicture_add(&b->picture, number, out);
	buffer_add(out, SLICE("</figure>\n"));
}

/* Han on an English page is told to fonts and to who reads it aloud. */
static const char *
quote_attributes(int lang, struct slice line)
{
	return lang == 0 && text_has_han(line) ?
	    " dir=\"auto\" lang=\"zh-CN\"" : " dir=\"auto\"";
}

static void
add_quote(struct buffer *out, const struct block *b, int lang)
{
	struct slice rest = b->text;

	buffer_add(out, SLICE("<blockquote>\n"));
	while (rest.at != NULL) {
		struct slice line = slice_trim(slice_cut(&rest, '\n'));

		if (line.len > 0)
			add_element(out, "p", quote_attributes(lang, line),
			    line);
	}
	if (b->by.len > 0)
		add_element(out, "footer", "", b->by);
	buffer_add(out, SLICE("</blockquote>\n"));
}

static void
add_code(struct buffer *out, struct slice lines)
{
	buffer_add(out, SLICE("<pre>"));
	docescape_entities(out, lines);
	buffer_add(out, SLICE("</pre>\n"));
}

static void
add_contents(struct buffer *out, const struct doc *d)
{
	size_t i, section = 0;

	buffer_add(out, SLICE("<nav>\n"));
	add_element(out, "h2", "", d->contents);
	buffer_add(out, SLICE("<ol>\n"));
	for (i = 0; i < d->count; i++) {
		if (d->blocks[i].kind != BLOCK_SECTION)
			continue;
		buffer_format(out, "<li><a href=\"#s%zu\">", ++section);
		docescape_line(out, d->blocks[i].text, DOC_UNCUT);
		buffer_add(out, SLICE("</a></li>\n"));
	}
	buffer_add(out, SLICE("</ol>\n</nav>\n"));
}

static void
add_section(struct buffer *out, const struct block *b, size_t number)
{
	buffer_format(out, "<h2 id=\"s%zu\">", number);
	docescape_line(out, b->text, DOC_UNCUT);
	buffer_add(out, SLICE("</h2>\n"));
}

static void
add_block(struct buffer *out, const struct block *b, size_t number,
    int lang)
{
	switch (b->kind) {
	case BLOCK_TITLE:
		add_element(out, "h1", "", b->text);
		break;
	case BLOCK_PART:
		add_element(out, "h3", "", b->text);
		break;
	case BLOCK_NOTE:
		add_element(out, "p", " class=\"note\"", b->text);
		break;
	case BLOCK_ITEM:
		add_element(out, "li", "", b->text);
		break;
	case BLOCK_QUOTE:
		add_quote(out, b, lang);
		break;
	case BLOCK_CODE:
		add_code(out, b->text);
		break;
	case BLOCK_TABLE:
		add_table(out, b, number);
		break;
	case BLOCK_VERDICT:
		add_mark(out, b->tone, "verdict g", b->text);
		break;
	case BLOCK_TILES:
		add_tiles(out, b);
		break;
	case BLOCK_CARD:
		add_card(out, b);
		break;
	case BLOCK_PICTURE:
		add_picture(out, b, number);
		break;
	default:
		add_element(out, "p", "", b->text);
		break;
	}
}

static void
add_head(struct buffer *out, const struct doc *d)
{
	buffer_format(out, "<!DOCTYPE html>\n"
	    "<html lang=\"%s\">\n"
	    "<head>\n<meta charset=\"utf-8\"/>\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\"/>\n", d->lang ? "zh-CN" : "en");
	buffer_add(out, SLICE("<meta name=\"color-scheme\" "
	    "content=\"light dark\"/>\n"));
	buffer_add(out, SLICE("<title>"));
	if (d->count > 0)
		docescape_line(out, d->blocks[0].text, DOC_UNCUT);
	buffer_add(out, SLICE("</title>\n"));
	buffer_add(out, SLICE("<style>\n"));
	docstyle_add(out, d->lang);
	buffer_add(out, SLICE("</style>\n</head>\n<body>\n<main>\n"));
}

/* Cards, pictures and small tables that follow each other share a grid. */
static const char *
group_of(const struct doc *d, size_t i)
{
	enum block_kind kind = d->blocks[i].kind;

	if (block_is_small(&d->blocks[i]))
		return block_follows(d, i) || block_goes_on(d, i) ?
		    "div class=\"pairs\"" : NULL;
	return kind == BLOCK_ITEM ? "ul" : kind == BLOCK_CARD ?
	    "div class=\"cards\"" : kind == BLOCK_PICTURE ?
	    "div class=\"pictures\"" : NULL;
}

void
dochtml_write(const struct doc *d, struct buffer *out)
{
	size_t i, sections = 0;

	add_head(out, d);
	for (i = 0; i < d->count; i++) {
		const struct block *b = &d->blocks[i];
		const char *group = group_of(d, i);

		if (group != NULL && !block_follows(d, i))
			buffer_format(out, "<%s>\n", group);
		if (b->kind == BLOCK_SECTION && sections == 0)
			add_contents(out, d);
		if (b->kind == BLOCK_SECTION)
			add_section(out, b, ++sections);
		else
			add_block(out, b, i, d->lang);
		if (group != NULL && !block_goes_on(d, i))
			buffer_format(out, "</%.*s>\n",
			    (int)strcspn(group, " "), group);
	}
	buffer_add(out, SLICE("</main>\n</body>\n</html>\n"));
}
