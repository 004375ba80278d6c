/* fair.h: DOMAIN 15, examples 8 and 31; bounds; parts that add up */
#include "funnel/fair.h"
#include "unit.h"

enum { ALL = 100 * FAIR_UNIT };

START_TEST(a_thousand_by_five_three_two_one)
{
	const int64_t weights[] = { 5, 3, 2, 1 };
	int64_t parts[4];

	ck_assert(fair_split(1000, weights, 4, 0, ALL, parts));
	ck_assert_int_eq(parts[0], 454);
	ck_assert_int_eq(parts[1], 273);
	ck_assert_int_eq(parts[2], 182);
	ck_assert_int_eq(parts[3], 91);
}
END_TEST

START_TEST(a_capped_part_leaves_the_rest_to_the_others)
{
	/* 700 200 100 capped at 50: 500, and 500 by 2:1 is 333 and 167. */
	const int64_t weights[] = { 7, 2, 1 };
	int64_t parts[3];

	ck_assert(fair_split(1000, weights, 3, 0, 50 * FAIR_UNIT, parts));
	ck_assert_int_eq(parts[0], 500);
	ck_assert_int_eq(parts[1], 333);
	ck_assert_int_eq(parts[2], 167);
	/* At 40: 400, then 400 and 200. */
	ck_assert(fair_split(1000, weights, 3, 0, 40 * FAIR_UNIT, parts));
	ck_assert_int_eq(parts[1], 400);
	ck_assert_int_eq(parts[2], 200);
	/* At 35 the second passes it too: 350, 350, 300. */
	ck_assert(fair_split(1000, weights, 3, 0, 35 * FAIR_UNIT, parts));
	ck_assert_int_eq(parts[1], 350);
	ck_assert_int_eq(parts[2], 300);
}
END_TEST

START_TEST(a_floor_takes_from_the_others)
{
	/* 800 150 50, at least 20: 200 each for two, 600. */
	const int64_t weights[] = { 16, 3, 1 };
	int64_t parts[3];

	ck_assert(fair_split(1000, weights, 3, 20 * FAIR_UNIT, ALL, parts));
	ck_assert_int_eq(parts[0], 600);
	ck_assert_int_eq(parts[1], 200);
	ck_assert_int_eq(parts[2], 200);
	/* At least 10: 100 for the last, 900 by 16:3 is 758 and 142. */
	ck_assert(fair_split(1000, weights, 3, 10 * FAIR_UNIT, ALL, parts));
	ck_assert_int_eq(parts[0], 758);
	ck_assert_int_eq(parts[1], 142);
	ck_assert_int_eq(parts[2], 100);
}
END_TEST

START_TEST(bounds_that_nothing_can_keep_are_refused)
{
	const int64_t weights[] = { 1, 1, 1 };
	int64_t parts[3];

	ck_assert(!fair_split(1000, weights, 3, 34 * FAIR_UNIT, ALL, parts));
	ck_assert(!fair_split(1000, weights, 3, 0, 33 * FAIR_UNIT, parts));
	ck_assert(!fair_split(1000, weights, 3, 60 * FAIR_UNIT,
	    50 * FAIR_UNIT, parts));
	ck_assert(fair_split(1000, weights, 2, 50 * FAIR_UNIT,
	    50 * FAIR_UNIT, parts));
	ck_assert_int_eq(parts[1], 500);
	ck_assert(fair_split(0, weights, 3, 0, ALL, parts));
	ck_assert_int_eq(parts[2], 0);
}
END_TEST

START_TEST(kinds_mix_by_their_shares)
{
	/* Customers 3:1 twice, money 100:300 once: (1.5+.25):(.5+.75). */
	const int64_t customers[] = { 3, 1 }, money[] = { 100, 300 };
	const int64_t *values[] = { customers, money };
	const int64_t mix[] = { 2 * FAIR_UNIT, 1 * FAIR_UNIT };
	const int64_t alone[] = { 0, 1 };
	const int64_t none[] = { 0, 0 };
	const int64_t *nothing[] = { none, money };
	int64_t weights[2];
	size_t kind;

	ck_assert(fair_weights(values, mix, 2, 2, weights, &kind));
	ck_assert_int_eq(weights[0] * 5, weights[1] * 7);
	ck_assert(fair_weights(values, alone, 2, 2, weights, &kind));
	ck_assert_int_eq(weights[1], 300);
	ck_assert(!fair_weights(nothing, mix, 2, 2, weights, &kind));
	ck_assert_uint_eq(kind, 0);
}
END_TEST

