/*
 * quote-reprice - what a move of rates does to open quotes
 *
 * Reads quotes and the rates before and after, and writes a row of news for
 * each open quote that moves by enough (R-REPRICE), for followup-topic.
 */
#include "quote/repricerun.h"

int
main(int argc, char **argv)
{
	struct repricerun_options o = { .material_share = -1, .freight_share = -1,
		.least = BIND_DECIMAL_UNIT };
	const struct cli_option options[] = {
		OPTION_FILE('b', "before", &o.before,
		    "the rates when the quotes were made"),
		OPTION_FILE('a', "after", &o.after, "the rates now"),
		OPTION_DECIMAL(0, "least", "PERCENT", &o.least, 0, 1000,
		    "tell changes from so much on, default 1"),
		OPTION_DECIMAL(0, "material-share", "PERCENT",
		    &o.material_share, 0, 100,
		    "where material_share_pct is empty"),
		OPTION_DECIMAL(0, "freight-share", "PERCENT",
		    &o.freight_share, 0, 1000,
		    "where freight_share_pct is empty"),
		OPTION_TEXT(0, "cost-currency", "CODE", &o.cost_currency,
		    "where cost_currency is empty"),
		OPTION_FILE('l', "leads", &o.leads,
		    "leads: quotes of those that are won are not open"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "what a move of rates does to open quotes",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "reprice incoterm currency columns",
		.kind = COLUMNS_QUOTE, .reads = repricerun_reads,
		.adds = repricerun_adds,
		.sides = repricerun_sides,
	};

	cli_start(&cli, argc, argv);
	if (o.before == NULL || o.after == NULL)
		cli_usage("give the rates with --before and --after");
	return repricerun(&cli, &o);
}
