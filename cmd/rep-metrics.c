/*
 * rep-metrics - what each seller has done, and where the gap is
 *
 * Reads opportunities, and beside them leads and targets, and writes a row of
 * rates, sizes and days for each seller (or whatever --by names) and
 * currency; --gap says which factor makes a result differ from the team's
 * (R-METRIC).  Memory: the sums of each group, the days of each won deal, and
 * the leads that deals name.
 */
#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "front/cells.h"
#include "front/filter.h"
#include "front/side.h"
#include "funnel/files.h"
#include "funnel/forecast.h"
#include "funnel/metrics.h"
#include "set/group.h"
#include "set/nameset.h"
#include "value/money.h"
#include "value/row.h"

struct row_read {
	struct slice lead_id, lost_reason, vanish_reason;
};
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct row_read, lead_id),
	BIND_TEXT("lost_reason", struct row_read, lost_reason),
	BIND_TEXT("vanish_reason", struct row_read, vanish_reason),
	BIND_END
};
static const struct bind lead_reads[] = {
	{ .name = "lead_id", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "opportunity_id", .type = BIND_IS_TEXT },
	{ .name = "created_date", .type = BIND_IS_DAY },
	{ .name = "met_date", .type = BIND_IS_DAY },
	BIND_END
};
static const struct bind target_reads[] = {
	{ .name = "target", .type = BIND_IS_TEXT, .needed = true },
	{ .name = "period", .type = BIND_IS_TEXT },
	{ .name = "currency", .type = BIND_IS_TEXT },
	BIND_END
};

/* Figures to compare with, as of another year or a plan. */
struct figures {
	struct slice currency;
	int64_t leads, conversion, win_rate, average;
};
static const struct bind figure_reads[] = {
	BIND_TEXT("currency", struct figures, currency),
	BIND_DECIMAL("leads", struct figures, leads, 0, 1000000000,
	    .needed = true),
	BIND_DECIMAL("conversion_rate", struct figures, conversion, 0, 100000,
	    .needed = true),
	BIND_DECIMAL("win_rate", struct figures, win_rate, 0, 100,
	    .needed = true),
	BIND_DECIMAL("average_deal", struct figures, average, 0,
	    100000000000, .needed = true),
	BIND_END
};

struct run {
	const struct cli *cli;
	const char *scheme, *by_names, *period, *leads, *targets, *currency,
	    *rates, *fy_start;
	const char *gap;		/* "team" or a file */
	bool losses;
	int fiscal_start;
	struct forecast_rules rules;
	struct forecast_terms terms;
	struct proportion_rules proportions;
	struct stages *stages;
	struct deal_source *source;
	struct deal_settings settings;
	struct forecast_by by;
	struct groups *groups;		/* the parts, then the currency */
	struct metrics *metrics;
	size_t room;
	struct nameset *deal_leads;	/* that some deal names */
	struct goals *goals;
	struct row row;
	struct groups *reasons;		/* a group's parts and the reason */
	struct loss {
		size_t group;		/* of groups */
		uint64_t deals, priced;	/* of known amount */
		int64_t amount;
	} *loss_sums;
	size_t loss_room;
	struct groups *lead_groups;	/* the parts alone */
	struct {
		uint64_t all, converted;
		bool met;
	} *lead_counts;
	size_t lead_room;
	uint64_t undated;		/* leads */
	struct groups *currencies;
	struct team {
		struct metrics sum;
		uint64_t heads;
	} *teams;			/* one a currency, for --gap team */
	struct groups *figure_currencies;
	struct figures *figures;	/* one a currency, for --gap FILE */
	size_t figure_count;
};

/* ---- rows -------------------------------------------------------------- */

static void
begin_row(struct run *run, size_t group)
{
	size_t i;

	row_begin(&run->row);
	for (i = 0; i <= run->by.count; i++)
		row_text(&run->row, i < run->by.count ? run->by.names[i] :
		    "currency", group == GROUP_NONE ? SLICE_EMPTY :
		    groups_part(run->groups, group, i));
}

