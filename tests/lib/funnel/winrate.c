/* test_winrate.c - winrate.h: worked example 7 and its edges */
#include <math.h>

#include "unit.h"
#include "funnel/winrate.h"

static struct winrate_rules
rules(void)
{
	struct winrate_rules rules;
	struct fault fault;

	ck_assert_msg(winrate_rules_open(&rules, &fault), "%s", fault.text);
	return rules;
}

/* DOMAIN 15, example 7: (6 + 8 * 0.5) / 28 = .3571, Wilson .1880 to .4423. */
START_TEST(six_won_of_twenty_lean_on_an_even_prior)
{
	struct winrate_rules r = rules();
	struct winrate w = winrate_of(&r, 6, 20, 0.5);

	ck_assert_double_eq_tol(w.estimate, .3571, .00005);
	ck_assert_double_eq_tol(w.low, .1880, .00005);
	ck_assert_double_eq_tol(w.high, .4423, .00005);
}
END_TEST

START_TEST(without_a_decided_deal_the_prior_stands_and_nothing_is_known)
{
	struct winrate_rules r = rules();
	struct winrate w = winrate_of(&r, 0, 0, 0.3);

	ck_assert_double_eq(w.estimate, 0.3);
	ck_assert_double_eq(w.low, 0);
	ck_assert_double_eq(w.high, 1);
}
END_TEST

/* None won of n: from 0 to z2 / (n + z2), with z2 = 1.6424 for 80 percent. */
START_TEST(none_or_all_won_still_leaves_room_for_the_other)
{
	struct winrate_rules r = rules();
	struct winrate none = winrate_of(&r, 0, 10, 0.5);
	struct winrate all = winrate_of(&r, 10, 10, 0.5);

	ck_assert_double_eq_tol(none.low, 0, 1e-12);
	ck_assert_double_eq_tol(none.high, 1.6424 / 11.6424, .00005);
	ck_assert_double_eq_tol(all.low, 10 / 11.6424, .00005);
	ck_assert_double_eq_tol(all.high, 1, 1e-12);
}
END_TEST

START_TEST(more_decided_deals_narrow_the_interval_and_outweigh_the_prior)
{
	struct winrate_rules r = rules();
	struct winrate few = winrate_of(&r, 6, 20, 0.9);
	struct winrate many = winrate_of(&r, 600, 2000, 0.9);

	ck_assert(many.high - many.low < few.high - few.low);
	ck_assert(fabs(many.estimate - 0.3) < fabs(few.estimate - 0.3));
}
END_TEST

UNIT_MAIN(six_won_of_twenty_lean_on_an_even_prior,
    without_a_decided_deal_the_prior_stands_and_nothing_is_known,
    none_or_all_won_still_leaves_room_for_the_other,
    more_decided_deals_narrow_the_interval_and_outweigh_the_prior)
