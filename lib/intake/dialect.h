/*
 * dialect.h - where the header of an export stands (R-IMPORT-04)
 */
#ifndef INTAKE_DIALECT_H
#define INTAKE_DIALECT_H

#include "csv/dialect.h"
#include "rule/columns.h"

/*
 * The physical line on which the header starts: that of the first record in
 * which at least half of the filled cells, and two of them, are headers that
 * the dictionary knows; else of the first with the usual number of cells,
 * half of them filled.  0 when there is no record.  Lines up to skip are
 * passed over.
 */
unsigned long dialect_header_line(struct slice head, bool whole,
    const struct dialect *dialect, const struct dictionary *dictionary,
    unsigned long skip);

#endif
