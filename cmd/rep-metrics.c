/*
 * rep-metrics - what each seller has done, and where the gap is
 *
 * Reads opportunities, and beside them leads, contacts, orders, receipts,
 * snapshots and targets, and writes a row of rates, sizes and days for each
 * seller (or whatever --by names) and currency; other tables say why deals
 * were lost, how old the open ones are, what was done week by week, and which
 * factor makes a result differ (R-METRIC).  Memory: the sums of each group,
 * the days of each won deal, and what is read beside the deals.
 */
#include "base/date.h"
#include "funnel/metricsrun.h"

/* What --print-columns says, whatever the options. */
static const char *const all_columns[] = { "owner", "currency", "leads",
	"converted", "conversion_rate", "conversion_rate_lo",
	"conversion_rate_hi", "followed", "followed_rate", "followed_rate_lo",
	"followed_rate_hi", "first_touch_days", "followups_per_lead",
	"give_up", "won", "lost", "open", "win_rate", "win_rate_lo",
	"win_rate_hi", "win_rate_amount", "average_deal", "cycle_days",
	"dwell_days", "activity", "activity_target", "target",
	"attainment_pct", "ordered", "received", "received_pct",
	"forecast_error_pct", "margin", "satisfaction", "metric_flags",
	"factor", "value", "team_value", "effect", "lost_reason", "amount",
	"share", "stage", "age_unknown", "median_age", "oldest", "oldest_id",
	"over_expected", "age_*", "stays", "stays_open", "dwell_mean", "week",
	"touches", "touches_planned", "touches_missing", "visits",
	"visits_planned", "visits_missing", "via_*", NULL };

static int
measure(struct metricsrun *run, const struct cli_option *options, int argc,
    char **argv)
{
	struct cli cli = {
		.summary = "say what each seller has done, and where the gap "
		    "is",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET |
		    CLI_SUMS,
		.tables = "stage-seven stage-five stage-salesforce "
		    "stage-hubspot forecast winrate deal-words "
		    "autoreply reply-mark topic-kind touch-role limit "
		    "currency columns",
		.kind = COLUMNS_OPPORTUNITY, .reads = metricsrun_reads,
		.also_reads = "owner stage amount currency outcome "
		    "forecast_category deposit_date evidence expected_close "
		    "closed_date created_date",
		.adds = all_columns, .sides = metricsfiles_sides,
	};

	cli_start(&cli, argc, argv);
	return metricsrun(run, &cli);
}

int
main(int argc, char **argv)
{
	static struct metricsrun run = { .scheme = "seven", .by_names = "owner",
	    .join = "lead_id", .visits = -1,
	    .fiscal_start = DATE_CALENDAR_YEAR };
	const struct cli_option options[] = {
		OPTION_TEXT('b', "by", "COLUMNS", &run.by_names,
		    "a row for each value of these, default owner"),
		OPTION_TEXT('p', "period", "PERIOD", &run.period,
		    "2024Q2, 2024-05 or FROM..TO; default any date"),
		OPTION_FILE('l', "leads", &run.leads,
		    "leads received, for the conversion rate"),
		OPTION_FILE(0, "touches", &run.touches,
		    "contact log, for activity and follow-up"),
		OPTION_FILE('t', "targets", &run.targets,
		    "targets by period and the columns of --by"),
		OPTION_TEXT('g', "gap", "team|FILE", &run.gap,
		    "what makes the gap to the average, or to a file"),
		OPTION_FLAG('L', "losses", &run.losses,
		    "why deals were lost, in place of the metrics"),
		OPTION_FLAG('a', "ages", &run.ages,
		    "how old the open deals of each stage are"),
		OPTION_FLAG('A', "activity", &run.activity,
		    "contacts and visits week by week"),
		OPTION_MORE,
		OPTION_FILE(0, "orders", &run.orders, "orders"),
		OPTION_FILE(0, "receipts", &run.receipts,
		    "money that came in for them"),
		OPTION_FILE(0, "history", &run.history,
		    "snapshots, or stages with entered_date"),
		OPTION_FILE(0, "reps", &run.reps,
		    "sellers with target_activity, margin, satisfaction"),
		OPTION_CHOICE(0, "cohort", "none|month|quarter", &run.cohort,
		    "a row for each month or quarter of creation, too"),
		OPTION_TEXT(0, "join", "COLUMN", &run.join,
		    "id that deals and leads share, default lead_id"),
		OPTION_DECIMAL(0, "visits", "N", &run.visits, 0, 10000,
		    "new customers to visit a week, for --activity"),
		OPTION_TEXT('s', "scheme", "NAME", &run.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_TEXT(0, "currency", "CODE", &run.currency,
		    "currency where the cell is empty"),
		OPTION_FILE(0, "rates", &run.rates,
		    "convert: currency, rate, to"),
		OPTION_TEXT(0, "fy-start", "MM-DD", &run.fy_start,
		    "first month or day of the fiscal year"),
		OPTION_END
	};

	return measure(&run, options, argc, argv);
}
