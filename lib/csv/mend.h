/*
 * mend.h - quotes as programs really write them (R-IMPORT-28)
 *
 * Makes a, "b, c" ,d and "say \"yes\"" what every reader of CSV understands,
 * in pieces of any size: blanks on either side of a quoted cell are dropped,
 * and where backslashes escape, an escaped quote is doubled.  Blanks inside
 * quotes and in plain cells stay.
 */
#ifndef CSV_MEND_H
#define CSV_MEND_H

#include <stdbool.h>
#include <stddef.h>

/* Blanks at the end of a piece wait for the next, so many at most. */
enum { MEND_HELD = 32 };

/* Start from a mender with delimiter, quote and escaped set, the rest 0. */
struct mender {
	char delimiter, quote;
	bool escaped;		/* a backslash escapes a quote or itself */
	enum { MEND_START, MEND_PLAIN, MEND_INSIDE, MEND_ESCAPE, MEND_QUOTE,
	    MEND_CLOSED } state;
	char held[MEND_HELD];
	size_t held_len;
	bool counted;		/* the cell is among blanks already */
	size_t blanks, escapes;	/* repairs: cells, quotes */
};

/*
 * Mends len bytes from into to, which may be from itself for the first piece
 * and else has MEND_HELD bytes more room; the bytes written.
 */
size_t mend_piece(struct mender *m, char *to, const char *from, size_t len);

#endif
