/*
 * keys.c - four orders, one of which holds for most files; a table otherwise
 */
#include "set/keys.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"
#include "set/runs.h"

/* Bytewise as names are sorted, by length first as numbers are counted. */
enum { RISES = 1, FALLS = 2, COUNTS_UP = 4, COUNTS_DOWN = 8, ANY = 15 };

enum {
	LONG = 255,		/* in place of a length: it stands behind */
	STEP_MOST = 64,		/* of a search that starts at the last find */
	PATIENCE = 64,		/* near finds that there are in advance */
	FAR_COST = 8,		/* near finds that pay for a far one */
	SLOTS_FIRST = 256, AHEAD = 16
};

struct keys {
	struct arena arena;
	const char **list;	/* the bytes of each behind their length */
	size_t count, room;
	unsigned orders;	/* that all keys are in so far */
	size_t last;		/* where the last find was */
	int patience;		/* below 0: a table is better */
	uint64_t *slots;	/* the table, or NULL */
	size_t slot_count;	/* a power of two, at least twice count */
};

/*
 * A slot is a number + 1 under the upper bits of its hash, so that another
 * key is passed over without looking at it; 0 is free.
 */
#define SLOT_NUMBER (((uint64_t)1 << 32) - 1)

struct keys *
keys_new(void)
{
	struct keys *k = xcalloc(1, sizeof(*k));

	k->orders = ANY;
	k->patience = PATIENCE;
	return k;
}

void
keys_free(struct keys *k)
{
	if (k == NULL)
		return;
	arena_release(&k->arena);
	free(k->list);
	free(k->slots);
	free(k);
}

size_t
keys_count(const struct keys *k)
{
	return k->count;
}

struct slice
keys_at(const struct keys *k, size_t number)
{
	const char *at = k->list[number];
	size_t len = (unsigned char)*at++;

	if (len == LONG) {
		memcpy(&len, at, sizeof(len));
		at += sizeof(len);
	}
	return (struct slice){ at, len };
}

/* ---- in order ----------------------------------------------------------- */

/* The orders in which one key stands before the other. */
static unsigned
orders_of(struct slice one, struct slice other)
{
	int bytes = slice_compare(one, other);
	int length = one.len == other.len ? bytes :
	    one.len < other.len ? -1 : 1;

	return (bytes < 0 ? RISES : bytes > 0 ? FALLS : 0) |
	    (length < 0 ? COUNTS_UP : length > 0 ? COUNTS_DOWN : 0);
}

/* Whether a key stands at a place or behind it. */
static bool
is_from(const struct keys *k, size_t place, struct slice key)
{
	unsigned order = k->orders & -k->orders;

	return (orders_of(key, keys_at(k, place)) & order) == 0;
}

