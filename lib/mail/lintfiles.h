/*
 * lintfiles.h - what drafts are looked at with: leads, mails sent, news
 *
 * The files beside the drafts, handed to mail/lint.h.  Part of the front door: a
 * file that cannot be read ends the program.
 */
#ifndef MAIL_LINTFILES_H
#define MAIL_LINTFILES_H

#include "front/side.h"
#include "mail/lint.h"

struct lintfiles_options {
	const char *leads, *sent, *news, *touches, *reps;	/* NULL: none */
	const char *quotes, *lines;
};

/* What --print-columns says of the files. */
extern const struct cli_side lintfiles_sides[];

/*
 * The log comes behind the mails sent: what stands in both counts once.
 * Whether a record was rejected.
 */
bool lintfiles_read(struct maillint *lint, const struct cli *cli,
    const struct lintfiles_options *o);

#endif
