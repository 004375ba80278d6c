/*
 * quote-check - is a quote complete?
 *
 * Reads quotes, their lines and the leads, and writes one row per finding:
 * first those of the quotes, then those of the lines (R-QCHECK).  Keeps the
 * lines and the leads in memory.  A finished workbook is read as it stands.
 */
#include "quote/check.h"
#include "quote/checkrun.h"

int
main(int argc, char **argv)
{
	struct quotecheckrun_options o = { .least = QUOTECHECK_ADVICE };
	const struct cli_option options[] = {
		OPTION_FILE('L', "lines", &o.lines,
		    "the lines of the quotes"),
		OPTION_FILE('l', "leads", &o.leads,
		    "what the customers asked for"),
		OPTION_CHOICE('s', "severity", "error|warning|advice",
		    &o.least, "write findings from this severity up"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "find what is missing in quotes",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "quote-check quote-sheet incoterm currency columns",
		.kind = COLUMNS_QUOTE, .reads = quotecheckrun_reads, .adds = quotecheckrun_adds,
		.sides = quotecheckrun_sides,
	};

	cli_start(&cli, argc, argv);
	return quotecheckrun(&cli, &o);
}
