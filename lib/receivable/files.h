/*
 * files.h - receivables and receipts read from their files into a ledger
 */
#ifndef RECEIVABLE_FILES_H
#define RECEIVABLE_FILES_H

#include "front/bind.h"
#include "receivable/ledger.h"
#include "rule/words.h"
#include "value/money.h"

/* A row of each file, bound; by is the column that rows are grouped by. */
struct receivable_row {
	struct slice id, order, lead, company, owner, kind, amount,
	    currency, changes, paid, balance, status, by;
	int32_t due, invoiced;
};
struct receipt_row {
	struct slice id, order, receivable, amount, currency, kind, kind_text,
	    state, type, text, company, bank_ref, by;
	int32_t date;
};

enum { RECEIVABLE_BINDS = 16, RECEIPT_BINDS = 15 };
extern const struct bind receivable_reads[RECEIVABLE_BINDS];
extern const struct bind receipt_reads[RECEIPT_BINDS];
/* Copies of them that group by another column than lead_id. */
void receivablefiles_bind_by(struct bind copy[RECEIVABLE_BINDS], const char *by);
void receivablefiles_bind_receipts_by(struct bind copy[RECEIPT_BINDS], const char *by);

struct receivable_reader {
	struct ledger *ledger;
	struct currencies *currencies;
	/* What statements write of rows that are no money of customers. */
	struct words *states, *types;
	struct slice currency;	/* where the cell is empty; may be empty */
	bool paid;		/* amount_paid, balance and status count: for
				   who has no receipts */
	bool parties;		/* who owes is kept */
};

/* Opens and closes states and types, which receipts need.  False with a fault. */
bool receivablefiles_open_words(struct receivable_reader *reader,
    struct fault *fault);
void receivablefiles_close_words(struct receivable_reader *reader);

/* For struct side and filters: the context is a receivable_reader. */
bool receivablefiles_take(void *context, const void *row, unsigned long line,
    struct flaw *flaw);
bool receivablefiles_take_receipt(void *context, const void *row, unsigned long line,
    struct flaw *flaw);

#endif
