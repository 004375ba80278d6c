/*
 * beside.h - words beside a number that say how much it is (R-IMPORT-07)
 *
 * 2,5 тыс. шт. is 2500 of them, 1,90 € / Stück a price of 1.90, USD 500 a month
 * none.  The words are rows of the table `value`: scale, per, each, period,
 * price-term.
 */
#ifndef INTAKE_BESIDE_H
#define INTAKE_BESIDE_H

#include <stdint.h>

#include "base/slice.h"

struct beside;
struct table;

/* The open table `value` must outlive it. */
struct beside *beside_open(const struct table *values);
void beside_close(struct beside *beside);

/*
 * Takes a word of number off the front of *after, which stands behind a
 * number: what it is worth, 1 if there is none.
 */
int64_t beside_scale(const struct beside *beside, struct slice *after);

enum beside_tail {
	BESIDE_NONE,
	BESIDE_EACH,		/* per piece, /Stück, each, FOB Ningbo */
	BESIDE_OTHER		/* a month, per 100 pcs: not the price of one */
};

/* Cuts what follows a price off the end of *after, trimmed. */
enum beside_tail beside_tail(const struct beside *beside, struct slice *after);

/* Cuts a price term off the front of *before: FOB USD 4.50. */
bool beside_term(const struct beside *beside, struct slice *before);

/*
 * The longest word of a list at the start of s, where a word may end; empty:
 * none.
 */
struct words;
struct slice beside_word(struct words *words, struct slice s);

/*
 * The unit of a header: 万元, TEUR, k€, USD '000.  What one of them is worth, 1
 * if nothing is said; *rest is what is left, as a currency.
 */
int64_t beside_unit(const struct beside *beside, struct slice unit,
    struct slice *rest);

#endif
