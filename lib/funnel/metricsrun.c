/*
 * metricsrun.c - from the first deal to the last row
 */
#include "funnel/metricsrun.h"

#include <stdlib.h>
#include <string.h>

#include "base/date.h"
#include "front/cells.h"
#include "front/filter.h"
#include "funnel/metricsumfiles.h"
#include "rule/settings.h"

enum { COHORT_NONE, COHORT_MONTH, COHORT_QUARTER };

struct row_read {
	struct slice id, lead_id, lost_reason, vanish_reason;
	int32_t stage_since;
};
const struct bind metricsrun_reads[] = {
	BIND_TEXT("opportunity_id", struct row_read, id),
	BIND_TEXT("lead_id", struct row_read, lead_id),
	BIND_TEXT("lost_reason", struct row_read, lost_reason),
	BIND_TEXT("vanish_reason", struct row_read, vanish_reason),
	BIND_DAY("stage_since", struct row_read, stage_since),
	BIND_END
};

static void
emit(struct filter_run *f, const struct metricsrun *run)
{
	memcpy(f->cells, run->row.cells,
	    run->row.count * sizeof(*run->row.cells));
	filter_emit(f);
}

/* Days in its stage: since the day it says, else since its last entry. */
static int32_t
age_of(const struct metricsrun *run, const struct row_read *row,
    const struct deal *deal)
{
	const struct stay *stays;
	size_t count;

	if (row->stage_since != DATE_NONE)
		return row->stage_since > run->cli->today ? 0 :
		    run->cli->today - row->stage_since;
	if (run->stays == NULL)
		return AGES_UNKNOWN;
	stays = stays_of(run->stays, row->id, &count);
	return count > 0 && stays[count - 1].open &&
	    stays[count - 1].stage == deal->stage ? stays[count - 1].days :
	    AGES_UNKNOWN;
}

/* How long it stood in each stage, for its seller and for the stage. */
static void
add_stays(struct metricsrun *run, const struct row_read *row,
    const struct slice *parts, const struct deal *deal)
{
	struct median *dwells = &metricset_of(run->set, parts)->dwells;
	int32_t end = deal_end(deal);
	const struct stay *stays;
	size_t count, i;

	if (run->stays == NULL)
		return;
	stays = stays_of(run->stays, row->id, &count);
	for (i = 0; i < count; i++) {
		struct stay stay = stays[i];

		/* A decided deal stands nowhere any more. */
		if (stay.open && deal->kind != STAGE_OPEN) {
			if (end == DATE_NONE || end < stay.entered)
				continue;
			stay.days = end - stay.entered;
			stay.open = false;
		}
		median_add(dwells, stay.days);
		if (run->ages)
			ages_add_stay(run->age_rows, parts, &stay,
			    deal->digits);
	}
}

static bool
count_deal(struct metricsrun *run, const struct row_read *row,
    const struct slice *parts, const struct deal *deal)
{
	add_stays(run, row, parts, deal);
	if (run->ages && deal->kind == STAGE_OPEN && !ages_add(run->age_rows,
	    parts, deal, age_of(run, row, deal), row->id))
		return false;
	if (run->losses && deal->kind == STAGE_LOST &&
	    !losses_add(run->loss_rows, parts, row->lost_reason.len > 0 ?
	    row->lost_reason : row->vanish_reason, deal))
		return false;
	return metrics_add(metricset_of(run->set, parts), deal);
}

static enum filter_verdict
add_deal(struct filter_run *f, void *context, const void *row_of,
    struct flaw *flaw)
{
	const struct row_read *row = row_of;
	struct slice parts[FORECAST_BY_MOST + 1], lead;
	struct metricsrun *run = context;
	struct deal deal;
	size_t i;

