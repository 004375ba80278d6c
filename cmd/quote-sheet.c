/*
 * quote-sheet - the quotation itself, as a workbook
 *
 * Reads quotes, their lines, the leads and our own data, and writes one .xlsx
 * per quote into a folder, named as quote-name does, or the only one to
 * standard output (R-QSHEET).  Keeps the lines and the leads in memory.
 */
#include <unistd.h>

#include "quote/sheetrun.h"

int
main(int argc, char **argv)
{
	struct quotesheetrun_options o = { 0 };
	const struct cli_option options[] = {
		OPTION_FILE('L', "lines", &o.lines,
		    "the lines of the quotes"),
		OPTION_FILE('l', "leads", &o.leads,
		    "who the customers are"),
		OPTION_FILE(0, "own", &o.own,
		    "our name, contact, address and logo"),
		OPTION_TEXT('d', "dir", "DIR", &o.directory,
		    "write each workbook there under its name"),
		OPTION_TEXT(0, "id", "ID", &o.id, "this quote only"),
		OPTION_TEXT(0, "pictures", "DIR", &o.pictures,
		    "where the pictures are; default: beside the lines"),
		OPTION_FLAG(0, "both", &o.both,
		    "label everything in English and Chinese"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "write quotations as workbooks",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "quote-sheet quote-check incoterm document legal "
		    "currency country country-name limit columns",
		.kind = COLUMNS_QUOTE, .reads = quotesheetrun_reads,
		.also_reads = "customer_short product revision",
		.adds = quotesheetrun_adds,
		.sides = quotesheetrun_sides,
	};

	cli_start(&cli, argc, argv);
	if (o.lines == NULL)
		cli_usage("give the lines of the quotes with --lines");
	if (o.directory == NULL && cli.output == NULL &&
	    isatty(STDOUT_FILENO))
		cli_usage("a workbook is nothing for a terminal; name a file "
		    "with -o, or a folder with --dir");
	return quotesheetrun(&cli, &o);
}
