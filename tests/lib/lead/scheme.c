/* scheme.c - lead/scheme.h: letters and conditions from weights */
#include <math.h>

#include "lead/scheme.h"
#include "unit.h"

static const struct weights_bin bins[] = {
	{ .kind = WEIGHTS_WORD, .word = SLICE_INIT("fair") },
	{ .kind = WEIGHTS_WORD, .word = SLICE_INIT("web") },
	{ .kind = WEIGHTS_OTHER }, { .kind = WEIGHTS_BLANK },
};

static void
check_when(const struct weights_bin *bin, const char *expected)
{
	struct buffer text = { 0 };

	scheme_when(&text, SLICE("source"), bin, bins, 4);
	ck_assert_slice(buffer_slice(&text), expected);
	buffer_release(&text);
}

START_TEST(a_bin_is_a_condition_that_lead_grade_reads)
{
	struct weights_bin range = { .kind = WEIGHTS_RANGE, .from = -INFINITY,
		.to = 2.5 };

	check_when(&bins[0], "%source = fair");
	check_when(&bins[2], "%source & %source != fair & %source != web");
	check_when(&bins[3], "! %source");
	check_when(&range, "%source & %source < 2.5");
	range = (struct weights_bin){ .kind = WEIGHTS_RANGE, .from = 2.5,
		.to = INFINITY };
	check_when(&range, "%source & %source >= 2.5");
}
END_TEST

/* 1000 leads, every second of a fair; those convert, three of four. */
START_TEST(letters_fall_in_points_and_rates)
{
	const struct slice name = SLICE("source");
	struct weights_limits limits;
	struct weights_result result;
	struct scheme_letter letters[SCHEME_LETTERS] = { { 0 } };
	struct weights *weights;
	struct fault fault;
	uint64_t rows = 0;
	size_t count, i;

	ck_assert(weights_limits_open(&limits, &fault));
	weights = weights_new(&limits, &name, 1);
	for (i = 0; i < 1000; i++) {
		struct slice cell = i % 2 ? SLICE("fair") : SLICE("web");

		weights_add(weights, &cell, i % 2 && i % 8 != 7, (int32_t)i);
	}
	weights_fit(weights, &result);
	count = scheme_letters(weights, letters);
	ck_assert_uint_ge(count, 2);
	for (i = 0; i < count; i++)
		rows += letters[i].rows;
	ck_assert_uint_eq(rows, 1000);
	ck_assert_int_gt(letters[0].least, letters[1].least);
	ck_assert_uint_eq(letters[0].converted, letters[0].rows * 3 / 4);
	ck_assert_uint_eq(letters[1].converted, 0);
	weights_free(weights);
}
END_TEST

UNIT_MAIN(a_bin_is_a_condition_that_lead_grade_reads,
    letters_fall_in_points_and_rates)