	if (!files_read_deal(run->source, f->in, f->record, &deal))
		return FILTER_LEAVE;
	lead = cell_text(f->record, run->join_column);
	if (run->join_leads != NULL)
		leadjoin_name(run->join_leads, lead);
	if (!forecast_rates(&run->terms, &deal))
		return FILTER_LEAVE;
	for (i = 0; i < run->by.count; i++)
		parts[i] = run->by.elsewhere[i] ?
		    metricsfiles_lead_part(run, lead, row->id, i) :
		    funnelfiles_by_part(&run->by, f->record, &deal, run->stages,
		    forecast_date(&run->terms, &deal), i);
	parts[i] = deal.currency;
	if (!count_deal(run, row, parts, &deal)) {
		bind_set_flaw(flaw, "amount", "bad-amount", "too large to be added "
		    "up; correct it");
		return FILTER_REJECT;
	}
	return FILTER_LEAVE;
}

/* What the deals do not have may stand with their leads (R-METRIC-08). */
static void
find_columns(struct filter_run *f, struct metricsrun *run)
{
	size_t i;

	input_need(f->in, "amount");
	input_need(f->in, "stage");
	run->join_column = funnelfiles_column(f->in, run->join);
	if (run->join_column == COLUMN_ABSENT && run->leads != NULL &&
	    cli_is_given(run->cli, "join"))
		input_need(f->in, run->join);
	for (i = 0; i < run->by.count; i++)
		run->by.elsewhere[i] = run->leads != NULL &&
		    run->by.grains[i] == GRAIN_NONE &&
		    funnelfiles_column(f->in, run->by.names[i]) == COLUMN_ABSENT;
	funnelfiles_by_find(&run->by, run->cli, f->in, NULL, NULL);
}

static void
begin(struct filter_run *f, void *context)
{
	struct metricsrun *run = context;
	struct fault fault;

	if (f->in != NULL && input_is_empty(f->in))
		return;
	if (f->in != NULL)
		find_columns(f, run);
	run->source = deal_open(f->in == NULL ? NULL : input_columns(f->in),
	    &run->settings, &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
	if (run->leads != NULL)
		metricsfiles_leads(f, run);
	if (run->cli->merge)
		metricsumfiles_merge(f, run);
	if (run->history != NULL)
		metricsfiles_history(f, run);
}

static void
begin_row(struct metricsrun *run, size_t group)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	size_t i;

	for (i = 0; i <= run->by.count; i++)
		parts[i] = metricset_part(run->set, group, i);
	metricrow_begin(&run->row, &run->columns, parts);
}

static void
look_at(struct metricsrun *run, size_t group, struct metricrow_beside *b)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	const struct metricsfiles_seller *rep;
	int32_t from, upto;
	size_t i;

	*b = (struct metricrow_beside){ .weekly_target = BIND_NO_NUMBER,
	    .people = metricset_people_find(run->set, group) };
	for (i = 0; i <= run->by.count; i++)
		parts[i] = metricset_part(run->set, group, i);
	b->has_target = run->goals != NULL &&
	    goals_find(run->goals, parts, &b->target);
	b->has_expected = run->look != NULL &&
	    firstlook_expected(run->look, parts, &b->expected);
	if (run->acts != NULL) {
		metricsfiles_span(run, &from, &upto);
		if (from != DATE_NONE && upto >= from)
			b->weeks = (double)(upto - from + 1) / 7;
	}
	rep = run->reps == NULL ? NULL : metricsfiles_rep(run,
	    parts[metricsfiles_owner(run)]);
	if (rep == NULL)
		return;
	b->weekly_target = rep->weekly;
	b->margin = rep->margin;
	b->satisfaction = rep->satisfaction;
}

