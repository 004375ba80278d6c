/*
 * convolve.h - the distribution of a sum of independent yes-or-no terms
 *
 * A step is count terms alike, each adding shift with the same chance.  The
 * distribution lives on whole numbers ("cells"); what a cell is worth the
 * caller knows.  All terms are products and sums of positive numbers in
 * double precision, so the error stays below drift, which counts the
 * roundings; lost is the probability cut off at the far ends.  The true
 * P(sum >= x) lies between answer - drift and answer + drift + lost.
 */
#ifndef FUNNEL_CONVOLVE_H
#define FUNNEL_CONVOLVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct convolve_step {
	int64_t shift;		/* cells, above 0 */
	double chance;		/* above 0, below 1 */
	uint32_t count;		/* at least 1 */
};

struct convolution {
	double *tail;		/* P(sum >= its place) */
	int64_t *sums;		/* the places, or NULL: first, first + 1 ... */
	size_t count;
	int64_t first;
	double lost, drift;
};

/*
 * Cell by cell.  Steps ascend by shift for speed.  False, and nothing to
 * release, when more than most cells would be needed.
 */
bool convolve_dense(struct convolution *out,
    const struct convolve_step *steps, size_t count, size_t most);

/* Sum by sum, for few terms of any size; as above. */
bool convolve_sparse(struct convolution *out,
    const struct convolve_step *steps, size_t count, size_t most);
void convolve_release(struct convolution *c);

double convolve_at_least(const struct convolution *c, int64_t x);

/* Passes over the cells that a step takes: many terms alike go as one. */
double convolve_passes(uint32_t count, double chance);

/*
 * The binomial law of count terms, cut where it is below 1e-25 of its peak:
 * *chances[0 .. result - 1] are those of *first, *first + 1 ... successes.
 * The caller frees it.
 */
size_t convolve_binomial(uint32_t count, double chance, uint32_t *first,
    double **chances);

#endif
