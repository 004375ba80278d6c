/*
 * propose.c - open rows gathered by customer, one row that fits or none
 */
#include "receivable/propose.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/keys.h"
#include "set/runs.h"
#include "value/matchkey.h"
#include "value/money.h"

struct note {
	size_t payment;
	uint32_t customer;	/* of the keys, or LEDGER_NO_NUMBER */
	struct slice company, reference, text;
};

enum {
	NAME_LEAST = 4,		/* bytes of a name that is looked for in texts */
	NAME_WORDS = 6		/* of a text that a name may have */
};
#define NAMES_DIFFER (KEYS_NONE - 1)

/* All that is open under an order and currency. */
struct total {
	int64_t open;
	uint32_t rows, first;
};

struct proposals {
	const struct legal_forms *legal;
	struct arena arena;
	struct buffer key;
	struct note *notes;
	size_t count, room;
	struct keys *customers, *alike;
	struct keys *debtors;		/* who owes, while names are looked */
	struct keys *heads;		/* for in texts; their first words */
	uint32_t *alike_counts;
	struct proposal *found;
	size_t found_count;
	/* While they are made. */
	const struct ledger *ledger;
	struct runs debts;		/* by customer */
	struct total *totals;		/* by account */
};

struct proposals *
propose_new(const struct legal_forms *legal)
{
	struct proposals *p = xcalloc(1, sizeof(*p));

	p->legal = legal;
	p->customers = keys_new();
	p->alike = keys_new();
	return p;
}

void
propose_free(struct proposals *p)
{
	if (p == NULL)
		return;
	keys_free(p->customers);
	keys_free(p->alike);
	arena_release(&p->arena);
	buffer_release(&p->key);
	free(p->notes);
	free(p->alike_counts);
	free(p->found);
	free(p);
}

static struct slice
company_key(struct proposals *p, struct slice company)
{
	p->key.len = 0;
	matchkey_company(&p->key, p->legal, company);
	return buffer_slice(&p->key);
}

void
propose_note(struct proposals *p, size_t payment, struct slice company,
    struct slice reference, struct slice text)
{
	struct slice key = company_key(p, company);

	GROW(p->notes, p->count, p->room);
	p->notes[p->count++] = (struct note){ .payment = payment,
	    .customer = key.len == 0 ? LEDGER_NO_NUMBER :
	    (uint32_t)keys_find(p->customers, key),
	    .company = company.len == 0 ? SLICE_EMPTY :
	    arena_copy(&p->arena, company),
	    .reference = reference.len == 0 ? SLICE_EMPTY :
	    arena_copy(&p->arena, reference),
	    .text = text.len == 0 ? SLICE_EMPTY :
	    arena_copy(&p->arena, text) };
}

/* Up to the end of the next word, from the blank or the start before it. */
static size_t
word_end(struct slice text, size_t from)
{
	while (from < text.len && text.at[from] == ' ')
		from++;
	while (from < text.len && text.at[from] != ' ')
		from++;
	return from;
}

static struct slice
first_word(struct slice text)
{
	text = slice_trim(text);
	return (struct slice){ text.at, word_end(text, 0) };
}

/* The keys of all who owe something, and of the first words of their names. */
static void
gather_debtors(struct proposals *p)
{
	size_t count = ledger_debts(p->ledger), i;

	p->debtors = keys_new();
	p->heads = keys_new();
	for (i = 0; i < count; i++) {
		const struct ledger_debt *d = ledger_debt_at(p->ledger, i);
		const struct ledger_party *party = ledger_party(p->ledger, d);
		struct slice key = party == NULL || !d->counts ||
		    d->open <= 0 ? SLICE_EMPTY :
		    company_key(p, party->company);

		if (key.len < NAME_LEAST)
			continue;
		keys_find(p->debtors, key);
		keys_find(p->heads, company_key(p,
		    first_word(party->company)));
	}
}

/*
 * The number among debtors of the longest name that begins at a word of a
 * text, or KEYS_NONE.
 */
