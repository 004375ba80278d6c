/*
 * intake_id.c - open addressing, at most half full
 *
 * Places are in the order of the mixed hashes, so that a table that grows is
 * read and written from end to end.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "set/idset.h"
#include "set/memo.h"

struct entry {
	uint64_t hash;
	uint32_t check;		/* of the same key by another hash, never 0 */
};

enum { FIRST_BITS = 10, HASH_BITS = 64 };

struct idset {
	struct entry *entries;
	unsigned bits;		/* of the mixed hash that choose a place */
	size_t mask, used;
};

enum verdict { ID_NEW, ID_SAME, ID_CLASH };

static void
make_entries(struct idset *set, unsigned bits)
{
	set->bits = bits;
	set->mask = ((size_t)1 << bits) - 1;
	set->entries = xcalloc(set->mask + 1, sizeof(*set->entries));
}

struct idset *
idset_new(void)
{
	struct idset *set = xcalloc(1, sizeof(*set));

	make_entries(set, FIRST_BITS);
	return set;
}

void
idset_free(struct idset *set)
{
	if (set == NULL)
		return;
	free(set->entries);
	free(set);
}

static size_t
first_place(const struct idset *set, uint64_t hash)
{
	return (size_t)(hash * UINT64_C(0x9E3779B97F4A7C15) >>
	    (HASH_BITS - set->bits));
}

static struct entry *
place(const struct idset *set, uint64_t hash)
{
	size_t i = first_place(set, hash);

	while (set->entries[i].check != 0 && set->entries[i].hash != hash)
		i = (i + 1) & set->mask;
	return &set->entries[i];
}

static void
grow(struct idset *set)
{
	struct entry *old = set->entries;
	size_t count = set->mask + 1, i;

	make_entries(set, set->bits + 1);
	for (i = 0; i < count; i++)
		if (old[i].check != 0)
			*place(set, old[i].hash) = old[i];
	free(old);
}

static enum verdict
put(struct idset *set, uint64_t hash, uint32_t check)
{
	struct entry *e = place(set, hash);

	check = check != 0 ? check : 1;
	if (e->check != 0)
		return e->check == check ? ID_SAME : ID_CLASH;
	*e = (struct entry){ hash, check };
	if (++set->used * 2 > set->mask)
		grow(set);
	return ID_NEW;
}

bool
idset_add(struct idset *set, struct slice id)
{
	return put(set, memo_hash(id), (uint32_t)hash_fnv(id)) == ID_NEW;
}

void
idset_expect(const struct idset *set, struct slice id)
{
	__builtin_prefetch(&set->entries[first_place(set, memo_hash(id))], 1);
}

void
idset_name_hashed(struct idset *set, uint64_t hash, struct slice key,
    char out[IDSET_TEXT])
{
	uint32_t check = (uint32_t)(memo_hash(key) >> 32);
	unsigned n = 1;

	hash_format_id(out, hash);
	/* Further keys of a hash have places of their own. */
	while (put(set, hash + (n - 1) * UINT64_C(0x9E3779B97F4A7C15),
	    check) == ID_CLASH)
		n++;
	if (n > 1)
		snprintf(out + HASH_ID - 1,
		    IDSET_TEXT - HASH_ID + 1, "-%u", n);
}

void
idset_name(struct idset *set, struct slice key, char out[IDSET_TEXT])
{
	idset_name_hashed(set, hash_fnv(key), key, out);
}
