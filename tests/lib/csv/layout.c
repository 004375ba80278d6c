/* layout.c - layout.h: which computed column goes where (R-IO-02) */
#include "csv/layout.h"
#include "unit.h"

static const struct slice header[] = { { "id", 2 }, { "grade", 5 },
	{ "note", 4 }, { "score", 5 } };

START_TEST(columns_that_are_not_there_are_added_in_the_order_given)
{
	static const char *const names[] = { "why", "rule" };
	struct layout layout;

	layout_init(&layout, header, 4, names, 2);
	ck_assert_uint_eq(layout.input_columns, 4);
	ck_assert_uint_eq(layout.replaced_count, 0);
	ck_assert_uint_eq(layout.added_count, 2);
	ck_assert_uint_eq(layout.added[0], 0);
	ck_assert_uint_eq(layout.added[1], 1);
	layout_release(&layout);
}
END_TEST

START_TEST(columns_that_are_there_are_replaced_from_left_to_right)
{
	static const char *const names[] = { "score", "new", "grade" };
	struct layout layout;

	layout_init(&layout, header, 4, names, 3);
	ck_assert_uint_eq(layout.replaced_count, 2);
	ck_assert_uint_eq(layout.replaced[0].column, 1);
	ck_assert_uint_eq(layout.replaced[0].computed, 2);
	ck_assert_uint_eq(layout.replaced[1].column, 3);
	ck_assert_uint_eq(layout.replaced[1].computed, 0);
	ck_assert_uint_eq(layout.added_count, 1);
	ck_assert_uint_eq(layout.added[0], 1);
	layout_release(&layout);
}
END_TEST

START_TEST(a_name_that_is_null_is_not_written)
{
	static const char *const names[] = { NULL, "grade", NULL, "x" };
	struct layout layout;

	layout_init(&layout, header, 4, names, 4);
	ck_assert_uint_eq(layout.replaced_count, 1);
	ck_assert_uint_eq(layout.replaced[0].computed, 1);
	ck_assert_uint_eq(layout.added_count, 1);
	ck_assert_uint_eq(layout.added[0], 3);
	layout_release(&layout);
}
END_TEST

START_TEST(of_two_equal_headers_the_first_is_replaced)
{
	static const struct slice twice[] = { { "a", 1 }, { "grade", 5 },
		{ "grade", 5 } };
	static const char *const names[] = { "grade" };
	struct layout layout;

	layout_init(&layout, twice, 3, names, 1);
	ck_assert_uint_eq(layout.replaced_count, 1);
	ck_assert_uint_eq(layout.replaced[0].column, 1);
	layout_release(&layout);
}
END_TEST

START_TEST(an_output_without_input_columns_only_adds)
{
	static const char *const names[] = { "a", "b" };
	struct layout layout;

	layout_init(&layout, NULL, 0, names, 2);
	ck_assert_uint_eq(layout.input_columns, 0);
	ck_assert_uint_eq(layout.added_count, 2);
	layout_release(&layout);
	ck_assert_uint_eq(layout.added_count, 0);
}
END_TEST

UNIT_MAIN(columns_that_are_not_there_are_added_in_the_order_given,
    columns_that_are_there_are_replaced_from_left_to_right,
    a_name_that_is_null_is_not_written,
    of_two_equal_headers_the_first_is_replaced,
    an_output_without_input_columns_only_adds)
