/*
 * repoint.c - a set of ids and, beside it, where each went
 */
#include <stdlib.h>

#include "base/mem.h"
#include "set/nameset.h"
#include "merge/repoint.h"

struct repoint {
	struct nameset *ids;	/* place in into, from 1 */
	struct slice *into;
	size_t count, room;
	struct arena arena;
};

struct repoint *
repoint_new(void)
{
	struct repoint *map = xcalloc(1, sizeof(*map));

	map->ids = nameset_new();
	return map;
}

void
repoint_free(struct repoint *map)
{
	if (map == NULL)
		return;
	nameset_free(map->ids);
	arena_release(&map->arena);
	free(map->into);
	free(map);
}

struct slice
repoint_find(const struct repoint *map, struct slice id)
{
	uint32_t place;

	while ((place = nameset_get(map->ids, id)) > 0)
		id = map->into[place - 1];
	return id;
}

bool
repoint_add(struct repoint *map, struct slice id, struct slice into,
    struct fault *fault)
{
	uint32_t place = nameset_get(map->ids, id);
	char from[80], to[80];

	fault_quote(from, sizeof(from), id);
	if (place > 0 && slice_equal(map->into[place - 1], into))
		return true;
	if (place > 0)
		return fault_set(fault, "\"%s\" went into \"%s\" already; one "
		    "id goes into one", from, fault_quote(to, sizeof(to),
		    map->into[place - 1]));
	if (slice_equal(repoint_find(map, into), id))
		return fault_set(fault, "\"%s\" would go into itself; take the "
		    "record out", from);
	GROW(map->into, map->count, map->room);
	map->into[map->count++] = arena_copy(&map->arena, into);
	*nameset_count(map->ids, id) = (uint32_t)map->count;
	return true;
}
