#include "funnel/goal.h"

#include <stdlib.h>

#include "base/date.h"
#include "set/group.h"
#include "base/mem.h"

struct goal {
	bool exact;		/* a row of just this period was there */
	int64_t sum;		/* of such rows, else of those within */
};

struct goals {
	int32_t from, to;
	int fiscal_start;
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

	if (i >= g->room) {
		g->room = g->room * 2 + 64;
		g->goals = xrealloc(g->goals, g->room, sizeof(*g->goals));
	}
	if (i == before)
		g->goals[i] = (struct goal){ false, 0 };
	return &g->goals[i];
}

bool
goals_add(struct goals *g, const struct slice *parts, struct slice period,
    int64_t sum, struct fault *fault)
{
	int32_t from = DATE_NONE, to = DATE_NONE;
	struct goal *goal;
	bool exact;

	if (slice_trim(period).len > 0 && !date_parse_period(
	    slice_trim(period), g->fiscal_start, &from, &to, fault))
		return false;
	exact = from == g->from && to == g->to;
	if (!exact && (from == DATE_NONE || g->from == DATE_NONE ||
	    from < g->from || to > g->to))
		return true;
	goal = goal_of(g, parts);
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
