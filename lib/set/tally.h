/*
 * tally.h - how often each name came up
 *
 * Names are compared byte by byte and copied.  Counting a known name
 * allocates nothing.
 */
#ifndef SET_TALLY_H
#define SET_TALLY_H

#include <stdint.h>

#include "base/slice.h"

struct tally;

struct tally *tally_new(void);
void tally_free(struct tally *tally);

void tally_add(struct tally *tally, struct slice name);

/* Everything added so far. */
uint64_t tally_total(const struct tally *tally);
/* Different names. */
size_t tally_names(const struct tally *tally);
/* The count of one name, 0 when it never came. */
uint64_t tally_count(const struct tally *tally, struct slice name);

struct tally_entry {
	struct slice name;	/* lives as long as the tally */
	uint64_t count;
};

/*
 * All names, the most frequent first, bytewise among equals; tally_names()
 * of them; free() it.
 */
struct tally_entry *tally_sorted(const struct tally *tally);

#endif
