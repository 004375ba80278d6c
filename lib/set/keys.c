/*
 * keys.c - four orders, one of which holds for most files
 */
#include "set/keys.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/group.h"

/* Bytewise as names are sorted, by length first as numbers are counted. */
enum { RISES = 1, FALLS = 2, COUNTS_UP = 4, COUNTS_DOWN = 8, ANY = 15 };

struct keys {
	struct arena arena;
	struct slice *list;
	size_t count, room;
	unsigned orders;	/* that all keys are in so far */
	struct groups *table;	/* or NULL while an order holds */
};

struct keys *
keys_new(void)
{
	struct keys *k = xcalloc(1, sizeof(*k));

	k->orders = ANY;
	return k;
}

void
keys_free(struct keys *k)
{
	if (k == NULL)
		return;
	groups_free(k->table);
	arena_release(&k->arena);
	free(k->list);
	free(k);
}

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

static void
make_table(struct keys *k)
{
	size_t i;

	k->table = groups_new(1);
	for (i = 0; i < k->count; i++)
		groups_find(k->table, &k->list[i]);
}

bool
keys_add(struct keys *k, struct slice key)
{
	if (k->count > 0)
		k->orders &= orders_of(k->list[k->count - 1], key);
	if (k->orders == 0 && k->table == NULL)
		make_table(k);
	if (k->table != NULL && groups_find(k->table, &key) < k->count)
		return false;
	GROW(k->list, k->count, k->room);
	k->list[k->count] = k->table != NULL ?
	    groups_part(k->table, k->count, 0) : arena_copy(&k->arena, key);
	k->count++;
	return true;
}

size_t
keys_count(const struct keys *k)
{
	return k->count;
}

struct slice
keys_at(const struct keys *k, size_t number)
{
	return k->list[number];
}

size_t
keys_seek(struct keys *k, struct slice key)
{
	size_t found;

	if (k->table == NULL)
		make_table(k);
	found = groups_seek(k->table, &key);
	return found == GROUP_NONE ? KEYS_NONE : found;
}
