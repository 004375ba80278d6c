/*
 * forecast.c - deals to places and sums, sums to flags
 */
#include "funnel/forecast.h"

#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "rule/table.h"


/* Tags of kept deals. */
enum { TAG_PLAIN, TAG_COMMIT };

static const char *const place_words[FORECAST_PLACES] = {
	"counted", "won", "lost", "omitted", "outside-period", "no-date",
	"overdue", "no-amount"
};

/* By bit; the rows of table forecast-flag. */
static const char *const flag_names[FORECAST_FLAGS] = {
	"below-target", "long-cycle", "low-coverage", "weak-commit",
	"cautious", "optimistic", "overdue", "open-at-100", "no-deposit"
};

static const char *const rule_names[] = {
	"coverage", "cycle", "commit_probability", "track_periods",
	"bias_cautious", "bias_optimistic", "bias_weight", "bounds_differ",
	"want", "probability_least", "probability_most", "shock_aside",
	"no_deposit"
};
enum { RULES = sizeof(rule_names) / sizeof(*rule_names) };

static bool
read_rules(const struct table *t, int64_t values[RULES], struct fault *fault)
{
	size_t i, row;

	for (i = 0; i < RULES; i++) {
		for (row = 0; row < table_rows(t); row++)
			if (slice_is(table_text(t, row, 0), rule_names[i]))
				break;
		if (row == table_rows(t))
			return fault_set(fault, "%s: no row \"%s\"; print the "
			    "built-in table and edit a copy", table_file(t),
			    rule_names[i]);
		values[i] = table_int(t, row, 1);
	}
	if (values[3] > (int64_t)FORECAST_PERIODS_MOST * FORECAST_UNIT)
		return fault_set(fault, "%s: row \"track_periods\": too many; "
		    "write at most %d", table_file(t), FORECAST_PERIODS_MOST);
	for (i = 0; i < RULES; i++)
		if (values[i] > 100 * FORECAST_UNIT && (i == 2 || i > 6))
			return fault_set(fault, "%s: row \"%s\": more than "
			    "100 percent", table_file(t), rule_names[i]);
	return true;
}

bool
forecast_rules_open(struct forecast_rules *rules, struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "name", .type = TABLE_KEY },
		{ .name = "value", .type = TABLE_DECIMAL,
		  .least = 0, .most = 100000 },
	};
	struct table *t = table_open("forecast", shape, 2, fault);
	int64_t v[RULES];
	bool fits = t != NULL && read_rules(t, v, fault);

	table_close(t);
	if (!fits)
		return false;
	*rules = (struct forecast_rules){
		.coverage = v[0], .cycle_days = v[1] / FORECAST_UNIT,
		.commit_least = (int32_t)v[2],
		.track_periods = v[3] / FORECAST_UNIT, .cautious = v[4],
		.optimistic = v[5], .bias_weight = v[6],
		.bounds_differ = (double)v[7] / (100 * FORECAST_UNIT),
		.want = v[8], .chance_least = (int32_t)v[9],
		.chance_most = (int32_t)v[10],
		.shock_aside = (double)v[11] / (100 * FORECAST_UNIT),
		.no_deposit = (int32_t)v[12],
	};
	return true;
}

/* The whole months that FROM..TO is, on whatever day they begin; 0: none. */
static int
whole_months(int32_t from, int32_t to)
{
	int y1, m1, y2, m2, day, months;

	date_to_civil(from, &y1, &m1, &day);
	date_to_civil(to + 1, &y2, &m2, &day);
	months = (y2 - y1) * 12 + m2 - m1;
	return date_add_months(from, months) == to + 1 ? months : 0;
}

void
forecast_terms_init(struct forecast_terms *terms,
    const struct forecast_rules *rules, int32_t from, int32_t to,
    int32_t today)
{
	int months = from == DATE_NONE ? 0 : whole_months(from, to), i;

	*terms = (struct forecast_terms){ .rules = rules, .from = from,
	    .to = to, .today = today };
	if (from == DATE_NONE)
		return;
	terms->past_count = (int)rules->track_periods;
	for (i = 0; i < terms->past_count; i++)
		terms->past[i] = months > 0 ? date_add_months(from,
		    -(i + 1) * months) : from - (i + 1) * (to - from + 1);
}

