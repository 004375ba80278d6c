#include "unit.h"

#include <math.h>

#include "base/date.h"
#include "funnel/forecast.h"

static struct fault fault;
static struct forecast_rules rules;

static struct forecast_terms
terms_for(const char *period, int32_t today)
{
	struct forecast_terms terms;
	int32_t from = DATE_NONE, to = DATE_NONE;

	ck_assert_msg(forecast_rules_open(&rules, &fault), "%s", fault.text);
	if (period != NULL)
		ck_assert(date_parse_period(slice_of(period), 101, &from, &to,
		    &fault));
	forecast_terms_init(&terms, &rules, from, to, today);
	terms.keep = terms.by_stage = true;
	return terms;
}

static int32_t
day(int year, int month, int date)
{
	return date_from_civil(year, month, date);
}

static struct deal
open_deal(int64_t amount, int percent)
{
	return (struct deal){ .amount = amount, .has_amount = true,
	    .chance = percent * 10000, .stage = STAGE_UNKNOWN,
	    .expected_close = DATE_NONE, .closed = DATE_NONE,
	    .created = DATE_NONE };
}

static void
add(struct forecast_group *g, struct forecast_terms *terms, struct deal deal)
{
	forecast_notice(terms, &deal);
	ck_assert(forecast_add(g, terms, &deal,
	    forecast_place(terms, &deal)));
}

START_TEST(a_commit_counts_in_full_as_in_the_worked_example)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_aim aim = { .has_target = true, .target = 1000000000,
	    .coverage = rules.coverage, .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal commit = open_deal(600000000, 10);

	commit.category = DEAL_COMMIT;
	add(&g, &terms, commit);
	add(&g, &terms, open_deal(2000000000, 30));
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(g.commit, 600000000);
	ck_assert_int_eq(r.weighted, 660000000);
	ck_assert_int_eq(r.expected, 1200000000);
	ck_assert_int_eq(r.best_case, 600000000);
	ck_assert(r.has_coverage);
	ck_assert_int_eq(r.coverage, 26000);
	ck_assert_int_eq(r.coverage_gap, 400000000);
	ck_assert_uint_eq(r.flags, FORECAST_LOW_COVERAGE |
	    FORECAST_WEAK_COMMIT);
	forecast_release(&g);
}
END_TEST

/* The same with 5,000,000 of the rest as best case. */
START_TEST(the_rest_has_a_chance_too_and_makes_the_upside)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_aim aim = { true, 1000000000, false, 30000, -1 };
	struct forecast_group g = { .deals = NULL };
	struct forecast_result r;
	struct deal commit = open_deal(600000000, 10);
	struct deal best = open_deal(500000000, 30);

	commit.category = DEAL_COMMIT;
	best.category = DEAL_BEST_CASE;
	add(&g, &terms, commit);
	add(&g, &terms, best);
	add(&g, &terms, open_deal(1500000000, 30));
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.best_case, 1100000000);
	ck_assert_int_eq(r.upside, 1550000000);
	forecast_release(&g);
}
END_TEST

/* Expected 1,200 against 1,200 and 1,200.01 (R-FCST-02). */
START_TEST(expected_on_the_target_is_not_below_it_and_a_cent_less_is)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_aim aim = { true, 120000, false, 30000, 0 };
	struct forecast_group g = { .deals = NULL };
	struct forecast_result r;
	struct deal commit = open_deal(60000, 10);

	commit.category = DEAL_COMMIT;
	add(&g, &terms, commit);
	add(&g, &terms, open_deal(200000, 30));
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.expected, 120000);
	ck_assert(!(r.flags & FORECAST_BELOW_TARGET));
	aim.target = 120001;
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(r.flags & FORECAST_BELOW_TARGET);
	forecast_release(&g);
}
END_TEST

