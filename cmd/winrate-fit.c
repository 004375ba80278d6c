/*
 * winrate-fit - win rates from your own history, if they prove themselves
 *
 * Reads opportunities and writes a table of probabilities for funnel-forecast
 * --use fitted (R-WIN).  Before it does, every past month is forecast from
 * what was known then; where the fit is no better than the table of stages
 * nothing is written.  All deals are kept in memory, 32 bytes each and 8 for
 * each of --fields.
 */
#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "front/cells.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/output.h"
#include "front/target.h"
#include "funnel/deal.h"
#include "funnel/field.h"
#include "funnel/files.h"
#include "funnel/fit.h"
#include "funnel/outcome.h"
#include "lead/weights.h"
#include "set/group.h"

enum { PERCENT_DIGITS = 4, PERCENT = 1000000 };

struct options {
	const char *scheme, *by, *history, *report, *period, *fields;
	bool untested;
};

/* A column of --fields, its cells as numbers of words. */
struct words {
	const char *name;
	size_t column;
	struct groups *all;
	size_t *of;		/* of each deal */
	size_t room;
};

struct run {
	const struct cli *cli;
	const struct options *o;
	struct input *in;
	struct stages *stages;
	struct fit_limits limits;
	struct winrate_rules rules;
	struct deal_source *source;
	struct fit_deal *deals;
	size_t *groups_of;	/* of each deal */
	size_t count, room;
	struct groups *groups, *ids;
	int32_t **entered;	/* of each id with a history */
	size_t entered_count;
	size_t id, by;
	struct words words[FIELD_MOST];
	struct field_set fields;
	double leak;		/* area under the curve that is too good */
	struct arena arena;
	int32_t remaining;	/* days of the period, or -1 */
	bool bad;
};

/* ---- reading ------------------------------------------------------------ */

static void
read_stay(struct run *run, struct input *in, const struct record *record,
    const size_t column[3])
{
	struct slice id = cell_text(record, column[0]);
	int stage = stages_find(run->stages, cell_text(record, column[1]));
	int32_t date;
	size_t i;
	int s;

	if (stage == STAGE_UNKNOWN) {
		input_reject_value(in, record, column[1], "unknown-stage",
		    "write a stage of the scheme, or give your own with "
		    "--scheme FILE");
		return;
	}
	if (!cell_date_needed(in, record, column[2], CELLS_DATE_REMEDY,
	    &date))
		return;
	i = groups_find(run->ids, &id);
	if (i == run->entered_count) {
		run->entered = xrealloc(run->entered, i + 1,
		    sizeof(*run->entered));
		run->entered[i] = xmalloc(STAGES_MOST *
		    sizeof(**run->entered));
		for (s = 0; s < STAGES_MOST; s++)
			run->entered[i][s] = DATE_NONE;
		run->entered_count++;
	}
	if (run->entered[i][stage] == DATE_NONE ||
	    date < run->entered[i][stage])
		run->entered[i][stage] = date;
}

static void
read_history(struct run *run)
{
	struct input *in = input_open_side(run->cli, run->o->history,
	    COLUMNS_OPPORTUNITY);
	const size_t column[3] = { input_need(in, "opportunity_id"),
	    input_need(in, "stage"), input_need(in, "entered_date") };
	struct record record;

	while (input_next(in, &record))
		read_stay(run, in, &record, column);
	run->bad |= input_rejected(in) > 0;
	input_close(in);
}

/* The highest open stage that a deal is known to have stood in. */
static int
find_reached(const struct run *run, const struct deal *deal,
    const int32_t *entered)
{
	int reached = deal->stage != STAGE_UNKNOWN && stages_at(run->stages,
	    deal->stage)->kind == STAGE_OPEN ? deal->stage : STAGE_UNKNOWN;
	int i;

	for (i = 0; entered != NULL && i < stages_count(run->stages); i++)
		if (entered[i] != DATE_NONE && i > reached &&
		    stages_at(run->stages, i)->kind == STAGE_OPEN)
			reached = i;
	return reached;
}

