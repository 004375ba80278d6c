/*
 * invite.c - seats by quota, then by rank
 */
#include "show/invite.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/nameset.h"
#include "value/money.h"

/* The leads in the order of their rank; those that may sit at all. */
struct seating {
	struct invite_lead *leads;
	size_t *order, count;
	const struct invite_plan *plan;
	struct nameset *companies;	/* how many of each are seated */
	size_t seated;
};

static const struct invite_lead *sorted;

static int
by_rank(const void *a, const void *b)
{
	const struct invite_lead *s = &sorted[*(const size_t *)a];
	const struct invite_lead *t = &sorted[*(const size_t *)b];

	if (s->points != t->points)
		return s->points > t->points ? -1 : 1;
	if (s->score != t->score)
		return s->score > t->score ? -1 : 1;
	return slice_compare(s->id, t->id);
}

static void
rank_leads(struct seating *s, size_t count)
{
	size_t i;

	s->order = xcalloc(count + 1, sizeof(*s->order));
	for (i = 0; i < count; i++) {
		struct invite_lead *lead = &s->leads[i];

		lead->list = INVITE_NONE;
		lead->rank = 0;
		lead->why = lead->excluded ? INVITE_EXCLUDED :
		    lead->points <= 0 ? INVITE_NO_FIT : INVITE_NO_SEAT;
		if (lead->why == INVITE_NO_SEAT ||
		    lead->before == INVITE_FINAL ||
		    lead->before == INVITE_RESERVE)
			s->order[s->count++] = i;
	}
	sorted = s->leads;
	qsort(s->order, s->count, sizeof(*s->order), by_rank);
}

/* Puts a lead on a list, unless its company has its share. */
static bool
take_seat(struct seating *s, struct invite_lead *lead, enum invite_list list,
    enum invite_why why)
{
	uint32_t *company = lead->company.len == 0 ? NULL :
	    nameset_count(s->companies, lead->company);

	if (lead->list != INVITE_NONE || lead->why == INVITE_EXCLUDED ||
	    lead->why == INVITE_HAS_DECLINED)
		return false;
	if (company != NULL && *company >= s->plan->per_company) {
		lead->why = INVITE_COMPANY_FULL;
		return false;
	}
	if (company != NULL)
		++*company;
	lead->list = list;
	lead->why = why;
	s->seated += list == INVITE_FINAL;
	return true;
}

/* Seats for an owner's leads, the best first; all owners for a NULL name. */
static size_t
fill_seats(struct seating *s, const struct slice *owner, size_t seats,
    enum invite_list list, enum invite_why why)
{
	size_t i, filled = 0;

	for (i = 0; i < s->count && filled < seats; i++) {
		struct invite_lead *lead = &s->leads[s->order[i]];

		if (owner == NULL || slice_equal(*owner, lead->owner))
			filled += take_seat(s, lead, list, why);
	}
	return filled;
}

/* What an owner has of the final list already. */
static size_t
seats_of(const struct seating *s, struct slice owner)
{
	size_t i, count = 0;

	for (i = 0; i < s->count; i++)
		count += s->leads[s->order[i]].list == INVITE_FINAL &&
		    slice_equal(s->leads[s->order[i]].owner, owner);
	return count;
}

static void
fill_quotas(struct seating *s)
{
	const struct invite_plan *plan = s->plan;
	int64_t *weights = xcalloc(plan->owner_count + 1, sizeof(*weights));
	int64_t *seats = xcalloc(plan->owner_count + 1, sizeof(*seats));
	size_t i;

	for (i = 0; i < plan->owner_count; i++)
		weights[i] = plan->owners[i].weight;
	if (money_split((int64_t)plan->seats, weights, plan->owner_count,
	    seats))
		for (i = 0; i < plan->owner_count; i++) {
			size_t has = seats_of(s, plan->owners[i].name);
			size_t quota = (size_t)seats[i];
			size_t free_seats = plan->seats > s->seated ?
			    plan->seats - s->seated : 0;

			quota = quota > has ? quota - has : 0;
			fill_seats(s, &plan->owners[i].name,
			    quota < free_seats ? quota : free_seats,
			    INVITE_FINAL, INVITE_BY_QUOTA);
		}
	free(weights);
	free(seats);
}

