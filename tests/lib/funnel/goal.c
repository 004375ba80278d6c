#include "unit.h"

#include "base/date.h"
#include "funnel/goal.h"

static struct fault fault;

static struct goals *
second_quarter(void)
{
	return goals_new(2, date_from_civil(2024, 4, 1),
	    date_from_civil(2024, 6, 30), 101);
}

static void
add(struct goals *g, const char *owner, const char *period, int64_t sum)
{
	struct slice parts[2] = { slice_of(owner), SLICE("USD") };

	ck_assert_msg(goals_add(g, parts, slice_of(period), sum, &fault),
	    "%s", fault.text);
}

static int64_t
goal(const struct goals *g, const char *owner)
{
	struct slice parts[2] = { slice_of(owner), SLICE("USD") };
	int64_t sum;

	return goals_find(g, parts, &sum) ? sum : -1;
}

START_TEST(the_row_of_just_the_period_wins_over_its_months)
{
	struct goals *g = second_quarter();

	add(g, "Ada", "2024-04", 10);
	add(g, "Ada", "2024Q2", 100);
	add(g, "Ada", "2024-05", 20);
	add(g, "Ada", "2024Q2", 1);
	ck_assert_int_eq(goal(g, "Ada"), 101);
	goals_free(g);
}
END_TEST

START_TEST(months_add_up_and_longer_periods_do_not_count)
{
	struct goals *g = second_quarter();

	add(g, "Bob", "2024-04", 10);
	add(g, "Bob", "2024-06", 20);
	add(g, "Bob", "2024-07", 40);
	add(g, "Bob", "2024", 80);
	add(g, "Bob", "", 160);
	add(g, "Cleo", "2024", 320);
	ck_assert_int_eq(goal(g, "Bob"), 30);
	ck_assert_int_eq(goal(g, "Cleo"), -1);
	ck_assert_uint_eq(goals_count(g), 1);
	ck_assert_slice(goals_part(g, 0, 0), "Bob");
	goals_free(g);
}
END_TEST

START_TEST(without_a_period_only_rows_without_one_count)
{
	struct goals *g = goals_new(2, DATE_NONE, DATE_NONE, 101);

	add(g, "Ada", "2024", 10);
	add(g, "Ada", " ", 20);
	ck_assert_int_eq(goal(g, "Ada"), 20);
	goals_free(g);
}
END_TEST

START_TEST(an_unreadable_period_and_a_sum_too_large_are_faults)
{
	struct goals *g = second_quarter();
	struct slice parts[2] = { SLICE("Ada"), SLICE("USD") };

	ck_assert(!goals_add(g, parts, SLICE("spring"), 1, &fault));
	add(g, "Ada", "2024Q2", INT64_MAX);
	ck_assert(!goals_add(g, parts, SLICE("2024Q2"), 1, &fault));
	goals_free(g);
}
END_TEST

UNIT_MAIN(the_row_of_just_the_period_wins_over_its_months,
    months_add_up_and_longer_periods_do_not_count,
    without_a_period_only_rows_without_one_count,
    an_unreadable_period_and_a_sum_too_large_are_faults)
