/*
 * ledger.c - named receipts matched first, changes next, the rest by date
 */
#include "receivable/ledger.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "set/group.h"
#include "value/money.h"

/* The receivables of one order and currency: a run of ledger.sorted. */
struct account {
	size_t from, to;
	size_t next_debt, next_return;	/* where a receipt finds the first
					   that is open, from .. to */
};

/* A receivable's place in the order in which receipts find it. */
struct place {
	size_t account, row;
	int32_t due;		/* unknown is last */
	struct slice id;
};

struct ledger {
	struct arena arena;
	struct groups *ids, *receipt_ids;
	struct groups *accounts;	/* order, currency */
	struct groups *orders;		/* order alone */
	size_t *order_rows;		/* the first receivable of each that
					   counts on the day */
	size_t order_count;
	struct ledger_receivable *rows;
	size_t *row_accounts;
	size_t row_count, row_room;
	struct ledger_receipt *receipts;
	size_t receipt_count, receipt_room;
	struct ledger_match *matches;
	size_t match_count, match_room;
	size_t *last_matches;		/* of each receipt */
	struct place *sorted;
	struct account *account_runs;
	uint64_t strangers;
	bool too_large;
};

struct ledger *
ledger_new(void)
{
	struct ledger *l = xcalloc(1, sizeof(*l));

	l->ids = groups_new(1);
	l->receipt_ids = groups_new(1);
	l->accounts = groups_new(2);
	l->orders = groups_new(1);
	return l;
}

void
ledger_free(struct ledger *l)
{
	if (l == NULL)
		return;
	groups_free(l->ids);
	groups_free(l->receipt_ids);
	groups_free(l->accounts);
	groups_free(l->orders);
	arena_release(&l->arena);
	free(l->order_rows);
	free(l->rows);
	free(l->row_accounts);
	free(l->receipts);
	free(l->matches);
	free(l->last_matches);
	free(l->sorted);
	free(l->account_runs);
	free(l);
}

static bool
is_new(struct groups *ids, struct slice id, struct fault *fault)
{
	size_t known = groups_count(ids);
	char shown[60];

	if (groups_find(ids, &id) == known)
		return true;
	fault_quote(shown, sizeof(shown), id);
	return fault_set(fault, "\"%s\" stands above already; give each its "
	    "own id", shown);
}

static struct slice
keep(struct ledger *l, struct slice s)
{
	return s.len == 0 ? SLICE_EMPTY : arena_copy(&l->arena, s);
}

/* Receivables without an order are each an order of their own. */
static size_t
find_account(struct ledger *l, const struct ledger_receivable *r)
{
	char own[80];
	struct slice parts[2] = { r->order, r->currency };

	if (r->order.len == 0) {
		own[0] = '\n';
		memcpy(own + 1, &l->row_count, sizeof(l->row_count));
		parts[0] = (struct slice){ own, 1 + sizeof(l->row_count) };
	}
	return groups_find(l->accounts, parts);
}

bool
ledger_add_receivable(struct ledger *l, const struct ledger_receivable *r,
    struct fault *fault)
{
	struct ledger_receivable *row;

	if (!is_new(l->ids, r->id, fault))
		return false;
	if (l->row_count == l->row_room) {
		l->row_room = l->row_room == 0 ? 64 : 2 * l->row_room;
		l->rows = xrealloc(l->rows, l->row_room, sizeof(*l->rows));
		l->row_accounts = xrealloc(l->row_accounts, l->row_room,
		    sizeof(*l->row_accounts));
	}
	row = &l->rows[l->row_count];
	*row = *r;
	row->id = groups_part(l->ids, l->row_count, 0);
	row->order = keep(l, r->order);
	row->currency = keep(l, r->currency);
	row->changes = keep(l, r->changes);
	row->group = keep(l, r->group);
	row->lead = keep(l, r->lead);
	row->company = keep(l, r->company);
	row->owner = keep(l, r->owner);
	row->instalment = keep(l, r->instalment);
	l->row_accounts[l->row_count] = find_account(l, r);
	l->row_count++;
	return true;
}

bool
ledger_add_receipt(struct ledger *l, const struct ledger_receipt *r,
    struct fault *fault)
{
	struct ledger_receipt *receipt;

	if (r->id.len > 0 && !is_new(l->receipt_ids, r->id, fault))
		return false;
	if (l->receipt_count == l->receipt_room) {
		l->receipt_room = l->receipt_room == 0 ? 64 :
		    2 * l->receipt_room;
		l->receipts = xrealloc(l->receipts, l->receipt_room,
		    sizeof(*l->receipts));
	}
	receipt = &l->receipts[l->receipt_count++];
	*receipt = *r;
	receipt->id = keep(l, r->id);
	receipt->order = keep(l, r->order);
	receipt->receivable = keep(l, r->receivable);
	receipt->currency = keep(l, r->currency);
	receipt->group = keep(l, r->group);
	receipt->first_match = LEDGER_NONE;
	return true;
}

