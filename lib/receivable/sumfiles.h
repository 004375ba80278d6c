/*
 * sumfiles.h - what is owed, as sums of pieces (R-SPLIT-03)
 *
 * Receivables and receipts are cut together, all of an order into one piece:
 * money finds its receivable nowhere else.  So that this is certain, the ids
 * of a piece go along, and those that it names and does not have; a merge
 * that sees one where it must not be is refused.  Part of the front door.
 */
#ifndef RECEIVABLE_SUMFILES_H
#define RECEIVABLE_SUMFILES_H

#include "front/partial.h"
#include "receivable/age.h"
#include "value/money.h"

struct agesums;

/* by is the column that rows are grouped by.  NULL without --partial or
   --merge. */
struct agesums *receivablesumfiles_open(const struct cli *cli, const char *by,
    const struct currencies *currencies);
void receivablesumfiles_close(struct agesums *sums);

/* A piece: what was matched; beside says that its receipts had rejects. */
void receivablesumfiles_take(struct agesums *sums, const struct ledger *ledger,
    const struct ages *ages, const struct input *in, bool receipts,
    bool beside);
/* All pieces.  Whether something was rejected in one, which it tells. */
bool receivablesumfiles_merge(struct agesums *sums);

/* Writes the sums in place of the result. */
void receivablesumfiles_write(struct agesums *sums);
/* In the bytewise order of group and currency. */
size_t receivablesumfiles_count(const struct agesums *sums);
const struct age_row *receivablesumfiles_row(const struct agesums *sums, size_t i);
uint64_t receivablesumfiles_strangers(const struct agesums *sums);

#endif
