/*
 * nameset.c - open addressing, linear probing, at most half full
 */
#include <stdlib.h>

#include "mem.h"
#include "memo.h"
#include "nameset.h"

/* The length of a key stands in front of its bytes. */
struct entry {
	const char *key;	/* NULL: free */
	uint32_t hash;
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

/* The higher half is the better mixed one. */
static uint32_t
hash_of(struct slice key)
{
	return (uint32_t)(memo_hash(key) >> 32);
}

static const char *
keep_key(struct nameset *set, struct slice key)
{
	uint32_t len = (uint32_t)key.len;
	char *at = arena_bytes(&set->keys, sizeof(len) + key.len);

	memcpy(at, &len, sizeof(len));
	memcpy(at + sizeof(len), key.at, key.len);
	return at + sizeof(len);
}

static bool
is_key(const struct entry *e, struct slice key)
{
	uint32_t len;

	memcpy(&len, e->key - sizeof(len), sizeof(len));
	return len == key.len && memcmp(e->key, key.at, key.len) == 0;
}

static struct entry *
find(const struct nameset *set, uint32_t hash, struct slice key)
{
	size_t i = hash & set->mask;

	for (;; i = (i + 1) & set->mask) {
		struct entry *e = &set->entries[i];

		if (e->key == NULL || (e->hash == hash && is_key(e, key)))
			return e;
	}
}

static void
grow(struct nameset *set)
{
	struct entry *old = set->entries;
	size_t count = set->mask + 1, i, to;

	set->mask = count * 2 - 1;
	set->entries = xcalloc(set->mask + 1, sizeof(*set->entries));
	for (i = 0; i < count; i++) {
		if (old[i].key == NULL)
			continue;
		to = old[i].hash & set->mask;
		while (set->entries[to].key != NULL)
			to = (to + 1) & set->mask;
		set->entries[to] = old[i];
	}
	free(old);
}

uint32_t *
nameset_count(struct nameset *set, struct slice key)
{
	uint32_t hash = hash_of(key);
	struct entry *e = find(set, hash, key);

	if (e->key == NULL) {
		if (set->used * 2 > set->mask) {
			grow(set);
			e = find(set, hash, key);
		}
		set->used++;
		*e = (struct entry){ keep_key(set, key), hash, 0 };
	}
	return &e->count;
}

bool
nameset_has(const struct nameset *set, struct slice key)
{
	return find(set, hash_of(key), key)->key != NULL;
}

uint32_t
nameset_get(const struct nameset *set, struct slice key)
{
	const struct entry *e = find(set, hash_of(key), key);

	return e->key == NULL ? 0 : e->count;
}
