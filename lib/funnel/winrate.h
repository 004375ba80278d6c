/*
 * winrate.h - the odds of winning, learnt from decided deals (R-WIN-02)
 *
 * A few decided deals say little: the estimate leans on a prior, as if so many
 * more deals had been decided with its odds.  The interval is the equal-tailed
 * one of the beta distribution that follows, which holds the estimate (Brown,
 * Cai, DasGupta 2001).  The numbers are rows of table `winrate`.
 * Probabilities are from 0 to 1.
 */
#ifndef FUNNEL_WINRATE_H
#define FUNNEL_WINRATE_H

#include <stdint.h>

#include "base/fault.h"

struct winrate_rules {
	double prior_deals;	/* that the prior counts for */
	double inside;		/* that the interval holds */
};

struct winrate {
	double estimate, low, high;
};

/* Reads the table; false with a fault. */
bool winrate_rules_open(struct winrate_rules *rules, struct fault *fault);

/*
 * won of decided deals, won <= decided, and the prior.  A prior of 0 or 1
 * without a decided deal stands as it is, with an interval of no width.
 */
struct winrate winrate_of(const struct winrate_rules *rules, uint64_t won,
    uint64_t decided, double prior);

#endif