static size_t
name_at(struct proposals *p, struct slice text, size_t from)
{
	size_t to = word_end(text, from), found = KEYS_NONE, words;

	if (keys_seek(p->heads, company_key(p, slice_trim(slice_between(
	    text.at + from, text.at + to)))) == KEYS_NONE)
		return KEYS_NONE;
	for (words = 0; words < NAME_WORDS; words++) {
		size_t name = keys_seek(p->debtors, company_key(p, slice_trim(
		    slice_between(text.at + from, text.at + to))));

		found = name == KEYS_NONE ? found : name;
		if (to == text.len)
			break;
		to = word_end(text, to);
	}
	return found;
}

/* The only debtor that a text names, or what was found before. */
static size_t
named_debtor(struct proposals *p, struct slice text, size_t before)
{
	size_t from;

	for (from = 0; from < text.len && before != NAMES_DIFFER;
	    from = word_end(text, from)) {
		size_t name = name_at(p, text, from);

		if (name != KEYS_NONE)
			before = before == KEYS_NONE || before == name ?
			    name : NAMES_DIFFER;
	}
	return before;
}

/* Statements without a column of names: VIR RECU ALDER SARL FACTURE 4711. */
static void
find_names(struct proposals *p)
{
	size_t i;

	gather_debtors(p);
	for (i = 0; i < p->count; i++) {
		struct note *note = &p->notes[i];
		size_t name;

		if (note->customer != LEDGER_NO_NUMBER)
			continue;
		name = named_debtor(p, note->text, named_debtor(p,
		    note->reference, KEYS_NONE));
		if (name != KEYS_NONE && name != NAMES_DIFFER)
			note->customer = (uint32_t)keys_find(p->customers,
			    keys_at(p->debtors, name));
	}
	keys_free(p->debtors);
	keys_free(p->heads);
}

/* The open rows of customers who paid without a name. */
static void
gather_debts(struct proposals *p)
{
	size_t count = ledger_debts(p->ledger), i;
	uint32_t *keys = xmalloc((count + 1) * sizeof(*keys));

	for (i = 0; i < count; i++) {
		const struct ledger_debt *d = ledger_debt_at(p->ledger, i);
		const struct ledger_party *party = ledger_party(p->ledger, d);
		size_t customer = party == NULL || !d->counts ||
		    d->open <= 0 ? KEYS_NONE : keys_seek(p->customers,
		    company_key(p, party->company));

		keys[i] = customer == KEYS_NONE ? RUNS_NONE :
		    (uint32_t)customer;
	}
	p->debts = runs_gather(keys, count, keys_count(p->customers));
	free(keys);
}

static void
add_totals(struct proposals *p)
{
	size_t count = ledger_debts(p->ledger), i;

	p->totals = xcalloc(ledger_accounts(p->ledger) + 1,
	    sizeof(*p->totals));
	for (i = 0; i < count; i++) {
		const struct ledger_debt *d = ledger_debt_at(p->ledger, i);
		struct total *t;

		if (d->account == LEDGER_NO_NUMBER || !d->counts ||
		    d->open == 0)
			continue;
		t = &p->totals[d->account];
		if (t->rows++ == 0)
			t->first = (uint32_t)i;
		if (!money_add(t->open, d->open, &t->open))
			t->open = 0;
	}
}

/* Customer, currency and sum of a receipt: two alike are told apart by nobody. */
static size_t
alike_key(struct proposals *p, const struct note *note)
{
	const struct ledger_payment *r = ledger_payment_at(p->ledger,
	    note->payment);

	p->key.len = 0;
	buffer_format(&p->key, "%u %u %lld", note->customer, r->currency,
	    (long long)r->rest);
	return keys_find(p->alike, buffer_slice(&p->key));
}

static void
count_alike(struct proposals *p)
{
	size_t i;

	p->alike_counts = xcalloc(p->count + 1, sizeof(*p->alike_counts));
	for (i = 0; i < p->count; i++)
		if (ledger_payment_at(p->ledger, p->notes[i].payment)->rest > 0)
			p->alike_counts[alike_key(p, &p->notes[i])]++;
}

/* By customer and amount; how many fit, the last of them in *found. */
static size_t
fit_amount(struct proposals *p, const struct note *note,
    struct proposal *found)
{
	const struct ledger_payment *r = ledger_payment_at(p->ledger,
	    note->payment);
	size_t fits = 0;
	uint32_t i;

