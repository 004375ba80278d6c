/*
 * funnel-forecast - weighted, commit, best case, coverage, odds of a target
 *
 * Reads opportunities and writes one row for each group and currency
 * (R-FCST).  One pass; a group is a few sums, and 16 bytes for each open deal
 * when odds are asked.  --detail writes the records through instead, each
 * with the reason why it counted or not.
 */
#include <stdlib.h>

#include "cli.h"
#include "date.h"
#include "deal.h"
#include "forecast.h"
#include "forecast_files.h"
#include "forecast_row.h"
#include "group.h"
#include "input.h"
#include "money.h"
#include "number.h"
#include "output.h"
#include "row.h"
#include "stage.h"
#include "table.h"

enum { UNIT = 10000, DIGITS = 4 };	/* of decimals from options */

/* Cell updates for all groups together, and for one; see outcome.h. */
#define WORK_ALL 1.6e10
#define WORK_ONE 1.6e9

enum { USE_STAGE, USE_CELL, USE_FITTED };
enum { OVERDUE_BY_PERIOD, OVERDUE_EXCLUDE, OVERDUE_INCLUDE };

/* Numbers are -1 where not given. */
struct options {
	const char *scheme, *period, *targets, *by, *adjust, *org, *quantiles,
	    *currency, *rates;
	int use, overdue, remaining, quantity;
	int64_t target, bin, shock, want, coverage, cycle, fy_start;
	bool detail, plan;
};

/* The reviewed numbers of one currency. */
struct reviewed {
	struct slice currency;
	int64_t *values;
};

struct run {
	const struct cli *cli;
	const struct options *o;
	struct input *in;
	struct forecast_rules rules;
	struct forecast_terms terms;
	struct forecast_columns columns;
	struct stages *stages;
	struct deal_source *source;
	struct forecast_by by;
	struct groups *groups;		/* the columns, then the currency */
	struct forecast_group *sums;
	size_t room;
	struct goals *goals;
	struct review *review;
	struct reviewed *reviewed;
	size_t reviewed_count;
};

static bool
next_deal(struct run *run, struct record *record, struct deal *deal)
{
	struct deal_flaw flaw;

	while (input_next(run->in, record)) {
		if (deal_read(run->source, record, deal, &flaw))
			return true;
		input_reject_value(run->in, record, flaw.column, flaw.code,
		    flaw.remedy);
	}
	return false;
}

static struct forecast_group *
group_of(struct run *run, const struct slice *parts)
{
	size_t group = groups_find(run->groups, parts);

	if (group >= run->room) {
		size_t old = run->room;

		run->room = group * 2 + 16;
		run->sums = xrealloc(run->sums, run->room,
		    sizeof(*run->sums));
		memset(run->sums + old, 0,
		    (run->room - old) * sizeof(*run->sums));
	}
	return &run->sums[group];
}

static void
gather(struct run *run)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	struct record record;
	struct deal deal;
	size_t i;

	while (next_deal(run, &record, &deal)) {
		for (i = 0; i < run->by.count; i++)
			parts[i] = forecast_by_part(&run->by, &record, &deal,
			    run->stages, i);
		parts[i] = deal.currency;
		if (!forecast_add(group_of(run, parts), &run->terms, &deal,
		    forecast_place(&run->terms, &deal)))
			input_reject(run->in, &record, COLUMN_ABSENT,
			    "sum-too-large", "an amount that makes the sum "
			    "too large; check it");
	}
}

/* Who has a target and no deals gets a row too. */
static void
add_idle_goals(struct run *run)
{
	struct groups *seen = groups_new(run->by.count + 1);
	struct slice parts[FORECAST_BY_MOST + 1];
	size_t last = run->by.count, g, i;

	for (g = 0; g < groups_count(run->groups); g++) {
		for (i = 0; i < last; i++)
			parts[i] = groups_part(run->groups, g, i);
		parts[last] = SLICE_EMPTY;
		groups_find(seen, parts);
	}
	for (g = 0; g < goals_count(run->goals); g++) {
		for (i = 0; i <= last; i++)
			parts[i] = goals_part(run->goals, g, i);
		if (parts[last].len > 0 ||
		    groups_seek(seen, parts) == GROUP_NONE)
			group_of(run, parts);
	}
	groups_free(seen);
}

static int64_t
minor_of(int64_t scaled, unsigned digits)
{
	int64_t minor;

	if (!deal_minor(scaled, digits, &minor))
		cli_usage("a sum too large");
	return minor;
}

