/*
 * metricrow.c - numbers to cells
 */
#include "funnel/metricrow.h"

#include <math.h>

#include "value/money.h"

enum { UNIT = 10000, PERCENT = 1000000 };

void
metricrow_begin(struct row *row, const struct metricrow_columns *c,
    const struct slice *parts)
{
	size_t i;

	row_begin(row);
	for (i = 0; i < c->by_count; i++)
		row_text(row, c->by[i], parts == NULL ? SLICE_EMPTY :
		    parts[i]);
	if (!c->bare)
		row_text(row, "currency", parts == NULL ? SLICE_EMPTY :
		    parts[i]);
}

/* A number with decimals; negative ones are unknown. */
static void
put_number(struct row *row, const char *name, double value)
{
	if (value < 0)
		row_empty(row, name);
	else
		row_decimal(row, name, llround(value * UNIT));
}

static void
put_days(struct row *row, const char *name, bool known, int64_t days)
{
	if (known)
		row_decimal(row, name, days);
	else
		row_empty(row, name);
}

static void
put_median(struct row *row, const char *name, struct median *median)
{
	int64_t days = 0;
	bool known = median != NULL && median_of(median, &days);

	put_days(row, name, known, days);
}

/* Part of whole in percent, empty when the whole is not above 0. */
static void
put_percent(struct row *row, const char *name, int64_t part, int64_t whole)
{
	int64_t percent;

	if (whole > 0 && money_scale(part, PERCENT, whole, &percent))
		row_decimal(row, name, percent);
	else
		row_empty(row, name);
}

static void
put_leads(struct row *row, const struct metricrow_columns *c,
    const struct metrics *m, const struct metricset_people *people)
{
	struct median none = { .count = 0 }, first, given_up;
	uint64_t leads = people == NULL ? 0 : people->leads;

	row_count(row, "leads", m->leads);
	row_count(row, "converted", m->converted);
	proportion_rate(row, "conversion_rate", &c->proportions, m->converted,
	    m->leads);
	if (!c->contacts)
		return;
	first = people == NULL ? none : people->first_touch;
	given_up = people == NULL ? none : people->given_up;
	row_count(row, "followed", people == NULL ? 0 : people->followed);
	proportion_rate(row, "followed_rate", &c->proportions,
	    people == NULL ? 0 : people->followed, leads);
	put_median(row, "first_touch_days", &first);
	put_number(row, "followups_per_lead", leads == 0 ? -1 :
	    (double)people->followups / (double)leads);
	put_median(row, "give_up", &given_up);
}

static void
put_contacts(struct row *row, const struct metricrow_columns *c,
    const struct metricrow_beside *b)
{
	put_number(row, "activity", b->people == NULL || b->weeks <= 0 ? -1 :
	    (double)b->people->touches / b->weeks);
	if (c->reps)
		put_days(row, "activity_target", b->weekly_target >= 0,
		    b->weekly_target);
}

static void
put_money(struct row *row, const struct metricrow_columns *c,
    const struct metrics *m, const struct metricrow_beside *b)
{
	if (c->targets) {
		if (b->has_target)
			row_amount(row, "target", b->target, m->digits);
		else
			row_empty(row, "target");
		put_percent(row, "attainment_pct", m->deals.won_amount,
		    b->has_target ? b->target : 0);
	}
	if (c->orders) {
		row_amount(row, "ordered", m->ordered, m->digits);
		row_amount(row, "received", m->received, m->digits);
		put_percent(row, "received_pct", m->received, m->ordered);
	}
	if (c->snapshots)
		put_percent(row, "forecast_error_pct", b->expected -
		    m->deals.won_amount, b->has_expected ?
		    m->deals.won_amount : 0);
}

/* R-METRIC-08: a cohort of which much is open says little yet. */
static void
put_flags(struct row *row, const struct metricrow_columns *c,
    const struct metrics *m)
{
	uint64_t all = m->deals.won + m->deals.lost + m->deals.open;
	bool young = all > 0 && (double)m->deals.open * 100 >=
	    (double)all * c->proportions.open_pct;

	row_text(row, "metric_flags", young ? SLICE("cohort-open") :
	    SLICE_EMPTY);
}

