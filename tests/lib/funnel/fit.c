/* fit.h: counts by hand, no leak from later days, and what is refused */
#include "base/date.h"
#include "funnel/fit.h"
#include "unit.h"

static struct stages *stages;
static struct winrate_rules rules;
static struct fit_limits limits;

static void
open_all(void)
{
	struct fault fault;

	stages = stages_open("seven", &fault);
	ck_assert(stages != NULL && winrate_rules_open(&rules, &fault) &&
	    fit_limits_open(&limits, &fault));
}

static struct fit_deal
deal(enum stage_kind kind, int reached, int32_t created, int32_t closed)
{
	return (struct fit_deal){ .kind = kind, .reached = reached,
	    .created = created, .closed = closed };
}

START_TEST(a_won_deal_stood_in_all_stages_and_a_lost_one_up_to_its_last)
{
	struct fit_deal deals[4];
	struct fit fit;

	open_all();
	deals[0] = deal(STAGE_WON, STAGE_UNKNOWN, 0, 10);
	deals[1] = deal(STAGE_LOST, 2, 0, 10);
	deals[2] = deal(STAGE_OPEN, 3, 0, DATE_NONE);
	deals[3] = deal(STAGE_LOST, 0, 0, 100);
	fit_count(&fit, &limits, stages, deals, 4, DATE_NONE);
	ck_assert_uint_eq(fit.all.decided, 3);
	ck_assert_uint_eq(fit.all.won, 1);
	ck_assert_uint_eq(fit.all.open, 1);
	ck_assert_uint_eq(fit.stages[0].decided, 3);
	ck_assert_uint_eq(fit.stages[2].decided, 2);
	ck_assert_uint_eq(fit.stages[3].decided, 1);
	ck_assert_uint_eq(fit.stages[3].open, 1);
	ck_assert(fit.by_stage);
	/* 100 days: open in the first four classes. */
	ck_assert_uint_eq(fit.ages[0].decided, 3);
	ck_assert_uint_eq(fit.ages[3].decided, 1);
	ck_assert_uint_eq(fit.ages[4].decided, 0);
	/* Lost without a stage counts for the whole only. */
	deals[1].reached = deals[3].reached = STAGE_UNKNOWN;
	fit_count(&fit, &limits, stages, deals, 4, DATE_NONE);
	ck_assert_uint_eq(fit.all.decided, 3);
	ck_assert_uint_eq(fit.stages[0].decided, 1);
	ck_assert(!fit.by_stage);
	stages_close(stages);
}
END_TEST

START_TEST(classes_of_age_begin_where_the_rule_says)
{
	static const int32_t days[] = { 0, 30, 31, 60, 61, 90, 91, 180, 181 };
	static const int class[] = { 0, 0, 1, 1, 2, 2, 3, 3, 4 };
	int i;

	open_all();
	for (i = 0; i < 9; i++)
		ck_assert_int_eq(fit_age_class(&limits, days[i]), class[i]);
	stages_close(stages);
}
END_TEST

START_TEST(later_stages_are_never_less_likely)
{
	struct fit_deal deals[60];
	struct fit_rates rates;
	struct fit fit;
	int i;

	open_all();
	for (i = 0; i < 60; i++)
		deals[i] = deal(STAGE_LOST, 5, 0, 10);
	fit_count(&fit, &limits, stages, deals, 60, DATE_NONE);
	fit_estimate(&rates, &fit, &limits, &rules, stages);
	for (i = 1; i < 6; i++)
		ck_assert(rates.stages[i].estimate >=
		    rates.stages[i - 1].estimate);
	stages_close(stages);
}
END_TEST

static uint64_t state = 7;

static int
draw(int below)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return (int)((state * 0x2545f4914f6cdd1dULL >> 33) % (unsigned)below);
}

