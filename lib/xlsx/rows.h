/*
 * rows.h - cells of a sheet as CSV
 *
 * Row n of the sheet is line n of the text as long as no cell holds a line
 * break; rows that are not there are empty lines.  Cells that are missing at
 * the end of a row are empty, as many as the rows before had.
 */
#ifndef XLSX_ROWS_H
#define XLSX_ROWS_H

#include "base/fault.h"
#include "base/mem.h"

enum { XLSXROWS_MOST = 1 << 20, XLSXROWS_COLUMNS_MOST = 1 << 14 };

struct xlsxrows {
	struct buffer out;	/* CSV that nobody has read yet */
	size_t at;		/* read of it */
	size_t start;		/* of the row that was begun last, in out */
	unsigned next;		/* row, from 1, that is written next */
	unsigned width;		/* cells of the widest row so far */
	unsigned column;	/* cells of the row under way */
	bool any, any_in_row;	/* some cell had a value */
	uint64_t filled, blank;	/* cells with a value, and commas without */
};

void xlsxrows_init(struct xlsxrows *rows);
void xlsxrows_release(struct xlsxrows *rows);

/*
 * Begins a row, from 1.  False where it does not follow those before or is
 * beyond the last that a sheet can have.
 */
bool xlsxrows_begin(struct xlsxrows *rows, unsigned long row);
/*
 * A cell, column from 0; empty ones need not be said.  False as above, and for
 * a second value in one place.
 */
bool xlsxrows_cell(struct xlsxrows *rows, unsigned column,
    struct slice value);
void xlsxrows_end(struct xlsxrows *rows);

/*
 * Writes the row that ended last so many times more.  False beyond the last
 * row of a sheet, or where more than room bytes would wait to be read.
 */
bool xlsxrows_again(struct xlsxrows *rows, unsigned long times,
    size_t room);

/*
 * False with a fault where next to all cells are empty: one far to the right
 * makes every row behind it as wide (row workbook_sparse_most of table limit).
 */
bool xlsxrows_check(const struct xlsxrows *rows, struct fault *fault);

/* Takes up to size bytes of what is there. */
size_t xlsxrows_read(struct xlsxrows *rows, char *to, size_t size);

#endif
