/*
 * run.c - from the first record to the last row
 */
#include <stdlib.h>

#include "value/units.h"
#include "funnel/run.h"
#include "funnel/goal.h"
#include "base/mem.h"
#include "funnel/outcome.h"
#include "front/workers.h"
#include "funnel/sumfiles.h"
#include "funnel/review.h"
#include "value/row.h"

/* Cell updates for all groups together, and for one; see outcome.h. */
#define WORK_ALL 1.6e10
#define WORK_ONE 1.6e9

static void share_out(struct forecast_run *run);

bool
funnelrun_next_deal(struct forecast_run *run, struct record *record, struct deal *deal)
{
	/* Which ids are remembered depends on the order of the first ones. */
	if (!run->shared && repeats_are_settled(run->repeats))
		share_out(run);
	while (input_next(run->in, record)) {
		if (files_read_deal(run->source, run->in, record, deal)) {
			repeats_note(run->repeats, record);
			return true;
		}
	}
	return false;
}

static struct forecast_group *
group_of(struct forecast_run *run, const struct slice *parts)
{
	size_t group = groups_find(run->groups, parts);

	GROW_ZEROED(run->sums, group, run->room);
	return &run->sums[group];
}

/* The values of the columns of --by, and the currency. */
static void
find_parts(struct forecast_run *run, const struct record *record,
    const struct deal *deal, struct slice parts[FORECAST_BY_MOST + 1])
{
	int32_t date = forecast_date(&run->terms, deal);
	size_t i;

	for (i = 0; i < run->by.count; i++)
		parts[i] = funnelfiles_by_part(&run->by, record, deal,
		    run->stages, date, i);
	parts[i] = deal->currency;
}

/* Which record is the one too many depends on all before it. */
static _Noreturn void
refuse_large_sums(const struct forecast_run *run)
{
	report_trouble("%s: sums too large to be added up by several "
	    "processes; run it again with --threads 1", run->label);
}

static void
gather(struct forecast_run *run)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	struct record record;
	struct deal deal;

	while (funnelrun_next_deal(run, &record, &deal)) {
		find_parts(run, &record, &deal, parts);
		forecast_notice(&run->terms, &deal);
		if (forecast_add(group_of(run, parts), &run->terms, &deal,
		    forecast_place(&run->terms, &deal)))
			continue;
		if (run->among_others)
			refuse_large_sums(run);
		else
			input_reject(run->in, &record, COLUMN_ABSENT,
			    "sum-too-large", "an amount that makes the sum "
			    "too large; check it");
	}
}

/* Who has a target and no deals gets a row too. */
static void
add_idle_goals(struct forecast_run *run)
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

	if (!units_scale(scaled, digits, &minor))
		cli_usage("a sum too large");
	return minor;
}

static bool
find_target(const struct forecast_run *run, size_t group, unsigned digits,
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
find_reviewed(const struct forecast_run *run, size_t group)
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
review_currency(struct forecast_run *run, struct slice currency, size_t count)
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
	GROW_BY_ONE(run->reviewed, run->reviewed_count);
	run->reviewed[run->reviewed_count++] = (struct forecast_reviewed){ currency,
	    values };
}

