/*
 * target-split - share a target fairly, and say what it takes to reach it
 *
 * Reads targets and writes each as one row for every region or seller of
 * --resources, by what they have to work with (R-TARGET-02), with the deals,
 * opportunities, leads and visits that it takes (R-TARGET-03).  Memory: the
 * resources.
 */
#include "funnel/splitrun.h"

#define NUMBER_MOST 900000000000

static void
check_options(const struct splitrun_options *o, const struct cli *cli)
{
	const struct fair_terms *t = &o->terms;

	if (o->files.resources == NULL && (o->files.mix != NULL ||
	    cli_is_given(cli, "floor") || cli_is_given(cli, "cap")))
		cli_usage("--mix, --floor and --cap need --resources");
	if ((t->win_rate >= 0 && t->average_deal < 0) ||
	    (t->lead_rate >= 0 && t->win_rate < 0) ||
	    (cli_is_given(cli, "weeks") && t->lead_rate < 0))
		cli_usage("--weeks needs --lead-rate, that --win-rate, that "
		    "--average-deal");
	if (t->average_deal == 0 || t->win_rate == 0 || t->lead_rate == 0)
		cli_usage("--average-deal, --win-rate and --lead-rate are "
		    "more than 0");
}

int
main(int argc, char **argv)
{
	struct splitrun_options o = { .files = { .cap = 100 * FAIR_UNIT },
	    .terms = { -1, -1, -1, 1, -1 } };
	const struct cli_option options[] = {
		OPTION_FILE('r', "resources", &o.files.resources,
		    "region or owner, customers, pipeline, last_year"),
		OPTION_TEXT('m', "mix", "COLUMNS", &o.files.mix,
		    "what counts how much, as customers=2,pipeline=1"),
		OPTION_DECIMAL(0, "floor", "PERCENT", &o.files.floor, 0, 100,
		    "least part of the target"),
		OPTION_DECIMAL(0, "cap", "PERCENT", &o.files.cap, 0, 100,
		    "largest part of the target"),
		OPTION_DECIMAL(0, "average-deal", "SUM",
		    &o.terms.average_deal, 0, NUMBER_MOST,
		    "average amount of a deal won"),
		OPTION_DECIMAL(0, "win-rate", "PERCENT", &o.terms.win_rate,
		    0, 100, "opportunities that are won"),
		OPTION_DECIMAL(0, "lead-rate", "PERCENT",
		    &o.terms.lead_rate, 0, 100,
		    "leads that become opportunities"),
		OPTION_INT(0, "sellers", "N", &o.terms.sellers, 1, 1000000,
		    "sellers behind each row, default 1"),
		OPTION_INT(0, "weeks", "N", &o.terms.weeks, 1, 1000,
		    "weeks of the period"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "share a target fairly, with what it takes",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET,
		.tables = "target currency columns",
		.kind = COLUMNS_TARGET, .reads = splitrun_reads,
		.adds = splitrun_adds,
		.sides = (const struct cli_side[]){
			{ "resources", COLUMNS_NONE, sharefiles_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};

	cli_start(&cli, argc, argv);
	check_options(&o, &cli);
	return splitrun(&cli, &o);
}
