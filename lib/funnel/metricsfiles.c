/*
 * metricsfiles.c - leads, contacts, money, snapshots and sellers
 */
#include "funnel/metricsfiles.h"

#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "front/cells.h"
#include "front/side.h"
#include "touch/facts.h"
#include "touch/files.h"
#include "value/money.h"

/* What --print-columns says of the files that are read by hand. */
#define READS(column, kind) { .name = column, .type = kind }
static const struct bind lead_reads[] = {
	READS("lead_id", BIND_IS_TEXT), READS("opportunity_id", BIND_IS_TEXT),
	READS("created_date", BIND_IS_DAY), READS("met_date", BIND_IS_DAY),
	BIND_END
};
static const struct bind touch_reads[] = {
	READS("lead_id", BIND_IS_TEXT), READS("touch_date", BIND_IS_DAY),
	READS("direction", BIND_IS_TEXT), READS("medium", BIND_IS_TEXT),
	READS("touch_id", BIND_IS_TEXT), READS("kind", BIND_IS_TEXT),
	READS("owner", BIND_IS_TEXT), BIND_END
};
static const struct bind order_reads[] = {
	READS("order_id", BIND_IS_TEXT), READS("order_date", BIND_IS_DAY),
	READS("amount", BIND_IS_TEXT), READS("currency", BIND_IS_TEXT),
	READS("cancelled", BIND_IS_BOOL), READS("owner", BIND_IS_TEXT),
	READS("lead_id", BIND_IS_TEXT), BIND_END
};
static const struct bind history_reads[] = {
	READS("opportunity_id", BIND_IS_TEXT), READS("stage", BIND_IS_TEXT),
	READS("entered_date", BIND_IS_DAY), READS("left_date", BIND_IS_DAY),
	READS("as_of", BIND_IS_DAY), READS("snapshot_label", BIND_IS_TEXT),
	BIND_END
};
static const struct bind target_reads[] = {
	{ .name = "target", .type = BIND_IS_TEXT, .needed = true },
	READS("period", BIND_IS_TEXT), READS("currency", BIND_IS_TEXT),
	BIND_END
};

struct receipt {
	struct slice order;
	struct slice amount, currency;
	int kind;
};
enum { RECEIPT_PAID, RECEIPT_REFUND, RECEIPT_WAIVER };
static const struct bind receipt_reads[] = {
	BIND_TEXT("order_id", struct receipt, order, .needed = true),
	BIND_TEXT("amount", struct receipt, amount, .needed = true,
	    .filled = "write the amount"),
	BIND_TEXT("currency", struct receipt, currency),
	BIND_WORD("kind", struct receipt, kind, "receipt|refund|waiver"),
	BIND_END
};

static const struct bind rep_reads[] = {
	BIND_TEXT("owner", struct metricsfiles_seller, owner, .needed = true,
	    .filled = "write the owner"),
	BIND_DECIMAL("target_activity", struct metricsfiles_seller, weekly, 0, 100000),
	BIND_TEXT("margin", struct metricsfiles_seller, margin),
	BIND_TEXT("satisfaction", struct metricsfiles_seller, satisfaction),
	BIND_END
};

static const struct bind figure_reads[] = {
	BIND_TEXT("currency", struct metricsfiles_figures, currency),
	BIND_DECIMAL("leads", struct metricsfiles_figures, leads, 0, 1000000000,
	    .needed = true),
	BIND_DECIMAL("conversion_rate", struct metricsfiles_figures,
	    conversion, 0, 100000, .needed = true),
	BIND_DECIMAL("win_rate", struct metricsfiles_figures, win_rate, 0, 100,
	    .needed = true),
	BIND_DECIMAL("average_deal", struct metricsfiles_figures, average, 0,
	    100000000000, .needed = true),
	BIND_END
};

