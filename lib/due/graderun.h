/*
 * graderun.h - a run of lead-grade over the leads (R-GRADE-01 to 30)
 *
 * Writes every lead with its grades, the score with its terms and what waiting
 * has cost.  One pass, one record in memory.
 */
#ifndef DUE_GRADERUN_H
#define DUE_GRADERUN_H

#include "due/gradefacts.h"

struct graderun_options {
	const char *scheme;	/* horizon, relation, both or a file */
	const char *own_domain;	/* of our own staff, or NULL */
	int decay;		/* enum decay_kind */
	struct gradefacts_options files;
};

/* The columns added, for the description of the command. */
extern const char *const graderun_adds[];

/* Bad usage ends the program; else the exit status. */
int graderun(const struct cli *cli, const struct graderun_options *options);

#endif