static void
write_gaps(struct filter_run *f, struct metricsrun *run, size_t group)
{
	enum metrics_factor names[GAP_FACTORS_MOST];
	double own[GAP_FACTORS_MOST], other[GAP_FACTORS_MOST];
	double effects[GAP_FACTORS_MOST];
	int64_t rounded[GAP_FACTORS_MOST];
	const struct metrics *m = metricset_at(run->set, group);
	struct slice code = metricset_part(run->set, group, run->by.count);
	bool leads = run->leads != NULL;
	struct metricset_team team;
	size_t i, n = metrics_factors(m, leads, 1, names, own);

	if (run->figures != NULL)
		metricsfiles_factors(run, code, m->digits, other);
	else if (metricset_team(run->set, code, &team))
		metrics_factors(&team.sum, leads, team.heads, names, other);
	else
		report_trouble("the sums are too large to be compared; leave "
		    "out some deals");
	metricrow_round(effects, n, gap_effects(own, other, n, effects),
	    rounded);
	for (i = 0; i < n; i++) {
		begin_row(run, group);
		metricrow_gap(&run->row, names[i], own[i], other[i],
		    rounded[i], m->digits);
		emit(f, run);
	}
}

static void
write_losses(struct filter_run *f, struct metricsrun *run)
{
	size_t i;

	for (i = 0; i < losses_count(run->loss_rows); i++) {
		struct loss loss = losses_at(run->loss_rows, i);

		metricrow_begin(&run->row, &run->columns, loss.parts);
		metricrow_loss(&run->row, &loss);
		emit(f, run);
	}
}

static void
write_ages(struct filter_run *f, struct metricsrun *run)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	size_t count = ages_settle(run->age_rows), i, part;

	for (i = 0; i < count; i++) {
		struct ages_row *row = ages_at(run->age_rows, i);

		for (part = 0; part <= run->by.count; part++)
			parts[part] = ages_part(run->age_rows, row, part);
		metricrow_begin(&run->row, &run->columns, parts);
		metricrow_ages(&run->row, &run->columns, run->age_rows,
		    row->stage == STAGE_UNKNOWN ? SLICE_EMPTY :
		    stages_at(run->stages, row->stage)->name, row);
		emit(f, run);
	}
}

/* The weeks of one seller, those without a contact too. */
static void
write_weeks(struct filter_run *f, struct metricsrun *run, size_t people,
    int32_t from, int32_t upto)
{
	struct slice parts[FORECAST_BY_MOST];
	struct metricrow_plan plan = { -1, run->visits };
	const struct metricsfiles_seller *rep;
	char name[32];
	int32_t day;
	size_t i;

	for (i = 0; i < run->by.count; i++)
		parts[i] = metricset_people_part(run->set, people, i);
	i = metricsfiles_owner(run);
	rep = i < run->by.count ? metricsfiles_rep(run, parts[i]) : NULL;
	if (rep != NULL && rep->weekly != BIND_NO_NUMBER)
		plan.touches = rep->weekly;
	for (day = activity_monday(from); day <= upto; day += 7) {
		struct activity_week week = activity_between(run->acts,
		    people, day < from ? from : day,
		    day + 6 > upto ? upto : day + 6);

		metricrow_begin(&run->row, &run->columns, parts);
		metricrow_week(&run->row, activity_week_name(name, day),
		    &week, &plan);
		emit(f, run);
	}
}

static void
write_activity(struct filter_run *f, struct metricsrun *run)
{
	size_t *order, i;
	int32_t from, upto;

	metricsfiles_span(run, &from, &upto);
	/* Who has done nothing is to be seen too. */
	for (i = 0; i < run->rep_count && run->by.count == 1; i++) {
		struct slice name = groups_part(run->rep_names, i, 0);

		metricset_people_of(run->set, &name);
	}
	if (from == DATE_NONE)
		return;
	order = metricset_people_sorted(run->set);
	for (i = 0; i < metricset_people_count(run->set); i++)
		write_weeks(f, run, order[i], from, upto);
	free(order);
}

static void
write_metrics(struct filter_run *f, struct metricsrun *run)
{
	size_t *order = metricset_sorted(run->set), i;

	for (i = 0; i < metricset_count(run->set); i++) {
		struct metricrow_beside beside;

		if (run->gap != NULL) {
			write_gaps(f, run, order[i]);
			continue;
		}
		look_at(run, order[i], &beside);
		begin_row(run, order[i]);
		metricrow_metrics(&run->row, &run->columns,
		    metricset_at(run->set, order[i]), &beside);
		emit(f, run);
	}
	free(order);
}

