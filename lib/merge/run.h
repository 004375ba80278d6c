/*
 * run.h - a run of lead-merge (R-MERGE-01 to 06)
 *
 * Part of the front door: what cannot be used ends the program with a message.
 * Nothing is replaced before all is on the disk; the journal goes first, so
 * that there is never a merge without its way back.
 */
#ifndef MERGE_RUN_H
#define MERGE_RUN_H

#include "front/cli.h"

struct mergerun_options {
	const char *journal;	/* where the way back is written */
	const char *map;	/* which id went into which; or NULL */
	const char *decisions;	/* pairs in which cells were chosen; or NULL */
};

/* Merges the file of the command line; the exit status. */
int mergerun(const struct cli *cli, const struct mergerun_options *options);

#endif