static void
split_fields(struct run *run)
{
	struct slice rest = slice_of(run->o->fields);

	while (rest.at != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ','));
		struct words *w = &run->words[run->fields.count];

		if (name.len == 0 || run->fields.count == FIELD_MOST)
			cli_usage("--fields: write up to %d column names such "
			    "as region,product", FIELD_MOST);
		run->fields.count++;
		w->name = arena_string(&run->arena, name);
		if (run->o->by != NULL && strcmp(w->name, run->o->by) == 0)
			cli_usage("--fields: \"%s\" is that of --by; leave "
			    "one out", w->name);
	}
}

static void
open_fields(struct run *run)
{
	const struct slice empty = SLICE_EMPTY;
	struct weights_limits limits;
	struct fault fault;
	size_t f;

	if (!weights_limits_open(&limits, &fault))
		report_trouble("%s", fault.text);
	run->leak = limits.leak;
	run->fields.limits = (struct field_limits){ limits.bin_least,
		limits.prior };
	for (f = 0; f < run->fields.count; f++) {
		struct words *w = &run->words[f];

		w->column = forecast_column(run->in, w->name);
		if (w->column == COLUMN_ABSENT)
			(void)input_need(run->in, w->name);
		w->all = groups_new(1);
		groups_find(w->all, &empty);
	}
}

static void
keep_words(struct run *run, const struct record *record)
{
	size_t f;

	for (f = 0; f < run->fields.count; f++) {
		struct words *w = &run->words[f];
		struct slice cell = cell_text(record, w->column);

		GROW(w->of, run->count, w->room);
		w->of[run->count] = groups_find(w->all, &cell);
	}
}

/* The words of all deals, once they are read. */
static void
settle_fields(struct run *run)
{
	size_t f;

	for (f = 0; f < run->fields.count; f++)
		run->fields.list[f] = (struct field){
			.word_of = run->words[f].of,
			.words = groups_count(run->words[f].all) };
}

static void
keep_deal(struct run *run, const struct record *record,
    const struct deal *deal)
{
	struct slice id = cell_text(record, run->id);
	struct slice group = cell_text(record, run->by);
	size_t i = id.len == 0 ? GROUP_NONE : groups_seek(run->ids, &id);
	const int32_t *entered = i == GROUP_NONE ? NULL : run->entered[i];

	if (run->count == run->room) {
		run->room = run->room * 2 + 1024;
		run->deals = xrealloc(run->deals, run->room,
		    sizeof(*run->deals));
		run->groups_of = xrealloc(run->groups_of, run->room,
		    sizeof(*run->groups_of));
	}
	keep_words(run, record);
	run->groups_of[run->count] = groups_find(run->groups, &group);
	run->deals[run->count++] = (struct fit_deal){ .kind = deal->kind,
	    .reached = find_reached(run, deal, entered),
	    .created = deal->created, .closed = deal->closed != DATE_NONE ?
	    deal->closed : deal->kind == STAGE_OPEN ? DATE_NONE :
	    deal->expected_close, .entered = entered };
}

static void
read_deals(struct run *run)
{
	struct deal_flaw flaw;
	struct record record;
	struct deal deal;

	while (input_next(run->in, &record)) {
		if (deal_read(run->source, &record, &deal, &flaw))
			keep_deal(run, &record, &deal);
		else
			input_reject_value(run->in, &record, flaw.column,
			    flaw.code, flaw.remedy);
	}
}

/* ---- the back-test ------------------------------------------------------ */

/*
 * What the table says of a deal whose stage on a past day is not known: the
 * chance of the stage that most deals stand in.
 */
