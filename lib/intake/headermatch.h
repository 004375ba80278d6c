/*
 * headermatch.h - what the headers of a file say (R-COL-01, 02, 07, 08)
 */
#ifndef INTAKE_HEADERMATCH_H
#define INTAKE_HEADERMATCH_H

#include "intake/naming.h"

/* Gives each column the meaning that an alias has, its unit and its ranks. */
void headermatch_names(struct naming *n, const struct slice *header,
    enum columns_kind kind);
/*
 * Columns that no alias matches, by the parts and the form of their headers,
 * which is told; and whoever must not be contacted.  False with a fault.
 */
bool headermatch_forms(struct naming *n, enum columns_kind kind,
    struct fault *fault);

#endif