/* The currencies that something is open or won in. */
static struct forecast_scope
scope_of(const struct forecast_run *run)
{
	struct forecast_scope scope = { .from = run->terms.from,
	    .to = run->terms.to, .fiscal_start = run->o->fiscal_start,
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
review(struct forecast_run *run)
{
	size_t count = groups_count(run->groups), i;
	struct forecast_scope scope = scope_of(run);
	uint64_t bad;

	for (i = 0; i < count; i++)
		review_person(run->review, groups_part(run->groups, i, 0));
	bad = funnelfiles_read_adjustments(run->cli, run->o->adjust, &scope,
	    run->review);
	for (i = 0; i < count; i++)
		if (find_reviewed(run, i) == NULL)
			review_currency(run, groups_part(run->groups, i, 1),
			    count);
	run->columns.review_levels = review_levels(run->review);
	return bad;
}

static struct outcome *
find_odds(const struct forecast_run *run, const struct forecast_group *sum,
    unsigned digits)
{
	double share = WORK_ALL / (double)groups_count(run->groups);
	struct outcome_settings settings = {
		.shock = (double)run->o->shock / FORECAST_UNIT,
		.aside = run->rules.shock_aside,
		.bin = run->o->bin < 0 ? 0 : minor_of(run->o->bin, digits),
		.work = share < WORK_ONE ? share : WORK_ONE,
	};

	return run->columns.odds ? forecast_odds(sum, &settings) : NULL;
}

static struct forecast_view
look_at(struct forecast_run *run, size_t group, struct outcome **odds)
{
	struct forecast_group *sum = &run->sums[group];
	struct forecast_aim aim = { .remaining = run->o->remaining,
	    .coverage = run->rules.coverage, .cycle_days = run->o->cycle };
	struct forecast_view v = { .sum = sum,
	    .currency = groups_part(run->groups, group, run->by.count) };

	v.digits = deal_digits(run->source, v.currency);
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
begin_row(const struct forecast_run *run, struct row *row, size_t group)
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
write_plan(const struct forecast_run *run, struct output *out, struct row *row,
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
			    (double)run->rules.want / (100 * FORECAST_UNIT), i,
			    stage->chance);
		begin_row(run, row, group);
		funnelrow_plan_cells(row, v, stage->name, stage->chance, &plan);
		output_cells(out, row->cells);
	}
}

static struct output *
open_rows(const struct forecast_run *run, struct row *header)
{
	static const struct forecast_group nothing;
	struct forecast_view v = { .sum = &nothing };
	struct forecast_plan plan = { .known = false };

	begin_row(run, header, GROUP_NONE);
	if (run->o->plan)
		funnelrow_plan_cells(header, &v, SLICE_EMPTY, 0, &plan);
	else
		funnelrow_cells(&run->columns, header, &v);
	return output_open_plain(run->cli, header->names, header->count);
}

/*
 * A target without a currency is true of one currency only (R-FCST-04): with
 * rows in several it would be compared with each.
 */
static void
refuse_mixed_target(const struct forecast_run *run)
{
	struct groups *seen = groups_new(1);
	bool bare = run->o->target >= 0;
	size_t i;

	for (i = 0; run->goals != NULL && i < goals_count(run->goals); i++)
		bare |= goals_part(run->goals, i, run->by.count).len == 0;
	for (i = 0; i < groups_count(run->groups); i++) {
		struct slice currency = groups_part(run->groups, i,
		    run->by.count);

		groups_find(seen, &currency);
	}
	if (bare && groups_count(seen) > 1) {
		struct slice a = groups_part(seen, 0, 0);
		struct slice b = groups_part(seen, 1, 0);

		report_trouble("%s: rows come out in \"%.*s\" and \"%.*s\", "
		    "and a target without a currency cannot be held against "
		    "both; convert with --rates, write the currency of every "
		    "deal, or give --targets with a column \"currency\"",
		    run->label, SLICE_PRINT(a), SLICE_PRINT(b));
	}
	groups_free(seen);
}

static int
write_groups(struct forecast_run *run, bool bad)
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
			funnelrow_cells(&run->columns, &row, &v);
			output_cells(out, row.cells);
		}
		outcome_free(odds);
		forecast_release(&run->sums[order[i]]);
	}
	free(order);
	status = output_finish_run(run->cli, run->in, out, bad);
	row_release(&header);
	row_release(&row);
	return status;
}

/* Counts a deal, and its amount where it is known and fits. */
static void
count_deal(struct proportion *p, const struct deal *deal)
{
	int64_t *sum = deal->kind == STAGE_WON ? &p->won_amount :
	    &p->lost_amount;

	if (deal->kind == STAGE_OPEN) {
		p->open++;
		return;
	}
	*(deal->kind == STAGE_WON ? &p->won : &p->lost) += 1;
	if (deal->has_amount && __builtin_add_overflow(*sum, deal->amount, sum))
		*sum = INT64_MAX;
}

static struct proportion *
proportion_of(struct forecast_run *run, const struct slice *parts)
{
	size_t group = groups_find(run->groups, parts);

	GROW_ZEROED(run->proportions, group, run->room);
	return &run->proportions[group];
}

