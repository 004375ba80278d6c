/*
 * zone.h - what the clock shows where a customer is (R-DIGEST-04)
 *
 * Table `timezone` has the distance from UTC of each country in January and
 * in July, and on which Sundays its clocks change ("3:-1|10:-1": forward on
 * the last of March, back on the last of October).  Where those are not known
 * both may be right in the months of change: both are told.  A country of many zones has a range.
 */
#ifndef VALUE_ZONE_H
#define VALUE_ZONE_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct zones;

/* Opens the table.  NULL with a fault. */
struct zones *zones_open(struct fault *fault);
void zones_close(struct zones *zones);

/*
 * What the table has for a country's alpha-2 code, "UTC+1" and "UTC+2"; false
 * for what is no code.  Slices live as long as the zones.
 */
bool zone_find(const struct zones *zones, struct slice country,
    struct slice *january, struct slice *july);

/*
 * Appends "UTC+2", "UTC+1 / UTC+2" or "UTC-3 – UTC+13" for a country's
 * alpha-2 code and a day.  False, and nothing appended, for what is no code.
 */
bool zone_add(const struct zones *zones, struct slice country, int32_t date,
    struct buffer *out);

#endif