static bool
in_period(const struct forecast_terms *terms, int32_t date)
{
	return date >= terms->from && date <= terms->to;
}

/* The date a deal counts by; DATE_NONE when it has none. */
static int32_t
date_of(const struct deal *deal)
{
	if ((deal->kind != STAGE_OPEN || deal->no_deposit) &&
	    deal->closed != DATE_NONE)
		return deal->closed;
	return deal->expected_close;
}

static bool
is_overdue(const struct forecast_terms *terms, const struct deal *deal)
{
	return !deal->no_deposit && deal->expected_close != DATE_NONE &&
	    deal->expected_close < terms->today;
}

int32_t
forecast_date(const struct forecast_terms *terms, const struct deal *deal)
{
	if (deal->kind == STAGE_OPEN && terms->overdue_in &&
	    is_overdue(terms, deal))
		return terms->today;
	return date_of(deal);
}

bool
forecast_rates(const struct forecast_terms *terms, const struct deal *deal)
{
	if (deal->kind == STAGE_OPEN && deal->category == DEAL_OMITTED)
		return false;
	return terms->from == DATE_NONE ||
	    in_period(terms, forecast_date(terms, deal));
}

/* An open deal: in the period as dated, or as it would close today. */
static enum forecast_place
place_open(const struct forecast_terms *terms, const struct deal *deal)
{
	int32_t date = date_of(deal);
	bool overdue = is_overdue(terms, deal);

	if (terms->from != DATE_NONE) {
		if (date == DATE_NONE)
			return FORECAST_UNDATED;
		if (!in_period(terms, date) &&
		    !(overdue && in_period(terms, terms->today)))
			return FORECAST_OUTSIDE;
	}
	return overdue && !terms->overdue_in ? FORECAST_OVERDUE :
	    FORECAST_COUNTED;
}

enum forecast_place
forecast_place(const struct forecast_terms *terms, const struct deal *deal)
{
	enum forecast_place place;

	if (deal->kind == STAGE_LOST)
		return FORECAST_LOST;
	/* Money that came is won, whatever the forecast left out. */
	if (deal->kind == STAGE_WON) {
		place = FORECAST_WON;
		if (terms->from != DATE_NONE && date_of(deal) == DATE_NONE)
			place = FORECAST_UNDATED;
		else if (terms->from != DATE_NONE &&
		    !in_period(terms, date_of(deal)))
			place = FORECAST_OUTSIDE;
	} else {
		if (deal->category == DEAL_OMITTED)
			return FORECAST_OMITTED;
		place = place_open(terms, deal);
	}
	if (!deal->has_amount && (place == FORECAST_COUNTED ||
	    place == FORECAST_WON || place == FORECAST_OVERDUE))
		return FORECAST_NO_AMOUNT;
	return place;
}

const char *
forecast_place_word(enum forecast_place place)
{
	return place_words[place];
}

const char *
forecast_place_rule(const struct deal *deal, enum forecast_place place)
{
	if (place == FORECAST_NO_AMOUNT)
		return "R-IO-05";
	if (place == FORECAST_WON)
		return "R-FCST-05";
	if (place != FORECAST_COUNTED)
		return "R-FCST-10";
	return deal->category == DEAL_COMMIT ? "R-FCST-05" :
	    deal->category == DEAL_BEST_CASE ? "R-FCST-07" : "R-FCST-01";
}

/* The past period of a date, or -1. */
static int
past_of(const struct forecast_terms *terms, int32_t date)
{
	int i;

	if (date == DATE_NONE || date >= terms->from)
		return -1;
	for (i = 0; i < terms->past_count; i++)
		if (date >= terms->past[i])
			return i;
	return -1;
}

void
forecast_notice(struct forecast_terms *terms, const struct deal *deal)
{
	terms->commits_stay |= deal->category == DEAL_COMMIT &&
	    deal->kind != STAGE_OPEN;
}