const struct cli_side metricsfiles_sides[] = {
	{ "leads", COLUMNS_LEAD, lead_reads },
	{ "touches", COLUMNS_TOUCH, touch_reads },
	{ "orders", COLUMNS_ORDER, order_reads },
	{ "receipts", COLUMNS_RECEIPT, receipt_reads },
	{ "history", COLUMNS_OPPORTUNITY, history_reads },
	{ "reps", COLUMNS_REP, rep_reads },
	{ "targets", COLUMNS_TARGET, target_reads },
	{ "gap", COLUMNS_NONE, figure_reads },
	{ NULL, COLUMNS_NONE, NULL }
};

/* Where a file beside the deals has the columns of --by. */
struct parts_at {
	size_t own[FORECAST_BY_MOST];	/* COLUMN_ABSENT: by its lead */
	size_t lead, deal;
};

static void
find_parts(const struct metricsrun *run, struct input *in,
    struct parts_at *at)
{
	size_t i;

	at->lead = input_find(in, "lead_id");
	at->deal = input_find(in, "opportunity_id");
	for (i = 0; i < run->by.count; i++) {
		at->own[i] = run->by.grains[i] != GRAIN_NONE ?
		    COLUMN_ABSENT : funnelfiles_column(in, run->by.names[i]);
		if (at->own[i] == COLUMN_ABSENT &&
		    run->by.grains[i] == GRAIN_NONE &&
		    (run->join_leads == NULL || at->lead == COLUMN_ABSENT))
			input_need(in, run->by.names[i]);
	}
}

/* Part i of the lead that a record belongs to, "" for none. */
struct slice
metricsfiles_lead_part(const struct metricsrun *run, struct slice id,
    struct slice deal, size_t i)
{
	size_t lead = run->join_leads == NULL ? LEADJOIN_NONE :
	    leadjoin_find(run->join_leads, id, deal);

	return lead == LEADJOIN_NONE ? SLICE_EMPTY :
	    metricset_people_part(run->set, leadjoin_at(run->join_leads,
	    lead).people, i);
}

static void
read_parts(struct metricsrun *run, const struct record *record,
    const struct parts_at *at, int32_t date, struct slice *parts)
{
	size_t i;

	for (i = 0; i < run->by.count; i++)
		parts[i] = run->by.grains[i] != GRAIN_NONE ?
		    goal_grain_label(run->by.labels[i], run->by.grains[i], date,
		    run->fiscal_start) : at->own[i] != COLUMN_ABSENT ?
		    cell_text(record, at->own[i]) : metricsfiles_lead_part(run,
		    cell_text(record, at->lead), cell_text(record, at->deal),
		    i);
}

static bool
is_outside(const struct metricsrun *run, int32_t date)
{
	return run->terms.from != DATE_NONE && (date < run->terms.from ||
	    date > run->terms.to);
}

static void
add_lead(struct metricsrun *run, struct input *in,
    const struct record *record, const size_t at[4],
    const struct parts_at *parts_at)
{
	struct slice parts[FORECAST_BY_MOST] = { SLICE_EMPTY };
	int32_t created, met;

	if (!cell_day(in, record, at[2], &created) ||
	    !cell_day(in, record, at[3], &met))
		return;
	created = created != DATE_NONE ? created : met;
	run->undated += run->terms.from != DATE_NONE && created == DATE_NONE;
	read_parts(run, record, parts_at, created, parts);
	leadjoin_add(run->join_leads, cell_text(record, at[0]),
	    cell_text(record, at[1]), metricset_people_of(run->set, parts),
	    created, !is_outside(run, created));
}

/* Before the deals, which may be grouped by columns of their leads. */
void
metricsfiles_leads(struct filter_run *f, struct metricsrun *run)
{
	struct input *in = input_open_side(run->cli, run->leads, COLUMNS_LEAD);
	const size_t at[4] = { funnelfiles_column(in, run->join) ==
	    COLUMN_ABSENT ? input_need(in, run->join) :
	    funnelfiles_column(in, run->join), input_find(in, "opportunity_id"),
	    input_find(in, "created_date"), input_find(in, "met_date") };
	struct parts_at parts_at = { .lead = COLUMN_ABSENT };
	struct record record;

	find_parts(run, in, &parts_at);
	run->join_leads = leadjoin_new();
	while (input_next(in, &record))
		add_lead(run, in, &record, at, &parts_at);
	f->found |= input_rejected(in) > 0;
	input_close(in);
	if (run->undated > 0 && !run->cli->quiet)
		report_message("%s: leads without created_date and met_date, "
		    "which are in no period: %llu", run->leads,
		    (unsigned long long)run->undated);
}

