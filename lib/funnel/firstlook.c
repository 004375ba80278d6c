/*
 * firstlook.c - forecast groups that an earlier snapshot sweeps away
 */
#include "funnel/firstlook.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "base/mem.h"
#include "set/group.h"

struct firstlook {
	size_t parts;
	const struct forecast_rules *rules;
	int32_t from, to, day;
	struct buffer label;
	struct forecast_terms terms;
	struct groups *groups;
	struct forecast_group *sums;
	size_t room;
};

struct firstlook *
firstlook_new(size_t parts, const struct forecast_rules *rules, int32_t from,
    int32_t to)
{
	struct firstlook *look = xcalloc(1, sizeof(*look));

	look->parts = parts;
	look->rules = rules;
	look->from = from;
	look->to = to;
	look->day = DATE_NONE;
	look->groups = groups_new(parts);
	return look;
}

static void
forget(struct firstlook *look)
{
	size_t i;

	for (i = 0; i < groups_count(look->groups); i++)
		forecast_release(&look->sums[i]);
	groups_free(look->groups);
	free(look->sums);
	look->sums = NULL;
	look->room = 0;
}

void
firstlook_free(struct firstlook *look)
{
	if (look == NULL)
		return;
	forget(look);
	buffer_release(&look->label);
	free(look);
}

static void
begin_day(struct firstlook *look, int32_t day, struct slice label)
{
	forget(look);
	look->groups = groups_new(look->parts);
	look->day = day;
	look->label.len = 0;
	buffer_add(&look->label, label);
	forecast_terms_init(&look->terms, look->rules, look->from, look->to,
	    day);
}

static struct forecast_group *
sum_of(struct firstlook *look, const struct slice *parts)
{
	size_t group = groups_find(look->groups, parts);

	GROW_ZEROED(look->sums, group, look->room);
	return &look->sums[group];
}

bool
firstlook_add(struct firstlook *look, int32_t as_of, struct slice label,
    const struct slice *parts, const struct deal *deal)
{
	if (look->from != DATE_NONE && (as_of < look->from ||
	    as_of > look->to))
		return true;
	if (look->day == DATE_NONE || as_of < look->day)
		begin_day(look, as_of, label);
	if (as_of > look->day || !slice_equal(label,
	    buffer_slice(&look->label)))
		return true;
	return forecast_add(sum_of(look, parts), &look->terms, deal,
	    forecast_place(&look->terms, deal));
}

bool
firstlook_expected(const struct firstlook *look, const struct slice *parts,
    int64_t *expected)
{
	const struct forecast_aim aim = { .cycle_days = 0 };
	size_t group = groups_seek(look->groups, parts);
	struct forecast_result result;

	if (group == GROUP_NONE)
		return false;
	forecast_result(&look->sums[group], &look->terms, &aim, &result);
	*expected = result.expected;
	return true;
}
