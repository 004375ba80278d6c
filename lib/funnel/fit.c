/*
 * fit.c - decided deals counted by stage and age, tried on later ones
 */
#include "funnel/fit.h"

#include <math.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "funnel/outcome.h"
#include "rule/settings.h"
#include "rule/table.h"

/* A standard normal variable lies within this with 80 % (R-WIN-04). */
#define NORMAL_80 1.2815515655446004

bool
fit_limits_open(struct fit_limits *l, struct fault *fault)
{
	int64_t least, known, ages[FIT_AGES - 1];
	const struct setting wanted[] = { { "decided_least", &least },
		{ "stage_known", &known }, { "age_2", &ages[0] },
		{ "age_3", &ages[1] }, { "age_4", &ages[2] },
		{ "age_5", &ages[3] } };
	int i;

	if (!settings_read("winrate", wanted, 6, fault))
		return false;
	l->decided_least = (uint64_t)least;
	l->known_least = (double)known / 100;
	l->ages[0] = 0;
	for (i = 1; i < FIT_AGES; i++)
		l->ages[i] = (int32_t)ages[i - 1];
	return true;
}

int
fit_age_class(const struct fit_limits *l, int32_t days)
{
	int i = FIT_AGES - 1;

	while (i > 0 && days < l->ages[i])
		i--;
	return i;
}

/* What a deal was known to be on the day before. */
static enum stage_kind
kind_before(const struct fit_deal *deal, int32_t before)
{
	if (before == DATE_NONE || deal->kind == STAGE_OPEN ||
	    (deal->closed != DATE_NONE && deal->closed < before))
		return deal->kind;
	return STAGE_OPEN;
}

static bool
is_there(const struct fit_deal *deal, int32_t before)
{
	return before == DATE_NONE || (deal->created != DATE_NONE &&
	    deal->created < before);
}

void
fit_outcomes(enum field_outcome *outcomes, const struct fit_deal *deals,
    size_t count, int32_t before)
{
	size_t i;

	for (i = 0; i < count; i++) {
		enum stage_kind kind = is_there(&deals[i], before) ?
		    kind_before(&deals[i], before) : STAGE_OPEN;

		outcomes[i] = kind == STAGE_WON ? FIELD_WON :
		    kind == STAGE_LOST ? FIELD_LOST : FIELD_UNKNOWN;
	}
}

static void
count_decided(struct fit_cell *cell, bool won)
{
	cell->decided++;
	cell->won += won;
}

/* The classes of age that a decided deal was open in. */
static void
count_ages(struct fit *fit, const struct fit_limits *l,
    const struct fit_deal *deal)
{
	int i, last;

	if (deal->created == DATE_NONE || deal->closed == DATE_NONE ||
	    deal->closed < deal->created)
		return;
	last = fit_age_class(l, deal->closed - deal->created);
	for (i = 0; i <= last; i++)
		count_decided(&fit->ages[i], deal->kind == STAGE_WON);
}

/* R-WIN-01: a won deal stood in all stages, a lost one up to its last. */
static void
count_stages(struct fit *fit, const struct stages *stages,
    const struct fit_deal *deal)
{
	bool won = deal->kind == STAGE_WON;
	int i;

	if (!won && deal->reached == STAGE_UNKNOWN)
		return;
	fit->lost_known += !won;
	for (i = 0; i < stages_count(stages); i++)
		if (stages_at(stages, i)->kind == STAGE_OPEN &&
		    (won || i <= deal->reached))
			count_decided(&fit->stages[i], won);
}

