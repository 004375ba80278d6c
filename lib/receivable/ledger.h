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
 * names.  What is left of a receipt stays with it as credit.  At any time
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
#include "set/group.h"

#define LEDGER_NONE ((size_t)-1)

/* Who owes, for who wants to ask for it. */
struct ledger_party {
	struct slice lead, company, owner;
};

struct ledger_receivable {
	struct slice id, order;		/* order may be empty */
	struct slice currency;		/* upper case, or empty */
	struct slice changes;		/* of a change: the receivable */
	const struct ledger_party *party;	/* or NULL */
	struct slice group;		/* what it is summed by */
	size_t group_number;		/* of ledger_groups(), once added */
	int64_t amount;
	int64_t paid;		/* by its own cells, without receipts */
	int64_t open;		/* what is left of it, once matched */
	int32_t due, exists;	/* DATE_NONE: unknown; always */
	unsigned digits;
	bool change;
	bool counts;		/* on the day, once matched */
};

struct ledger_receipt {
	struct slice id, order, receivable, currency, group;
	int64_t amount;
	int64_t rest;		/* the credit, once matched */
	int32_t date;
	unsigned digits;
	bool waiver;		/* no money moved */
	bool counts;
	size_t group_number;
	size_t first_match, match_count;	/* they stand together */
};

/* An amount that went from a receipt to a receivable. */
struct ledger_match {
	size_t receipt;		/* LEDGER_NONE: a change took it off */
	size_t receivable;
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

/* What is there, in the order in which it was added. */
size_t ledger_receivables(const struct ledger *ledger);
const struct ledger_receivable *ledger_receivable_at(
    const struct ledger *ledger, size_t i);
size_t ledger_receipts(const struct ledger *ledger);
const struct ledger_receipt *ledger_receipt_at(const struct ledger *ledger,
    size_t i);
size_t ledger_matches(const struct ledger *ledger);
const struct ledger_match *ledger_match_at(const struct ledger *ledger,
    size_t i);

/* All groups of receivables and receipts. */
const struct groups *ledger_groups(const struct ledger *ledger);
/*
 * The group of a receipt's credit: that of the receivable or the order that
 * it names, else its own.
 */
size_t ledger_credit_group(const struct ledger *ledger, size_t receipt);

/* Rows that name a receivable which is not there in their currency. */
uint64_t ledger_strangers(const struct ledger *ledger);

#endif
