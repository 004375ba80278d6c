/*
 * sheet.h - the pairs to decide as a workbook, for whoever decides
 *
 * One row a pair, what both say side by side, the letters that differ red and
 * bold, a list to choose yes, no or later from (R-DEDUPE-08).  The workbook
 * goes back in as it is.
 */
#ifndef DUP_SHEET_H
#define DUP_SHEET_H

#include "dup/pairs.h"

struct dupsheet;

struct dupsheet *dupsheet_open(struct fault *fault);	/* NULL: fault */
/* False when the sheet is full. */
bool dupsheet_add(struct dupsheet *sheet, const struct dup_pair *pair);
/* Writes and closes; false with a fault. */
bool dupsheet_finish(struct dupsheet *sheet, struct writer *w,
    struct fault *fault);

/* Whether a path is one of a workbook: it ends in .xlsx. */
bool dupsheet_is(const char *path);

/*
 * Reads the decisions of a workbook; rows without one are left.  False with a
 * fault that names the row.
 */
bool dupsheet_read(const char *path, struct dup_decisions *decisions,
    struct fault *fault);

#endif
