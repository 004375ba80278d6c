/*
 * needs.h - what a text must hold so that a pattern can match it
 *
 * A pattern such as "(please|kindly).{0,40}(reply|answer)" matches no text
 * without one word of each group.  Four bytes of each are looked for, all
 * patterns at once, which costs a hundredth of trying the patterns.  What is
 * not understood of a pattern needs nothing, so that "not met" is certain and
 * "met" is only a reason to try.
 */
#ifndef BASE_NEEDS_H
#define BASE_NEEDS_H

#include <stddef.h>

#include "base/slice.h"

struct needs;

struct needs *needs_new(void);
void needs_free(struct needs *needs);

/* Adds a pattern of pattern.h; the first is number 0. */
void needs_add(struct needs *needs, struct slice pattern);

/* Looks at a text, UTF-8, that the questions are about from now on. */
void needs_look(struct needs *needs, struct slice text);
bool needs_are_met(const struct needs *needs, size_t number);

#endif