void
metricrow_metrics(struct row *row, const struct metricrow_columns *c,
    struct metrics *m, const struct metricrow_beside *b)
{
	int64_t value;

	if (c->leads)
		put_leads(row, c, m, b->people);
	proportion_row(row, &c->proportions, &m->deals);
	if (metrics_average(m, &value))
		row_amount(row, "average_deal", value, m->digits);
	else
		row_empty(row, "average_deal");
	put_median(row, "cycle_days", &m->cycles);
	if (c->stays)
		put_median(row, "dwell_days", &m->dwells);
	if (c->contacts)
		put_contacts(row, c, b);
	put_money(row, c, m, b);
	if (c->reps) {
		row_text(row, "margin", b->margin);
		row_text(row, "satisfaction", b->satisfaction);
	}
	if (c->cohorts)
		put_flags(row, c, m);
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

void
metricrow_gap(struct row *row, enum metrics_factor factor, double value,
    double other, int64_t effect, unsigned digits)
{
	row_text(row, "factor", slice_of(metrics_factor_word(factor)));
	put_factor(row, "value", factor, value, digits);
	put_factor(row, "team_value", factor, other, digits);
	row_amount(row, "effect", effect, digits);
}

void
metricrow_loss(struct row *row, const struct loss *loss)
{
	row_text(row, "lost_reason", loss->reason);
	row_count(row, "lost", loss->deals);
	if (loss->priced > 0)
		row_amount(row, "amount", loss->amount, loss->digits);
	else
		row_empty(row, "amount");
	put_number(row, "share", loss->group_deals == 0 ? -1 :
	    100 * (double)loss->deals / (double)loss->group_deals);
}

static void
put_classes(struct row *row, const struct ages *ages,
    const struct ages_row *r)
{
	int i;

	for (i = 0; i < AGES_CLASSES; i++) {
		const char *name = i + 1 == AGES_CLASSES ?
		    row_name(row, "age_%d_up", (int)ages_class(ages, i)) :
		    row_name(row, "age_%d_%d", (int)ages_class(ages, i),
		    (int)ages_class(ages, i + 1) - 1);

		row_amount(row, name, r->amounts[i], r->digits);
	}
}

void
metricrow_ages(struct row *row, const struct metricrow_columns *c,
    const struct ages *ages, struct slice stage, struct ages_row *r)
{
	int64_t mean = 0;
	bool known;

	row_text(row, "stage", stage);
	row_count(row, "open", r->open);
	row_count(row, "age_unknown", r->unknown);
	put_median(row, "median_age", &r->days);
	put_days(row, "oldest", r->oldest != AGES_UNKNOWN,
	    (int64_t)r->oldest * UNIT);
	row_text(row, "oldest_id", r->oldest == AGES_UNKNOWN ? SLICE_EMPTY :
	    r->oldest_id);
	row_count(row, "over_expected", r->over);
	put_classes(row, ages, r);
	if (!c->stays)
		return;
	row_count(row, "stays", r->stays.count);
	row_count(row, "stays_open", r->open_stays);
	known = median_mean(&r->stays, &mean);
	put_days(row, "dwell_mean", known, mean);
	put_median(row, "dwell_days", &r->stays);
}

/* Planned, done, missing: what is missing is never negative. */
static void
put_plan(struct row *row, const char *what, int64_t planned, uint64_t done)
{
	int64_t missing = planned - (int64_t)done * UNIT;

	put_days(row, row_name(row, "%s_planned", what), planned >= 0,
	    planned);
	put_days(row, row_name(row, "%s_missing", what), planned >= 0,
	    missing > 0 ? missing : 0);
}

void
metricrow_week(struct row *row, const char *week,
    const struct activity_week *done, const struct metricrow_plan *plan)
{
	int i;

	row_text(row, "week", slice_of(week));
	row_count(row, "touches", done->touches);
	put_plan(row, "touches", plan->touches, done->touches);
	row_count(row, "visits", done->visited);
	put_plan(row, "visits", plan->visits, done->visited);
	for (i = 0; i < MEDIUM_COUNT; i++)
		row_count(row, row_name(row, "via_%s",
		    rollup_medium_name((enum medium)i)), done->media[i]);
}

void
metricrow_round(const double *effects, size_t count, double difference,
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
