/*
 * goal.c - targets grouped by their parts and period
 */
#include "funnel/goal.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "set/group.h"
#include "base/mem.h"

enum { GOAL_PARTS_MOST = 16 };

struct goal {
	bool exact;		/* a row of just this period was there */
	int64_t sum;		/* of such rows, else of those within */
};

struct goals {
	int32_t from, to;
	int fiscal_start;
	size_t parts;
	enum grain grains[GOAL_PARTS_MOST];
	struct groups *groups;
	struct goal *goals;
	size_t room;
};

struct goals *
goals_new(size_t parts, int32_t from, int32_t to, int fiscal_start)
{
	struct goals *g = xcalloc(1, sizeof(*g));

	g->from = from;
	g->to = to;
	g->fiscal_start = fiscal_start;
	g->parts = parts;
	g->groups = groups_new(parts);
	return g;
}

void
goals_free(struct goals *g)
{
	if (g == NULL)
		return;
	groups_free(g->groups);
	free(g->goals);
	free(g);
}

/* The goal of a group, a new one if need be. */
static struct goal *
goal_of(struct goals *g, const struct slice *parts)
{
	size_t before = groups_count(g->groups);
	size_t i = groups_find(g->groups, parts);

	GROW_ZEROED(g->goals, i, g->room);
	if (i == before)
		g->goals[i] = (struct goal){ false, 0 };
	return &g->goals[i];
}

struct slice
goal_grain_label(char out[16], enum grain grain, int32_t date, int fiscal_start)
{
	int year, month, day;

	out[0] = '\0';
	if (date == DATE_NONE || grain == GRAIN_NONE)
		return SLICE_EMPTY;
	if (grain == GRAIN_QUARTER || grain == GRAIN_COHORT_QUARTER) {
		year = date_fiscal_quarter(date, fiscal_start, &month);
		snprintf(out, 16, "%04dQ%d", year, month);
	} else {
		date_to_civil(date, &year, &month, &day);
		snprintf(out, 16, "%04d-%02d", year, month);
	}
	return slice_of(out);
}

void
goals_set_grain(struct goals *g, size_t i, enum grain grain)
{
	g->grains[i] = grain;
}

/*
 * Puts the labels of a period where they belong.  A row of just the
 * group's month or quarter is its own; false when the row's is longer.
 */
static bool
label_parts(const struct goals *g, struct slice *parts,
    char labels[][16], int32_t from, int32_t to, bool *exact)
{
	struct fault unused;
	int32_t first, last;
	size_t i;

	for (i = 0; i < g->parts; i++) {
		if (g->grains[i] == GRAIN_NONE)
			continue;
		if (from == DATE_NONE)
			return false;
		parts[i] = goal_grain_label(labels[i], g->grains[i], from,
		    g->fiscal_start);
		if (!date_parse_period(parts[i], g->fiscal_start, &first,
		    &last, &unused) || to > last)
			return false;
		*exact |= from == first && to == last;
	}
	return true;
}

/* Whether a row's period is the group's own, or at least lies within. */
static bool
fits_period(const struct goals *g, struct slice *parts, char labels[][16],
    int32_t from, int32_t to, bool *exact)
{
	bool grained = false;
	size_t i;

	for (i = 0; i < g->parts; i++)
		grained |= g->grains[i] != GRAIN_NONE;
	*exact = !grained && from == g->from && to == g->to;
	if (*exact)
		return true;
	if (g->from != DATE_NONE &&
	    (from == DATE_NONE || from < g->from || to > g->to))
		return false;
	return grained ? label_parts(g, parts, labels, from, to, exact) :
	    g->from != DATE_NONE;
}

bool
goals_add(struct goals *g, const struct slice *parts, struct slice period,
    int64_t sum, struct fault *fault)
{
	int32_t from = DATE_NONE, to = DATE_NONE;
	struct slice own[GOAL_PARTS_MOST];
	char labels[GOAL_PARTS_MOST][16];
	struct goal *goal;
	bool exact;

	if (slice_trim(period).len > 0 && !date_parse_period(
	    slice_trim(period), g->fiscal_start, &from, &to, fault))
		return false;
	memcpy(own, parts, g->parts * sizeof(*own));
	if (!fits_period(g, own, labels, from, to, &exact))
		return true;
	goal = goal_of(g, own);
	if (goal->exact && !exact)
		return true;
	if (exact && !goal->exact)
		*goal = (struct goal){ true, 0 };
	if (__builtin_add_overflow(goal->sum, sum, &goal->sum))
		return fault_set(fault, "targets too large to add up");
	return true;
}

bool
goals_find(const struct goals *g, const struct slice *parts, int64_t *sum)
{
	size_t i = groups_seek(g->groups, parts);

	if (i == GROUP_NONE)
		return false;
	*sum = g->goals[i].sum;
	return true;
}

size_t
goals_count(const struct goals *g)
{
	return groups_count(g->groups);
}

struct slice
goals_part(const struct goals *g, size_t goal, size_t i)
{
	return groups_part(g->groups, goal, i);
}