static void
put_target(struct run *run, const struct metrics *m, size_t group)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	int64_t target, percent;
	size_t i;

	for (i = 0; group != GROUP_NONE && i <= run->by.count; i++)
		parts[i] = groups_part(run->groups, group, i);
	if (group == GROUP_NONE || !goals_find(run->goals, parts, &target)) {
		row_empty(&run->row, "target");
		row_empty(&run->row, "attainment_pct");
		return;
	}
	row_amount(&run->row, "target", target, m->digits);
	if (target > 0 && money_scale(m->deals.won_amount, 1000000, target,
	    &percent))
		row_decimal(&run->row, "attainment_pct", percent);
	else
		row_empty(&run->row, "attainment_pct");
}

/* One row; GROUP_NONE for the names alone. */
static void
fill_metrics(struct run *run, struct metrics *m, size_t group)
{
	struct row *row = &run->row;
	int64_t value;

	begin_row(run, group);
	if (run->leads != NULL) {
		row_count(row, "leads", m->leads);
		row_count(row, "converted", m->converted);
		proportion_rate(row, "conversion_rate", &run->proportions,
		    m->converted, m->leads);
	}
	proportion_row(row, &run->proportions, &m->deals);
	if (metrics_average(m, &value))
		row_amount(row, "average_deal", value, m->digits);
	else
		row_empty(row, "average_deal");
	if (metrics_cycle(m, &value))
		row_decimal(row, "cycle_days", value);
	else
		row_empty(row, "cycle_days");
	if (run->targets != NULL)
		put_target(run, m, group);
}

static void
put_number(struct row *row, const char *name, double value)
{
	if (value < 0)
		row_empty(row, name);
	else
		row_decimal(row, name, llround(value * 10000));
}

/* A factor as people write it: rates in percent, sums as money. */
static void
put_factor(struct row *row, const char *name, enum metrics_factor factor,
    double value, unsigned digits)
{
	if (value >= 0 && factor == METRICS_SIZE)
		row_amount(row, name, llround(value), digits);
	else if (factor == METRICS_CONVERSION || factor == METRICS_WIN_RATE)
		put_number(row, name, value < 0 ? value : value * 100);
	else
		put_number(row, name, value);
}

static void
fill_gap(struct run *run, size_t group, enum metrics_factor factor,
    double value, double team, int64_t effect, unsigned digits)
{
	begin_row(run, group);
	row_text(&run->row, "factor", slice_of(metrics_factor_word(factor)));
	put_factor(&run->row, "value", factor, value, digits);
	put_factor(&run->row, "team_value", factor, team, digits);
	row_amount(&run->row, "effect", effect, digits);
}

static void
fill_loss(struct run *run, size_t group, struct slice reason,
    const struct loss *loss, const struct metrics *all)
{
	begin_row(run, group);
	row_text(&run->row, "lost_reason", reason);
	row_count(&run->row, "lost", loss->deals);
	if (loss->priced > 0)
		row_amount(&run->row, "amount", loss->amount, all->digits);
	else
		row_empty(&run->row, "amount");
	put_number(&run->row, "share", all->deals.lost == 0 ? -1 :
	    100 * (double)loss->deals / (double)all->deals.lost);
}

static void
emit(struct filter_run *f, const struct run *run)
{
	memcpy(f->cells, run->row.cells,
	    run->row.count * sizeof(*run->row.cells));
	filter_emit(f);
}

/* ---- groups ------------------------------------------------------------ */

static struct metrics *
metrics_of(struct run *run, const struct slice *parts)
{
	size_t group = groups_find(run->groups, parts);

	if (group >= run->room) {
		size_t old = run->room;

		run->room = group * 2 + 16;
		run->metrics = xrealloc(run->metrics, run->room,
		    sizeof(*run->metrics));
		memset(run->metrics + old, 0,
		    (run->room - old) * sizeof(*run->metrics));
	}
	return &run->metrics[group];
}

