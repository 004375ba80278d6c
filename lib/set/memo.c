/*
 * memo.c - a direct-mapped cache
 */
#include <stdlib.h>

#include "base/ends.h"
#include "base/mem.h"
#include "set/memo.h"

enum { SLOT_COUNT = 4096 };	/* a power of two; 384 KiB in all */

struct slot {
	struct ends ends;
	size_t size;		/* 1 + length of the key, 0: free */
	int64_t value;
};

struct memo {
	struct slot slots[SLOT_COUNT];
	/* Those of the keys that are longer than their ends. */
	char keys[SLOT_COUNT][MEMO_KEY_MOST];
};

struct memo *
memo_new(void)
{
	return xcalloc(1, sizeof(struct memo));
}

void
memo_free(struct memo *memo)
{
	free(memo);
}

/* Folds the 128 bits of a product, which mixes all bits of both sides. */
static uint64_t
mix(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline size_t
place_of(struct ends ends, size_t len)
{
	return (size_t)mix(ends.first ^ UINT64_C(0xD6E8FEB86659FD93),
	    ends.last ^ UINT64_C(0x9E3779B97F4A7C15) ^ len) % SLOT_COUNT;
}

bool
memo_find(const struct memo *memo, struct slice key, int64_t *value)
{
	struct ends ends = ends_of(key);
	size_t place = place_of(ends, key.len);
	const struct slot *slot = &memo->slots[place];

	if (slot->size != key.len + 1 || slot->ends.first != ends.first ||
	    slot->ends.last != ends.last || (key.len > ENDS_WHOLE &&
	    memcmp(memo->keys[place], key.at, key.len) != 0))
		return false;
	*value = slot->value;
	return true;
}

void
memo_set(struct memo *memo, struct slice key, int64_t value)
{
	struct ends ends = ends_of(key);
	size_t place = place_of(ends, key.len);
	struct slot *slot = &memo->slots[place];

	if (key.len > MEMO_KEY_MOST)
		return;
	slot->ends = ends;
	slot->size = key.len + 1;
	slot->value = value;
	if (key.len > ENDS_WHOLE)
		memcpy(memo->keys[place], key.at, key.len);
}
