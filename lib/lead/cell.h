/*
 * cell.h - is a cell what its column promises? (R-CHECK-01)
 *
 * Only the canonical forms are right, those that Fairlead writes; what people
 * write is the work of lead-import.
 */
#ifndef LEAD_CELL_H
#define LEAD_CELL_H

#include "rule/columns.h"

enum leadcell_type {
	CELL_TEXT, CELL_DATE, CELL_DECIMAL, CELL_INT, CELL_PERCENT, CELL_BOOL,
	CELL_ENUM, CELL_EMAIL, CELL_COUNTRY, CELL_CURRENCY, CELL_PHONE,
	CELL_E164
};

struct cellcheck;

/* Opens the tables of countries, currencies and phones.  NULL: fault. */
struct cellcheck *leadcell_open(struct fault *fault);
void leadcell_close(struct cellcheck *check);

enum leadcell_type leadcell_type(const struct column_meaning *meaning);

/*
 * What is wrong with a cell that is not empty and has no blanks around it:
 * a code of the table `check`, or NULL.  values are the words of CELL_ENUM,
 * joined by ";"; none allow any.  Those of another type may stand beside it.
 */
const char *leadcell_code(const struct cellcheck *check,
    enum leadcell_type type, struct slice values, struct slice cell);

#endif
