/*
 * text.c - a document as plain text of 78 columns
 */
#include "doc/text.h"
#include "base/display.h"
#include "base/text.h"
#include "doc/palette.h"

enum {
	WIDTH = 78,
	BAR_SIGNS = 20,
	GAP = 2,
	CELL_MOST = 34,		/* columns of one line of a cell */
	CELL_LINES = 4,		/* what is longer ends in an ellipsis */
	INDENT = 4
};

static void
add_flow(struct buffer *out, struct slice text, size_t indent, size_t columns)
{
	struct shown_flow flow = { .out = out, .indent = indent,
		.columns = columns };
	struct buffer plain = { 0 };

	display_add(&plain, text, DOC_UNCUT);
	display_flow_words(&flow, buffer_slice(&plain));
	display_flow_end(&flow);
	buffer_release(&plain);
}

static void
add_heading(struct buffer *out, struct slice text, char line)
{
	struct buffer plain = { 0 };
	size_t width;

	width = display_add(&plain, text, DOC_UNCUT);
	add_flow(out, text, 0, WIDTH);
	if (width > WIDTH)
		width = WIDTH;
	while (width-- > 0)
		buffer_add_byte(out, line);
	buffer_add_byte(out, '\n');
	buffer_release(&plain);
}

/* A sign in the margin of the first line. */
static void
add_marked(struct buffer *out, struct slice text, char sign)
{
	size_t from = out->len;

	add_flow(out, text, INDENT - 2, WIDTH);
	if (out->len > from)
		out->data[from] = sign;
}

static void
add_quote(struct buffer *out, const struct block *b)
{
	struct slice rest = b->text;
	struct buffer by = { 0 };

	while (rest.at != NULL)
		add_flow(out, slice_cut(&rest, '\n'), INDENT, WIDTH);
	if (b->by.len > 0) {
		buffer_add(&by, SLICE("-- "));
		buffer_add(&by, b->by);
		add_flow(out, buffer_slice(&by), INDENT, WIDTH);
	}
	buffer_release(&by);
}

/* The lines of a cell, each within the columns given. */
static void
lay_cell(struct buffer *lines, struct slice cell, size_t columns)
{
	struct shown_flow flow = { .out = lines, .columns = columns };
	struct buffer plain = { 0 };

	lines->len = 0;
	display_add(&plain, cell, columns * CELL_LINES - CELL_LINES);
	display_flow_words(&flow, buffer_slice(&plain));
	display_flow_end(&flow);
	buffer_release(&plain);
}

static size_t
cell_width(struct slice cell)
{
	struct buffer lines = { 0 };
	struct slice rest;
	size_t most = 0;

	lay_cell(&lines, cell, CELL_MOST);
	rest = buffer_slice(&lines);
	while (rest.at != NULL) {
		size_t width = text_width(slice_cut(&rest, '\n'));

		if (width > most)
			most = width;
	}
	buffer_release(&lines);
	return most;
}

struct widths {
	size_t columns[DOC_COLUMNS_MOST];
};

static struct widths
measure(const struct block *b)
{
	struct widths w = { { 0 } };
	size_t i, row;

	for (i = 0; i < b->column_count; i++) {
		w.columns[i] = cell_width(b->columns[i].name);
		for (row = 0; row < b->row_count; row++) {
			size_t width = cell_width(b->rows[row].cells[i]);

			if (width > w.columns[i])
				w.columns[i] = width;
		}
	}
	return w;
}

static void
add_cell(struct buffer *out, struct slice line, size_t width, bool number)
{
	display_blanks(out, GAP);
	if (number)
		display_blanks(out, width - text_width(line));
	buffer_add(out, line);
	if (!number)
		display_blanks(out, width - text_width(line));
}

static void
end_line(struct buffer *out)
{
	while (out->len > 0 && out->data[out->len - 1] == ' ')
		out->len--;
	buffer_add_byte(out, '\n');
}

static void
add_bar(struct buffer *out, const struct block *b,
    const struct block_row *row)
{
	size_t signs = b->chart == DOC_NO_CHART ? 0 :
	    block_bar_signs(b, row, BAR_SIGNS);

	if (signs > 0)
		display_blanks(out, GAP);
	while (signs-- > 0)
		buffer_add_byte(out, '#');
}

/* One row, on as many lines as its longest cell takes. */
static void
add_row(struct buffer *out, const struct block *b, const struct slice *cells,
    const struct widths *w, const struct block_row *row)
{
	struct buffer lines[DOC_COLUMNS_MOST];
	struct slice rest[DOC_COLUMNS_MOST];
	bool more = true;
	size_t i;

	for (i = 0; i < b->column_count; i++) {
		lines[i] = (struct buffer){ 0 };
		lay_cell(&lines[i], cells[i], CELL_MOST);
		rest[i] = slice_trim(buffer_slice(&lines[i]));
	}
	while (more) {
		more = false;
		for (i = 0; i < b->column_count; i++) {
			struct slice line = rest[i].at == NULL ? SLICE_EMPTY :
			    slice_cut(&rest[i], '\n');

			add_cell(out, line, w->columns[i],
			    b->columns[i].number);
			more |= rest[i].at != NULL;
		}
		if (row != NULL)
			add_bar(out, b, row);
		row = NULL;
		end_line(out);
	}
	for (i = 0; i < b->column_count; i++)
		buffer_release(&lines[i]);
}

