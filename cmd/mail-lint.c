/*
 * mail-lint - look at drafts before they are sent
 *
 * Reads messages and writes a record per finding (R-MAIL-01 to 19, 21): what
 * pushes, says nothing, goes to everybody or lacks a name.  Status 1 when an
 * error was found.  --format text tells people the same.  Memory: the files
 * beside, and what tells drafts apart.
 */
#include "mail/files.h"
#include "mail/lintrun.h"

enum { FORMAT_CSV, FORMAT_TEXT };

int
main(int argc, char **argv)
{
	struct lintrun_options o = { 0 };
	int format = FORMAT_CSV;
	const struct cli_option options[] = {
		OPTION_FILE('l', "leads", &o.files.leads,
		    "the leads that the drafts go to"),
		OPTION_FILE('s', "sent", &o.files.sent,
		    "earlier messages, from us and from them"),
		OPTION_FILE('t', "touches", &o.files.touches,
		    "the contact log, for the rhythm"),
		OPTION_FILE('r', "reps", &o.files.reps,
		    "the sellers, with the other names they sign with"),
		OPTION_FILE('n', "news", &o.files.news,
		    "news whose products may stand in any draft"),
		OPTION_FILE(0, "quotes", &o.files.quotes,
		    "the quotes, for number, validity and product"),
		OPTION_FILE('L', "lines", &o.files.lines,
		    "the lines of the quotes"),
		OPTION_TEXT(0, "own-name", "NAMES", &o.own_names,
		    "names of our company, joined by ;"),
		OPTION_CHOICE('f', "format", "csv|text", &format,
		    "records for programs, or text for people"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "look at drafts before they are sent",
		.operands = "[file ...]",
		.many_operands = true,
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "mail-rule mail-word mail push push-word "
		    "push-sense push-rule push-score limit freemail lint-text "
		    "columns",
		.kind = COLUMNS_MESSAGE, .reads = lintrun_reads,
		.adds = lintrun_adds, .sides = lintfiles_sides,
	};

	cli_start(&cli, argc, argv);
	if (o.files.lines != NULL && o.files.quotes == NULL)
		cli_usage("--lines needs --quotes");
	mailfiles_take(&cli, false);
	o.text = format == FORMAT_TEXT;
	return lintrun(&cli, &o);
}
