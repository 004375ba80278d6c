/*
 * funnel-forecast - weighted, commit, best case, coverage, odds of a target
 *
 * Reads opportunities and writes one row for each group and currency
 * (R-FCST).  One pass; a group is a few sums, and 16 bytes for each open deal
 * when odds are asked.  --detail writes the records through instead, each
 * with the reason why it counted or not.
 */
#include "base/date.h"
#include "front/cli.h"
#include "funnel/forecastrun.h"

static void
check_options(const struct cli *cli, const struct forecast_options *o)
{
	if (o->target >= 0 && o->targets != NULL)
		cli_usage("--target and --targets exclude each other");
	if (o->plan && o->target < 0 && o->targets == NULL)
		cli_usage("--plan needs --target or --targets");
	if (o->plan && o->detail)
		cli_usage("--plan and --detail exclude each other");
	if (o->rates_by != NULL && (o->by[0] != '\0' || o->detail || o->plan ||
	    o->adjust != NULL || o->target >= 0 || o->targets != NULL))
		cli_usage("--rates-by writes win rates only; leave out --by, "
		    "--detail, --plan, --adjust and targets");
	if (o->detail && (cli->partial || cli->merge))
		cli_usage("--detail writes records; it needs neither "
		    "--partial nor --merge");
	if (o->adjust != NULL && strcmp(o->by, "owner") != 0)
		cli_usage("--adjust needs --by owner");
}

/* What --print-columns says, whatever the options. */
static const char *const all_columns[] = {
	"currency", "deals", "pipeline_total", "weighted", "commit",
	"best_case", "upside", "won_deals", "won", "expected", "overdue_count",
	"overdue_open", "overdue_commit", "omitted", "no_amount", "no_date",
	"target", "coverage", "coverage_gap", "p_target", "p_without_largest",
	"q*", "sd", "largest_share_pct", "half_deals", "commit_kept_pct",
	"bias", "raw", "adjusted_L*", "forecast_flags", "forecast_rule",
	"forecast_why", NULL };

static int
forecast(struct forecast_options *o, const struct cli_option *options,
    int argc, char **argv)
{
	struct cli cli = {
		.summary = "say what the sales funnel will bring in",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET | CLI_SUMS,
		.tables = "stage-seven stage-five stage-salesforce "
		    "stage-hubspot forecast forecast-flag winrate "
		    "deal-words currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id owner stage probability amount "
		    "currency expected_close closed_date created_date "
		    "outcome forecast_category deposit_date lead_id",
		.adds = all_columns,
		.many_operands = true,
		.parallel = true,
	};

	cli_start(&cli, argc, argv);
	if (o->fy_start != NULL && !date_parse_fiscal_start(
	    slice_of(o->fy_start), &o->fiscal_start))
		cli_usage("--fy-start: cannot read \"%s\"; write a month or "
		    "a day such as 4 or 04-06", o->fy_start);
	check_options(&cli, o);
	return forecastrun(&cli, o);
}

int
main(int argc, char **argv)
{
	struct forecast_options o = { .scheme = "seven", .by = "", .target = -1,
	    .bin = -1, .want = -1, .coverage = -1, .cycle = -1,
	    .fiscal_start = DATE_CALENDAR_YEAR };
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven, five, salesforce, hubspot or a file"),
		OPTION_TEXT('p', "period", "PERIOD", &o.period,
		    "2024Q2, 2024-05 or FROM..TO; default any date"),
		OPTION_DECIMAL('t', "target", "SUM", &o.target, 0, 900000000000000,
		    "target of each row"),
		OPTION_FILE(0, "targets", &o.targets,
		    "targets by period and the columns of --by"),
		OPTION_TEXT('b', "by", "COLUMNS", &o.by,
		    "one row for each value of these, as owner,region"),
		OPTION_CHOICE('u', "use", "stage|cell|fitted", &o.use,
		    "where probabilities come from"),
		OPTION_DECIMAL(0, "coverage", "TIMES", &o.coverage, 0, 1000,
		    "pipeline a target needs, default 3"),
		OPTION_TEXT('Q', "quantiles", "LIST", &o.quantiles,
		    "quantiles of the outcome, as 10,50,90"),
		OPTION_FLAG(0, "plan", &o.plan,
		    "how many deals of each stage close the gap"),
		OPTION_MORE,
		OPTION_FLAG(0, "detail", &o.detail,
		    "each record, and why it counts or not"),
		OPTION_TEXT(0, "rates-by", "COLUMNS", &o.rates_by,
		    "win rates by these in place of the forecast"),
		OPTION_CHOICE(0, "coverage-mode", "total|remaining", &o.remaining,
		    "cover the target, or what is missing"),
		OPTION_FILE(0, "adjust", &o.adjust,
		    "review: adjustments level by level"),
		OPTION_FILE(0, "org", &o.org,
		    "people: owner, manager, team and so on"),
		OPTION_DECIMAL(0, "bin", "SUM", &o.bin, 0, 900000000000,
		    "grid where exact odds do not fit"),
		OPTION_DECIMAL(0, "shock", "S", &o.shock, 0, 10,
		    "good or bad quarter for all, in log-odds"),
		OPTION_DECIMAL(0, "want", "PERCENT", &o.want, 0, 100,
		    "odds that --plan aims at, default 80"),
		OPTION_CHOICE(0, "overdue", "exclude|include|by-period", &o.overdue,
		    "open deals past their date"),
		OPTION_INT(0, "cycle", "DAYS", &o.cycle, 0, 10000,
		    "sales cycle; default the median of won deals"),
		OPTION_TEXT(0, "currency", "CODE", &o.currency,
		    "currency where the cell is empty"),
		OPTION_FILE(0, "rates", &o.rates,
		    "convert: currency, rate, to"),
		OPTION_CHOICE(0, "measure", "amount|quantity", &o.quantity,
		    "forecast money or units"),
		OPTION_TEXT(0, "fy-start", "MM-DD", &o.fy_start,
		    "first month or day of the fiscal year"),
		OPTION_END,
	};

	return forecast(&o, options, argc, argv);
}