/* A lost deal by its reason; an unknown one is a row of its own. */
static bool
add_loss(struct run *run, const struct slice *parts, struct slice reason,
    const struct deal *deal)
{
	struct slice key[FORECAST_BY_MOST + 2];
	struct loss *loss;
	size_t at, i;

	for (i = 0; i <= run->by.count; i++)
		key[i] = parts[i];
	key[i] = reason;
	at = groups_find(run->reasons, key);
	if (at >= run->loss_room) {
		size_t old = run->loss_room;

		run->loss_room = at * 2 + 16;
		run->loss_sums = xrealloc(run->loss_sums, run->loss_room,
		    sizeof(*run->loss_sums));
		memset(run->loss_sums + old, 0,
		    (run->loss_room - old) * sizeof(*run->loss_sums));
	}
	loss = &run->loss_sums[at];
	loss->group = groups_find(run->groups, parts);
	loss->deals++;
	loss->priced += deal->has_amount;
	return !deal->has_amount || money_add(loss->amount, deal->amount,
	    &loss->amount);
}

static enum filter_verdict
add_deal(struct filter_run *f, void *context, const void *row_of,
    struct flaw *flaw)
{
	const struct row_read *row = row_of;
	struct slice parts[FORECAST_BY_MOST + 1];
	struct run *run = context;
	struct deal_flaw bad;
	struct deal deal;
	int32_t date;
	size_t i;

	if (!deal_read(run->source, f->record, &deal, &bad)) {
		input_reject_value(f->in, f->record, bad.column, bad.code,
		    bad.remedy);
		return FILTER_LEAVE;
	}
	if (row->lead_id.len > 0)
		*nameset_count(run->deal_leads, row->lead_id) = 1;
	if (!forecast_rates(&run->terms, &deal))
		return FILTER_LEAVE;
	date = forecast_date(&run->terms, &deal);
	for (i = 0; i < run->by.count; i++)
		parts[i] = forecast_by_part(&run->by, f->record, &deal,
		    run->stages, date, i);
	parts[i] = deal.currency;
	if (!metrics_add(metrics_of(run, parts), &deal) ||
	    (run->losses && deal.kind == STAGE_LOST && !add_loss(run, parts,
	    row->lost_reason.len > 0 ? row->lost_reason : row->vanish_reason,
	    &deal))) {
		flaw_set(flaw, "amount", "bad-amount", "too large to be added "
		    "up; correct it");
		return FILTER_REJECT;
	}
	return FILTER_LEAVE;
}

/* ---- leads ------------------------------------------------------------- */

struct lead_columns {
	size_t id, deal, created, met, parts[FORECAST_BY_MOST];
};

static void
find_lead_columns(const struct run *run, struct input *in,
    struct lead_columns *at)
{
	size_t i;

	at->id = input_need(in, "lead_id");
	at->deal = input_find(in, "opportunity_id");
	at->created = input_find(in, "created_date");
	at->met = input_find(in, "met_date");
	for (i = 0; i < run->by.count; i++)
		at->parts[i] = run->by.grains[i] != GRAIN_NONE ?
		    COLUMN_ABSENT : input_need(in, run->by.names[i]);
}

/* Counts a lead by its parts; add_leads() puts them into the groups. */
static void
count_lead(struct run *run, const struct slice *parts, bool converted)
{
	size_t group = groups_find(run->lead_groups, parts);

	if (group >= run->lead_room) {
		size_t old = run->lead_room;

		run->lead_room = group * 2 + 16;
		run->lead_counts = xrealloc(run->lead_counts, run->lead_room,
		    sizeof(*run->lead_counts));
		memset(run->lead_counts + old, 0,
		    (run->lead_room - old) * sizeof(*run->lead_counts));
	}
	run->lead_counts[group].all++;
	run->lead_counts[group].converted += converted;
}

