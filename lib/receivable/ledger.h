/*
 * ledger.h - what is due, what came in, and which of it is for what (R-RECV)
 *
 * Receivables and receipts are added whole, then matched as of one day: only
 * what there was on that day counts, so any past day can be reckoned again
 * and no later row changes it.  A receivable exists from its invoice_date, a
 * change from its due date; without such a date at once.
 *
 * A receipt that names a receivable goes there; others go to the receivables
 * of their order and currency, the oldest due day first, those without one
 * last, then by id.  A change takes its amount off the receivable that it
 * names.  What is left of a receipt stays with it as credit.  Money that goes
 * back comes out of the credit of its order; where there is not so much, what
 * was paid is open again, the receivable due last first.  At any time
 *
 *	open receivables - credit = receivables - receipts
 *
 * for each order and currency.  All amounts are minor units.
 */
#ifndef RECEIVABLE_LEDGER_H
#define RECEIVABLE_LEDGER_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "set/keys.h"

#define LEDGER_NO_NUMBER UINT32_MAX

/* Who owes, for who wants to ask for it. */
struct ledger_party {
	struct slice lead, company, owner;
};

/* What the files say, to be added. */
struct ledger_receivable {
	struct slice id, order;		/* order may be empty */
	struct slice currency;		/* upper case, or empty */
	struct slice changes;		/* of a change: the receivable */
	const struct ledger_party *party;	/* or NULL */
	struct slice group;		/* what it is summed by */
	int64_t amount;
	int64_t paid;		/* by its own cells, without receipts */
	int32_t due, exists;	/* DATE_NONE: unknown; always */
	unsigned digits;
	bool change;
};

struct ledger_receipt {
	struct slice id, order, receivable, currency, group;
	int64_t amount;
	int32_t date;
	unsigned digits;
	bool waiver;		/* no money moved */
};

/*
 * The same as they are kept: a million of each fill a line of memory or less
 * a row.  Texts are asked for by the functions below; currency and group are
 * numbers of theirs.
 */
struct ledger_debt {
	int64_t amount, paid;
	int64_t open;		/* what is left of it, once matched */
	int32_t due, exists;
	uint32_t account;	/* order and currency, or LEDGER_NO_NUMBER */
	uint32_t currency, group, changes, party;
	uint8_t digits;
	bool change;
	bool counts;		/* on the day, once matched */
};

struct ledger_payment {
	int64_t amount;
	int64_t rest;		/* the credit, once matched */
	const char *named;	/* the receivable that it names, */
	uint32_t named_len;	/* 0: none */
	uint32_t row;		/* where that stands, once matched */
	uint32_t id, account, currency, group;
	int32_t date;
	uint32_t first_match, match_count;	/* they stand together */
	uint8_t digits;
	bool waiver;
	bool counts;
};

/* An amount that went from a receipt to a receivable. */
struct ledger_match {
	uint32_t receipt;	/* LEDGER_NO_NUMBER: a change took it off */
	uint32_t receivable;
	int64_t amount;
	int64_t rest;		/* what the receipt still has behind it */
};

struct ledger;
struct ledger *ledger_new(void);
void ledger_free(struct ledger *ledger);

/*
 * Adds one; slices are copied.  False with a fault when its id stands there
 * already.  An empty id of a receipt is no id.
 */
bool ledger_add_receivable(struct ledger *ledger,
    const struct ledger_receivable *receivable, struct fault *fault);
bool ledger_add_receipt(struct ledger *ledger,
    const struct ledger_receipt *receipt, struct fault *fault);

/* Matches, once.  False with a fault when a sum is too large. */
bool ledger_match_all(struct ledger *ledger, int32_t today,
    struct fault *fault);

/* Matches are not kept: for who wants to know what is left only. */
void ledger_leave_matches(struct ledger *ledger);

/* What is there, in the order in which it was added. */
size_t ledger_debts(const struct ledger *ledger);
const struct ledger_debt *ledger_debt_at(const struct ledger *ledger,
    size_t i);
size_t ledger_payments(const struct ledger *ledger);
const struct ledger_payment *ledger_payment_at(const struct ledger *ledger,
    size_t i);
size_t ledger_matches(const struct ledger *ledger);
const struct ledger_match *ledger_match_at(const struct ledger *ledger,
    size_t i);

/* Their texts, which live as long as the ledger; empty where there is none. */
struct slice ledger_debt_id(const struct ledger *ledger, size_t i);
struct slice ledger_payment_id(const struct ledger *ledger,
    const struct ledger_payment *payment);
struct slice ledger_order(const struct ledger *ledger, uint32_t account);
struct slice ledger_currency(const struct ledger *ledger, uint32_t currency);
struct slice ledger_changes(const struct ledger *ledger,
    const struct ledger_debt *debt);
/* Who owes it, or NULL. */
const struct ledger_party *ledger_party(const struct ledger *ledger,
    const struct ledger_debt *debt);

/* How many orders and currencies there are: accounts are below. */
size_t ledger_accounts(const struct ledger *ledger);
/* LEDGER_NO_NUMBER where there is none. */
uint32_t ledger_find_debt(const struct ledger *ledger, struct slice id);
uint32_t ledger_find_account(const struct ledger *ledger, struct slice order,
    uint32_t currency);

/* All groups of receivables and receipts. */
const struct keys *ledger_groups(const struct ledger *ledger);
/*
 * The group of a receipt's credit: that of the receivable or the order that
 * it names, else its own.
 */
uint32_t ledger_credit_group(const struct ledger *ledger,
    const struct ledger_payment *payment);

/* Rows that name a receivable which is not there in their currency. */
uint64_t ledger_strangers(const struct ledger *ledger);
/* Payments whose order has no debt in their currency. */
uint64_t ledger_unowed(const struct ledger *ledger);
/* Payments for a debt of another order than theirs: the debt has decided. */
uint64_t ledger_crossed(const struct ledger *ledger);

#endif
