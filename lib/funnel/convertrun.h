/*
 * convertrun.h - a run of lead-convert over the leads (R-CONVERT)
 *
 * Writes a new opportunity for each lead that is ready and has none; --linked
 * has all leads with their deals.  Memory: the leads that the files beside name,
 * and the ids of the deals.
 */
#ifndef FUNNEL_CONVERTRUN_H
#define FUNNEL_CONVERTRUN_H

#include "front/filter.h"
#include "funnel/convertfiles.h"

struct convertrun_options {
	struct convertfiles_options files;
	const char *when;	/* who is ready; NULL: table convert says */
	const char *linked;	/* a file for the leads with their deals */
	bool again;		/* leads whose deals are all decided, too */
};

/* The columns read and added, for the description of the command. */
extern const struct bind convertrun_reads[];
extern const char *const convertrun_adds[];

/* The exit status. */
int convertrun(const struct cli *cli,
    const struct convertrun_options *options);

#endif
