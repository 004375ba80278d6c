/* stays.h: days in a stage, from entries or from snapshots */
#include "funnel/stays.h"
#include "unit.h"

START_TEST(the_next_entry_ends_a_stay_and_the_last_one_lasts)
{
	struct stays *s = stays_new();
	const struct stay *stay;
	size_t count;

	stays_add(s, SLICE("O1"), 1, 131, DATE_NONE);
	stays_add(s, SLICE("O2"), 0, 100, 110);
	stays_add(s, SLICE("O1"), 0, 100, DATE_NONE);
	stays_settle(s, 150);
	stay = stays_of(s, SLICE("O1"), &count);
	ck_assert_uint_eq(count, 2);
	ck_assert_int_eq(stay[0].stage, 0);
	ck_assert_int_eq(stay[0].days, 31);
	ck_assert(!stay[0].open);
	ck_assert_int_eq(stay[1].days, 19);
	ck_assert(stay[1].open);
	stay = stays_of(s, SLICE("O2"), &count);
	ck_assert_uint_eq(count, 1);
	ck_assert_int_eq(stay[0].days, 10);
	ck_assert(!stay[0].open);
	ck_assert_ptr_null(stays_of(s, SLICE("O3"), &count));
	ck_assert_uint_eq(count, 0);
	stays_free(s);
}
END_TEST

START_TEST(snapshots_of_one_stage_are_one_stay)
{
	struct stays *s = stays_new();
	const struct stay *stay;
	size_t count;

	stays_see(s, SLICE("O1"), 2, 100);
	stays_see(s, SLICE("O1"), 2, 104);
	stays_see(s, SLICE("O1"), 3, 107);
	stays_see(s, SLICE("O1"), 2, 111);
	stays_settle(s, 111);
	stay = stays_of(s, SLICE("O1"), &count);
	ck_assert_uint_eq(count, 3);
	ck_assert_int_eq(stay[0].days, 7);
	ck_assert_int_eq(stay[1].days, 4);
	ck_assert_int_eq(stay[2].days, 0);
	ck_assert(stay[2].open);
	stays_free(s);
}
END_TEST

UNIT_MAIN(the_next_entry_ends_a_stay_and_the_last_one_lasts,
    snapshots_of_one_stage_are_one_stay)
