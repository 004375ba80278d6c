/*
 * agerun.h - a run of receivable-age (R-RECV-04, 05)
 *
 * Part of the front door: what cannot be used ends the program with a message.
 * Keeps receivables and receipts in memory.
 */
#ifndef RECEIVABLE_AGERUN_H
#define RECEIVABLE_AGERUN_H

#include "front/filter.h"
#include "receivable/files.h"
#include "receivable/sumfiles.h"

struct agerun {
	const char *receipts, *by;	/* NULL: none */
	const char *currency;	/* where the cell is empty; NULL: unknown */
	int64_t within;		/* days ahead, for remind */
	bool remind;		/* what is due soon or overdue instead */
	struct bind receipt_binds[RECEIPT_BINDS];	/* of --by */

	/* The run's own. */
	bool rejected;
	struct receivable_reader reader;
	struct agesums *sums;	/* with --partial or --merge */
	struct table *texts;
	struct buffer text;
};

/* The columns written; the first is that of by. */
extern const char *agerun_adds[];
/* Those of remind. */
extern const char *const agerun_reminds[];

/* Reads, matches and writes rows, reminders or the sums of a piece; the exit
   status. */
int agerun(const struct cli *cli, struct agerun *run);

#endif
