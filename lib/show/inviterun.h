/*
 * inviterun.h - a run of event-invite over the leads
 *
 * Keeps the leads, seats them, and writes each with its list, its state and
 * the step that is due; tells how many were asked, came and bought.  Memory:
 * the leads.
 */
#ifndef SHOW_INVITERUN_H
#define SHOW_INVITERUN_H

#include "front/filter.h"
#include "show/invitefacts.h"

struct inviterun_options {
	struct invitefacts_options files;
	int64_t seats;		/* negative: as many as the event has */
	int64_t reserve, per_company;
	const char *country;
	struct cli_list holidays;
	bool due;		/* only rows whose step is due */
};

/* The columns read and added, for the description of the command. */
extern const struct bind inviterun_reads[];
extern const char *const inviterun_adds[];

/* The exit status. */
int inviterun(const struct cli *cli, const struct inviterun_options *options);

#endif
