/*
 * poolrun.h - a run of lead-recycle over the leads (R-POOL)
 *
 * Says of each lead whether it stays, is about to return to the public pool or
 * returns, why and when; when asked to, takes the owner from those that return.
 * It stands in this wing as it reads a lead the way followup-due does.
 */
#ifndef DUE_POOLRUN_H
#define DUE_POOLRUN_H

#include "front/filter.h"

/* Days as written, or off; NULL: the table's. */
struct poolrun_limits {
	const char *no_touch, *stale, *no_opportunity, *no_deal;
	int64_t warn, max_extend;	/* negative: the table's */
};

struct poolrun_options {
	const char *touches, *quotes, *samples, *deals;	/* files, or NULL */
	const char *scheme;	/* of a grade without one; NULL: unknown */
	const char *country;
	struct cli_list holidays;
	struct poolrun_limits limits;
	bool apply;		/* those that return lose their owner */
};

/* The columns read and added, for the description of the command. */
extern const struct bind poolrun_reads[];
extern const char *const poolrun_adds[];

/* The exit status. */
int poolrun(const struct cli *cli, const struct poolrun_options *options);

#endif