/* R-FCST-06, 09: what was promised for past periods and what came. */
static void
add_past(struct forecast_group *g, const struct forecast_terms *terms,
    const struct deal *deal)
{
	int promised = deal->category == DEAL_COMMIT ?
	    past_of(terms, deal->expected_close) : -1;
	int came = deal->kind == STAGE_WON ?
	    past_of(terms, date_of(deal)) : -1;

	if (!deal->has_amount || (promised < 0 && came < 0))
		return;
	if (g->past == NULL)
		g->past = xcalloc((size_t)terms->past_count,
		    sizeof(*g->past));
	if (came >= 0)
		g->past[came].actual += deal->amount;
	if (promised >= 0) {
		g->past[promised].committed += deal->amount;
		if (came == promised)
			g->past[promised].kept += deal->amount;
	}
}

static void
keep_deal(struct forecast_group *g, const struct deal *deal)
{
	uint32_t tag = deal->category == DEAL_COMMIT ? TAG_COMMIT : TAG_PLAIN;

	GROW(g->deals, g->deal_count, g->deal_room);
	g->deals[g->deal_count++] = (struct outcome_deal){ deal->amount,
	    deal->chance, tag };
}

static void
keep_cycle(struct forecast_group *g, const struct deal *deal)
{
	int32_t end = date_of(deal);

	if (deal->created == DATE_NONE || end == DATE_NONE ||
	    end < deal->created)
		return;
	GROW(g->cycles, g->cycle_count, g->cycle_room);
	g->cycles[g->cycle_count++] = end - deal->created;
}

static void
add_counted(struct forecast_group *g, const struct forecast_terms *terms,
    const struct deal *deal)
{
	__int128 weighted = (__int128)deal->amount * deal->chance;

	g->pipeline += deal->amount;
	g->weighted += weighted;
	if (deal->category == DEAL_COMMIT) {
		g->commit += deal->amount;
		g->weighted_commit += weighted;
		g->weak_commits += deal->chance < terms->rules->commit_least;
	} else if (deal->category == DEAL_BEST_CASE) {
		g->best += deal->amount;
		g->weighted_best += weighted;
	}
	g->at_100 += deal->open_at_100;
	g->no_deposit += deal->no_deposit;
	if (g->places[FORECAST_COUNTED] > 1 && !slice_equal(
	    g->original_currency, deal->original_currency))
		g->originals_differ = true;
	if (__builtin_add_overflow(g->original, deal->original, &g->original))
		g->originals_differ = true;
	g->original_currency = deal->original_currency;
	g->original_digits = deal->original_digits;
	if (terms->by_stage && deal->stage != STAGE_UNKNOWN) {
		if (g->stages == NULL)
			g->stages = xcalloc(STAGES_MOST, sizeof(*g->stages));
		g->stages[deal->stage].amount += deal->amount;
		g->stages[deal->stage].deals++;
	}
	if (terms->keep)
		keep_deal(g, deal);
}

bool
forecast_add(struct forecast_group *g, const struct forecast_terms *terms,
    const struct deal *deal, enum forecast_place place)
{
	if (deal->has_amount) {
		if (deal->amount > FORECAST_GROSS_MOST - g->gross)
			return false;
		g->gross += deal->amount;
	}
	g->places[place]++;
	if (place == FORECAST_COUNTED)
		add_counted(g, terms, deal);
	else if (place == FORECAST_WON)
		g->won += deal->amount;
	if ((place == FORECAST_COUNTED && is_overdue(terms, deal)) ||
	    place == FORECAST_OVERDUE) {
		g->overdue += deal->amount;
		g->overdue_deals++;
		if (deal->category == DEAL_COMMIT)
			g->overdue_commit += deal->amount;
	}
	if (deal->kind == STAGE_WON && terms->keep)
		keep_cycle(g, deal);
	if (terms->past_count > 0)
		add_past(g, terms, deal);
	return true;
}

void
forecast_release(struct forecast_group *g)
{
	free(g->deals);
	free(g->cycles);
	free(g->past);
	free(g->stages);
}