/* ---- matching ----------------------------------------------------------- */

static int
compare_places(const void *one, const void *other)
{
	const struct place *a = one, *b = other;

	if (a->account != b->account)
		return a->account < b->account ? -1 : 1;
	if (a->due != b->due)
		return a->due < b->due ? -1 : 1;
	return slice_compare(a->id, b->id);
}

static void
sort_rows(struct ledger *l, int32_t today)
{
	size_t accounts = groups_count(l->accounts), i;

	l->sorted = xcalloc(l->row_count + 1, sizeof(*l->sorted));
	l->account_runs = xcalloc(accounts + 1, sizeof(*l->account_runs));
	for (i = 0; i < l->row_count; i++) {
		struct ledger_receivable *row = &l->rows[i];

		row->counts = row->exists == DATE_NONE || row->exists <= today;
		row->open = 0;
		if (row->counts && !money_add(row->amount, -row->paid,
		    &row->open))
			l->too_large = true;
		l->sorted[i] = (struct place){ l->row_accounts[i], i,
			row->due == DATE_NONE ? INT32_MAX : row->due,
			row->id };
	}
	qsort(l->sorted, l->row_count, sizeof(*l->sorted), compare_places);
	for (i = 0; i < l->row_count; i++) {
		struct account *run = &l->account_runs[l->sorted[i].account];

		if (i == 0 || l->sorted[i - 1].account != l->sorted[i].account)
			run->from = run->next_debt = run->next_return = i;
		run->to = i + 1;
	}
}

/* Which customer an order is of, as far as that is known on the day. */
static void
find_orders(struct ledger *l)
{
	size_t i, order;

	l->order_rows = xcalloc(l->row_count + 1, sizeof(*l->order_rows));
	for (i = 0; i < l->row_count; i++) {
		if (!l->rows[i].counts || l->rows[i].order.len == 0)
			continue;
		order = groups_find(l->orders, &l->rows[i].order);
		if (order < l->order_count)
			continue;
		l->order_rows[order] = i;
		l->order_count++;
	}
}

/* Moves an amount of a receipt, or of a change, to a receivable. */
static void
apply(struct ledger *l, size_t receipt, size_t row, int64_t amount)
{
	struct ledger_match *match;
	struct ledger_receipt *r = receipt == LEDGER_NONE ? NULL :
	    &l->receipts[receipt];

	if (!money_add(l->rows[row].open, -amount, &l->rows[row].open)) {
		l->too_large = true;
		return;
	}
	if (l->match_count == l->match_room) {
		l->match_room = l->match_room == 0 ? 64 : 2 * l->match_room;
		l->matches = xrealloc(l->matches, l->match_room,
		    sizeof(*l->matches));
	}
	match = &l->matches[l->match_count];
	*match = (struct ledger_match){ receipt, row, amount, 0,
		LEDGER_NONE };
	if (r != NULL) {
		r->rest -= amount;
		match->rest = r->rest;
		if (r->first_match == LEDGER_NONE)
			r->first_match = l->match_count;
		else
			l->matches[l->last_matches[receipt]].next =
			    l->match_count;
		l->last_matches[receipt] = l->match_count;
	}
	l->match_count++;
}

/* The part of an amount that brings what is open nearer to nothing. */
static int64_t
fitting(int64_t amount, int64_t open)
{
	if (amount > 0)
		return open <= 0 ? 0 : amount < open ? amount : open;
	return open >= 0 ? 0 : amount > open ? amount : open;
}

static size_t
find_named(const struct ledger *l, struct slice id, struct slice currency)
{
	size_t row = groups_seek(l->ids, &id);

	return row != GROUP_NONE && l->rows[row].counts &&
	    slice_equal(l->rows[row].currency, currency) ? row : LEDGER_NONE;
}

/*
 * Money that goes back, of a receivable that is due to us, makes room for
 * what came in; so it goes first.
 */
static void
match_named(struct ledger *l, const size_t *by_date, bool against)
{
	size_t i;

	for (i = 0; i < l->receipt_count; i++) {
		const struct ledger_receipt *r = &l->receipts[by_date[i]];
		int64_t amount = r->amount;
		size_t row;

		if (!r->counts || r->receivable.len == 0)
			continue;
		row = find_named(l, r->receivable, r->currency);
		if (row == LEDGER_NONE) {
			l->strangers += against;
			continue;
		}
		if (((amount < 0) != (l->rows[row].amount < 0)) != against)
			continue;
		if (!against)
			amount = fitting(amount, l->rows[row].open);
		if (amount != 0)
			apply(l, by_date[i], row, amount);
	}
}

