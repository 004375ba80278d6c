/*
 * sums.h - command lines that write partial results and merge them
 */
#ifndef FAIRLEAD_SUMS_H
#define FAIRLEAD_SUMS_H

#include "front/cli.h"
#include "textfile.h"

static char sums_path[sizeof(TEXTFILE_PATH)];

/* A piece that writes to sums_path, which is a new file. */
static inline struct cli
sums_piece(void)
{
	static const struct cli_option none[] = { OPTION_END };
	static struct column_choice tables[] = { { NULL, NULL } };

	report_start("sum");
	textfile_make(sums_path, "");
	return (struct cli){ .options = none, .table_files = tables,
	    .output = sums_path, .partial = true, .quiet = true };
}

/* A merge that reads it so many times, as so many pieces, two at most. */
static inline struct cli
sums_merge(const struct cli *piece, int times)
{
	static char *files[] = { sums_path, sums_path };
	struct cli cli = *piece;

	cli.partial = false;
	cli.merge = true;
	cli.output = NULL;
	cli.operand = files;
	cli.operand_count = times;
	return cli;
}

#endif