/* What is counted by the deals' parts, after the deals. */
static void
read_beside(struct filter_run *f, struct metricsrun *run)
{
	struct slice only;

	if (run->touches != NULL) {
		metricsfiles_touches(f, run);
		activity_settle(run->acts, run->terms.from, run->cli->today);
		metricsfiles_count_touches(run);
	}
	if (run->leads != NULL)
		metricsfiles_count_leads(run);
	if (run->orders != NULL)
		metricsfiles_orders(f, run);
	if (run->receipts != NULL)
		metricsfiles_receipts(f, run);
	only = metricset_only_currency(run->set);
	metricset_spread(run->set, deal_digits(run->source, only));
	if (run->targets == NULL)
		return;
	run->goals = goals_new(run->by.count + 1, run->terms.from,
	    run->terms.to, run->fiscal_start);
	f->found |= funnelfiles_read_goals(run->cli, run->targets, &run->by,
	    run->source, run->goals) > 0;
}

static void
finish(struct filter_run *f, void *context)
{
	struct metricsrun *run = context;

	if (f->in != NULL && input_is_empty(f->in))
		return;
	if (run->cli->partial) {
		metricsumfiles_write(f, run);
		return;
	}
	read_beside(f, run);
	if (run->losses)
		write_losses(f, run);
	else if (run->ages)
		write_ages(f, run);
	else if (run->activity)
		write_activity(f, run);
	else
		write_metrics(f, run);
}

static void
open_terms(struct metricsrun *run)
{
	const struct setting wanted[] = {
		{ "give_up_days", &run->give_up_days } };
	int32_t from = DATE_NONE, to = DATE_NONE;
	struct fault fault;

	if (run->fy_start != NULL && !date_parse_fiscal_start(
	    slice_of(run->fy_start), &run->fiscal_start))
		cli_usage("--fy-start: cannot read \"%s\"; write a month or "
		    "a day such as 4 or 04-06", run->fy_start);
	if (run->period != NULL && !date_parse_period(slice_of(run->period),
	    run->fiscal_start, &from, &to, &fault))
		cli_usage("--period: %s", fault.text);
	run->stages = stages_open(run->scheme, &fault);
	if (run->stages == NULL || !forecast_rules_open(&run->rules, &fault) ||
	    !settings_read("winrate", wanted, 1, &fault) ||
	    !proportion_rules_open(&run->columns.proportions, &fault))
		report_trouble("%s", fault.text);
	forecast_terms_init(&run->terms, &run->rules, from, to,
	    run->cli->today);
	run->terms.overdue_in = run->period == NULL;
	run->settings = (struct deal_settings){ .stages = run->stages,
	    .currency = run->currency, .rates = run->rates,
	    .chance_most = run->rules.chance_most,
	    .no_deposit = run->rules.no_deposit };
}

static void
open_groups(struct metricsrun *run)
{
	size_t parts;
	struct fault fault;

	funnelfiles_by_split(&run->by, run->by_names);
	run->by.fiscal_start = run->fiscal_start;
	if (run->cohort != COHORT_NONE) {
		if (run->by.count == FORECAST_BY_MOST)
			cli_usage("--cohort: leave out a column of --by");
		run->by.grains[run->by.count] = run->cohort == COHORT_MONTH ?
		    GRAIN_COHORT : GRAIN_COHORT_QUARTER;
		run->by.names[run->by.count++] = "cohort";
	}
	if (run->losses && run->by.count == FORECAST_BY_MOST)
		cli_usage("--losses: leave out a column of --by");
	parts = run->by.count + 1;
	run->set = metricset_new(run->by.count);
	if (run->losses)
		run->loss_rows = losses_new(parts);
	if (run->ages)
		run->age_rows = ages_open(parts, run->stages, &fault);
	if (run->ages && run->age_rows == NULL)
		report_trouble("%s", fault.text);
}

