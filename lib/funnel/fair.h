/*
 * fair.h - a target shared by what each region or seller has to work with,
 * and what it takes to reach it (R-TARGET)
 *
 * Sums are int64_t minor units of one currency; rich regions carry more, poor
 * ones less, and the parts add up to the whole (R-IO-10).
 */
#ifndef FUNNEL_FAIR_H
#define FUNNEL_FAIR_H

#include <stddef.h>
#include <stdint.h>

#include "base/fault.h"

enum { FAIR_UNIT = 10000 };	/* of percents, points, rates and averages */

/*
 * Weights of count parts from resources of several kinds: values holds kinds
 * rows of count numbers, 0 or more, mix how much each kind counts.  Each
 * kind is taken as shares of its own total, so that customers and money mix;
 * one kind alone is its own weight.  False with a fault when a kind with a
 * mix adds up to 0 or is too large; kind is then its number.
 */
bool fair_weights(const int64_t *const *values, const int64_t *mix,
    size_t kinds, size_t count, int64_t *weights, size_t *kind);

/*
 * Splits whole (0 or more) by weights; each part is at least floor and at
 * most cap percent of it, in 1/FAIR_UNIT.  Those that pass a bound are set
 * to it and the rest is split again, until none does (R-TARGET-04).  False
 * when no split can keep the bounds.
 */
bool fair_split(int64_t whole, const int64_t *weights, size_t count,
    int64_t floor, int64_t cap, int64_t *parts);

/*
 * Share of the target less share of the resources, in points of
 * 1/FAIR_UNIT; 0 for a target of 0.
 */
int64_t fair_balance(int64_t part, int64_t whole, int64_t weight,
    int64_t weights);
/* Whether it is strictly more than so many points, either way. */
bool fair_is_off(int64_t part, int64_t whole, int64_t weight,
    int64_t weights, int64_t points);

/* What is known of how deals come about; -1 where it is not. */
struct fair_terms {
	int64_t average_deal;	/* whole units, in 1/FAIR_UNIT */
	int64_t win_rate, lead_rate;	/* percent, in 1/FAIR_UNIT */
	int64_t sellers, weeks;
};

/* What it takes, each rounded up from the one before; -1 for unknown. */
struct fair_need {
	int64_t deals, opportunities, leads, visits;
};

/* For a target of so many digits (R-TARGET-03). */
struct fair_need fair_need(int64_t target, unsigned digits,
    const struct fair_terms *terms);

#endif
