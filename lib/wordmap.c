/*
 * wordmap.c - a hash table without collisions, if one is to be had
 *
 * Words that share a place would be a branch again, so the table is made
 * larger and hashed anew until each word stands alone.  There are few words;
 * for too many it stays open addressing.
 */
#include <stdlib.h>

#include "mem.h"
#include "vector.h"
#include "wordmap.h"

enum {
	WHOLE = 16,		/* bytes that are the key itself */
	SLOTS_LEAST = 64, SLOTS_MOST = 4096	/* powers of two */
};

struct key {
	uint64_t first, last;
};

struct slot {
	struct key key;
	uint32_t len;		/* 1 + length, 0: free */
	int32_t number;
};

/* A word that is longer than a key: there are hardly any. */
struct long_word {
	struct slice text;
	int number;
};

struct wordmap {
	struct slot *slots;
	size_t mask, used;
	uint64_t seed;
	bool alone;		/* no two words share a place */
	struct long_word *longs;
	size_t long_count;
	struct arena arena;
};

struct wordmap *
wordmap_new(void)
{
	struct wordmap *map = xcalloc(1, sizeof(*map));

	map->alone = true;
	map->mask = SLOTS_LEAST - 1;
	map->slots = xcalloc(map->mask + 1, sizeof(*map->slots));
	return map;
}

void
wordmap_free(struct wordmap *map)
{
	if (map == NULL)
		return;
	arena_release(&map->arena);
	free(map->slots);
	free(map->longs);
	free(map);
}

/* The bytes of a short word, zeros behind them. */
static inline struct key
key_of(struct slice word)
{
	struct key key;
#ifdef VECTOR_16
	/* Read from byte 16 - n on: n bytes are kept. */
	static const char kept[2 * WHOLE] = { -1, -1, -1, -1, -1, -1, -1, -1,
		-1, -1, -1, -1, -1, -1, -1, -1 };
	__m128i v = _mm_and_si128(vector_load(word.at),
	    vector_load(kept + WHOLE - word.len));

	key.first = (uint64_t)_mm_cvtsi128_si64(v);
	key.last = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(v, v));
#else
	key = (struct key){ 0, 0 };
	memcpy(&key, word.at, word.len);
#endif
	return key;
}

static inline size_t
place_of(const struct wordmap *map, struct key key, size_t len)
{
	uint64_t hash = (key.first ^ len ^ map->seed) *
	    UINT64_C(0x9E3779B97F4A7C15) ^
	    (key.last ^ map->seed) * UINT64_C(0xD6E8FEB86659FD93);

	return (size_t)(hash >> 32) & map->mask;
}

static inline struct slot *
seek(const struct wordmap *map, struct key key, size_t len)
{
	size_t i = place_of(map, key, len);
	struct slot *slot = &map->slots[i];

	while (slot->len != 0 && (slot->len != len + 1 ||
	    slot->key.first != key.first || slot->key.last != key.last)) {
		i = (i + 1) & map->mask;
		slot = &map->slots[i];
	}
	return slot;
}

static bool
stands_alone(const struct wordmap *map, const struct slot *slot)
{
	return slot == &map->slots[place_of(map, slot->key, slot->len - 1)];
}

/* Puts all words into another table; false if two still share a place. */
static bool
rehash(struct wordmap *map, size_t slots)
{
	struct slot *old = map->slots, *slot;
	size_t count = map->mask + 1;

	map->alone = true;
	map->mask = slots - 1;
	map->seed += UINT64_C(0xA0761D6478BD642F);
	map->slots = xcalloc(slots, sizeof(*map->slots));
	for (slot = old; slot < old + count; slot++) {
		struct slot *to;

		if (slot->len == 0)
			continue;
		to = seek(map, slot->key, slot->len - 1);
		*to = *slot;
		map->alone = map->alone && stands_alone(map, to);
	}
	free(old);
	return map->alone;
}

static void
spread(struct wordmap *map)
{
	enum { TRIES = 8 };
	size_t slots = map->mask + 1;
	int i;

	for (; slots <= SLOTS_MOST; slots *= 2)
		for (i = 0; i < TRIES; i++)
			if (rehash(map, slots))
				return;
	if (4 * map->used > map->mask)
		rehash(map, 4 * (map->mask + 1));
}

static int
find_long(const struct wordmap *map, struct slice word)
{
	size_t i;

	for (i = 0; i < map->long_count; i++)
		if (slice_equal(map->longs[i].text, word))
			return map->longs[i].number;
	return WORDMAP_NONE;
}

static void
add_long(struct wordmap *map, struct slice word, int number)
{
	if (find_long(map, word) != WORDMAP_NONE)
		return;
	map->longs = xrealloc(map->longs, map->long_count + 1,
	    sizeof(*map->longs));
	map->longs[map->long_count++] = (struct long_word){
		arena_copy(&map->arena, word), number };
}

void
wordmap_add(struct wordmap *map, struct slice word, int number)
{
	char padded[WHOLE] = { 0 };
	struct slot *slot;
	struct key key;

	if (word.len > WHOLE) {
		add_long(map, word, number);
		return;
	}
	if (word.len > 0)
		memcpy(padded, word.at, word.len);
	key = key_of((struct slice){ padded, word.len });
	slot = seek(map, key, word.len);
	if (slot->len != 0)
		return;
	*slot = (struct slot){ key, (uint32_t)word.len + 1, number };
	map->used++;
	if (!stands_alone(map, slot))
		spread(map);
}

/* The words that do not find their place at once, which are hardly any. */
__attribute__((noinline)) static int
find_elsewhere(const struct wordmap *map, struct slice word)
{
	const struct slot *slot;

	if (word.len > WHOLE)
		return find_long(map, word);
	slot = seek(map, key_of(word), word.len);
	return slot->len != 0 ? slot->number : WORDMAP_NONE;
}

int
wordmap_find(const struct wordmap *map, struct slice word)
{
	const struct slot *slot;
	struct key key;
	uint64_t differs;

	if (word.len > WHOLE || !map->alone)
		return find_elsewhere(map, word);
	key = key_of(word);
	slot = &map->slots[place_of(map, key, word.len)];
	differs = (slot->key.first ^ key.first) |
	    (slot->key.last ^ key.last) | (slot->len ^ (word.len + 1));
	return slot->number | -(int)(differs != 0);	/* WORDMAP_NONE */
}
