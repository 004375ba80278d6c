/*
 * duerun.h - a run of followup-due over the leads (R-DUE)
 *
 * Judges each lead, keeps those that are wanted, and writes them in the order in
 * which they should be contacted; what is left out is counted and told.
 */
#ifndef DUE_DUERUN_H
#define DUE_DUERUN_H

#include "front/cli.h"

struct duerun_options {
	const char *touches, *quotes, *samples, *deals, *orders, *reps;
	const char *customer_holidays;	/* these seven are files, or NULL */
	const char *owner;	/* only the leads of one, or NULL */
	const char *scheme;	/* of a grade without one, or NULL */
	const char *country;
	struct cli_list holidays;
	int64_t within;		/* days ahead */
	int64_t limit, per_owner;	/* 0: no limit */
	int64_t max_followups;	/* 0: never given up */
	int decay;		/* enum decay_kind */
	bool all;		/* every lead that has a date */
	bool workdays;		/* on a day off only what is promised for it */
	bool spread;		/* what is over per_owner goes to later days */
};

/* The exit status. */
int duerun(const struct cli *cli, const struct duerun_options *options);

#endif
