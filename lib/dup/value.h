/*
 * value.h - what is asked of a value of --on in every comparison
 *
 * A value is compared with hundreds of others.  Its words are cut and looked
 * up once, and a bit for each letter, set when it has an odd number of them,
 * tells of most texts that no few slips make one of the other.
 */
#ifndef DUP_VALUE_H
#define DUP_VALUE_H

#include <stdbool.h>

#include "set/termpool.h"

enum { DUPVALUE_WORDS = 8 };	/* of a longer text the first ones count */

struct dup_value_word {
	uint32_t from, len;	/* in the text of its value */
	uint32_t term;		/* among the words; 0: not there */
	uint32_t letters;	/* odd numbers of each */
};

struct dup_value {
	uint32_t first;		/* its place among all words */
	uint32_t letters;	/* of the text without blanks, cut */
	uint16_t len;		/* of the same in bytes */
	uint8_t count;		/* of words, DUPVALUE_WORDS at most */
};

struct dupvalues {
	struct dup_value *values;	/* by their number in the pool */
	struct dup_value_word *words;
	size_t count, room;
};

/* What the values of a pool say, with the words in another. */
struct dupvalues *dupvalue_learn(const struct termpool *values,
    const struct termpool *words);
void dupvalue_free(struct dupvalues *values);

/* The letters of a text, without its blanks. */
uint32_t dupvalue_letters(struct slice text);

/*
 * Whether so many slips may make texts of these lengths and letters the same:
 * false is certain.
 */
static inline bool
dupvalue_may_be_near(size_t len_a, uint32_t a, size_t len_b, uint32_t b,
    unsigned slips)
{
	size_t longer = len_a > len_b ? len_a - len_b : len_b - len_a;

	/* A slip puts in, takes out, changes into another, or swaps. */
	return longer <= slips &&
	    (unsigned)__builtin_popcount(a ^ b) <= 2 * slips;
}

#endif