/* The currency that all deals have; none where they have several. */
static struct slice
only_currency(const struct run *run)
{
	size_t last = run->by.count, i;
	struct slice only = SLICE_EMPTY;

	for (i = 0; i < groups_count(run->groups); i++) {
		struct slice code = groups_part(run->groups, i, last);

		if (i > 0 && !slice_equal(only, code))
			return SLICE_EMPTY;
		only = code;
	}
	return only;
}

/*
 * Leads count in every group of their parts, whatever its currency; those of
 * nobody with a deal make a group of the only currency.
 */
static void
add_leads(struct run *run)
{
	struct slice parts[FORECAST_BY_MOST + 1], only = only_currency(run);
	size_t groups = groups_count(run->groups), group, at, i;
	struct metrics *m;

	for (group = 0; group < groups; group++) {
		for (i = 0; i < run->by.count; i++)
			parts[i] = groups_part(run->groups, group, i);
		at = groups_seek(run->lead_groups, parts);
		if (at == GROUP_NONE)
			continue;
		run->metrics[group].leads = run->lead_counts[at].all;
		run->metrics[group].converted = run->lead_counts[at].converted;
		run->lead_counts[at].met = true;
	}
	for (at = 0; at < groups_count(run->lead_groups); at++) {
		if (run->lead_counts[at].met)
			continue;
		for (i = 0; i < run->by.count; i++)
			parts[i] = groups_part(run->lead_groups, at, i);
		parts[i] = only;
		m = metrics_of(run, parts);
		m->digits = deal_digits(run->source, only);
		m->leads = run->lead_counts[at].all;
		m->converted = run->lead_counts[at].converted;
	}
}

static void
add_lead(struct run *run, struct input *in, const struct record *record,
    const struct lead_columns *at)
{
	struct slice parts[FORECAST_BY_MOST];
	int32_t created, met;
	size_t i;

	if (!cell_day(in, record, at->created, &created) ||
	    !cell_day(in, record, at->met, &met))
		return;
	created = created != DATE_NONE ? created : met;
	if (run->terms.from != DATE_NONE && (created < run->terms.from ||
	    created > run->terms.to)) {
		run->undated += created == DATE_NONE;
		return;
	}
	for (i = 0; i < run->by.count; i++)
		parts[i] = run->by.grains[i] == GRAIN_NONE ?
		    cell_text(record, at->parts[i]) :
		    grain_label(run->by.labels[i], run->by.grains[i], created,
		    run->fiscal_start);
	count_lead(run, parts, cell_text(record, at->deal).len > 0 ||
	    nameset_has(run->deal_leads, cell_text(record, at->id)));
}

static bool
read_leads(struct run *run)
{
	struct lead_columns at;
	struct record record;
	struct input *in;
	bool bad;

	if (run->leads == NULL)
		return false;
	in = input_open_side(run->cli, run->leads, COLUMNS_LEAD);
	find_lead_columns(run, in, &at);
	while (input_next(in, &record))
		add_lead(run, in, &record, &at);
	add_leads(run);
	bad = input_rejected(in) > 0;
	input_close(in);
	if (run->undated > 0 && !run->cli->quiet)
		report_message("%s: leads without created_date and met_date, "
		    "which are in no period: %llu", run->leads,
		    (unsigned long long)run->undated);
	return bad;
}

/* ---- the run ----------------------------------------------------------- */

