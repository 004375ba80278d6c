#include "unit.h"

#include "funnel/review.h"

static struct fault fault;

static struct review *
small_team(void)
{
	struct review *r = review_new();

	/* Ada and Bob report to Mia, Mia and Cleo to Zoe. */
	ck_assert(review_set_manager(r, SLICE("Ada"), SLICE("Mia"), &fault));
	ck_assert(review_set_manager(r, SLICE("Bob"), SLICE(" Mia "), &fault));
	ck_assert(review_set_manager(r, SLICE("Mia"), SLICE("Zoe"), &fault));
	ck_assert(review_set_manager(r, SLICE("Cleo"), SLICE("Zoe"), &fault));
	return r;
}

static void
adjust(struct review *r, int level, const char *reviewer, const char *subject,
    enum review_op op, int64_t value)
{
	struct review_step step = { level, slice_of(reviewer),
	    slice_of(subject), SLICE("known to be careful"), SLICE_EMPTY,
	    op, value };

	ck_assert_msg(review_add_step(r, &step, &fault), "%s", fault.text);
}

static int64_t
number(const struct review *r, const int64_t *values, const char *name,
    int level)
{
	size_t person = review_person((struct review *)r, slice_of(name));

	return values[person * (size_t)(review_levels(r) + 1) +
	    (size_t)level];
}

START_TEST(every_level_adjusts_the_number_from_below)
{
	struct review *r = small_team();
	int64_t own[5] = { 0 }, *v;

	own[review_person(r, SLICE("Ada"))] = 10000;
	own[review_person(r, SLICE("Bob"))] = 20000;
	own[review_person(r, SLICE("Cleo"))] = 5000;
	adjust(r, 1, "Mia", "Ada", REVIEW_MUL, 12000);
	adjust(r, 1, "Mia", "Bob", REVIEW_SET, 1500000);
	adjust(r, 2, "Zoe", "Mia", REVIEW_ADD, -100000);
	ck_assert_int_eq(review_levels(r), 2);
	ck_assert(review_reckon(r, own, SLICE("USD"), 2, &v, &fault));
	ck_assert_int_eq(number(r, v, "Ada", 0), 10000);
	ck_assert_int_eq(number(r, v, "Ada", 1), 12000);
	ck_assert_int_eq(number(r, v, "Bob", 1), 15000);
	ck_assert_int_eq(number(r, v, "Mia", 0), 30000);
	ck_assert_int_eq(number(r, v, "Mia", 1), 27000);
	ck_assert_int_eq(number(r, v, "Mia", 2), 26000);
	ck_assert_int_eq(number(r, v, "Zoe", 0), 35000);
	ck_assert_int_eq(number(r, v, "Zoe", 1), 32000);
	ck_assert_int_eq(number(r, v, "Zoe", 2), 31000);
	ck_assert_int_eq(number(r, v, "Cleo", 2), 5000);
	free(v);
	review_free(r);
}
END_TEST

START_TEST(within_a_level_a_manager_is_adjusted_after_their_people)
{
	struct review *r = small_team();
	int64_t own[5] = { 0 }, *v;

	own[review_person(r, SLICE("Ada"))] = 10000;
	adjust(r, 1, "Zoe", "Mia", REVIEW_MUL, 5000);
	adjust(r, 1, "Mia", "Ada", REVIEW_ADD, 1000000);
	ck_assert(review_reckon(r, own, SLICE("JPY"), 0, &v, &fault));
	ck_assert_int_eq(number(r, v, "Ada", 1), 10100);
	ck_assert_int_eq(number(r, v, "Mia", 1), 5050);
	ck_assert_int_eq(number(r, v, "Zoe", 1), 5050);
	free(v);
	review_free(r);
}
END_TEST

START_TEST(an_adjustment_needs_a_reason_a_subject_and_a_manager)
{
	struct review *r = small_team();
	struct review_step step = { 1, SLICE("Mia"), SLICE("Ada"),
	    SLICE(" "), SLICE_EMPTY, REVIEW_ADD, 1 };

	ck_assert(!review_add_step(r, &step, &fault));
	ck_assert(strstr(fault.text, "reason") != NULL);
	step.reason = SLICE("late news");
	step.subject = SLICE("Nobody");
	ck_assert(!review_add_step(r, &step, &fault));
	ck_assert(!review_add_step(r, &step, &fault));
	step.subject = SLICE("Cleo");
	ck_assert(!review_add_step(r, &step, &fault));
	step.subject = SLICE("Mia");
	ck_assert(!review_add_step(r, &step, &fault));
	step.subject = SLICE("Ada");
	ck_assert(review_add_step(r, &step, &fault));
	review_free(r);
}
END_TEST

START_TEST(nobody_stands_above_themselves_or_under_two)
{
	struct review *r = small_team();

	ck_assert(!review_set_manager(r, SLICE("Zoe"), SLICE("Ada"), &fault));
	ck_assert(!review_set_manager(r, SLICE("Zoe"), SLICE("Zoe"), &fault));
	ck_assert(!review_set_manager(r, SLICE("Ada"), SLICE("Zoe"), &fault));
	ck_assert(review_set_manager(r, SLICE("Ada"), SLICE("Mia"), &fault));
	review_free(r);
}
END_TEST

START_TEST(an_adjustment_of_another_currency_is_left_out)
{
	struct review *r = review_new();
	struct review_step step = { 1, SLICE("Mia"), SLICE("Ada"),
	    SLICE("why"), SLICE("EUR"), REVIEW_SET, 50000 };
	int64_t own[1] = { 700 }, *v;

	review_person(r, SLICE("Ada"));
	ck_assert(review_add_step(r, &step, &fault));
	ck_assert(review_reckon(r, own, SLICE("USD"), 2, &v, &fault));
	ck_assert_int_eq(v[1], 700);
	free(v);
	ck_assert(review_reckon(r, own, SLICE("EUR"), 2, &v, &fault));
	ck_assert_int_eq(v[1], 500);
	free(v);
	review_free(r);
}
END_TEST

START_TEST(an_overflow_is_said_and_not_written)
{
	struct review *r = review_new();
	struct review_step step = { 1, SLICE("Mia"), SLICE("Ada"),
	    SLICE("why"), SLICE_EMPTY, REVIEW_MUL, 90000 };
	int64_t own[1] = { INT64_MAX / 2 }, *v;

	review_person(r, SLICE("Ada"));
	ck_assert(review_add_step(r, &step, &fault));
	ck_assert(!review_reckon(r, own, SLICE("USD"), 2, &v, &fault));
	ck_assert_ptr_null(v);
	review_free(r);
}
END_TEST

START_TEST(only_add_mul_and_set_are_operations)
{
	enum review_op op;

	ck_assert(review_parse_op(SLICE(" mul "), &op) && op == REVIEW_MUL);
	ck_assert(!review_parse_op(SLICE("times"), &op));
}
END_TEST

UNIT_MAIN(every_level_adjusts_the_number_from_below,
    within_a_level_a_manager_is_adjusted_after_their_people,
    an_adjustment_needs_a_reason_a_subject_and_a_manager,
    nobody_stands_above_themselves_or_under_two,
    an_adjustment_of_another_currency_is_left_out,
    an_overflow_is_said_and_not_written,
    only_add_mul_and_set_are_operations)
