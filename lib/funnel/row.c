/*
 * row.c - one group of columns after the other
 */
#include "funnel/row.h"

#include <math.h>

#include "base/number.h"

enum { UNIT = 10000, DIGITS = 4 };

/* The pipeline before conversion, where it was of one other currency. */
static void
put_original(struct row *row, const struct forecast_view *v)
{
	const struct forecast_group *g = v->sum;

	if (g->places[FORECAST_COUNTED] == 0 || g->originals_differ ||
	    slice_equal(g->original_currency, v->currency)) {
		row_empty(row, "amount_original");
		row_empty(row, "currency_original");
		return;
	}
	row_amount(row, "amount_original", g->original, g->original_digits);
	row_text(row, "currency_original", g->original_currency);
}

static void
put_sums(const struct forecast_columns *c, struct row *row,
    const struct forecast_view *v)
{
	const uint64_t *n = v->sum->places;

	row_count(row, "deals", n[FORECAST_COUNTED]);
	row_amount(row, "pipeline_total", v->sum->pipeline, v->digits);
	row_amount(row, "weighted", v->result.weighted, v->digits);
	row_amount(row, "commit", v->sum->commit, v->digits);
	row_amount(row, "best_case", v->result.best_case, v->digits);
	row_amount(row, "upside", v->result.upside, v->digits);
	row_count(row, "won_deals", n[FORECAST_WON]);
	row_amount(row, "won", v->sum->won, v->digits);
	row_amount(row, "expected", v->result.expected, v->digits);
	row_count(row, "overdue_count", v->sum->overdue_deals);
	row_amount(row, "overdue_open", v->sum->overdue, v->digits);
	row_amount(row, "overdue_commit", v->sum->overdue_commit, v->digits);
	row_count(row, "omitted", n[FORECAST_OMITTED] + n[FORECAST_LOST] +
	    n[FORECAST_OUTSIDE]);
	row_count(row, "no_amount", n[FORECAST_NO_AMOUNT]);
	row_count(row, "no_date", n[FORECAST_UNDATED]);
	if (c->originals)
		put_original(row, v);
}

/* Percent to a hundredth; both bounds when they differ (R-FCST-11). */
static void
put_odds(const struct forecast_columns *c, struct row *row, const char *name,
    const struct forecast_view *v, struct outcome_bounds b)
{
	const char *high = row_name(row, "%s_high", name);
	bool differ = b.high - b.low > c->bounds_differ;

	if (v->odds == NULL || !v->has_target) {
		row_empty(row, name);
		row_empty(row, high);
		return;
	}
	if (!differ)
		b.low = (b.low + b.high) / 2;
	row_decimal(row, name, llround(b.low * 100 * UNIT));
	if (differ)
		row_decimal(row, high, llround(b.high * 100 * UNIT));
	else
		row_empty(row, high);
}

static void
put_target(const struct forecast_columns *c, struct row *row,
    const struct forecast_view *v)
{
	struct outcome_bounds all = { 0, 0 }, without = { 0, 0 };
	int64_t left = v->target - v->sum->won;

	if (v->odds != NULL && v->has_target) {
		all = outcome_at_least(v->odds, left);
		without = outcome_at_least_without(v->odds, left);
	}
	if (v->has_target)
		row_amount(row, "target", v->target, v->digits);
	else
		row_empty(row, "target");
	if (v->result.has_coverage) {
		row_decimal(row, "coverage", v->result.coverage);
		row_amount(row, "coverage_gap", v->result.coverage_gap,
		    v->digits);
	} else {
		row_empty(row, "coverage");
		row_empty(row, "coverage_gap");
	}
	put_odds(c, row, "p_target", v, all);
	put_odds(c, row, "p_without_largest", v, without);
}

