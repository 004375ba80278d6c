/*
 * lead-show - show records as a table for the eye, or as JSON
 *
 * A table keeps what is shown in memory, because its widths are known at the
 * end; every other format has one record at a time.  R-VIEW.
 */
#include <sys/ioctl.h>
#include <unistd.h>

#include "show/recordrun.h"

enum { SCREEN = 80 };

static size_t
screen_width(bool to_file)
{
	struct winsize window;

	if (!to_file && isatty(STDOUT_FILENO) &&
	    ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 &&
	    window.ws_col > 0)
		return window.ws_col;
	return SCREEN;
}

int
main(int argc, char **argv)
{
	struct recordrun_options o = { .format = RECORDRUN_TABLE };
	int format = RECORDRUN_TABLE;
	int64_t width = -1;
	const struct cli_option table[] = {
		OPTION_TEXT('v', "view", "NAME", &o.view,
		    "columns of a view: due, grade, quote ..."),
		OPTION_LIST('c', "columns", "NAME,...", &o.columns,
		    "these columns, in this order"),
		OPTION_CHOICE('f', "format", "table|csv|tsv|json|jsonl|md",
		    &format, "how it is written"),
		OPTION_INT('n', "limit", "N", &o.limit, 1, 1000000000,
		    "show the first N records, count the others"),
		OPTION_INT('w', "width", "N", &width, 0, 10000,
		    "columns of the screen; 0 cuts nothing"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "show records as a table for the eye, or as JSON",
		.operands = "[file]",
		.options = table,
		.common = CLI_REJECTS | CLI_TABLE | CLI_QUIET,
		.tables = "view meaning columns",
		.also_reads = "*",
	};

	cli_start(&cli, argc, argv);
	if (o.view != NULL && o.columns.count > 0)
		cli_usage("--view and --columns exclude each other");
	o.format = (enum recordrun_format)format;
	o.width = width >= 0 ? (size_t)width :
	    screen_width(cli.output != NULL);
	return recordrun(&cli, &o);
}
