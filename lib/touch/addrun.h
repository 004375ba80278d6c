/*
 * addrun.h - a run of touch-add: contacts for the log (R-LOG-01, 02, 10)
 *
 * One contact of the command line, a line of a seller, one that takes back
 * another, or many of a file.  All are checked before the first is written, and
 * all go out in one write under a lock (touch/append.h).
 */
#ifndef TOUCH_ADDRUN_H
#define TOUCH_ADDRUN_H

#include "front/cli.h"

/* What the options say of one contact. */
enum addrun_said {
	ADDRUN_LEAD, ADDRUN_DATE, ADDRUN_TIME, ADDRUN_DIRECTION,
	ADDRUN_MEDIUM, ADDRUN_TOPIC, ADDRUN_KIND, ADDRUN_SUBJECT, ADDRUN_NOTE,
	ADDRUN_OWNER, ADDRUN_QUOTE, ADDRUN_OPPORTUNITY, ADDRUN_NEXT,
	ADDRUN_NEXT_DATE, ADDRUN_SAID
};
/* Their options, and the columns of the log that they fill. */
struct addrun_name {
	const char *option, *column;
};
extern const struct addrun_name addrun_names[ADDRUN_SAID];

/* NULL where nothing was said. */
struct addrun_options {
	const char *log, *leads;
	const char *who;	/* the lead, by what people know it */
	const char *say;	/* or the whole contact as a line */
	const char *withdraw;	/* or the id of one that is taken back */
	const char *said[ADDRUN_SAID];
	struct cli_list set;	/* COLUMN=VALUE */
	bool yes;		/* write what say understood */
};

/* The exit status. */
int addrun(const struct cli *cli, const struct addrun_options *options);

#endif