START_TEST(remaining_coverage_divides_by_what_is_missing)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_aim aim = { .has_target = true, .target = 100,
	    .remaining = true, .coverage = 30000, .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal won = open_deal(60, 100);

	won.kind = STAGE_WON;
	add(&g, &terms, won);
	add(&g, &terms, open_deal(100, 10));
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.coverage, 25000);
	ck_assert_int_eq(r.coverage_gap, 20);
	ck_assert_int_eq(r.expected, 70);
	aim.target = 60;
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(!r.has_coverage);
	forecast_release(&g);
}
END_TEST

START_TEST(dates_decide_what_counts_in_a_period)
{
	struct forecast_terms terms = terms_for("2024Q2", day(2024, 4, 22));
	struct deal deal = open_deal(100, 30);

	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_UNDATED);
	deal.expected_close = day(2024, 4, 22);
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_COUNTED);
	deal.expected_close = day(2024, 6, 30);
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_COUNTED);
	deal.expected_close = day(2024, 7, 1);
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_OUTSIDE);
	deal.expected_close = day(2024, 4, 21);
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_OVERDUE);
	deal.expected_close = day(2024, 2, 1);
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_OVERDUE);
	terms.overdue_in = true;
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_COUNTED);
	deal.category = DEAL_OMITTED;
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_OMITTED);
	deal.kind = STAGE_LOST;
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_LOST);
	deal.kind = STAGE_WON;
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_OUTSIDE);
	deal.closed = day(2024, 5, 1);
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_WON);
	deal.has_amount = false;
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_NO_AMOUNT);
}
END_TEST

START_TEST(an_overdue_deal_is_no_part_of_a_later_period)
{
	struct forecast_terms terms = terms_for("2024Q3", day(2024, 4, 22));
	struct deal deal = open_deal(100, 30);

	terms.overdue_in = true;
	deal.expected_close = day(2024, 4, 1);
	ck_assert_int_eq(forecast_place(&terms, &deal), FORECAST_OUTSIDE);
}
END_TEST

START_TEST(a_good_forecast_with_a_long_cycle_is_flagged)
{
	struct forecast_terms terms = terms_for("2024Q2", day(2024, 4, 22));
	struct forecast_aim aim = { .has_target = true, .target = 100,
	    .coverage = 30000, .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal won = open_deal(101, 100);

	won.kind = STAGE_WON;
	won.created = day(2024, 1, 1);
	won.closed = day(2024, 4, 2);
	add(&g, &terms, won);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.cycle_days, 92);
	ck_assert(r.flags & FORECAST_LONG_CYCLE);
	won.created = day(2024, 4, 1);
	add(&g, &terms, won);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.cycle_days, 47);	/* of 1 and 92: 46.5 */
	ck_assert(!(r.flags & FORECAST_LONG_CYCLE));
	aim.cycle_days = 100;
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(r.flags & FORECAST_LONG_CYCLE);
	aim.target = 202;
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(!(r.flags & (FORECAST_LONG_CYCLE | FORECAST_BELOW_TARGET)));
	forecast_release(&g);
}
END_TEST

/* R-FCST-03: 91 days, or the period where that is shorter; April has 30. */
START_TEST(a_cycle_is_long_when_it_is_longer_than_the_bound)
{
	static const struct {
		const char *period;
		int64_t days;
		bool is_long;
	} expected[] = { { NULL, 91, false }, { NULL, 92, true },
		{ "2024-04", 30, false }, { "2024-04", 31, true },
		{ "2024", 91, false }, { "2024", 92, true } };
	size_t i;

	for (i = 0; i < sizeof(expected) / sizeof(*expected); i++) {
		struct forecast_terms terms = terms_for(expected[i].period,
		    day(2024, 4, 22));
		struct forecast_aim aim = { true, 100, false, 30000,
			expected[i].days };
		struct forecast_group g = { 0 };
		struct forecast_result r;
		struct deal won = open_deal(101, 100);

		won.kind = STAGE_WON;
		won.closed = day(2024, 4, 2);
		add(&g, &terms, won);
		forecast_result(&g, &terms, &aim, &r);
		ck_assert_int_eq((r.flags & FORECAST_LONG_CYCLE) != 0,
		    expected[i].is_long);
		forecast_release(&g);
	}
}
END_TEST

