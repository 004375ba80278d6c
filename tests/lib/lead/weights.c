/* weights.h: DOMAIN 15, example 28, coins, planted odds and leaks */
#include <math.h>
#include <stdio.h>

#include "lead/weights.h"
#include "unit.h"

static struct weights_limits limits;
static uint64_t state = 20240422;

static double
draw(void)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return (double)(state * 0x2545f4914f6cdd1dULL >> 11) * 0x1p-53;
}

static void
open_limits(void)
{
	struct fault fault;

	ck_assert_msg(weights_limits_open(&limits, &fault), "%s",
	    fault.text);
}

/* 200 of 1,000; a word with 90 of 300 and one with 5 of 100. */
START_TEST(weights_are_those_of_the_worked_example)
{
	const struct slice name = SLICE("source");
	struct weights_result r;
	const struct weights_bin *bins;
	struct weights *w;
	size_t n, i;

	open_limits();
	w = weights_new(&limits, &name, 1);
	for (i = 0; i < 1000; i++) {
		struct slice cell = i < 300 ? SLICE("fair") : i < 400 ?
		    SLICE("list") : SLICE("web");

		weights_add(w, &cell, i < 90 || (i >= 300 && i < 305) ||
		    (i >= 400 && i < 505), 1);
	}
	/* The test part, on a later day. */
	for (i = 0; i < 100; i++) {
		struct slice cell = SLICE("web");

		weights_add(w, &cell, i < 20, 2);
	}
	weights_fit(w, &r);
	ck_assert_uint_eq(r.train[1], 200);
	ck_assert_uint_eq(r.test[1], 20);
	ck_assert_double_eq_tol(r.base_loss, .5004, .00005);
	n = weights_bins(w, 0, &bins);
	for (i = 0; i < n; i++) {
		if (bins[i].kind == WEIGHTS_WORD &&
		    slice_is(bins[i].word, "fair"))
			ck_assert_double_eq_tol(bins[i].weight, .5091,
			    .00005);
		if (bins[i].kind == WEIGHTS_WORD &&
		    slice_is(bins[i].word, "list"))
			ck_assert_double_eq_tol(bins[i].weight, -1.1260,
			    .00005);
	}
	weights_free(w);
}
END_TEST

/* R-FIT-03: 30 rows make a bin of a word's own, 29 do not. */
START_TEST(a_word_needs_thirty_rows_for_a_bin_of_its_own)
{
	const struct slice name = SLICE("source");
	const struct weights_bin *bins;
	struct weights_result r;
	struct weights *w;
	size_t n, i, own = 0;

	open_limits();
	w = weights_new(&limits, &name, 1);
	for (i = 0; i < 1000; i++) {
		struct slice cell = i < 30 ? SLICE("fair") : i < 59 ?
		    SLICE("list") : SLICE("web");

		weights_add(w, &cell, i % 5 == 0, 1);
	}
	for (i = 0; i < 100; i++) {
		struct slice cell = SLICE("web");

		weights_add(w, &cell, i < 20, 2);
	}
	weights_fit(w, &r);
	n = weights_bins(w, 0, &bins);
	for (i = 0; i < n; i++) {
		if (bins[i].kind != WEIGHTS_WORD)
			continue;
		ck_assert(!slice_is(bins[i].word, "list"));
		own += slice_is(bins[i].word, "fair");
	}
	ck_assert_uint_eq(own, 1);
	weights_free(w);
}
END_TEST

/* 600 leads with three columns, their odds as said. */
static struct weights_result
run_on(double strength, bool leak)
{
	const struct slice names[3] = { SLICE_INIT("a"), SLICE_INIT("b"),
	    SLICE_INIT("c") };
	static const char *const words[] = { "red", "green", "blue", "grey" };
	struct weights *w = weights_new(&limits, names, 3);
	struct weights_result r;
	char number[16];
	int i;

	for (i = 0; i < 600; i++) {
		int a = (int)(draw() * 4), b = (int)(draw() * 4);
		int c = (int)(draw() * 100);
		double z = strength * ((a - 1.5) + (c - 50) / 50.);
		bool yes = draw() < 1 / (1 + exp(-z));
		struct slice cells[3];

		snprintf(number, sizeof(number), "%d", c);
		cells[0] = slice_of(words[a]);
		cells[1] = leak ? slice_of(yes ? "red" : "blue") :
		    slice_of(words[b]);
		cells[2] = slice_of(number);
		weights_add(w, cells, yes, i / 3);
	}
	weights_fit(w, &r);
	if (leak)
		ck_assert(weights_is_leak(w, 1) && !weights_is_leak(w, 0));
	weights_free(w);
	return r;
}

START_TEST(on_coins_nearly_every_fit_is_refused)
{
	int run, refused = 0;

	open_limits();
	for (run = 0; run < 100; run++)
		refused += run_on(0, false).verdict == WEIGHTS_NO_BETTER;
	printf("coins: %d of 100 refused\n", refused);
	ck_assert_int_ge(refused, 95);
}
END_TEST

START_TEST(planted_odds_are_found_and_a_leak_is_left_out)
{
	int run, good = 0;

	open_limits();
	for (run = 0; run < 20; run++)
		good += run_on(1, false).verdict == WEIGHTS_GOOD;
	ck_assert_int_ge(good, 19);
	ck_assert_int_eq(run_on(1, true).verdict, WEIGHTS_GOOD);
}
END_TEST

START_TEST(numbers_have_five_ranges_at_most_and_move_one_way)
{
	const struct slice name = SLICE("n");
	const struct weights_bin *bins;
	struct weights_result r;
	struct weights *w;
	size_t n, i;

	open_limits();
	w = weights_new(&limits, &name, 1);
	for (i = 0; i < 1000; i++) {
		char text[16];
		struct slice cell;
		int value = (int)(draw() * 200);

		snprintf(text, sizeof(text), "%d", value);
		cell = slice_of(text);
		weights_add(w, &cell, draw() < value / 200., (int32_t)i);
	}
	weights_fit(w, &r);
	n = weights_bins(w, 0, &bins);
	ck_assert_uint_le(n, 6);
	for (i = 2; i < n; i++) {
		ck_assert(bins[i].weight >= bins[i - 1].weight);
		ck_assert_double_eq(bins[i].from, bins[i - 1].to);
	}
	weights_free(w);
}
END_TEST

START_TEST(one_less_than_the_least_is_too_small)
{
	const struct slice name = SLICE("a");
	int lost;

	open_limits();
	for (lost = 19; lost <= 20; lost++) {
		struct weights *w = weights_new(&limits, &name, 1);
		struct weights_result r;
		int i;

		limits.train_share = 0.5;
		for (i = 0; i < 100; i++)
			weights_add(w, &name, i < 50, 1);
		for (i = 0; i < 50 + lost; i++)
			weights_add(w, &name, i < 50, 2);
		weights_fit(w, &r);
		ck_assert_int_eq(r.verdict == WEIGHTS_TOO_SMALL, lost == 19);
		weights_free(w);
	}
}
END_TEST

UNIT_MAIN(a_word_needs_thirty_rows_for_a_bin_of_its_own,
    weights_are_those_of_the_worked_example,
    on_coins_nearly_every_fit_is_refused,
    planted_odds_are_found_and_a_leak_is_left_out,
    numbers_have_five_ranges_at_most_and_move_one_way,
    one_less_than_the_least_is_too_small)
