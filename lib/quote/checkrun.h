/*
 * checkrun.h - quotes in, findings out (R-QCHECK)
 *
 * A run of quote-check: over a file of quotes with their lines and leads
 * beside it, or over a finished workbook as it stands.  First come the
 * findings of the quotes, then those of the lines.
 */
#ifndef QUOTE_CHECKRUN_H
#define QUOTE_CHECKRUN_H

#include "front/bind.h"

struct quotecheckrun_options {
	const char *lines, *leads;	/* NULL where there is no file */
	int least;		/* the least severity written */
};

/* The columns read, written, and read of the files, for the description of
   the command. */
extern const struct bind quotecheckrun_reads[];
extern const char *const quotecheckrun_adds[];
extern const struct cli_side quotecheckrun_sides[];

/* The exit status. */
int quotecheckrun(const struct cli *cli,
    const struct quotecheckrun_options *options);

#endif
