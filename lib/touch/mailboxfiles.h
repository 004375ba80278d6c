/*
 * mailboxfiles.h - mails one by one, wherever they are stored
 *
 * An mbox, a single message, a Maildir with its folders, a folder of .eml files,
 * or a table with headers as columns (R-LOG-03).  Part of the front door: what
 * cannot be read ends the program.
 */
#ifndef TOUCH_MAILBOXFILES_H
#define TOUCH_MAILBOXFILES_H

#include "front/cli.h"
#include "touch/mbox.h"

struct mailboxfiles {
	const struct cli *cli;
	/* One mail; label is the file, for messages. */
	void (*take)(void *context, const char *label,
	    const struct mbox_message *mail);
	void *context;
	uint64_t rejected;	/* records of tables so far */
};

/* path "-" is standard input.  Names of a folder are taken in bytewise
   order. */
void mailboxfiles_read(struct mailboxfiles *files, const char *path);

#endif
