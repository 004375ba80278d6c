/*
 * fitfiles.c - rates to rows, what cells say beside them
 */
#include "funnel/fitfiles.h"

#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "front/output.h"

enum { OUT_GROUP, OUT_STAGE, OUT_FROM, OUT_TO, OUT_P, OUT_LO, OUT_HI,
	OUT_DECIDED, OUT_WON, OUT_OPEN, OUT_IN_PERIOD, OUT_RULE, OUTS };
const char *const fitfiles_names[] = { "group", "stage", "age_from",
	"age_to", "probability", "lo", "hi", "decided", "won", "open",
	"p_in_period", "fit_rule", NULL };

/* The share of won deals that closed within the days that remain. */
static double
share_in_time(const struct fitfacts *set, int32_t age)
{
	uint64_t all = 0, in_time = 0;
	size_t i;

	for (i = 0; i < set->count; i++) {
		const struct fit_deal *d = &set->deals[i];

		if (d->kind != STAGE_WON || d->created == DATE_NONE ||
		    d->closed == DATE_NONE || d->closed - d->created < age)
			continue;
		all++;
		in_time += d->closed - d->created - age <= set->remaining;
	}
	return all == 0 ? 0 : (double)in_time / (double)all;
}

static void
write_rate(const struct fitfacts *set, struct output *out, struct slice group,
    struct slice stage, int age, const struct winrate *rate,
    const struct fit_cell *cell, const char *rule)
{
	const int32_t *ages = set->limits.ages;
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
	if (set->remaining >= 0 && slice_is(stage, "*"))
		number_format(text[OUT_IN_PERIOD], llround(rate->estimate *
		    share_in_time(set, age < 0 ? 0 : ages[age]) * 10000), 2,
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
write_groups(const struct fitfacts *set, struct output *out, double whole)
{
	struct fit_cell *cells = xcalloc(groups_count(set->groups) + 1,
	    sizeof(*cells));
	size_t *order = groups_sorted(set->groups), i;
	struct buffer name = { 0 };

	for (i = 0; i < set->count; i++) {
		struct fit_cell *cell = &cells[set->groups_of[i]];

		cell->decided += set->deals[i].kind != STAGE_OPEN;
		cell->won += set->deals[i].kind == STAGE_WON;
		cell->open += set->deals[i].kind == STAGE_OPEN;
	}
	for (i = 0; i < groups_count(set->groups); i++) {
		const struct fit_cell *cell = &cells[order[i]];
		struct slice part = groups_part(set->groups, order[i], 0);
		struct winrate rate;

		if (cell->decided < set->limits.decided_least)
			continue;
		name.len = 0;
		buffer_format(&name, "%s=%.*s", set->o->by,
		    SLICE_PRINT(part));
		rate = winrate_of(&set->rules, cell->won, cell->decided,
		    whole);
		write_rate(set, out, buffer_slice(&name), SLICE("*"), -1,
		    &rate, cell, "R-WIN-03");
	}
	buffer_release(&name);
	free(order);
	free(cells);
}

/* One word of a field, or all that are rare: what it makes of the whole. */
static void
write_word(const struct fitfacts *set, struct output *out,
    const struct field_weights *w, size_t f, struct slice word,
    const struct field_bin *bin, uint64_t open, double whole)
{
	const struct winrate_rules rules = { set->fields.limits.prior,
		set->rules.inside };
	const struct fit_cell cell = { bin->won, bin->decided, open };
	struct winrate rate = winrate_of(&rules, bin->won, bin->decided,
	    whole);
	double *values[3] = { &rate.estimate, &rate.low, &rate.high };
	struct buffer name = { 0 };
	size_t used = 0, i;

	for (i = 0; i < set->fields.count; i++)
		used += set->fields.list[i].used;
	for (i = 0; i < 3; i++)
		*values[i] = field_move(whole, w->constant / (double)used +
		    w->factor * field_between(whole, *values[i]));
	buffer_format(&name, "%s=%.*s", set->words[f].name,
	    SLICE_PRINT(word));
	write_rate(set, out, buffer_slice(&name), SLICE("*"), -1, &rate,
	    &cell, "R-WIN-07");
	buffer_release(&name);
}

static void
write_field(const struct fitfacts *set, struct output *out,
    const struct field_weights *w, size_t f, double whole)
{
	const struct fitfacts_words *words = &set->words[f];
	size_t *order = groups_sorted(words->all), i;
	size_t count = groups_count(words->all);
	uint64_t *open = xcalloc(count + 1, sizeof(*open)), rare = 0;

	for (i = 0; i < set->count; i++)
		open[words->of[i]] += set->deals[i].kind == STAGE_OPEN;
	for (i = 0; i < count; i++) {
		const struct field_bin *bin = field_bin_of(w, &set->fields, f,
		    order[i]);

		if (bin == &w->rare[f])
			rare += open[order[i]];
		else if (bin->decided > 0)
			write_word(set, out, w, f, groups_part(words->all,
			    order[i], 0), bin, open[order[i]], whole);
	}
	write_word(set, out, w, f, SLICE("*"), &w->rare[f], rare, whole);
	free(order);
	free(open);
}

static void
write_fields(const struct fitfacts *set, struct output *out, double whole)
{
	enum field_outcome *known = xcalloc(set->count + 1, sizeof(*known));
	struct field_weights weights;
	size_t f;

	fit_outcomes(known, set->deals, set->count, DATE_NONE);
	field_learn(&weights, &set->fields, known, set->count);
	for (f = 0; f < set->fields.count; f++)
		if (set->fields.list[f].used)
			write_field(set, out, &weights, f, whole);
	field_forget(&weights, &set->fields);
	free(known);
}

int
fitfiles_write(struct fitfacts *set, bool by_age)
{
	struct output *out = output_open_plain(set->cli, fitfiles_names, OUTS);
	struct fit_rates rates;
	struct fit fit;
	int i;

	fit_count(&fit, &set->limits, set->stages, set->deals, set->count,
	    DATE_NONE);
	fit_estimate(&rates, &fit, &set->limits, &set->rules, set->stages);
	write_rate(set, out, SLICE_EMPTY, SLICE("*"), -1, &rates.all,
	    &fit.all, "R-WIN-02");
	for (i = 0; fit.by_stage && i < stages_count(set->stages); i++)
		if (stages_at(set->stages, i)->kind == STAGE_OPEN)
			write_rate(set, out, SLICE_EMPTY,
			    stages_at(set->stages, i)->name, -1,
			    &rates.stages[i], &fit.stages[i], "R-WIN-02");
	for (i = 0; by_age && i < FIT_AGES; i++)
		if (rates.has_age[i])
			write_rate(set, out, SLICE_EMPTY, SLICE("*"), i,
			    &rates.ages[i], &fit.ages[i], "R-WIN-06");
	if (set->o->by != NULL)
		write_groups(set, out, rates.all.estimate);
	write_fields(set, out, rates.all.estimate);
	return output_finish_run(set->cli, set->in, out, set->bad);
}