static size_t
count_list(const struct seating *s, enum invite_list list)
{
	size_t i, count = 0;

	for (i = 0; i < s->count; i++)
		count += s->leads[s->order[i]].list == list;
	return count;
}

/* Seats and reserves that are free go by quota and rank. */
static void
fill_free(struct seating *s)
{
	const struct invite_plan *plan = s->plan;
	size_t reserves;

	if (plan->owner_count > 0)
		fill_quotas(s);
	if (plan->seats > s->seated)
		fill_seats(s, NULL, plan->seats - s->seated, INVITE_FINAL,
		    INVITE_LEFT_OVER);
	reserves = count_list(s, INVITE_RESERVE);
	if (plan->reserve > reserves)
		fill_seats(s, NULL, plan->reserve - reserves, INVITE_RESERVE,
		    INVITE_IN_RESERVE);
}

/* The lists that were agreed on; whether there are any. */
static bool
keep_agreed(struct seating *s)
{
	bool any = false;
	size_t i;

	for (i = 0; i < s->count; i++) {
		struct invite_lead *lead = &s->leads[s->order[i]];

		if (lead->before != INVITE_FINAL &&
		    lead->before != INVITE_RESERVE)
			continue;
		any = true;
		if (lead->excluded)
			continue;
		lead->list = lead->before;
		lead->why = INVITE_AGREED;
		s->seated += lead->list == INVITE_FINAL;
		if (lead->company.len > 0)
			++*nameset_count(s->companies, lead->company);
	}
	return any;
}

/* The highest reserve of an owner, or of all for NULL, takes a seat. */
static bool
move_up(struct seating *s, const struct slice *owner)
{
	size_t i;

	for (i = 0; i < s->count; i++) {
		struct invite_lead *lead = &s->leads[s->order[i]];

		if (lead->list != INVITE_RESERVE ||
		    (owner != NULL && !slice_equal(*owner, lead->owner)))
			continue;
		lead->list = INVITE_FINAL;
		lead->why = INVITE_MOVED_UP;
		s->seated++;
		return true;
	}
	return false;
}

/* R-EVENT-05. */
static void
replace_declined(struct seating *s)
{
	size_t i;

	for (i = 0; i < s->count; i++) {
		struct invite_lead *lead = &s->leads[s->order[i]];

		if (lead->state == INVITE_DECLINED &&
		    lead->list == INVITE_RESERVE) {
			lead->list = INVITE_NONE;
			lead->why = INVITE_HAS_DECLINED;
		}
	}
	for (i = 0; i < s->count; i++) {
		struct invite_lead *lead = &s->leads[s->order[i]];

		if (lead->state != INVITE_DECLINED)
			continue;
		if (lead->list == INVITE_FINAL) {
			lead->list = INVITE_NONE;
			s->seated--;
			if (s->seated < s->plan->seats &&
			    !move_up(s, &lead->owner))
				move_up(s, NULL);
		}
		lead->why = INVITE_HAS_DECLINED;
	}
}

static void
number_lists(struct seating *s)
{
	size_t rank = 0, i;
	int list;

	for (list = INVITE_FINAL; list <= INVITE_RESERVE; list++)
		for (i = 0; i < s->count; i++)
			if (s->leads[s->order[i]].list ==
			    (enum invite_list)list)
				s->leads[s->order[i]].rank = ++rank;
}

void
invite_seat(struct invite_lead *leads, size_t count,
    const struct invite_plan *plan)
{
	struct seating s = { .leads = leads, .plan = plan,
		.companies = nameset_new() };

	rank_leads(&s, count);
	if (!keep_agreed(&s))
		fill_free(&s);
	replace_declined(&s);
	number_lists(&s);
	nameset_free(s.companies);
	free(s.order);
}

int32_t
invite_step_day(const struct invite_step *step, int32_t start,
    const struct calendar *calendar)
{
	if (step->working)
		return calendar_add_working_days(calendar, start,
		    -(int)step->days);
	return calendar_previous_working(calendar,
	    start - (int32_t)step->days);
}
