/*
 * lintrun.h - a run of mail-lint over drafts (R-MAIL-01 to 18, 21)
 *
 * Writes a record per finding, or tells people the same.  Status 1 when an error
 * was found.
 */
#ifndef MAIL_LINTRUN_H
#define MAIL_LINTRUN_H

#include "mail/lintfiles.h"

struct lintrun_options {
	struct lintfiles_options files;
	const char *own_names;	/* of our company, joined by ; or NULL */
	bool text;		/* for people, in place of records */
};

/* The columns read and written, for the description of the command. */
extern const struct bind lintrun_reads[];
extern const char *const lintrun_adds[];

/* The exit status. */
int lintrun(const struct cli *cli, const struct lintrun_options *options);

#endif
