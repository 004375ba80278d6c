/*
 * funnel-forecast - weighted, commit, best case, coverage, odds of a target
 *
 * Reads opportunities and writes one row for each group and currency
 * (R-FCST).  One pass; a group is a few sums, and 16 bytes for each open deal
 * when odds are asked.  --detail writes the records through instead, each
 * with the reason why it counted or not.
 */
#include "value/units.h"
#include "front/cli.h"
#include "base/date.h"
#include "funnel/run.h"
#include "value/money.h"
#include "base/number.h"
#include "front/output.h"
#include "funnel/outcome.h"
#include "rule/table.h"

enum { USE_STAGE, USE_CELL, USE_FITTED };
enum { OVERDUE_BY_PERIOD, OVERDUE_EXCLUDE, OVERDUE_INCLUDE };

enum { DETAIL_STAGE, DETAIL_PROBABILITY, DETAIL_PLACE, DETAIL_WEIGHTED,
	DETAIL_EXPECTED, DETAIL_RULE, DETAILS };

/* What a record adds to weighted and to expected; "" for nothing. */
static void
detail_sums(const struct deal *deal, enum forecast_place place,
    char weighted[32], char expected[32])
{
	int64_t sum = 0;

	weighted[0] = expected[0] = '\0';
	if (place == FORECAST_COUNTED &&
	    money_scale(deal->amount, deal->chance, OUTCOME_SURE, &sum))
		units_format(weighted, sum, deal->digits);
	if (place == FORECAST_WON || deal->category == DEAL_COMMIT)
		sum = deal->amount;
	if (place == FORECAST_COUNTED || place == FORECAST_WON)
		units_format(expected, sum, deal->digits);
}

/* Every record with what the forecast makes of it. */
static int
write_details(struct forecast_run *run)
{
	static const char *const names[DETAILS] = { "forecast_stage",
		"forecast_probability", "forecast_place", "forecast_weighted",
		"forecast_expected", "forecast_rule" };
	struct output *out = output_open(run->cli, run->in, names, DETAILS);
	char probability[32], weighted[32], expected[32];
	struct slice cells[DETAILS];
	struct record record;
	struct deal deal;

	while (forecast_next_deal(run, &record, &deal)) {
		enum forecast_place place = forecast_place(&run->terms, &deal);

		number_format(probability, deal.chance, FORECAST_DIGITS, true);
		detail_sums(&deal, place, weighted, expected);
		cells[DETAIL_STAGE] = deal.stage == STAGE_UNKNOWN ?
		    SLICE_EMPTY : stages_at(run->stages, deal.stage)->name;
		cells[DETAIL_PROBABILITY] = slice_of(probability);
		cells[DETAIL_PLACE] = slice_of(forecast_place_word(place));
		cells[DETAIL_WEIGHTED] = slice_of(weighted);
		cells[DETAIL_EXPECTED] = slice_of(expected);
		cells[DETAIL_RULE] =
		    slice_of(forecast_place_rule(&deal, place));
		output_record(out, &record, cells);
	}
	return cli_finish(run->cli, run->in, out, false);
}

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

static void
read_quantiles(struct forecast_columns *columns, const char *list)
{
	struct slice rest = slice_of(list), item;
	int64_t q;
	size_t i;

	while (rest.at != NULL) {
		item = slice_cut(&rest, ',');
		if (number_parse_decimal(item, FORECAST_DIGITS, &q) !=
		    VALUE_OK || q < 0 || q > 100 * FORECAST_UNIT ||
		    columns->quantile_count == FORECAST_QUANTILES_MOST)
			cli_usage("--quantiles: write up to %d numbers from 0 "
			    "to 100 such as 10,50,90",
			    FORECAST_QUANTILES_MOST);
		for (i = 0; i < columns->quantile_count; i++)
			if (columns->quantiles[i] == q)
				cli_usage("--quantiles: \"%.*s\" stands there "
				    "twice", SLICE_PRINT(item));
		columns->quantiles[columns->quantile_count++] = q;
	}
}

/* The period, and the rules with what the options put over them. */
static void
set_terms(struct forecast_run *run)
{
	const struct forecast_options *o = run->o;
	int32_t from = DATE_NONE, to = DATE_NONE;
	struct fault fault;

	if (!forecast_rules_open(&run->rules, &fault))
		report_trouble("%s", fault.text);
	if (o->coverage >= 0)
		run->rules.coverage = o->coverage;
	if (o->want >= 0)
		run->rules.want = o->want;
	if (o->period != NULL && !date_parse_period(slice_of(o->period),
	    o->fiscal_start, &from, &to, &fault))
		cli_usage("--period: %s", fault.text);
	forecast_terms_init(&run->terms, &run->rules, from, to,
	    run->cli->today);
	run->terms.overdue_in = o->overdue == OVERDUE_INCLUDE ||
	    (o->overdue == OVERDUE_BY_PERIOD && o->period == NULL);
}

static void
set_columns(struct forecast_run *run)
{
	const struct forecast_options *o = run->o;
	struct forecast_columns *c = &run->columns;

	if (o->quantiles != NULL)
		read_quantiles(c, o->quantiles);
	c->target = o->target >= 0 || o->targets != NULL;
	c->odds = c->target || c->quantile_count > 0 || o->shock > 0 ||
	    o->bin >= 0;
	c->track = run->terms.past_count > 0;
	c->review_levels = -1;
	c->explain = run->cli->explain;
	c->lang = run->cli->lang;
	c->originals = o->rates != NULL;
	c->bounds_differ = run->rules.bounds_differ;
	run->terms.keep = c->odds;
	run->terms.by_stage = o->plan;
}

