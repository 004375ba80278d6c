/*
 * md.c - a document as Markdown with tables (CommonMark, GFM)
 */
#include "doc/md.h"
#include "doc/palette.h"
#include "base/display.h"

enum { BAR_SIGNS = 20 };

static bool
is_special(char c)
{
	return c != '\0' && strchr("\\`*_[]|#~$", c) != NULL;
}

/* What would begin a list, a heading or a rule at the start of a line. */
static bool
begins_block(struct slice s, size_t at)
{
	size_t i;

	if (strchr("-+=", s.at[at]) != NULL)
		return at == 0;
	if ((s.at[at] != '.' && s.at[at] != ')') ||
	    (at + 1 < s.len && s.at[at + 1] != ' '))
		return false;
	for (i = 0; i < at; i++)
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
	return at > 0;
}

static void
add_text(struct buffer *out, struct slice text)
{
	struct buffer plain = { 0 };
	struct slice s;
	size_t i;

	display_add(&plain, text, DOC_UNCUT);
	s = buffer_slice(&plain);
	for (i = 0; i < s.len; i++) {
		if (s.at[i] == '&') {
			buffer_add(out, SLICE("&amp;"));
		} else if (s.at[i] == '<') {
			buffer_add(out, SLICE("&lt;"));
		} else if (s.at[i] == '>') {
			buffer_add(out, SLICE("&gt;"));
		} else {
			if (is_special(s.at[i]) || begins_block(s, i))
				buffer_add_byte(out, '\\');
			buffer_add_byte(out, s.at[i]);
		}
	}
	buffer_release(&plain);
}

void
docmd_row(struct buffer *out, const struct slice *cells, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++) {
		buffer_add(out, SLICE("| "));
		add_text(out, cells[i]);
		buffer_add_byte(out, ' ');
	}
	buffer_add(out, SLICE("|\n"));
}

static void
add_line(struct buffer *out, struct slice before, struct slice text)
{
	buffer_add(out, before);
	add_text(out, text);
	buffer_add_byte(out, '\n');
}

static void
add_quote(struct buffer *out, const struct block *b)
{
	struct slice rest = b->text;

	while (rest.at != NULL) {
		struct slice line = slice_trim(slice_cut(&rest, '\n'));

		if (line.len == 0)
			continue;
		add_line(out, SLICE("> "), line);
		buffer_add(out, SLICE(">\n"));
	}
	out->len -= 2;
	if (b->by.len > 0) {
		buffer_add(out, SLICE(">\n"));
		add_line(out, SLICE("> — "), b->by);
	}
}

static void
add_rule(struct buffer *out, const struct block *b, bool bars)
{
	size_t i;

	for (i = 0; i < b->column_count; i++)
		buffer_add(out, b->columns[i].number ? SLICE("| ---: ") :
		    SLICE("| --- "));
	buffer_add(out, bars ? SLICE("| --- |\n") : SLICE("|\n"));
}

static void
add_table(struct buffer *out, const struct block *b)
{
	bool bars = b->chart != DOC_NO_CHART;
	size_t i, row, signs;

	if (b->text.len > 0) {
		buffer_add(out, SLICE("**"));
		add_text(out, b->text);
		buffer_add(out, SLICE("**\n\n"));
	}
	for (i = 0; i < b->column_count; i++) {
		buffer_add(out, SLICE("| "));
		add_text(out, b->columns[i].name);
		buffer_add_byte(out, ' ');
	}
	buffer_add(out, bars ? SLICE("| |\n") : SLICE("|\n"));
	add_rule(out, b, bars);
	for (row = 0; row < b->row_count; row++) {
		for (i = 0; i < b->column_count; i++) {
			buffer_add(out, SLICE("| "));
			add_text(out, b->rows[row].cells[i]);
			buffer_add_byte(out, ' ');
		}
		signs = block_bar_signs(b, &b->rows[row], BAR_SIGNS);
		if (bars)
			buffer_add(out, SLICE("| "));
		while (bars && signs-- > 0)
			buffer_add(out, SLICE("■"));
		buffer_add(out, bars ? SLICE(" |\n") : SLICE("|\n"));
	}
}

static void
add_code(struct buffer *out, const struct block *b)
{
	struct slice lines = b->text;
	buffer_add(out, SLICE("```sh\n"));
	while (lines.at != NULL && lines.len > 0) {
		buffer_add(out, slice_cut(&lines, '\n'));
		buffer_add_byte(out, '\n');
	}
	buffer_add(out, SLICE("```\n"));
}

