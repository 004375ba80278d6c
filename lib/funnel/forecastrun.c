/*
 * forecastrun.c - from the options of funnel-forecast to its rows
 */
#include "base/date.h"
#include "base/number.h"
#include "front/input.h"
#include "front/output.h"
#include "funnel/detailrun.h"
#include "funnel/forecastrun.h"
#include "rule/table.h"

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
	run->terms.overdue_in = o->overdue == FORECAST_OVERDUE_INCLUDE ||
	    (o->overdue == FORECAST_OVERDUE_BY_PERIOD && o->period == NULL);
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
	int tables = run->o->use == FORECAST_USE_FITTED;
	struct fault fault;

	if (cli->operand_count < tables)
		cli_usage("--use fitted needs the file of probabilities");
	if (cli->operand_count > tables + 1 && !cli->merge)
		cli_usage("one file at a time, not \"%s\" too",
		    cli->operand[tables + 1]);
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
	    .use_cell = run->o->use == FORECAST_USE_CELL,
	    .quantity = run->o->quantity, .currency = run->o->currency,
	    .rates = run->o->rates,
	    .fitted = run->o->use == FORECAST_USE_FITTED, .today = run->cli->today,
	    .chance_most = run->rules.chance_most,
	    .no_deposit = run->rules.no_deposit };
	int status;

	open_deals(run, path, &settings);
	if (run->source == NULL)
		return output_finish_run(run->cli, run->in, NULL, false);
	status = run->o->detail ? detailrun(run) :
	    run->o->rates_by != NULL ? funnelrun_rates_by(run) :
	    funnelrun_groups(run);
	if (!run->cli->partial)
		tell_repeats(run->repeats, run->label);
	repeats_close(run->repeats);
	deal_close(run->source);
	return status;
}

int
forecastrun(const struct cli *cli, const struct forecast_options *o)
{
	struct forecast_run run = { .cli = cli, .o = o };
	struct forecast_words words[FORECAST_FLAGS];
	struct table *table;
	struct fault fault;
	const char *path;
	int status;

	set_terms(&run);
	set_columns(&run);
	funnelfiles_by_split(&run.by, o->rates_by != NULL ? o->rates_by : o->by);
	run.by.fiscal_start = o->fiscal_start;
	table = forecast_words_open(words, &fault);
	if (table == NULL)
		report_trouble("%s", fault.text);
	run.columns.words = words;
	path = open_stages(&run);
	funnelrun_open_partial(&run);
	status = run_on(&run, path);
	funnelrun_close_partial(&run);
	stages_close(run.stages);
	table_close(table);
	return status;
}