static void
add_table(struct buffer *out, const struct block *b)
{
	struct slice names[DOC_COLUMNS_MOST];
	struct widths w = measure(b);
	size_t i;

	for (i = 0; i < b->column_count; i++)
		names[i] = b->columns[i].name;
	if (b->text.len > 0) {
		add_flow(out, b->text, 0, WIDTH);
		buffer_add_byte(out, '\n');
	}
	add_row(out, b, names, &w, NULL);
	for (i = 0; i < b->row_count; i++)
		add_row(out, b, b->rows[i].cells, &w, &b->rows[i]);
}

static void
add_code(struct buffer *out, struct slice lines)
{
	while (lines.at != NULL && lines.len > 0) {
		display_blanks(out, INDENT);
		buffer_add(out, slice_cut(&lines, '\n'));
		end_line(out);
	}
}

/* "sign name: value, note", flowing. */
static void
add_named(struct buffer *out, enum doc_tone tone, struct slice name,
    struct slice colon, struct slice value, struct slice note)
{
	struct buffer line = { 0 };

	buffer_add(&line, palette_sign(tone));
	buffer_add(&line, tone == DOC_PLAIN ? SLICE_EMPTY : SLICE(" "));
	buffer_add(&line, name);
	buffer_add(&line, name.len > 0 ? colon : SLICE_EMPTY);
	buffer_add(&line, value);
	buffer_add(&line, note.len > 0 ? SLICE(" · ") : SLICE_EMPTY);
	buffer_add(&line, note);
	add_flow(out, buffer_slice(&line), 2, WIDTH);
	buffer_release(&line);
}

static void
add_tiles(struct buffer *out, const struct block *b)
{
	size_t i;

	for (i = 0; i < b->tile_count; i++)
		add_named(out, b->tiles[i].tone, b->tiles[i].label, b->colon,
		    b->tiles[i].value, b->tiles[i].note);
}

static void
add_card(struct buffer *out, const struct doc_card *c, struct slice colon)
{
	size_t i;

	add_flow(out, c->title, 0, WIDTH);
	if (c->mark.len > 0)
		add_named(out, c->tone, SLICE_EMPTY, colon, c->mark,
		    SLICE_EMPTY);
	if (c->text.len > 0)
		add_flow(out, c->text, 2, WIDTH);
	for (i = 0; i < c->count; i++)
		add_named(out, DOC_PLAIN, c->facts[i].name, colon,
		    c->facts[i].value, SLICE_EMPTY);
}

static void
add_picture(struct buffer *out, const struct block *b)
{
	const struct doc_picture *p = &b->picture;
	size_t most = 0, value = 0, i, width;

	for (i = 0; i < p->count; i++) {
		width = text_width(p->points[i].label);
		most = width > most ? width : most;
		width = text_width(p->points[i].value);
		value = width > value ? width : value;
	}
	most = most < CELL_MOST ? most : CELL_MOST;
	value = value < CELL_MOST / 2 ? value : CELL_MOST / 2;
	add_flow(out, b->text, 0, WIDTH);
	buffer_add_byte(out, '\n');
	for (i = 0; i < p->count; i++) {
		size_t signs = block_point_signs(p, i, BAR_SIGNS);

		display_blanks(out, GAP);
		display_pad(out, p->points[i].label, most);
		display_blanks(out, GAP);
		display_pad(out, p->points[i].value, value);
		display_blanks(out, GAP);
		while (signs-- > 0)
			buffer_add_byte(out, '#');
		end_line(out);
	}
}

static void
add_block(struct buffer *out, const struct block *b)
{
	switch (b->kind) {
	case BLOCK_TITLE:
		add_heading(out, b->text, '=');
		break;
	case BLOCK_SECTION:
		add_heading(out, b->text, '-');
		break;
	case BLOCK_NOTE:
		add_marked(out, b->text, '!');
		break;
	case BLOCK_ITEM:
		add_marked(out, b->text, '-');
		break;
	case BLOCK_QUOTE:
		add_quote(out, b);
		break;
	case BLOCK_CODE:
		add_code(out, b->text);
		break;
	case BLOCK_TABLE:
		add_table(out, b);
		break;
	case BLOCK_VERDICT:
		add_named(out, b->tone, SLICE_EMPTY, b->colon, b->text,
		    SLICE_EMPTY);
		break;
	case BLOCK_TILES:
		add_tiles(out, b);
		break;
	case BLOCK_CARD:
		add_card(out, &b->card, b->colon);
		break;
	case BLOCK_PICTURE:
		add_picture(out, b);
		break;
	default:
		add_flow(out, b->text, 0, WIDTH);
		break;
	}
}

void
doctext_write(const struct doc *d, struct buffer *out)
{
	size_t i;

	for (i = 0; i < d->count; i++) {
		if (block_is_apart(d, i))
			buffer_add_byte(out, '\n');
		add_block(out, &d->blocks[i]);
	}
}
