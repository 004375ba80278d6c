/*
 * ledger.c - named receipts matched first, changes next, the rest by date
 */
#include "receivable/ledger.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "set/keys.h"
#include "set/runs.h"
#include "value/money.h"

/* What is owed and paid under one order in one currency. */
struct account {
	size_t order, currency;
	size_t next;		/* of the same order, or LEDGER_NONE */
};

struct order {
	size_t accounts;	/* the first, or LEDGER_NONE */
	size_t row;		/* the first receivable that counts on the
				   day, or LEDGER_NONE */
};

enum { BLOCK = 256 };		/* rows that stand together, and stay there */

struct ledger {
	struct arena arena;
	struct keys *ids, *receipt_ids;
	struct groups *order_ids, *currencies, *groups;
	struct order *orders;
	size_t order_room;
	struct account *accounts;
	size_t account_count, account_room;
	struct ledger_receivable **rows;	/* by blocks */
	size_t *row_accounts;	/* LEDGER_NONE: no receipt finds it */
	size_t row_count, row_room, row_block_room;
	struct ledger_receipt **receipts;	/* by blocks */
	size_t *receipt_accounts;	/* LEDGER_NONE: it names no order */
	size_t *receipt_rows;		/* the receivable that it names */
	size_t receipt_count, receipt_room, receipt_block_room;
	struct ledger_match *matches;
	size_t match_count, match_room;
	uint64_t strangers;
	bool too_large;
};

static struct ledger_receivable *
row_at(const struct ledger *l, size_t i)
{
	return &l->rows[i / BLOCK][i % BLOCK];
}

static struct ledger_receipt *
receipt_at(const struct ledger *l, size_t i)
{
	return &l->receipts[i / BLOCK][i % BLOCK];
}

struct ledger *
ledger_new(void)
{
	struct ledger *l = xcalloc(1, sizeof(*l));

	l->ids = keys_new();
	l->receipt_ids = keys_new();
	l->order_ids = groups_new(1);
	l->currencies = groups_new(1);
	l->groups = groups_new(1);
	return l;
}

void
ledger_free(struct ledger *l)
{
	if (l == NULL)
		return;
	keys_free(l->ids);
	keys_free(l->receipt_ids);
	groups_free(l->order_ids);
	groups_free(l->currencies);
	groups_free(l->groups);
	arena_release(&l->arena);
	free(l->orders);
	free(l->accounts);
	free(l->rows);
	free(l->row_accounts);
	free(l->receipts);
	free(l->receipt_accounts);
	free(l->receipt_rows);
	free(l->matches);
	free(l);
}

static bool
add_id(struct keys *ids, struct slice id, struct fault *fault)
{
	char shown[60];

	if (keys_add(ids, id))
		return true;
	fault_quote(shown, sizeof(shown), id);
	return fault_set(fault, "\"%s\" stands above already; give each its "
	    "own id", shown);
}

/* Rows beside each other often say the same, which is then kept once. */
static struct slice
keep(struct ledger *l, struct slice s, struct slice before)
{
	if (s.len == 0)
		return SLICE_EMPTY;
	return slice_equal(s, before) ? before : arena_copy(&l->arena, s);
}

static size_t
find_order(struct ledger *l, struct slice id)
{
	size_t known = groups_count(l->order_ids);
	size_t order = groups_find(l->order_ids, &id);

	if (order == known) {
		GROW(l->orders, known, l->order_room);
		l->orders[order] = (struct order){ LEDGER_NONE, LEDGER_NONE };
	}
	return order;
}

static size_t
add_account(struct ledger *l, size_t order, size_t currency)
{
	GROW(l->accounts, l->account_count, l->account_room);
	l->accounts[l->account_count] = (struct account){ order, currency,
		l->orders[order].accounts };
	return l->account_count++;
}

static size_t
find_account(struct ledger *l, struct slice id, struct slice code)
{
	size_t currency = groups_find(l->currencies, &code);
	size_t order = find_order(l, id);
	size_t i = l->orders[order].accounts;

	while (i != LEDGER_NONE && l->accounts[i].currency != currency)
		i = l->accounts[i].next;
	if (i == LEDGER_NONE) {
		i = add_account(l, order, currency);
		l->orders[order].accounts = i;
	}
	return i;
}

