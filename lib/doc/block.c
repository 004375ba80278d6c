/*
 * block.c - what all writers ask of a block
 */
#include "doc/block.h"

enum {
	HAN_MOST = 8,		/* columns of a name of four */
	SMALL_MOST = 3,		/* columns of a small table */
	SMALL_ROWS = 16
};

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

int64_t
block_size_most(const struct doc_picture *p)
{
	int64_t most = 1;
	size_t i;

	for (i = 0; i < p->count; i++) {
		if (p->points[i].size > most)
			most = p->points[i].size;
		if (p->points[i].part > most)
			most = p->points[i].part;
	}
	return most;
}

size_t
block_point_signs(const struct doc_picture *p, size_t point, size_t most)
{
	int64_t size = p->points[point].size, longest = block_size_most(p);

	if (size < 0)
		size = -size;
	if (size > longest)
		size = longest;
	return (size_t)(((__int128)size * (int64_t)most + longest - 1) /
	    longest);
}

struct block_reach
block_reach(const struct doc_picture *p)
{
	struct block_reach reach = { 0, 1 };
	int64_t at = 0;
	size_t i;

	for (i = 0; i < p->count; i++) {
		at = p->points[i].total ? p->points[i].size :
		    at + p->points[i].size;
		if (at > reach.most)
			reach.most = at;
		if (at < reach.least)
			reach.least = at;
	}
	return reach;
}

size_t
block_longest_word(struct slice text)
{
	size_t most = 0, word = 0, i;
	bool han = false;

	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];
		/* From U+3000 on: Han, kana, what is set as wide. */
		bool wide = c >= 0xE3 && c != 0xEF;

		if ((c & 0xC0) == 0x80)
			continue;
		if (c == ' ' || wide != han)
			word = 0;
		han = wide;
		word += c == ' ' ? 0 : wide ? 2 : 1;
		if (word > most && !(han && word > HAN_MOST))
			most = word;
		if (c == '-' || c == '/')
			word = 0;
	}
	return most;
}

bool
block_is_small(const struct block *b)
{
	size_t texts = 0, i;

	if (b->kind != BLOCK_TABLE || b->chart != DOC_NO_CHART ||
	    b->column_count > SMALL_MOST || b->row_count > SMALL_ROWS)
		return false;
	for (i = 0; i < b->column_count; i++)
		texts += !b->columns[i].number;
	return texts == 1;
}

/* Tables go together only where both are small. */
static bool
are_alike(const struct block *a, const struct block *b)
{
	return a->kind == b->kind && (a->kind != BLOCK_TABLE ||
	    block_is_small(a) == block_is_small(b));
}

bool
block_follows(const struct doc *d, size_t i)
{
	return i > 0 && are_alike(&d->blocks[i], &d->blocks[i - 1]);
}

bool
block_goes_on(const struct doc *d, size_t i)
{
	return i + 1 < d->count && are_alike(&d->blocks[i],
	    &d->blocks[i + 1]);
}

bool
block_is_apart(const struct doc *d, size_t i)
{
	return i > 0 && !(d->blocks[i].kind == BLOCK_ITEM &&
	    d->blocks[i - 1].kind == BLOCK_ITEM);
}