static double
usual_chance(const struct run *run)
{
	uint64_t deals[STAGES_MOST] = { 0 };
	double sum = 0, open = 0;
	int i, most = STAGE_UNKNOWN;
	size_t d;

	for (d = 0; d < run->count; d++)
		if (run->deals[d].kind == STAGE_OPEN &&
		    run->deals[d].reached != STAGE_UNKNOWN)
			deals[run->deals[d].reached]++;
	for (i = 0; i < stages_count(run->stages); i++) {
		if (stages_at(run->stages, i)->kind != STAGE_OPEN)
			continue;
		open++;
		sum += stages_at(run->stages, i)->chance;
		if (deals[i] > 0 && (most == STAGE_UNKNOWN ||
		    deals[i] > deals[most]))
			most = i;
	}
	return most != STAGE_UNKNOWN ? (double)stages_at(run->stages,
	    most)->chance / OUTCOME_SURE : open > 0 ?
	    sum / open / OUTCOME_SURE : 0.5;
}

/* The days between which anything was decided; false for none. */
static bool
find_span(const struct run *run, int32_t *from, int32_t *to)
{
	bool any = false;
	size_t i;

	for (i = 0; i < run->count; i++) {
		int32_t closed = run->deals[i].closed;

		if (run->deals[i].kind == STAGE_OPEN ||
		    closed == DATE_NONE ||
		    run->deals[i].created == DATE_NONE)
			continue;
		*from = !any || closed < *from ? closed : *from;
		*to = !any || closed > *to ? closed : *to;
		any = true;
	}
	return any;
}

static const char *const ways[FIT_WAYS] = { "table", "own_rate", "fitted",
	"fitted_age", "fitted_fields" };

static void
put_real(struct writer *w, double value)
{
	char text[32];

	number_format(text, llround(value * 10000), 4, true);
	writer_field(w, slice_of(text));
}

static void
put_count(struct writer *w, uint64_t count)
{
	char text[32];

	number_format(text, (int64_t)count, 0, false);
	writer_field(w, slice_of(text));
}

/* A row for the whole of a way, then its tenths (R-WIN-04). */
static void
report_way(struct writer *w, const char *way, const struct fit_score *s)
{
	int i;

	writer_field(w, slice_of(way));
	writer_field(w, SLICE("all"));
	put_count(w, s->tests);
	put_real(w, s->brier);
	put_real(w, s->log_loss);
	put_real(w, s->bias * 100);
	put_real(w, s->days > 0 ? 100. * (double)s->inside /
	    (double)s->days : 0);
	writer_field(w, SLICE_EMPTY);
	writer_field(w, SLICE_EMPTY);
	writer_end(w);
	for (i = 0; i < FIT_TENTHS; i++) {
		char part[32];

		if (s->tenth_deals[i] == 0)
			continue;
		number_format(part, (i + 1) * 10, 0, false);
		writer_field(w, slice_of(way));
		writer_field(w, slice_of(part));
		put_count(w, s->tenth_deals[i]);
		writer_field(w, SLICE_EMPTY);
		writer_field(w, SLICE_EMPTY);
		writer_field(w, SLICE_EMPTY);
		writer_field(w, SLICE_EMPTY);
		put_real(w, 100 * s->tenth_sum[i] /
		    (double)s->tenth_deals[i]);
		put_real(w, 100. * (double)s->tenth_won[i] /
		    (double)s->tenth_deals[i]);
		writer_end(w);
	}
}

static void
write_report(const struct run *run, const struct fit_score scores[FIT_WAYS])
{
	static const char *const names[] = { "way", "part", "deals", "brier",
	    "log_loss", "bias_pct", "band_inside_pct", "forecast_pct",
	    "won_pct" };
	struct target *target = target_open(run->o->report);
	struct writer *w = target_writer(target);
	size_t i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_field(w, slice_of(names[i]));
	writer_end(w);
	for (i = 0; i < FIT_WAYS; i++)
		if (i != FIT_FIELDS || scores[i].tests > 0)
			report_way(w, ways[i], &scores[i]);
	target_settle(target);
	target_commit(target);
}

/* A field that nearly tells the outcome was filled in when it was known. */
static bool
is_leak(struct run *run, size_t f)
{
	enum field_outcome *known = xcalloc(run->count + 1, sizeof(*known));
	struct field_weights weights;
	double area;

	fit_outcomes(known, run->deals, run->count, DATE_NONE);
	field_learn(&weights, &run->fields, known, run->count);
	area = field_area(&weights, &run->fields, f);
	field_forget(&weights, &run->fields);
	free(known);
	return area >= run->leak;
}

