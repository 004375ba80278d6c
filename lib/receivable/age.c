/*
 * age.c - what is open added up by group and currency
 */
#include "receivable/age.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "value/money.h"

struct ages {
	struct age_row *rows;
	uint32_t *next;		/* the row of the group's next currency */
	uint32_t *first;	/* of each group, by currency */
	uint32_t *order;	/* of the rows */
	size_t count, room;
	bool too_large;
};

enum age_sum
age_bucket(int32_t due, int32_t today)
{
	int32_t late = due == DATE_NONE ? 0 : today - due;

	return late <= 0 ? AGE_NOT_DUE : late <= 30 ? AGE_1_30 :
	    late <= 60 ? AGE_31_60 : late <= 90 ? AGE_61_90 : AGE_91_UP;
}

static uint32_t
add_row(struct ages *ages, struct slice group, struct slice currency,
    unsigned digits, uint32_t next)
{
	size_t room = ages->room;

	if (ages->count == room) {
		ages->next = xgrow(ages->next, &room, sizeof(*ages->next));
		ages->rows = xgrow(ages->rows, &ages->room,
		    sizeof(*ages->rows));
	}
	ages->next[ages->count] = next;
	ages->rows[ages->count] = (struct age_row){ .group = group,
		.currency = currency, .digits = digits };
	return (uint32_t)ages->count++;
}

static struct age_row *
find_row(struct ages *ages, const struct ledger *ledger, uint32_t group,
    uint32_t number, unsigned digits)
{
	struct slice currency = ledger_currency(ledger, number);
	uint32_t before = LEDGER_NO_NUMBER, i = ages->first[group], new;

	while (i != LEDGER_NO_NUMBER &&
	    slice_compare(ages->rows[i].currency, currency) < 0) {
		before = i;
		i = ages->next[i];
	}
	if (i != LEDGER_NO_NUMBER &&
	    slice_equal(ages->rows[i].currency, currency))
		return &ages->rows[i];
	new = add_row(ages, keys_at(ledger_groups(ledger), group), currency,
	    digits, i);
	if (before == LEDGER_NO_NUMBER)
		ages->first[group] = new;
	else
		ages->next[before] = new;
	return &ages->rows[new];
}

static void
add(struct ages *ages, struct age_row *row, enum age_sum sum, int64_t minor)
{
	if (!money_add(row->sums[sum], minor, &row->sums[sum]))
		ages->too_large = true;
}

static void
add_debt(struct ages *ages, const struct ledger *ledger,
    const struct ledger_debt *r, int32_t today)
{
	struct age_row *row = find_row(ages, ledger, r->group, r->currency,
	    r->digits);
	enum age_sum bucket = age_bucket(r->due, today);

	add(ages, row, AGE_ORDERED, r->amount);
	add(ages, row, AGE_RECEIVED, r->paid);
	if (r->open < 0) {	/* owed to the customer */
		add(ages, row, AGE_CREDIT, -r->open);
		return;
	}
	add(ages, row, bucket, r->open);
	add(ages, row, AGE_BALANCE, r->open);
	if (bucket != AGE_NOT_DUE)
		add(ages, row, AGE_OVERDUE, r->open);
}

static void
add_rows(struct ages *ages, const struct ledger *ledger, int32_t today)
{
	size_t i;

	for (i = 0; i < ledger_debts(ledger); i++)
		if (ledger_debt_at(ledger, i)->counts)
			add_debt(ages, ledger, ledger_debt_at(ledger, i),
			    today);
	for (i = 0; i < ledger_payments(ledger); i++) {
		const struct ledger_payment *r = ledger_payment_at(ledger, i);
		struct age_row *row;

		if (!r->counts)
			continue;
		row = find_row(ages, ledger, ledger_credit_group(ledger, r),
		    r->currency, r->digits);
		add(ages, row, AGE_CREDIT, r->rest);
		if (!r->waiver)
			add(ages, row, AGE_RECEIVED, r->amount);
	}
}

static void
order_rows(struct ages *ages, const struct keys *groups)
{
	uint32_t *sorted = keys_sorted(groups), row;
	size_t count = 0, i;

	ages->order = xmalloc((ages->count + 1) * sizeof(*ages->order));
	for (i = 0; i < keys_count(groups); i++)
		for (row = ages->first[sorted[i]]; row != LEDGER_NO_NUMBER;
		    row = ages->next[row])
			ages->order[count++] = row;
	free(sorted);
}

struct ages *
ages_new(const struct ledger *ledger, int32_t today, struct fault *fault)
{
	const struct keys *groups = ledger_groups(ledger);
	struct ages *ages = xcalloc(1, sizeof(*ages));
	size_t i;

	ages->first = xmalloc((keys_count(groups) + 1) *
	    sizeof(*ages->first));
	for (i = 0; i < keys_count(groups); i++)
		ages->first[i] = LEDGER_NO_NUMBER;
	add_rows(ages, ledger, today);
	order_rows(ages, groups);
	if (!ages->too_large)
		return ages;
	ages_free(ages);
	fault_set(fault, "the sums are too large to be added; correct the "
	    "amounts");
	return NULL;
}

void
ages_free(struct ages *ages)
{
	if (ages == NULL)
		return;
	free(ages->rows);
	free(ages->next);
	free(ages->first);
	free(ages->order);
	free(ages);
}

size_t
ages_count(const struct ages *ages)
{
	return ages->count;
}

const struct age_row *
ages_row(const struct ages *ages, size_t i)
{
	return &ages->rows[ages->order[i]];
}
