/*
 * sayword.h - the words of a seller's line (R-LOG-10)
 *
 * Rows of the table `saying`.  A word of Latin letters stands for itself only,
 * never for a part of a longer one.
 */
#ifndef TOUCH_SAYWORD_H
#define TOUCH_SAYWORD_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct saywords;

/* NULL with a fault of the table. */
struct saywords *saywords_open(struct fault *fault);
void saywords_close(struct saywords *words);

struct sayword {
	size_t len;		/* bytes of the text; 0: nothing was found */
	int64_t value;		/* of the row */
	struct slice medium;	/* of the row, or "" */
};

/* The longest word of a kind with which a text begins. */
struct sayword sayword_at(const struct saywords *words, const char *kind,
    struct slice text);
/* The first of a text that begins anywhere in it; *at is where. */
struct sayword sayword_in(const struct saywords *words, const char *kind,
    struct slice text, size_t *at);
/* Whether a text ends with a word of a kind, and has others before it or not;
   its length. */
size_t sayword_ends(const struct saywords *words, const char *kind,
    struct slice text);

#endif
