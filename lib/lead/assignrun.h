/*
 * assignrun.h - a run of lead-assign over the leads (R-ASSIGN)
 *
 * Keeps the leads, for the best are dealt first; deals them, or lets a seller
 * claim some, and writes each with its owner and why he is it.
 */
#ifndef LEAD_ASSIGNRUN_H
#define LEAD_ASSIGNRUN_H

#include "front/filter.h"
#include "lead/assignfiles.h"

struct assignrun_options {
	struct assignfiles_options files;
	const char *load;	/* leads that the sellers have beside these */
	struct cli_list claims;	/* ids; none: deal */
	int64_t cooldown;	/* days; negative: the table's */
	int64_t claim_per_day;	/* negative: the table's */
};

/* The columns read and added, for the description of the command. */
extern const struct bind assignrun_reads[];
extern const char *const assignrun_adds[];

/* The exit status. */
int assignrun(const struct cli *cli, const struct assignrun_options *options);

#endif
