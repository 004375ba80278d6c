/*
 * credit.h - who gets how much of a deal (R-CREDIT)
 *
 * The cell `splits` is a list of owner:share, joined by ; and each with the
 * last colon of the item before its share; full-width marks are read too.
 * What a share means depends on the mode.  Parts of one sum add up to it
 * exactly, by largest remainder, ties to the earlier owner (R-IO-10).
 *
 * Amounts are int64_t minor units, negative for a credit note.  Percents are
 * int64_t in 1/10000.
 */
#ifndef FUNNEL_CREDIT_H
#define FUNNEL_CREDIT_H

#include <stddef.h>
#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

enum credit_mode {
	CREDIT_RATIO,		/* percents that total 100 */
	CREDIT_AMOUNT,		/* sums that total the amount */
	CREDIT_FULL,		/* each has all of it */
	CREDIT_OVER,		/* percents of any total */
};

enum { CREDIT_OWNERS_MOST = 64, CREDIT_SHARE_DIGITS = 4 };

struct credit_part {
	struct slice owner;	/* within the cell */
	int64_t weight;		/* what the others' are compared with */
	int64_t share;		/* percent of the amount */
	int64_t credit, weighted;	/* set by credit_share() */
};

struct credit {
	struct credit_part parts[CREDIT_OWNERS_MOST];
	size_t count;
	int64_t total;		/* of the shares: percent, or minor units */
};

/* The sum that is shared. */
struct credit_sum {
	bool known;		/* an empty amount is unknown, never 0 */
	int64_t amount;
	int64_t weighted;	/* amount times probability */
	unsigned digits;
};

/*
 * Reads the cell; an empty one is the owner alone, with all.  False with a
 * fault: no share, an owner twice, a total that does not fit.
 */
bool credit_read(struct credit *credit, enum credit_mode mode,
    struct slice splits, struct slice owner, const struct credit_sum *sum,
    struct fault *fault);

/*
 * Shares the sum, which must be known, among the parts.  False when a sum is
 * too large.
 */
bool credit_share(struct credit *credit, enum credit_mode mode,
    const struct credit_sum *sum);

#endif