START_TEST(a_past_commit_that_is_still_open_was_not_kept)
{
	struct forecast_terms terms = terms_for("2024Q2", day(2024, 4, 22));
	struct forecast_aim aim = { .cycle_days = -1 };
	struct forecast_group ada = { 0 }, bob = { 0 };
	struct forecast_result r;
	struct deal deal = open_deal(600, 80);

	/* Programs that replace the category leave only what is open. */
	deal.category = DEAL_COMMIT;
	deal.expected_close = day(2023, 12, 1);
	add(&ada, &terms, deal);
	forecast_result(&ada, &terms, &aim, &r);
	ck_assert(!r.has_track);
	/* A lost one of another seller shows that the category stays. */
	deal.kind = STAGE_LOST;
	add(&bob, &terms, deal);
	forecast_result(&ada, &terms, &aim, &r);
	ck_assert(r.has_track);
	ck_assert_int_eq(r.commit_kept_pct, 0);
	/* 400 of 1,000 in two quarters: 40 %. */
	deal = open_deal(400, 80);
	deal.category = DEAL_COMMIT;
	deal.kind = STAGE_WON;
	deal.expected_close = deal.closed = day(2024, 2, 1);
	add(&ada, &terms, deal);
	forecast_result(&ada, &terms, &aim, &r);
	ck_assert_int_eq(r.commit_kept_pct, 400000);
	forecast_release(&ada);
	forecast_release(&bob);
}
END_TEST

START_TEST(past_commits_tell_who_is_optimistic)
{
	struct forecast_terms terms = terms_for("2024Q2", day(2024, 4, 22));
	struct forecast_aim aim = { .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal deal = open_deal(400, 80);

	/* First quarter: 1,000 promised, 400 of it and nothing else came. */
	deal.category = DEAL_COMMIT;
	deal.kind = STAGE_WON;
	deal.expected_close = day(2024, 2, 1);
	deal.closed = day(2024, 2, 20);
	add(&g, &terms, deal);
	deal = open_deal(600, 80);
	deal.category = DEAL_COMMIT;
	deal.kind = STAGE_LOST;
	deal.expected_close = day(2024, 3, 31);
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(r.has_track);
	ck_assert_int_eq(r.commit_kept_pct, 400000);
	/* One period of .4, two of 1: (.4 + 2) / 3. */
	ck_assert_int_eq(r.bias, 8000);
	ck_assert_uint_eq(r.flags, FORECAST_OPTIMISTIC);
	/* Another 2,000 came in that quarter unpromised: 2.4 + 2 of 3. */
	deal = open_deal(2000, 100);
	deal.kind = STAGE_WON;
	deal.expected_close = day(2024, 1, 1);
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.bias, 14667);
	ck_assert_uint_eq(r.flags, FORECAST_CAUTIOUS);
	forecast_release(&g);
}
END_TEST