	if (note->customer == LEDGER_NO_NUMBER ||
	    p->alike_counts[alike_key(p, note)] > 1)
		return 0;
	for (i = p->debts.from[note->customer];
	    i < p->debts.from[note->customer + 1]; i++) {
		uint32_t row = p->debts.items[i];
		const struct ledger_debt *d = ledger_debt_at(p->ledger, row);
		const struct total *t = d->account == LEDGER_NO_NUMBER ?
		    NULL : &p->totals[d->account];

		if (d->currency != r->currency)
			continue;
		if (d->open == r->rest) {
			found->receivable = row;
			found->account = d->account;
			fits++;
		}
		if (t != NULL && t->rows > 1 && t->first == row &&
		    t->open == r->rest) {
			found->receivable = LEDGER_NO_NUMBER;
			found->account = d->account;
			fits++;
		}
	}
	return fits;
}

static bool
is_id_byte(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
	    (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '.' ||
	    c == '/';
}

/* What a word of a reference names and what may be paid there; or false. */
static bool
find_named(const struct proposals *p, const struct ledger_payment *r,
    struct slice word, struct proposal *found)
{
	uint32_t row = ledger_find_debt(p->ledger, word);

	if (row != LEDGER_NO_NUMBER) {
		const struct ledger_debt *d = ledger_debt_at(p->ledger, row);

		found->receivable = row;
		found->account = d->account;
		return d->counts && d->currency == r->currency &&
		    d->open >= r->rest;
	}
	found->receivable = LEDGER_NO_NUMBER;
	found->account = ledger_find_account(p->ledger, word, r->currency);
	return found->account != LEDGER_NO_NUMBER &&
	    p->totals[found->account].open >= r->rest;
}

/* How many things a text names, with those before; the last in *found. */
static size_t
fit_text(const struct proposals *p, const struct note *note,
    struct slice text, size_t names, struct proposal *found)
{
	const struct ledger_payment *r = ledger_payment_at(p->ledger,
	    note->payment);
	struct proposal named = *found;
	size_t from = 0, to;

	for (; from < text.len; from = to + 1) {
		struct slice word;

		for (to = from; to < text.len && is_id_byte(text.at[to]); to++)
			;
		word = (struct slice){ text.at + from, to - from };
		if (word.len < 2 || !find_named(p, r, word, &named))
			continue;
		names += names == 0 || named.account != found->account ||
		    named.receivable != found->receivable;
		*found = named;
	}
	return names;
}

static void
propose(struct proposals *p, const struct note *note)
{
	struct proposal amount = { .payment = note->payment,
	    .why = PROPOSAL_AMOUNT, .receivable = LEDGER_NO_NUMBER,
	    .account = LEDGER_NO_NUMBER, .company = note->company,
	    .reference = note->reference };
	struct proposal named = amount;
	size_t fits = fit_amount(p, note, &amount);
	size_t names = fit_text(p, note, note->text, fit_text(p, note,
	    note->reference, 0, &named), &named);

	named.why = PROPOSAL_REFERENCE;
	/* The row that fits, of the order that is named, is nearer. */
	if (fits == 1 && (names == 0 || (names == 1 &&
	    named.receivable == LEDGER_NO_NUMBER &&
	    named.account == amount.account)))
		p->found[p->found_count++] = amount;
	else if (names == 1 && fits != 1)
		p->found[p->found_count++] = named;
	else if (names == 1 && named.receivable == amount.receivable &&
	    named.account == amount.account)
		p->found[p->found_count++] = named;
}

size_t
propose_make(struct proposals *p, const struct ledger *ledger)
{
	size_t nameless = 0, i;

	p->ledger = ledger;
	p->found = xcalloc(p->count + 1, sizeof(*p->found));
	find_names(p);
	gather_debts(p);
	add_totals(p);
	count_alike(p);
	for (i = 0; i < p->count; i++) {
		if (ledger_payment_at(ledger, p->notes[i].payment)->rest <= 0)
			continue;
		nameless++;
		propose(p, &p->notes[i]);
	}
	runs_free(&p->debts);
	free(p->totals);
	return nameless;
}

size_t
propose_count(const struct proposals *p)
{
	return p->found_count;
}

const struct proposal *
propose_at(const struct proposals *p, size_t i)
{
	return &p->found[i];
}
