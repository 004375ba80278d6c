/*
 * outcome.h - what the sum of all-or-nothing deals may come to (R-FCST-11)
 *
 * Deals are independent: each brings its amount with its chance, or nothing.
 * Nothing here is random: probabilities come from a convolution, and each is
 * given as a pair of bounds between which the true value certainly lies.
 *
 * Amounts are int64_t minor units of one currency (or units of goods), zero
 * or more, their sum below 2^62.  A chance is an int32_t in millionths, so
 * that a percentage with four decimals is exact.
 *
 * How the bounds come about:
 * - The largest deal is kept aside and put in by total probability, which
 *   also answers what remains without it (R-FCST-13).
 * - Exactly, cell by cell in multiples of the greatest common divisor of the
 *   amounts, or sum by sum, where that fits.  The bounds then differ by the
 *   rounding of double precision alone, which is counted: 4 units in the last
 *   place per deal, and by tails cut below 1e-18 each.
 * - Otherwise on two grids of one bin width, amounts rounded down and up.
 *   Down gives the lower bound of P(sum >= x), up the upper one.  Rounding
 *   errors of many deals seldom add up: Hoeffding's inequality (1963, theorem
 *   2) says how seldom, and tightens both bounds.
 * - There also Bernstein's inequality for the far ends and, for many deals,
 *   the normal law with the Berry-Esseen bound for unequal terms, constant
 *   0.5600 (Shevtsova 2010).  The tightest of all bounds is what the caller
 *   gets.
 *
 * Time is bounded by settings.work whatever the deals are; less work means
 * bounds further apart, never wrong ones.
 */
#ifndef FUNNEL_OUTCOME_H
#define FUNNEL_OUTCOME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { OUTCOME_SURE = 1000000 };	/* chance of what is certain */

struct outcome_deal {
	int64_t amount;
	int32_t chance;		/* millionths, 0 to OUTCOME_SURE */
	uint32_t tag;		/* the caller's; not looked at */
};

struct outcome_settings {
	int64_t bin;	/* width of the grid; 0: as fine as work allows */
	double shock;	/* log-odds of a good or bad quarter, 0 to 10 */
	double aside;	/* odds that the quarter is one of the two, evenly */
	size_t cells;	/* most cells of a distribution; 0: 4 million */
	double work;	/* cell updates; 0: 1.6e9, under a second */
};

struct outcome_bounds {
	double low, high;	/* probabilities, 0 to 1 */
};

struct outcome_range {
	int64_t low, high;
};

struct outcome;

/*
 * Works out the distribution of count deals.  The deals are copied.  With a
 * shock S the sum is that of three scenarios with the log-odds of every
 * chance moved by -S, 0, +S, weights 1/4, 1/2, 1/4 (R-FCST-12); chances of 0
 * and of OUTCOME_SURE stay.
 */
struct outcome *outcome_new(const struct outcome_deal *deals, size_t count,
    const struct outcome_settings *settings);
void outcome_free(struct outcome *outcome);

/* P(sum >= x), P(sum > x), and P(sum >= x) had the largest deal not been. */
struct outcome_bounds outcome_at_least(const struct outcome *outcome,
    int64_t x);
struct outcome_bounds outcome_above(const struct outcome *outcome, int64_t x);
struct outcome_bounds outcome_at_least_without(const struct outcome *outcome,
    int64_t x);

/* P(sum >= x) if extra more deals of this amount and chance came in. */
struct outcome_bounds outcome_at_least_with(const struct outcome *outcome,
    int64_t x, const struct outcome_deal *deal, unsigned extra);

/*
 * The least number of such deals, up to most, that certainly makes
 * P(sum >= x) at least want (0 to 1); most + 1 when even most do not.
 */
unsigned outcome_deals_needed(const struct outcome *outcome, int64_t x,
    double want, const struct outcome_deal *deal, unsigned most);

/*
 * The smallest x with P(sum <= x) >= q, q from 0 to 1, as a bracket; low
 * equals high when the distribution is exact.  A probability that misses q
 * by no more than 1e-11 is taken to reach it.
 */
struct outcome_range outcome_quantile(const struct outcome *outcome, double q);

double outcome_mean(const struct outcome *outcome);
double outcome_sd(const struct outcome *outcome);

/* Exact but for counted rounding; else the bin of the grid, 0 for none. */
bool outcome_is_exact(const struct outcome *outcome);
int64_t outcome_bin(const struct outcome *outcome);

#endif
