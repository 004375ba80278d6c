/*
 * deals.c - two lists sorted by lead
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "due/deals.h"
#include "set/nameset.h"

struct order {
	uint32_t lead;
	int32_t date;
};

struct deals {
	struct nameset *leads;	/* to 1 + number */
	uint32_t lead_count;
	struct arena ids;
	struct deal *deals;
	uint32_t *deal_leads;	/* beside deals, until they are sorted */
	size_t *deal_starts;	/* of each lead; one more at the end */
	size_t deal_count, deal_room;
	struct order *orders;
	size_t order_count, order_room;
};

struct deals *
deals_new(void)
{
	struct deals *d = xcalloc(1, sizeof(*d));

	d->leads = nameset_new();
	return d;
}

void
deals_free(struct deals *d)
{
	if (d == NULL)
		return;
	nameset_free(d->leads);
	arena_release(&d->ids);
	free(d->deals);
	free(d->deal_leads);
	free(d->deal_starts);
	free(d->orders);
	free(d);
}

static uint32_t
number_of(struct deals *d, struct slice lead_id)
{
	uint32_t *number = nameset_count(d->leads, lead_id);

	if (*number == 0)
		*number = ++d->lead_count;
	return *number - 1;
}

void
deals_add(struct deals *d, struct slice lead_id, const struct deal *deal)
{
	if (d->deal_count == d->deal_room) {
		d->deal_room = d->deal_room ? d->deal_room * 2 : 64;
		d->deals = xrealloc(d->deals, d->deal_room,
		    sizeof(*d->deals));
		d->deal_leads = xrealloc(d->deal_leads, d->deal_room,
		    sizeof(*d->deal_leads));
	}
	d->deals[d->deal_count] = *deal;
	d->deals[d->deal_count].id = arena_copy(&d->ids, deal->id);
	d->deal_leads[d->deal_count++] = number_of(d, lead_id);
}

void
deals_add_order(struct deals *d, struct slice lead_id, int32_t date)
{
	GROW(d->orders, d->order_count, d->order_room);
	d->orders[d->order_count++] = (struct order){ number_of(d, lead_id),
		date };
}

static int
by_lead(const void *a, const void *b)
{
	const struct order *x = a, *y = b;

	if (x->lead != y->lead)
		return x->lead < y->lead ? -1 : 1;
	return x->date < y->date ? -1 : x->date > y->date;
}

void
deals_finish(struct deals *d)
{
	struct deal *sorted = xcalloc(d->deal_count + 1, sizeof(*sorted));
	size_t *next = xcalloc((size_t)d->lead_count + 1, sizeof(*next)), i;

	d->deal_starts = xcalloc((size_t)d->lead_count + 1,
	    sizeof(*d->deal_starts));
	for (i = 0; i < d->deal_count; i++)
		d->deal_starts[d->deal_leads[i] + 1]++;
	for (i = 0; i < d->lead_count; i++) {
		d->deal_starts[i + 1] += d->deal_starts[i];
		next[i] = d->deal_starts[i];
	}
	for (i = 0; i < d->deal_count; i++)
		sorted[next[d->deal_leads[i]]++] = d->deals[i];
	free(next);
	free(d->deals);
	d->deals = sorted;
	if (d->order_count > 0)
		qsort(d->orders, d->order_count, sizeof(*d->orders), by_lead);
}

const struct deal *
deals_find(const struct deals *d, struct slice lead_id, size_t *count)
{
	uint32_t number;

	*count = 0;
	if (d->deal_count == 0)
		return NULL;
	number = nameset_get(d->leads, lead_id);
	if (number == 0)
		return NULL;
	*count = d->deal_starts[number] - d->deal_starts[number - 1];
	return d->deals + d->deal_starts[number - 1];
}

/* The first order of a lead in the sorted list. */
static size_t
first_order(const struct deals *d, uint32_t lead)
{
	size_t low = 0, high = d->order_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (d->orders[middle].lead < lead)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static int
by_gap(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return x < y ? -1 : x > y;
}

/* Twice the median, so that it stays whole. */
static int64_t
double_median(int32_t *gaps, size_t count)
{
	qsort(gaps, count, sizeof(*gaps), by_gap);
	return (int64_t)gaps[(count - 1) / 2] + gaps[count / 2];
}

void
deals_orders(const struct deals *d, struct slice lead_id, int64_t factor,
    int32_t *last, int32_t *next)
{
	uint32_t number = d->order_count == 0 ? 0 :
	    nameset_get(d->leads, lead_id);
	size_t first, end, count = 0, i;
	int32_t *gaps;
	int64_t days;

	*last = *next = DATE_NONE;
	if (number == 0)
		return;
	first = end = first_order(d, number - 1);
	while (end < d->order_count && d->orders[end].lead == number - 1)
		end++;
	if (end == first)
		return;
	*last = d->orders[end - 1].date;
	/* Two orders of one day are one occasion. */
	gaps = xcalloc(end - first, sizeof(*gaps));
	for (i = first + 1; i < end; i++)
		if (d->orders[i].date > d->orders[i - 1].date)
			gaps[count++] = d->orders[i].date -
			    d->orders[i - 1].date;
	if (count > 0) {
		days = double_median(gaps, count) * factor;
		*next = *last + (int32_t)((days + 199) / 200);
	}
	free(gaps);
}
