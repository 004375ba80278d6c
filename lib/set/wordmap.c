/*
 * wordmap.c - a hash table without collisions, if one is to be had
 *
 * Words that share a place would be a branch again, so the table is made
 * larger and hashed anew until each word stands alone.  There are few words;
 * for too many it stays open addressing.
 */
#include <stdlib.h>

#include "set/wordmap.h"

/* A word that is longer than a key: there are hardly any. */
struct wordmap_long {
	struct slice text;
	int number;
};

enum { SLOTS_LEAST = 64, SLOTS_MOST = 4096 };	/* powers of two */

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

static inline struct wordmap_slot *
seek(const struct wordmap *map, struct wordmap_key key, size_t len)
{
	struct wordmap_slot *slot = wordmap_slot_of(map, key, len);

	while (slot->len != 0 && (slot->len != len + 1 ||
	    slot->key.first != key.first || slot->key.last != key.last))
		if (++slot > &map->slots[map->mask])
			slot = map->slots;
	return slot;
}

static bool
stands_alone(const struct wordmap *map, const struct wordmap_slot *slot)
{
	return slot == wordmap_slot_of(map, slot->key, slot->len - 1);
}

/* Puts all words into another table; false if two still share a place. */
static bool
rehash(struct wordmap *map, size_t slots)
{
	struct wordmap_slot *old = map->slots, *slot;
	size_t count = map->mask + 1;

	map->alone = true;
	map->mask = slots - 1;
	map->seed += UINT64_C(0xA0761D6478BD642F);
	map->slots = xcalloc(slots, sizeof(*map->slots));
	for (slot = old; slot < old + count; slot++) {
		struct wordmap_slot *to;

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
	GROW_BY_ONE(map->longs, map->long_count);
	map->longs[map->long_count++] = (struct wordmap_long){
		arena_copy(&map->arena, word), number };
}

void
wordmap_add(struct wordmap *map, struct slice word, int number)
{
	char padded[WORDMAP_WHOLE] = { 0 };
	struct wordmap_slot *slot;
	struct wordmap_key key;

	if (word.len > WORDMAP_WHOLE) {
		add_long(map, word, number);
		return;
	}
	if (word.len > 0)
		memcpy(padded, word.at, word.len);
	key = wordmap_key_of((struct slice){ padded, word.len });
	slot = seek(map, key, word.len);
	if (slot->len != 0)
		return;
	*slot = (struct wordmap_slot){ key, (uint32_t)word.len + 1, number };
	map->used++;
	if (stands_alone(map, slot))
		return;
	map->alone = false;
	spread(map);
}

void
wordmap_add_list(struct wordmap *map, struct slice words, int number)
{
	while (words.at != NULL && words.len > 0)
		wordmap_add(map, slice_cut(&words, ';'), number);
}

int
wordmap_seek(const struct wordmap *map, struct slice word)
{
	const struct wordmap_slot *slot;

	if (word.len > WORDMAP_WHOLE)
		return find_long(map, word);
	slot = seek(map, wordmap_key_of(word), word.len);
	return slot->len != 0 ? slot->number : WORDMAP_NONE;
}