/* A change and what it takes off cancel each other (R-RECV-02). */
static void
match_changes(struct ledger *l)
{
	size_t i;

	for (i = 0; i < l->row_count; i++) {
		const struct ledger_receivable *change = &l->rows[i];
		int64_t amount;
		size_t row;

		if (!change->counts || !change->change ||
		    change->changes.len == 0)
			continue;
		row = find_named(l, change->changes, change->currency);
		l->strangers += row == LEDGER_NONE;
		if (row == LEDGER_NONE || row == i || change->open >= 0)
			continue;
		amount = fitting(-change->open, l->rows[row].open);
		if (amount == 0)
			continue;
		apply(l, LEDGER_NONE, row, amount);
		apply(l, LEDGER_NONE, i, -amount);
	}
}

static void
match_order(struct ledger *l, size_t receipt, struct account *run)
{
	struct ledger_receipt *r = &l->receipts[receipt];
	size_t *next = r->amount > 0 ? &run->next_debt : &run->next_return;

	for (; *next < run->to && r->rest != 0; (*next)++) {
		size_t row = l->sorted[*next].row;
		int64_t amount = fitting(r->rest, l->rows[row].open);

		if (amount != 0)
			apply(l, receipt, row, amount);
		if (r->rest == 0 && l->rows[row].open != 0)
			break;	/* the next receipt goes on here */
	}
}

static void
match_unnamed(struct ledger *l, const size_t *by_date)
{
	size_t i;

	for (i = 0; i < l->receipt_count; i++) {
		const struct ledger_receipt *r = &l->receipts[by_date[i]];
		const struct slice parts[2] = { r->order, r->currency };
		size_t account;

		if (!r->counts || r->receivable.len > 0 || r->order.len == 0)
			continue;
		account = groups_seek(l->accounts, parts);
		if (account != GROUP_NONE)
			match_order(l, by_date[i], &l->account_runs[account]);
	}
}

struct dated {
	int32_t date;
	size_t receipt;
};

static int
compare_dated(const void *one, const void *other)
{
	const struct dated *a = one, *b = other;

	if (a->date != b->date)
		return a->date < b->date ? -1 : 1;
	return a->receipt < b->receipt ? -1 : 1;
}

static size_t *
sort_receipts(struct ledger *l, int32_t today)
{
	struct dated *dated = xcalloc(l->receipt_count + 1, sizeof(*dated));
	size_t *by_date = xcalloc(l->receipt_count + 1, sizeof(*by_date));
	size_t i;

	l->last_matches = xcalloc(l->receipt_count + 1,
	    sizeof(*l->last_matches));
	for (i = 0; i < l->receipt_count; i++) {
		struct ledger_receipt *r = &l->receipts[i];

		r->counts = r->date <= today;
		r->rest = r->counts ? r->amount : 0;
		dated[i] = (struct dated){ r->date, i };
	}
	qsort(dated, l->receipt_count, sizeof(*dated), compare_dated);
	for (i = 0; i < l->receipt_count; i++)
		by_date[i] = dated[i].receipt;
	free(dated);
	return by_date;
}

bool
ledger_match_all(struct ledger *l, int32_t today, struct fault *fault)
{
	size_t *by_date = sort_receipts(l, today);

	sort_rows(l, today);
	find_orders(l);
	match_named(l, by_date, true);
	match_named(l, by_date, false);
	match_changes(l);
	match_unnamed(l, by_date);
	free(by_date);
	return !l->too_large || fault_set(fault, "the sums are too large to "
	    "be added; correct the amounts");
}

size_t
ledger_receivables(const struct ledger *l)
{
	return l->row_count;
}

const struct ledger_receivable *
ledger_receivable_at(const struct ledger *l, size_t i)
{
	return &l->rows[i];
}

size_t
ledger_receipts(const struct ledger *l)
{
	return l->receipt_count;
}

const struct ledger_receipt *
ledger_receipt_at(const struct ledger *l, size_t i)
{
	return &l->receipts[i];
}

size_t
ledger_matches(const struct ledger *l)
{
	return l->match_count;
}

const struct ledger_match *
ledger_match_at(const struct ledger *l, size_t i)
{
	return &l->matches[i];
}

struct slice
ledger_credit_group(const struct ledger *l, const struct ledger_receipt *r)
{
	size_t row = r->receivable.len == 0 ? GROUP_NONE :
	    groups_seek(l->ids, &r->receivable);
	size_t order;

	if (row != GROUP_NONE && l->rows[row].counts)
		return l->rows[row].group;
	order = r->order.len == 0 ? GROUP_NONE :
	    groups_seek(l->orders, &r->order);
	return order == GROUP_NONE ? r->group :
	    l->rows[l->order_rows[order]].group;
}

uint64_t
ledger_strangers(const struct ledger *l)
{
	return l->strangers;
}
