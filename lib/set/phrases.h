/*
 * phrases.h - many phrases looked for in one text at once
 *
 * A phrase is words of letters and digits, compared whole and without case
 * ("target price"); # stands for any number, also one that the next word
 * leans on ("500pcs").  Between words of a phrase only blanks and hyphens may
 * stand in the text.  A phrase with characters beyond ASCII is found anywhere,
 * words or not, as Han is written without blanks.
 * One walk over the text serves all phrases; nothing is allocated.
 */
#ifndef SET_PHRASES_H
#define SET_PHRASES_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

#define PHRASES_IDS 64		/* ids go from 0 to below this */
/* So many bytes behind a text that is searched must be readable. */
#define PHRASES_PADDING 16

struct phrases;

struct phrases *phrases_new(void);
void phrases_free(struct phrases *phrases);

/* Adds the phrases of a list joined by |, all with one id. */
bool phrases_add(struct phrases *phrases, struct slice list, unsigned id,
    struct fault *fault);

/* Bit i is set when a phrase with the id i stands in text. */
uint64_t phrases_find(const struct phrases *phrases, struct slice text);

#endif
