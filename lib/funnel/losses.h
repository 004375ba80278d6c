/*
 * losses.h - why deals were lost, group by group (R-METRIC-09)
 *
 * An unknown reason is a row of its own.  Amounts are int64_t minor units; a
 * deal without amount is counted and in no sum.
 */
#ifndef FUNNEL_LOSSES_H
#define FUNNEL_LOSSES_H

#include "funnel/deal.h"

struct losses;

/* parts: those of a group, the currency among them. */
struct losses *losses_new(size_t parts);
void losses_free(struct losses *losses);

/* One row; parts live until the next call. */
struct loss {
	const struct slice *parts;
	struct slice reason;
	uint64_t deals, priced;		/* priced: of known amount */
	uint64_t group_deals;		/* lost for any reason */
	int64_t amount;
	unsigned digits;
};

/* False, nothing added, when a sum is too large. */
bool losses_add(struct losses *losses, const struct slice *parts,
    struct slice reason, const struct deal *deal);
/* The same for the deals, priced, amount of a row that was added up before. */
bool losses_add_sum(struct losses *losses, const struct loss *loss);


size_t losses_count(const struct losses *losses);
/* Row i by the bytewise order of parts and reason. */
struct loss losses_at(struct losses *losses, size_t i);

#endif
