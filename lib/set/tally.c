/*
 * tally.c - numbered names and their counts
 */
#include <stdlib.h>

#include "set/group.h"
#include "base/mem.h"
#include "set/tally.h"

struct tally {
	struct groups *names;
	uint64_t *counts;
	size_t room;
	uint64_t total;
};

struct tally *
tally_new(void)
{
	struct tally *t = xcalloc(1, sizeof(*t));

	t->names = groups_new(1);
	return t;
}

void
tally_free(struct tally *t)
{
	if (t == NULL)
		return;
	groups_free(t->names);
	free(t->counts);
	free(t);
}

void
tally_add(struct tally *t, struct slice name)
{
	size_t i = groups_find(t->names, &name);

	GROW_ZEROED(t->counts, i, t->room);
	t->counts[i]++;
	t->total++;
}

uint64_t
tally_total(const struct tally *t)
{
	return t->total;
}

size_t
tally_names(const struct tally *t)
{
	return groups_count(t->names);
}

uint64_t
tally_count(const struct tally *t, struct slice name)
{
	size_t i = groups_seek(t->names, &name);

	return i == GROUP_NONE ? 0 : t->counts[i];
}

static int
by_count(const void *a, const void *b)
{
	const struct tally_entry *x = a, *y = b;

	if (x->count != y->count)
		return x->count > y->count ? -1 : 1;
	return slice_compare(x->name, y->name);
}

struct tally_entry *
tally_sorted(const struct tally *t)
{
	size_t count = tally_names(t), i;
	struct tally_entry *entries = xcalloc(count + 1, sizeof(*entries));

	for (i = 0; i < count; i++)
		entries[i] = (struct tally_entry){
			groups_part(t->names, i, 0), t->counts[i] };
	qsort(entries, count, sizeof(*entries), by_count);
	return entries;
}
