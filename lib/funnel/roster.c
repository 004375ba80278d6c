/*
 * roster.c - a group for each person, the cells side by side
 */
#include "funnel/roster.h"

#include <stdlib.h>

#include "set/group.h"
#include "base/mem.h"

struct roster {
	struct groups *people;
	size_t width;
	struct slice *cells;	/* width of each person */
	size_t room;		/* people */
	struct arena arena;
};

struct roster *
roster_new(size_t cells)
{
	struct roster *r = xcalloc(1, sizeof(*r));

	r->people = groups_new(1);
	r->width = cells;
	return r;
}

void
roster_free(struct roster *r)
{
	if (r == NULL)
		return;
	groups_free(r->people);
	arena_release(&r->arena);
	free(r->cells);
	free(r);
}

bool
roster_add(struct roster *r, struct slice name, const struct slice *cells)
{
	struct slice trimmed = slice_trim(name);
	size_t before = groups_count(r->people), i;
	size_t person = groups_find(r->people, &trimmed);

	if (person < before)
		return false;
	if (person >= r->room) {
		r->room = r->room * 2 + 64;
		r->cells = xrealloc(r->cells, r->room * (r->width + 1),
		    sizeof(*r->cells));
	}
	for (i = 0; i < r->width; i++)
		r->cells[person * r->width + i] = arena_copy(&r->arena,
		    slice_trim(cells[i]));
	return true;
}

struct slice
roster_find(const struct roster *r, struct slice name, size_t i)
{
	struct slice trimmed = slice_trim(name);
	size_t person = groups_seek(r->people, &trimmed);

	return person == GROUP_NONE ? SLICE_EMPTY :
	    r->cells[person * r->width + i];
}
