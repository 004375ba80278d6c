/*
 * holiday.h - days off and days worked, with their names (R-IO-16)
 *
 * The rows come from table `holiday` and from files of its shape: date, name,
 * name_en, kind (off or work), country.  The calendar takes the days from here, and who
 * writes to people takes the festivals: a run of days off of one name is one
 * festival, which begins on its first day.
 */
#ifndef VALUE_HOLIDAY_H
#define VALUE_HOLIDAY_H

#include <stdint.h>

#include "base/fault.h"
#include "rule/table.h"

/* One row; slices live as long as the table. */
struct holiday {
	int32_t date;
	bool work;		/* a weekend day worked in exchange */
	struct slice name, name_en;
	struct slice country;	/* ISO 3166, empty: everyone's */
};

/* The built-in table or the file at path; NULL with a fault. */
struct table *holiday_table(const char *path, struct fault *fault);
/* False with a fault for a row that cannot be read. */
bool holiday_read(const struct table *table, size_t row,
    struct holiday *holiday, struct fault *fault);

/* A festival; slices live as long as the list. */
struct festival {
	int32_t first, last;
	struct slice name, name_en, country;
};

struct festivals;
/* The festivals of the built-in table. */
struct festivals *holiday_open(struct fault *fault);
bool holiday_add_file(struct festivals *festivals, const char *path,
    struct fault *fault);
void holiday_free(struct festivals *festivals);

/*
 * The first festival of a country that begins from day to day + days, both
 * included, or NULL.
 */
const struct festival *holiday_next(const struct festivals *festivals,
    struct slice country, int32_t day, int32_t days);

#endif