/* What was not yet known on a day may be anything: its counts stay. */
START_TEST(nothing_of_later_days_leaks_into_a_forecast)
{
	struct fit_deal deals[500], other[500];
	enum field_outcome known[500], still[500];
	struct fit before, after;
	int i;

	open_all();
	for (i = 0; i < 500; i++) {
		int32_t created = draw(300);

		deals[i] = deal(draw(2) ? STAGE_WON : STAGE_LOST, draw(6),
		    created, created + draw(200));
		other[i] = deals[i];
		if (deals[i].closed >= 250) {
			other[i].kind = draw(2) ? STAGE_WON : STAGE_LOST;
			other[i].closed = 250 + draw(400);
			other[i].reached = draw(6);
		}
	}
	fit_count(&before, &limits, stages, deals, 500, 250);
	fit_count(&after, &limits, stages, other, 500, 250);
	ck_assert(memcmp(&before, &after, sizeof(before)) == 0);
	ck_assert_uint_gt(before.all.decided, 100);
	fit_outcomes(known, deals, 500, 250);
	fit_outcomes(still, other, 500, 250);
	ck_assert(memcmp(known, still, sizeof(known)) == 0);
	stages_close(stages);
}
END_TEST

/* Six of ten won: .6 x .81 + .4 x .01 for a table of 10 %, .24 for 60 %. */
START_TEST(a_table_that_is_wrong_has_the_worse_score)
{
	struct fit_deal deals[400];
	struct fit_score scores[FIT_WAYS];
	int i;

	open_all();
	for (i = 0; i < 400; i++)
		deals[i] = deal(i % 10 < 6 ? STAGE_WON : STAGE_LOST,
		    STAGE_UNKNOWN, i, i + 40);
	fit_test(scores, &limits, &rules, stages, deals, 400, 0.1, NULL, 0,
	    440);
	ck_assert_uint_gt(scores[FIT_OWN].tests, 0);
	ck_assert_double_eq_tol(scores[FIT_TABLE].brier,
	    .6 * .81 + .4 * .01, .03);
	ck_assert_double_eq_tol(scores[FIT_OWN].brier, .24, .02);
	ck_assert_double_eq_tol(scores[FIT_TABLE].bias, -.5, .03);
	stages_close(stages);
}
END_TEST

/*
 * Half of the deals are won, all of those whose word is 1 and none of those
 * with 2: a plain rate scores .25, the word nearly 0.  A word drawn by a coin
 * scores no better than the rate.
 */
START_TEST(a_word_that_tells_has_the_better_score)
{
	struct fit_deal deals[800];
	struct fit_score scores[FIT_WAYS];
	size_t words[800], coin[800];
	struct field_set set = { .list = { { words, 3, true },
		{ coin, 3, false } }, .count = 2, .limits = { 30, 20 } };
	const struct fit_more more = { &set, FIT_STAGE };
	int i;

	open_all();
	for (i = 0; i < 800; i++) {
		words[i] = 1 + (size_t)draw(2);
		coin[i] = 1 + (size_t)draw(2);
		deals[i] = deal(words[i] == 1 ? STAGE_WON : STAGE_LOST,
		    STAGE_UNKNOWN, i, i + 40);
	}
	fit_test(scores, &limits, &rules, stages, deals, 800, 0.1, &more, 0,
	    840);
	ck_assert_uint_eq(scores[FIT_FIELDS].tests, scores[FIT_OWN].tests);
	ck_assert_double_eq_tol(scores[FIT_STAGE].brier, .25, .01);
	ck_assert_double_lt(scores[FIT_FIELDS].brier, .03);
	set.list[0].used = false;
	set.list[1].used = true;
	fit_test(scores, &limits, &rules, stages, deals, 800, 0.1, &more, 0,
	    840);
	ck_assert_double_eq_tol(scores[FIT_FIELDS].brier, .25, .01);
	stages_close(stages);
}
END_TEST

UNIT_MAIN(a_word_that_tells_has_the_better_score,
    a_won_deal_stood_in_all_stages_and_a_lost_one_up_to_its_last,
    classes_of_age_begin_where_the_rule_says,
    later_stages_are_never_less_likely,
    nothing_of_later_days_leaks_into_a_forecast,
    a_table_that_is_wrong_has_the_worse_score)
