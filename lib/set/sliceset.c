/*
 * sliceset.c - open addressing; clearing makes all entries outdated
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "set/sliceset.h"

struct entry {
	uint64_t hash;
	uint64_t round;		/* in which it was added; others are free */
	size_t tag;
	struct slice s;
};

struct sliceset {
	struct entry *entries;
	size_t mask, used;
	uint64_t round;
};

struct sliceset *
sliceset_new(void)
{
	struct sliceset *set = xcalloc(1, sizeof(*set));

	set->mask = 255;
	set->entries = xcalloc(set->mask + 1, sizeof(*set->entries));
	set->round = 1;
	return set;
}

void
sliceset_free(struct sliceset *set)
{
	if (set == NULL)
		return;
	free(set->entries);
	free(set);
}

/* Where the entry is, or would be. */
static struct entry *
find(const struct sliceset *set, uint64_t hash, size_t tag, struct slice s)
{
	size_t i = (size_t)(hash >> 32) & set->mask;
	struct entry *e;

	for (;; i = (i + 1) & set->mask) {
		e = &set->entries[i];
		if (e->round != set->round || (e->hash == hash &&
		    e->tag == tag && slice_equal(e->s, s)))
			return e;
	}
}

static void
grow(struct sliceset *set)
{
	struct entry *old = set->entries;
	size_t count = set->mask + 1, i;

	set->mask = count * 2 - 1;
	set->entries = xcalloc(count * 2, sizeof(*set->entries));
	for (i = 0; i < count; i++)
		if (old[i].round == set->round)
			*find(set, old[i].hash, old[i].tag, old[i].s) =
			    old[i];
	free(old);
}

bool
sliceset_add(struct sliceset *set, size_t tag, struct slice s)
{
	uint64_t hash = (hash_keyed(s) ^ tag) * UINT64_C(0x9E3779B97F4A7C15);
	struct entry *e = find(set, hash, tag, s);

	if (e->round == set->round)
		return false;
	*e = (struct entry){ hash, set->round, tag, s };
	if (++set->used * 2 > set->mask)
		grow(set);
	return true;
}

void
sliceset_clear(struct sliceset *set)
{
	set->used = 0;
	set->round++;
}