static void
set_columns(struct metricsrun *run)
{
	struct metricrow_columns *c = &run->columns;
	size_t i;

	c->by = run->by.names;
	c->by_count = run->by.count;
	c->bare = run->activity;
	c->leads = run->leads != NULL;
	c->contacts = run->touches != NULL;
	c->reps = run->reps != NULL;
	c->targets = run->targets != NULL;
	c->orders = run->receipts != NULL;
	c->stays = run->history != NULL;
	c->snapshots = run->history != NULL && run->period != NULL;
	for (i = 0; i < run->by.count; i++)
		c->cohorts |= grain_is_cohort(run->by.grains[i]);
}

static void
check_options(const struct metricsrun *run)
{
	if ((run->gap != NULL) + run->losses + run->ages + run->activity +
	    (run->targets != NULL) > 1)
		cli_usage("--gap, --losses, --ages, --activity and --targets "
		    "exclude each other");
	if (run->losses && run->leads != NULL &&
	    !cli_is_given(run->cli, "by"))
		cli_usage("--losses looks at no leads; leave out --leads");
	if (run->activity && run->touches == NULL)
		cli_usage("--activity needs --touches");
	if ((run->orders == NULL) != (run->receipts == NULL))
		cli_usage("--orders and --receipts need each other");
	if (run->visits >= 0 && !run->activity)
		cli_usage("--visits needs --activity");
}

/* The columns of the output, from a row of nothing. */
static const char **
name_columns(struct metricsrun *run)
{
	const struct metricrow_beside beside = { .weekly_target = -1 };
	struct row *row = &run->row;
	struct metrics nothing = { .leads = 0 };
	struct ages_row none = { .open = 0 };
	const char **names;
	size_t i;

	metricrow_begin(row, &run->columns, NULL);
	if (run->gap != NULL)
		metricrow_gap(row, METRICS_LEADS, 0, 0, 0, 0);
	else if (run->losses)
		metricrow_loss(row, &(struct loss){ .deals = 0 });
	else if (run->ages)
		metricrow_ages(row, &run->columns, run->age_rows,
		    SLICE_EMPTY, &none);
	else if (run->activity)
		metricrow_week(row, "", &(struct activity_week){ .touches = 0 },
		    &(struct metricrow_plan){ -1, -1 });
	else
		metricrow_metrics(row, &run->columns, &nothing, &beside);
	names = xcalloc(row->count + 1, sizeof(*names));
	for (i = 0; i < row->count; i++)
		names[i] = xstrdup(row->names[i]);
	return names;
}

static void
release(struct metricsrun *run, const char **names)
{
	size_t i;

	for (i = 0; names[i] != NULL; i++)
		free((char *)names[i]);
	free(names);
	metricset_free(run->set);
	losses_free(run->loss_rows);
	ages_close(run->age_rows);
	leadjoin_free(run->join_leads);
	activity_free(run->acts);
	if (run->rollup != NULL)
		rollup_close(run->rollup);
	stays_free(run->stays);
	firstlook_free(run->look);
	free(run->order_groups);
	groups_free(run->order_ids);
	free(run->rep_list);
	groups_free(run->rep_names);
	free(run->figures);
	groups_free(run->figure_currencies);
	goals_free(run->goals);
	funnelfiles_by_release(&run->by);
	row_release(&run->row);
	deal_close(run->source);
	stages_close(run->stages);
	partial_free(run->partial);
}

int
metricsrun(struct metricsrun *run, struct cli *cli)
{
	const struct filter filter = {
		.size = sizeof(struct row_read), .plain = true,
		.begin = begin, .record = add_deal, .end = finish,
	};
	const char **names;
	int status;

	run->cli = cli;
	check_options(run);
	open_terms(run);
	open_groups(run);
	set_columns(run);
	metricsumfiles_open(run);
	metricsfiles_reps(run);
	if (run->gap != NULL && strcmp(run->gap, "team") != 0)
		metricsfiles_figures(run);
	names = name_columns(run);
	cli->adds = names;
	status = filter_run(cli, &filter, run);
	release(run, names);
	return status;
}
