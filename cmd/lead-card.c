/*
 * lead-card - everything about one customer on one page
 *
 * Reads leads and all files beside them, and writes a page per lead on which
 * every line names the file and line of its fact (R-CARD), or the lead's
 * Contact.txt.  Keeps the files beside the leads in memory.
 */
#include "show/cardrun.h"

int
main(int argc, char **argv)
{
	struct cardrun_options o = { .id = NULL };
	int format = DOC_TEXT;
	const struct cli_option options[] = {
		OPTION_TEXT(0, "id", "ID", &o.id, "this lead only"),
		OPTION_TEXT(0, "company", "NAME", &o.company,
		    "the leads of this company only"),
		OPTION_CHOICE('f', "format", "md|text|html", &format,
		    "form of the page, default text"),
		OPTION_FLAG(0, "contact", &o.contact,
		    "the Contact.txt of the customer's folder instead"),
		OPTION_FILE('t', "touches", &o.paths[SHOWCARD_TOUCHES],
		    "the contact log"),
		OPTION_FILE(0, "quotes", &o.paths[SHOWCARD_QUOTES],
		    "quotes"),
		OPTION_FILE('p', "opportunities",
		    &o.paths[SHOWCARD_DEALS], "the sales funnel"),
		OPTION_FILE(0, "history", &o.paths[SHOWCARD_HISTORY],
		    "the stages of its deals: stage, entered_date"),
		OPTION_FILE(0, "orders", &o.paths[SHOWCARD_ORDERS],
		    "orders"),
		OPTION_FILE(0, "receipts", &o.paths[SHOWCARD_RECEIPTS],
		    "money that came in"),
		OPTION_FILE(0, "roles", &o.paths[SHOWCARD_ROLES],
		    "who decides, and where each stands"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "everything about one customer on one page",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_LANG | CLI_TABLE | CLI_QUIET,
		.tables = "card timezone legal export-word value stage-seven "
		    "stage-five country-name columns",
		.kind = COLUMNS_LEAD, .reads = cardrun_reads,
		.also_reads = "*",
		.sides = cardfiles_sides,
	};

	cli_start(&cli, argc, argv);
	o.format = (enum doc_format)format;
	return cardrun(&cli, &o);
}
