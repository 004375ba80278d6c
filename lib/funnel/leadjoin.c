/*
 * leadjoin.c - two indexes over the leads
 */
#include "funnel/leadjoin.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/group.h"

/* An id and the first lead that bears it. */
struct index {
	struct groups *names;
	size_t *first;
	bool *named;
	size_t room;
};

struct lead {
	size_t id;		/* of the ids; GROUP_NONE: it has none */
	size_t people;
	int32_t created;
	bool counts, has_deal;
};

struct leadjoin {
	struct index ids, deals;
	struct lead *leads;
	size_t count, room;
};

struct leadjoin *
leadjoin_new(void)
{
	struct leadjoin *j = xcalloc(1, sizeof(*j));

	j->ids.names = groups_new(1);
	j->deals.names = groups_new(1);
	return j;
}

static void
release(struct index *index)
{
	groups_free(index->names);
	free(index->first);
	free(index->named);
}

void
leadjoin_free(struct leadjoin *j)
{
	if (j == NULL)
		return;
	release(&j->ids);
	release(&j->deals);
	free(j->leads);
	free(j);
}

/* The number of a name, which belongs to the lead if it is new. */
static size_t
note(struct index *index, struct slice name, size_t lead)
{
	size_t before = groups_count(index->names), at;

	if (name.len == 0)
		return GROUP_NONE;
	at = groups_find(index->names, &name);
	if (at >= index->room) {
		index->room = at * 2 + 256;
		index->first = xrealloc(index->first, index->room,
		    sizeof(*index->first));
		index->named = xrealloc(index->named, index->room,
		    sizeof(*index->named));
	}
	if (at == before) {
		index->first[at] = lead;
		index->named[at] = false;
	}
	return at;
}

void
leadjoin_add(struct leadjoin *j, struct slice id, struct slice opportunity_id,
    size_t people, int32_t created, bool counts)
{
	GROW(j->leads, j->count, j->room);
	j->leads[j->count] = (struct lead){ .id = note(&j->ids, id, j->count),
	    .people = people, .created = created, .counts = counts,
	    .has_deal = opportunity_id.len > 0 };
	note(&j->deals, opportunity_id, j->count++);
}

void
leadjoin_name(struct leadjoin *j, struct slice id)
{
	size_t at = id.len == 0 ? GROUP_NONE : groups_seek(j->ids.names, &id);

	if (at != GROUP_NONE)
		j->ids.named[at] = true;
}

size_t
leadjoin_ids(const struct leadjoin *j)
{
	return groups_count(j->ids.names);
}

struct slice
leadjoin_id(const struct leadjoin *j, size_t i)
{
	return groups_part(j->ids.names, i, 0);
}

bool
leadjoin_is_named(const struct leadjoin *j, size_t i)
{
	return j->ids.named[i];
}

size_t
leadjoin_find(const struct leadjoin *j, struct slice id,
    struct slice opportunity_id)
{
	size_t at = id.len == 0 ? GROUP_NONE : groups_seek(j->ids.names, &id);

	if (at != GROUP_NONE)
		return j->ids.first[at];
	at = opportunity_id.len == 0 ? GROUP_NONE :
	    groups_seek(j->deals.names, &opportunity_id);
	return at == GROUP_NONE ? LEADJOIN_NONE : j->deals.first[at];
}

size_t
leadjoin_count(const struct leadjoin *j)
{
	return j->count;
}

struct leadjoin_lead
leadjoin_at(const struct leadjoin *j, size_t i)
{
	const struct lead *lead = &j->leads[i];
	bool has_id = lead->id != GROUP_NONE;

	return (struct leadjoin_lead){ .people = lead->people,
	    .id = has_id ? groups_part(j->ids.names, lead->id, 0) :
	    SLICE_EMPTY, .created = lead->created, .counts = lead->counts,
	    .converted = lead->has_deal ||
	    (has_id && j->ids.named[lead->id]) };
}