/* The span of the past that forecasts are tried on. */
struct past {
	int32_t from, to;
	double usual;
};

static void
try_field(struct run *run, const struct past *past, enum fit_way by,
    size_t f, struct fit_score scores[FIT_WAYS], double *best)
{
	const struct fit_more more = { &run->fields, by };
	const char *name = run->words[f].name;
	struct fit_score tried[FIT_WAYS];

	run->fields.list[f].used = true;
	if (is_leak(run, f)) {
		run->fields.list[f].used = false;
		report_message("--fields: \"%s\" is left out: alone it tells "
		    "won from lost, so it was filled in afterwards", name);
		return;
	}
	fit_test(tried, &run->limits, &run->rules, run->stages, run->deals,
	    run->count, past->usual, &more, past->from, past->to);
	run->fields.list[f].used = tried[FIT_FIELDS].brier < *best;
	report_message(run->fields.list[f].used ?
	    "--fields: \"%s\" helps: Brier score %.4f, without it %.4f" :
	    "--fields: \"%s\" is left out: Brier score %.4f, without it "
	    "%.4f", name, tried[FIT_FIELDS].brier, *best);
	if (!run->fields.list[f].used)
		return;
	*best = tried[FIT_FIELDS].brier;
	scores[FIT_FIELDS] = tried[FIT_FIELDS];
}

/* Whether there are enough forecasts of the past to tell. */
static bool
is_enough(const struct run *run, const struct fit_score *score)
{
	if (score->tests >= run->limits.decided_least)
		return true;
	report_message("%s: the history is too small: only %llu "
	    "forecasts of the past can be compared with what came, at "
	    "least %llu are needed; keep the built-in table",
	    input_label(run->in), (unsigned long long)score->tests,
	    (unsigned long long)run->limits.decided_least);
	return false;
}

/* Ages, then each field on top of what helped before it. */
static double
find_best(struct run *run, const struct past *past,
    struct fit_score scores[FIT_WAYS], bool *by_age)
{
	double best;
	size_t f;

	*by_age = scores[FIT_AGE].brier < scores[FIT_STAGE].brier;
	best = scores[*by_age ? FIT_AGE : FIT_STAGE].brier;
	report_message("Brier score over %llu forecasts of the past: table "
	    "%.4f, own rate %.4f, fitted %.4f, with ages %.4f",
	    (unsigned long long)scores[FIT_OWN].tests,
	    scores[FIT_TABLE].brier, scores[FIT_OWN].brier,
	    scores[FIT_STAGE].brier, scores[FIT_AGE].brier);
	for (f = 0; f < run->fields.count; f++)
		try_field(run, past, *by_age ? FIT_AGE : FIT_STAGE, f,
		    scores, &best);
	return best;
}

/* Whether the fit may be used; *by_age whether ages help. */
static bool
prove(struct run *run, bool *by_age)
{
	struct fit_score scores[FIT_WAYS];
	struct past past = { .usual = usual_chance(run) };
	double best;
	bool enough;

	*by_age = false;
	if (run->o->untested)
		return true;
	if (!find_span(run, &past.from, &past.to)) {
		report_message("%s: no decided deal has both created_date and "
		    "closed_date, so nothing can be tested on the past; add "
		    "them, or write the rates with --untested",
		    input_label(run->in));
		return false;
	}
	fit_test(scores, &run->limits, &run->rules, run->stages, run->deals,
	    run->count, past.usual, NULL, past.from, past.to);
	enough = is_enough(run, &scores[FIT_OWN]);
	best = enough ? find_best(run, &past, scores, by_age) : 0;
	if (run->o->report != NULL)
		write_report(run, scores);
	if (!enough || best < scores[FIT_TABLE].brier)
		return enough;
	report_message("%s: no better than the built-in table: %.4f against "
	    "%.4f; keep the built-in table", input_label(run->in), best,
	    scores[FIT_TABLE].brier);
	return false;
}

