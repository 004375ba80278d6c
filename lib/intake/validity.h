/*
 * validity.h - how long an offer stands, or how long it takes (R-IMPORT-27)
 *
 * valid 30 days, Gültigkeit 4 Wochen, 报价有效期一个月 are a count of days or
 * months; bis 31.12.2026 and 截至2026年12月31日 a day with a word beside it.
 * Ranges, working days and whatever else stands there are none.  The words are
 * rows of the table `value`: span, validity, validity-behind, until,
 * until-behind.
 */
#ifndef INTAKE_VALIDITY_H
#define INTAKE_VALIDITY_H

#include <stdint.h>

#include "base/slice.h"

struct validity;
struct table;

/* The open table `value` must outlive it. */
struct validity *validity_open(const struct table *values);
void validity_close(struct validity *validity);

struct validity_span {
	int days, months;	/* one of them is above 0 */
};
bool validity_read(const struct validity *validity, struct slice cell,
    struct validity_span *span);

/* Takes the words off a day; false where there are none. */
bool validity_day(const struct validity *validity, struct slice *cell);

/* The last day of an offer made on that day. */
int32_t validity_end(struct validity_span span, int32_t from);

#endif