/* R-FCST-06: a track record is of the periods before this one. */
START_TEST(a_commit_of_the_first_day_of_the_period_is_no_past_promise)
{
	struct forecast_terms terms = terms_for("2024Q2", day(2024, 4, 22));
	struct forecast_aim aim = { .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal deal = open_deal(100, 100);

	deal.category = DEAL_COMMIT;
	deal.kind = STAGE_WON;
	deal.expected_close = deal.closed = day(2024, 4, 1);
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(!r.has_track);
	deal.expected_close = deal.closed = day(2024, 3, 31);
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(r.has_track);
	forecast_release(&g);
}
END_TEST

/* Twelve quarters before the second of 2024 begin with April 2021. */
START_TEST(a_track_record_looks_back_twelve_periods)
{
	struct forecast_terms terms = terms_for("2024Q2", day(2024, 4, 22));
	struct forecast_aim aim = { .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal deal = open_deal(100, 100);

	deal.category = DEAL_COMMIT;
	deal.kind = STAGE_WON;
	deal.expected_close = deal.closed = day(2021, 3, 31);
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(!r.has_track);
	deal.expected_close = deal.closed = day(2021, 4, 1);
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(r.has_track);
	forecast_release(&g);
}
END_TEST

/* R-FCST-06. */
START_TEST(a_commit_of_half_a_chance_needs_no_evidence_and_a_weaker_one_does)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_aim aim = { .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal commit = open_deal(100, 50);

	commit.category = DEAL_COMMIT;
	add(&g, &terms, commit);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(!(r.flags & FORECAST_WEAK_COMMIT));
	commit.chance = 499999;
	add(&g, &terms, commit);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert(r.flags & FORECAST_WEAK_COMMIT);
	forecast_release(&g);
}
END_TEST

/* Promised for the first quarter of 2024, and what came in it. */
static void
check_bias(int64_t committed, int64_t came, int64_t bias, unsigned flags)
{
	struct forecast_terms terms = terms_for("2024Q2", day(2024, 4, 22));
	struct forecast_aim aim = { .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct deal deal = open_deal(committed, 80);

	deal.category = DEAL_COMMIT;
	deal.kind = STAGE_LOST;
	deal.expected_close = day(2024, 2, 1);
	add(&g, &terms, deal);
	deal = open_deal(came, 100);
	deal.kind = STAGE_WON;
	deal.expected_close = deal.closed = day(2024, 2, 1);
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.bias, bias);
	ck_assert_uint_eq(r.flags, flags);
	forecast_release(&g);
}

/*
 * R-FCST-09: one period of came / committed, two of 1, in ten thousandths.
 * (1.3 + 2) / 3 is 1.1 and (.7 + 2) / 3 is .9: neither one thing nor the other.
 */
START_TEST(a_bias_on_its_bound_is_neither_cautious_nor_optimistic)
{
	check_bias(10000, 13000, 11000, 0);
	check_bias(10000, 13002, 11001, FORECAST_CAUTIOUS);
	check_bias(10000, 7000, 9000, 0);
	check_bias(10000, 6998, 8999, FORECAST_OPTIMISTIC);
}
END_TEST

START_TEST(a_zero_chance_counts_as_zero_and_not_as_missing)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_aim aim = { .cycle_days = -1 };
	struct forecast_group g = { 0 };
	struct forecast_result r;

	add(&g, &terms, open_deal(100, 50));
	add(&g, &terms, open_deal(100, 0));
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.weighted, 50);
	ck_assert_int_eq(g.pipeline, 200);
	forecast_release(&g);
}
END_TEST

START_TEST(odds_follow_the_expected_sum_with_commits_for_certain)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct outcome_settings plain = { 0 };
	struct forecast_group g = { 0 };
	struct outcome *odds;
	struct deal commit = open_deal(500, 10);

	commit.category = DEAL_COMMIT;
	add(&g, &terms, commit);
	add(&g, &terms, open_deal(100, 50));
	odds = forecast_odds(&g, &plain);
	ck_assert_double_eq(outcome_at_least(odds, 500).low, 1);
	ck_assert_double_eq_tol(outcome_at_least(odds, 600).low, .5, 1e-12);
	ck_assert_double_eq_tol(outcome_mean(odds), 550, 1e-9);
	outcome_free(odds);
	forecast_release(&g);
}
END_TEST

