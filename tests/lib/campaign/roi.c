/* test_roi.c - roi.h: returns, cost per head, ripeness */
#include "base/date.h"
#include "campaign/roi.h"
#include "unit.h"

START_TEST(a_return_is_what_was_won_above_the_cost)
{
	struct roi_value r = roi_return(7500000, 4500000);

	ck_assert(r.known);
	ck_assert_int_eq(r.value, 6667);	/* 30,000 / 45,000 = 66.67 % */
	/* 180 leads x 20 % x 30 % x 25,000 x 25 % margin = 67,500. */
	ck_assert_int_eq(roi_return(6750000, 4500000).value, 5000);
	/* At 15 % wins 33,750, at 18 % 40,500. */
	ck_assert_int_eq(roi_return(3375000, 4500000).value, -2500);
	ck_assert_int_eq(roi_return(4050000, 4500000).value, -1000);
	ck_assert_int_eq(roi_return(0, 4500000).value, -10000);
}
END_TEST

START_TEST(without_a_cost_there_is_no_return)
{
	ck_assert(!roi_return(7500000, 0).known);
	ck_assert(!roi_return(7500000, -1).known);
	ck_assert(!roi_pipeline(7500000, 0).known);
}
END_TEST

START_TEST(a_sum_too_large_is_unknown_and_not_wrong)
{
	ck_assert(!roi_return(INT64_MAX, 1).known);
	ck_assert(!roi_return(INT64_MIN, 1).known);
	ck_assert(!roi_pipeline(INT64_MAX, 1).known);
}
END_TEST

START_TEST(the_pipeline_return_is_opportunity_amount_by_cost)
{
	ck_assert_int_eq(roi_pipeline(9000000, 4500000).value, 20000);
	ck_assert_int_eq(roi_pipeline(1, 3).value, 3333);
	ck_assert_int_eq(roi_pipeline(2, 3).value, 6667);
	/* Rounded once: 9.9949 is 9.99, though 9.99495 were 10.00. */
	ck_assert_int_eq(roi_times(999495, 100000).value, 999);
	ck_assert_int_eq(roi_times(999500, 100000).value, 1000);
	ck_assert(!roi_times(1, 0).known);
}
END_TEST

START_TEST(cost_is_shared_by_heads_and_rounded_half_away_from_zero)
{
	ck_assert_int_eq(roi_cost_each(4500000, 180).value, 25000);
	ck_assert_int_eq(roi_cost_each(5, 2).value, 3);
	ck_assert(roi_cost_each(0, 2).known);
	ck_assert(!roi_cost_each(4500000, 0).known);
}
END_TEST

START_TEST(a_show_is_immature_until_the_day_five_months_later)
{
	int32_t end = date_from_civil(2024, 4, 19);
	struct fault fault;
	int64_t months;

	ck_assert(roi_ripe_months(&months, &fault));
	ck_assert_int_eq(months, 5);	/* R-ROI-05 */
	ck_assert(roi_is_immature(end, date_from_civil(2024, 9, 18), months));
	ck_assert(!roi_is_immature(end, date_from_civil(2024, 9, 19),
	    months));
	ck_assert(!roi_is_immature(DATE_NONE, end, months));
	/* 30 September + 5 months is the last of February. */
	end = date_from_civil(2023, 9, 30);
	ck_assert(roi_is_immature(end, date_from_civil(2024, 2, 28), months));
	ck_assert(!roi_is_immature(end, date_from_civil(2024, 2, 29),
	    months));
}
END_TEST

UNIT_MAIN(a_return_is_what_was_won_above_the_cost,
    without_a_cost_there_is_no_return,
    a_sum_too_large_is_unknown_and_not_wrong,
    the_pipeline_return_is_opportunity_amount_by_cost,
    cost_is_shared_by_heads_and_rounded_half_away_from_zero,
    a_show_is_immature_until_the_day_five_months_later)
