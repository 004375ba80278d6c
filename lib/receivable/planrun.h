/*
 * planrun.h - a run of receivable-plan over orders (R-RECV-01, R-RECV-02)
 *
 * Writes one row for each part of an order's terms, which add up to the order
 * exactly; orders that have receivables already get rows of change instead.
 */
#ifndef RECEIVABLE_PLANRUN_H
#define RECEIVABLE_PLANRUN_H

#include "front/bind.h"

struct planrun_options {
	const char *terms, *currency;	/* where the cell is empty, or NULL */
	const char *planned;	/* receivables that stand already, or NULL */
	bool deliveries;	/* rows of one order are its deliveries */
};

/* The columns read, written, and read of --planned, for the description of
   the command.  Without a file of receivables nothing is changed. */
extern const struct bind planrun_reads[], planrun_planned[];
extern const char *const planrun_adds[], *const planrun_plain_adds[];

/* The exit status. */
int planrun(const struct cli *cli, const struct planrun_options *options);

#endif