void
fit_count(struct fit *fit, const struct fit_limits *l,
    const struct stages *stages, const struct fit_deal *deals, size_t count,
    int32_t before)
{
	uint64_t lost;
	size_t i;

	*fit = (struct fit){ .by_stage = false };
	for (i = 0; i < count; i++) {
		const struct fit_deal *deal = &deals[i];

		if (!is_there(deal, before))
			continue;
		if (kind_before(deal, before) == STAGE_OPEN) {
			fit->all.open++;
			if (before == DATE_NONE &&
			    deal->reached != STAGE_UNKNOWN)
				fit->stages[deal->reached].open++;
			continue;
		}
		count_decided(&fit->all, deal->kind == STAGE_WON);
		count_ages(fit, l, deal);
		count_stages(fit, stages, deal);
	}
	lost = fit->all.decided - fit->all.won;
	/* Else only won deals would have a stage, and every rate be 100 %. */
	fit->by_stage = lost > 0 &&
	    (double)fit->lost_known >= l->known_least * (double)lost;
}

/* Neighbours that go down are pooled, weights decided + k (R-WIN-02). */
static void
pool(struct fit_rates *rates, const struct fit *fit,
    const struct winrate_rules *rules, const struct stages *stages)
{
	struct { double sum, weight; int from; } blocks[STAGES_MOST];
	int count = 0, i, b, last[STAGES_MOST];

	for (i = 0; i < stages_count(stages); i++) {
		double w = (double)fit->stages[i].decided + rules->prior_deals;

		if (stages_at(stages, i)->kind != STAGE_OPEN)
			continue;
		blocks[count].sum = rates->stages[i].estimate * w;
		blocks[count].weight = w;
		blocks[count].from = i;
		last[count++] = i;
		while (count > 1 && blocks[count - 2].sum *
		    blocks[count - 1].weight > blocks[count - 1].sum *
		    blocks[count - 2].weight) {
			blocks[count - 2].sum += blocks[count - 1].sum;
			blocks[count - 2].weight += blocks[count - 1].weight;
			last[count - 2] = last[count - 1];
			count--;
		}
	}
	for (b = 0; b < count; b++)
		for (i = blocks[b].from; i <= last[b]; i++)
			rates->stages[i].estimate =
			    blocks[b].sum / blocks[b].weight;
}

void
fit_estimate(struct fit_rates *rates, const struct fit *fit,
    const struct fit_limits *l, const struct winrate_rules *rules,
    const struct stages *stages)
{
	struct winrate_rules plain = { 0, rules->inside };
	int i;

	rates->all = winrate_of(&plain, fit->all.won, fit->all.decided, 0.5);
	for (i = 0; i < FIT_AGES; i++) {
		rates->has_age[i] = fit->ages[i].decided >= l->decided_least;
		rates->ages[i] = winrate_of(rules, fit->ages[i].won,
		    fit->ages[i].decided, rates->all.estimate);
	}
	for (i = 0; i < stages_count(stages); i++)
		rates->stages[i] = winrate_of(rules, fit->stages[i].won,
		    fit->stages[i].decided, (double)stages_at(stages,
		    i)->chance / OUTCOME_SURE);
	pool(rates, fit, rules, stages);
}

/* The stage that a deal stood in on the eve of a day, where that is known. */
static int
stage_before(const struct fit_deal *deal, const struct stages *stages,
    int32_t day)
{
	int i, stage = STAGE_UNKNOWN;

	for (i = 0; deal->entered != NULL && i < stages_count(stages); i++)
		if (stages_at(stages, i)->kind == STAGE_OPEN &&
		    deal->entered[i] != DATE_NONE && deal->entered[i] < day)
			stage = i;
	return stage;
}

static double
forecast(enum fit_way way, const struct fit_rates *rates,
    const struct fit *fit, const struct fit_limits *l,
    const struct stages *stages, double usual, const struct fit_deal *deal,
    int32_t day)
{
	int age = fit_age_class(l, day - deal->created);
	int stage = stage_before(deal, stages, day);

	if (way == FIT_TABLE)
		return stage == STAGE_UNKNOWN ? usual :
		    (double)stages_at(stages, stage)->chance / OUTCOME_SURE;
	if (way != FIT_OWN && fit->by_stage && stage != STAGE_UNKNOWN)
		return rates->stages[stage].estimate;
	if (way == FIT_AGE && rates->has_age[age])
		return rates->ages[age].estimate;
	return rates->all.estimate;
}

