/* activity.h: what a seller did, and when */
#include "base/date.h"
#include "funnel/activity.h"
#include "unit.h"

static void
add(struct activity *a, const char *lead, int32_t date, enum medium medium,
    enum rollup_direction direction, const char *id, const char *kind)
{
	const struct touch touch = { .lead_id = slice_of(lead), .date = date,
	    .medium = medium, .direction = direction,
	    .touch_id = slice_of(id), .kind = slice_of(kind) };

	activity_add(a, 0, &touch);
}

START_TEST(replies_are_not_his_and_visits_are_either_way)
{
	struct activity *a = activity_new();
	struct activity_week week;

	add(a, "L1", 100, MEDIUM_EMAIL, ROLLUP_OUT, "", "");
	add(a, "L1", 101, MEDIUM_EMAIL, ROLLUP_IN, "", "");
	add(a, "L2", 102, MEDIUM_VISIT_FROM, ROLLUP_IN, "", "");
	add(a, "L2", 103, MEDIUM_VISIT_TO, ROLLUP_OUT, "", "");
	add(a, "L2", 200, MEDIUM_VISIT_TO, ROLLUP_OUT, "", "");
	activity_settle(a, DATE_NONE, 199);
	week = activity_between(a, 0, 100, 106);
	ck_assert_uint_eq(week.touches, 3);
	ck_assert_uint_eq(week.visited, 1);
	ck_assert_uint_eq(week.media[MEDIUM_EMAIL], 1);
	ck_assert_uint_eq(activity_between(a, 0, 103, 106).visited, 0);
	ck_assert_uint_eq(activity_between(a, 1, 100, 300).touches, 0);
	ck_assert_uint_eq(activity_between(a, 0, 107, 300).touches, 0);
	activity_free(a);
}
END_TEST

START_TEST(what_is_withdrawn_never_was)
{
	struct activity *a = activity_new();
	int32_t first, last;

	add(a, "L1", 100, MEDIUM_EMAIL, ROLLUP_OUT, "T1", "");
	add(a, "L1", 101, MEDIUM_EMAIL, ROLLUP_OUT, "T2", "");
	add(a, "L1", 105, MEDIUM_EMAIL, ROLLUP_OUT, "T1", "withdrawn");
	activity_settle(a, DATE_NONE, 199);
	activity_span(a, &first, &last);
	ck_assert_int_eq(first, 101);
	ck_assert_int_eq(last, 101);
	activity_free(a);
}
END_TEST

START_TEST(a_customer_visited_before_the_period_is_not_new)
{
	struct activity *a = activity_new();

	add(a, "L1", 90, MEDIUM_VISIT_TO, ROLLUP_OUT, "", "");
	add(a, "L1", 101, MEDIUM_VISIT_TO, ROLLUP_OUT, "", "");
	activity_settle(a, 100, 199);
	ck_assert_uint_eq(activity_between(a, 0, 0, 300).touches, 1);
	ck_assert_uint_eq(activity_between(a, 0, 0, 300).visited, 0);
	activity_free(a);
}
END_TEST

START_TEST(weeks_bear_the_year_of_their_thursday)
{
	char name[32];

	/* 2024-12-30 is a Monday of 2025's first week; 2021-01-03 a Sunday of
	   2020's fifty-third. */
	ck_assert_str_eq(activity_week_name(name, date_from_civil(2024, 12,
	    30)), "2025-W01");
	ck_assert_str_eq(activity_week_name(name, date_from_civil(2024, 12,
	    29)), "2024-W52");
	ck_assert_str_eq(activity_week_name(name, date_from_civil(2021, 1,
	    3)), "2020-W53");
	ck_assert_str_eq(activity_week_name(name, date_from_civil(2021, 1,
	    4)), "2021-W01");
	ck_assert_int_eq(activity_monday(date_from_civil(2024, 4, 21)),
	    date_from_civil(2024, 4, 15));
}
END_TEST

UNIT_MAIN(replies_are_not_his_and_visits_are_either_way,
    what_is_withdrawn_never_was,
    a_customer_visited_before_the_period_is_not_new,
    weeks_bear_the_year_of_their_thursday)
