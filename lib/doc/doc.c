/*
 * doc.c - blocks gathered for the writers
 */
#include <stdlib.h>

#include "doc/block.h"
#include "base/display.h"

struct doc *
doc_new(int lang, struct slice contents)
{
	struct doc *d = xcalloc(1, sizeof(*d));

	d->lang = lang;
	d->contents = arena_copy(&d->arena, contents);
	return d;
}

void
doc_free(struct doc *d)
{
	size_t i;

	if (d == NULL)
		return;
	for (i = 0; i < d->count; i++)
		free(d->blocks[i].rows);
	free(d->blocks);
	arena_release(&d->arena);
	free(d);
}

/* A heading or cell, not longer than people read. */
static struct slice
copy_short(struct doc *d, struct slice text)
{
	struct buffer shown = { 0 };
	struct slice copy;

	shown_add(&shown, text, DOC_CELL_MOST);
	copy = arena_copy(&d->arena, buffer_slice(&shown));
	buffer_release(&shown);
	return copy;
}

static struct block *
add_block(struct doc *d, enum block_kind kind, struct slice text)
{
	struct block *b;

	if (d->count == d->room) {
		d->room = d->room ? d->room * 2 : 64;
		d->blocks = xrealloc(d->blocks, d->room, sizeof(*d->blocks));
	}
	b = &d->blocks[d->count++];
	*b = (struct block){ .kind = kind,
		.text = arena_copy(&d->arena, text), .by = SLICE_EMPTY };
	return b;
}

void
doc_title(struct doc *d, struct slice text)
{
	add_block(d, BLOCK_TITLE, SLICE_EMPTY)->text = copy_short(d, text);
}

void
doc_section(struct doc *d, struct slice text)
{
	add_block(d, BLOCK_SECTION, text);
}

void
doc_part(struct doc *d, struct slice text)
{
	add_block(d, BLOCK_PART, text);
}

void
doc_text(struct doc *d, struct slice text)
{
	add_block(d, BLOCK_TEXT, text);
}

void
doc_note(struct doc *d, struct slice text)
{
	add_block(d, BLOCK_NOTE, text);
}

void
doc_item(struct doc *d, struct slice text)
{
	add_block(d, BLOCK_ITEM, text);
}

void
doc_quote(struct doc *d, struct slice text, struct slice by)
{
	struct block *b = add_block(d, BLOCK_QUOTE, text);

	b->by = arena_copy(&d->arena, by);
}

void
doc_code(struct doc *d, struct slice lines)
{
	add_block(d, BLOCK_CODE, lines);
}

void
doc_table(struct doc *d, const struct doc_heading *heading)
{
	struct block *b = add_block(d, BLOCK_TABLE, heading->caption);
	size_t i;

	b->chart = heading->chart;
	if (b->chart != DOC_NO_CHART)
		b->describe = arena_copy(&d->arena, heading->describe);
	if (b->chart == DOC_COLUMNS)
		b->line = arena_copy(&d->arena, heading->line);
	b->column_count = heading->count;
	for (i = 0; i < heading->count; i++) {
		b->columns[i] = heading->columns[i];
		b->columns[i].name = arena_copy(&d->arena,
		    heading->columns[i].name);
	}
}

void
doc_row(struct doc *d, const struct slice *cells, int64_t bar, int64_t line)
{
	struct block *b = &d->blocks[d->count - 1];
	struct block_row *row;
	size_t i;

	if (b->row_count == b->row_room) {
		b->row_room = b->row_room ? b->row_room * 2 : 8;
		b->rows = xrealloc(b->rows, b->row_room, sizeof(*b->rows));
	}
	row = &b->rows[b->row_count++];
	*row = (struct block_row){ .bar = bar, .line = line };
	for (i = 0; i < b->column_count; i++)
		row->cells[i] = copy_short(d, cells[i]);
}

int64_t
block_bar_most(const struct block *table)
{
	int64_t most = table->chart == DOC_GOALS ||
	    table->chart == DOC_SHARES ? 10000 : 1;
	size_t i;

	for (i = 0; i < table->row_count; i++)
		if (table->rows[i].bar > most)
			most = table->rows[i].bar;
	return most;
}

size_t
block_bar_signs(const struct block *table, const struct block_row *row,
    size_t most)
{
	int64_t longest = block_bar_most(table);

	if (row->bar <= 0)
		return 0;
	return (size_t)(((__int128)row->bar * (int64_t)most + longest - 1) /
	    longest);
}

void
doc_write(const struct doc *d, enum doc_format format, struct buffer *out)
{
	if (format == DOC_HTML)
		doc_write_html(d, out);
	else if (format == DOC_TEXT)
		doc_write_text(d, out);
	else
		doc_write_markdown(d, out);
}

bool
block_is_apart(const struct doc *d, size_t i)
{
	return i > 0 && !(d->blocks[i].kind == BLOCK_ITEM &&
	    d->blocks[i - 1].kind == BLOCK_ITEM);
}