/* ---- writing ------------------------------------------------------------ */

enum { OUT_GROUP, OUT_STAGE, OUT_FROM, OUT_TO, OUT_P, OUT_LO, OUT_HI,
	OUT_DECIDED, OUT_WON, OUT_OPEN, OUT_IN_PERIOD, OUT_RULE, OUTS };
static const char *const out_names[OUTS] = { "group", "stage", "age_from",
	"age_to", "probability", "lo", "hi", "decided", "won", "open",
	"p_in_period", "fit_rule" };

/* The share of won deals that closed within the days that remain. */
static double
share_in_time(const struct run *run, int32_t age)
{
	uint64_t all = 0, in_time = 0;
	size_t i;

	for (i = 0; i < run->count; i++) {
		const struct fit_deal *d = &run->deals[i];

		if (d->kind != STAGE_WON || d->created == DATE_NONE ||
		    d->closed == DATE_NONE || d->closed - d->created < age)
			continue;
		all++;
		in_time += d->closed - d->created - age <= run->remaining;
	}
	return all == 0 ? 0 : (double)in_time / (double)all;
}

static void
write_rate(const struct run *run, struct output *out, struct slice group,
    struct slice stage, int age, const struct winrate *rate,
    const struct fit_cell *cell, const char *rule)
{
	const int32_t *ages = run->limits.ages;
	char text[OUTS][32] = { "" };
	struct slice cells[OUTS];
	const double values[3] = { rate->estimate, rate->low, rate->high };
	int i;

	if (age >= 0)
		number_format(text[OUT_FROM], ages[age], 0, false);
	if (age >= 0 && age + 1 < FIT_AGES)
		number_format(text[OUT_TO], ages[age + 1] - 1, 0, false);
	for (i = 0; i < 3; i++)
		number_format(text[OUT_P + i], llround(values[i] * 10000),
		    2, true);
	number_format(text[OUT_DECIDED], (int64_t)cell->decided, 0, false);
	number_format(text[OUT_WON], (int64_t)cell->won, 0, false);
	number_format(text[OUT_OPEN], (int64_t)cell->open, 0, false);
	if (run->remaining >= 0 && slice_is(stage, "*"))
		number_format(text[OUT_IN_PERIOD], llround(rate->estimate *
		    share_in_time(run, age < 0 ? 0 : ages[age]) * 10000), 2,
		    true);
	for (i = 0; i < OUTS; i++)
		cells[i] = slice_of(text[i]);
	cells[OUT_GROUP] = group;
	cells[OUT_STAGE] = stage;
	cells[OUT_RULE] = slice_of(rule);
	output_cells(out, cells);
}

/* A group with enough decided deals leans on the whole (R-WIN-03). */
static void
write_groups(const struct run *run, struct output *out, double whole)
{
	struct fit_cell *cells = xcalloc(groups_count(run->groups) + 1,
	    sizeof(*cells));
	size_t *order = groups_sorted(run->groups), i;
	struct buffer name = { 0 };

	for (i = 0; i < run->count; i++) {
		struct fit_cell *cell = &cells[run->groups_of[i]];

		cell->decided += run->deals[i].kind != STAGE_OPEN;
		cell->won += run->deals[i].kind == STAGE_WON;
		cell->open += run->deals[i].kind == STAGE_OPEN;
	}
	for (i = 0; i < groups_count(run->groups); i++) {
		const struct fit_cell *cell = &cells[order[i]];
		struct slice part = groups_part(run->groups, order[i], 0);
		struct winrate rate;

		if (cell->decided < run->limits.decided_least)
			continue;
		name.len = 0;
		buffer_format(&name, "%s=%.*s", run->o->by,
		    SLICE_PRINT(part));
		rate = winrate_of(&run->rules, cell->won, cell->decided,
		    whole);
		write_rate(run, out, buffer_slice(&name), SLICE("*"), -1,
		    &rate, cell, "R-WIN-03");
	}
	buffer_release(&name);
	free(order);
	free(cells);
}

