/*
 * metrics.h - what one seller, region or month has done (R-METRIC)
 *
 * Sums of one group and currency: deals won, lost and open, leads received
 * and converted, days from creation to the win.  Amounts are int64_t minor
 * units; a deal without amount is in no average.
 */
#ifndef FUNNEL_METRICS_H
#define FUNNEL_METRICS_H

#include "funnel/deal.h"
#include "funnel/gap.h"
#include "funnel/median.h"
#include "funnel/proportion.h"

struct metrics {
	struct proportion deals;
	uint64_t won_priced;	/* won deals whose amount is known */
	uint64_t leads, converted;
	struct median cycles;	/* days of the won deals */
	struct median dwells;	/* days in a stage, of all deals */
	int64_t ordered, received;	/* amounts, receipts of those orders */
	unsigned digits;
};

void metrics_release(struct metrics *metrics);

/* False when a sum is too large; nothing is added then. */
bool metrics_add(struct metrics *metrics, const struct deal *deal);
/* Adds the sums of another, not its cycles; false when too large. */
bool metrics_sum(struct metrics *metrics, const struct metrics *other);

/* Average amount of a deal won; false where none is known. */
bool metrics_average(const struct metrics *metrics, int64_t *average);
/* Median of the cycle in 1/10000 days; false where none is known. */
bool metrics_cycle(struct metrics *metrics, int64_t *days);

/*
 * Factors whose product is the amount won, for gap_effects(): leads, decided
 * deals per lead, win rate, won amount per deal won; without leads the
 * decided deals in place of the first two.  Each of the first by so many
 * heads.  Unknown ones are negative.  Returns how many there are.
 */
enum metrics_factor { METRICS_LEADS, METRICS_CONVERSION, METRICS_WIN_RATE,
	METRICS_SIZE, METRICS_DEALS };
size_t metrics_factors(const struct metrics *metrics, bool leads,
    uint64_t heads, enum metrics_factor names[GAP_FACTORS_MOST],
    double factors[GAP_FACTORS_MOST]);
const char *metrics_factor_word(enum metrics_factor factor);

#endif