static struct slice
order_of(const struct ledger *l, size_t account)
{
	return account == LEDGER_NONE ? SLICE_EMPTY : groups_part(
	    l->order_ids, l->accounts[account].order, 0);
}

static const struct ledger_party *
keep_party(struct ledger *l, const struct ledger_party *p,
    const struct ledger_party *before)
{
	struct ledger_party *kept;

	if (p == NULL)
		return NULL;
	if (before != NULL && slice_equal(p->lead, before->lead) &&
	    slice_equal(p->company, before->company) &&
	    slice_equal(p->owner, before->owner))
		return before;
	kept = arena_alloc(&l->arena, sizeof(*kept));
	kept->lead = arena_copy(&l->arena, p->lead);
	kept->company = arena_copy(&l->arena, p->company);
	kept->owner = arena_copy(&l->arena, p->owner);
	return kept;
}

static struct ledger_receivable *
new_row(struct ledger *l, size_t account)
{
	size_t block = l->row_count / BLOCK;

	GROW(l->row_accounts, l->row_count, l->row_room);
	l->row_accounts[l->row_count] = account;
	if (l->row_count % BLOCK == 0) {
		GROW(l->rows, block, l->row_block_room);
		l->rows[block] = arena_alloc(&l->arena,
		    BLOCK * sizeof(**l->rows));
	}
	return row_at(l, l->row_count++);
}

bool
ledger_add_receivable(struct ledger *l, const struct ledger_receivable *r,
    struct fault *fault)
{
	const struct ledger_receivable none = { .amount = 0 }, *before;
	struct ledger_receivable *row;
	size_t account;

	if (!add_id(l->ids, r->id, fault))
		return false;
	account = r->order.len == 0 ? LEDGER_NONE :
	    find_account(l, r->order, r->currency);
	before = l->row_count == 0 ? &none : row_at(l, l->row_count - 1);
	row = new_row(l, account);
	*row = *r;
	row->id = keys_at(l->ids, l->row_count - 1);
	row->order = order_of(l, account);
	row->currency = keep(l, r->currency, before->currency);
	row->changes = keep(l, r->changes, before->changes);
	row->party = keep_party(l, r->party, before->party);
	row->group_number = groups_find(l->groups, &r->group);
	row->group = groups_part(l->groups, row->group_number, 0);
	return true;
}

static struct ledger_receipt *
new_receipt(struct ledger *l, size_t account)
{
	size_t room = l->receipt_room, block = l->receipt_count / BLOCK;

	GROW(l->receipt_accounts, l->receipt_count, room);
	GROW(l->receipt_rows, l->receipt_count, l->receipt_room);
	l->receipt_accounts[l->receipt_count] = account;
	l->receipt_rows[l->receipt_count] = LEDGER_NONE;
	if (l->receipt_count % BLOCK == 0) {
		GROW(l->receipts, block, l->receipt_block_room);
		l->receipts[block] = arena_alloc(&l->arena,
		    BLOCK * sizeof(**l->receipts));
	}
	return receipt_at(l, l->receipt_count++);
}

bool
ledger_add_receipt(struct ledger *l, const struct ledger_receipt *r,
    struct fault *fault)
{
	const struct ledger_receipt none = { .amount = 0 }, *before;
	struct ledger_receipt *receipt;
	size_t account;

	if (r->id.len > 0 && !add_id(l->receipt_ids, r->id, fault))
		return false;
	account = r->order.len == 0 ? LEDGER_NONE :
	    find_account(l, r->order, r->currency);
	before = l->receipt_count == 0 ? &none :
	    receipt_at(l, l->receipt_count - 1);
	receipt = new_receipt(l, account);
	*receipt = *r;
	receipt->id = r->id.len == 0 ? SLICE_EMPTY :
	    keys_at(l->receipt_ids, keys_count(l->receipt_ids) - 1);
	receipt->order = order_of(l, account);
	receipt->receivable = keep(l, r->receivable, before->receivable);
	receipt->currency = keep(l, r->currency, before->currency);
	receipt->group_number = groups_find(l->groups, &r->group);
	receipt->group = groups_part(l->groups, receipt->group_number, 0);
	receipt->first_match = LEDGER_NONE;
	receipt->match_count = 0;
	return true;
}

