/*
 * block.c - what all writers ask of a block
 */
#include "doc/block.h"

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

bool
block_is_apart(const struct doc *d, size_t i)
{
	return i > 0 && !(d->blocks[i].kind == BLOCK_ITEM &&
	    d->blocks[i - 1].kind == BLOCK_ITEM);
}
