/* test_convolve.c - convolve.h: sums of independent yes-or-no terms */
#include <math.h>

#include "funnel/convolve.h"
#include "unit.h"

static void
check_near(double actual, double expected)
{
	ck_assert_msg(fabs(actual - expected) < 1e-12, "got %.15g, expected "
	    "%.15g", actual, expected);
}

/* 1 at 50 %, 2 at 30 %, 3 at 80 %: DOMAIN 15, example 5, in hundreds. */
static const struct convolve_step steps[] = {
	{ 1, 0.5, 1 }, { 2, 0.3, 1 }, { 3, 0.8, 1 },
};
static const double at_least[] = { 1, .93, .86, .83, .52, .24, .12, 0 };

START_TEST(dense_and_sparse_give_the_worked_example)
{
	struct convolution c;
	int64_t x;

	ck_assert(convolve_dense(&c, steps, 3, 100));
	for (x = 0; x < 8; x++)
		check_near(convolve_at_least(&c, x), at_least[x]);
	convolve_release(&c);
	ck_assert(convolve_sparse(&c, steps, 3, 100));
	for (x = 0; x < 8; x++)
		check_near(convolve_at_least(&c, x), at_least[x]);
	convolve_release(&c);
}
END_TEST

START_TEST(what_does_not_fit_is_refused)
{
	static const struct convolve_step wide[] = {
		{ 1000000, 0.5, 1 }, { 2000001, 0.5, 1 },
	};
	struct convolution c;

	ck_assert(!convolve_dense(&c, wide, 2, 1000));
	ck_assert(!convolve_sparse(&c, steps, 3, 3));
	ck_assert(convolve_sparse(&c, wide, 2, 4));
	check_near(convolve_at_least(&c, 2000001), 0.5);
	check_near(convolve_at_least(&c, 3000001), 0.25);
	convolve_release(&c);
}
END_TEST

START_TEST(four_coins_fall_as_pascal_says)
{
	static const double pascal[] = { 1, 4, 6, 4, 1 };
	double *chances;
	uint32_t first;
	size_t count = convolve_binomial(4, 0.5, &first, &chances), i;

	ck_assert_uint_eq(count, 5);
	ck_assert_uint_eq(first, 0);
	for (i = 0; i < 5; i++)
		check_near(chances[i], pascal[i] / 16);
	free(chances);
}
END_TEST

START_TEST(many_terms_alike_are_the_same_as_one_by_one)
{
	static const struct convolve_step block = { 1, 0.3, 40 };
	struct convolve_step single[40];
	struct convolution a, b;
	int64_t x;
	size_t i;

	for (i = 0; i < 40; i++)
		single[i] = (struct convolve_step){ 1, 0.3, 1 };
	ck_assert(convolve_dense(&a, &block, 1, 100));
	ck_assert(convolve_dense(&b, single, 40, 100));
	for (x = 0; x <= 40; x++)
		check_near(convolve_at_least(&a, x),
		    convolve_at_least(&b, x));
	convolve_release(&a);
	convolve_release(&b);
}
END_TEST

UNIT_MAIN(dense_and_sparse_give_the_worked_example,
    what_does_not_fit_is_refused, four_coins_fall_as_pascal_says,
    many_terms_alike_are_the_same_as_one_by_one)
