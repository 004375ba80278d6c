/*
 * leadcells.h - the cells of a lead from "column=value|column=value"
 */
#ifndef FAIRLEAD_LEADCELLS_H
#define FAIRLEAD_LEADCELLS_H

#include <check.h>

#include "needs.h"
#include "slice.h"

/*
 * Trimmed as by needs_read().  A column that the rules do not look at would
 * prove nothing: it fails.
 */
static inline void
leadcells_fill(struct slice cells[NEEDS_MOST], const struct needs *needs,
    const char *lead)
{
	struct slice rest = slice_of(lead);
	size_t i;

	for (i = 0; i < NEEDS_MOST; i++)
		cells[i] = SLICE_EMPTY;
	while (rest.at != NULL && rest.len > 0) {
		struct slice value = slice_cut(&rest, '|');
		struct slice name = slice_cut(&value, '=');

		for (i = 0; i < needs->count; i++)
			if (slice_is(name, needs->names[i]))
				break;
		ck_assert_msg(i < needs->count, "no rule looks at %.*s",
		    SLICE_PRINT(name));
		cells[i] = slice_trim(value);
	}
}

#endif
