/*
 * make.h - a workbook under way in libxlsxwriter, and that it comes out whole
 *
 * The library needs the name of a file that it can seek in.  It gets one that
 * is deleted already, by its descriptor: nothing is left behind, however the
 * program ends.  The same cells give the same bytes.  For the files of this
 * wing that lay out sheets; nothing here prints.
 */
#ifndef XLSX_MAKE_H
#define XLSX_MAKE_H

#include <xlsxwriter.h>

#include "base/fault.h"
#include "base/mem.h"
#include "csv/writer.h"
#include "xlsx/proof.h"

struct xlsxmake {
	int fd;
	lxw_workbook *book;
	lxw_worksheet *sheet;	/* the one under way; NULL before the first */
	struct buffer text;
	/* What the finished file must hold, and the first thing that failed. */
	struct xlsxproof_sheet *sheets;
	size_t sheet_count;
	lxw_error error;
	int system_error;
};

/*
 * A workbook without sheets.  Streaming, rows go to temporary files as they
 * come (constant-memory mode); then the library forgets how high they are,
 * which pictures need.  False with a fault; close it in any case.
 */
bool xlsxmake_open(struct xlsxmake *make, bool streaming,
    struct fault *fault);
void xlsxmake_close(struct xlsxmake *make);

/* Ends the sheet under way and begins another. */
bool xlsxmake_sheet(struct xlsxmake *make, const char *name);

/* What the library answered; of a cell with a value, which is counted. */
void xlsxmake_note(struct xlsxmake *make, lxw_error error);
void xlsxmake_note_cell(struct xlsxmake *make, lxw_error error);

/*
 * The text of a cell for the library, NUL-terminated, until the next call:
 * characters that XML cannot hold as their codes.
 */
const char *xlsxmake_text(struct xlsxmake *make, struct slice text);
/* How many units the text of a cell takes then. */
size_t xlsxmake_units(struct slice text);

/*
 * A number of which a double keeps every digit: at most 15 of them, 6 behind
 * the point, written as -12.50.  False for anything else.
 */
bool xlsxmake_number(struct slice text, double *number);
/* YYYY-MM-DD, not before 1900-03-01, as spreadsheet programs count days. */
bool xlsxmake_day(struct slice text, double *serial);

/* Puts the workbook together and writes it.  False with a fault. */
bool xlsxmake_write(struct xlsxmake *make, struct writer *writer,
    struct fault *fault);

#endif