/* One word of a field, or all that are rare: what it makes of the whole. */
static void
write_word(const struct run *run, struct output *out,
    const struct field_weights *w, size_t f, struct slice word,
    const struct field_bin *bin, uint64_t open, double whole)
{
	const struct winrate_rules rules = { run->fields.limits.prior,
		run->rules.inside };
	const struct fit_cell cell = { bin->won, bin->decided, open };
	struct winrate rate = winrate_of(&rules, bin->won, bin->decided,
	    whole);
	double *values[3] = { &rate.estimate, &rate.low, &rate.high };
	struct buffer name = { 0 };
	size_t used = 0, i;

	for (i = 0; i < run->fields.count; i++)
		used += run->fields.list[i].used;
	for (i = 0; i < 3; i++)
		*values[i] = field_move(whole, w->constant / (double)used +
		    w->factor * field_between(whole, *values[i]));
	buffer_format(&name, "%s=%.*s", run->words[f].name,
	    SLICE_PRINT(word));
	write_rate(run, out, buffer_slice(&name), SLICE("*"), -1, &rate,
	    &cell, "R-WIN-07");
	buffer_release(&name);
}

static void
write_field(const struct run *run, struct output *out,
    const struct field_weights *w, size_t f, double whole)
{
	const struct words *words = &run->words[f];
	size_t *order = groups_sorted(words->all), i;
	size_t count = groups_count(words->all);
	uint64_t *open = xcalloc(count + 1, sizeof(*open)), rare = 0;

	for (i = 0; i < run->count; i++)
		open[words->of[i]] += run->deals[i].kind == STAGE_OPEN;
	for (i = 0; i < count; i++) {
		const struct field_bin *bin = field_bin_of(w, &run->fields, f,
		    order[i]);

		if (bin == &w->rare[f])
			rare += open[order[i]];
		else if (bin->decided > 0)
			write_word(run, out, w, f, groups_part(words->all,
			    order[i], 0), bin, open[order[i]], whole);
	}
	write_word(run, out, w, f, SLICE("*"), &w->rare[f], rare, whole);
	free(order);
	free(open);
}

static void
write_fields(const struct run *run, struct output *out, double whole)
{
	enum field_outcome *known = xcalloc(run->count + 1, sizeof(*known));
	struct field_weights weights;
	size_t f;

	fit_outcomes(known, run->deals, run->count, DATE_NONE);
	field_learn(&weights, &run->fields, known, run->count);
	for (f = 0; f < run->fields.count; f++)
		if (run->fields.list[f].used)
			write_field(run, out, &weights, f, whole);
	field_forget(&weights, &run->fields);
	free(known);
}

static int
write_rates(struct run *run, bool by_age)
{
	struct output *out = output_open_plain(run->cli, out_names, OUTS);
	struct fit_rates rates;
	struct fit fit;
	int i;

	fit_count(&fit, &run->limits, run->stages, run->deals, run->count,
	    DATE_NONE);
	fit_estimate(&rates, &fit, &run->limits, &run->rules, run->stages);
	write_rate(run, out, SLICE_EMPTY, SLICE("*"), -1, &rates.all,
	    &fit.all, "R-WIN-02");
	for (i = 0; fit.by_stage && i < stages_count(run->stages); i++)
		if (stages_at(run->stages, i)->kind == STAGE_OPEN)
			write_rate(run, out, SLICE_EMPTY,
			    stages_at(run->stages, i)->name, -1,
			    &rates.stages[i], &fit.stages[i], "R-WIN-02");
	for (i = 0; by_age && i < FIT_AGES; i++)
		if (rates.has_age[i])
			write_rate(run, out, SLICE_EMPTY, SLICE("*"), i,
			    &rates.ages[i], &fit.ages[i], "R-WIN-06");
	if (run->o->by != NULL)
		write_groups(run, out, rates.all.estimate);
	write_fields(run, out, rates.all.estimate);
	return cli_finish(run->cli, run->in, out, run->bad);
}

