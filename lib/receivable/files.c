/*
 * files.c - columns bound to records, records to the ledger
 */
#include "receivable/files.h"

#include "base/date.h"
#include "receivable/amount.h"

const struct bind receivable_reads[RECEIVABLE_BINDS] = {
	BIND_TEXT("receivable_id", struct receivable_row, id, .needed = true,
	    .filled = "write the id of the receivable"),
	BIND_TEXT("order_id", struct receivable_row, order),
	BIND_TEXT("lead_id", struct receivable_row, lead),
	BIND_TEXT("company", struct receivable_row, company),
	BIND_TEXT("owner", struct receivable_row, owner),
	BIND_TEXT("kind", struct receivable_row, kind),
	BIND_TEXT("amount_due", struct receivable_row, amount,
	    .needed = true),
	BIND_TEXT("currency", struct receivable_row, currency),
	BIND_DAY("due_date", struct receivable_row, due, .needed = true),
	BIND_DAY("invoice_date", struct receivable_row, invoiced),
	BIND_TEXT("changes", struct receivable_row, changes),
	BIND_TEXT("amount_paid", struct receivable_row, paid),
	BIND_TEXT("balance", struct receivable_row, balance),
	BIND_TEXT("status", struct receivable_row, status),
	BIND_TEXT("lead_id", struct receivable_row, by),
	BIND_END
};

const struct bind receipt_reads[RECEIPT_BINDS] = {
	BIND_TEXT("receipt_id", struct receipt_row, id),
	BIND_TEXT("order_id", struct receipt_row, order),
	BIND_TEXT("receivable_id", struct receipt_row, receivable),
	BIND_TEXT("amount", struct receipt_row, amount, .needed = true),
	BIND_TEXT("currency", struct receipt_row, currency),
	BIND_TEXT("kind", struct receipt_row, kind),
	BIND_TEXT("kind_text", struct receipt_row, kind_text),
	BIND_TEXT("receipt_state", struct receipt_row, state),
	BIND_TEXT("receipt_type", struct receipt_row, type),
	BIND_TEXT("bank_text", struct receipt_row, text),
	BIND_DAY("receipt_date", struct receipt_row, date, .needed = true),
	BIND_TEXT("company", struct receipt_row, company),
	BIND_TEXT("bank_ref", struct receipt_row, bank_ref),
	BIND_TEXT("lead_id", struct receipt_row, by),
	BIND_END
};

void
receivablefiles_bind_by(struct bind copy[RECEIVABLE_BINDS], const char *by)
{
	memcpy(copy, receivable_reads, sizeof(receivable_reads));
	copy[RECEIVABLE_BINDS - 2].name = by;
	copy[RECEIVABLE_BINDS - 2].needed = true;
}

void
receivablefiles_bind_receipts_by(struct bind copy[RECEIPT_BINDS], const char *by)
{
	memcpy(copy, receipt_reads, sizeof(receipt_reads));
	copy[RECEIPT_BINDS - 2].name = by;
}

/* An amount in a currency; *code_text gets its upper case. */
static bool
read_amount(const struct receivable_reader *reader, const char *column,
    struct slice cell, struct slice *currency, char code_text[4],
    enum amount_sign sign, int64_t *minor, unsigned *digits,
    struct flaw *flaw)
{
	size_t i;

	if (currency->len == 0)
		*currency = reader->currency;
	flaw->column = column;
	if (!amount_read(reader->currencies, cell, *currency, sign, minor,
	    digits, &flaw->code, &flaw->fault)) {
		if (slice_is(slice_of(flaw->code), "bad-currency"))
			flaw->column = "currency";
		return false;
	}
	for (i = 0; i < currency->len && i < 4; i++) {
		char c = currency->at[i];

		code_text[i] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') :
		    c;
	}
	if (currency->len > 0)
		*currency = (struct slice){ code_text, i };
	return true;
}

/* What was paid of a receivable by its own cells. */
static bool
read_paid(const struct receivable_reader *reader,
    const struct receivable_row *row, struct ledger_receivable *r,
    struct flaw *flaw)
{
	struct slice currency = row->currency;
	char code[4];
	unsigned digits;
	int64_t value;

	if (row->balance.len > 0) {
		if (!read_amount(reader, "balance", row->balance, &currency,
		    code, AMOUNT_ANY, &value, &digits, flaw))
			return false;
		if (!money_add(r->amount, -value, &r->paid))
			return bind_set_flaw(flaw, "balance", "bad-amount",
			    "too large; correct it");
	} else if (row->paid.len > 0) {
		if (!read_amount(reader, "amount_paid", row->paid, &currency,
		    code, AMOUNT_ANY, &value, &digits, flaw))
			return false;
		r->paid = value;
	} else if (slice_is(row->status, "paid") ||
	    slice_is(row->status, "waived")) {
		r->paid = r->amount;
	}
	return true;
}

