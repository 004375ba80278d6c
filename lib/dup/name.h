/*
 * name.h - companies and mail addresses that are nearly the same
 *
 * Texts are keys: folded words, in any order (matchkey.h).
 */
#ifndef DUP_NAME_H
#define DUP_NAME_H

#include <stdint.h>

#include "base/slice.h"

/*
 * Whether two companies are one, abbreviated: all words of the shorter name
 * begin those of the longer, are mistyped or skip letters of them (mfg), and
 * one of four letters or more is whole; or one is made of the other's three or
 * more initials.  Names are in their own order.
 */
bool dupname_company(struct slice a, struct slice b);

/* What is known of the words of a name; two say whether it may be so. */
struct dupname_shape {
	uint32_t firsts;	/* a bit for the first byte of each word */
	uint32_t small;		/* the same of those too short to be mistyped */
	uint8_t words;		/* as many as are compared */
	uint8_t longest;	/* the bytes of the longest, 255 for more */
};
struct dupname_shape dupname_shape(struct slice name);
bool dupname_may_be(struct dupname_shape a, struct dupname_shape b);

/* Whether two mail addresses, each cut at its @, may be one mistyped. */
bool dupname_email(struct slice local_a, struct slice host_a,
    struct slice local_b, struct slice host_b);

#endif
