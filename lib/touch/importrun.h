/*
 * importrun.h - a run of touch-import over mails (R-LOG-03 to R-LOG-09)
 *
 * Finds each mail's lead and direction and writes touches for touch-add; what
 * has no sender or day is rejected, and addresses of no lead may be written to a
 * file of their own.
 */
#ifndef TOUCH_IMPORTRUN_H
#define TOUCH_IMPORTRUN_H

#include "front/bind.h"

struct importrun_options {
	struct cli_list own;		/* domains and addresses */
	const char *leads;
	const char *log;		/* whose mails are known, or NULL */
	const char *unknown;		/* for addresses of no lead, or NULL */
};

/* What --print-columns says of the files. */
extern const struct cli_side importrun_sides[];

/* The exit status. */
int importrun(const struct cli *cli, const struct importrun_options *options);

#endif
