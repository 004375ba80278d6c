/*
 * nameset.c - open addressing, linear probing, at most half full
 *
 * A place of the table is eight bytes: a search among millions of names
 * touches one line of memory, and a key only when its hash is the same.
 * Places are in the order of the hashes, so that a table that grows is read
 * and written from end to end.
 */
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "set/nameset.h"

enum { FIRST_BITS = 10, HASH_BITS = 32 };
/* Of a name's number, which say where in its chunk it stands. */
enum { OFFSET_BITS = 19, OFFSETS = 1 << OFFSET_BITS, FIRST_UNITS = 512 };

struct place {
	uint32_t hash;
	uint32_t name;		/* its number, from 1 on; 0: free */
};

/* In front of the bytes of a key; chunks are counted in units of its size. */
struct name {
	uint32_t count;
	uint32_t len;
};
enum { UNIT = sizeof(struct name) };

struct nameset {
	struct place *places;
	unsigned bits;		/* of the hash that choose a place */
	size_t used;
	/* Chunks of names, none ever moved: they double up to OFFSETS units. */
	struct name **chunks;
	size_t chunk_count, chunk_room;
	size_t next, end;	/* units of the newest chunk, taken and in all */
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
	size_t i;

	if (set == NULL)
		return;
	for (i = 0; i < set->chunk_count; i++)
		free(set->chunks[i]);
	free(set->chunks);
	free(set->places);
	free(set);
}

/* The higher half is the better mixed one. */
static uint32_t
hash_of(struct slice key)
{
	return (uint32_t)(hash_keyed(key) >> 32);
}

static size_t
first_place(const struct nameset *set, uint32_t hash)
{
	return hash >> (HASH_BITS - set->bits);
}

static struct name *
name_at(const struct nameset *set, const struct place *place)
{
	uint32_t number = place->name - 1;

	return &set->chunks[number >> OFFSET_BITS][number % OFFSETS];
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
grow(struct nameset *set, unsigned bits)
{
	struct place *old = set->places;
	size_t count = last_place(set) + 1, last, i, to;

	make_places(set, bits);
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

void
nameset_reserve(struct nameset *set, uint64_t names)
{
	unsigned bits = set->bits;

	while (bits < HASH_BITS && names > UINT64_C(1) << (bits - 1))
		bits++;
	if (bits > set->bits)
		grow(set, bits);
}

/* A chunk with room for so many units; a huge key has one for itself. */
static void
add_chunk(struct nameset *set, size_t need)
{
	size_t units = set->chunk_count == 0 ? FIRST_UNITS : 2 * set->end;

	if (units > OFFSETS)
		units = OFFSETS;
	if (units < need)
		units = need;
	GROW(set->chunks, set->chunk_count, set->chunk_room);
	set->chunks[set->chunk_count++] = xmalloc(units * UNIT);
	set->next = 0;
	set->end = units;
}

/* Keeps a key with count 0; its number. */
static uint32_t
keep(struct nameset *set, struct slice key)
{
	size_t need = 1 + (key.len + UNIT - 1) / UNIT;
	struct name *name;
	size_t at;

	/* An offset must fit its bits, whatever the size of the chunk. */
	if (need > set->end - set->next || set->next >= OFFSETS)
		add_chunk(set, need);
	at = set->next;
	set->next += need;
	name = &set->chunks[set->chunk_count - 1][at];
	*name = (struct name){ 0, (uint32_t)key.len };
	memcpy(name + 1, key.at, key.len);
	return (uint32_t)((set->chunk_count - 1) << OFFSET_BITS | at) + 1;
}

uint32_t *
nameset_count_hashed(struct nameset *set, struct slice key, uint32_t hash)
{
	struct place *p = find(set, hash, key);

	if (p->name == 0) {
		if (set->used * 2 > last_place(set) && set->bits < HASH_BITS) {
			grow(set, set->bits + 1);
			p = find(set, hash, key);
		}
		set->used++;
		*p = (struct place){ hash, keep(set, key) };
	}
	return &name_at(set, p)->count;
}

uint32_t *
nameset_count(struct nameset *set, struct slice key)
{
	return nameset_count_hashed(set, key, hash_of(key));
}

uint32_t
nameset_expect(const struct nameset *set, struct slice key)
{
	uint32_t hash = hash_of(key);

	__builtin_prefetch(&set->places[first_place(set, hash)], 1);
	return hash;
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
