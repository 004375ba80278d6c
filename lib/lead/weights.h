/*
 * weights.h - which cells tell who converts (R-FIT-03 to 07)
 *
 * Every column is cut into bins: words with enough rows stand alone, rarer
 * ones together, empty cells for themselves; numbers in up to five ranges
 * whose rates move one way.  A bin's weight is the logarithm of how much its
 * rate moves the odds, drawn to the base rate.  One factor within 0 to 1 takes
 * back what columns say twice.
 *
 * Leads are given in the order of their dates: the first part trains, the
 * rest tests.  Rates are 0 to 1, weights natural logarithms.
 */
#ifndef LEAD_WEIGHTS_H
#define LEAD_WEIGHTS_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct weights_limits {
	uint64_t train_least, test_least;	/* of each outcome */
	uint64_t bin_least;	/* rows of a word of its own */
	double prior;		/* rows that the base rate counts for */
	double leak;		/* area under the curve that is too good */
	double errors;		/* standard errors that the test must win by */
	double train_share;
};
bool weights_limits_open(struct weights_limits *limits, struct fault *fault);

struct weights;

/* Names are kept as given. */
struct weights *weights_new(const struct weights_limits *limits,
    const struct slice *names, size_t columns);
void weights_free(struct weights *weights);

/* One lead, cells in the order of the names; copied. */
void weights_add(struct weights *weights, const struct slice *cells,
    bool converted, int32_t date);

enum weights_verdict { WEIGHTS_GOOD, WEIGHTS_TOO_SMALL, WEIGHTS_NO_BETTER };

struct weights_result {
	enum weights_verdict verdict;
	uint64_t train[2], test[2];	/* not converted, converted */
	double base;			/* rate of the training part */
	double base_loss, loss;		/* of the test part */
	double brier, base_brier, auc;
	double factor, constant;
};

/* Sorts by date, fits, tests.  No day is split: the one on the cut trains. */
void weights_fit(struct weights *weights, struct weights_result *result);

/* A bin after weights_fit(); of says which rows. */
enum weights_kind { WEIGHTS_WORD, WEIGHTS_OTHER, WEIGHTS_BLANK,
	WEIGHTS_RANGE };
struct weights_bin {
	enum weights_kind kind;
	struct slice word;
	double from, to;	/* of a range: from <= x < to; may be infinite */
	uint64_t rows, converted;
	double weight;
	int points;
};
size_t weights_bins(const struct weights *weights, size_t column,
    const struct weights_bin **bins);
/* The column was left out: alone it tells too well. */
bool weights_is_leak(const struct weights *weights, size_t column);
/* Points of lead i in the order of dates, and whether it converted. */
int weights_points(const struct weights *weights, size_t i, bool *converted);
size_t weights_count(const struct weights *weights);

#endif
