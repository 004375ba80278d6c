/*
 * format.h - the number format of a cell, as far as people see it
 * (R-IMPORT-25; ECMA-376 part 1, 18.8.30 and 18.8.31; [MS-XLS] 2.4.126)
 *
 * Zeros and literal text are applied: 00000 makes 02138 of 2138, "+"0 puts the
 * plus back that a phone number lost, (000) 000-0000 cuts it up, "Yes";;"No"
 * says what 1 and 0 stand for.  Grouping marks, colours and widths are not;
 * decimals stay those of the value.  What scales or hides a number is not
 * applied either.
 */
#ifndef XLSX_FORMAT_H
#define XLSX_FORMAT_H

#include "base/mem.h"
#include "xlsx/value.h"

struct xlsxformat {
	enum xlsx_format shows;
	struct slice code;	/* to apply, or empty */
};

/* A built-in format, or one of its own code, kept in the arena. */
struct xlsxformat xlsxformat_builtin(unsigned id);
struct xlsxformat xlsxformat_of(struct slice code, struct arena *arena);

/* The text of a stored number: points into it, or to text. */
struct slice xlsxformat_text(struct slice stored, struct xlsxformat format,
    bool from_1904, char text[XLSXVALUE_TEXT]);

#endif
