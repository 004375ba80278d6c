/*
 * wordmap.h - the few words that a column may hold, and a number for each
 *
 * A word of up to 16 bytes is loaded whole and found by its hash, without a
 * branch that depends on which word it is: in a list of leads that is nothing
 * a processor could foresee, and a wrong guess costs more than the look-up.
 */
#ifndef SET_WORDMAP_H
#define SET_WORDMAP_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"
#include "base/vector.h"

#define WORDMAP_NONE (-1)

struct wordmap;
struct wordmap *wordmap_new(void);
void wordmap_free(struct wordmap *map);

/* Adds a word, which is copied; the first number of a word stays. */
void wordmap_add(struct wordmap *map, struct slice word, int number);
/* The same for words joined by ;, none in an empty list. */
void wordmap_add_list(struct wordmap *map, struct slice words, int number);
/* The number of a padded word (mem.h), as it stands, or WORDMAP_NONE. */
static inline int wordmap_find(const struct wordmap *map, struct slice word);

/* ---- what follows is here to be inlined -------------------------------- */

enum { WORDMAP_WHOLE = 16 };	/* bytes that are the key itself */

/* The bytes of a short word, zeros behind them. */
struct wordmap_key {
	uint64_t first, last;
};

struct wordmap_slot {
	struct wordmap_key key;
	uint32_t len;		/* 1 + length, 0: free */
	int32_t number;
};

struct wordmap {
	struct wordmap_slot *slots;
	size_t mask, used;
	uint64_t seed;
	bool alone;		/* no two words share a place */
	struct wordmap_long *longs;
	size_t long_count;
	struct arena arena;
};

/* Any word, also one that does not find its place at once. */
int wordmap_seek(const struct wordmap *map, struct slice word);

static inline struct wordmap_key
wordmap_key_of(struct slice word)
{
	struct wordmap_key key;
#ifdef VECTOR_16
	/* Read from byte 16 - n on: n bytes are kept. */
	static const char kept[2 * WORDMAP_WHOLE] = { -1, -1, -1, -1, -1, -1,
		-1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
	__m128i v = _mm_and_si128(vector_load(word.at),
	    vector_load(kept + WORDMAP_WHOLE - word.len));

	key.first = (uint64_t)_mm_cvtsi128_si64(v);
	key.last = (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(v, v));
#else
	key = (struct wordmap_key){ 0, 0 };
	memcpy(&key, word.at, word.len);
#endif
	return key;
}

static inline struct wordmap_slot *
wordmap_slot_of(const struct wordmap *map, struct wordmap_key key, size_t len)
{
	uint64_t hash = (key.first ^ len ^ map->seed) *
	    UINT64_C(0x9E3779B97F4A7C15) ^
	    (key.last ^ map->seed) * UINT64_C(0xD6E8FEB86659FD93);

	return &map->slots[(size_t)(hash >> 32) & map->mask];
}

static inline int
wordmap_find(const struct wordmap *map, struct slice word)
{
	const struct wordmap_slot *slot;
	struct wordmap_key key;
	uint64_t differs;

	if (word.len > WORDMAP_WHOLE || !map->alone)
		return wordmap_seek(map, word);
	key = wordmap_key_of(word);
	slot = wordmap_slot_of(map, key, word.len);
	differs = (slot->key.first ^ key.first) |
	    (slot->key.last ^ key.last) | (slot->len ^ (word.len + 1));
	return slot->number | -(int)(differs != 0);	/* WORDMAP_NONE */
}

#endif
