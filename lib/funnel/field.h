/*
 * field.h - what other cells of a deal say on top of its stage (R-WIN-07)
 *
 * Each cell of a field is a word.  Words that enough decided deals have stand
 * for themselves, rarer ones together, empty cells for themselves; the weight
 * of each is the logarithm of how much its rate of won deals moves the odds,
 * drawn to the rate of all (R-FIT-03, R-FIT-04).  One factor within 0 to 1 and
 * one constant, fitted by maximum likelihood, take back what fields say twice.
 */
#ifndef FUNNEL_FIELD_H
#define FUNNEL_FIELD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { FIELD_MOST = 8 };

struct field_limits {
	uint64_t word_least;	/* decided deals of a word of its own */
	double prior;		/* deals that the rate of all counts for */
};

/* Word numbers of each deal; word 0 is the empty cell. */
struct field {
	const size_t *word_of;
	size_t words;
	bool used;
};

struct field_set {
	struct field list[FIELD_MOST];
	size_t count;
	struct field_limits limits;
};

struct field_bin {
	uint64_t won, decided;
	double weight;		/* 0 where nothing is known */
};

struct field_weights {
	struct field_bin *bins[FIELD_MOST];	/* of each word that is not
						   rare; NULL: not used */
	struct field_bin rare[FIELD_MOST];
	double factor, constant;
};

/* What is known of a deal on a day. */
enum field_outcome { FIELD_UNKNOWN, FIELD_LOST, FIELD_WON };

/* Weighs the words of the used fields; outcomes are of each deal. */
void field_learn(struct field_weights *weights, const struct field_set *set,
    const enum field_outcome *outcomes, size_t deals);
void field_forget(struct field_weights *weights, const struct field_set *set);

/* By how much the cells of a deal move its log-odds. */
double field_shift(const struct field_weights *weights,
    const struct field_set *set, size_t deal);
/* The bin of a word: that of the rare ones where it has none. */
const struct field_bin *field_bin_of(const struct field_weights *weights,
    const struct field_set *set, size_t field, size_t word);

/*
 * How well the words of a used field alone tell won from lost: the area under
 * the curve, .5 for not at all, 1 for always (R-FIT-02).
 */
double field_area(const struct field_weights *weights,
    const struct field_set *set, size_t field);

/* A chance of 0 to 1 moved so; 0 and 1 are taken for nearly so. */
double field_move(double chance, double shift);
/* Between two chances in log-odds. */
double field_between(double from, double to);

#endif
