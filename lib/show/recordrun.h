/*
 * recordrun.h - a run of lead-show over records (R-VIEW)
 *
 * Shows the columns of a view or those that are named as a table for the eye, or
 * in another format.  A table is kept in memory, because its widths are known at
 * the end; of every other format one record at a time.
 */
#ifndef SHOW_RECORDRUN_H
#define SHOW_RECORDRUN_H

#include "front/cli.h"

enum recordrun_format { RECORDRUN_TABLE, RECORDRUN_CSV, RECORDRUN_TSV,
	RECORDRUN_JSON, RECORDRUN_JSONL, RECORDRUN_MARKDOWN };

struct recordrun_options {
	const char *view;	/* by name, or NULL */
	struct cli_list columns;	/* none: by the view */
	enum recordrun_format format;
	int64_t limit;		/* 0: all */
	size_t width;		/* of the screen; 0: nothing is cut */
};

/* The exit status. */
int recordrun(const struct cli *cli, const struct recordrun_options *options);

#endif
