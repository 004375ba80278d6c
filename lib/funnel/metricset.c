/*
 * metricset.c - groups with a currency, and their parts without
 */
#include "funnel/metricset.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { PARTS_MOST = 16 };

struct metricset {
	size_t parts;
	struct groups *groups;		/* the parts, then the currency */
	struct metrics *metrics;
	size_t room;
	struct groups *bare;		/* the parts alone */
	struct metricset_people *people;
	size_t people_room;
};

struct metricset *
metricset_new(size_t parts)
{
	struct metricset *set = xcalloc(1, sizeof(*set));

	set->parts = parts;
	set->groups = groups_new(parts + 1);
	set->bare = groups_new(parts > 0 ? parts : 1);
	return set;
}

void
metricset_free(struct metricset *set)
{
	size_t i;

	for (i = 0; i < groups_count(set->groups); i++)
		metrics_release(&set->metrics[i]);
	for (i = 0; i < groups_count(set->bare); i++) {
		median_release(&set->people[i].first_touch);
		median_release(&set->people[i].given_up);
	}
	groups_free(set->groups);
	groups_free(set->bare);
	free(set->metrics);
	free(set->people);
	free(set);
}

size_t
metricset_group(struct metricset *set, const struct slice *parts)
{
	size_t group = groups_find(set->groups, parts);

	GROW_ZEROED(set->metrics, group, set->room);
	return group;
}

struct metrics *
metricset_of(struct metricset *set, const struct slice *parts)
{
	size_t group = metricset_group(set, parts);

	return &set->metrics[group];
}

size_t
metricset_count(const struct metricset *set)
{
	return groups_count(set->groups);
}

struct metrics *
metricset_at(const struct metricset *set, size_t group)
{
	return &set->metrics[group];
}

struct slice
metricset_part(const struct metricset *set, size_t group, size_t i)
{
	return groups_part(set->groups, group, i);
}

size_t *
metricset_sorted(const struct metricset *set)
{
	return groups_sorted(set->groups);
}

size_t
metricset_people_of(struct metricset *set, const struct slice *parts)
{
	const struct slice nobody = SLICE_EMPTY;
	size_t people = groups_find(set->bare, set->parts > 0 ? parts :
	    &nobody);

	GROW_ZEROED(set->people, people, set->people_room);
	return people;
}

struct metricset_people *
metricset_people_at(const struct metricset *set, size_t people)
{
	return &set->people[people];
}

struct slice
metricset_people_part(const struct metricset *set, size_t people, size_t i)
{
	return groups_part(set->bare, people, i);
}

size_t *
metricset_people_sorted(const struct metricset *set)
{
	return groups_sorted(set->bare);
}

size_t
metricset_people_count(const struct metricset *set)
{
	return groups_count(set->bare);
}

struct metricset_people *
metricset_people_find(const struct metricset *set, size_t group)
{
	struct slice parts[PARTS_MOST] = { SLICE_EMPTY };
	size_t at, i;

	for (i = 0; i < set->parts; i++)
		parts[i] = groups_part(set->groups, group, i);
	at = groups_seek(set->bare, parts);
	return at == GROUP_NONE ? NULL : &set->people[at];
}

struct slice
metricset_only_currency(const struct metricset *set)
{
	struct slice only = SLICE_EMPTY;
	size_t i;

	for (i = 0; i < groups_count(set->groups); i++) {
		struct slice code = groups_part(set->groups, i, set->parts);

		if (i > 0 && !slice_equal(only, code))
			return SLICE_EMPTY;
		only = code;
	}
	return only;
}

void
metricset_spread(struct metricset *set, unsigned digits)
{
	struct slice parts[PARTS_MOST], only = metricset_only_currency(set);
	size_t groups = groups_count(set->groups), group, at, i;

	for (group = 0; group < groups; group++) {
		struct metricset_people *p = metricset_people_find(set, group);

		if (p == NULL)
			continue;
		set->metrics[group].leads = p->leads;
		set->metrics[group].converted = p->converted;
		p->met = true;
	}
	for (at = 0; at < groups_count(set->bare); at++) {
		struct metrics *m;

		const struct metricset_people *p = &set->people[at];

		if (p->met || (p->leads == 0 && p->touches == 0))
			continue;
		for (i = 0; i < set->parts; i++)
			parts[i] = groups_part(set->bare, at, i);
		parts[i] = only;
		m = metricset_of(set, parts);
		m->digits = digits;
		m->leads = set->people[at].leads;
		m->converted = set->people[at].converted;
		set->people[at].met = true;
	}
}

bool
metricset_team(const struct metricset *set, struct slice currency,
    struct metricset_team *team)
{
	size_t i;

	*team = (struct metricset_team){ .heads = 0 };
	for (i = 0; i < groups_count(set->groups); i++) {
		if (!slice_equal(groups_part(set->groups, i, set->parts),
		    currency))
			continue;
		team->heads++;
		if (!metrics_sum(&team->sum, &set->metrics[i]))
			return false;
	}
	return true;
}