static void
put_quantile(struct row *row, const struct forecast_view *v, int64_t percent)
{
	struct outcome_range r = { 0, 0 };
	const char *name, *high;
	char text[32];

	number_format(text, percent, DIGITS, true);
	name = row_name(row, "q%s", text);
	high = row_name(row, "q%s_high", text);
	if (v->odds == NULL) {
		row_empty(row, name);
		row_empty(row, high);
		return;
	}
	r = outcome_quantile(v->odds, (double)percent / (100 * UNIT));
	row_amount(row, name, v->sum->won + r.low, v->digits);
	if (r.high != r.low)
		row_amount(row, high, v->sum->won + r.high, v->digits);
	else
		row_empty(row, high);
}

static void
put_spread(const struct forecast_columns *c, struct row *row,
    const struct forecast_view *v)
{
	struct forecast_concentration most = forecast_concentration(v->sum);
	size_t i;

	for (i = 0; i < c->quantile_count; i++)
		put_quantile(row, v, c->quantiles[i]);
	row_amount(row, "sd", v->odds == NULL ? 0 :
	    llround(outcome_sd(v->odds)), v->digits);
	if (most.known) {
		row_decimal(row, "largest_share_pct", most.largest_share_pct);
		row_count(row, "half_deals", most.half_deals);
	} else {
		row_empty(row, "largest_share_pct");
		row_empty(row, "half_deals");
	}
}

static void
put_track(struct row *row, const struct forecast_view *v)
{
	if (v->result.has_track) {
		row_decimal(row, "commit_kept_pct", v->result.commit_kept_pct);
		row_decimal(row, "bias", v->result.bias);
	} else {
		row_empty(row, "commit_kept_pct");
		row_empty(row, "bias");
	}
}

static void
put_review(const struct forecast_columns *c, struct row *row,
    const struct forecast_view *v)
{
	int level;

	for (level = 0; level <= c->review_levels; level++) {
		const char *name = level == 0 ? "raw" :
		    row_name(row, "adjusted_L%d", level);

		if (v->reviewed == NULL)
			row_empty(row, name);
		else
			row_amount(row, name, v->reviewed[level], v->digits);
	}
}

/* What stands behind a flag: its word, its rule, its sentence. */
static void
put_flags(const struct forecast_columns *c, struct row *row, unsigned flags)
{
	static const char *const names[] = { "forecast_flags",
		"forecast_rule", "forecast_why" };
	struct buffer text = { 0 };
	int i, part;

	for (part = 0; part < (c->explain ? 3 : 2); part++) {
		const char *between = part < 2 ? ";" :
		    c->lang == 0 ? "; " : "；";

		text.len = 0;
		for (i = 0; i < FORECAST_FLAGS; i++) {
			const struct forecast_words *w = &c->words[i];

			if (!(flags >> i & 1))
				continue;
			if (text.len > 0)
				buffer_add(&text, slice_of(between));
			buffer_add(&text, part == 0 ? w->flag : part == 1 ?
			    w->rule : w->sentence[c->lang]);
		}
		row_text(row, names[part], buffer_slice(&text));
	}
	buffer_release(&text);
}

void
funnelrow_cells(const struct forecast_columns *c, struct row *row,
    const struct forecast_view *v)
{
	put_sums(c, row, v);
	if (c->target)
		put_target(c, row, v);
	if (c->odds)
		put_spread(c, row, v);
	if (c->track)
		put_track(row, v);
	if (c->review_levels >= 0)
		put_review(c, row, v);
	put_flags(c, row, v->result.flags);
}

void
funnelrow_plan_cells(struct row *row, const struct forecast_view *v,
    struct slice stage, int32_t chance, const struct forecast_plan *plan)
{
	row_text(row, "stage", stage);
	row_decimal(row, "probability", chance);
	if (!plan->known) {
		row_empty(row, "average_deal");
		row_empty(row, "deals_for_coverage");
		row_empty(row, "deals_for_want");
		return;
	}
	row_amount(row, "average_deal", plan->average, v->digits);
	row_count(row, "deals_for_coverage", (uint64_t)plan->for_coverage);
	if (plan->for_want > FORECAST_PLAN_MOST)
		row_empty(row, "deals_for_want");
	else
		row_count(row, "deals_for_want", plan->for_want);
}
