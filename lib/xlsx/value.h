/*
 * value.h - numbers of a workbook as the text that people see
 *
 * ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates): a day is a
 * number, only the format says so.
 */
#ifndef XLSX_VALUE_H
#define XLSX_VALUE_H

#include "base/slice.h"

enum xlsx_format {
	XLSX_PLAIN, XLSX_DATE, XLSX_TIME, XLSX_PERCENT,
	XLSX_HOURS,		/* that may be more than a day's */
};

/* What a built-in format (numFmtId below 164) shows. */
enum xlsx_format xlsxvalue_builtin(unsigned id);
/* What a format code shows: "yyyy\-mm\-dd", "0.0%", "[h]:mm". */
enum xlsx_format xlsxvalue_format(struct slice code);

enum { XLSXVALUE_TEXT = 400 };

/*
 * The text of a stored number: a date as 2024-04-22, or 2024-04-22 08:30 with
 * its time, a time as 08:30, a percentage with its sign, any other without
 * exponent and in the 15 digits that such programs keep.  What is no number
 * or no day stays as it is.
 */
struct slice xlsxvalue_text(struct slice stored, enum xlsx_format format,
    bool from_1904, char text[XLSXVALUE_TEXT]);

#endif
