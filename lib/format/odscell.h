/*
 * odscell.h - a cell of an OpenDocument spreadsheet (R-IMPORT-24, 25)
 *
 * It has the text that people see and, beside it, its value.  The text
 * counts, but days, yes and no come by value, and a number that is shown with
 * grouping marks or in the decimal mark of some country comes as its value
 * within the text around it.
 */
#ifndef FORMAT_ODSCELL_H
#define FORMAT_ODSCELL_H

#include "base/mem.h"

enum { ODSCELL_TEXT = 1024, ODSCELL_VALUE = 64 };
enum odscell_type { ODSCELL_STRING, ODSCELL_NUMBER, ODSCELL_DATE,
	ODSCELL_BOOLEAN };

struct odscell {
	enum odscell_type type;
	char value[ODSCELL_VALUE];	/* as stored; "" for none */
	struct buffer text;		/* as displayed */
	unsigned paragraphs;
};

/* A cell begins, with the attributes of its element. */
void odscell_start(struct odscell *cell, const char *const *attributes);
/* What it comes to: in the cell or in text, until the next one begins. */
struct slice odscell_value(struct odscell *cell, char text[ODSCELL_TEXT]);
void odscell_release(struct odscell *cell);

#endif
