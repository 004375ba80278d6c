/*
 * settings.h - single numbers of a rule table, found by their names
 *
 * Tables such as `limit` have a row per number: name, value, unit, rule,
 * source.  A user's table must have every row that is asked for.
 */
#ifndef RULE_SETTINGS_H
#define RULE_SETTINGS_H

#include <stddef.h>
#include <stdint.h>

#include "base/fault.h"

struct setting {
	const char *name;
	int64_t *value;
};

/*
 * Reads whole numbers of 0 to 100,000 from a table; false with a fault that
 * names the row or cell.
 */
bool settings_read(const char *table, const struct setting *wanted,
    size_t count, struct fault *fault);
/* The same for numbers with up to four decimals, in 1/TABLE_DECIMAL_UNIT. */
bool settings_read_decimals(const char *table, const struct setting *wanted,
    size_t count, struct fault *fault);

#endif
