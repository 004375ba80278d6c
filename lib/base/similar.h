/*
 * similar.h - how alike two texts are
 *
 * Texts are compared as bytes, but for similar_dice(): keys without accents
 * are ASCII in most cases.  Nothing allocates; texts above SIMILAR_MOST bytes
 * are only ever equal or different.
 */
#ifndef BASE_SIMILAR_H
#define BASE_SIMILAR_H

#include <stdint.h>

#include "base/slice.h"

enum { SIMILAR_MOST = 96 };

/*
 * Typing errors that turn a into b: a byte more, less or other, or two
 * neighbours swapped (Damerau-Levenshtein, each place touched once).  most + 1
 * when there are more than most.
 */
unsigned similar_edits(struct slice a, struct slice b, unsigned most);

/* The edits that a text of so many bytes may have and still be the same. */
unsigned similar_slack(size_t len);

/* Whether there are no more edits than the shorter text may have. */
bool similar_typed(struct slice a, struct slice b);

/*
 * Whether the digits of both are the same: buyer1 and buyer2, 12 High Street
 * and 14 High Street are no typing errors.
 */
bool similar_digits(struct slice a, struct slice b);

/* Jaro-Winkler, 0 to 100: prefix of 4, weight 0.1. */
unsigned similar_jaro_winkler(struct slice a, struct slice b);
/*
 * What is known of a text without its order: a pair of them says whether
 * Jaro-Winkler may be at least so much.
 */
struct similar_sign {
	uint64_t bytes;		/* a bit for each of the letters and digits */
	uint32_t len;
};
struct similar_sign similar_sign(struct slice text);
bool similar_signs(struct similar_sign a, struct similar_sign b,
    unsigned least);
/* Whether it is at least so much; soon known when it is far from it. */
bool similar_names(struct slice a, struct slice b, unsigned least);

/* Dice's coefficient of the pairs of neighbouring characters, 0 to 100. */
unsigned similar_dice(struct slice a, struct slice b);

#endif
