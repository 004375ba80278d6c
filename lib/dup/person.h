/*
 * person.h - whether two names can be one person (R-DEDUPE-09)
 *
 * Names are compatible when each part of the shorter is equal to, a mistyping
 * of, or the initial of a part of the longer.  Two names that parents give
 * (Daniel, Daniela) are never mistypings of each other, nor are two words
 * that read as pinyin (Xiaomin, Xiaoming): the table `name-word` and the
 * syllables of `pinyin` say which those are.
 */
#ifndef DUP_PERSON_H
#define DUP_PERSON_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

/* From the least to the most that two names can have in common. */
enum dup_names {
	DUP_NAMES_OTHER,	/* nothing */
	DUP_NAMES_APART,	/* something, but they are two people */
	DUP_NAMES_UNKNOWN,	/* one of them is blank */
	DUP_NAMES_WEAK,		/* one word or initials: they fit many */
	DUP_NAMES_ALIKE,	/* as two family names that both exist */
	DUP_NAMES_NEAR,		/* mistyped, run together, fewer words */
	DUP_NAMES_SAME,
};

struct dupnames;

struct dupnames *dupperson_open(struct fault *fault);	/* NULL: fault */
void dupperson_close(struct dupnames *names);

/* Folded words in any order (matchkey.h), none of them empty. */
enum dup_names dupperson_compare(const struct dupnames *names,
    struct slice a, struct slice b);

/* Simplified Han names, the surname first. */
enum dup_names dupperson_compare_han(struct slice a, struct slice b);

/* Whether a folded name has two words that are more than initials. */
bool dupperson_is_full(struct slice words);

/* Appends folded words without titles; all of them if nothing were left. */
void dupperson_strip(const struct dupnames *names, struct buffer *out,
    struct slice words);
/* A Han name without the title behind it. */
struct slice dupperson_strip_han(const struct dupnames *names,
    struct slice name);

#endif
