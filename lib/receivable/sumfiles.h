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
struct agesums *agesums_open(const struct cli *cli, const char *by,
    const struct currencies *currencies);
void agesums_close(struct agesums *sums);

/* A piece: what was matched; beside says that its receipts had rejects. */
void agesums_take(struct agesums *sums, const struct ledger *ledger,
    const struct ages *ages, const struct input *in, bool receipts,
    bool beside);
/* All pieces.  Whether something was rejected in one, which it tells. */
bool agesums_merge(struct agesums *sums);

/* Writes the sums in place of the result. */
void agesums_write(struct agesums *sums);
/* In the bytewise order of group and currency. */
size_t agesums_count(const struct agesums *sums);
const struct age_row *agesums_row(const struct agesums *sums, size_t i);
uint64_t agesums_strangers(const struct agesums *sums);

#endif