/* What the contact log says of a lead that counts (R-METRIC-05). */
static void
add_followups(struct metricsrun *run, const struct leadjoin_lead *lead,
    struct metricset_people *p)
{
	const struct rollup_lead *log = rollup_find(run->rollup, lead->id);
	int32_t first;
	int64_t number;

	if (log == NULL || log->contact_count == 0)
		return;
	first = rollup_first_since(run->rollup, log, lead->created);
	number = rollup_followups(log->contact_count,
	    log->talked_on != DATE_NONE);
	p->followed++;
	p->followups += number > 0 ? (uint64_t)number : 0;
	if (lead->created != DATE_NONE && first != DATE_NONE)
		median_add(&p->first_touch, first - lead->created);
	if (log->unanswered_streak > 0 && !log->waiting &&
	    run->cli->today - log->last_touch > run->give_up_days)
		median_add(&p->given_up, (int32_t)number);
}

/* After the deals and the log: who converted, and how he was followed up. */
void
metricsfiles_count_leads(struct metricsrun *run)
{
	size_t i;

	for (i = 0; i < leadjoin_count(run->join_leads); i++) {
		struct leadjoin_lead lead = leadjoin_at(run->join_leads, i);
		struct metricset_people *p;

		if (!lead.counts)
			continue;
		p = metricset_people_at(run->set, lead.people);
		p->leads++;
		p->converted += lead.converted;
		if (run->rollup != NULL)
			add_followups(run, &lead, p);
	}
}

void
metricsfiles_touches(struct filter_run *f, struct metricsrun *run)
{
	struct input *in = input_open_side(run->cli, run->touches,
	    COLUMNS_TOUCH);
	struct slice parts[FORECAST_BY_MOST] = { SLICE_EMPTY };
	struct touch_places at = touchfacts_find_places(in);
	struct parts_at parts_at;
	struct record record;
	struct touch touch;

	find_parts(run, in, &parts_at);
	run->acts = activity_new();
	run->rollup = touchfiles_rollup(run->cli);
	while (input_next(in, &record)) {
		if (!touchfacts_read(in, &record, &at, &touch))
			continue;
		rollup_add(run->rollup, &touch);
		read_parts(run, &record, &parts_at, touch.date, parts);
		activity_add(run->acts, metricset_people_of(run->set, parts),
		    &touch);
	}
	rollup_finish(run->rollup);
	f->found |= input_rejected(in) > 0;
	input_close(in);
}

/* The days that contacts are counted in, both ends included. */
void
metricsfiles_span(const struct metricsrun *run, int32_t *from, int32_t *upto)
{
	*from = run->terms.from;
	*upto = run->terms.to != DATE_NONE && run->terms.to <
	    run->cli->today ? run->terms.to : run->cli->today;
	if (*from == DATE_NONE)
		activity_span(run->acts, from, &(int32_t){ 0 });
}

void
metricsfiles_count_touches(struct metricsrun *run)
{
	int32_t from, upto;
	size_t i;

	metricsfiles_span(run, &from, &upto);
	for (i = 0; i < metricset_people_count(run->set); i++)
		metricset_people_at(run->set, i)->touches = from ==
		    DATE_NONE ? 0 : activity_between(run->acts, i, from,
		    upto).touches;
}

/* An amount in minor units of what deals are converted to. */
static bool
read_amount(struct metricsrun *run, struct slice amount,
    struct slice *currency, int64_t *minor, const char **remedy)
{
	enum value_status status;
	int64_t scaled;

