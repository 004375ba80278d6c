/*
 * propose.h - what receipts that name nothing may be for (R-RECV-03)
 *
 * A bank's statement names a payer and a sum.  Once everything else is
 * matched, such a receipt is proposed for the only receivable of its customer
 * (companies are compared without their legal forms) of which just this sum
 * is open, or for the only order of his of which all that is open is just this
 * sum; its reference may name an order or a receivable too.  Where two fit, or
 * two receipts are alike, nothing is proposed.  Nothing is booked in any case.
 */
#ifndef RECEIVABLE_PROPOSE_H
#define RECEIVABLE_PROPOSE_H

#include "receivable/ledger.h"
#include "value/company.h"

struct proposals;

/* legal must outlive it. */
struct proposals *propose_new(const struct legal_forms *legal);
void propose_free(struct proposals *proposals);

/*
 * A payment of the ledger that names nothing; slices are copied.  Where no
 * company is given, the reference and the text of the statement may hold its
 * name.
 */
void propose_note(struct proposals *proposals, size_t payment,
    struct slice company, struct slice reference, struct slice text);

enum proposal_why { PROPOSAL_AMOUNT, PROPOSAL_REFERENCE };

struct proposal {
	size_t payment;
	uint32_t receivable;	/* LEDGER_NO_NUMBER: the whole order */
	uint32_t account;	/* the order, or LEDGER_NO_NUMBER */
	enum proposal_why why;
	struct slice company, reference;	/* of the receipt */
};

/*
 * Looks for what the noted payments may be for, in their order, once the
 * ledger is matched.  Returns how many of them have credit on the day.
 */
size_t propose_make(struct proposals *proposals,
    const struct ledger *ledger);
size_t propose_count(const struct proposals *proposals);
const struct proposal *propose_at(const struct proposals *proposals,
    size_t i);

#endif
