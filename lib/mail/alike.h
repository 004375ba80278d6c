/*
 * alike.h - drafts that say the same to different customers (R-MAIL-07)
 *
 * A draft is the set of its shingles: runs of three words, or of five
 * characters when more than half of the letters are Han.  Names, products and
 * numbers are masked before, so that "Dear Ada, ... bearings" and "Dear Bo,
 * ... pumps" are one text.  Likeness is Jaccard's.
 *
 * Of drafts that are mass mail to each other only the first stands for all,
 * so that a draft's partner is the first of its kind and its figure that
 * pair's.  How they are found: mail/partner.h.
 */
#ifndef MAIL_ALIKE_H
#define MAIL_ALIKE_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"

/* Terms to mask: names (of people and companies) and products. */
struct alike_mask {
	const struct slice *names, *products;
	size_t name_count, product_count;
};

struct alike;

/* A pair counts from so many percent on; mass mail from the second on. */
struct alike *mailalike_new(unsigned similar_pct, unsigned mass_pct);
void mailalike_free(struct alike *alike);

/*
 * Adds a draft, without its signature and quoted text; drafts to one receiver
 * are not compared.  Its number, from 0.
 */
size_t mailalike_add(struct alike *alike, struct slice text,
    struct slice receiver, const struct alike_mask *mask);

struct alike_pair {
	size_t draft, other;	/* other came before draft */
	unsigned permille;	/* of likeness, rounded down */
};

/* All drafts are there: the pairs, by draft.  Until mailalike_free(). */
size_t mailalike_pairs(struct alike *alike,
    const struct alike_pair **pairs);

/* The likeness of two texts, in 1/1000. */
unsigned mailalike_permille(struct slice a, struct slice b,
    const struct alike_mask *mask);

#endif