	if (number_parse_decimal(amount, 4, &scaled) != VALUE_OK) {
		*remedy = "write a number such as 1234.50";
		return false;
	}
	if (currency->len == 0 && run->currency != NULL)
		*currency = slice_of(run->currency);
	status = deal_convert(run->source, currency, scaled, minor);
	*remedy = status == VALUE_BAD ? "write an ISO 4217 code such as USD, "
	    "with --rates one that has a rate" : "too large";
	return status == VALUE_OK;
}

/* The first row of an order_id says whose its receipts are. */
static void
note_order(struct metricsrun *run, struct slice id, size_t group)
{
	size_t before = groups_count(run->order_ids);
	size_t at = groups_find(run->order_ids, &id);

	GROW_ZEROED(run->order_groups, at, run->order_room);
	if (at == before)
		run->order_groups[at] = group;
}

static void
add_order(struct metricsrun *run, struct input *in,
    const struct record *record, const size_t at[5],
    const struct parts_at *parts_at)
{
	struct slice parts[FORECAST_BY_MOST + 1], id = cell_text(record, at[0]);
	const char *remedy;
	int64_t minor, *sum;
	int32_t date;
	bool cancelled;
	size_t group;

	if (!cell_day(in, record, at[1], &date) ||
	    !cell_bool(in, record, at[4], &cancelled))
		return;
	if (cancelled || is_outside(run, date) || date > run->cli->today)
		return;
	read_parts(run, record, parts_at, date, parts);
	parts[run->by.count] = cell_text(record, at[3]);
	if (!read_amount(run, cell_text(record, at[2]), &parts[run->by.count],
	    &minor, &remedy)) {
		input_reject_value(in, record, at[2], "bad-amount", remedy);
		return;
	}
	group = metricset_group(run->set, parts);
	metricset_at(run->set, group)->digits = deal_digits(run->source,
	    parts[run->by.count]);
	sum = &metricset_at(run->set, group)->ordered;
	if (!money_add(*sum, minor, sum))
		input_reject_value(in, record, at[2], "bad-amount",
		    "too large to be added up; correct it");
	else if (id.len > 0)
		note_order(run, id, group);
}

void
metricsfiles_orders(struct filter_run *f, struct metricsrun *run)
{
	struct input *in = input_open_side(run->cli, run->orders,
	    COLUMNS_ORDER);
	const size_t at[5] = { input_need(in, "order_id"),
	    input_find(in, "order_date"), input_need(in, "amount"),
	    input_find(in, "currency"), input_find(in, "cancelled") };
	struct parts_at parts_at;
	struct record record;

	find_parts(run, in, &parts_at);
	run->order_ids = groups_new(1);
	while (input_next(in, &record))
		add_order(run, in, &record, at, &parts_at);
	f->found |= input_rejected(in) > 0;
	input_close(in);
}

/* What came in for an order that counts; what was waived never came. */
static bool
take_receipt(void *context, const void *row_of, unsigned long line,
    struct flaw *flaw)
{
	const struct receipt *row = row_of;
	struct slice currency = row->currency;
	struct metricsrun *run = context;
	const char *remedy;
	struct metrics *m;
	size_t order, group;
	int64_t minor;

	(void)line;
	order = groups_seek(run->order_ids, &row->order);
	if (row->kind == RECEIPT_WAIVER)
		return true;
	if (order == GROUP_NONE) {
		run->strange_receipts++;
		return true;
	}
	group = run->order_groups[order];
	if (currency.len == 0)
		currency = metricset_part(run->set, group, run->by.count);
	if (!read_amount(run, row->amount, &currency, &minor, &remedy))
		return bind_set_flaw(flaw, "amount", "bad-amount", "%s", remedy);
	if (!slice_equal(currency, metricset_part(run->set, group,
	    run->by.count)))
		return bind_set_flaw(flaw, "currency", "other-currency", "not the "
		    "currency of the order; convert both with --rates");
	m = metricset_at(run->set, group);
	return money_add(m->received, row->kind == RECEIPT_REFUND ? -minor :
	    minor, &m->received) || bind_set_flaw(flaw, "amount", "bad-amount",
	    "too large to be added up; correct it");
}

