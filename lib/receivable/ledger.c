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
	uint32_t order, currency;
	uint32_t next;		/* of the same order, or LEDGER_NO_NUMBER */
};

struct order {
	uint32_t accounts;	/* the first, or LEDGER_NO_NUMBER */
	uint32_t row;		/* the first receivable that counts on the
				   day, or LEDGER_NO_NUMBER */
};

enum { BLOCK = 256 };		/* rows that stand together, and stay there */

struct ledger {
	struct arena arena;
	struct keys *ids, *receipt_ids, *order_ids, *currencies, *groups;
	struct order *orders;
	size_t order_room;
	struct account *accounts;
	size_t account_count, account_room;
	struct ledger_debt **rows;	/* by blocks */
	size_t row_count, block_room;
	struct ledger_payment **receipts;	/* by blocks */
	size_t receipt_count, receipt_room;
	struct slice *changes;	/* that changes name */
	size_t change_count, change_room;
	struct ledger_party *parties;
	size_t party_count, party_room;
	struct ledger_match *matches;
	size_t match_count, match_room;
	uint64_t strangers;
	int64_t *received;	/* of each receivable, in money; NULL where
				   nothing went back */
	bool leaves_matches;
	bool too_large;
};

static struct ledger_debt *
row_at(const struct ledger *l, size_t i)
{
	return &l->rows[i / BLOCK][i % BLOCK];
}

static struct ledger_payment *
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
	l->order_ids = keys_new();
	l->currencies = keys_new();
	l->groups = keys_new();
	return l;
}

void
ledger_free(struct ledger *l)
{
	if (l == NULL)
		return;
	keys_free(l->ids);
	keys_free(l->receipt_ids);
	keys_free(l->order_ids);
	keys_free(l->currencies);
	keys_free(l->groups);
	arena_release(&l->arena);
	free(l->orders);
	free(l->accounts);
	free(l->rows);
	free(l->receipts);
	free(l->changes);
	free(l->parties);
	free(l->matches);
	free(l->received);
	free(l);
}

void
ledger_leave_matches(struct ledger *l)
{
	l->leaves_matches = true;
}

