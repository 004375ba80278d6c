/*
 * grade-fit - which columns tell who converts?
 *
 * Reads leads with their outcome and writes a scheme for lead-grade, or
 * refuses with a sentence where the test on later leads shows nothing (R-FIT).
 * All leads are kept in memory, 4 bytes for each cell that is used.
 */
#include "lead/gradefitrun.h"
#include "rule/settings.h"

int
main(int argc, char **argv)
{
	struct outcomefacts_options o = { .date = "created_date", .mature = -1 };
	const char *report = NULL;
	const struct cli_option options[] = {
		OPTION_TEXT(0, "outcome", "COLUMN=WORD", &o.outcome,
		    "default an opportunity_id, or status=won"),
		OPTION_TEXT('c', "columns", "LIST", &o.columns,
		    "also these columns, known at intake"),
		OPTION_TEXT(0, "late", "LIST", &o.late,
		    "also these, filled in after contact"),
		OPTION_TEXT(0, "date", "COLUMN", &o.date,
		    "the day of a lead, default created_date"),
		OPTION_INT(0, "mature", "DAYS", &o.mature, 0, 10000,
		    "older leads without the outcome did not convert"),
		OPTION_FLAG(0, "folds", &o.folds,
		    "test with every fifth row where there are no dates"),
		OPTION_WRITTEN(0, "report", &report,
		    "bins, points and the scores of the test"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "learn which columns tell who converts, or refuse",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "fit fit-column columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "status opportunity_id converted_date "
		    "created_date",
		.adds = (const char *const[]){
		    "grade", "order", "when", "label", "points", NULL },
	};
	const struct setting mature = { "mature", &o.mature };
	struct fault fault;

	cli_start(&cli, argc, argv);
	if (o.mature < 0 && !settings_read_decimals("fit", &mature, 1, &fault))
		report_trouble("%s", fault.text);
	if (!cli_is_given(&cli, "mature"))
		o.mature /= TABLE_DECIMAL_UNIT;
	return gradefitrun(&cli, &o, report);
}
