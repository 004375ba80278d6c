/*
 * receivable-plan - turn orders into instalments with the days they are due
 *
 * Reads orders and writes a file of receivables: one row for each part of the
 * terms, which add up to the order exactly (R-RECV-01).  Orders that stand
 * in a file of receivables already get rows of change instead (R-RECV-02).
 */
#include "receivable/planrun.h"

int
main(int argc, char **argv)
{
	struct planrun_options o = { .terms = NULL };
	const struct cli_option options[] = {
		OPTION_TEXT('t', "terms", "TERMS", &o.terms,
		    "terms of orders whose cell is empty"),
		OPTION_TEXT(0, "currency", "CODE", &o.currency,
		    "currency where the cell is empty"),
		OPTION_FILE('p', "planned", &o.planned,
		    "receivables that stand already: write changes to them"),
		OPTION_FLAG('d', "deliveries", &o.deliveries,
		    "rows of one order are deliveries, each its own amount"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "turn orders into instalments and their due dates",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET |
		    CLI_TODAY,
		.tables = "terms-word terms-wording currency columns",
		.kind = COLUMNS_ORDER, .reads = planrun_reads,
		.adds = planrun_adds,
		.sides = (const struct cli_side[]){
			{ "planned", COLUMNS_RECEIVABLE, planrun_planned },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	if (o.planned == NULL)
		cli.adds = planrun_plain_adds;
	return planrun(&cli, &o);
}
