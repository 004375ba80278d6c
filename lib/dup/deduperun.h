/*
 * deduperun.h - a run of lead-dedupe over the leads (R-DEDUPE-01 to 17)
 *
 * Marks the leads that are one customer, with the evidence in points, and writes
 * the pairs that people should decide.  All records are held, beyond 16 MiB
 * in a temporary file.
 */
#ifndef DUP_DEDUPERUN_H
#define DUP_DEDUPERUN_H

#include "front/cli.h"

struct deduperun_options {
	const char *master;	/* a list that the leads are looked up in */
	const char *decisions;	/* pairs that are the same or different */
	const char *review;	/* for pairs to decide */
	const char *evidence;	/* points in place of the table's */
	const char *on;		/* names of columns to be compared too */
	const char *fit;	/* for points estimated from the leads */
	const char *exact;	/* for exactrun(): equal in these is the same */
	bool names;		/* compare nothing but names */
	bool summary;		/* said also where it is no terminal */
};

/* The columns added, for the description of the command. */
enum { DEDUPERUN_GROUP, DEDUPERUN_KIND, DEDUPERUN_CERTAINTY, DEDUPERUN_SCORE,
	DEDUPERUN_WHY, DEDUPERUN_BRIDGE, DEDUPERUN_RULE, DEDUPERUN_ADDS };
extern const char *const deduperun_adds[];

/* Bad usage ends the program; else the exit status. */
int deduperun(const struct cli *cli, const struct deduperun_options *options);
/* What was found, where somebody wants to know it. */
void deduperun_say(const struct deduperun_options *options, size_t rows,
    size_t customers, size_t pairs);

#endif
