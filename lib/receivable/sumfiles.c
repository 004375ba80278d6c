/*
 * sumfiles.c - ages by name, ids by piece
 */
#include "receivable/sumfiles.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/group.h"
#include "set/keys.h"

enum { GROUP, CURRENCY, PARTS };

/* What must stand in one piece only, and what is named from another. */
enum { RECEIVABLE, RECEIPT, ORDER, ONCE, SOUGHT = ONCE, LISTS };
static const char *const list_names[LISTS] = { "receivable", "receipt",
	"order", "sought" };

static const char *const sum_names[AGE_SUMS] = { "not_due", "d1_30",
	"d31_60", "d61_90", "d91_up", "balance", "credit", "ordered",
	"received", "overdue" };

/* Of the whole piece: whether it had receipts, and what was wrong. */
enum { WITH_RECEIPTS, WITHOUT_RECEIPTS, STRANGERS, REJECTED_BESIDE, FACTS };
static const char *const fact_names[FACTS] = { "with_receipts",
	"without_receipts", "strangers", "rejected_beside" };

struct agesums {
	const struct cli *cli;
	const char *by;
	struct partial_shape shape;
	const struct currencies *currencies;
	struct partial *partial;
	struct groups *groups;
	struct age_row *rows;
	size_t room;
	size_t *order;
	struct keys *lists[LISTS];
	int64_t facts[FACTS];
};

struct agesums *
receivablesumfiles_open(const struct cli *cli, const char *by,
    const struct currencies *currencies)
{
	struct agesums *s;
	int i;

	if (!cli->partial && !cli->merge)
		return NULL;
	s = xcalloc(1, sizeof(*s));
	s->cli = cli;
	s->by = by;
	s->currencies = currencies;
	s->shape = (struct partial_shape){ .by = &s->by, .by_count = 1,
	    .cut = "receipts" };
	s->partial = partial_new(cli, &s->shape);
	s->groups = groups_new(PARTS);
	for (i = 0; i < LISTS; i++)
		s->lists[i] = keys_new();
	return s;
}

void
receivablesumfiles_close(struct agesums *s)
{
	int i;

	if (s == NULL)
		return;
	for (i = 0; i < LISTS; i++)
		keys_free(s->lists[i]);
	partial_free(s->partial);
	groups_free(s->groups);
	free(s->rows);
	free(s->order);
	free(s);
}

static struct age_row *
find_row(struct agesums *s, struct slice group, struct slice currency,
    unsigned digits)
{
	const struct slice parts[PARTS] = { group, currency };
	size_t known = groups_count(s->groups);
	size_t at = groups_find(s->groups, parts);

	if (at == known) {
		GROW(s->rows, known, s->room);
		s->rows[at] = (struct age_row){ .digits = digits,
		    .group = groups_part(s->groups, at, GROUP),
		    .currency = groups_part(s->groups, at, CURRENCY) };
	}
	return &s->rows[at];
}

/* ---- a piece ------------------------------------------------------------ */

static void
note(struct agesums *s, int list, struct slice id)
{
	if (id.len > 0)
		(void)keys_add(s->lists[list], id);
}

/* What a row names and this piece does not have. */
static void
seek(struct agesums *s, struct slice receivable)
{
	if (receivable.len > 0 &&
	    keys_seek(s->lists[RECEIVABLE], receivable) == KEYS_NONE)
		note(s, SOUGHT, receivable);
}

static void
note_ids(struct agesums *s, const struct ledger *ledger)
{
	size_t i;

	for (i = 0; i < ledger_debts(ledger); i++) {
		note(s, RECEIVABLE, ledger_debt_id(ledger, i));
		note(s, ORDER, ledger_order(ledger,
		    ledger_debt_at(ledger, i)->account));
	}
	for (i = 0; i < ledger_debts(ledger); i++)
		seek(s, ledger_changes(ledger, ledger_debt_at(ledger, i)));
	for (i = 0; i < ledger_payments(ledger); i++) {
		const struct ledger_payment *r = ledger_payment_at(ledger, i);

		note(s, RECEIPT, ledger_payment_id(ledger, r));
		note(s, ORDER, ledger_order(ledger, r->account));
		seek(s, (struct slice){ r->named, r->named_len });
	}
}

void
receivablesumfiles_take(struct agesums *s, const struct ledger *ledger,
    const struct ages *ages, const struct input *in, bool receipts,
    bool beside)
{
	size_t i;

	note_ids(s, ledger);
	for (i = 0; i < ages_count(ages); i++) {
		const struct age_row *row = ages_row(ages, i);

		memcpy(find_row(s, row->group, row->currency,
		    row->digits)->sums, row->sums, sizeof(row->sums));
	}
	s->facts[receipts ? WITH_RECEIPTS : WITHOUT_RECEIPTS] = 1;
	s->facts[STRANGERS] = (int64_t)ledger_strangers(ledger);
	s->facts[REJECTED_BESIDE] = beside;
	partial_count(s->partial, in);
}

