/* median.h: the middle of days */
#include "funnel/median.h"
#include "unit.h"

START_TEST(nothing_has_no_middle)
{
	struct median m = { .count = 0 };
	int64_t days;

	ck_assert(!median_of(&m, &days));
	ck_assert(!median_mean(&m, &days));
}
END_TEST

START_TEST(of_an_even_number_the_two_in_the_middle_share)
{
	struct median m = { .count = 0 }, all = { .count = 0 };
	int64_t days;

	median_add(&m, 90);
	median_add(&m, 10);
	median_add(&m, 21);
	ck_assert(median_of(&m, &days));
	ck_assert_int_eq(days, 210000);
	median_add(&m, 20);
	ck_assert(median_of(&m, &days));
	ck_assert_int_eq(days, 205000);
	ck_assert(median_mean(&m, &days));
	ck_assert_int_eq(days, 352500);
	median_add_all(&all, &m);
	ck_assert(median_mean(&all, &days));
	ck_assert_int_eq(days, 352500);
	median_release(&m);
	median_release(&all);
	ck_assert_uint_eq(m.count, 0);
}
END_TEST

START_TEST(a_mean_is_rounded_half_away_from_zero)
{
	struct median m = { .count = 0 };
	int64_t days;

	median_add(&m, 1);
	median_add(&m, 0);
	median_add(&m, 0);
	ck_assert(median_mean(&m, &days));
	ck_assert_int_eq(days, 3333);
	median_release(&m);
}
END_TEST

UNIT_MAIN(nothing_has_no_middle, of_an_even_number_the_two_in_the_middle_share,
    a_mean_is_rounded_half_away_from_zero)
