/*
 * ages.c - a row for each group and stage
 */
#include "funnel/ages.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "rule/settings.h"
#include "rule/table.h"
#include "set/group.h"
#include "value/money.h"

struct ages {
	const struct stages *stages;
	int32_t classes[AGES_CLASSES];	/* first days */
	struct groups *groups;
	struct ages_row **rows;		/* a group's stages, by group */
	size_t room;
	struct ages_row **order;
	struct arena arena;
};

struct ages *
ages_open(size_t parts, const struct stages *stages, struct fault *fault)
{
	int64_t days[AGES_CLASSES] = { 0 };
	const struct setting wanted[] = { { "age_2", &days[1] },
		{ "age_3", &days[2] }, { "age_4", &days[3] },
		{ "age_5", &days[4] } };
	struct ages *a;
	int i;

	if (!settings_read_decimals("winrate", wanted, 4, fault))
		return NULL;
	a = xcalloc(1, sizeof(*a));
	a->stages = stages;
	a->groups = groups_new(parts);
	for (i = 0; i < AGES_CLASSES; i++)
		a->classes[i] = (int32_t)(days[i] / TABLE_DECIMAL_UNIT);
	return a;
}

/* A row for each stage, and one for deals of none. */
static size_t
slots(const struct ages *a)
{
	return (size_t)stages_count(a->stages) + 1;
}

struct ages_row *
ages_row_of(struct ages *a, const struct slice *parts, int stage,
    unsigned digits)
{
	size_t group = groups_find(a->groups, parts);
	struct ages_row *row;
	size_t s;

	GROW_ZEROED(a->rows, group, a->room);
	if (a->rows[group] == NULL) {
		a->rows[group] = xcalloc(slots(a), sizeof(**a->rows));
		for (s = 0; s < slots(a); s++)
			a->rows[group][s].oldest = AGES_UNKNOWN;
	}
	row = &a->rows[group][stage == STAGE_UNKNOWN ?
	    stages_count(a->stages) : stage];
	row->group = group;
	row->stage = stage;
	row->digits = digits;
	return row;
}

void
ages_close(struct ages *a)
{
	size_t i, s;

	if (a == NULL)
		return;
	for (i = 0; i < groups_count(a->groups); i++) {
		for (s = 0; s < slots(a); s++) {
			median_release(&a->rows[i][s].days);
			median_release(&a->rows[i][s].stays);
		}
		free(a->rows[i]);
	}
	free(a->rows);
	free(a->order);
	groups_free(a->groups);
	arena_release(&a->arena);
	free(a);
}

int32_t
ages_class(const struct ages *a, int class)
{
	return a->classes[class];
}

static int
class_of(const struct ages *a, int32_t days)
{
	int class = AGES_CLASSES - 1;

	while (class > 0 && days < a->classes[class])
		class--;
	return class;
}

void
ages_add_days(struct ages *a, struct ages_row *row, int32_t days, uint64_t count)
{
	int32_t expected = row->stage == STAGE_UNKNOWN ? -1 :
	    stages_at(a->stages, row->stage)->expected_days;
	uint64_t i;

	row->open += count;
	row->over += expected >= 0 && days > expected ? count : 0;
	for (i = 0; i < count; i++)
		median_add(&row->days, days);
}

void
ages_note_oldest(struct ages *a, struct ages_row *row, int32_t days,
    struct slice opportunity_id)
{
	if (days < row->oldest || (days == row->oldest &&
	    slice_compare(opportunity_id, row->oldest_id) >= 0))
		return;
	row->oldest = days;
	row->oldest_id = arena_copy(&a->arena, opportunity_id);
}

bool
ages_add(struct ages *a, const struct slice *parts, const struct deal *deal,
    int32_t days, struct slice opportunity_id)
{
	struct ages_row *row = ages_row_of(a, parts, deal->stage, deal->digits);
	int64_t *sum;

	if (days == AGES_UNKNOWN) {
		row->open++;
		row->unknown++;
		return true;
	}
	sum = &row->amounts[class_of(a, days)];
	if (deal->has_amount && !money_add(*sum, deal->amount, sum))
		return false;
	ages_add_days(a, row, days, 1);
	ages_note_oldest(a, row, days, opportunity_id);
	return true;
}

void
ages_add_stay(struct ages *a, const struct slice *parts,
    const struct stay *stay, unsigned digits)
{
	struct ages_row *row = ages_row_of(a, parts, stay->stage, digits);

	median_add(&row->stays, stay->days);
	row->open_stays += stay->open;
}

size_t
ages_settle(struct ages *a)
{
	size_t *order = groups_sorted(a->groups), groups, i, s, n = 0;

	groups = groups_count(a->groups);
	a->order = xcalloc(groups * slots(a) + 1, sizeof(*a->order));
	for (i = 0; i < groups; i++)
		for (s = 0; s < slots(a); s++) {
			struct ages_row *row = &a->rows[order[i]][s];

			if (row->open > 0 || row->stays.count > 0)
				a->order[n++] = row;
		}
	free(order);
	return n;
}

struct ages_row *
ages_at(struct ages *a, size_t i)
{
	return a->order[i];
}

struct slice
ages_part(const struct ages *a, const struct ages_row *row, size_t i)
{
	return groups_part(a->groups, row->group, i);
}