void
receivablesumfiles_write(struct agesums *s)
{
	size_t *order = groups_sorted(s->groups), i;
	int list, fact, sum;

	partial_open(s->partial);
	for (fact = 0; fact < FACTS; fact++)
		partial_put(s->partial, fact_names[fact], SLICE_EMPTY,
		    s->facts[fact]);
	for (list = 0; list < LISTS; list++)
		for (i = 0; i < keys_count(s->lists[list]); i++)
			partial_put(s->partial, list_names[list],
			    keys_at(s->lists[list], i), 1);
	for (i = 0; i < groups_count(s->groups); i++) {
		const struct age_row *row = &s->rows[order[i]];
		const struct slice parts[PARTS] = { row->group,
			row->currency };

		partial_group(s->partial, parts);
		partial_put(s->partial, "group", SLICE_EMPTY, 1);
		for (sum = 0; sum < AGE_SUMS; sum++)
			partial_put(s->partial, sum_names[sum], SLICE_EMPTY,
			    row->sums[sum]);
	}
	free(order);
	(void)partial_close(s->partial, NULL, false);
}

/* ---- all pieces --------------------------------------------------------- */

static int
index_of(const char *const *names, int count, struct slice name)
{
	int i = 0;

	while (i < count && !slice_is(name, names[i]))
		i++;
	return i;
}

static bool
dealt_apart(struct slice id, struct fault *fault)
{
	char quoted[80];

	return fault_set(fault, "\"%s\" is in two pieces, where money cannot "
	    "find what it was paid for; cut receivables and receipts with "
	    "lead-split --key order_id",
	    fault_quote(quoted, sizeof(quoted), id));
}

static bool
take_listed(struct agesums *s, int list, const struct partial_row *row,
    struct fault *fault)
{
	return keys_add(s->lists[list], row->key) || list == SOUGHT ||
	    dealt_apart(row->key, fault);
}

static bool
take_sum(struct agesums *s, const struct partial_row *row,
    struct fault *fault)
{
	int sum = index_of(sum_names, AGE_SUMS, row->name);
	struct slice code = SLICE_EMPTY;
	struct age_row *to;

	if ((row->parts[CURRENCY].len > 0 && money_currency_find(s->currencies,
	    row->parts[CURRENCY], &code) != VALUE_OK) ||
	    (sum == AGE_SUMS && !slice_is(row->name, "group")))
		return partial_unknown(row, fault);
	to = find_row(s, row->parts[GROUP], code, code.len == 0 ?
	    MONEY_DIGITS_DEFAULT : money_digits(s->currencies, code));
	return sum == AGE_SUMS || partial_add(&to->sums[sum], row->value,
	    fault);
}

static bool
take_row(void *context, const struct partial_row *row, struct fault *fault)
{
	struct agesums *s = context;
	int list = index_of(list_names, LISTS, row->name);
	int fact = index_of(fact_names, FACTS, row->name);

	if (list < LISTS)
		return take_listed(s, list, row, fault);
	if (fact == FACTS)
		return take_sum(s, row, fault);
	if (row->value < 0)
		return partial_unknown(row, fault);
	return partial_add(&s->facts[fact], row->value, fault);
}

/* Money that seeks a receivable of another piece, or none has receipts. */
static void
check_pieces(struct agesums *s)
{
	struct fault fault;
	size_t i;

	for (i = 0; i < keys_count(s->lists[SOUGHT]); i++) {
		struct slice id = keys_at(s->lists[SOUGHT], i);

		if (keys_seek(s->lists[RECEIVABLE], id) == KEYS_NONE)
			continue;
		(void)dealt_apart(id, &fault);
		report_trouble("%s: %s", partial_label(s->partial),
		    fault.text);
	}
	if (s->facts[WITH_RECEIPTS] > 0 && s->facts[WITHOUT_RECEIPTS] > 0)
		report_trouble("%s: some pieces have --receipts, others have "
		    "not; give each piece those of its orders",
		    partial_label(s->partial));
}

bool
receivablesumfiles_merge(struct agesums *s)
{
	partial_merge(s->partial, take_row, s);
	check_pieces(s);
	s->order = groups_sorted(s->groups);
	return !s->cli->partial && (partial_tell_whole(s->partial) ||
	    s->facts[REJECTED_BESIDE] > 0);
}

size_t
receivablesumfiles_count(const struct agesums *s)
{
	return groups_count(s->groups);
}

const struct age_row *
receivablesumfiles_row(const struct agesums *s, size_t i)
{
	return &s->rows[s->order[i]];
}

uint64_t
receivablesumfiles_strangers(const struct agesums *s)
{
	return (uint64_t)s->facts[STRANGERS];
}
