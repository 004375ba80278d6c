/*
 * digestrun.h - a run of due-digest over the due list (R-DIGEST-01, 02)
 *
 * Gathers the records by owner and writes for each a text or a complete message:
 * one document, or a file for each owner.  Nothing due means no output at all.
 */
#ifndef DUE_DIGESTRUN_H
#define DUE_DIGESTRUN_H

#include "front/cli.h"
#include "touch/mailhead.h"

enum digestrun_form { DIGESTRUN_TEXT, DIGESTRUN_MIME, DIGESTRUN_MBOX };

struct digestrun_options {
	enum digestrun_form form;
	int64_t width, limit;	/* of a line; of a section, 0 for none */
	const char *owner;	/* only the list of one, or NULL */
	const char *split;	/* a folder for a file of each owner, or NULL */
	const char *reps, *touches, *leads;	/* files, or NULL */
	const char *from, *admin;	/* addresses, or NULL */
	int32_t since;		/* the last list; DATE_NONE */
	bool cc_manager;
};

/* sales@example.com, or "Morning list <sales@example.com>"; the address is
   empty for what is neither. */
struct mailbox digestrun_sender(const char *text);

/* The exit status. */
int digestrun(const struct cli *cli, const struct digestrun_options *options);

#endif
