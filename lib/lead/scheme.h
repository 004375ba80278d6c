/*
 * scheme.h - a grading scheme from weights that were learnt (R-FIT-06)
 *
 * The conditions of bins as lead-grade reads them (rule/when.h), and the points
 * from which each letter is given.
 */
#ifndef LEAD_SCHEME_H
#define LEAD_SCHEME_H

#include "base/mem.h"
#include "lead/weights.h"

enum { SCHEME_LETTERS = 4 };

struct scheme_letter {
	int least;		/* points; the last letter takes all */
	uint64_t rows, converted;
};

/*
 * The best 10 %, the next 20 %, 30 % and the rest, joined until their rates
 * fall in order; how many letters are left, 1 at least.
 */
size_t scheme_letters(const struct weights *weights,
    struct scheme_letter letters[SCHEME_LETTERS]);

/* Writes the condition of one of the bins of a column. */
void scheme_when(struct buffer *out, struct slice column,
    const struct weights_bin *bin, const struct weights_bin *bins,
    size_t count);

#endif
