/*
 * stays.c - the entries of each deal, one after the other
 */
#include "funnel/stays.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/group.h"

struct entry {
	size_t deal, order;
	int stage;
	int32_t entered, left;
};

struct stays {
	struct groups *deals;
	struct entry *entries;
	size_t count, room;
	struct stay *stays;	/* all of them, deal by deal */
	size_t *first;		/* of each deal, and one behind the last */
};

struct stays *
stays_new(void)
{
	struct stays *s = xcalloc(1, sizeof(*s));

	s->deals = groups_new(1);
	return s;
}

void
stays_free(struct stays *s)
{
	if (s == NULL)
		return;
	groups_free(s->deals);
	free(s->entries);
	free(s->stays);
	free(s->first);
	free(s);
}

void
stays_add(struct stays *s, struct slice deal, int stage, int32_t entered,
    int32_t left)
{
	GROW(s->entries, s->count, s->room);
	s->entries[s->count] = (struct entry){ .order = s->count,
	    .deal = groups_find(s->deals, &deal), .stage = stage,
	    .entered = entered, .left = left };
	s->count++;
}

void
stays_see(struct stays *s, struct slice deal, int stage, int32_t as_of)
{
	stays_add(s, deal, stage, as_of, DATE_NONE);
}

static int
compare_entries(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;

	if (x->deal != y->deal)
		return x->deal < y->deal ? -1 : 1;
	if (x->entered != y->entered)
		return x->entered < y->entered ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

/* Whether an entry only says again where the deal stands already. */
static bool
goes_on(const struct entry *before, const struct entry *e)
{
	return before->deal == e->deal && before->stage == e->stage &&
	    before->left == DATE_NONE;
}

void
stays_settle(struct stays *s, int32_t today)
{
	size_t deals = groups_count(s->deals), kept = 0, i;

	if (s->count > 0)
		qsort(s->entries, s->count, sizeof(*s->entries),
		    compare_entries);
	for (i = 0; i < s->count; i++)
		if (kept == 0 || !goes_on(&s->entries[kept - 1],
		    &s->entries[i]))
			s->entries[kept++] = s->entries[i];
	s->stays = xcalloc(kept + 1, sizeof(*s->stays));
	s->first = xcalloc(deals + 2, sizeof(*s->first));
	for (i = 0; i < kept; i++) {
		const struct entry *e = &s->entries[i];
		bool last = i + 1 == kept || e[1].deal != e->deal;
		int32_t left = e->left != DATE_NONE ? e->left : last ? today :
		    e[1].entered;

		s->stays[i] = (struct stay){ .stage = e->stage,
		    .entered = e->entered, .days = left > e->entered ?
		    left - e->entered : 0,
		    .open = last && e->left == DATE_NONE };
		s->first[e->deal + 1] = i + 1;
	}
	s->count = kept;
}

const struct stay *
stays_of(const struct stays *s, struct slice deal, size_t *count)
{
	size_t at = groups_seek(s->deals, &deal);

	*count = 0;
	if (at == GROUP_NONE)
		return NULL;
	*count = s->first[at + 1] - s->first[at];
	return s->stays + s->first[at];
}