struct table *
forecast_words_open(struct forecast_words words[FORECAST_FLAGS],
    struct fault *fault)
{
	static const struct table_column shape[] = {
		{ .name = "flag", .type = TABLE_KEY },
		{ .name = "rule", .type = TABLE_WORD },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct table *t = table_open("forecast-flag", shape, 4, fault);
	size_t i, row;

	for (i = 0; t != NULL && i < FORECAST_FLAGS; i++) {
		for (row = 0; row < table_rows(t); row++)
			if (slice_is(table_text(t, row, 0), flag_names[i]))
				break;
		if (row == table_rows(t)) {
			fault_set(fault, "%s: no row \"%s\"; print the "
			    "built-in table and edit a copy", table_file(t),
			    flag_names[i]);
			table_close(t);
			return NULL;
		}
		words[i] = (struct forecast_words){ table_text(t, row, 0),
		    table_text(t, row, 1),
		    { table_text(t, row, 2), table_text(t, row, 3) } };
	}
	return t;
}

/* Quotient of numbers that are not negative, half up. */
static int64_t
rounded(__int128 numerator, __int128 denominator)
{
	__int128 q = (numerator + denominator / 2) / denominator;

	return q > INT64_MAX ? INT64_MAX : (int64_t)q;
}

static int
compare_days(const void *left, const void *right)
{
	int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;

	return (a > b) - (a < b);
}

/* The median cycle; half a day counts as one. */
static int64_t
median_cycle(struct forecast_group *g)
{
	size_t n = g->cycle_count;

	if (n == 0)
		return -1;
	qsort(g->cycles, n, sizeof(*g->cycles), compare_days);
	return (g->cycles[(n - 1) / 2] + g->cycles[n / 2] + 1) / 2;
}

static void
judge_coverage(const struct forecast_group *g, const struct forecast_aim *aim,
    struct forecast_result *r)
{
	int64_t base = aim->remaining ? aim->target - g->won : aim->target;
	int64_t wanted;

	if (base <= 0)
		return;
	wanted = rounded((__int128)base * aim->coverage, FORECAST_UNIT);
	r->has_coverage = true;
	r->coverage = rounded((__int128)g->pipeline * FORECAST_UNIT, base);
	r->coverage_gap = wanted > g->pipeline ? wanted - g->pipeline : 0;
	if (r->coverage_gap > 0)
		r->flags |= FORECAST_LOW_COVERAGE;
}

/* R-FCST-02, 03: what the expected sum says about the target. */
static void
judge_target(const struct forecast_terms *terms,
    const struct forecast_aim *aim, struct forecast_result *r)
{
	int64_t long_days = terms->rules->cycle_days;

	if (terms->from != DATE_NONE && terms->to - terms->from + 1 < long_days)
		long_days = terms->to - terms->from + 1;
	if (r->expected < aim->target)
		r->flags |= FORECAST_BELOW_TARGET;
	else if (r->expected > aim->target && r->cycle_days > long_days)
		r->flags |= FORECAST_LONG_CYCLE;
}

static void
judge_track(const struct forecast_group *g, const struct forecast_terms *terms,
    struct forecast_result *r)
{
	const struct forecast_rules *rules = terms->rules;
	__int128 committed = 0, kept = 0, actual = 0, periods = 0;
	int i;

