/*
 * line.h - a plain row, byte for byte as libxlsxwriter streams it
 *
 * Text, numbers and their formats; what is rarer (controls, very long texts)
 * is refused and left to the library.  Source: what libxlsxwriter 1.1 writes
 * in constant-memory mode (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73).
 */
#ifndef XLSX_LINE_H
#define XLSX_LINE_H

#include <stdint.h>

#include "base/mem.h"

/* Start from { 0 }. */
struct xlsxline {
	struct buffer bytes;
	struct buffer digits;	/* of the row's number */
	uint64_t cells;
	unsigned last;		/* column of the last cell, from 0 */
};

void xlsxline_release(struct xlsxline *line);

/*
 * Begins a row, from 1, of a style, or 0 for none, and a height in points, or
 * 0 for the usual one; cells come from left to right, columns from 0.
 */
void xlsxline_begin(struct xlsxline *line, uint32_t row, int style,
    unsigned height);
/*
 * A text, with the codes of xlsxmake_text() in it.  False where it must be
 * left to the library, and with it the row.
 */
bool xlsxline_text(struct xlsxline *line, unsigned column, int style,
    struct slice text);
void xlsxline_number(struct xlsxline *line, unsigned column, int style,
    double number);
void xlsxline_end(struct xlsxline *line);

#endif
