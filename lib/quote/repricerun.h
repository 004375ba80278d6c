/*
 * repricerun.h - a run of quote-reprice over quotes (R-REPRICE)
 *
 * Writes a row of news for each open quote that the move of rates changes by
 * enough, for followup-topic.
 */
#ifndef QUOTE_REPRICERUN_H
#define QUOTE_REPRICERUN_H

#include "front/bind.h"

struct repricerun_options {
	const char *before, *after;	/* files of rates */
	const char *leads;	/* those that are won have no open quote; NULL */
	const char *cost_currency;	/* where the cell is empty, or NULL */
	int64_t material_share, freight_share;	/* the same; negative: none */
	int64_t least;		/* percent in 1/BIND_DECIMAL_UNIT */
};

/* The columns read, written, and read of the files, for the description of
   the command. */
extern const struct bind repricerun_reads[];
extern const char *const repricerun_adds[];
extern const struct cli_side repricerun_sides[];

/* The exit status. */
int repricerun(const struct cli *cli,
    const struct repricerun_options *options);

#endif