static bool
find_target(const struct run *run, size_t group, unsigned digits,
    int64_t *target)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	size_t i;

	if (run->goals == NULL) {
		*target = run->o->target < 0 ? 0 :
		    minor_of(run->o->target, digits);
		return run->o->target >= 0;
	}
	for (i = 0; i <= run->by.count; i++)
		parts[i] = groups_part(run->groups, group, i);
	if (goals_find(run->goals, parts, target))
		return true;
	parts[run->by.count] = SLICE_EMPTY;
	return goals_find(run->goals, parts, target);
}

static const int64_t *
find_reviewed(const struct run *run, size_t group)
{
	struct slice currency = groups_part(run->groups, group, 1);
	size_t i;

	for (i = 0; i < run->reviewed_count; i++)
		if (slice_equal(run->reviewed[i].currency, currency))
			return run->reviewed[i].values +
			    (size_t)(review_levels(run->review) + 1) *
			    review_person(run->review,
			    groups_part(run->groups, group, 0));
	return NULL;
}

/* Reckons one currency and gives a row to everybody who has a number. */
static void
review_currency(struct run *run, struct slice currency, size_t count)
{
	size_t people = review_people(run->review), i;
	size_t width = (size_t)review_levels(run->review) + 1;
	int64_t *own = xcalloc(people + 1, sizeof(*own)), *values;
	struct forecast_aim aim = { .cycle_days = 0 };
	struct forecast_result result;
	struct fault fault;

	for (i = 0; i < count; i++) {
		if (!slice_equal(groups_part(run->groups, i, 1), currency))
			continue;
		forecast_result(&run->sums[i], &run->terms, &aim, &result);
		own[review_person(run->review,
		    groups_part(run->groups, i, 0))] = result.expected;
	}
	if (!review_reckon(run->review, own, currency,
	    deal_digits(run->source, currency), &values, &fault))
		report_trouble("%s", fault.text);
	free(own);
	for (i = 0; i < people * width; i++)
		if (values[i] != 0)
			group_of(run, (struct slice[]){
			    review_name(run->review, i / width), currency });
	run->reviewed = xrealloc(run->reviewed, run->reviewed_count + 1,
	    sizeof(*run->reviewed));
	run->reviewed[run->reviewed_count++] = (struct reviewed){ currency,
	    values };
}

/* The currencies that something is open or won in. */
static struct forecast_scope
scope_of(const struct run *run)
{
	struct forecast_scope scope = { .from = run->terms.from,
	    .to = run->terms.to, .fiscal_start = (int)run->o->fy_start,
	    .currency = SLICE_EMPTY };
	struct groups *seen = groups_new(1);
	size_t i;

	for (i = 0; i < groups_count(run->groups); i++) {
		struct slice currency = groups_part(run->groups, i, 1);

		if (run->sums[i].pipeline == 0 && run->sums[i].won == 0)
			continue;
		groups_find(seen, &currency);
		scope.currency = currency;
	}
	scope.currencies = groups_count(seen);
	groups_free(seen);
	return scope;
}

static uint64_t
review(struct run *run)
{
	size_t count = groups_count(run->groups), i;
	struct forecast_scope scope = scope_of(run);
	uint64_t bad;

	for (i = 0; i < count; i++)
		review_person(run->review, groups_part(run->groups, i, 0));
	bad = forecast_read_adjustments(run->cli, run->o->adjust, &scope,
	    run->review);
	for (i = 0; i < count; i++)
		if (find_reviewed(run, i) == NULL)
			review_currency(run, groups_part(run->groups, i, 1),
			    count);
	run->columns.review_levels = review_levels(run->review);
	return bad;
}

static struct outcome *
find_odds(const struct run *run, const struct forecast_group *sum,
    unsigned digits)
{
	double share = WORK_ALL / (double)groups_count(run->groups);
	struct outcome_settings settings = {
		.shock = (double)run->o->shock / UNIT,
		.bin = run->o->bin < 0 ? 0 : minor_of(run->o->bin, digits),
		.work = share < WORK_ONE ? share : WORK_ONE,
	};

	return run->columns.odds ? forecast_odds(sum, &settings) : NULL;
}

