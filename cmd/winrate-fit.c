/*
 * winrate-fit - win rates from your own history, if they prove themselves
 *
 * Reads opportunities and writes a table of probabilities for funnel-forecast
 * --use fitted (R-WIN).  Before it does, every past month is forecast from
 * what was known then; where the fit is no better than the table of stages
 * nothing is written.  All deals are kept in memory, 40 bytes each and 8 for
 * each of --fields.
 */
#include "front/output.h"
#include "funnel/fitfiles.h"
#include "funnel/fitrun.h"
#include "funnel/fitsumfiles.h"

static int
run_command(struct fitfacts *set)
{
	bool by_age, read = true;
	int status;

	if (set->cli->merge)
		fitsumfiles_merge(set);
	else
		read = fitfacts_read(set);
	if (read && set->cli->partial)
		status = fitsumfiles_write(set);
	else if (!read)
		status = output_finish_run(set->cli, set->in, NULL, false);
	else if (fitrun_prove(set, &by_age))
		status = fitfiles_write(set, by_age);
	else
		status = output_finish_run(set->cli, set->in, NULL, true);
	fitfacts_release(set);
	return status;
}

int
main(int argc, char **argv)
{
	struct fitfacts_options o = { .scheme = "seven" };
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_TEXT('b', "by", "COLUMN", &o.by,
		    "a rate for each value with enough decided deals"),
		OPTION_FILE(0, "history", &o.history,
		    "stages and the days on which they were entered"),
		OPTION_WRITTEN(0, "report", &o.report,
		    "scores and reliability of the back-test"),
		OPTION_TEXT(0, "fields", "COLUMN,...", &o.fields,
		    "other columns, used where they help"),
		OPTION_TEXT('p', "period", "PERIOD", &o.period,
		    "also the odds of winning before its end"),
		OPTION_FLAG(0, "untested", &o.untested,
		    "write the rates without a test on the past"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "learn win rates from decided deals, if they hold",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE |
		    CLI_QUIET | CLI_SUMS,
		.tables = "stage-seven stage-five stage-salesforce "
		    "stage-hubspot winrate fit deal-words "
		    "currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id stage created_date closed_date "
		    "outcome amount",
		.adds = fitfiles_names,
	};
	struct fitfacts set = { .cli = &cli, .o = &o };

	cli_start(&cli, argc, argv);
	if (o.fields != NULL && o.untested)
		cli_usage("--fields are only used where a test shows that "
		    "they help; leave --untested out");
	if (o.report != NULL && cli.partial)
		cli_usage("--report is of a test, which --merge makes; leave "
		    "it out with --partial");
	return run_command(&set);
}
