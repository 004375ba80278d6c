/*
 * needs.c - a list of names without doubles
 */
#include <stdlib.h>

#include "mem.h"
#include "needs.h"

size_t
needs_place(struct needs *needs, struct slice name)
{
	size_t i;

	for (i = 0; i < needs->count; i++)
		if (slice_is(name, needs->names[i]))
			return i;
	if (needs->count == NEEDS_MOST) {
		needs->full = true;
		return 0;
	}
	needs->names[needs->count] = xmalloc(name.len + 1);
	memcpy(needs->names[needs->count], name.at, name.len);
	needs->names[needs->count][name.len] = '\0';
	return needs->count++;
}

void
needs_release(struct needs *needs)
{
	while (needs->count > 0)
		free(needs->names[--needs->count]);
}
