/*
 * book.h - a finished quotation read back from its workbook (R-QCHECK)
 *
 * Ours and others': the first sheet is searched for labels that the column
 * dictionary or table `quote-sheet` knows, with the value beside or behind
 * them, and for the row of column heads, under which the lines stand.
 * Pictures are those whose upper left corner lies in a row.
 */
#ifndef QUOTE_BOOK_H
#define QUOTE_BOOK_H

#include "base/fault.h"
#include "base/mem.h"
#include "quote/check.h"

struct quotebook_line {
	struct slice quantity, amount;
	struct quotecheck_line l;
	unsigned long row;	/* of the sheet, from 1 */
};

/* Start from { 0 }; slices live until quotebook_release(). */
struct quotebook {
	struct slice id;
	struct quotecheck_quote q;	/* currency_ok is the caller's */
	unsigned long head;	/* row of the column heads, 0 for none */
	bool draft;		/* it says so itself */
	struct quotebook_line *lines;
	size_t line_count;
	struct arena arena;
};

/*
 * Reads the workbook behind a descriptor, which stays the caller's.  False
 * with a fault when it is none; release in any case.
 */
bool quotebook_read(struct quotebook *book, int fd, struct fault *fault);
void quotebook_release(struct quotebook *book);

#endif
