/*
 * page.h - a workbook laid out like a page of paper
 *
 * Cells at places, with pictures and formulas, to be printed on A4, one page
 * wide.  For documents that people get, with some hundred rows; lists are
 * xlsx/out.h.  Nothing here prints.
 */
#ifndef XLSX_PAGE_H
#define XLSX_PAGE_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "csv/writer.h"

#define XLSXPAGE_NO_FILL UINT32_MAX

enum xlsxpage_align {
	XLSXPAGE_LEFT, XLSXPAGE_CENTRE, XLSXPAGE_RIGHT
};

/* How a cell looks; start from { .fill = XLSXPAGE_NO_FILL }. */
struct xlsxpage_look {
	unsigned points;	/* size of the letters; 0: 10 */
	bool bold, border;
	enum xlsxpage_align align;
	uint32_t colour, fill;	/* 0xRRGGBB */
	const char *format;	/* of numbers, "0.00"; NULL: none.  Outlives
				   the page */
};

struct xlsxpage;

/* A workbook without sheets.  NULL with a fault. */
struct xlsxpage *xlsxpage_open(struct fault *fault);
void xlsxpage_close(struct xlsxpage *page);

/*
 * Begins a sheet, whose name has at most 31 characters; widths are those of
 * its columns, in digits.
 */
bool xlsxpage_sheet(struct xlsxpage *page, const char *name, bool landscape,
    const double *widths, size_t columns);

/* Height of a row in points, at most 409; before its cells. */
void xlsxpage_height(struct xlsxpage *page, unsigned row, double points);

/*
 * Text in the cells first to last of a row, wrapped; whatever it looks like it
 * stays text, what a cell cannot hold is cut off with an ellipsis.
 */
void xlsxpage_text(struct xlsxpage *page, unsigned row, unsigned first,
    unsigned last, struct slice text, const struct xlsxpage_look *look);
/* A number or day, see xlsxmake_number(); text where it cannot be one. */
void xlsxpage_number(struct xlsxpage *page, unsigned row, unsigned column,
    struct slice text, const struct xlsxpage_look *look);
void xlsxpage_day(struct xlsxpage *page, unsigned row, unsigned first,
    unsigned last, struct slice text, const struct xlsxpage_look *look);
/* A formula beside the value that it has. */
void xlsxpage_formula(struct xlsxpage *page, unsigned row, unsigned column,
    const char *formula, struct slice value,
    const struct xlsxpage_look *look);

/*
 * A picture that xlsx/picture.h has found good, in the middle or at the left
 * of a box of points of a screen (96 to an inch), never enlarged.  False with a
 * fault when the library cannot take it.
 */
struct xlsxpage_box {
	unsigned row, column;
	double width, height;
	bool centred;
};
bool xlsxpage_picture(struct xlsxpage *page, const struct xlsxpage_box *box,
    const char *path, struct fault *fault);

/*
 * What is printed: the rows up to the last one, in so many columns; the row
 * that stands on top of every page, or 0 for none; the footer, in which &P is
 * the page and &N how many there are.
 */
void xlsxpage_print(struct xlsxpage *page, unsigned last_row,
    unsigned last_column, unsigned repeated, const char *footer);

/* Puts the workbook together and writes it.  False with a fault. */
bool xlsxpage_write(struct xlsxpage *page, struct writer *writer,
    struct fault *fault);

#endif
