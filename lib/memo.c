/*
 * memo.c - a direct-mapped cache
 */
#include <stdlib.h>

#include "mem.h"
#include "memo.h"

enum { SLOT_COUNT = 4096 };	/* a power of two; 320 KiB in all */

struct slot {
	uint32_t tag;		/* bits of the hash that the place is not */
	unsigned char used, len;
	char key[MEMO_KEY_MOST];
	int64_t value;
};

struct memo {
	struct slot slots[SLOT_COUNT];
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

static uint64_t
load(const char *p, size_t size)
{
	uint64_t word = 0;

	memcpy(&word, p, size);
	return word;
}

/* Folds the 128 bits of a product, which mixes all bits of both sides. */
static uint64_t
mix(uint64_t a, uint64_t b)
{
	unsigned __int128 product = (unsigned __int128)a * b;

	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

uint64_t
memo_hash(struct slice key)
{
	const uint64_t first = UINT64_C(0x9E3779B97F4A7C15);
	const uint64_t second = UINT64_C(0xD6E8FEB86659FD93);
	const char *p = key.at;
	size_t left = key.len;
	uint64_t hash = key.len ^ first;

	for (; left > 16; p += 16, left -= 16)
		hash = mix(load(p, 8) ^ second, load(p + 8, 8) ^ hash);
	if (left > 8)
		return mix(mix(load(p, 8) ^ second,
		    load(p + left - 8, 8) ^ hash), first);
	if (left == 8)
		return mix(load(p, 8) ^ second, hash);
	/* Fewer than 8: two overlapping loads, or up to three single bytes. */
	if (left >= 4)
		return mix((load(p, 4) | load(p + left - 4, 4) << 32) ^ second,
		    hash);
	if (left > 0)
		hash ^= (uint64_t)(unsigned char)p[0] << 40 |
		    (uint64_t)(unsigned char)p[left / 2] << 48 |
		    (uint64_t)(unsigned char)p[left - 1] << 56;
	return mix(hash, second);
}

static const struct slot *
find_slot(const struct memo *memo, struct slice key, uint32_t *tag)
{
	uint64_t hash = memo_hash(key);

	*tag = (uint32_t)(hash >> 32);
	return &memo->slots[hash % SLOT_COUNT];
}

bool
memo_find(const struct memo *memo, struct slice key, int64_t *value)
{
	const struct slot *slot;
	uint32_t tag;

	if (key.len > MEMO_KEY_MOST)
		return false;
	slot = find_slot(memo, key, &tag);
	if (!slot->used || slot->tag != tag || slot->len != key.len ||
	    (key.len > 0 && memcmp(slot->key, key.at, key.len) != 0))
		return false;
	*value = slot->value;
	return true;
}

void
memo_set(struct memo *memo, struct slice key, int64_t value)
{
	struct slot *slot;
	uint32_t tag;

	if (key.len > MEMO_KEY_MOST)
		return;
	slot = &memo->slots[find_slot(memo, key, &tag) - memo->slots];
	slot->used = 1;
	slot->len = (unsigned char)key.len;
	slot->tag = tag;
	if (key.len > 0)
		memcpy(slot->key, key.at, key.len);
	slot->value = value;
}
