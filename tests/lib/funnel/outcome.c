#include "unit.h"

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

#include "funnel/outcome.h"

static const struct outcome_settings plain;

/* A small generator of our own: the same deals on every machine. */
static uint64_t
next_number(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	*state ^= *state << 17;
	return *state;
}

static struct outcome_deal
some_deal(uint64_t *state, int64_t most)
{
	return (struct outcome_deal){
		.amount = 1 + (int64_t)(next_number(state) % (uint64_t)most),
		.chance = 1 + (int32_t)(next_number(state) % 999999),
	};
}

/* P(sum >= x) by going through every outcome. */
static double
every_outcome(const struct outcome_deal *deals, unsigned count, int64_t x)
{
	long double sum = 0;
	unsigned set, i;

	for (set = 0; set < 1u << count; set++) {
		long double p = 1;
		int64_t total = 0;

		for (i = 0; i < count; i++) {
			long double chance = deals[i].chance / 1000000.0L;

			p *= set >> i & 1 ? chance : 1 - chance;
			total += set >> i & 1 ? deals[i].amount : 0;
		}
		sum += total >= x ? p : 0;
	}
	return (double)sum;
}

static double
middle(struct outcome_bounds b)
{
	ck_assert(b.low <= b.high);
	return (b.low + b.high) / 2;
}

static double
seconds_since(clock_t start)
{
	return (double)(clock() - start) / CLOCKS_PER_SEC;
}

static const struct outcome_deal three[] = {
	{ 10000, 500000, 0 }, { 20000, 300000, 0 }, { 30000, 800000, 0 },
};

START_TEST(three_deals_come_out_as_in_the_worked_example)
{
	static const double at[] = { .07, .07, .03, .31, .28, .12, .12 };
	struct outcome *o = outcome_new(three, 3, &plain);
	int i;

	for (i = 0; i < 7; i++)
		ck_assert_double_eq_tol(
		    middle(outcome_at_least(o, i * 10000)) -
		    middle(outcome_above(o, i * 10000)), at[i], 1e-12);
	ck_assert_double_eq_tol(outcome_mean(o), 35000, 1e-9);
	ck_assert_double_eq_tol(outcome_sd(o), 100 * sqrt(25300), 1e-8);
	ck_assert_double_eq_tol(middle(outcome_at_least(o, 30000)), .83, 1e-12);
	ck_assert_double_eq_tol(middle(outcome_at_least(o, 35000)), .52, 1e-12);
	ck_assert_double_eq_tol(middle(outcome_at_least(o, 40000)), .52, 1e-12);
	ck_assert_int_eq(outcome_quantile(o, .1).low, 10000);
	ck_assert_int_eq(outcome_quantile(o, .5).low, 40000);
	ck_assert_int_eq(outcome_quantile(o, .9).low, 60000);
	ck_assert_int_eq(outcome_quantile(o, .9).high, 60000);
	ck_assert(outcome_is_exact(o));
	outcome_free(o);
}
END_TEST

START_TEST(a_hundred_small_deals_are_safer_than_a_big_one)
{
	struct outcome_deal deals[100];
	struct outcome_deal one = { 10000000, 500000, 0 };
	struct outcome *o;
	int i;

	for (i = 0; i < 100; i++)
		deals[i] = (struct outcome_deal){ 100000, 500000, 0 };
	o = outcome_new(deals, 100, &plain);
	ck_assert_double_eq_tol(middle(outcome_at_least(o, 4000000)),
	    .9824, 5e-5);
	ck_assert_double_eq_tol(middle(outcome_above(o, 6000000)),
	    .0176, 5e-5);
	outcome_free(o);
	o = outcome_new(&one, 1, &plain);
	ck_assert_double_eq(middle(outcome_at_least(o, 4000000)), .5);
	outcome_free(o);
}
END_TEST

START_TEST(fifteen_deals_agree_with_every_outcome_to_1e_12)
{
	uint64_t seed = 20240422;
	struct outcome_deal deals[15];
	int round, i;

	for (round = 0; round < 30; round++) {
		/* Small amounts go cell by cell, large ones sum by sum. */
		int64_t most = round % 2 ? 500 : 900000000000;
		struct outcome *o;
		int64_t total = 0;

		for (i = 0; i < 15; i++) {
			deals[i] = some_deal(&seed, most);
			total += deals[i].amount;
		}
		o = outcome_new(deals, 15, &plain);
		ck_assert(outcome_is_exact(o));
		for (i = 0; i <= 10; i++) {
			int64_t x = total / 10 * i;
			double p = every_outcome(deals, 15, x);
			struct outcome_bounds b = outcome_at_least(o, x);

			ck_assert_double_eq_tol(middle(b), p, 1e-12);
			ck_assert(b.high - b.low < 1e-12);
		}
		outcome_free(o);
	}
}
END_TEST

