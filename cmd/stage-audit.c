/*
 * stage-audit - does the evidence carry what is claimed of a deal?
 *
 * Reads opportunities and writes one row for each finding, with the question
 * to ask the seller (R-AUDIT).  Keeps the deals in memory, for what is usual
 * follows from those that were won.
 */
#include "funnel/auditrun.h"

int
main(int argc, char **argv)
{
	struct auditrun_options o = { .scheme = "seven" };
	int use = 0;
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_TEXT('p', "period", "PERIOD", &o.period,
		    "whose end is looked at; default this quarter"),
		OPTION_CHOICE('u', "use", "stage|cell", &use,
		    "what is claimed: the stage's probability or the cell's"),
		OPTION_FILE(0, "history", &o.history,
		    "stages and the days on which they were entered"),
		OPTION_FILE(0, "touches", &o.touches, "contact log"),
		OPTION_FILE(0, "quotes", &o.quotes, "quotes"),
		OPTION_FILE(0, "roles", &o.roles,
		    "who decides, uses, buys and advises"),
		OPTION_TEXT(0, "currency", "CODE", &o.currency,
		    "currency where the cell is empty"),
		OPTION_TEXT(0, "fy-start", "MM-DD", &o.fy_start,
		    "first month or day of the fiscal year"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "find deals whose evidence does not carry the claim",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_LANG | CLI_TABLE |
		    CLI_QUIET,
		.tables = "stage-seven stage-five stage-salesforce "
		    "stage-hubspot audit audit-finding audit-word cadence "
		    "deal-words value currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id lead_id company stage probability "
		    "amount currency evidence decision_maker "
		    "budget_ok deposit_date expected_close "
		    "stage_since created_date last_touch_date "
		    "close_pushes outcome",
		.adds = (const char *const[]){
		    "line", "opportunity_id", "rule", "severity",
		    "claimed", "audited_stage", "prob_gap",
		    "question", NULL },
	};

	cli_start(&cli, argc, argv);
	o.use_cell = use == 1;
	return auditrun(&cli, &o);
}