void
metricsfiles_receipts(struct filter_run *f, struct metricsrun *run)
{
	const struct side side = { .kind = COLUMNS_RECEIPT,
		.reads = receipt_reads, .size = sizeof(struct receipt),
		.take = take_receipt };

	f->found |= side_read(run->cli, run->receipts, &side, run);
	if (run->strange_receipts > 0 && !run->cli->quiet)
		report_message("%s: receipts of no order that counts: %llu",
		    run->receipts, (unsigned long long)run->strange_receipts);
}

static void
add_stay(struct metricsrun *run, struct input *in,
    const struct record *record, const size_t at[7])
{
	struct slice id = cell_text(record, at[0]);
	int stage = stages_find(run->stages, cell_text(record, at[1]));
	int32_t entered, left;

	if (id.len == 0) {
		input_reject(in, record, at[0], "no-id",
		    "empty; write the opportunity_id");
		return;
	}
	if (stage == STAGE_UNKNOWN) {
		input_reject_value(in, record, at[1], "unknown-stage",
		    "write a stage of the scheme, or give your own with "
		    "--scheme FILE");
		return;
	}
	if (cell_date_needed(in, record, at[2], CELLS_DATE_REMEDY, &entered) &&
	    cell_date(in, record, at[3], &left) &&
	    stages_at(run->stages, stage)->kind == STAGE_OPEN)
		stays_add(run->stays, id, stage, entered, left);
}

/* A deal as a snapshot shows it; by is that of the snapshots. */
static void
add_snapshot(struct metricsrun *run, struct input *in,
    const struct record *record, const size_t at[7],
    struct forecast_by *by, struct deal_source *source)
{
	struct slice parts[FORECAST_BY_MOST + 1];
	struct deal deal;
	int32_t as_of;
	size_t i;

	if (!cell_date_needed(in, record, at[4], CELLS_DATE_REMEDY, &as_of))
		return;
	if (!files_read_deal(source, in, record, &deal))
		return;
	if (as_of > run->cli->today)
		return;
	if (deal.kind == STAGE_OPEN && deal.stage != STAGE_UNKNOWN)
		stays_see(run->stays, cell_text(record, at[0]), deal.stage,
		    as_of);
	for (i = 0; i < by->count; i++)
		parts[i] = by->elsewhere[i] ? metricsfiles_lead_part(run, cell_text(record,
		    at[6]), cell_text(record, at[0]), i) :
		    funnelfiles_by_part(by, record, &deal, run->stages,
		    forecast_date(&run->terms, &deal), i);
	parts[i] = deal.currency;
	if (!firstlook_add(run->look, as_of, cell_text(record, at[5]), parts,
	    &deal))
		input_reject(in, record, COLUMN_ABSENT, "sum-too-large",
		    "an amount that makes the sum too large; check it");
}

static void
read_snapshots(struct metricsrun *run, struct input *in, const size_t at[7])
{
	struct deal_source *source;
	struct forecast_by by = run->by;
	struct record record;
	struct fault fault;

	input_need(in, "amount");
	source = deal_open(input_columns(in), &run->settings, &fault);
	if (source == NULL)
		report_trouble("%s", fault.text);
	funnelfiles_by_find(&by, run->cli, in, NULL, NULL);
	run->look = firstlook_new(by.count + 1, &run->rules, run->terms.from,
	    run->terms.to);
	while (input_next(in, &record))
		add_snapshot(run, in, &record, at, &by, source);
	deal_close(source);
}

