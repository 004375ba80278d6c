/*
 * block.h - the blocks of a document, for its writers
 */
#ifndef DOC_BLOCK_H
#define DOC_BLOCK_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"
#include "doc/table.h"

enum block_kind {
	BLOCK_TITLE, BLOCK_SECTION, BLOCK_PART, BLOCK_TEXT, BLOCK_NOTE,
	BLOCK_ITEM, BLOCK_QUOTE, BLOCK_CODE, BLOCK_TABLE, BLOCK_VERDICT,
	BLOCK_TILES, BLOCK_CARD, BLOCK_PICTURE
};

struct block_row {
	struct slice cells[DOC_COLUMNS_MOST];
	int64_t bar, line;
	enum doc_tone tone;
};

struct block {
	enum block_kind kind;
	struct slice text;	/* of a table its caption */
	struct slice by;	/* of a quote */
	struct slice colon;	/* between a name and its value */
	struct slice describe, line;	/* of a chart */
	enum doc_chart chart;
	struct doc_column columns[DOC_COLUMNS_MOST];
	size_t column_count;
	struct block_row *rows;
	size_t row_count, row_room;
	enum doc_tone tone;	/* of a verdict */
	/* One of these by kind, copied with all of its text. */
	struct doc_tile *tiles;
	size_t tile_count;
	struct doc_card card;
	struct doc_picture picture;
};

struct doc {
	int lang;
	struct slice contents;
	struct block *blocks;
	size_t count, room;
	struct arena arena;
};

/* More than any line is wide: for text that is not to be cut. */
#define DOC_UNCUT ((size_t)1 << 40)
/* Columns of a heading or cell; what is longer ends in an ellipsis. */
enum { DOC_CELL_MOST = 240 };

/* The longest bar of a table; 1 at least. */
int64_t block_bar_most(const struct block *table);
/* A bar of so many signs, rounded up so that none vanishes. */
size_t block_bar_signs(const struct block *table, const struct block_row *row,
    size_t most);

/* The largest size of a picture's points; 1 at least. */
int64_t block_size_most(const struct doc_picture *picture);
/* The bar of a point, as long as its size is without its sign. */
size_t block_point_signs(const struct doc_picture *picture, size_t point,
    size_t most);
/* Where the bars of a waterfall begin and how far they reach. */
struct block_reach {
	int64_t least, most;	/* 0 lies between */
};
struct block_reach block_reach(const struct doc_picture *picture);

/*
 * Columns of the longest run of a text that a line should not break in: words
 * of alphabets, and short runs of Han, such as names; longer ones may break.
 */
size_t block_longest_word(struct slice text);

/*
 * A table of names and numbers without a picture, narrow enough to stand
 * beside another one.
 */
bool block_is_small(const struct block *block);

/* Whether the block before or after i is of the same kind. */
bool block_follows(const struct doc *doc, size_t i);
bool block_goes_on(const struct doc *doc, size_t i);

/* Whether an empty line parts a block from the one before: not two items. */
bool block_is_apart(const struct doc *doc, size_t i);

#endif
