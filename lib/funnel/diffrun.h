/*
 * diffrun.h - a run of funnel-diff over two snapshots (R-SNAP-03, R-SNAP-04)
 *
 * Reads the older file into memory (48 bytes and the id of each deal), then
 * writes every deal of the newer one with its movement, and those that are gone
 * behind them; or what the movements come to.
 */
#ifndef FUNNEL_DIFFRUN_H
#define FUNNEL_DIFFRUN_H

#include "doc/doc.h"
#include "front/cli.h"

struct diffrun_options {
	const char *scheme;	/* of stages */
	const char *currency;	/* where the cell is empty, or NULL */
	const char *label;	/* of the older file's snapshot, or NULL */
	int32_t as_of;		/* its day; DATE_NONE: the whole file */
	bool use_cell;		/* probabilities are the cells' */
	bool waterfall;		/* what the movements come to, as records */
	bool drawn;		/* or as a page */
	enum doc_format format;	/* of it */
};

/* The operands of cli are the older file and the newer.  The exit status. */
int diffrun(const struct cli *cli, const struct diffrun_options *options);

#endif
