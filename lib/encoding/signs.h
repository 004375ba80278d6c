/*
 * signs.h - what the signs of a text cost, which prove no language
 *
 * R-IMPORT-02: evidence is letters.  A quotation mark, a dash or a currency
 * sign where such a sign stands costs little, the same again next to nothing,
 * in whatever encoding the bytes read so.  A sign amid letters, a rare one or
 * a piece of a drawn box says that the bytes are read wrongly.
 */
#ifndef ENCODING_SIGNS_H
#define ENCODING_SIGNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Characters; 0 is a byte that means nothing. */
struct signs_text {
	const uint32_t *raw;
	size_t count;
};

/* A sign is what stands above 7F and is no letter; ª, º and µ are signs. */
bool signs_is(uint32_t c);

/* In half bits, as letters_cost(). */
uint32_t signs_cost(struct signs_text text);

/*
 * Whether there is nothing above 7F but usual signs, each where such a sign
 * stands: a text without evidence.
 */
bool signs_only(struct signs_text text);

#endif
