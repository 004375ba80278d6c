/*
 * group.c - a hash table of parts that are numbered once
 */
#include "set/group.h"

#include <assert.h>
#include <stdlib.h>

#include "base/hash.h"
#include "base/mem.h"

enum { PARTS_MOST = 16, SLOTS_FIRST = 256 };

struct groups {
	size_t parts;
	struct arena arena;
	struct slice *values;	/* parts of each group */
	uint64_t *hashes;
	size_t count, room;
	uint64_t *slots;
	size_t slot_count;	/* a power of two, at least twice count */
};

/*
 * A slot is a group + 1 under the upper bits of its hash, so that another
 * group is passed over without looking at it; 0 is free.
 */
#define SLOT_NUMBER (((uint64_t)1 << 40) - 1)

struct groups *
groups_new(size_t parts)
{
	struct groups *g = xcalloc(1, sizeof(*g));

	assert(parts >= 1 && parts <= PARTS_MOST);
	g->parts = parts;
	g->slot_count = SLOTS_FIRST;
	g->slots = xcalloc(g->slot_count, sizeof(*g->slots));
	return g;
}

void
groups_free(struct groups *g)
{
	if (g == NULL)
		return;
	arena_release(&g->arena);
	free(g->values);
	free(g->hashes);
	free(g->slots);
	free(g);
}

static uint64_t
hash_parts(const struct slice *parts, size_t count)
{
	uint64_t hash = 0;
	size_t i;

	for (i = 0; i < count; i++)
		hash = (hash ^ hash_keyed(parts[i])) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 32;
}

static bool
same_parts(const struct groups *g, size_t group, const struct slice *parts)
{
	size_t i;

	for (i = 0; i < g->parts; i++)
		if (!slice_equal(g->values[group * g->parts + i], parts[i]))
			return false;
	return true;
}

static void
place(struct groups *g, size_t group)
{
	size_t slot = g->hashes[group] & (g->slot_count - 1);

	while (g->slots[slot] != 0)
		slot = (slot + 1) & (g->slot_count - 1);
	g->slots[slot] = (g->hashes[group] & ~SLOT_NUMBER) | (group + 1);
}

static void
grow_slots(struct groups *g)
{
	size_t i;

	g->slot_count *= 2;
	free(g->slots);
	g->slots = xcalloc(g->slot_count, sizeof(*g->slots));
	for (i = 0; i < g->count; i++)
		place(g, i);
}

static size_t
add_group(struct groups *g, const struct slice *parts, uint64_t hash)
{
	size_t room = g->room, i;

	if (g->count == room) {
		g->values = xgrow(g->values, &room,
		    g->parts * sizeof(*g->values));
		g->hashes = xgrow(g->hashes, &g->room, sizeof(*g->hashes));
	}
	for (i = 0; i < g->parts; i++)
		g->values[g->count * g->parts + i] =
		    arena_copy(&g->arena, parts[i]);
	g->hashes[g->count++] = hash;
	if (g->count * 2 > g->slot_count)
		grow_slots(g);
	else
		place(g, g->count - 1);
	return g->count - 1;
}

static size_t
seek(const struct groups *g, const struct slice *parts, uint64_t hash)
{
	size_t slot = hash & (g->slot_count - 1);

	for (; g->slots[slot] != 0; slot = (slot + 1) & (g->slot_count - 1)) {
		size_t group = (g->slots[slot] & SLOT_NUMBER) - 1;

		if (((g->slots[slot] ^ hash) & ~SLOT_NUMBER) == 0 &&
		    same_parts(g, group, parts))
			return group;
	}
	return GROUP_NONE;
}

size_t
groups_seek(const struct groups *g, const struct slice *parts)
{
	return seek(g, parts, hash_parts(parts, g->parts));
}

size_t
groups_find(struct groups *g, const struct slice *parts)
{
	uint64_t hash = hash_parts(parts, g->parts);
	size_t group = seek(g, parts, hash);

	return group == GROUP_NONE ? add_group(g, parts, hash) : group;
}

size_t
groups_count(const struct groups *g)
{
	return g->count;
}

struct slice
groups_part(const struct groups *g, size_t group, size_t i)
{
	return g->values[group * g->parts + i];
}

/* Merge sort: qsort() would need the groups in a global. */
static void
sort_groups(const struct groups *g, size_t *order, size_t *spare, size_t n)
{
	size_t left = n / 2, a = 0, b = n / 2, i, part;
	int rank;

	if (n < 2)
		return;
	sort_groups(g, order, spare, left);
	sort_groups(g, order + left, spare, n - left);
	for (i = 0; i < n; i++) {
		rank = a == left ? 1 : b == n ? -1 : 0;
		for (part = 0; rank == 0 && part < g->parts; part++)
			rank = slice_compare(groups_part(g, order[a], part),
			    groups_part(g, order[b], part));
		spare[i] = rank <= 0 ? order[a++] : order[b++];
	}
	memcpy(order, spare, n * sizeof(*order));
}

size_t *
groups_sorted(const struct groups *g)
{
	size_t *order = xmalloc((g->count + 1) * sizeof(*order));
	size_t *spare = xmalloc((g->count + 1) * sizeof(*spare));
	size_t i;

	for (i = 0; i < g->count; i++)
		order[i] = i;
	sort_groups(g, order, spare, g->count);
	free(spare);
	return order;
}
