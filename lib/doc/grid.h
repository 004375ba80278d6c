/*
 * grid.h - records as a table for a terminal (R-VIEW-01)
 *
 * Every cell is one line made harmless by base/display.h: control characters
 * and bidirectional overrides are not sent to a terminal.  Columns are as
 * wide as their widest cell, Han taking two; what is too wide for the screen
 * is taken from the widest columns of text, whose cells end in an ellipsis.
 * Numbers and dates are never cut and stand to the right.  Memory: the cells
 * as they are shown.
 */
#ifndef DOC_GRID_H
#define DOC_GRID_H

#include "base/mem.h"
#include "base/slice.h"

struct grid;

struct grid_column {
	struct slice name;
	bool right;		/* numbers and dates */
};

/* width: columns of the screen; 0: nothing is cut.  Columns are copied. */
struct grid *grid_new(const struct grid_column *columns, size_t count,
    size_t width);
void grid_free(struct grid *grid);

/* A row; the cells are copied, one per column. */
void grid_add(struct grid *grid, const struct slice *cells);
size_t grid_rows(const struct grid *grid);

/*
 * All rows are there: fits the columns to the screen.  How many fit with
 * GRID_LEAST columns each at least; the others are not shown, the last ones
 * first.
 */
enum { GRID_LEAST = 8 };
size_t grid_fit(struct grid *grid);

/* The header with the line below it, and a row: lines that end with LF. */
void grid_header(const struct grid *grid, struct buffer *out);
void grid_row(const struct grid *grid, size_t row, struct buffer *out);

#endif