static void
score(struct fit_score *s, double p, bool won)
{
	double held = fmin(fmax(p, 1e-6), 1 - 1e-6);
	int tenth = (int)(p * FIT_TENTHS);

	tenth = tenth >= FIT_TENTHS ? FIT_TENTHS - 1 : tenth;
	s->brier += (p - won) * (p - won);
	s->log_loss -= won ? log(held) : log(1 - held);
	s->bias += p - won;
	s->tests++;
	s->tenth_deals[tenth]++;
	s->tenth_won[tenth] += won;
	s->tenth_sum[tenth] += p;
}

/* A past day: what was known then, and what it says. */
struct eve {
	const struct fit_limits *limits;
	const struct stages *stages;
	const struct fit_deal *deals;
	size_t count;
	double usual;
	const struct fit_more *more;
	int32_t day;
	struct fit fit;
	struct fit_rates rates;
	struct field_weights weights;
};

static double
chance_on(const struct eve *e, enum fit_way way, size_t i)
{
	enum fit_way by = way == FIT_FIELDS ? e->more->on_top_of : way;
	double p = forecast(by, &e->rates, &e->fit, e->limits, e->stages,
	    e->usual, &e->deals[i], e->day);

	return way == FIT_FIELDS ? field_move(p, field_shift(&e->weights,
	    e->more->set, i)) : p;
}

/* What became of what was open. */
static void
score_day(struct fit_score *s, const struct eve *e, enum fit_way way)
{
	double expected = 0, variance = 0, won = 0;
	size_t i;

	for (i = 0; i < e->count; i++) {
		const struct fit_deal *d = &e->deals[i];
		double p;

		if (d->kind == STAGE_OPEN || d->created == DATE_NONE ||
		    d->created >= e->day || d->closed == DATE_NONE ||
		    d->closed < e->day)
			continue;
		p = chance_on(e, way, i);
		score(s, p, d->kind == STAGE_WON);
		expected += p;
		variance += p * (1 - p);
		won += d->kind == STAGE_WON;
	}
	s->days++;
	s->inside += fabs(won - expected) <= NORMAL_80 * sqrt(variance);
}

static void
test_day(struct fit_score scores[FIT_WAYS], struct eve *e,
    const struct winrate_rules *rules)
{
	bool fields = e->more != NULL && e->more->set != NULL;
	int way;

	fit_count(&e->fit, e->limits, e->stages, e->deals, e->count, e->day);
	if (e->fit.all.decided < e->limits->decided_least)
		return;
	fit_estimate(&e->rates, &e->fit, e->limits, rules, e->stages);
	if (fields) {
		enum field_outcome *known = xcalloc(e->count + 1,
		    sizeof(*known));

		fit_outcomes(known, e->deals, e->count, e->day);
		field_learn(&e->weights, e->more->set, known, e->count);
		free(known);
	}
	for (way = 0; way < FIT_WAYS; way++)
		if (way != FIT_FIELDS || fields)
			score_day(&scores[way], e, (enum fit_way)way);
	if (fields)
		field_forget(&e->weights, e->more->set);
}

void
fit_test(struct fit_score scores[FIT_WAYS], const struct fit_limits *l,
    const struct winrate_rules *rules, const struct stages *stages,
    const struct fit_deal *deals, size_t count, double usual,
    const struct fit_more *more, int32_t from, int32_t to)
{
	struct eve e = { .limits = l, .stages = stages, .deals = deals,
		.count = count, .usual = usual, .more = more };
	int32_t day = date_month_start(from);
	int way;

	memset(scores, 0, FIT_WAYS * sizeof(*scores));
	for (; day != DATE_NONE && day <= to; day = date_add_months(day, 1))
		if (day >= from) {
			e.day = day;
			test_day(scores, &e, rules);
		}
	for (way = 0; way < FIT_WAYS; way++) {
		double n = (double)scores[way].tests;

		if (scores[way].tests == 0)
			continue;
		scores[way].brier /= n;
		scores[way].log_loss /= n;
		scores[way].bias /= n;
	}
}
