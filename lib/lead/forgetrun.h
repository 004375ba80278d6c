/*
 * forgetrun.h - a run of lead-forget over files (R-FORGET-01 to 03)
 *
 * Lists every row that names the person and, when asked to, takes them out of
 * all files, whole or not at all, with a record that proves it.
 */
#ifndef LEAD_FORGETRUN_H
#define LEAD_FORGETRUN_H

#include "front/cli.h"

struct forgetrun_options {
	struct cli_list who;	/* addresses, numbers, ids */
	const char *record;	/* a file for the proof, or NULL */
	const char *key;	/* a file with the secret of its hashes, or NULL */
	bool apply;
};

/* The columns written, for the description of the command. */
extern const char *const forgetrun_adds[];

/* The operands of cli are the files.  The exit status. */
int forgetrun(const struct cli *cli, const struct forgetrun_options *options);

#endif
