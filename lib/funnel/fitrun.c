/*
 * fitrun.c - the past forecast, scored, reported
 */
#include "funnel/fitrun.h"

#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "front/target.h"
#include "funnel/outcome.h"

/* A score is no better for what the last digits of a sum differ by. */
#define NOISE 1e-9

/*
 * What the table says of a deal whose stage on a past day is not known: the
 * chance of the stage that most deals stand in.
 */
static double
usual_chance(const struct fitfacts *set)
{
	uint64_t deals[STAGES_MOST] = { 0 };
	double sum = 0, open = 0;
	int i, most = STAGE_UNKNOWN;
	size_t d;

	for (d = 0; d < set->count; d++)
		if (set->deals[d].kind == STAGE_OPEN &&
		    set->deals[d].reached != STAGE_UNKNOWN)
			deals[set->deals[d].reached]++;
	for (i = 0; i < stages_count(set->stages); i++) {
		if (stages_at(set->stages, i)->kind != STAGE_OPEN)
			continue;
		open++;
		sum += stages_at(set->stages, i)->chance;
		if (deals[i] > 0 && (most == STAGE_UNKNOWN ||
		    deals[i] > deals[most]))
			most = i;
	}
	return most != STAGE_UNKNOWN ? (double)stages_at(set->stages,
	    most)->chance / OUTCOME_SURE : open > 0 ?
	    sum / open / OUTCOME_SURE : 0.5;
}

/* The days between which anything was decided; false for none. */
static bool
find_span(const struct fitfacts *set, int32_t *from, int32_t *to)
{
	bool any = false;
	size_t i;

	for (i = 0; i < set->count; i++) {
		int32_t closed = set->deals[i].closed;

		if (set->deals[i].kind == STAGE_OPEN ||
		    closed == DATE_NONE ||
		    set->deals[i].created == DATE_NONE)
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
write_report(const struct fitfacts *set, const struct fit_score scores[FIT_WAYS])
{
	static const char *const names[] = { "way", "part", "deals", "brier",
	    "log_loss", "bias_pct", "band_inside_pct", "forecast_pct",
	    "won_pct" };
	struct target *target = target_open(set->o->report);
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
is_leak(struct fitfacts *set, size_t f)
{
	enum field_outcome *known = xcalloc(set->count + 1, sizeof(*known));
	struct field_weights weights;
	double area;

	fit_outcomes(known, set->deals, set->count, DATE_NONE);
	field_learn(&weights, &set->fields, known, set->count);
	area = field_area(&weights, &set->fields, f);
	field_forget(&weights, &set->fields);
	free(known);
	return area >= set->leak;
}

/* The span of the past that forecasts are tried on. */
struct past {
	int32_t from, to;
	double usual;
};

static void
try_field(struct fitfacts *set, const struct past *past, enum fit_way by,
    size_t f, struct fit_score scores[FIT_WAYS], double *best)
{
	const struct fit_more more = { &set->fields, by };
	const char *name = set->words[f].name;
	struct fit_score tried[FIT_WAYS];

	set->fields.list[f].used = true;
	if (is_leak(set, f)) {
		set->fields.list[f].used = false;
		report_message("--fields: \"%s\" is left out: alone it tells "
		    "won from lost, so it was filled in afterwards", name);
		return;
	}
	fit_test(tried, &set->limits, &set->rules, set->stages, set->deals,
	    set->count, past->usual, &more, past->from, past->to);
	set->fields.list[f].used = tried[FIT_FIELDS].brier < *best - NOISE;
	report_message(set->fields.list[f].used ?
	    "--fields: \"%s\" helps: Brier score %.4f, without it %.4f" :
	    "--fields: \"%s\" is left out: Brier score %.4f, without it "
	    "%.4f", name, tried[FIT_FIELDS].brier, *best);
	if (!set->fields.list[f].used)
		return;
	*best = tried[FIT_FIELDS].brier;
	scores[FIT_FIELDS] = tried[FIT_FIELDS];
}

/* Whether there are enough forecasts of the past to tell. */
static bool
is_enough(const struct fitfacts *set, const struct fit_score *score)
{
	if (score->tests >= set->limits.decided_least)
		return true;
	report_message("%s: the history is too small: only %llu "
	    "forecasts of the past can be compared with what came, at "
	    "least %llu are needed; keep the built-in table",
	    set->label, (unsigned long long)score->tests,
	    (unsigned long long)set->limits.decided_least);
	return false;
}

/* Ages, then each field on top of what helped before it. */
static double
find_best(struct fitfacts *set, const struct past *past,
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
	for (f = 0; f < set->fields.count; f++)
		try_field(set, past, *by_age ? FIT_AGE : FIT_STAGE, f,
		    scores, &best);
	return best;
}

bool
fitrun_prove(struct fitfacts *set, bool *by_age)
{
	struct fit_score scores[FIT_WAYS];
	struct past past = { .usual = usual_chance(set) };
	double best;
	bool enough;

	*by_age = false;
	if (set->o->untested)
		return true;
	if (!find_span(set, &past.from, &past.to)) {
		report_message("%s: no decided deal has both created_date and "
		    "closed_date, so nothing can be tested on the past; add "
		    "them, or write the rates with --untested",
		    set->label);
		return false;
	}
	fit_test(scores, &set->limits, &set->rules, set->stages, set->deals,
	    set->count, past.usual, NULL, past.from, past.to);
	enough = is_enough(set, &scores[FIT_OWN]);
	best = enough ? find_best(set, &past, scores, by_age) : 0;
	if (set->o->report != NULL)
		write_report(set, scores);
	if (!enough || best < scores[FIT_TABLE].brier)
		return enough;
	report_message("%s: no better than the built-in table: %.4f against "
	    "%.4f; keep the built-in table", set->label, best,
	    scores[FIT_TABLE].brier);
	return false;
}