/* With --use fitted the first operand is the table of probabilities. */
static const char *
open_stages(struct forecast_run *run)
{
	const struct cli *cli = run->cli;
	int tables = run->o->use == USE_FITTED;
	struct fault fault;

	if (cli->operand_count < tables)
		cli_usage("--use fitted needs the file of probabilities");
	if (cli->operand_count > tables + 1 && !cli->merge)
		cli_usage("too many files");
	run->tables = tables;
	run->stages = stages_open(run->o->scheme, &fault);
	if (run->stages == NULL || (tables && !stages_fit(run->stages,
	    cli->operand[0], run->rules.chance_least,
	    run->rules.chance_most, &fault)))
		report_trouble("%s", fault.text);
	return cli->operand_count > tables ? cli->operand[tables] : NULL;
}

/* Nobody may take a doubled deal for a good quarter. */
static void
tell_repeats(const struct repeats *repeats, const char *label)
{
	uint64_t count = repeats_count(repeats);

	if (count > 0 && repeats_line(repeats) == 0)
		report_message("%llu record%s repeat%s an opportunity_id; "
		    "each is counted: leave out the doubles, lead-check "
		    "--kind opportunity lists them in the whole file",
		    (unsigned long long)count, count == 1 ? "" : "s",
		    count == 1 ? "s" : "");
	else if (count > 0)
		report_message("%s: %llu record%s repeat%s an opportunity_id, "
		    "the first on line %lu; each is counted: leave out the "
		    "doubles, lead-check --kind opportunity lists them",
		    label, (unsigned long long)count, count == 1 ? "" : "s",
		    count == 1 ? "s" : "", repeats_line(repeats));
}

/* The deals; with --merge there are none, only sums of them. */
static void
open_deals(struct forecast_run *run, const char *path,
    const struct deal_settings *settings)
{
	struct fault fault;

	if (!run->cli->merge) {
		run->in = input_open(run->cli, path, COLUMNS_OPPORTUNITY);
		run->label = input_label(run->in);
		if (input_is_empty(run->in))
			return;
		input_need(run->in, settings->quantity ? "quantity" :
		    "amount");
		if (!settings->use_cell ||
		    input_find(run->in, "probability") == COLUMN_ABSENT)
			input_need(run->in, "stage");
	}
	run->repeats = repeats_open(run->in == NULL ? 0 :
	    input_find(run->in, "opportunity_id"));
	run->source = deal_open(run->in == NULL ? NULL :
	    input_columns(run->in), settings, &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
}

static int
run_on(struct forecast_run *run, const char *path)
{
	const struct deal_settings settings = { .stages = run->stages,
	    .use_cell = run->o->use == USE_CELL,
	    .quantity = run->o->quantity, .currency = run->o->currency,
	    .rates = run->o->rates,
	    .fitted = run->o->use == USE_FITTED, .today = run->cli->today,
	    .chance_most = run->rules.chance_most,
	    .no_deposit = run->rules.no_deposit };
	int status;

	open_deals(run, path, &settings);
	if (run->source == NULL)
		return cli_finish(run->cli, run->in, NULL, false);
	status = run->o->detail ? write_details(run) :
	    run->o->rates_by != NULL ? forecast_rates_by(run) :
	    forecast_groups(run);
	if (!run->cli->partial)
		tell_repeats(run->repeats, run->label);
	repeats_close(run->repeats);
	deal_close(run->source);
	return status;
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
		.tables = "stage-seven stage-five forecast forecast-flag winrate "
		    "deal-words currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id owner stage probability amount "
		    "currency expected_close closed_date created_date "
		    "outcome forecast_category deposit_date lead_id",
		.adds = all_columns,
		.many_operands = true,
	};
	struct forecast_run run = { .cli = &cli, .o = o };
	struct forecast_words words[FORECAST_FLAGS];
	struct table *table;
	struct fault fault;
	const char *path;
	int status;

	cli_start(&cli, argc, argv);
	if (o->fy_start != NULL && !date_parse_fiscal_start(
	    slice_of(o->fy_start), &o->fiscal_start))
		cli_usage("--fy-start: write a month or a day such as 4 or "
		    "04-06");
	check_options(&cli, o);
	set_terms(&run);
	set_columns(&run);
	forecast_by_split(&run.by, o->rates_by != NULL ? o->rates_by : o->by);
	run.by.fiscal_start = o->fiscal_start;
	table = forecast_words_open(words, &fault);
	if (table == NULL)
		report_trouble("%s", fault.text);
	run.columns.words = words;
	path = open_stages(&run);
	forecast_open_partial(&run);
	status = run_on(&run, path);
	forecast_close_partial(&run);
	stages_close(run.stages);
	table_close(table);
	return status;
}

int
main(int argc, char **argv)
{
	struct forecast_options o = { .scheme = "seven", .by = "", .target = -1,
	    .bin = -1, .want = -1, .coverage = -1, .cycle = -1,
	    .fiscal_start = DATE_CALENDAR_YEAR };
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven (the default), five or a file"),
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
		OPTION_CHOICE(0, "overdue", "by-period|exclude|include", &o.overdue,
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