/* ---- matching ----------------------------------------------------------- */

/* Moves an amount of a receipt, or of a change, to a receivable. */
static void
apply(struct ledger *l, size_t receipt, size_t row, int64_t amount)
{
	struct ledger_match *match;

	if (!money_add(row_at(l, row)->open, -amount, &row_at(l, row)->open)) {
		l->too_large = true;
		return;
	}
	GROW(l->matches, l->match_count, l->match_room);
	match = &l->matches[l->match_count];
	*match = (struct ledger_match){ receipt, row, amount, 0 };
	if (receipt != LEDGER_NONE) {
		struct ledger_receipt *r = receipt_at(l, receipt);

		r->rest -= amount;
		match->rest = r->rest;
		if (r->match_count++ == 0)
			r->first_match = l->match_count;
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

static void
note_order(struct order *order, size_t row)
{
	if (order->row == LEDGER_NONE)
		order->row = row;
}

/* What there is on the day, and which customer an order is of by then. */
static void
open_rows(struct ledger *l, int32_t today)
{
	size_t i;

	for (i = 0; i < l->row_count; i++) {
		struct ledger_receivable *row = row_at(l, i);
		size_t account = l->row_accounts[i];

		row->counts = row->exists == DATE_NONE || row->exists <= today;
		row->open = 0;
		if (!row->counts)
			continue;
		if (!money_add(row->amount, -row->paid, &row->open))
			l->too_large = true;
		if (account != LEDGER_NONE)
			note_order(&l->orders[l->accounts[account].order], i);
	}
}

static void
open_receipts(struct ledger *l, int32_t today)
{
	size_t i;

	for (i = 0; i < l->receipt_count; i++) {
		struct ledger_receipt *r = receipt_at(l, i);

		r->counts = r->date <= today;
		r->rest = r->counts ? r->amount : 0;
		if (r->receivable.len > 0)
			l->receipt_rows[i] = keys_seek(l->ids,
			    r->receivable);
	}
}

static bool
is_payable(const struct ledger *l, size_t row, struct slice currency)
{
	return row != KEYS_NONE && row_at(l, row)->counts &&
	    slice_equal(row_at(l, row)->currency, currency);
}

static int
compare_dates(const void *context, size_t one, size_t other)
{
	const struct ledger *l = context;
	int32_t a = receipt_at(l, one)->date, b = receipt_at(l, other)->date;

	return a < b ? -1 : a > b;
}

/* Keys of receipts to their runs, each by date. */
static struct runs
gather_receipts(const struct ledger *l, const size_t *keys, size_t count)
{
	struct runs runs = runs_gather(keys, l->receipt_count, count);

	runs_sort(&runs, compare_dates, l);
	return runs;
}

static void
pay_row(struct ledger *l, size_t receipt, size_t row, bool against)
{
	int64_t amount = receipt_at(l, receipt)->amount;

	if (((amount < 0) != (row_at(l, row)->amount < 0)) != against)
		return;
	if (!against)
		amount = fitting(amount, row_at(l, row)->open);
	if (amount != 0)
		apply(l, receipt, row, amount);
}

/*
 * Money that goes back, of a receivable that is due to us, makes room for
 * what came in; so it goes first.
 */
static void
match_named(struct ledger *l)
{
	size_t *keys = xmalloc((l->receipt_count + 1) * sizeof(*keys));
	struct runs named;
	size_t i, row;

	for (i = 0; i < l->receipt_count; i++) {
		const struct ledger_receipt *r = receipt_at(l, i);
		bool names = r->counts && r->receivable.len > 0;

		keys[i] = names && is_payable(l, l->receipt_rows[i],
		    r->currency) ? l->receipt_rows[i] : RUNS_NONE;
		l->strangers += names && keys[i] == RUNS_NONE;
	}
	named = gather_receipts(l, keys, l->row_count);
	for (row = 0; row < l->row_count; row++) {
		for (i = named.from[row]; i < named.from[row + 1]; i++)
			pay_row(l, named.items[i], row, true);
		for (i = named.from[row]; i < named.from[row + 1]; i++)
			pay_row(l, named.items[i], row, false);
	}
	runs_free(&named);
	free(keys);
}

/* A change and what it takes off cancel each other (R-RECV-02). */
static void
match_changes(struct ledger *l)
{
	size_t i;

	for (i = 0; i < l->row_count; i++) {
		const struct ledger_receivable *change = row_at(l, i);
		int64_t amount;
		size_t row;

		if (!change->counts || !change->change ||
		    change->changes.len == 0)
			continue;
		row = keys_seek(l->ids, change->changes);
		if (!is_payable(l, row, change->currency)) {
			l->strangers++;
			continue;
		}
		if (row == i || change->open >= 0)
			continue;
		amount = fitting(-change->open, row_at(l, row)->open);
		if (amount == 0)
			continue;
		apply(l, LEDGER_NONE, row, amount);
		apply(l, LEDGER_NONE, i, -amount);
	}
}

/* The order in which receipts find receivables; unknown days are last. */
static int
compare_rows(const void *context, size_t one, size_t other)
{
	const struct ledger *l = context;
	const struct ledger_receivable *a = row_at(l, one);
	const struct ledger_receivable *b = row_at(l, other);
	int32_t a_due = a->due == DATE_NONE ? INT32_MAX : a->due;
	int32_t b_due = b->due == DATE_NONE ? INT32_MAX : b->due;

	if (a_due != b_due)
		return a_due < b_due ? -1 : 1;
	return slice_compare(a->id, b->id);
}

/* From *next on, where the receipt before has left off. */
static void
match_receipt(struct ledger *l, size_t receipt, const struct runs *rows,
    size_t *next, size_t to)
{
	struct ledger_receipt *r = receipt_at(l, receipt);

	for (; *next < to && r->rest != 0; (*next)++) {
		size_t row = rows->items[*next];
		int64_t amount = fitting(r->rest, row_at(l, row)->open);

		if (amount != 0)
			apply(l, receipt, row, amount);
		if (r->rest == 0 && row_at(l, row)->open != 0)
			break;	/* the next receipt goes on here */
	}
}

static void
match_accounts(struct ledger *l)
{
	size_t *keys = xmalloc((l->receipt_count + 1) * sizeof(*keys));
	struct runs rows, paid;
	size_t i, a;

	for (i = 0; i < l->receipt_count; i++)
		keys[i] = receipt_at(l, i)->counts &&
		    receipt_at(l, i)->receivable.len == 0 ?
		    l->receipt_accounts[i] : RUNS_NONE;
	paid = gather_receipts(l, keys, l->account_count);
	rows = runs_gather(l->row_accounts, l->row_count, l->account_count);
	runs_sort(&rows, compare_rows, l);
	for (a = 0; a < l->account_count; a++) {
		size_t debt = rows.from[a], returned = rows.from[a];

		for (i = paid.from[a]; i < paid.from[a + 1]; i++)
			match_receipt(l, paid.items[i], &rows,
			    receipt_at(l, paid.items[i])->amount > 0 ? &debt :
			    &returned, rows.from[a + 1]);
	}
	runs_free(&rows);
	runs_free(&paid);
	free(keys);
}

bool
ledger_match_all(struct ledger *l, int32_t today, struct fault *fault)
{
	open_rows(l, today);
	open_receipts(l, today);
	match_named(l);
	match_changes(l);
	match_accounts(l);
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
	return row_at(l, i);
}

size_t
ledger_receipts(const struct ledger *l)
{
	return l->receipt_count;
}

const struct ledger_receipt *
ledger_receipt_at(const struct ledger *l, size_t i)
{
	return receipt_at(l, i);
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

const struct groups *
ledger_groups(const struct ledger *l)
{
	return l->groups;
}

size_t
ledger_credit_group(const struct ledger *l, size_t receipt)
{
	size_t row = l->receipt_rows[receipt];
	size_t account = l->receipt_accounts[receipt];

	if (row == LEDGER_NONE || !row_at(l, row)->counts)
		row = account == LEDGER_NONE ? LEDGER_NONE :
		    l->orders[l->accounts[account].order].row;
	return row == LEDGER_NONE ? receipt_at(l, receipt)->group_number :
	    row_at(l, row)->group_number;
}

uint64_t
ledger_strangers(const struct ledger *l)
{
	return l->strangers;
}