START_TEST(concentration_names_the_share_of_the_largest_deal)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_group g = { 0 };
	struct forecast_concentration c = forecast_concentration(&g);

	ck_assert(!c.known);
	add(&g, &terms, open_deal(100, 50));	/* 50 of 350 */
	add(&g, &terms, open_deal(200, 30));	/* 60 */
	add(&g, &terms, open_deal(300, 80));	/* 240: more than half */
	c = forecast_concentration(&g);
	ck_assert(c.known);
	ck_assert_int_eq(c.largest_share_pct, 500000);
	ck_assert_uint_eq(c.half_deals, 1);
	add(&g, &terms, open_deal(240, 100));	/* half of 590 is 295 */
	c = forecast_concentration(&g);
	ck_assert_uint_eq(c.half_deals, 2);
	forecast_release(&g);
}
END_TEST

START_TEST(a_plan_counts_average_deals_of_a_stage)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_aim aim = { .has_target = true, .target = 300,
	    .coverage = 30000, .cycle_days = -1 };
	struct outcome_settings plain = { 0 };
	struct forecast_group g = { 0 };
	struct forecast_result r;
	struct forecast_plan plan;
	struct outcome *odds;
	struct deal deal = open_deal(100, 50);

	deal.stage = 3;
	add(&g, &terms, deal);
	deal.amount = 200;
	add(&g, &terms, deal);
	forecast_result(&g, &terms, &aim, &r);
	ck_assert_int_eq(r.coverage_gap, 600);
	odds = forecast_odds(&g, &plain);
	plan = forecast_plan(&g, &r, odds, 300, .5, 3, 500000);
	ck_assert(plan.known);
	ck_assert_int_eq(plan.average, 150);
	ck_assert_int_eq(plan.for_coverage, 4);
	/*
	 * 0, 100, 200, 300 with 1/4 each.  With one more of 150, 1/4 + 1/8;
	 * with two, P = 1/4 + P(200)(3/4) + (P(0) + P(100)) / 4 = 9/16.
	 */
	ck_assert_uint_eq(plan.for_want, 2);
	plan = forecast_plan(&g, &r, odds, 300, .5, 0, 500000);
	ck_assert_int_eq(plan.average, 150);
	outcome_free(odds);
	forecast_release(&g);
}
END_TEST

START_TEST(sums_too_large_are_refused)
{
	struct forecast_terms terms = terms_for(NULL, 0);
	struct forecast_group g = { 0 };
	struct deal deal = open_deal((int64_t)1 << 60, 50);

	ck_assert(forecast_add(&g, &terms, &deal, FORECAST_COUNTED));
	ck_assert(forecast_add(&g, &terms, &deal, FORECAST_COUNTED));
	ck_assert(!forecast_add(&g, &terms, &deal, FORECAST_COUNTED));
	ck_assert_uint_eq(g.places[FORECAST_COUNTED], 2);
	forecast_release(&g);
}
END_TEST

UNIT_MAIN(a_commit_counts_in_full_as_in_the_worked_example,
    the_rest_has_a_chance_too_and_makes_the_upside,
    expected_on_the_target_is_not_below_it_and_a_cent_less_is,
    remaining_coverage_divides_by_what_is_missing,
    dates_decide_what_counts_in_a_period,
    an_overdue_deal_is_no_part_of_a_later_period,
    a_good_forecast_with_a_long_cycle_is_flagged,
    a_cycle_is_long_when_it_is_longer_than_the_bound,
    a_past_commit_that_is_still_open_was_not_kept,
    a_commit_of_the_first_day_of_the_period_is_no_past_promise,
    a_track_record_looks_back_twelve_periods,
    a_commit_of_half_a_chance_needs_no_evidence_and_a_weaker_one_does,
    a_bias_on_its_bound_is_neither_cautious_nor_optimistic,
    past_commits_tell_who_is_optimistic,
    a_zero_chance_counts_as_zero_and_not_as_missing,
    odds_follow_the_expected_sum_with_commits_for_certain,
    concentration_names_the_share_of_the_largest_deal,
    a_plan_counts_average_deals_of_a_stage,
    sums_too_large_are_refused)