/* A stage history or snapshots, whichever the file holds. */
void
metricsfiles_history(struct filter_run *f, struct metricsrun *run)
{
	struct input *in = input_open_side(run->cli, run->history,
	    COLUMNS_OPPORTUNITY);
	const size_t at[7] = { input_need(in, "opportunity_id"),
	    input_need(in, "stage"), input_find(in, "entered_date"),
	    input_find(in, "left_date"), input_find(in, "as_of"),
	    input_find(in, "snapshot_label"), funnelfiles_column(in, run->join) };
	struct record record;

	run->stays = stays_new();
	if (at[2] == COLUMN_ABSENT) {
		input_need_of(in, "as_of", "funnel-snapshot");
		read_snapshots(run, in, at);
	} else {
		while (input_next(in, &record))
			add_stay(run, in, &record, at);
	}
	stays_settle(run->stays, run->cli->today);
	f->found |= input_rejected(in) > 0;
	input_close(in);
}

static bool
take_figures(void *context, const void *row_of, unsigned long line,
    struct flaw *flaw)
{
	const struct metricsfiles_figures *row = row_of;
	struct metricsrun *run = context;

	(void)line;
	if (row->leads == BIND_NO_NUMBER || row->conversion ==
	    BIND_NO_NUMBER || row->win_rate == BIND_NO_NUMBER ||
	    row->average == BIND_NO_NUMBER)
		return bind_set_flaw(flaw, NULL, "no-number", "a figure is "
		    "missing; fill leads, conversion_rate, win_rate and "
		    "average_deal");
	if (groups_find(run->figure_currencies, &row->currency) <
	    run->figure_count)
		return bind_set_flaw(flaw, NULL, "twice", "the figures of this "
		    "currency stand there already; keep one row");
	GROW_BY_ONE(run->figures, run->figure_count);
	run->figures[run->figure_count++] = *row;
	return true;
}

void
metricsfiles_figures(struct metricsrun *run)
{
	const struct side side = {
		.reads = figure_reads, .size = sizeof(struct metricsfiles_figures),
		.take = take_figures, .whole = "mend the figures",
	};

	run->figure_currencies = groups_new(1);
	side_read(run->cli, run->gap, &side, run);
}

/* The figures of a file as factors; without leads their deals alone. */
void
metricsfiles_factors(const struct metricsrun *run, struct slice code,
    unsigned digits, double *factors)
{
	size_t at = groups_seek(run->figure_currencies, &code), n = 0;
	const struct metricsfiles_figures *figures;
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

static bool
take_rep(void *context, const void *row_of, unsigned long line,
    struct flaw *flaw)
{
	const struct metricsfiles_seller *row = row_of;
	static struct arena kept;	/* as long as the run */
	struct metricsrun *run = context;
	struct metricsfiles_seller *rep;

	(void)line;
	if (groups_find(run->rep_names, &row->owner) < run->rep_count)
		return bind_set_flaw(flaw, "owner", "twice",
		    "there already; keep one row for each person");
	GROW_BY_ONE(run->rep_list, run->rep_count);
	rep = &run->rep_list[run->rep_count++];
	*rep = (struct metricsfiles_seller){ .weekly = row->weekly,
	    .margin = arena_copy(&kept, row->margin),
	    .satisfaction = arena_copy(&kept, row->satisfaction) };
	return true;
}

/* Which part of a group is the owner; by.count when none is. */
size_t
metricsfiles_owner(const struct metricsrun *run)
{
	size_t i = 0;

	while (i < run->by.count && strcmp(run->by.names[i], "owner") != 0)
		i++;
	return i;
}

const struct metricsfiles_seller *
metricsfiles_rep(const struct metricsrun *run, struct slice owner)
{
	size_t at = run->rep_names == NULL ? GROUP_NONE :
	    groups_seek(run->rep_names, &owner);

	return at == GROUP_NONE ? NULL : &run->rep_list[at];
}

/* Sellers come first: their table says which weeks are planned. */
void
metricsfiles_reps(struct metricsrun *run)
{
	const struct side side = { .kind = COLUMNS_REP, .reads = rep_reads,
		.size = sizeof(struct metricsfiles_seller), .take = take_rep,
		.whole = "mend the file of sellers" };

	if (run->reps == NULL)
		return;
	if (metricsfiles_owner(run) == run->by.count)
		cli_usage("--reps needs owner among the columns of --by");
	run->rep_names = groups_new(1);
	side_read(run->cli, run->reps, &side, run);
}
