/* beta.h, against mpmath with 40 digits and DOMAIN 15, examples 7 and 29 */
#include "base/beta.h"
#include "unit.h"

START_TEST(the_distribution_function_agrees_with_many_digits)
{
	ck_assert_double_eq_tol(beta_below(.5, .5, .25), 1. / 3, 1e-13);
	ck_assert_double_eq_tol(beta_below(2, 3, .4), .5248, 1e-13);
	ck_assert_double_eq_tol(beta_below(1000, 2000, .34),
	    .7812150911606419, 1e-11);
	ck_assert_double_eq_tol(beta_below(10, 18, .25), .1132546359425149,
	    1e-13);
	ck_assert_double_eq_tol(beta_below(.04, 7.96, .001),
	    .840077674603581, 1e-13);
	ck_assert_double_eq(beta_below(2, 3, 0), 0);
	ck_assert_double_eq(beta_below(2, 3, 1), 1);
}
END_TEST

START_TEST(quantiles_lead_back_to_their_probabilities)
{
	static const double sides[] = { .05, .5, 1, 8, 300, 50000 };
	size_t a, b;
	int p;

	for (a = 0; a < 6; a++)
		for (b = 0; b < 6; b++)
			for (p = 1; p < 20; p++) {
				double x = beta_quantile(sides[a], sides[b],
				    p / 20.);

				if (x > 1e-12 && x < 1 - 1e-12)
					ck_assert_double_eq_tol(beta_below(
					    sides[a], sides[b], x), p / 20.,
					    1e-6);
			}
}
END_TEST

static void
rate_is(uint64_t x, uint64_t n, double low, double high)
{
	struct beta_range range = beta_rate(x, n, .8);

	ck_assert_double_eq_tol(range.low * 100, low, .005001);
	ck_assert_double_eq_tol(range.high * 100, high, .005001);
}

/* DOMAIN 15, example 29. */
START_TEST(the_intervals_of_rates_are_those_of_jeffreys)
{
	rate_is(6, 20, 18.61, 44.13);
	rate_is(5, 40, 7.13, 20.49);
	rate_is(0, 10, 0, 12.36);
	rate_is(10, 10, 87.64, 100);
	rate_is(0, 0, 0, 100);
}
END_TEST

UNIT_MAIN(the_distribution_function_agrees_with_many_digits,
    quantiles_lead_back_to_their_probabilities,
    the_intervals_of_rates_are_those_of_jeffreys)