START_TEST(strictly_more_than_five_points_is_off)
{
	/* 55 of 100 for half of the resources is 5 points, 56 is 6. */
	ck_assert_int_eq(fair_balance(55, 100, 1, 2), 5 * FAIR_UNIT);
	ck_assert(!fair_is_off(55, 100, 1, 2, 5 * FAIR_UNIT));
	ck_assert(fair_is_off(56, 100, 1, 2, 5 * FAIR_UNIT));
	ck_assert(!fair_is_off(45, 100, 1, 2, 5 * FAIR_UNIT));
	ck_assert(fair_is_off(44, 100, 1, 2, 5 * FAIR_UNIT));
	ck_assert(fair_is_off(550001, 1000000, 1, 2, 5 * FAIR_UNIT));
	ck_assert_int_eq(fair_balance(0, 0, 1, 2), 0);
	ck_assert(!fair_is_off(0, 0, 1, 2, 5 * FAIR_UNIT));
}
END_TEST

START_TEST(a_million_takes_six_visits_a_week)
{
	struct fair_terms terms = { 40000 * (int64_t)FAIR_UNIT,
	    30 * FAIR_UNIT, 20 * FAIR_UNIT, 6, 12 };
	struct fair_need need = fair_need(100000000, 2, &terms);

	ck_assert_int_eq(need.deals, 25);
	ck_assert_int_eq(need.opportunities, 84);
	ck_assert_int_eq(need.leads, 420);
	ck_assert_int_eq(need.visits, 6);
	/* A cent more is a deal more. */
	need = fair_need(100000001, 2, &terms);
	ck_assert_int_eq(need.deals, 26);
	terms.lead_rate = -1;
	need = fair_need(1000000, 0, &terms);
	ck_assert_int_eq(need.opportunities, 84);
	ck_assert_int_eq(need.leads, -1);
	ck_assert_int_eq(need.visits, -1);
}
END_TEST

/* A small generator of its own, so that every machine draws the same. */
static uint64_t
draw(uint64_t *state, uint64_t below)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (*state >> 20) % below;
}

START_TEST(ten_thousand_drawn_targets_add_up_within_their_bounds)
{
	uint64_t state = 20241129;
	int64_t weights[20], parts[20];
	int n;

	for (n = 0; n < 10000; n++) {
		size_t count = 1 + (size_t)draw(&state, 20), i;
		int64_t whole = (int64_t)draw(&state, 1u << 31), sum = 0;
		int64_t fair = ALL / (int64_t)count;
		int64_t floor = (int64_t)draw(&state, (uint64_t)fair),
		    cap = fair + 1000 + (int64_t)draw(&state, ALL);

		cap = cap > ALL ? ALL : cap;
		whole += 1000000;
		for (i = 0; i < count; i++)
			weights[i] = (int64_t)draw(&state, 1000) + (i == 0);
		ck_assert(fair_split(whole, weights, count, floor, cap,
		    parts));
		for (i = 0; i < count; i++) {
			sum += parts[i];
			/* A bound itself is rounded to the minor unit. */
			ck_assert((double)parts[i] >= (double)whole *
			    (double)floor / ALL - 0.51);
			ck_assert((double)parts[i] <= (double)whole *
			    (double)cap / ALL + 0.51);
		}
		ck_assert_int_eq(sum, whole);
	}
}
END_TEST

UNIT_MAIN(a_thousand_by_five_three_two_one,
    a_capped_part_leaves_the_rest_to_the_others,
    a_floor_takes_from_the_others, bounds_that_nothing_can_keep_are_refused,
    kinds_mix_by_their_shares, strictly_more_than_five_points_is_off,
    a_million_takes_six_visits_a_week,
    ten_thousand_drawn_targets_add_up_within_their_bounds)