static struct forecast_view
look_at(struct run *run, size_t group, struct outcome **odds)
{
	struct forecast_group *sum = &run->sums[group];
	struct forecast_aim aim = { .remaining = run->o->remaining,
	    .coverage = run->rules.coverage, .cycle_days = run->o->cycle };
	struct forecast_view v = { .sum = sum, .digits = deal_digits(
	    run->source, groups_part(run->groups, group, run->by.count)) };

	aim.has_target = find_target(run, group, v.digits, &aim.target);
	v.has_target = aim.has_target;
	v.target = aim.target;
	forecast_result(sum, &run->terms, &aim, &v.result);
	*odds = find_odds(run, sum, v.digits);
	v.odds = *odds;
	if (run->o->adjust != NULL)
		v.reviewed = find_reviewed(run, group);
	return v;
}

static void
begin_row(const struct run *run, struct row *row, size_t group)
{
	size_t i;

	row_begin(row);
	for (i = 0; i <= run->by.count; i++)
		row_text(row, i < run->by.count ? run->by.names[i] :
		    "currency", group == GROUP_NONE ? SLICE_EMPTY :
		    groups_part(run->groups, group, i));
}

/* One row for each open stage (R-FCST-14). */
static void
write_plan(const struct run *run, struct output *out, struct row *row,
    size_t group, const struct forecast_view *v)
{
	int i;

	for (i = 0; i < stages_count(run->stages); i++) {
		const struct stage *stage = stages_at(run->stages, i);
		struct forecast_plan plan = { .known = false };

		if (stage->kind != STAGE_OPEN)
			continue;
		if (v->has_target)
			plan = forecast_plan(v->sum, &v->result, v->odds,
			    v->target - v->sum->won,
			    (double)run->rules.want / (100 * UNIT), i,
			    stage->chance);
		begin_row(run, row, group);
		forecast_plan_row(row, v, stage->name, stage->chance, &plan);
		output_cells(out, row->cells);
	}
}

static struct output *
open_rows(const struct run *run, struct row *header)
{
	static const struct forecast_group nothing;
	struct forecast_view v = { .sum = &nothing };
	struct forecast_plan plan = { .known = false };

	begin_row(run, header, GROUP_NONE);
	if (run->o->plan)
		forecast_plan_row(header, &v, SLICE_EMPTY, 0, &plan);
	else
		forecast_row(&run->columns, header, &v);
	return output_open_plain(run->cli, header->names, header->count);
}

static int
write_groups(struct run *run, bool bad)
{
	struct row header = { .count = 0 }, row = { .count = 0 };
	struct output *out = open_rows(run, &header);
	size_t *order = groups_sorted(run->groups), i;
	int status;

	for (i = 0; i < groups_count(run->groups); i++) {
		struct outcome *odds;
		struct forecast_view v = look_at(run, order[i], &odds);

		if (run->o->plan) {
			write_plan(run, out, &row, order[i], &v);
		} else {
			begin_row(run, &row, order[i]);
			forecast_row(&run->columns, &row, &v);
			output_cells(out, row.cells);
		}
		outcome_free(odds);
		forecast_release(&run->sums[order[i]]);
	}
	free(order);
	status = cli_finish(run->cli, run->in, out, bad);
	row_release(&header);
	row_release(&row);
	return status;
}

static void
release(struct run *run)
{
	while (run->reviewed_count > 0)
		free(run->reviewed[--run->reviewed_count].values);
	free(run->reviewed);
	review_free(run->review);
	goals_free(run->goals);
	groups_free(run->groups);
	forecast_by_release(&run->by);
	free(run->sums);
}

static int
forecast(struct run *run)
{
	uint64_t bad = 0;
	int status;

	run->review = review_new();
	bad += forecast_by_find(&run->by, run->cli, run->in, run->o->org,
	    run->review);
	run->groups = groups_new(run->by.count + 1);
	gather(run);
	if (run->o->targets != NULL) {
		run->goals = goals_new(run->by.count + 1, run->terms.from,
		    run->terms.to, (int)run->o->fy_start);
		bad += forecast_read_goals(run->cli, run->o->targets,
		    &run->by, run->source, run->goals);
		add_idle_goals(run);
	}
	if (run->o->adjust != NULL)
		bad += review(run);
	status = write_groups(run, bad > 0);
	release(run);
	return status;
}

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
		deal_format(weighted, sum, deal->digits);
	if (place == FORECAST_WON || deal->category == DEAL_COMMIT)
		sum = deal->amount;
	if (place == FORECAST_COUNTED || place == FORECAST_WON)
		deal_format(expected, sum, deal->digits);
}

