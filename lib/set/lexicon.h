/*
 * lexicon.h - words and what they stand for, found in one step
 *
 * A hash table from a word to a number from 0 on.  Words are asked for first
 * as they stand, then in their matching key (text_key: case and width do not
 * count), outer blanks aside.
 */
#ifndef SET_LEXICON_H
#define SET_LEXICON_H

#include "base/mem.h"
#include "base/slice.h"

#define LEXICON_NONE (-1)

struct lexicon;

struct lexicon *lexicon_new(void);
void lexicon_free(struct lexicon *lexicon);

/* Adds a word exactly as it stands; the first meaning of a word stays. */
void lexicon_add_exact(struct lexicon *lexicon, struct slice word, int id);
/* Adds a word in its matching key. */
void lexicon_add(struct lexicon *lexicon, struct slice word, int id);
/* The same for words joined with ";". */
void lexicon_add_list(struct lexicon *lexicon, struct slice words, int id);

/* LEXICON_NONE when the word is not there. */
int lexicon_find(struct lexicon *lexicon, struct slice word);
int lexicon_find_exact(const struct lexicon *lexicon, struct slice word);
/* Whether some word begins like this one; false is certain, true is not. */
bool lexicon_may_begin(const struct lexicon *lexicon, struct slice word);

#endif