static void
gather_rates(struct forecast_run *run)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	struct record record;
	struct deal deal;

	while (funnelrun_next_deal(run, &record, &deal))
		if (forecast_rates(&run->terms, &deal)) {
			find_parts(run, &record, &deal, parts);
			count_deal(proportion_of(run, parts), &deal);
		}
}

static int
write_proportions(struct forecast_run *run,
    const struct proportion_rules *rules, bool bad)
{
	static const struct proportion nothing;
	struct row row = { .count = 0 }, header = { .count = 0 };
	size_t *order = groups_sorted(run->groups), i;
	struct output *out;
	int status;

	begin_row(run, &header, GROUP_NONE);
	proportion_row(&header, rules, &nothing);
	out = output_open_plain(run->cli, header.names, header.count);
	for (i = 0; i < groups_count(run->groups); i++) {
		begin_row(run, &row, order[i]);
		proportion_row(&row, rules, &run->proportions[order[i]]);
		output_cells(out, row.cells);
	}
	free(order);
	status = output_finish_run(run->cli, run->in, out, bad);
	row_release(&header);
	row_release(&row);
	return status;
}

/* ---- sums of pieces ----------------------------------------------------- */

void
funnelrun_open_partial(struct forecast_run *run)
{
	static struct partial_shape shape = { .cut = "" };

	if (!run->cli->partial && !run->cli->merge)
		return;
	shape.by = run->by.names;
	shape.by_count = run->by.count;
	shape.whole = run->tables;
	run->partial = partial_new(run->cli, &shape);
}

void
funnelrun_close_partial(struct forecast_run *run)
{
	partial_free(run->partial);
	arena_release(&run->kept);
}

static bool
take_row(void *context, const struct partial_row *row, struct fault *fault)
{
	struct forecast_run *run = context;

	if (repeats_take(run->repeats, row))
		return true;
	if (slice_is(row->name, "commits_stay"))
		return run->terms.commits_stay = true;
	if (run->o->rates_by != NULL)
		return sumfiles_take_proportion(proportion_of(run,
		    row->parts), row, fault);
	return sumfiles_take_forecast(group_of(run, row->parts), &run->terms,
	    run->stages, &run->kept, row, fault);
}

/* In place of gathering: whether records of pieces were rejected. */
static bool
merge(struct forecast_run *run)
{
	struct fault fault;
	size_t i;

	partial_merge(run->partial, take_row, run);
	run->label = partial_label(run->partial);
	for (i = 0; run->o->rates_by == NULL &&
	    i < groups_count(run->groups); i++)
		if (!sumfiles_check_forecast(&run->sums[i], &run->terms,
		    &fault))
			report_trouble("%s: %s", run->label, fault.text);
	return !run->cli->partial && partial_tell_whole(run->partial);
}

static void
put_groups(struct forecast_run *run, struct partial *to)
{
	size_t *order = groups_sorted(run->groups), i, part;
	struct slice parts[FORECAST_BY_MOST + 1];

	for (i = 0; i < groups_count(run->groups); i++) {
		for (part = 0; part <= run->by.count; part++)
			parts[part] = groups_part(run->groups, order[i],
			    part);
		partial_group(to, parts);
		if (run->o->rates_by != NULL) {
			sumfiles_put_proportion(to,
			    &run->proportions[order[i]]);
			continue;
		}
		sumfiles_put_forecast(to, &run->sums[order[i]],
		    &run->terms, run->stages);
		forecast_release(&run->sums[order[i]]);
	}
	free(order);
}

/* In place of the result; the status. */
static int
write_partial(struct forecast_run *run)
{
	partial_count(run->partial, run->in);
	partial_open(run->partial);
	partial_put(run->partial, "commits_stay", SLICE_EMPTY,
	    run->terms.commits_stay);
	repeats_put(run->repeats, run->partial);
	put_groups(run, run->partial);
	return partial_close(run->partial, run->in, false);
}

/* ---- sums of processes -------------------------------------------------- */

static struct partial *
open_inside(const struct forecast_run *run, int fd)
{
	static struct partial_shape shape = { .cut = "" };

	shape.by = run->by.names;
	shape.by_count = run->by.count;
	return partial_new_inside(run->cli, &shape, fd);
}

