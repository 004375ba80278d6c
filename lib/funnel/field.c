/*
 * field.c - words counted, weighed, and their sum brought to measure
 */
#include "funnel/field.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"

enum { STEPS_MOST = 30 };
#define NEARLY 1e-6		/* log-odds stay finite */
#define STEP_ENOUGH 1e-9

static double
log_odds(double p)
{
	p = fmin(fmax(p, NEARLY), 1 - NEARLY);
	return log(p / (1 - p));
}

static double
chance_of(double odds)
{
	return 1 / (1 + exp(-odds));
}

double
field_move(double chance, double shift)
{
	return chance_of(log_odds(chance) + shift);
}

double
field_between(double from, double to)
{
	return log_odds(to) - log_odds(from);
}

static void
count_words(struct field_weights *w, const struct field_set *set, size_t f,
    const enum field_outcome *outcomes, size_t deals)
{
	const struct field *field = &set->list[f];
	size_t i;

	w->bins[f] = xcalloc(field->words + 1, sizeof(*w->bins[f]));
	for (i = 0; i < deals; i++) {
		struct field_bin *bin = &w->bins[f][field->word_of[i]];

		bin->decided += outcomes[i] != FIELD_UNKNOWN;
		bin->won += outcomes[i] == FIELD_WON;
	}
	for (i = 1; i < field->words; i++) {
		const struct field_bin *bin = &w->bins[f][i];

		if (bin->decided >= set->limits.word_least)
			continue;
		w->rare[f].decided += bin->decided;
		w->rare[f].won += bin->won;
	}
}

static void
weigh(struct field_bin *bin, double prior, double base)
{
	bin->weight = log_odds(((double)bin->won + prior * base) /
	    ((double)bin->decided + prior)) - log_odds(base);
}

const struct field_bin *
field_bin_of(const struct field_weights *w, const struct field_set *set,
    size_t f, size_t word)
{
	const struct field_bin *bin = &w->bins[f][word];

	return word == 0 || bin->decided >= set->limits.word_least ? bin :
	    &w->rare[f];
}

static double
sum_of(const struct field_weights *w, const struct field_set *set,
    size_t deal)
{
	double sum = 0;
	size_t f;

	for (f = 0; f < set->count; f++)
		if (w->bins[f] != NULL)
			sum += field_bin_of(w, set, f,
			    set->list[f].word_of[deal])->weight;
	return sum;
}

/* One step of Newton's method for constant and factor; how far it went. */
static double
improve(const double *sums, const enum field_outcome *outcomes, size_t deals,
    bool fixed, double *constant, double *factor)
{
	double g0 = 0, g1 = 0, h00 = 0, h01 = 0, h11 = 0, det, d0, d1;
	size_t i;

	for (i = 0; i < deals; i++) {
		double x = sums[i], p, v;

		if (outcomes[i] == FIELD_UNKNOWN)
			continue;
		p = chance_of(*constant + *factor * x);
		v = p * (1 - p);
		g0 += (outcomes[i] == FIELD_WON) - p;
		g1 += ((outcomes[i] == FIELD_WON) - p) * x;
		h00 += v;
		h01 += v * x;
		h11 += v * x * x;
	}
	det = h00 * h11 - h01 * h01;
	if (h00 <= 0)
		return 0;
	if (fixed || det <= NEARLY * h00) {
		*constant += g0 / h00;
		return fabs(g0 / h00);
	}
	d0 = (h11 * g0 - h01 * g1) / det;
	d1 = (h00 * g1 - h01 * g0) / det;
	*constant += d0;
	*factor += d1;
	return fabs(d0) + fabs(d1);
}

/* The factor stays within 0 to 1, where it would leave it at the end. */
static void
bring_to_measure(struct field_weights *w, const double *sums,
    const enum field_outcome *outcomes, size_t deals, double base)
{
	double constant = log_odds(base), factor = 1;
	int step = 0;

	while (step++ < STEPS_MOST && improve(sums, outcomes, deals, false,
	    &constant, &factor) > STEP_ENOUGH)
		;
	if (!(factor >= 0 && factor <= 1)) {
		factor = factor < 0 ? 0 : 1;
		constant = log_odds(base);
		for (step = 0; step < STEPS_MOST && improve(sums, outcomes,
		    deals, true, &constant, &factor) > STEP_ENOUGH; step++)
			;
	}
	w->factor = factor;
	w->constant = constant - log_odds(base);
}

void
field_learn(struct field_weights *w, const struct field_set *set,
    const enum field_outcome *outcomes, size_t deals)
{
	uint64_t won = 0, decided = 0;
	double base, *sums;
	size_t i, f, word;

	*w = (struct field_weights){ .factor = 0 };
	for (i = 0; i < deals; i++) {
		decided += outcomes[i] != FIELD_UNKNOWN;
		won += outcomes[i] == FIELD_WON;
	}
	base = decided == 0 ? 0 : (double)won / (double)decided;
	for (f = 0; f < set->count; f++) {
		if (!set->list[f].used)
			continue;
		count_words(w, set, f, outcomes, deals);
		for (word = 0; word < set->list[f].words; word++)
			weigh(&w->bins[f][word], set->limits.prior, base);
		weigh(&w->rare[f], set->limits.prior, base);
	}
	if (won == 0 || won == decided)
		return;		/* all alike: no word says more */
	sums = xcalloc(deals, sizeof(*sums));
	for (i = 0; i < deals; i++)
		sums[i] = sum_of(w, set, i);
	bring_to_measure(w, sums, outcomes, deals, base);
	free(sums);
}

void
field_forget(struct field_weights *w, const struct field_set *set)
{
	size_t f;

	for (f = 0; f < set->count; f++)
		free(w->bins[f]);
	*w = (struct field_weights){ .factor = 0 };
}

double
field_shift(const struct field_weights *w, const struct field_set *set,
    size_t deal)
{
	return w->constant + w->factor * sum_of(w, set, deal);
}

static int
compare_bins(const void *one, const void *other)
{
	const struct field_bin *a = one, *b = other;

	if (a->weight != b->weight)
		return a->weight < b->weight ? -1 : 1;
	/* Of the same weight: in an order that the numbers of words do not
	   make. */
	return a->decided != b->decided ? (a->decided > b->decided) -
	    (a->decided < b->decided) : (a->won > b->won) - (a->won < b->won);
}

double
field_area(const struct field_weights *w, const struct field_set *set,
    size_t f)
{
	size_t words = set->list[f].words, count = 1, i;
	struct field_bin *bins = xcalloc(words + 1, sizeof(*bins));
	double won = 0, lost = 0, pairs = 0;

	bins[0] = w->rare[f];
	for (i = 0; i < words; i++)
		if (field_bin_of(w, set, f, i) == &w->bins[f][i])
			bins[count++] = w->bins[f][i];
	qsort(bins, count, sizeof(*bins), compare_bins);
	for (i = 0; i < count; i++) {
		double here = (double)(bins[i].decided - bins[i].won);

		pairs += (double)bins[i].won * (lost + here / 2);
		won += (double)bins[i].won;
		lost += here;
	}
	free(bins);
	return won > 0 && lost > 0 ? pairs / (won * lost) : 0.5;
}
