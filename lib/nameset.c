/*
 * nameset.c - open addressing, linear probing, at most half full
 */
#include <stdlib.h>

#include "mem.h"
#include "memo.h"
#include "nameset.h"

struct entry {
	uint64_t hash;
	const char *key;	/* NULL: free */
	uint32_t len;
	uint32_t count;
};

struct nameset {
	struct entry *entries;
	size_t mask, used;
	struct arena keys;
};

struct nameset *
nameset_new(void)
{
	struct nameset *set = xcalloc(1, sizeof(*set));

	set->mask = 1023;
	set->entries = xcalloc(set->mask + 1, sizeof(*set->entries));
	return set;
}

void
nameset_free(struct nameset *set)
{
	if (set == NULL)
		return;
	arena_release(&set->keys);
	free(set->entries);
	free(set);
}

static struct entry *
find(const struct nameset *set, uint64_t hash, struct slice key)
{
	size_t i = (size_t)hash & set->mask;

	for (;; i = (i + 1) & set->mask) {
		struct entry *e = &set->entries[i];

		if (e->key == NULL || (e->hash == hash &&
		    e->len == key.len && memcmp(e->key, key.at, key.len) == 0))
			return e;
	}
}

static void
grow(struct nameset *set)
{
	struct entry *old = set->entries;
	size_t count = set->mask + 1, i;

	set->mask = count * 4 - 1;
	set->entries = xcalloc(set->mask + 1, sizeof(*set->entries));
	for (i = 0; i < count; i++)
		if (old[i].key != NULL)
			*find(set, old[i].hash, (struct slice){ old[i].key,
			    old[i].len }) = old[i];
	free(old);
}

uint32_t *
nameset_count(struct nameset *set, struct slice key)
{
	uint64_t hash = memo_hash(key);
	struct entry *e = find(set, hash, key);

	if (e->key == NULL) {
		if (set->used * 2 > set->mask) {
			grow(set);
			e = find(set, hash, key);
		}
		set->used++;
		*e = (struct entry){ hash, arena_copy(&set->keys, key).at,
		    (uint32_t)key.len, 0 };
	}
	return &e->count;
}

bool
nameset_has(const struct nameset *set, struct slice key)
{
	return find(set, memo_hash(key), key)->key != NULL;
}

uint32_t
nameset_get(const struct nameset *set, struct slice key)
{
	const struct entry *e = find(set, memo_hash(key), key);

	return e->key == NULL ? 0 : e->count;
}