/* What was added up before is the first process's. */
static void
begin_inside(void *context)
{
	struct forecast_run *run = context;

	run->among_others = true;
	if (run->groups == NULL)
		return;
	run->groups = groups_new(run->by.count + 1);
	run->sums = NULL;
	run->proportions = NULL;
	run->room = 0;
}

static void
send_inside(void *context, int fd)
{
	struct forecast_run *run = context;
	struct partial *to = open_inside(run, fd);

	partial_group(to, NULL);
	partial_put(to, "commits_stay", SLICE_EMPTY, run->terms.commits_stay);
	if (run->groups != NULL)
		put_groups(run, to);
	partial_send_end(to);
	partial_free(to);
}

static void
check_total(const struct forecast_run *run)
{
	size_t i;

	for (i = 0; run->o->rates_by == NULL && run->groups != NULL &&
	    i < groups_count(run->groups); i++)
		if (run->sums[i].gross > FORECAST_GROSS_MOST)
			refuse_large_sums(run);
}

static void
take_inside(void *context, struct slice sent)
{
	struct forecast_run *run = context;
	struct partial *from = open_inside(run, -1);
	struct fault fault;

	if (!partial_receive(from, sent, take_row, run, &fault))
		report_trouble("%s: %s", run->label, fault.text);
	partial_free(from);
	check_total(run);
}

/* Persons are numbered as they come, and currencies named as they came. */
static bool
asks_for_order(const struct forecast_options *o)
{
	return o->adjust != NULL || o->target >= 0 || o->targets != NULL;
}

static void
share_out(struct forecast_run *run)
{
	struct workers_state state = { .context = run, .begin = begin_inside,
		.send = send_inside, .take = take_inside };

	run->shared = true;
	if (run->repeats != NULL) {
		state.counts[0] = repeats_counter(run->repeats);
		state.first = repeats_first(run->repeats);
	}
	if (asks_for_order(run->o) && !run->o->detail)
		workers_none(run->cli);
	else
		workers_start(run->cli, run->in, run->out, &state);
}

static void
release(struct forecast_run *run)
{
	while (run->reviewed_count > 0)
		free(run->reviewed[--run->reviewed_count].values);
	free(run->reviewed);
	review_free(run->review);
	goals_free(run->goals);
	groups_free(run->groups);
	funnelfiles_by_release(&run->by);
	free(run->sums);
	free(run->proportions);
}

int
funnelrun_rates_by(struct forecast_run *run)
{
	struct proportion_rules rules;
	struct fault fault;
	uint64_t bad;
	int status;

	if (!proportion_rules_open(&rules, &fault))
		report_trouble("%s", fault.text);
	run->review = review_new();
	bad = funnelfiles_by_find(&run->by, run->cli, run->in, run->o->org,
	    run->review);
	run->groups = groups_new(run->by.count + 1);
	if (run->cli->merge)
		bad += merge(run);
	else
		gather_rates(run);
	status = run->cli->partial ? write_partial(run) :
	    write_proportions(run, &rules, bad > 0);
	release(run);
	return status;
}

int
funnelrun_groups(struct forecast_run *run)
{
	uint64_t bad = 0;
	int status;

	run->review = review_new();
	bad += funnelfiles_by_find(&run->by, run->cli, run->in, run->o->org,
	    run->review);
	run->groups = groups_new(run->by.count + 1);
	if (run->cli->merge)
		bad += merge(run);
	else
		gather(run);
	if (run->cli->partial) {
		status = write_partial(run);
		release(run);
		return status;
	}
	if (run->o->targets != NULL) {
		run->goals = goals_new(run->by.count + 1, run->terms.from,
		    run->terms.to, run->o->fiscal_start);
		bad += funnelfiles_read_goals(run->cli, run->o->targets,
		    &run->by, run->source, run->goals);
		add_idle_goals(run);
	}
	refuse_mixed_target(run);
	if (run->o->adjust != NULL)
		bad += review(run);
	status = write_groups(run, bad > 0);
	release(run);
	return status;
}