START_TEST(bounds_of_a_coarse_grid_hold_the_exact_value)
{
	uint64_t seed = 7;
	struct outcome_deal deals[12];
	struct outcome_settings coarse = { .cells = 200 };
	int round, i;

	for (round = 0; round < 50; round++) {
		struct outcome *o;
		int64_t total = 0;

		coarse.bin = round % 3 == 0 ? 0 : 10000;
		coarse.cells = round % 2 ? 64 : 300;
		for (i = 0; i < 12; i++) {
			deals[i] = some_deal(&seed, 100000);
			total += deals[i].amount;
		}
		o = outcome_new(deals, 12, &coarse);
		ck_assert(!outcome_is_exact(o));
		ck_assert(outcome_bin(o) > 1);
		for (i = 1; i < 40; i++) {
			int64_t x = total / 40 * i;
			double p = every_outcome(deals, 12, x);
			struct outcome_bounds b = outcome_at_least(o, x);

			ck_assert(b.low <= p && p <= b.high);
			ck_assert(b.high - b.low < 1);
		}
		outcome_free(o);
	}
}
END_TEST

START_TEST(quantiles_of_a_coarse_grid_hold_the_exact_one)
{
	uint64_t seed = 99;
	struct outcome_deal deals[12];
	struct outcome_settings coarse = { .cells = 100 };
	int round, i;

	for (round = 0; round < 20; round++) {
		struct outcome *rough, *exact;

		for (i = 0; i < 12; i++)
			deals[i] = some_deal(&seed, 100000);
		rough = outcome_new(deals, 12, &coarse);
		exact = outcome_new(deals, 12, &plain);
		for (i = 1; i < 10; i++) {
			struct outcome_range r = outcome_quantile(rough,
			    i / 10.);
			struct outcome_range e = outcome_quantile(exact,
			    i / 10.);

			ck_assert_int_eq(e.low, e.high);
			ck_assert(r.low <= e.low && e.low <= r.high);
		}
		outcome_free(rough);
		outcome_free(exact);
	}
}
END_TEST

START_TEST(many_deals_on_a_grid_agree_with_the_exact_convolution)
{
	struct outcome_settings coarse = { .cells = 30000 };
	struct outcome_deal deals[1000];
	struct outcome *rough, *exact;
	uint64_t seed = 5;
	int i;

	for (i = 0; i < 1000; i++)
		deals[i] = some_deal(&seed, 2000);
	exact = outcome_new(deals, 1000, &plain);
	rough = outcome_new(deals, 1000, &coarse);
	ck_assert(outcome_is_exact(exact) && !outcome_is_exact(rough));
	for (i = 400; i < 600; i++) {
		int64_t x = 1000 * i;
		struct outcome_bounds b = outcome_at_least(rough, x);
		double p = middle(outcome_at_least(exact, x));

		ck_assert(b.low <= p && p <= b.high);
		ck_assert(b.high - b.low < .05);
	}
	outcome_free(rough);
	outcome_free(exact);
}
END_TEST

START_TEST(five_thousand_deals_take_less_than_a_second)
{
	static struct outcome_deal deals[5000];
	struct outcome_bounds b;
	struct outcome_range q;
	struct outcome *o;
	uint64_t seed = 11;
	clock_t start;
	int i;

	for (i = 0; i < 5000; i++)
		deals[i] = some_deal(&seed, 10000000);
	start = clock();
	o = outcome_new(deals, 5000, &plain);
	b = outcome_at_least(o, (int64_t)outcome_mean(o));
	q = outcome_quantile(o, .5);
	printf("5,000 deals: %.2f s, bin %ld, P %.5f..%.5f, median %ld..%ld\n",
	    seconds_since(start), (long)outcome_bin(o), b.low, b.high,
	    (long)q.low, (long)q.high);
	ck_assert(b.low < .5 && b.high > .49);
	ck_assert(b.high - b.low < .02);
	ck_assert(seconds_since(start) < (getenv("ASAN_OPTIONS") ? 60 : 10));
	outcome_free(o);
}
END_TEST

START_TEST(a_million_deals_are_bounded_in_time_and_hold_the_truth)
{
	enum { COUNT = 1000000 };
	struct outcome_deal *deals = malloc(COUNT * sizeof(*deals));
	struct outcome_bounds b;
	struct outcome *o;
	uint64_t seed = 3;
	int i;

	for (i = 0; i < COUNT; i++)
		deals[i] = some_deal(&seed, 10000000);
	o = outcome_new(deals, COUNT, &plain);
	b = outcome_at_least(o, (int64_t)outcome_mean(o));
	ck_assert(b.low < .5 && b.high > .5);
	ck_assert(b.high - b.low < .01);
	outcome_free(o);
	free(deals);
}
END_TEST