/* The last place from low on, before high, at which key stands or behind. */
static size_t
halve(const struct keys *k, size_t low, size_t high, struct slice key)
{
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (is_from(k, middle, key))
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* Looks in growing steps from the last find on; KEYS_NONE: it is not near. */
static size_t
step(const struct keys *k, struct slice key)
{
	size_t low = k->last, by = 1;

	if (!is_from(k, low, key))
		return KEYS_NONE;
	for (; low + by < k->count && is_from(k, low + by, key); by *= 2) {
		if (by == STEP_MOST)
			return KEYS_NONE;
		low += by;
	}
	return halve(k, low, low + by < k->count ? low + by : k->count, key);
}

/* The place of a key among keys in order, or where it would stand. */
static size_t
search(struct keys *k, struct slice key)
{
	size_t place = step(k, key);

	if (place != KEYS_NONE) {
		k->patience += k->patience < PATIENCE;
	} else {
		k->patience -= FAR_COST;
		place = halve(k, 0, k->count, key);
	}
	k->last = place;
	return place;
}

/* ---- a table ------------------------------------------------------------ */

static void
place_key(struct keys *k, size_t number, uint64_t hash)
{
	size_t slot = hash & (k->slot_count - 1);

	while (k->slots[slot] != 0)
		slot = (slot + 1) & (k->slot_count - 1);
	k->slots[slot] = (hash & ~SLOT_NUMBER) | (number + 1);
}

/* Some at a time: their places are fetched while others are hashed. */
static void
make_table(struct keys *k)
{
	uint64_t hashes[AHEAD];
	size_t i, j;

	if (k->slot_count == 0)
		k->slot_count = SLOTS_FIRST;
	while (k->slot_count < 2 * k->count)
		k->slot_count *= 2;
	free(k->slots);
	k->slots = xcalloc(k->slot_count, sizeof(*k->slots));
	for (i = 0; i < k->count; i += AHEAD) {
		size_t n = k->count - i < AHEAD ? k->count - i : AHEAD;

		for (j = 0; j < n; j++) {
			hashes[j] = hash_keyed(keys_at(k, i + j));
			__builtin_prefetch(&k->slots[hashes[j] &
			    (k->slot_count - 1)], 1);
		}
		for (j = 0; j < n; j++)
			place_key(k, i + j, hashes[j]);
	}
}

static size_t
look_up(const struct keys *k, struct slice key, uint64_t hash)
{
	size_t slot = hash & (k->slot_count - 1);

	for (; k->slots[slot] != 0; slot = (slot + 1) & (k->slot_count - 1)) {
		size_t number = (k->slots[slot] & SLOT_NUMBER) - 1;

		if (((k->slots[slot] ^ hash) & ~SLOT_NUMBER) == 0 &&
		    slice_equal(keys_at(k, number), key))
			return number;
	}
	return KEYS_NONE;
}

/* ---- both --------------------------------------------------------------- */

/* Where the last find was, or right behind it. */
static size_t
look_near(const struct keys *k, struct slice key)
{
	if (slice_equal(keys_at(k, k->last), key))
		return k->last;
	return k->last + 1 < k->count &&
	    slice_equal(keys_at(k, k->last + 1), key) ? k->last + 1 :
	    KEYS_NONE;
}

static size_t
seek_in_table(struct keys *k, struct slice key)
{
	size_t place = look_near(k, key);

	if (place == KEYS_NONE)
		place = look_up(k, key, hash_keyed(key));
	if (place != KEYS_NONE)
		k->last = place;
	return place;
}

size_t
keys_seek(struct keys *k, struct slice key)
{
	size_t place;

	if (k->count == 0)
		return KEYS_NONE;
	if (k->slots == NULL && k->patience < 0)
		make_table(k);
	if (k->slots != NULL)
		return seek_in_table(k, key);
	place = search(k, key);
	return slice_equal(keys_at(k, place), key) ? place : KEYS_NONE;
}

static const char *
keep(struct keys *k, struct slice key)
{
	bool is_long = key.len >= LONG;
	char *kept = arena_bytes(&k->arena, 1 + key.len +
	    (is_long ? sizeof(key.len) : 0)), *at = kept;

	*at++ = (char)(is_long ? LONG : key.len);
	if (is_long) {
		memcpy(at, &key.len, sizeof(key.len));
		at += sizeof(key.len);
	}
	if (key.len > 0)
		memcpy(at, key.at, key.len);
	return kept;
}

static void
append(struct keys *k, struct slice key)
{
	if (k->count == UINT32_MAX)
		mem_exhausted();
	GROW(k->list, k->count, k->room);
	k->list[k->count++] = keep(k, key);
	if (k->slots == NULL ? k->orders == 0 : k->count * 2 > k->slot_count)
		make_table(k);
	else if (k->slots != NULL)
		place_key(k, k->count - 1, hash_keyed(key));
}

size_t
keys_find(struct keys *k, struct slice key)
{
	unsigned orders = k->count == 0 ? ANY :
	    orders_of(keys_at(k, k->count - 1), key) & k->orders;
	size_t place;

	/* Behind all others it can be none of them. */
	if (orders == 0 && (place = keys_seek(k, key)) != KEYS_NONE)
		return place;
	k->orders = orders;
	append(k, key);
	return k->count - 1;
}

bool
keys_add(struct keys *k, struct slice key)
{
	size_t known = k->count;

	return keys_find(k, key) == known;
}

static int
compare_keys(const void *context, size_t one, size_t other)
{
	return slice_compare(keys_at(context, one), keys_at(context, other));
}

uint32_t *
keys_sorted(const struct keys *k)
{
	uint32_t *order = xmalloc((k->count + 1) * sizeof(*order));
	size_t i;

	for (i = 0; i < k->count; i++)
		order[i] = (uint32_t)((k->orders & FALLS) != 0 ?
		    k->count - 1 - i : i);
	if ((k->orders & (RISES | FALLS)) == 0)
		runs_sort_things(order, k->count, compare_keys, k);
	return order;
}
