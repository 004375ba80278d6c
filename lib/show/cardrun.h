/*
 * cardrun.h - a run of lead-card over the leads (R-CARD)
 *
 * Writes a page for each lead that is wanted, or the Contact.txt of its folder.
 * Keeps the files beside the leads in memory.
 */
#ifndef SHOW_CARDRUN_H
#define SHOW_CARDRUN_H

#include "doc/doc.h"
#include "show/cardfiles.h"

struct cardrun_options {
	const char *paths[SHOWCARD_FILES];	/* NULL: no such file */
	const char *id, *company;	/* whose pages, or NULL: all */
	enum doc_format format;
	bool contact;		/* the Contact.txt in place of the page */
};

/* The columns read, for the description of the command. */
extern const struct bind cardrun_reads[];

/* The exit status. */
int cardrun(const struct cli *cli, const struct cardrun_options *options);

#endif