static void
begin(struct filter_run *f, void *context)
{
	struct run *run = context;
	struct fault fault;

	if (input_is_empty(f->in))
		return;
	input_need(f->in, "amount");
	input_need(f->in, "stage");
	run->source = deal_open(input_columns(f->in), &run->settings, &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
	forecast_by_find(&run->by, run->cli, f->in, NULL, NULL);
}

/* Effects in minor units that add up to the difference all the same. */
static void
round_effects(const double *effects, size_t count, double difference,
    int64_t *rounded)
{
	int64_t left = llround(difference);
	size_t largest = 0, i;

	for (i = 0; i < count; i++) {
		rounded[i] = llround(effects[i]);
		left -= rounded[i];
		if (fabs(effects[i]) > fabs(effects[largest]))
			largest = i;
	}
	rounded[largest] += left;
}

/* The sums of each currency, and how many groups make them. */
static void
sum_teams(struct run *run)
{
	size_t groups = groups_count(run->groups), i, at;

	run->teams = xcalloc(groups + 1, sizeof(*run->teams));
	for (i = 0; i < groups; i++) {
		struct slice code = groups_part(run->groups, i,
		    run->by.count);

		at = groups_find(run->currencies, &code);
		run->teams[at].heads++;
		if (!metrics_sum(&run->teams[at].sum, &run->metrics[i]))
			report_trouble("the sums are too large to be "
			    "compared; leave out some deals");
	}
}

static bool
take_figures(void *context, const void *row_of, unsigned long line,
    struct flaw *flaw)
{
	const struct figures *row = row_of;
	struct run *run = context;

	(void)line;
	if (row->leads == BIND_NO_NUMBER || row->conversion ==
	    BIND_NO_NUMBER || row->win_rate == BIND_NO_NUMBER ||
	    row->average == BIND_NO_NUMBER)
		return flaw_set(flaw, NULL, "no-number", "a figure is "
		    "missing; fill leads, conversion_rate, win_rate and "
		    "average_deal");
	if (groups_find(run->figure_currencies, &row->currency) <
	    run->figure_count)
		return flaw_set(flaw, NULL, "twice", "the figures of this "
		    "currency stand there already; keep one row");
	run->figures = xrealloc(run->figures, run->figure_count + 1,
	    sizeof(*run->figures));
	run->figures[run->figure_count++] = *row;
	return true;
}

static void
read_figures(struct run *run)
{
	const struct side side = {
		.reads = figure_reads, .size = sizeof(struct figures),
		.take = take_figures, .whole = "mend the figures",
	};

	run->figure_currencies = groups_new(1);
	side_read(run->cli, run->gap, &side, run);
}

/* The figures of a file as factors; without leads their deals alone. */
static void
figure_factors(const struct run *run, struct slice code, unsigned digits,
    double *factors)
{
	size_t at = groups_seek(run->figure_currencies, &code), n = 0;
	const struct figures *figures;
	double unit = BIND_DECIMAL_UNIT;

	if (at == GROUP_NONE)
		report_trouble("%s: no figures for the currency \"%.*s\"; add "
		    "a row", run->gap, SLICE_PRINT(code));
	figures = &run->figures[at];
	factors[n++] = (double)figures->leads / unit;
	if (run->leads != NULL)
		factors[n++] = (double)figures->conversion / unit / 100;
	else
		factors[0] *= (double)figures->conversion / unit / 100;
	factors[n++] = (double)figures->win_rate / unit / 100;
	factors[n] = (double)figures->average / unit * pow(10, digits);
}

static void
write_gaps(struct filter_run *f, struct run *run, size_t group)
{
	enum metrics_factor names[GAP_FACTORS_MOST];
	double own[GAP_FACTORS_MOST], other[GAP_FACTORS_MOST];
	double effects[GAP_FACTORS_MOST];
	int64_t rounded[GAP_FACTORS_MOST];
	const struct metrics *m = &run->metrics[group];
	struct slice code = groups_part(run->groups, group, run->by.count);
	bool leads = run->leads != NULL;
	size_t i, n = metrics_factors(m, leads, 1, names, own);

	if (run->figures != NULL) {
		figure_factors(run, code, m->digits, other);
	} else {
		const struct team *team = &run->teams[groups_find(
		    run->currencies, &code)];

		metrics_factors(&team->sum, leads, team->heads, names, other);
	}
	round_effects(effects, n, gap_effects(own, other, n, effects),
	    rounded);
	for (i = 0; i < n; i++) {
		fill_gap(run, group, names[i], own[i], other[i], rounded[i],
		    m->digits);
		emit(f, run);
	}
}

static void
write_losses(struct filter_run *f, struct run *run)
{
	size_t *order = groups_sorted(run->reasons), i;

	for (i = 0; i < groups_count(run->reasons); i++) {
		const struct loss *loss = &run->loss_sums[order[i]];

		fill_loss(run, loss->group, groups_part(run->reasons,
		    order[i], run->by.count + 1), loss,
		    &run->metrics[loss->group]);
		emit(f, run);
	}
	free(order);
}

static void
finish(struct filter_run *f, void *context)
{
	struct run *run = context;
	size_t *order, i;

	if (input_is_empty(f->in))
		return;
	if (run->losses) {
		write_losses(f, run);
		return;
	}
	f->found = read_leads(run);
	if (run->targets != NULL) {
		run->goals = goals_new(run->by.count + 1, run->terms.from,
		    run->terms.to, run->fiscal_start);
		f->found |= forecast_read_goals(run->cli, run->targets,
		    &run->by, run->source, run->goals) > 0;
	}
	if (run->gap != NULL)
		sum_teams(run);
	order = groups_sorted(run->groups);
	for (i = 0; i < groups_count(run->groups); i++) {
		if (run->gap != NULL) {
			write_gaps(f, run, order[i]);
			continue;
		}
		fill_metrics(run, &run->metrics[order[i]], order[i]);
		emit(f, run);
	}
	free(order);
}

static void
open_rules(struct run *run)
{
	int32_t from = DATE_NONE, to = DATE_NONE;
	struct fault fault;

	if (run->fy_start != NULL && !date_parse_fiscal_start(
	    slice_of(run->fy_start), &run->fiscal_start))
		cli_usage("--fy-start: write a month or a day such as 4 or "
		    "04-06");
	if (run->period != NULL && !date_parse_period(slice_of(run->period),
	    run->fiscal_start, &from, &to, &fault))
		cli_usage("--period: %s", fault.text);
	run->stages = stages_open(run->scheme, &fault);
	if (run->stages == NULL || !forecast_rules_open(&run->rules, &fault) ||
	    !proportion_rules_open(&run->proportions, &fault))
		report_trouble("%s", fault.text);
	forecast_terms_init(&run->terms, &run->rules, from, to,
	    run->cli->today);
	run->terms.overdue_in = run->period == NULL;
	run->settings = (struct deal_settings){ .stages = run->stages,
	    .currency = run->currency, .rates = run->rates,
	    .chance_most = run->rules.chance_most,
	    .no_deposit = run->rules.no_deposit };
	forecast_by_split(&run->by, run->by_names);
	run->by.fiscal_start = run->fiscal_start;
	run->groups = groups_new(run->by.count + 1);
	if (run->losses && run->by.count == FORECAST_BY_MOST)
		cli_usage("--losses: leave out a column of --by");
	if (run->losses)
		run->reasons = groups_new(run->by.count + 2);
	run->lead_groups = groups_new(run->by.count);
	run->currencies = groups_new(1);
	run->deal_leads = nameset_new();
}

/* The columns of the output, from a row of nothing. */
static const char **
name_columns(struct run *run)
{
	struct metrics nothing = { .leads = 0 };
	const char **names;
	size_t i;

	if (run->gap != NULL)
		fill_gap(run, GROUP_NONE, METRICS_LEADS, 0, 0, 0, 0);
	else if (run->losses)
		fill_loss(run, GROUP_NONE, SLICE_EMPTY, &(struct loss){ 0 },
		    &nothing);
	else
		fill_metrics(run, &nothing, GROUP_NONE);
	names = xcalloc(run->row.count + 1, sizeof(*names));
	for (i = 0; i < run->row.count; i++)
		names[i] = xstrdup(run->row.names[i]);
	return names;
}

static void
release(struct run *run, const char **names)
{
	size_t i;

	for (i = 0; names[i] != NULL; i++)
		free((char *)names[i]);
	free(names);
	for (i = 0; i < groups_count(run->groups); i++)
		metrics_release(&run->metrics[i]);
	free(run->metrics);
	free(run->loss_sums);
	groups_free(run->reasons);
	free(run->lead_counts);
	free(run->teams);
	free(run->figures);
	groups_free(run->figure_currencies);
	groups_free(run->lead_groups);
	groups_free(run->currencies);
	groups_free(run->groups);
	goals_free(run->goals);
	nameset_free(run->deal_leads);
	forecast_by_release(&run->by);
	row_release(&run->row);
	deal_close(run->source);
	stages_close(run->stages);
}

/* What --print-columns says, whatever the options. */
static const char *const all_columns[] = { "owner", "currency", "leads",
	"converted", "conversion_rate", "conversion_rate_lo",
	"conversion_rate_hi", "won", "lost", "open", "win_rate",
	"win_rate_lo", "win_rate_hi", "win_rate_amount", "average_deal",
	"cycle_days", "target", "attainment_pct", "factor", "value",
	"team_value", "effect", "lost_reason", "amount", "share", NULL };

int
main(int argc, char **argv)
{
	static struct run run = { .scheme = "seven", .by_names = "owner",
	    .fiscal_start = DATE_CALENDAR_YEAR };
	const struct cli_option options[] = {
		OPTION_TEXT('b', "by", "COLUMNS", &run.by_names,
		    "a row for each value of these, default owner"),
		OPTION_TEXT('p', "period", "PERIOD", &run.period,
		    "2024Q2, 2024-05 or FROM..TO; default any date"),
		OPTION_FILE('l', "leads", &run.leads,
		    "leads received, for the conversion rate"),
		OPTION_FILE('t', "targets", &run.targets,
		    "targets by period and the columns of --by"),
		OPTION_TEXT('g', "gap", "team|FILE", &run.gap,
		    "what makes the gap to the average, or to a file"),
		OPTION_FLAG('L', "losses", &run.losses,
		    "why deals were lost, in place of the metrics"),
		OPTION_TEXT('s', "scheme", "NAME", &run.scheme,
		    "stages: seven (the default), five or a file"),
		OPTION_TEXT(0, "currency", "CODE", &run.currency,
		    "currency where the cell is empty"),
		OPTION_FILE(0, "rates", &run.rates,
		    "convert: currency, rate, to"),
		OPTION_TEXT(0, "fy-start", "MM-DD", &run.fy_start,
		    "first month or day of the fiscal year"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "say what each seller has done, and where the gap "
		    "is",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "stage-seven stage-five forecast winrate deal-words "
		    "currency columns",
		.kind = COLUMNS_OPPORTUNITY, .reads = reads,
		.also_reads = "owner stage amount currency outcome "
		    "forecast_category deposit_date evidence expected_close "
		    "closed_date created_date",
		.adds = all_columns,
		.sides = (const struct cli_side[]){
			{ "leads", COLUMNS_LEAD, lead_reads },
			{ "targets", COLUMNS_TARGET, target_reads },
			{ "gap", COLUMNS_NONE, figure_reads },
			{ NULL, COLUMNS_NONE, NULL } },
	};
	const struct filter filter = {
		.size = sizeof(struct row_read), .plain = true,
		.begin = begin, .record = add_deal, .end = finish,
	};
	const char **names;
	int status;

	cli_start(&cli, argc, argv);
	run.cli = &cli;
	if ((run.gap != NULL) + run.losses + (run.targets != NULL) > 1)
		cli_usage("--gap, --losses and --targets exclude each other");
	if (run.losses && run.leads != NULL)
		cli_usage("--losses looks at no leads; leave out --leads");
	open_rules(&run);
	if (run.gap != NULL && strcmp(run.gap, "team") != 0)
		read_figures(&run);
	names = name_columns(&run);
	cli.adds = names;
	status = filter_run(&cli, &filter, &run);
	release(&run, names);
	return status;
}
