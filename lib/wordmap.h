/*
 * wordmap.h - the few words that a column may hold, and a number for each
 *
 * A word of up to 16 bytes is loaded whole and found by its hash, without a
 * branch that depends on which word it is: in a list of leads that is nothing
 * a processor could foresee, and a wrong guess costs more than the look-up.
 */
#ifndef FAIRLEAD_WORDMAP_H
#define FAIRLEAD_WORDMAP_H

#include <stdint.h>

#include "slice.h"

/* So many bytes behind a word that is asked for must be readable. */
#define WORDMAP_PADDING 16
#define WORDMAP_NONE (-1)

struct wordmap;
struct wordmap *wordmap_new(void);
void wordmap_free(struct wordmap *map);

/* Adds a word, which is copied; the first number of a word stays. */
void wordmap_add(struct wordmap *map, struct slice word, int number);
/* The number of a word, as it stands, or WORDMAP_NONE. */
int wordmap_find(const struct wordmap *map, struct slice word);

#endif
