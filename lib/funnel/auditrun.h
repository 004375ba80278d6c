/*
 * auditrun.h - a run of stage-audit over the deals (R-AUDIT)
 *
 * Keeps the deals in memory, for what is usual follows from those that were won,
 * and writes one row for each finding with the question to ask the seller.
 */
#ifndef FUNNEL_AUDITRUN_H
#define FUNNEL_AUDITRUN_H

#include "front/cli.h"

struct auditrun_options {
	const char *scheme;		/* of stages */
	const char *history, *touches, *quotes, *roles;	/* files, or NULL */
	const char *period;	/* whose end is looked at; NULL: this quarter */
	const char *currency;	/* where the cell is empty, or NULL */
	const char *fy_start;	/* as written; NULL: the calendar year */
	bool use_cell;		/* the cell's probability is what is claimed */
};

/* The exit status. */
int auditrun(const struct cli *cli, const struct auditrun_options *options);

#endif
