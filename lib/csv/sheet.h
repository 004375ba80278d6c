/*
 * sheet.h - a small CSV text held in memory, its cells by column name
 *
 * For what another command wrote: tables of some hundred rows that are looked
 * at more than once.  Everything lives until sheet_free().
 */
#ifndef CSV_SHEET_H
#define CSV_SHEET_H

#include "base/fault.h"
#include "base/slice.h"

struct sheet;

/*
 * Reads a text that outlives the sheet; a text without a record has no
 * columns and no rows.  NULL with a fault that names the line.
 */
struct sheet *sheet_read(struct slice text, struct fault *fault);
void sheet_free(struct sheet *sheet);

size_t sheet_rows(const struct sheet *sheet);
/* "" for a column that is not there. */
struct slice sheet_cell(const struct sheet *sheet, size_t row,
    const char *column);
bool sheet_has(const struct sheet *sheet, const char *column);

#endif
