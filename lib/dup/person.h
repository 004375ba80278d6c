/*
 * person.h - whether two names can be one person (R-DEDUPE-09)
 *
 * Names are compatible when each part of the shorter is equal to, a mistyping
 * of, or the initial of a part of the longer.  Two names that parents give
 * (Daniel, Daniela) are never mistypings of each other, nor are two words
 * that read as pinyin (Xiaomin, Xiaoming): the table `name-word` and the
 * syllables of `pinyin` say which those are.  Two words must be equal for more
 * than DUP_NAMES_WEAK, and the van of van Dam is none of them.
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

/*
 * Whether folded names that are neither equal nor mistyped may still be one
 * with many slips: each word of the shorter has most letters of one of the
 * longer, and no two of them are names that both exist.
 */
bool dupperson_may_be_garbled(const struct dupnames *names, struct slice a,
    struct slice b);

/* Whether a folded name has two words that are more than initials. */
bool dupperson_is_full(const struct dupnames *names, struct slice words);

/*
 * Whether a folded name in its own order lacks the given name, but for
 * initials: M. Garcia Lopez, J.-P. Martin, Mr Weber, van Dam, or is the name
 * of a post: Export Manager.  Such a name fits many.  The same for a simplified
 * Han name without its title: one character, a family name of the table
 * `name-word`, one called by it, as 小王, or a department.
 */
bool dupperson_is_bare(const struct dupnames *names, struct slice words);
bool dupperson_is_bare_han(const struct dupnames *names, struct slice name);

/* Whether one folded word is surely a mistyping of the other. */
bool dupperson_is_slip(const struct dupnames *names, struct slice a,
    struct slice b);

/* Whether a word has a vowel of the Latin alphabet: mfg is short for one. */
bool dupperson_has_vowel(struct slice word);

/* Whether a folded word stands between the names of two people. */
bool dupperson_joins(const struct dupnames *names, struct slice word);

/* Whether a folded word is a title, junior or senior. */
bool dupperson_is_addition(const struct dupnames *names, struct slice word);

/* What the title says: Mr Weber and Ms Weber are two people. */
enum dup_sex { DUP_SEX_UNKNOWN, DUP_SEX_MAN, DUP_SEX_WOMAN };
enum dup_sex dupperson_sex(const struct dupnames *names, struct slice words);
enum dup_sex dupperson_sex_han(const struct dupnames *names,
    struct slice name);

/*
 * Appends folded words without titles, junior and senior in one spelling; all
 * of them as they are if nothing were left.
 */
void dupperson_strip(const struct dupnames *names, struct buffer *out,
    struct slice words);
/* A Han name without the title behind it. */
struct slice dupperson_strip_han(const struct dupnames *names,
    struct slice name);

#endif
