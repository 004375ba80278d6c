/* field.h: words of deals weighed (R-WIN-07, R-FIT-03, R-FIT-04) */
#include <math.h>

#include "funnel/field.h"
#include "unit.h"

enum { DEALS = 1000 };

static enum field_outcome outcomes[DEALS];
static size_t words[DEALS], same[DEALS];

static struct field_set
one_field(void)
{
	return (struct field_set){
		.list = { { words, 4, true }, { same, 4, false } },
		.count = 2, .limits = { 30, 20 },
	};
}

/*
 * Worked example 28: of 1,000 deals 200 are won; a word has 90 of 300, another
 * 5 of 100; two words of 10 and 19 deals are too rare to stand alone.
 */
static void
make_example(void)
{
	size_t i;

	for (i = 0; i < DEALS; i++) {
		words[i] = i < 300 ? 1 : i < 400 ? 2 : i < 429 ? 3 : 0;
		outcomes[i] = (i < 90) || (i >= 300 && i < 305) ||
		    (i >= 429 && i < 534) ? FIELD_WON : FIELD_LOST;
		same[i] = words[i];
	}
}

START_TEST(weights_are_those_of_the_worked_example)
{
	struct field_set set = one_field();
	struct field_weights w;

	make_example();
	field_learn(&w, &set, outcomes, DEALS);
	ck_assert_double_eq_tol(w.bins[0][1].weight, .5091, 5e-5);
	ck_assert_double_eq_tol(w.bins[0][2].weight, -1.1260, 5e-5);
	ck_assert_uint_eq(w.rare[0].decided, 29);
	ck_assert_ptr_eq(field_bin_of(&w, &set, 0, 3), &w.rare[0]);
	ck_assert_ptr_eq(field_bin_of(&w, &set, 0, 0), &w.bins[0][0]);
	ck_assert_ptr_null(w.bins[1]);
	ck_assert(w.factor > .9 && w.factor <= 1);
	field_forget(&w, &set);
}
END_TEST

START_TEST(a_word_stands_alone_from_its_least_on)
{
	struct field_set set = one_field();
	struct field_weights w;

	make_example();
	words[429] = 3;		/* the thirtieth */
	field_learn(&w, &set, outcomes, DEALS);
	ck_assert_ptr_eq(field_bin_of(&w, &set, 0, 3), &w.bins[0][3]);
	ck_assert_uint_eq(w.rare[0].decided, 0);
	field_forget(&w, &set);
}
END_TEST

/* The same field twice says no more than once. */
START_TEST(what_fields_say_twice_is_taken_back)
{
	struct field_set set = one_field();
	struct field_weights once, twice;
	size_t i;

	make_example();
	set.limits.prior = 0;
	field_learn(&once, &set, outcomes, DEALS);
	set.list[1].used = true;
	field_learn(&twice, &set, outcomes, DEALS);
	ck_assert_double_eq_tol(once.factor, 1, 1e-4);
	ck_assert_double_eq_tol(twice.factor, .5, 1e-4);
	for (i = 0; i < DEALS; i++)
		ck_assert_double_eq_tol(field_shift(&once, &set, i),
		    field_shift(&twice, &set, i), 1e-3);
	field_forget(&twice, &set);
	set.list[1].used = false;
	field_forget(&once, &set);
}
END_TEST

/* With the constant the chances add up to what was won. */
START_TEST(the_mean_of_the_chances_is_the_rate)
{
	struct field_set set = one_field();
	struct field_weights w;
	double sum = 0;
	size_t i;

	make_example();
	field_learn(&w, &set, outcomes, DEALS);
	for (i = 0; i < DEALS; i++)
		sum += field_move(.2, field_shift(&w, &set, i));
	ck_assert_double_eq_tol(sum, 200, 1e-6);
	field_forget(&w, &set);
}
END_TEST

/*
 * By weight: 5 of 100, 0 of 29, 105 of 571, 90 of 300.  Pairs of a won deal
 * above a lost one, ties half.
 */
START_TEST(the_area_counts_pairs_in_their_order)
{
	struct field_set set = one_field();
	struct field_weights w;
	const double pairs = 5 * 95 / 2. +
	    105 * (29 + 95 + 466 / 2.) + 90 * (29 + 95 + 466 + 210 / 2.);

	make_example();
	field_learn(&w, &set, outcomes, DEALS);
	/* 0 of 29 drawn to .2 is 4 of 49; 5 of 100 is 9 of 120. */
	ck_assert_double_gt(w.rare[0].weight, w.bins[0][2].weight);
	ck_assert_double_eq_tol(field_area(&w, &set, 0), pairs /
	    (200. * 800), 1e-12);
	field_forget(&w, &set);
}
END_TEST

START_TEST(where_all_are_alike_nothing_moves)
{
	struct field_set set = one_field();
	struct field_weights w;
	size_t i;

	make_example();
	for (i = 0; i < DEALS; i++)
		outcomes[i] = i < 500 ? FIELD_WON : FIELD_UNKNOWN;
	field_learn(&w, &set, outcomes, DEALS);
	ck_assert_double_eq(field_shift(&w, &set, 7), 0);
	field_forget(&w, &set);
	for (i = 0; i < DEALS; i++)
		outcomes[i] = FIELD_UNKNOWN;
	field_learn(&w, &set, outcomes, DEALS);
	ck_assert_double_eq(field_shift(&w, &set, 7), 0);
	ck_assert_double_eq_tol(field_move(.25, log(2)), .4, 1e-12);
	ck_assert_double_eq_tol(field_move(0, 0), 0, 2e-6);
	field_forget(&w, &set);
}
END_TEST

UNIT_MAIN(weights_are_those_of_the_worked_example,
    a_word_stands_alone_from_its_least_on,
    what_fields_say_twice_is_taken_back,
    the_mean_of_the_chances_is_the_rate,
    the_area_counts_pairs_in_their_order,
    where_all_are_alike_nothing_moves)
