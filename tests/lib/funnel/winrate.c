/* winrate.h: worked example 7, its edges, and whether its interval holds */
#include <stdio.h>

#include "base/beta.h"
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

/* DOMAIN 15, example 7. */
START_TEST(six_won_of_twenty_lean_on_an_even_prior)
{
	struct winrate_rules r = rules();
	struct winrate w = winrate_of(&r, 6, 20, 0.5);

	ck_assert_double_eq_tol(w.estimate, .3571, .00005);
	ck_assert_double_eq_tol(w.low, .2443, .00005);
	ck_assert_double_eq_tol(w.high, .4746, .00005);
}
END_TEST

START_TEST(none_won_of_three_still_leans_on_the_prior)
{
	struct winrate_rules r = rules();
	struct winrate w = winrate_of(&r, 0, 3, 0.8);

	ck_assert_double_eq_tol(w.estimate, .5818, .00005);
	ck_assert_double_eq_tol(w.low, .3910, .00005);
	ck_assert_double_eq_tol(w.high, .7655, .00005);
}
END_TEST

START_TEST(without_a_decided_deal_the_prior_stands_and_little_is_known)
{
	struct winrate_rules r = rules();
	struct winrate w = winrate_of(&r, 0, 0, 0.3);

	ck_assert_double_eq(w.estimate, 0.3);
	ck_assert(w.low < 0.15 && w.high > 0.45);
}
END_TEST

START_TEST(the_interval_holds_the_estimate)
{
	struct winrate_rules r = rules();
	uint64_t won, decided;
	int prior;

	for (decided = 0; decided < 40; decided += 3)
		for (won = 0; won <= decided; won++)
			for (prior = 1; prior < 20; prior++) {
				struct winrate w = winrate_of(&r, won,
				    decided, prior / 20.);

				ck_assert(w.low < w.estimate);
				ck_assert(w.estimate < w.high);
			}
}
END_TEST

START_TEST(more_decided_deals_narrow_the_interval_and_outweigh_the_prior)
{
	struct winrate_rules r = rules();
	struct winrate few = winrate_of(&r, 6, 20, 0.9);
	struct winrate many = winrate_of(&r, 600, 2000, 0.9);

	ck_assert(many.high - many.low < few.high - few.low);
	ck_assert(many.estimate < few.estimate && many.estimate > 0.3);
}
END_TEST

/* xorshift64*: the same draws on every machine. */
static double
draw(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (double)(*state * 0x2545f4914f6cdd1dULL >> 11) * 0x1p-53;
}

/* What an 80 % interval promises, where the prior is right. */
START_TEST(the_interval_holds_what_it_promises)
{
	static const double priors[] = { .05, .15, .3, .5, .6, .8 };
	struct winrate_rules r = rules();
	uint64_t state = 20240422;
	int run, held = 0, i;

	for (run = 0; run < 2000; run++) {
		double prior = priors[run % 6], p;
		int n = 20 + (int)(481 * draw(&state)), won = 0;
		struct winrate w;

		p = beta_quantile(8 * prior, 8 * (1 - prior), draw(&state));
		for (i = 0; i < n; i++)
			won += draw(&state) < p;
		w = winrate_of(&r, (uint64_t)won, (uint64_t)n, prior);
		held += w.low <= p && p <= w.high;
	}
	printf("80 %% interval: %.2f %% of 2000 rates held\n", held / 20.);
	ck_assert_int_ge(held, 1540);
	ck_assert_int_le(held, 1660);
}
END_TEST

UNIT_MAIN(six_won_of_twenty_lean_on_an_even_prior,
    none_won_of_three_still_leans_on_the_prior,
    without_a_decided_deal_the_prior_stands_and_little_is_known,
    the_interval_holds_the_estimate,
    more_decided_deals_narrow_the_interval_and_outweigh_the_prior,
    the_interval_holds_what_it_promises)
