/*
 * plain.h - cells that are as they should be, told at a glance
 *
 * Most cells of most files are canonical already.  These functions see that
 * in one pass and say no whenever they are not sure: then intake/cell.h reads
 * the cell with care, and comes to the same result for those that are plain.
 */
#ifndef INTAKE_PLAIN_H
#define INTAKE_PLAIN_H

#include "intake/cellreader.h"

/*
 * Whether cell_read() would give the cell (not empty, no blanks around it)
 * back as it stands, with nothing beside it.
 */
bool plain_is_cell(const struct cell_reader *reader, struct slice cell);

/* What a byte makes of a cell that it stands in. */
enum {
	PLAIN_ODD_FRONT = 1,	/* blanks, quotes, ' = #, and the first bytes
				   of blanks that are no ASCII */
	PLAIN_ODD_BACK = 2,	/* blanks, and the last bytes of such */
	PLAIN_NOTHING = 8,	/* a word for nothing may begin with it */
	PLAIN_NOTHING_MOST = 6,	/* and no such word has more bytes */
	PLAIN_SEPARATES = 4,	/* items of a list, or may begin what does */
};
extern const unsigned char plain_kinds[256];

/*
 * Whether the first and the last byte of raw bytes of a record (not empty)
 * are of the cell itself: no quotes, blanks of any width, nor the marks that
 * programs put in front.
 */
/* Whether a cell may be a word for nothing: few begin as those do. */
static inline bool
plain_may_be_nothing(struct slice cell)
{
	return cell.len <= PLAIN_NOTHING_MOST &&
	    (plain_kinds[(unsigned char)*cell.at] & PLAIN_NOTHING) != 0;
}

static inline bool
plain_has_ends(struct slice raw)
{
	return ((plain_kinds[(unsigned char)*raw.at] & PLAIN_ODD_FRONT) |
	    (plain_kinds[(unsigned char)raw.at[raw.len - 1]] &
	    PLAIN_ODD_BACK)) == 0;
}

/* Whether plain_is_cell() holds for whatever such a column has. */
static inline bool
plain_is_text(enum cell_type type)
{
	return type == CELL_OTHER || type == CELL_TEXT ||
	    type == CELL_PHONE || type == CELL_URL;
}

/* YYYY-MM-DD of a day from the year 100 on. */
bool plain_is_date(struct slice cell);
/* Digits without a zero in front, or one zero. */
bool plain_is_whole(struct slice cell);
/* 1234 or 1234.50, as money_format() writes it with two digits. */
bool plain_is_sum(const struct cell_reader *reader, struct slice cell);

#endif
