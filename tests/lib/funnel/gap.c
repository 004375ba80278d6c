/* gap.h: DOMAIN 15, example 30; effects add up; factors of 0 */
#include <math.h>

#include "funnel/gap.h"
#include "unit.h"

static double effects[GAP_FACTORS_MOST];

START_TEST(a_seller_against_the_team)
{
	const double seller[] = { 80, .25, .20, 9000 };
	const double team[] = { 100, .20, .25, 10000 };

	ck_assert_double_eq_tol(gap_effects(seller, team, 4, effects), -14000,
	    1e-9);
	ck_assert_double_eq_tol(effects[0], -9509.81, .005);
	ck_assert_double_eq_tol(effects[1], 9509.81, .005);
	ck_assert_double_eq_tol(effects[2], -9509.81, .005);
	ck_assert_double_eq_tol(effects[3], -4490.19, .005);
}
END_TEST

START_TEST(what_is_zero_explains_the_whole_difference)
{
	const double none[] = { 80, 0, -1, -1 };
	const double team[] = { 100, .20, .25, 10000 };
	const double idle[] = { 0, 0, 0, 0 };

	ck_assert_double_eq_tol(gap_effects(none, team, 4, effects), -50000,
	    1e-9);
	ck_assert_double_eq_tol(effects[0], 0, 1e-9);
	ck_assert_double_eq_tol(effects[1], -50000, 1e-9);
	ck_assert_double_eq_tol(effects[2], 0, 1e-9);
	gap_effects(team, none, 4, effects);
	ck_assert_double_eq_tol(effects[1], 50000, 1e-9);
	gap_effects(idle, team, 4, effects);
	ck_assert_double_eq_tol(effects[0], -12500, 1e-9);
	ck_assert_double_eq_tol(gap_effects(idle, idle, 4, effects), 0, 1e-12);
	ck_assert_double_eq_tol(effects[0], 0, 1e-12);
}
END_TEST

START_TEST(the_same_on_both_sides_has_no_effect)
{
	const double team[] = { 100, .20, .25, 10000 };

	ck_assert_double_eq_tol(gap_effects(team, team, 4, effects), 0, 1e-12);
	ck_assert_double_eq_tol(effects[3], 0, 1e-12);
}
END_TEST

/* A small generator of its own, so that every machine draws the same. */
static double
draw(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (double)(*state >> 32 & 0xffff) / 0xffff;
}

START_TEST(ten_thousand_drawn_gaps_add_up_to_the_difference)
{
	uint64_t state = 20241130;
	double f[4], g[4], sum, difference, size;
	int n;
	size_t i;

	for (n = 0; n < 10000; n++) {
		for (i = 0; i < 4; i++) {
			f[i] = n % 7 == 0 && draw(&state) < .2 ? 0 :
			    draw(&state) + .01;
			g[i] = n % 11 == 0 ? f[i] * (1 + 1e-12) :
			    draw(&state) + .01;
		}
		difference = gap_effects(f, g, 4, effects);
		sum = effects[0] + effects[1] + effects[2] + effects[3];
		size = f[0] * f[1] * f[2] * f[3] + g[0] * g[1] * g[2] * g[3];
		ck_assert_double_eq_tol(sum, difference, 1e-9 * (1 + size));
	}
}
END_TEST

UNIT_MAIN(a_seller_against_the_team,
    what_is_zero_explains_the_whole_difference,
    the_same_on_both_sides_has_no_effect,
    ten_thousand_drawn_gaps_add_up_to_the_difference)
