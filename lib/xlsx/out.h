/*
 * out.h - a workbook of one sheet, row by row, by libxlsxwriter
 *
 * The header is frozen and has filters, columns are as wide as what they
 * show, text is text whatever it looks like.  Rows go to temporary files as
 * they come (constant-memory mode); the same rows give the same bytes.
 * Nothing here prints.
 */
#ifndef XLSX_OUT_H
#define XLSX_OUT_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "csv/writer.h"

/* What a sheet can hold. */
enum {
	XLSX_ROWS_MOST = 1048576,	/* the header is one of them */
	XLSX_COLUMNS_MOST = 16384,
	XLSX_TEXT_MOST = 32767,		/* UTF-16 units in a cell */
};

enum xlsx_kind {
	XLSX_TEXT,
	XLSX_DATE,		/* YYYY-MM-DD, not before 1900-03-01 */
	XLSX_NUMBER,		/* at most 15 digits, 6 of them decimals */
	XLSX_MONEY,		/* the same, shown with two decimals */
};

#define XLSX_NO_FILL UINT32_MAX

struct xlsx_cell {
	struct slice text;	/* what is no date or number is written as text */
	enum xlsx_kind kind;
	uint32_t fill;		/* 0xRRGGBB, or XLSX_NO_FILL: the row's */
	size_t mark, mark_len;	/* bytes of a text that are red and bold */
};

struct xlsxout;

/* A workbook with one sheet of that name.  NULL with a fault. */
struct xlsxout *xlsxout_open(const char *sheet, struct fault *fault);
void xlsxout_close(struct xlsxout *out);

/* Whether a cell can hold a text. */
bool xlsxout_fits(struct slice text);

/* The first row: headers, bold. */
void xlsxout_header(struct xlsxout *out, const struct slice *cells,
    size_t count);
/*
 * The next row; fill is the colour of all of it.  False when the sheet is
 * full.
 */
bool xlsxout_row(struct xlsxout *out, const struct xlsx_cell *cells,
    size_t count, uint32_t fill);

/*
 * Gives the cells of a column, from the row below the header on, a list to
 * choose from; words ends with NULL, 255 bytes in all.
 */
void xlsxout_choice(struct xlsxout *out, size_t column,
    const char *const *words);

/*
 * For forms: what cells of a column yet to be filled are like (text stays
 * text, days show as days), which words or whether only days may be entered
 * in so many rows below the header, and a formula in the next row whose value
 * is empty so far.  Words are NUL-terminated, at most 255 bytes together; more
 * are left free.
 */
void xlsxout_column(struct xlsxout *out, size_t column, enum xlsx_kind kind,
    size_t width);
void xlsxout_words(struct xlsxout *out, size_t column, size_t rows,
    const char *const *words);
void xlsxout_days(struct xlsxout *out, size_t column, size_t rows);
void xlsxout_formula(struct xlsxout *out, size_t column,
    const char *formula, enum xlsx_kind kind);
void xlsxout_end_row(struct xlsxout *out);
/*
 * Sets the sheet up for paper: A4 across, as wide as one page, the header on
 * each, its name and the page below.  Before the first row; wraps: a text
 * wider than the widest column takes several lines, so that none is cut.
 */
void xlsxout_print(struct xlsxout *out, bool wraps);
/* Ends a list, with filters, and begins a sheet that explains it. */
bool xlsxout_legend(struct xlsxout *out, const char *name);
/* Ends the sheet and begins another. */
bool xlsxout_sheet(struct xlsxout *out, const char *name);

/* Puts the workbook together and writes it.  False with a fault. */
bool xlsxout_write(struct xlsxout *out, struct writer *writer,
    struct fault *fault);

#endif
