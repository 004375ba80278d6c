/*
 * draftrun.h - a run of mail-draft over the due rows (R-DRAFT-01 to 07)
 *
 * Drafts a mail or a call for each row, marks those that are much like one
 * before them, and writes them as records, and as messages for mail programs.
 * Memory: the files beside, and the drafts.
 */
#ifndef MAIL_DRAFTRUN_H
#define MAIL_DRAFTRUN_H

#include "mail/draftfacts.h"

struct draftrun_options {
	struct draftfacts_options files;
	const char *from;	/* the sender where no file names one, or NULL */
	const char *eml, *mbox;	/* a folder, a file; NULL: no messages */
	bool receipt;		/* the mails ask for a read receipt */
};

/* The columns written, for the description of the command. */
extern const char *const draftrun_adds[];

/* The exit status. */
int draftrun(const struct cli *cli, const struct draftrun_options *options);

#endif
