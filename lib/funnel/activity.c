/*
 * activity.c - touches sorted by who made them, and when
 */
#include "funnel/activity.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "set/group.h"

enum { WEEK = 7, THURSDAY = 3 };

struct act {
	size_t people, lead, id;	/* lead and id: of the names */
	int32_t date;
	uint8_t medium;
	bool counts, withdraws, first_visit;
};

struct activity {
	struct groups *leads, *ids;
	struct act *acts;
	size_t count, room;
};

struct activity *
activity_new(void)
{
	struct activity *a = xcalloc(1, sizeof(*a));

	a->leads = groups_new(1);
	a->ids = groups_new(1);
	return a;
}

void
activity_free(struct activity *a)
{
	if (a == NULL)
		return;
	groups_free(a->leads);
	groups_free(a->ids);
	free(a->acts);
	free(a);
}

static bool
is_visit(enum medium medium)
{
	return medium == MEDIUM_VISIT_TO || medium == MEDIUM_VISIT_FROM;
}

void
activity_add(struct activity *a, size_t people, const struct touch *touch)
{
	enum medium medium = touch->medium == MEDIUM_NONE ? MEDIUM_OTHER :
	    touch->medium;

	GROW(a->acts, a->count, a->room);
	a->acts[a->count++] = (struct act){ .people = people,
	    .lead = touch->lead_id.len == 0 ? GROUP_NONE :
	    groups_find(a->leads, &touch->lead_id),
	    .id = touch->touch_id.len == 0 ? GROUP_NONE :
	    groups_find(a->ids, &touch->touch_id),
	    .date = touch->date, .medium = (uint8_t)medium,
	    .counts = touch->direction == ROLLUP_OUT || is_visit(medium),
	    .withdraws = slice_is(touch->kind, "withdrawn") };
}

static int
compare_date(const void *a, const void *b)
{
	const struct act *x = a, *y = b;

	return (x->date > y->date) - (x->date < y->date);
}

static int
compare_people(const void *a, const void *b)
{
	const struct act *x = a, *y = b;

	if (x->people != y->people)
		return x->people < y->people ? -1 : 1;
	return compare_date(a, b);
}

/* Leaves out what was taken back, what is to come and what they did. */
static void
drop_others(struct activity *a, int32_t upto)
{
	bool *gone = xcalloc(groups_count(a->ids) + 1, sizeof(*gone));
	size_t kept = 0, i;

	for (i = 0; i < a->count; i++)
		if (a->acts[i].withdraws && a->acts[i].id != GROUP_NONE)
			gone[a->acts[i].id] = true;
	for (i = 0; i < a->count; i++) {
		const struct act *act = &a->acts[i];

		if (!act->withdraws && act->counts && act->date <= upto &&
		    (act->id == GROUP_NONE || !gone[act->id]))
			a->acts[kept++] = *act;
	}
	a->count = kept;
	free(gone);
}

static void
mark_first_visits(struct activity *a)
{
	bool *seen = xcalloc(groups_count(a->leads) + 1, sizeof(*seen));
	size_t i;

	if (a->count > 0)
		qsort(a->acts, a->count, sizeof(*a->acts), compare_date);
	for (i = 0; i < a->count; i++) {
		struct act *act = &a->acts[i];

		if (act->lead == GROUP_NONE || seen[act->lead] ||
		    !is_visit((enum medium)act->medium))
			continue;
		act->first_visit = seen[act->lead] = true;
	}
	free(seen);
}

void
activity_settle(struct activity *a, int32_t from, int32_t upto)
{
	size_t kept = 0, i;

	drop_others(a, upto);
	mark_first_visits(a);
	for (i = 0; i < a->count; i++)
		if (from == DATE_NONE || a->acts[i].date >= from)
			a->acts[kept++] = a->acts[i];
	a->count = kept;
	if (kept > 0)
		qsort(a->acts, kept, sizeof(*a->acts), compare_people);
}

void
activity_span(const struct activity *a, int32_t *first, int32_t *last)
{
	size_t i;

	*first = *last = DATE_NONE;
	for (i = 0; i < a->count; i++) {
		if (*first == DATE_NONE || a->acts[i].date < *first)
			*first = a->acts[i].date;
		if (a->acts[i].date > *last)
			*last = a->acts[i].date;
	}
}

/* The first act of somebody on a day or later. */
static size_t
seek(const struct activity *a, size_t people, int32_t from)
{
	const struct act key = { .people = people, .date = from };
	size_t low = 0, high = a->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (compare_people(&a->acts[middle], &key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct activity_week
activity_between(const struct activity *a, size_t people, int32_t from,
    int32_t upto)
{
	struct activity_week week = { .touches = 0 };
	size_t i;

	for (i = seek(a, people, from); i < a->count &&
	    a->acts[i].people == people && a->acts[i].date <= upto; i++) {
		week.media[a->acts[i].medium]++;
		week.touches++;
		week.visited += a->acts[i].first_visit;
	}
	return week;
}

int32_t
activity_monday(int32_t date)
{
	return date - (int32_t)date_weekday(date);
}

char *
activity_week_name(char out[32], int32_t date)
{
	int32_t thursday = activity_monday(date) + THURSDAY;
	int year, month, day;

	date_to_civil(thursday, &year, &month, &day);
	snprintf(out, 32, "%04d-W%02d", year,
	    (int)((thursday - date_from_civil(year, 1, 1)) / WEEK) + 1);
	return out;
}
