/*
 * row.h - one output row of computed cells, each given with its name
 *
 * For commands that write totals: the same function that fills a row tells
 * the header, run once over an empty total.  Start from (struct row){ 0 }.
 * Names and cells live until row_begin(); names given are not copied, those
 * made by row_name() are.
 */
#ifndef VALUE_ROW_H
#define VALUE_ROW_H

#include <stdint.h>

#include "value/units.h"
#include "base/mem.h"
#include "base/slice.h"

enum { ROW_CELLS_MOST = 96 };

struct row {
	const char *names[ROW_CELLS_MOST];
	struct slice cells[ROW_CELLS_MOST];
	size_t count;
	struct arena arena;
};

void row_begin(struct row *row);
void row_release(struct row *row);

/* A name made of parts, for columns such as q50. */
const char *row_name(struct row *row, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Cells; the text is copied. */
void row_text(struct row *row, const char *name, struct slice text);
void row_count(struct row *row, const char *name, uint64_t count);
/* An amount as units_format() writes it. */
void row_amount(struct row *row, const char *name, int64_t amount,
    unsigned digits);
/* A decimal in 1/10000, rounded to two decimals, no zeros at its end. */
void row_decimal(struct row *row, const char *name, int64_t scaled);
void row_empty(struct row *row, const char *name);

#endif