/* "**Leads**: 37 (goal 40)" behind a sign. */
static void
add_tile(struct buffer *out, const struct doc_tile *t, struct slice colon)
{
	buffer_add(out, SLICE("- "));
	buffer_add(out, palette_sign(t->tone));
	buffer_add(out, t->tone == DOC_PLAIN ? SLICE("**") : SLICE(" **"));
	add_text(out, t->label);
	buffer_add(out, SLICE("**"));
	buffer_add(out, colon);
	add_text(out, t->value);
	if (t->note.len > 0) {
		buffer_add(out, SLICE(" · "));
		add_text(out, t->note);
	}
	buffer_add_byte(out, '\n');
}

static void
add_card(struct buffer *out, const struct block *b)
{
	const struct doc_card *c = &b->card;
	size_t i;

	add_line(out, SLICE("### "), c->title);
	buffer_add_byte(out, '\n');
	if (c->mark.len > 0) {
		buffer_add(out, palette_sign(c->tone));
		add_line(out, c->tone == DOC_PLAIN ? SLICE("") : SLICE(" "),
		    c->mark);
		buffer_add_byte(out, '\n');
	}
	if (c->text.len > 0) {
		add_line(out, SLICE(""), c->text);
		buffer_add_byte(out, '\n');
	}
	for (i = 0; i < c->count; i++) {
		buffer_add(out, SLICE("- "));
		add_text(out, c->facts[i].name);
		add_line(out, b->colon, c->facts[i].value);
	}
	if (c->count == 0)
		out->len--;
}

static void
add_picture(struct buffer *out, const struct block *b)
{
	const struct doc_picture *p = &b->picture;
	size_t i, signs;

	buffer_add(out, SLICE("**"));
	add_text(out, b->text);
	buffer_add(out, SLICE("**\n\n"));
	for (i = 0; i < p->count; i++) {
		buffer_add(out, SLICE("- "));
		add_text(out, p->points[i].label);
		buffer_add(out, b->colon);
		add_text(out, p->points[i].value);
		signs = block_point_signs(p, i, BAR_SIGNS);
		buffer_add(out, signs > 0 ? SLICE(" ") : SLICE_EMPTY);
		while (signs-- > 0)
			buffer_add(out, SLICE("■"));
		buffer_add_byte(out, '\n');
	}
}

static void
add_verdict(struct buffer *out, const struct block *b)
{
	buffer_add(out, palette_sign(b->tone));
	buffer_add(out, b->tone == DOC_PLAIN ? SLICE("**") : SLICE(" **"));
	add_text(out, b->text);
	buffer_add(out, SLICE("**\n"));
}

static void
add_tiles(struct buffer *out, const struct block *b)
{
	size_t i;

	for (i = 0; i < b->tile_count; i++)
		add_tile(out, &b->tiles[i], b->colon);
}

/* The others are a line with something in front. */
static void (*const writers[])(struct buffer *, const struct block *) = {
	[BLOCK_QUOTE] = add_quote, [BLOCK_CODE] = add_code,
	[BLOCK_TABLE] = add_table, [BLOCK_VERDICT] = add_verdict,
	[BLOCK_TILES] = add_tiles, [BLOCK_CARD] = add_card,
	[BLOCK_PICTURE] = add_picture,
};

static void
add_block(struct buffer *out, const struct block *b)
{
	static const struct slice before[] = {
		[BLOCK_TITLE] = SLICE("# "), [BLOCK_SECTION] = SLICE("## "),
		[BLOCK_PART] = SLICE("### "), [BLOCK_TEXT] = SLICE(""),
		[BLOCK_NOTE] = SLICE("> "), [BLOCK_ITEM] = SLICE("- "),
	};

	if (writers[b->kind] != NULL)
		writers[b->kind](out, b);
	else
		add_line(out, before[b->kind], b->text);
}

void
docmd_write(const struct doc *d, struct buffer *out)
{
	size_t i;

	for (i = 0; i < d->count; i++) {
		if (block_is_apart(d, i))
			buffer_add_byte(out, '\n');
		/* Two notes in a row are two quotations. */
		if (i > 0 && d->blocks[i - 1].kind >= BLOCK_NOTE &&
		    d->blocks[i].kind == d->blocks[i - 1].kind &&
		    (d->blocks[i].kind == BLOCK_NOTE ||
		    d->blocks[i].kind == BLOCK_QUOTE))
			buffer_add(out, SLICE("<!-- -->\n\n"));
		add_block(out, &d->blocks[i]);
	}
}
