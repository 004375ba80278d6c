/*
 * in.h - a sheet of an .xlsx workbook as CSV, a source for a reader
 *
 * Row n of the sheet is line n of the text as long as no cell holds a line
 * break; rows that are not there are empty lines.  Days, times and percentages
 * come as people see them (xlsxvalue.h), yes and no for booleans, the stored
 * value of a formula, #REF! and its like as they are.
 */
#ifndef XLSX_IN_H
#define XLSX_IN_H

#include <stdint.h>
#include <sys/types.h>

#include "base/fault.h"
#include "base/slice.h"

struct xlsxin;

/* Whether the first bytes of a file are those of an archive. */
bool xlsxin_is(struct slice head);

/*
 * Opens a sheet of the workbook behind a descriptor: by its name or number
 * (from 1), or for NULL the first that is neither hidden nor empty.  head is
 * what was read already where that cannot be read again (a pipe).  The
 * descriptor stays the caller's.  NULL with a fault.
 */
struct xlsxin *xlsxin_open(int fd, struct slice head, const char *sheet,
    struct fault *fault);
void xlsxin_close(struct xlsxin *in);

/* The name of the sheet that is read. */
struct slice xlsxin_sheet(const struct xlsxin *in);

/* How many sheets the workbook has, hidden ones too. */
size_t xlsxin_sheets(const struct xlsxin *in);

/*
 * Formulas so far that no program has worked out: their cells are empty, which
 * must be told.
 */
uint64_t xlsxin_unstored(const struct xlsxin *in);

/* A reader_source's read; -1 with errno EILSEQ and xlsxin_fault(). */
ssize_t xlsxin_read(void *in, char *to, size_t size);
const char *xlsxin_fault(const struct xlsxin *in);

#endif