static void
open_rules(struct run *run)
{
	int32_t from, to;
	struct fault fault;

	run->stages = stages_open(run->o->scheme, &fault);
	if (run->stages == NULL || !fit_limits_open(&run->limits, &fault) ||
	    !winrate_rules_open(&run->rules, &fault))
		report_trouble("%s", fault.text);
	run->remaining = -1;
	if (run->o->period == NULL)
		return;
	if (!date_parse_period(slice_of(run->o->period), DATE_CALENDAR_YEAR,
	    &from, &to, &fault))
		cli_usage("--period: %s", fault.text);
	run->remaining = to < run->cli->today ? 0 : to - run->cli->today;
}

static int
run_command(struct run *run)
{
	struct deal_settings settings = { .stages = NULL };
	struct fault fault;
	bool by_age;
	int status;

	open_rules(run);
	settings.stages = run->stages;
	run->in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_OPPORTUNITY);
	if (input_is_empty(run->in)) {
		stages_close(run->stages);
		return cli_finish(run->cli, run->in, NULL, false);
	}
	run->id = input_find(run->in, "opportunity_id");
	run->by = run->o->by == NULL ? COLUMN_ABSENT :
	    input_need(run->in, run->o->by);
	if (run->o->history != NULL) {
		run->id = input_need(run->in, "opportunity_id");
		read_history(run);
	}
	input_need(run->in, "stage");
	input_need(run->in, "amount");
	run->source = deal_open(input_columns(run->in), &settings, &fault);
	if (run->source == NULL)
		report_trouble("%s", fault.text);
	open_fields(run);
	read_deals(run);
	settle_fields(run);
	status = prove(run, &by_age) ? write_rates(run, by_age) :
	    cli_finish(run->cli, run->in, NULL, true);
	deal_close(run->source);
	stages_close(run->stages);
	return status;
}

int
main(int argc, char **argv)
{
	struct options o = { .scheme = "seven" };
	const struct cli_option options[] = {
		OPTION_TEXT('s', "scheme", "NAME", &o.scheme,
		    "stages: seven (the default), five or a file"),
		OPTION_TEXT('b', "by", "COLUMN", &o.by,
		    "a rate for each value with enough decided deals"),
		OPTION_FILE(0, "history", &o.history,
		    "stages and the days on which they were entered"),
		OPTION_WRITTEN(0, "report", &o.report,
		    "scores and reliability of the back-test"),
		OPTION_TEXT(0, "fields", "COLUMN,...", &o.fields,
		    "other columns, used where they help"),
		OPTION_TEXT('p', "period", "PERIOD", &o.period,
		    "also the odds of winning before its end"),
		OPTION_FLAG(0, "untested", &o.untested,
		    "write the rates without a test on the past"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "learn win rates from decided deals, if they hold",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "stage-seven stage-five winrate fit deal-words "
		    "currency columns",
		.kind = COLUMNS_OPPORTUNITY,
		.also_reads = "opportunity_id stage created_date closed_date "
		    "outcome amount",
		.adds = (const char *const[]){
		    "group", "stage", "age_from", "age_to",
		    "probability", "lo", "hi", "decided", "won",
		    "open", "p_in_period", "fit_rule", NULL },
	};
	struct run run = { .cli = &cli, .o = &o };
	size_t i;
	int status;

	cli_start(&cli, argc, argv);
	if (o.fields != NULL && o.untested)
		cli_usage("--fields are only used where a test shows that "
		    "they help; leave --untested out");
	if (o.fields != NULL)
		split_fields(&run);
	run.groups = groups_new(1);
	run.ids = groups_new(1);
	status = run_command(&run);
	for (i = 0; i < run.entered_count; i++)
		free(run.entered[i]);
	free(run.entered);
	free(run.deals);
	free(run.groups_of);
	groups_free(run.groups);
	groups_free(run.ids);
	for (i = 0; i < run.fields.count; i++) {
		groups_free(run.words[i].all);
		free(run.words[i].of);
	}
	arena_release(&run.arena);
	return status;
}