	for (i = 0; g->past != NULL && i < terms->past_count; i++)
		if (g->past[i].committed > 0) {
			committed += g->past[i].committed;
			kept += g->past[i].kept;
			actual += g->past[i].actual;
			periods += FORECAST_UNIT;
		}
	if (committed == 0 || !terms->commits_stay)
		return;
	r->has_track = true;
	r->commit_kept_pct = rounded(kept * 100 * FORECAST_UNIT, committed);
	/* (periods * actual / committed + weight * 1) / (periods + weight) */
	r->bias = rounded((periods * rounded(actual * FORECAST_UNIT,
	    committed) + (__int128)rules->bias_weight * FORECAST_UNIT),
	    periods + rules->bias_weight);
	if (r->bias > rules->cautious)
		r->flags |= FORECAST_CAUTIOUS;
	if (r->bias < rules->optimistic)
		r->flags |= FORECAST_OPTIMISTIC;
}

void
forecast_result(struct forecast_group *g, const struct forecast_terms *terms,
    const struct forecast_aim *aim, struct forecast_result *r)
{
	*r = (struct forecast_result){ .cycle_days = aim->cycle_days };
	if (aim->cycle_days < 0)
		r->cycle_days = median_cycle(g);
	r->weighted = rounded(g->weighted, OUTCOME_SURE);
	r->expected = g->won + g->commit +
	    rounded(g->weighted - g->weighted_commit, OUTCOME_SURE);
	r->best_case = g->won + g->commit + g->best;
	r->upside = r->best_case + rounded(g->weighted - g->weighted_commit -
	    g->weighted_best, OUTCOME_SURE);
	if (aim->has_target) {
		judge_coverage(g, aim, r);
		judge_target(terms, aim, r);
	}
	judge_track(g, terms, r);
	if (g->weak_commits > 0)
		r->flags |= FORECAST_WEAK_COMMIT;
	if (g->overdue_deals > 0)
		r->flags |= FORECAST_HAS_OVERDUE;
	if (g->at_100 > 0)
		r->flags |= FORECAST_OPEN_AT_100;
	if (g->no_deposit > 0)
		r->flags |= FORECAST_NO_DEPOSIT;
}

static int
compare_weights(const void *left, const void *right)
{
	const struct outcome_deal *a = left, *b = right;
	__int128 x = (__int128)a->amount * a->chance;
	__int128 y = (__int128)b->amount * b->chance;

	return (x < y) - (x > y);
}

struct forecast_concentration
forecast_concentration(const struct forecast_group *g)
{
	struct forecast_concentration c = { false, 0, 0 };
	struct outcome_deal *sorted;
	int64_t largest = 0;
	__int128 sum = 0;
	size_t i;

	if (g->deal_count == 0 || g->pipeline == 0)
		return c;
	sorted = xmalloc(g->deal_count * sizeof(*sorted));
	for (i = 0; i < g->deal_count; i++) {
		sorted[i] = g->deals[i];
		if (sorted[i].amount > largest)
			largest = sorted[i].amount;
	}
	qsort(sorted, g->deal_count, sizeof(*sorted), compare_weights);
	for (i = 0; sum * 2 < g->weighted; i++)
		sum += (__int128)sorted[i].amount * sorted[i].chance;
	free(sorted);
	c.known = true;
	c.half_deals = i;
	c.largest_share_pct = rounded((__int128)largest * 100 *
	    FORECAST_UNIT, g->pipeline);
	return c;
}

struct outcome *
forecast_odds(const struct forecast_group *g,
    const struct outcome_settings *settings)
{
	struct outcome_deal *deals;
	struct outcome *odds;
	size_t i;

	deals = xmalloc((g->deal_count + 1) * sizeof(*deals));
	for (i = 0; i < g->deal_count; i++) {
		deals[i] = g->deals[i];
		if (deals[i].tag == TAG_COMMIT)
			deals[i].chance = OUTCOME_SURE;
	}
	odds = outcome_new(deals, g->deal_count, settings);
	free(deals);
	return odds;
}

struct forecast_plan
forecast_plan(const struct forecast_group *g,
    const struct forecast_result *result, const struct outcome *odds,
    int64_t left_of_target, double want, int stage, int32_t chance)
{
	struct forecast_plan plan = { false, 0, 0, 0 };
	struct outcome_deal deal = { 0, chance, 0 };

	if (g->stages != NULL && g->stages[stage].deals > 0)
		plan.average = rounded(g->stages[stage].amount,
		    (__int128)g->stages[stage].deals);
	else if (g->places[FORECAST_COUNTED] > 0)
		plan.average = rounded(g->pipeline,
		    (__int128)g->places[FORECAST_COUNTED]);
	plan.known = plan.average > 0;
	if (!plan.known)
		return plan;
	plan.for_coverage = (result->coverage_gap + plan.average - 1) /
	    plan.average;
	deal.amount = plan.average;
	plan.for_want = outcome_deals_needed(odds, left_of_target, want,
	    &deal, FORECAST_PLAN_MOST);
	return plan;
}