START_TEST(a_million_deals_alike_are_a_binomial_law)
{
	enum { COUNT = 1000000 };
	struct outcome_deal *deals = malloc(COUNT * sizeof(*deals));
	struct outcome *o;
	int i;

	for (i = 0; i < COUNT; i++)
		deals[i] = (struct outcome_deal){ 99900, 300000, 0 };
	o = outcome_new(deals, COUNT, &plain);
	ck_assert(outcome_is_exact(o));
	/* From the binomial terms in 60 digits */
	ck_assert_double_eq_tol(middle(outcome_at_least(o, 99900LL * 300500)),
	    0.1378629461, 1e-8);
	outcome_free(o);
	free(deals);
}
END_TEST

START_TEST(without_the_largest_deal_only_the_rest_counts)
{
	struct outcome *o = outcome_new(three, 3, &plain);

	/* 100 at 50 % and 200 at 30 % are left. */
	ck_assert_double_eq_tol(middle(outcome_at_least_without(o, 30000)),
	    .15, 1e-12);
	ck_assert_double_eq_tol(middle(outcome_at_least_without(o, 10000)),
	    .65, 1e-12);
	outcome_free(o);
}
END_TEST

START_TEST(certain_and_hopeless_deals_are_exactly_that)
{
	static const struct outcome_deal deals[] = {
		{ 500, OUTCOME_SURE, 0 }, { 700, OUTCOME_SURE, 0 },
		{ 900, 0, 0 }, { 100, 500000, 0 },
	};
	struct outcome_settings shocked = { .shock = 1, .aside = 0.5 };
	struct outcome *o = outcome_new(deals, 4, &shocked);

	ck_assert_double_eq(outcome_at_least(o, 1200).low, 1);
	ck_assert_double_eq(outcome_at_least(o, 1301).high, 0);
	ck_assert_int_eq(outcome_quantile(o, 1).high, 1300);
	ck_assert_int_eq(outcome_quantile(o, 0).low, 1200);
	outcome_free(o);
	o = outcome_new(NULL, 0, &plain);
	ck_assert_double_eq(outcome_at_least(o, 0).low, 1);
	ck_assert_double_eq(outcome_at_least(o, 1).high, 0);
	ck_assert_double_eq(outcome_sd(o), 0);
	outcome_free(o);
}
END_TEST

START_TEST(a_shock_mixes_a_bad_a_plain_and_a_good_quarter)
{
	static const struct outcome_deal deals[] = {
		{ 100, 500000, 0 }, { 100, 500000, 0 },
	};
	struct outcome_settings shocked = { .shock = log(3), .aside = 0.5 };
	struct outcome *o = outcome_new(deals, 2, &shocked);

	/* Even odds become 1:3, 1:1 and 3:1: chances 1/4, 1/2, 3/4. */
	ck_assert_double_eq_tol(middle(outcome_at_least(o, 200)),
	    .25 / 16 + .5 / 4 + .25 * 9 / 16, 1e-12);
	ck_assert_double_eq_tol(outcome_mean(o), 100, 1e-9);
	/* E(sum^2) is 10^4 (2p + 2p^2), mixed over the three. */
	ck_assert_double_eq_tol(outcome_sd(o) * outcome_sd(o),
	    1e4 * (.25 * (.5 + .125) + .5 * (1 + .5) + .25 * (1.5 + 1.125)) -
	    1e4, 1e-6);
	outcome_free(o);
}
END_TEST

START_TEST(more_deals_bring_the_wanted_odds)
{
	static const struct outcome_deal none = { 100, 0, 0 };
	static const struct outcome_deal even = { 100, 500000, 0 };
	struct outcome *o = outcome_new(&none, 1, &plain);

	/* P(at least one of n) is 1 - 2^-n: three make 87.5 %. */
	ck_assert_uint_eq(outcome_deals_needed(o, 100, .8, &even, 1000), 3);
	ck_assert_uint_eq(outcome_deals_needed(o, 0, .8, &even, 1000), 0);
	ck_assert_uint_eq(outcome_deals_needed(o, 1000, .8, &even, 9), 10);
	ck_assert_double_eq_tol(
	    middle(outcome_at_least_with(o, 200, &even, 3)), .5, 1e-12);
	outcome_free(o);
}
END_TEST

UNIT_MAIN(three_deals_come_out_as_in_the_worked_example,
    a_hundred_small_deals_are_safer_than_a_big_one,
    fifteen_deals_agree_with_every_outcome_to_1e_12,
    bounds_of_a_coarse_grid_hold_the_exact_value,
    quantiles_of_a_coarse_grid_hold_the_exact_one,
    many_deals_on_a_grid_agree_with_the_exact_convolution,
    five_thousand_deals_take_less_than_a_second,
    a_million_deals_are_bounded_in_time_and_hold_the_truth,
    a_million_deals_alike_are_a_binomial_law,
    without_the_largest_deal_only_the_rest_counts,
    certain_and_hopeless_deals_are_exactly_that,
    a_shock_mixes_a_bad_a_plain_and_a_good_quarter,
    more_deals_bring_the_wanted_odds)