/* There is no memory for more rows than their numbers can count. */
static uint32_t
number(size_t n)
{
	if (n >= LEDGER_NO_NUMBER)
		mem_exhausted();
	return (uint32_t)n;
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

static uint32_t
find_order(struct ledger *l, struct slice id)
{
	size_t known = keys_count(l->order_ids);
	size_t order = keys_find(l->order_ids, id);

	if (order == known) {
		GROW(l->orders, known, l->order_room);
		l->orders[order] = (struct order){ LEDGER_NO_NUMBER,
			LEDGER_NO_NUMBER };
	}
	return (uint32_t)order;
}

static uint32_t
add_account(struct ledger *l, uint32_t order, uint32_t currency)
{
	GROW(l->accounts, l->account_count, l->account_room);
	l->accounts[l->account_count] = (struct account){ order, currency,
		l->orders[order].accounts };
	return number(l->account_count++);
}

static uint32_t
find_account(struct ledger *l, struct slice id, uint32_t currency)
{
	uint32_t order, i;

	if (id.len == 0)
		return LEDGER_NO_NUMBER;
	order = find_order(l, id);
	i = l->orders[order].accounts;
	while (i != LEDGER_NO_NUMBER && l->accounts[i].currency != currency)
		i = l->accounts[i].next;
	if (i == LEDGER_NO_NUMBER) {
		i = add_account(l, order, currency);
		l->orders[order].accounts = i;
	}
	return i;
}

static uint32_t
keep_changes(struct ledger *l, struct slice id)
{
	if (id.len == 0)
		return LEDGER_NO_NUMBER;
	GROW(l->changes, l->change_count, l->change_room);
	l->changes[l->change_count] = arena_copy(&l->arena, id);
	return number(l->change_count++);
}

static uint32_t
keep_party(struct ledger *l, const struct ledger_party *p)
{
	static const struct ledger_party none;
	const struct ledger_party *before = l->party_count == 0 ? &none :
	    &l->parties[l->party_count - 1];
	struct ledger_party kept;

	if (p == NULL)
		return LEDGER_NO_NUMBER;
	if (l->party_count > 0 && slice_equal(p->lead, before->lead) &&
	    slice_equal(p->company, before->company) &&
	    slice_equal(p->owner, before->owner))
		return number(l->party_count - 1);
	kept.lead = keep(l, p->lead, before->lead);
	kept.company = keep(l, p->company, before->company);
	kept.owner = keep(l, p->owner, before->owner);
	GROW(l->parties, l->party_count, l->party_room);
	l->parties[l->party_count] = kept;
	return number(l->party_count++);
}

static struct ledger_debt *
new_row(struct ledger *l)
{
	size_t block = l->row_count / BLOCK;

	if (l->row_count % BLOCK == 0) {
		GROW(l->rows, block, l->block_room);
		l->rows[block] = arena_alloc(&l->arena,
		    BLOCK * sizeof(**l->rows));
	}
	return row_at(l, l->row_count++);
}

bool
ledger_add_receivable(struct ledger *l, const struct ledger_receivable *r,
    struct fault *fault)
{
	uint32_t currency;

	if (!add_id(l->ids, r->id, fault))
		return false;
	currency = (uint32_t)keys_find(l->currencies, r->currency);
	*new_row(l) = (struct ledger_debt){
		.amount = r->amount, .paid = r->paid,
		.due = r->due, .exists = r->exists,
		.account = find_account(l, r->order, currency),
		.currency = currency,
		.group = (uint32_t)keys_find(l->groups, r->group),
		.changes = keep_changes(l, r->changes),
		.party = keep_party(l, r->party),
		.digits = (uint8_t)r->digits, .change = r->change,
	};
	return true;
}

static struct ledger_payment *
new_receipt(struct ledger *l)
{
	size_t block = l->receipt_count / BLOCK;

	if (l->receipt_count % BLOCK == 0) {
		GROW(l->receipts, block, l->receipt_room);
		l->receipts[block] = arena_alloc(&l->arena,
		    BLOCK * sizeof(**l->receipts));
	}
	return receipt_at(l, l->receipt_count++);
}

bool
ledger_add_receipt(struct ledger *l, const struct ledger_receipt *r,
    struct fault *fault)
{
	struct slice named = keep(l, r->receivable, SLICE_EMPTY);
	uint32_t id = LEDGER_NO_NUMBER, currency;

	if (r->id.len > 0) {
		if (!add_id(l->receipt_ids, r->id, fault))
			return false;
		id = number(keys_count(l->receipt_ids) - 1);
	}
	currency = (uint32_t)keys_find(l->currencies, r->currency);
	*new_receipt(l) = (struct ledger_payment){
		.amount = r->amount,
		.named = named.at, .named_len = number(named.len),
		.row = LEDGER_NO_NUMBER, .id = id,
		.account = find_account(l, r->order, currency),
		.currency = currency,
		.group = (uint32_t)keys_find(l->groups, r->group),
		.date = r->date, .first_match = LEDGER_NO_NUMBER,
		.digits = (uint8_t)r->digits, .waiver = r->waiver,
	};
	return true;
}

/* ---- matching ----------------------------------------------------------- */

/* Moves an amount of a receipt, or of a change, to a receivable. */
static void
apply(struct ledger *l, uint32_t receipt, uint32_t row, int64_t amount)
{
	int64_t *open = &row_at(l, row)->open, rest = 0;

	if (!money_add(*open, -amount, open)) {
		l->too_large = true;
		return;
	}
	if (receipt != LEDGER_NO_NUMBER) {
		struct ledger_payment *r = receipt_at(l, receipt);

		rest = r->rest -= amount;
		if (l->received != NULL && !r->waiver)
			l->received[row] += amount;
		if (r->match_count++ == 0)
			r->first_match = number(l->match_count);
	}
	if (l->leaves_matches)
		return;
	GROW(l->matches, l->match_count, l->match_room);
	l->matches[l->match_count++] = (struct ledger_match){ receipt, row,
		amount, rest };
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
note_order(struct order *order, uint32_t row)
{
	if (order->row == LEDGER_NO_NUMBER)
		order->row = row;
}

/* What there is on the day, and which customer an order is of by then. */
static void
open_rows(struct ledger *l, int32_t today)
{
	uint32_t i;

	for (i = 0; i < l->row_count; i++) {
		struct ledger_debt *row = row_at(l, i);

		row->counts = row->exists == DATE_NONE || row->exists <= today;
		row->open = 0;
		if (!row->counts)
			continue;
		if (!money_add(row->amount, -row->paid, &row->open))
			l->too_large = true;
		if (row->account != LEDGER_NO_NUMBER)
			note_order(&l->orders[l->accounts[
			    row->account].order], i);
	}
}

static void
open_receipts(struct ledger *l, int32_t today)
{
	bool returned = false;
	size_t i;

	for (i = 0; i < l->receipt_count; i++) {
		struct ledger_payment *r = receipt_at(l, i);

		r->counts = r->date <= today;
		r->rest = r->counts ? r->amount : 0;
		r->row = r->named_len == 0 ? LEDGER_NO_NUMBER :
		    ledger_find_debt(l, (struct slice){ r->named, r->named_len });
		returned |= r->counts && r->amount < 0;
	}
	if (returned)
		l->received = xcalloc(l->row_count + 1, sizeof(*l->received));
}

static bool
is_payable(const struct ledger *l, uint32_t row, uint32_t currency)
{
	return row != LEDGER_NO_NUMBER && row_at(l, row)->counts &&
	    row_at(l, row)->currency == currency;
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
gather_receipts(const struct ledger *l, const uint32_t *keys, size_t count)
{
	struct runs runs = runs_gather(keys, l->receipt_count, count);

	runs_sort(&runs, compare_dates, l);
	return runs;
}

static void
pay_row(struct ledger *l, uint32_t receipt, uint32_t row, bool against)
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
	uint32_t *keys = xmalloc((l->receipt_count + 1) * sizeof(*keys));
	struct runs named;
	uint32_t i, row;

	for (i = 0; i < l->receipt_count; i++) {
		const struct ledger_payment *r = receipt_at(l, i);
		bool names = r->counts && r->named_len > 0;

		keys[i] = names && is_payable(l, r->row, r->currency) ?
		    r->row : RUNS_NONE;
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
	uint32_t i, row;

	for (i = 0; i < l->row_count; i++) {
		const struct ledger_debt *change = row_at(l, i);
		int64_t amount;

		if (!change->counts || !change->change ||
		    change->changes == LEDGER_NO_NUMBER)
			continue;
		row = ledger_find_debt(l, l->changes[change->changes]);
		if (!is_payable(l, row, change->currency)) {
			l->strangers++;
			continue;
		}
		if (row == i || change->open >= 0)
			continue;
		amount = fitting(-change->open, row_at(l, row)->open);
		if (amount == 0)
			continue;
		apply(l, LEDGER_NO_NUMBER, row, amount);
		apply(l, LEDGER_NO_NUMBER, i, -amount);
	}
}

/* The order in which receipts find receivables; unknown days are last. */
static int
compare_rows(const void *context, size_t one, size_t other)
{
	const struct ledger *l = context;
	const struct ledger_debt *a = row_at(l, one), *b = row_at(l, other);
	int32_t a_due = a->due == DATE_NONE ? INT32_MAX : a->due;
	int32_t b_due = b->due == DATE_NONE ? INT32_MAX : b->due;

	if (a_due != b_due)
		return a_due < b_due ? -1 : 1;
	return slice_compare(keys_at(l->ids, one), keys_at(l->ids, other));
}

/* From *next on, where the receipt before has left off. */
static void
match_receipt(struct ledger *l, uint32_t receipt, const struct runs *rows,
    uint32_t *next, uint32_t to)
{
	struct ledger_payment *r = receipt_at(l, receipt);

	for (; *next < to && r->rest != 0; (*next)++) {
		uint32_t row = rows->items[*next];
		int64_t amount = fitting(r->rest, row_at(l, row)->open);

		if (amount != 0)
			apply(l, receipt, row, amount);
		if (r->rest == 0 && row_at(l, row)->open != 0)
			break;	/* the next receipt goes on here */
	}
}

/* Keys of receipts that name no receivable: what they may pay. */
static struct runs
gather_unnamed(const struct ledger *l)
{
	uint32_t *keys = xmalloc((l->receipt_count + 1) * sizeof(*keys));
	struct runs runs;
	size_t i;

	for (i = 0; i < l->receipt_count; i++)
		keys[i] = receipt_at(l, i)->counts &&
		    receipt_at(l, i)->named_len == 0 ?
		    receipt_at(l, i)->account : RUNS_NONE;
	runs = gather_receipts(l, keys, l->account_count);
	free(keys);
	return runs;
}

/* The receivables of the accounts for which something came in. */
static struct runs
gather_rows(const struct ledger *l, const struct runs *paid)
{
	uint32_t *keys = xmalloc((l->row_count + 1) * sizeof(*keys));
	struct runs runs;
	size_t i;

	for (i = 0; i < l->row_count; i++) {
		uint32_t a = row_at(l, i)->account;

		keys[i] = a != LEDGER_NO_NUMBER &&
		    paid->from[a] < paid->from[a + 1] ? a : RUNS_NONE;
	}
	runs = runs_gather(keys, l->row_count, l->account_count);
	runs_sort(&runs, compare_rows, l);
	free(keys);
	return runs;
}

/* ---- money that went back ------------------------------------------------ */

static void
add_credit(struct ledger *l, int64_t *credits, uint32_t account, int64_t minor)
{
	if (account != LEDGER_NO_NUMBER &&
	    !money_add(credits[account], minor, &credits[account]))
		l->too_large = true;
}

/*
 * What is left of receipts, and owed to the customer, by order and currency:
 * money goes back out of this first.
 */
static int64_t *
sum_credits(struct ledger *l)
{
	int64_t *credits = xcalloc(l->account_count + 1, sizeof(*credits));
	size_t i;

	for (i = 0; i < l->receipt_count; i++) {
		const struct ledger_payment *r = receipt_at(l, i);

		if (r->counts && !r->waiver)
			add_credit(l, credits, r->account == LEDGER_NO_NUMBER &&
			    r->row != LEDGER_NO_NUMBER &&
			    row_at(l, r->row)->currency == r->currency ?
			    row_at(l, r->row)->account : r->account, r->rest);
	}
	for (i = 0; i < l->row_count; i++)
		if (row_at(l, i)->counts && row_at(l, i)->open < 0)
			add_credit(l, credits, row_at(l, i)->account,
			    -row_at(l, i)->open);
	return credits;
}

/*
 * Money that took back more than was left: what was paid is open again, the
 * receivable due last first, as what was due first was paid first.
 */
static void
reopen(struct ledger *l, uint32_t receipt, const struct runs *rows,
    uint32_t account, int64_t *credit)
{
	uint32_t i = rows->from[account + 1];

	while (i > rows->from[account] && *credit < 0) {
		uint32_t row = rows->items[--i];
		int64_t most = receipt_at(l, receipt)->rest;

		if (most < *credit)
			most = *credit;
		if (most < -l->received[row])
			most = -l->received[row];
		if (most >= 0 || row_at(l, row)->amount < 0)
			continue;
		apply(l, receipt, row, most);
		*credit -= most;
	}
}

/* What goes back, after all that came in. */
static void
match_returned(struct ledger *l, const struct runs *paid,
    const struct runs *rows)
{
	int64_t *credits = sum_credits(l);
	uint32_t a, i;

	for (a = 0; a < l->account_count; a++) {
		uint32_t next = rows->from[a];

		for (i = paid->from[a]; i < paid->from[a + 1]; i++) {
			uint32_t receipt = paid->items[i];

			if (receipt_at(l, receipt)->amount > 0)
				continue;
			match_receipt(l, receipt, rows, &next,
			    rows->from[a + 1]);
			if (!receipt_at(l, receipt)->waiver)
				reopen(l, receipt, rows, a, &credits[a]);
		}
	}
	free(credits);
}

static void
match_accounts(struct ledger *l)
{
	struct runs paid = gather_unnamed(l), rows = gather_rows(l, &paid);
	size_t i, a;

	for (a = 0; a < l->account_count; a++) {
		uint32_t next = rows.from[a];

		for (i = paid.from[a]; i < paid.from[a + 1]; i++)
			if (receipt_at(l, paid.items[i])->amount > 0)
				match_receipt(l, paid.items[i], &rows, &next,
				    rows.from[a + 1]);
	}
	if (l->received != NULL)
		match_returned(l, &paid, &rows);
	runs_free(&rows);
	runs_free(&paid);
}

bool
ledger_match_all(struct ledger *l, int32_t today, struct fault *fault)
{
	open_rows(l, today);
	open_receipts(l, today);
	if (l->receipt_count > 0)
		match_named(l);
	match_changes(l);
	if (l->receipt_count > 0)
		match_accounts(l);
	return !l->too_large || fault_set(fault, "the sums are too large to "
	    "be added; correct the amounts");
}

size_t
ledger_debts(const struct ledger *l)
{
	return l->row_count;
}

const struct ledger_debt *
ledger_debt_at(const struct ledger *l, size_t i)
{
	return row_at(l, i);
}

size_t
ledger_payments(const struct ledger *l)
{
	return l->receipt_count;
}

const struct ledger_payment *
ledger_payment_at(const struct ledger *l, size_t i)
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

size_t
ledger_accounts(const struct ledger *l)
{
	return l->account_count;
}

uint32_t
ledger_find_debt(const struct ledger *l, struct slice id)
{
	size_t row = keys_seek(l->ids, id);

	return row == KEYS_NONE ? LEDGER_NO_NUMBER : (uint32_t)row;
}

uint32_t
ledger_find_account(const struct ledger *l, struct slice order,
    uint32_t currency)
{
	size_t place = keys_seek(l->order_ids, order);
	uint32_t i = place == KEYS_NONE ? LEDGER_NO_NUMBER :
	    l->orders[place].accounts;

	while (i != LEDGER_NO_NUMBER && l->accounts[i].currency != currency)
		i = l->accounts[i].next;
	return i;
}

struct slice
ledger_debt_id(const struct ledger *l, size_t i)
{
	return keys_at(l->ids, i);
}

struct slice
ledger_payment_id(const struct ledger *l, const struct ledger_payment *p)
{
	return p->id == LEDGER_NO_NUMBER ? SLICE_EMPTY :
	    keys_at(l->receipt_ids, p->id);
}

struct slice
ledger_order(const struct ledger *l, uint32_t account)
{
	return account == LEDGER_NO_NUMBER ? SLICE_EMPTY :
	    keys_at(l->order_ids, l->accounts[account].order);
}

struct slice
ledger_currency(const struct ledger *l, uint32_t currency)
{
	return keys_at(l->currencies, currency);
}

struct slice
ledger_changes(const struct ledger *l, const struct ledger_debt *debt)
{
	return debt->changes == LEDGER_NO_NUMBER ? SLICE_EMPTY :
	    l->changes[debt->changes];
}

const struct ledger_party *
ledger_party(const struct ledger *l, const struct ledger_debt *debt)
{
	return debt->party == LEDGER_NO_NUMBER ? NULL :
	    &l->parties[debt->party];
}

const struct keys *
ledger_groups(const struct ledger *l)
{
	return l->groups;
}

uint32_t
ledger_credit_group(const struct ledger *l, const struct ledger_payment *p)
{
	uint32_t row = p->row;

	if (row == LEDGER_NO_NUMBER || !row_at(l, row)->counts)
		row = p->account == LEDGER_NO_NUMBER ? LEDGER_NO_NUMBER :
		    l->orders[l->accounts[p->account].order].row;
	return row == LEDGER_NO_NUMBER ? p->group : row_at(l, row)->group;
}

uint64_t
ledger_unowed(const struct ledger *l)
{
	unsigned char *owed = xcalloc(ledger_accounts(l) + 1, 1);
	uint64_t count = 0;
	size_t i;

	for (i = 0; i < ledger_debts(l); i++)
		if (ledger_debt_at(l, i)->account != LEDGER_NO_NUMBER)
			owed[ledger_debt_at(l, i)->account] = 1;
	for (i = 0; i < ledger_payments(l); i++) {
		const struct ledger_payment *r = ledger_payment_at(l, i);

		count += r->counts && r->named_len == 0 &&
		    r->account != LEDGER_NO_NUMBER && !owed[r->account];
	}
	free(owed);
	return count;
}

uint64_t
ledger_crossed(const struct ledger *l)
{
	uint64_t count = 0;
	size_t i;

	for (i = 0; i < ledger_payments(l); i++) {
		const struct ledger_payment *r = ledger_payment_at(l, i);
		uint32_t of = r->row == LEDGER_NO_NUMBER ? LEDGER_NO_NUMBER :
		    ledger_debt_at(l, r->row)->account;

		count += r->counts && of != LEDGER_NO_NUMBER &&
		    r->account != LEDGER_NO_NUMBER && !slice_equal(
		    ledger_order(l, of), ledger_order(l, r->account));
	}
	return count;
}

uint64_t
ledger_strangers(const struct ledger *l)
{
	return l->strangers;
}
