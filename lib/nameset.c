/*
 * nameset.c - open addressing, linear probing, at most half full
 *
 * A place of the table is eight bytes: a search among millions of names
 * touches one line of memory, and a key only when its hash is the same.
 * Places are in the order of the hashes, so that a table that grows is read
 * and written from end to end.
 */
#include <stdlib.h>

#include "mem.h"
#include "memo.h"
#include "nameset.h"

enum { FIRST_BITS = 10, HASH_BITS = 32 };

struct place {
	uint32_t hash;
	uint32_t name;		/* of the store, from 1 on; 0: free */
};

/* In front of the bytes of a key; UNIT bytes, so that names can be counted. */
struct name {
	uint32_t count;
	uint32_t len;
};
enum { UNIT = sizeof(struct name) };

struct nameset {
	struct place *places;
	unsigned bits;		/* of the hash that choose a place */
	size_t used;
	struct name *store;
	size_t stored, room;	/* units */
};

static size_t
last_place(const struct nameset *set)
{
	return ((size_t)1 << set->bits) - 1;
}

static void
make_places(struct nameset *set, unsigned bits)
{
	set->bits = bits;
	set->places = xcalloc((size_t)1 << bits, sizeof(*set->places));
}

struct nameset *
nameset_new(void)
{
	struct nameset *set = xcalloc(1, sizeof(*set));

	make_places(set, FIRST_BITS);
	return set;
}

void
nameset_free(struct nameset *set)
{
	if (set == NULL)
		return;
	free(set->store);
	free(set->places);
	free(set);
}

/* The higher half is the better mixed one. */
static uint32_t
hash_of(struct slice key)
{
	return (uint32_t)(memo_hash(key) >> 32);
}

static size_t
first_place(const struct nameset *set, uint32_t hash)
{
	return hash >> (HASH_BITS - set->bits);
}

static struct name *
name_at(const struct nameset *set, const struct place *place)
{
	return &set->store[place->name - 1];
}

static bool
is_key(const struct name *name, struct slice key)
{
	return name->len == key.len &&
	    memcmp(name + 1, key.at, key.len) == 0;
}

static struct place *
find(const struct nameset *set, uint32_t hash, struct slice key)
{
	size_t i = first_place(set, hash), last = last_place(set);

	for (;; i = (i + 1) & last) {
		struct place *p = &set->places[i];

		if (p->name == 0 ||
		    (p->hash == hash && is_key(name_at(set, p), key)))
			return p;
	}
}

static void
grow(struct nameset *set)
{
	struct place *old = set->places;
	size_t count = last_place(set) + 1, last, i, to;

	make_places(set, set->bits + 1);
	last = last_place(set);
	for (i = 0; i < count; i++) {
		if (old[i].name == 0)
			continue;
		to = first_place(set, old[i].hash);
		while (set->places[to].name != 0)
			to = (to + 1) & last;
		set->places[to] = old[i];
	}
	free(old);
}

/* Keeps a key with count 0; its number. */
static uint32_t
keep(struct nameset *set, struct slice key)
{
	size_t need = 1 + (key.len + UNIT - 1) / UNIT, at = set->stored;

	if (need > set->room - at) {
		set->room = 2 * set->room + need + 128;
		set->store = xrealloc(set->store, set->room, UNIT);
	}
	set->store[at] = (struct name){ 0, (uint32_t)key.len };
	memcpy(set->store + at + 1, key.at, key.len);
	set->stored += need;
	return (uint32_t)at + 1;
}

uint32_t *
nameset_count(struct nameset *set, struct slice key)
{
	uint32_t hash = hash_of(key);
	struct place *p = find(set, hash, key);

	if (p->name == 0) {
		if (set->used * 2 > last_place(set) && set->bits < HASH_BITS) {
			grow(set);
			p = find(set, hash, key);
		}
		set->used++;
		*p = (struct place){ hash, keep(set, key) };
	}
	return &name_at(set, p)->count;
}

void
nameset_expect(const struct nameset *set, struct slice key)
{
	__builtin_prefetch(&set->places[first_place(set, hash_of(key))], 1);
}

bool
nameset_has(const struct nameset *set, struct slice key)
{
	return find(set, hash_of(key), key)->name != 0;
}

uint32_t
nameset_get(const struct nameset *set, struct slice key)
{
	const struct place *p = find(set, hash_of(key), key);

	return p->name == 0 ? 0 : name_at(set, p)->count;
}
