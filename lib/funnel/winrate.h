/*
 * winrate.h - the odds of winning, learnt from decided deals (R-WIN-02)
 *
 * A few decided deals say little: the estimate leans on a prior, as if so many
 * more deals had been decided with its odds.  The interval is Wilson's (1927),
 * which stays inside 0 to 1 and is right for few deals as well.  The numbers
 * are rows of table `winrate`.  Probabilities are from 0 to 1.
 */
#ifndef FUNNEL_WINRATE_H
#define FUNNEL_WINRATE_H

#include <stdint.h>

#include "base/fault.h"

struct winrate_rules {
	double prior_deals;	/* that the prior counts for */
	double normal;		/* standard deviations on each side */
};

struct winrate {
	double estimate;	/* of won and decided with the prior */
	double low, high;	/* of won and decided alone */
};

/* Reads the table; false with a fault. */
bool winrate_rules_open(struct winrate_rules *rules, struct fault *fault);

/*
 * won of decided deals, won <= decided.  Without a decided deal the estimate
 * is the prior and the interval is everything.
 */
struct winrate winrate_of(const struct winrate_rules *rules, uint64_t won,
    uint64_t decided, double prior);

#endif
