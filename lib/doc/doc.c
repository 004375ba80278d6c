/*
 * doc.c - blocks gathered for the writers
 */
#include <stdlib.h>

#include "base/display.h"
#include "doc/block.h"
#include "doc/doc.h"
#include "doc/html.h"
#include "doc/inline.h"
#include "doc/md.h"
#include "doc/text.h"

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

	display_add(&shown, text, DOC_CELL_MOST);
	copy = arena_copy(&d->arena, buffer_slice(&shown));
	buffer_release(&shown);
	return copy;
}

static struct block *
add_block(struct doc *d, enum block_kind kind, struct slice text)
{
	struct block *b;

	GROW(d->blocks, d->count, d->room);
	b = &d->blocks[d->count++];
	*b = (struct block){ .kind = kind,
		.text = arena_copy(&d->arena, text), .by = SLICE_EMPTY,
		.colon = d->lang ? SLICE("：") : SLICE(": ") };
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
doc_verdict(struct doc *d, enum doc_tone tone, struct slice text)
{
	add_block(d, BLOCK_VERDICT, text)->tone = tone;
}

void
doc_tiles(struct doc *d, const struct doc_tile *tiles, size_t count)
{
	struct block *b = add_block(d, BLOCK_TILES, SLICE_EMPTY);
	size_t i;

	b->tiles = arena_alloc(&d->arena, count * sizeof(*b->tiles));
	b->tile_count = count;
	for (i = 0; i < count; i++)
		b->tiles[i] = (struct doc_tile){ copy_short(d, tiles[i].label),
			copy_short(d, tiles[i].value),
			copy_short(d, tiles[i].note), tiles[i].tone };
}

void
doc_card(struct doc *d, const struct doc_card *card)
{
	struct block *b = add_block(d, BLOCK_CARD, SLICE_EMPTY);
	struct doc_fact *facts = arena_alloc(&d->arena,
	    card->count * sizeof(*facts));
	size_t i;

	for (i = 0; i < card->count; i++)
		facts[i] = (struct doc_fact){
			copy_short(d, card->facts[i].name),
			copy_short(d, card->facts[i].value),
			arena_copy(&d->arena, card->facts[i].link),
			card->facts[i].code };
	b->card = (struct doc_card){ copy_short(d, card->title),
		copy_short(d, card->mark), arena_copy(&d->arena, card->text),
		card->tone, facts, card->count };
}

void
doc_picture(struct doc *d, const struct doc_picture *picture)
{
	struct block *b = add_block(d, BLOCK_PICTURE, picture->title);
	struct doc_point *points = arena_alloc(&d->arena,
	    picture->count * sizeof(*points));
	size_t i;

	for (i = 0; i < picture->count; i++) {
		points[i] = picture->points[i];
		points[i].label = copy_short(d, picture->points[i].label);
		points[i].value = copy_short(d, picture->points[i].value);
	}
	b->picture = *picture;
	b->picture.points = points;
	b->picture.title = b->text;
	b->picture.describe = arena_copy(&d->arena, picture->describe);
	b->picture.size_means = arena_copy(&d->arena, picture->size_means);
	b->picture.part_means = arena_copy(&d->arena, picture->part_means);
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

	GROW(b->rows, b->row_count, b->row_room);
	row = &b->rows[b->row_count++];
	*row = (struct block_row){ .bar = bar, .line = line };
	for (i = 0; i < b->column_count; i++)
		row->cells[i] = copy_short(d, cells[i]);
}

void
doc_row_tone(struct doc *d, enum doc_tone tone)
{
	struct block *b = &d->blocks[d->count - 1];

	if (b->row_count > 0)
		b->rows[b->row_count - 1].tone = tone;
}

void
doc_write(const struct doc *d, enum doc_format format, struct buffer *out)
{
	if (format == DOC_HTML)
		dochtml_write(d, out);
	else if (format == DOC_MAIL)
		docinline_write(d, out);
	else if (format == DOC_TEXT)
		doctext_write(d, out);
	else
		docmd_write(d, out);
}
