/*
 * sheet.h - the pairs to decide as a workbook, for whoever decides
 *
 * One row a pair, what both say side by side, the letters that differ red and
 * bold, a list to choose yes, no or later from (R-DEDUPE-08), and for each cell
 * one to choose which of the two stays when they merge (merge/choice.h).  The
 * workbook goes back in as it is.
 */
#ifndef DUP_SHEET_H
#define DUP_SHEET_H

#include "csv/reader.h"
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
 * Hands the rows of a workbook over, the header first (first is true); false
 * with the fault of take, or of the file.
 */
typedef bool dupsheet_take(void *context, const struct record *row,
    bool first, struct fault *fault);
bool dupsheet_each(const char *path, dupsheet_take *take, void *context,
    struct fault *fault);

/*
 * Reads the decisions of a workbook; rows without one are left.  False with a
 * fault that names the row.
 */
bool dupsheet_read(const char *path, struct dup_decisions *decisions,
    struct fault *fault);

#endif