bool
receivablefiles_take(void *context, const void *bound, unsigned long line,
    struct flaw *flaw)
{
	const struct receivable_reader *reader = context;
	const struct receivable_row *row = bound;
	const struct ledger_party party = { row->lead, row->company,
		row->owner };
	bool change = slice_is(row->kind, "change");
	struct ledger_receivable r = {
		.id = row->id, .currency = row->currency,
		/* Orders tell receipts where to go, and people what for. */
		.order = !reader->paid || reader->parties ? row->order :
		    SLICE_EMPTY,
		.changes = row->changes, .group = row->by,
		.party = reader->parties ? &party : NULL,
		.due = row->due, .exists = change ? row->due : row->invoiced,
		.change = change,
	};
	char code[4];

	(void)line;
	if (row->kind.len > 0 && !change &&
	    !slice_is(row->kind, "instalment") &&
	    !slice_is(row->kind, "refund"))
		return bind_set_flaw(flaw, "kind", "unknown-value",
		    "write instalment, change or refund");
	if (!read_amount(reader, "amount_due", row->amount, &r.currency, code,
	    change || slice_is(row->kind, "refund") ? AMOUNT_ANY :
	    AMOUNT_NOT_BELOW_ZERO, &r.amount, &r.digits, flaw))
		return false;
	if (change && r.amount < 0 && row->changes.len == 0)
		return bind_set_flaw(flaw, "changes", "no-changes", "a change "
		    "below zero names the receivable that it changes; write "
		    "its id");
	if (reader->paid && !read_paid(reader, row, &r, flaw))
		return false;
	flaw->column = "receivable_id";
	flaw->code = "double-id";
	return ledger_add_receivable(reader->ledger, &r, &flaw->fault);
}

bool
receivablefiles_open_words(struct receivable_reader *reader,
    struct fault *fault)
{
	reader->states = words_open("receipt_state", SLICE_EMPTY, fault);
	reader->types = reader->states == NULL ? NULL :
	    words_open("receipt_type", SLICE_EMPTY, fault);
	return reader->types != NULL;
}

void
receivablefiles_close_words(struct receivable_reader *reader)
{
	words_close(reader->states);
	words_close(reader->types);
}

/* PayPal and others list what has not come in, and our own moves of money. */
static bool
is_customers_money(const struct receivable_reader *reader,
    const struct receipt_row *row, struct flaw *flaw)
{
	struct slice state = row->state.len == 0 ? SLICE_EMPTY :
	    words_find(reader->states, row->state, NULL);
	struct slice type = row->type.len == 0 ? SLICE_EMPTY :
	    words_find(reader->types, row->type, NULL);

	if (slice_is(state, "pending"))
		return bind_set_flaw(flaw, "receipt_state", "pending",
		    "money that has not come in yet; leave it out until it "
		    "has");
	if (slice_is(state, "failed"))
		return bind_set_flaw(flaw, "receipt_state", "failed",
		    "a payment that failed or was taken back; leave it out");
	if (slice_is(type, "own"))
		return bind_set_flaw(flaw, "receipt_type", "own-money",
		    "money moved or changed by ourselves, no customer's; "
		    "leave it out");
	return true;
}

bool
receivablefiles_take_receipt(void *context, const void *bound, unsigned long line,
    struct flaw *flaw)
{
	const struct receivable_reader *reader = context;
	const struct receipt_row *row = bound;
	bool refund = slice_is(row->kind, "refund");
	struct ledger_receipt r = {
		.id = row->id, .order = row->order,
		.receivable = row->receivable, .currency = row->currency,
		.group = row->by, .date = row->date,
		.waiver = slice_is(row->kind, "waiver"),
	};
	char code[4];

	(void)line;
	/* The other side of a bank's statement. */
	if (slice_is(row->kind, "outgoing"))
		return bind_set_flaw(flaw, "kind", "outgoing", "money that "
		    "went out; leave it out, or write refund and an amount "
		    "below zero");
	/* A word that lead-import did not know may say that it went out. */
	if ((row->kind.len > 0 && !refund && !r.waiver &&
	    !slice_is(row->kind, "receipt")) ||
	    (row->kind.len == 0 && row->kind_text.len > 0))
		return bind_set_flaw(flaw, "kind", "unknown-value",
		    "write receipt, refund or waiver");
	if (!is_customers_money(reader, row, flaw))
		return false;
	if (row->date == DATE_NONE)
		return bind_set_flaw(flaw, "receipt_date", "no-date",
		    "empty; write the day on which the money came in");
	if (!read_amount(reader, "amount", row->amount, &r.currency, code,
	    refund || r.waiver ? AMOUNT_ANY : AMOUNT_ABOVE_ZERO, &r.amount,
	    &r.digits, flaw))
		return false;
	if (r.amount == 0 || (refund && r.amount > 0))
		return bind_set_flaw(flaw, "amount", "bad-amount", "a refund is "
		    "below zero and a waiver is not nothing; correct it");
	flaw->column = "receipt_id";
	flaw->code = "double-id";
	return ledger_add_receipt(reader->ledger, &r, &flaw->fault);
}
