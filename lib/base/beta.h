/*
 * beta.h - the beta distribution: what a share that was counted may really be
 *
 * Intervals of rates come from it: equal-tailed ones of Beta(x + 1/2,
 * n - x + 1/2) for x of n (Jeffreys; Brown, Cai, DasGupta 2001), or with a
 * prior of one's own.  Absolute errors stay below 1e-11 for parameters up to
 * some thousands and grow with them, to 1e-7 for 10 million.
 */
#ifndef BASE_BETA_H
#define BASE_BETA_H

#include <stdint.h>

/* P(X <= x) for X of Beta(a, b); a and b above 0, x from 0 to 1. */
double beta_below(double a, double b, double x);

/* The x with P(X <= x) = p, p from 0 to 1. */
double beta_quantile(double a, double b, double p);

struct beta_range {
	double low, high;
};

/* The middle part of Beta(a, b) that holds so much; inside is 0 to 1. */
struct beta_range beta_interval(double a, double b, double inside);

/*
 * Jeffreys' interval for x of n, from 0 where none and to 1 where all
 * (R-METRIC-08); everything where n is 0.
 */
struct beta_range beta_rate(uint64_t x, uint64_t n, double inside);

#endif
