/*
 * age.c - what is open added up by group and currency
 */
#include "receivable/age.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "set/group.h"
#include "value/money.h"

struct ages {
	struct groups *groups;	/* group, currency */
	struct age_row *rows;
	size_t *order;
	size_t count;
	bool too_large;
};

enum age_sum
age_bucket(int32_t due, int32_t today)
{
	int32_t late = due == DATE_NONE ? 0 : today - due;

	return late <= 0 ? AGE_NOT_DUE : late <= 30 ? AGE_1_30 :
	    late <= 60 ? AGE_31_60 : late <= 90 ? AGE_61_90 : AGE_91_UP;
}

static struct age_row *
find_row(struct ages *ages, struct slice group, struct slice currency,
    unsigned digits)
{
	const struct slice parts[2] = { group, currency };
	size_t i = groups_find(ages->groups, parts);

	if (i == ages->count) {
		if ((i & (i - 1)) == 0)
			ages->rows = xrealloc(ages->rows, 2 * i + 1,
			    sizeof(*ages->rows));
		ages->rows[ages->count++] = (struct age_row){
			.group = groups_part(ages->groups, i, 0),
			.currency = groups_part(ages->groups, i, 1),
			.digits = digits,
		};
	}
	return &ages->rows[i];
}

static void
add(struct ages *ages, struct age_row *row, enum age_sum sum, int64_t minor)
{
	if (!money_add(row->sums[sum], minor, &row->sums[sum]))
		ages->too_large = true;
}

static void
add_receivable(struct ages *ages, const struct ledger_receivable *r,
    int32_t today)
{
	struct age_row *row = find_row(ages, r->group, r->currency,
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

struct ages *
ages_new(const struct ledger *ledger, int32_t today, struct fault *fault)
{
	struct ages *ages = xcalloc(1, sizeof(*ages));
	size_t i;

	ages->groups = groups_new(2);
	for (i = 0; i < ledger_receivables(ledger); i++)
		if (ledger_receivable_at(ledger, i)->counts)
			add_receivable(ages, ledger_receivable_at(ledger, i),
			    today);
	for (i = 0; i < ledger_receipts(ledger); i++) {
		const struct ledger_receipt *r = ledger_receipt_at(ledger, i);
		struct age_row *row;

		if (!r->counts)
			continue;
		row = find_row(ages, ledger_credit_group(ledger, r),
		    r->currency, r->digits);
		add(ages, row, AGE_CREDIT, r->rest);
		if (!r->waiver)
			add(ages, row, AGE_RECEIVED, r->amount);
	}
	ages->order = groups_sorted(ages->groups);
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
	groups_free(ages->groups);
	free(ages->rows);
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
