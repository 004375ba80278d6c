/*
 * lead-convert - make deals of the leads that are ready, each once
 *
 * Reads leads, and beside them the deals there are, quotes and contacts, and
 * writes a new opportunity for each lead that is ready (R-CONVERT).  Memory:
 * the leads that those files name, and the ids of the deals.
 */
#include "funnel/convertrun.h"

int
main(int argc, char **argv)
{
	struct convertrun_options o = { 0 };
	const struct cli_option options[] = {
		OPTION_FILE('O', "opportunities", &o.files.deals,
		    "the deals there are; their leads are passed over"),
		OPTION_FILE(0, "quotes", &o.files.quotes,
		    "quotes: amount, and a later first stage"),
		OPTION_FILE(0, "lines", &o.files.lines,
		    "lines of quotes that have no amount"),
		OPTION_FILE(0, "touches", &o.files.touches,
		    "contact log: talks in both directions"),
		OPTION_TEXT('w', "when", "CONDITION", &o.when,
		    "who is ready, in place of table convert"),
		OPTION_FLAG('a', "again", &o.again,
		    "leads whose deals are all decided, too"),
		OPTION_WRITTEN('l', "linked", &o.linked,
		    "write every lead with its deal"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "make deals of the leads that are ready, each once",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "convert stage-seven deal-words currency columns",
		.kind = COLUMNS_LEAD, .reads = convertrun_reads,
		.also_reads = "grade grade_scheme grade_horizon "
		    "grade_relation grade_flags booth_class screen_result "
		    "status",
		.adds = convertrun_adds,
		.sides = convertfiles_sides,
	};

	cli_start(&cli, argc, argv);
	return convertrun(&cli, &o);
}
