/*
 * leadcells.h - the cells of a lead from "column=value|column=value"
 */
#ifndef FAIRLEAD_LEADCELLS_H
#define FAIRLEAD_LEADCELLS_H

#include <check.h>

#include "rule/places.h"
#include "base/slice.h"

/*
 * Trimmed and with bytes to read behind them, as by places_read(); valid until
 * the next call.  A column that the rules do not look at would
 * prove nothing: it fails.
 */
static inline void
leadcells_fill(struct slice cells[NEEDS_MOST], const struct needs *needs,
    const char *lead)
{
	static char text[4096];
	struct slice rest = { text, strlen(lead) };
	size_t i;

	ck_assert_uint_lt(rest.len + MEM_PADDING, sizeof(text));
	memset(text, ',', sizeof(text));
	memcpy(text, lead, rest.len);
	for (i = 0; i < NEEDS_MOST; i++)
		cells[i] = (struct slice){ record_nothing, 0 };
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
