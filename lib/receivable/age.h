/*
 * age.h - how old is what is owed (R-RECV-04)
 *
 * A matched ledger summed by group and currency: the open amounts by days
 * past their due day, the credit beside them.
 */
#ifndef RECEIVABLE_AGE_H
#define RECEIVABLE_AGE_H

#include "receivable/ledger.h"

enum age_sum {
	AGE_NOT_DUE,		/* the due day itself and no due day too */
	AGE_1_30, AGE_31_60, AGE_61_90, AGE_91_UP,
	AGE_BALANCE,		/* of the five above */
	AGE_CREDIT, AGE_ORDERED, AGE_RECEIVED, AGE_OVERDUE,
	AGE_SUMS
};

struct age_row {
	struct slice group, currency;	/* live as long as the ledger */
	unsigned digits;
	int64_t sums[AGE_SUMS];
};

struct ages;

/*
 * Sums a ledger that was matched as of the same day.  NULL with a fault when
 * a sum is too large.
 */
struct ages *ages_new(const struct ledger *ledger, int32_t today,
    struct fault *fault);
void ages_free(struct ages *ages);

/* In the bytewise order of group and currency. */
size_t ages_count(const struct ages *ages);
const struct age_row *ages_row(const struct ages *ages, size_t i);

/* The bucket of a due day. */
enum age_sum age_bucket(int32_t due, int32_t today);

#endif
