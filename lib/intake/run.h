/*
 * run.h - one export or several, from their heads to one lead file
 *
 * Every file is opened and its head read before anything is written; then
 * they are read one after the other, a record at a time.  Ends the program
 * when there is trouble.
 */
#ifndef INTAKE_RUN_H
#define INTAKE_RUN_H

#include "intake/files.h"
#include "intake/plan.h"
#include "intake/rules.h"
#include "intake/mapping.h"

struct importrun_options {
	const struct cli *cli;
	struct intake_file_options file;	/* but rejects, codes, several */
	struct intake_options intake;	/* but what a file itself says */
	struct rules *rules;		/* or NULL */
	struct mapping *mapping;	/* or NULL */
	bool check_only;	/* write no records */
	bool summary;		/* say at the end what was done */
	const char *save_rules;	/* where to write what was decided of the
				   only file (R-IMPORT-32); or NULL */
	const char *said;	/* what was told, as lines of rules */
};

/* Imports the files; "-" is standard input.  The exit status. */
int intakerun_files(const struct importrun_options *options,
    const char *const *paths, size_t count);

/* --suggest: a mapping file for one export (suggest.h).  The exit status. */
int intakerun_suggest(const struct importrun_options *options,
    const char *path);

#endif