/* Every record with what the forecast makes of it. */
static int
write_details(struct run *run)
{
	static const char *const names[DETAILS] = { "forecast_stage",
		"forecast_probability", "forecast_place", "forecast_weighted",
		"forecast_expected", "forecast_rule" };
	struct output *out = output_open(run->cli, run->in, names, DETAILS);
	char probability[32], weighted[32], expected[32];
	struct slice cells[DETAILS];
	struct record record;
	struct deal deal;

	while (next_deal(run, &record, &deal)) {
		enum forecast_place place = forecast_place(&run->terms, &deal);

		number_format(probability, deal.chance, DIGITS, true);
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
check_options(const struct options *o)
{
	if (o->target >= 0 && o->targets != NULL)
		cli_usage("--target and --targets exclude each other");
	if (o->plan && o->target < 0 && o->targets == NULL)
		cli_usage("--plan needs --target or --targets");
	if (o->plan && o->detail)
		cli_usage("--plan and --detail exclude each other");
	if (o->adjust != NULL && strcmp(o->by, "owner") != 0)
		cli_usage("--adjust needs --by owner");
}

static void
read_quantiles(struct forecast_columns *columns, const char *list)
{
	struct slice rest = slice_of(list);
	int64_t q;

	while (rest.at != NULL) {
		if (number_parse_decimal(slice_cut(&rest, ','), DIGITS, &q) !=
		    VALUE_OK || q < 0 || q > 100 * UNIT ||
		    columns->quantile_count == FORECAST_QUANTILES_MOST)
			cli_usage("--quantiles: write up to %d numbers from 0 "
			    "to 100 such as 10,50,90",
			    FORECAST_QUANTILES_MOST);
		columns->quantiles[columns->quantile_count++] = q;
	}
}

/* The period, and the rules with what the options put over them. */
static void
set_terms(struct run *run)
{
	const struct options *o = run->o;
	int32_t from = DATE_NONE, to = DATE_NONE;
	struct fault fault;

	if (!forecast_rules_open(&run->rules, &fault))
		report_trouble("%s", fault.text);
	if (o->coverage >= 0)
		run->rules.coverage = o->coverage;
	if (o->want >= 0)
		run->rules.want = o->want;
	if (o->period != NULL && !date_parse_period(slice_of(o->period),
	    (int)o->fy_start, &from, &to, &fault))
		cli_usage("--period: %s", fault.text);
	forecast_terms_init(&run->terms, &run->rules, from, to,
	    run->cli->today);
	run->terms.overdue_in = o->overdue == OVERDUE_INCLUDE ||
	    (o->overdue == OVERDUE_BY_PERIOD && o->period == NULL);
}

static void
set_columns(struct run *run)
{
	const struct options *o = run->o;
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
	c->bounds_differ = run->rules.bounds_differ;
	run->terms.keep = c->odds;
	run->terms.by_stage = o->plan;
}

/* With --use fitted the first operand is the table of probabilities. */
static const char *
open_stages(struct run *run)
{
	const struct cli *cli = run->cli;
	int tables = run->o->use == USE_FITTED;
	struct fault fault;

	if (cli->operand_count < tables)
		cli_usage("--use fitted needs the file of probabilities");
	if (cli->operand_count > tables + 1)
		cli_usage("too many files");
	run->stages = stages_open(run->o->scheme, &fault);
	if (run->stages == NULL || (tables && !stages_fit(run->stages,
	    cli->operand[0], run->rules.chance_least,
	    run->rules.chance_most, &fault)))
		report_trouble("%s", fault.text);
	return cli->operand_count > tables ? cli->operand[tables] : NULL;
}

static int
run_on(struct run *run, const char *path)
{
	struct deal_settings settings = { .stages = run->stages,
	    .use_cell = run->o->use == USE_CELL,
	    .quantity = run->o->quantity, .currency = run->o->currency,
	    .rates = run->o->rates };
	struct fault fault;
	int status;

	run->in = input_open(run->cli, path, COLUMNS_OPPORTUNITY);
	if (input_is_empty(run->in))
		return cli_finish(run->cli, run->in, NULL, false);
	input_need(run->in, settings.quantity ? "quantity" : "amount");
	if (!settings.use_cell ||
	    input_find(run->in, "probability") == COLUMN_ABSENT)
		input_need(run->in, "stage");
	run->source = deal_open(input_columns(run->in), &settings, &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
	status = run->o->detail ? write_details(run) : forecast(run);
	deal_close(run->source);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .scheme = "seven", .by = "", .target = -1,
	    .bin = -1, .want = -1, .coverage = -1, .cycle = -1,
	    .fy_start = 1 };
	const struct cli_option options[] = {
		{ 's', CLI_TEXT, "scheme", "NAME", &o.scheme,
		  "stages: seven (the default), five or a file", 0, 0 },
		{ 'p', CLI_TEXT, "period", "PERIOD", &o.period,
		  "2024Q2, 2024-05 or FROM..TO; default any date", 0, 0 },
		{ 't', CLI_DECIMAL, "target", "SUM", &o.target,
		  "target of each row", 0, 900000000000000 },
		{ 0, CLI_TEXT, "targets", "FILE", &o.targets,
		  "targets by period and the columns of --by", 0, 0 },
		{ 'b', CLI_TEXT, "by", "COLUMNS", &o.by,
		  "one row for each value of these, as owner,region", 0, 0 },
		{ 'u', CLI_CHOICE, "use", "stage|cell|fitted", &o.use,
		  "where probabilities come from", 0, 0 },
		{ 0, CLI_DECIMAL, "coverage", "TIMES", &o.coverage,
		  "pipeline a target needs, default 3", 0, 1000 },
		{ 0, CLI_CHOICE, "coverage-mode", "total|remaining",
		  &o.remaining, "cover the target, or what is missing", 0, 0 },
		{ 0, CLI_TEXT, "adjust", "FILE", &o.adjust,
		  "review: adjustments level by level", 0, 0 },
		{ 0, CLI_TEXT, "org", "FILE", &o.org,
		  "people: owner, manager, team and so on", 0, 0 },
		{ 'Q', CLI_TEXT, "quantiles", "LIST", &o.quantiles,
		  "quantiles of the outcome, as 10,50,90", 0, 0 },
		{ 0, CLI_DECIMAL, "bin", "SUM", &o.bin,
		  "grid where exact odds do not fit", 0, 900000000000 },
		{ 0, CLI_DECIMAL, "shock", "S", &o.shock,
		  "good or bad quarter for all, in log-odds", 0, 10 },
		{ 0, CLI_FLAG, "plan", NULL, &o.plan,
		  "how many deals of each stage close the gap", 0, 0 },
		{ 0, CLI_DECIMAL, "want", "PERCENT", &o.want,
		  "odds that --plan aims at, default 80", 0, 100 },
		{ 0, CLI_FLAG, "detail", NULL, &o.detail,
		  "each record, and why it counts or not", 0, 0 },
		{ 0, CLI_CHOICE, "overdue", "by-period|exclude|include",
		  &o.overdue, "open deals past their date", 0, 0 },
		{ 0, CLI_INT, "cycle", "DAYS", &o.cycle,
		  "sales cycle; default the median of won deals", 0, 10000 },
		{ 0, CLI_TEXT, "currency", "CODE", &o.currency,
		  "currency where the cell is empty", 0, 0 },
		{ 0, CLI_TEXT, "rates", "FILE", &o.rates,
		  "convert: currency, rate, to", 0, 0 },
		{ 0, CLI_CHOICE, "measure", "amount|quantity", &o.quantity,
		  "forecast money or units", 0, 0 },
		{ 0, CLI_INT, "fy-start", "MONTH", &o.fy_start,
		  "first month of the fiscal year", 1, 12 },
		{ .kind = CLI_END },
	};
	struct cli cli = {
		.summary = "say what the sales funnel will bring in",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_EXPLAIN | CLI_LANG |
		    CLI_TABLE | CLI_QUIET,
		.tables = "stage-seven stage-five forecast forecast-flag "
		    "deal-words currency columns",
		.many_operands = true,
	};
	struct run run = { .cli = &cli, .o = &o };
	struct forecast_words words[FORECAST_FLAGS];
	struct table *table;
	struct fault fault;
	const char *path;
	int status;

	cli_start(&cli, argc, argv);
	check_options(&o);
	set_terms(&run);
	set_columns(&run);
	forecast_by_split(&run.by, o.by);
	table = forecast_words_open(words, &fault);
	if (table == NULL)
		report_trouble("%s", fault.text);
	run.columns.words = words;
	path = open_stages(&run);
	status = run_on(&run, path);
	stages_close(run.stages);
	table_close(table);
	return status;
}
