/*
 * pattern.h - regular expressions, bounded (R-IO-13)
 *
 * PCRE2 in UTF mode, caseless unless the pattern says (?-i).  \p{..} works;
 * \d, \w, \b know ASCII only, because giving them all of Unicode makes \d
 * nine times slower: a pattern that needs it begins with (*UCP).  \C is
 * refused, so that every match is valid UTF-8.
 *
 * Subjects must be valid UTF-8 (text_is_utf8): it is not checked here.
 * Patterns may be hostile: time and memory of a match are bounded, and
 * running into the bound is PATTERN_LIMIT, which is neither yes nor no.
 * A pattern serves one caller at a time.
 */
#ifndef BASE_PATTERN_H
#define BASE_PATTERN_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

/* Compare with == PATTERN_HIT: a limit is not zero. */
enum pattern_outcome {
	PATTERN_LIMIT = -2,
	PATTERN_NONE = -1,	/* of pattern_set_find() only */
	PATTERN_MISS = 0,
	PATTERN_HIT = 1
};

struct pattern;

/* NULL with a fault that quotes the pattern and says what and where. */
struct pattern *pattern_compile(struct slice text, struct fault *fault);
void pattern_free(struct pattern *pattern);

enum pattern_outcome pattern_matches(struct pattern *pattern,
    struct slice subject);

/*
 * Finds the first match at or behind the byte offset from.  groups[0] is the
 * match, groups[1] the first group and so on; a group that took no part has
 * at == NULL.  All are slices of subject.  count may be more or less than
 * the pattern has.
 */
enum pattern_outcome pattern_capture(struct pattern *pattern,
    struct slice subject, size_t from, struct slice *groups, size_t count);
size_t pattern_group_count(const struct pattern *pattern); /* without 0 */

/*
 * Several patterns asked at once: most cells match none, and a set says so
 * at about the cost of one pattern.  Add in order, then find.
 */
struct pattern_set;
struct pattern_set *pattern_set_new(void);
void pattern_set_free(struct pattern_set *set);

/* id must be 0 or more; several patterns may share one. */
bool pattern_set_add(struct pattern_set *set, struct slice text, int id,
    struct fault *fault);

/*
 * The same, each alternative of the pattern by itself: of a long list of them
 * only those are tried that can match, which pays for long texts.
 */
bool pattern_set_add_each(struct pattern_set *set, struct slice text, int id,
    struct fault *fault);

/*
 * The same for a pattern of which somebody has proved that it can be used, as
 * of a built-in table: it is compiled when it is first asked.  text must live
 * as long as the set.
 */
void pattern_set_add_known(struct pattern_set *set, struct slice text, int id);

/*
 * The id of the first pattern, in the order of adding, that matches anywhere
 * in subject; PATTERN_NONE; or PATTERN_LIMIT when a pattern before the first
 * hit ran into its bound.
 */
int pattern_set_find(struct pattern_set *set, struct slice subject);

/*
 * How many matches of the program ran into the bound so far: whoever judges a
 * record looks whether it grew, and says so.
 */
uint64_t pattern_given_up(void);
/* The last of them is told by who asked, as the reason of a reject. */
void pattern_told(void);

#endif
