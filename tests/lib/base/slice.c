/* slice.c - slice.h */
#include "unit.h"

START_TEST(trim_takes_blanks_from_both_ends_only)
{
	ck_assert_slice(slice_trim(SLICE(" \t\r\n a b \v\f ")), "a b");
	ck_assert_slice(slice_trim(SLICE(" \t ")), "");
	ck_assert_slice(slice_trim(SLICE_EMPTY), "");
	ck_assert_slice(slice_trim(SLICE("\xC2\xA0x")), "\xC2\xA0x");
}
END_TEST

START_TEST(cut_gives_the_parts_between_separators_even_empty_ones)
{
	struct slice rest = SLICE("a,,b");

	ck_assert_slice(slice_cut(&rest, ','), "a");
	ck_assert_slice(slice_cut(&rest, ','), "");
	ck_assert_slice(slice_cut(&rest, ','), "b");
	ck_assert_ptr_null(rest.at);
}
END_TEST

START_TEST(cut_of_a_separator_at_the_end_leaves_one_empty_part)
{
	struct slice rest = SLICE("a,");

	ck_assert_slice(slice_cut(&rest, ','), "a");
	ck_assert_ptr_nonnull(rest.at);
	ck_assert_slice(slice_cut(&rest, ','), "");
	ck_assert_ptr_null(rest.at);
}
END_TEST

START_TEST(equality_looks_at_length_and_bytes)
{
	ck_assert(slice_equal(SLICE("ab"), SLICE("ab")));
	ck_assert(!slice_equal(SLICE("ab"), SLICE("abc")));
	ck_assert(slice_equal(SLICE("a\0b"), SLICE("a\0b")));
	ck_assert(!slice_equal(SLICE("a\0b"), SLICE("a\0c")));
	ck_assert(slice_is(SLICE("ab"), "ab"));
	ck_assert(!slice_is(SLICE("ab"), "a"));
}
END_TEST

START_TEST(order_is_bytewise_with_the_shorter_first)
{
	ck_assert_int_lt(slice_compare(SLICE("a"), SLICE("ab")), 0);
	ck_assert_int_gt(slice_compare(SLICE("b"), SLICE("ab")), 0);
	ck_assert_int_eq(slice_compare(SLICE("ab"), SLICE("ab")), 0);
	ck_assert_int_lt(slice_compare(SLICE("z"), SLICE("\xC3\xA9")), 0);
}
END_TEST

START_TEST(an_empty_slice_may_point_nowhere)
{
	struct slice none = { NULL, 0 };

	ck_assert(slice_equal(none, SLICE("")));
	ck_assert(slice_is(none, ""));
	ck_assert(!slice_is(none, "a"));
	ck_assert(slice_starts(none, none));
	ck_assert(slice_starts(SLICE("a"), none));
	ck_assert(!slice_starts(none, SLICE("a")));
	ck_assert(slice_ends(none, none));
	ck_assert_int_eq(slice_compare(none, SLICE("")), 0);
	ck_assert_int_lt(slice_compare(none, SLICE("a")), 0);
	ck_assert_ptr_null(slice_find(none, 'a'));
}
END_TEST

START_TEST(find_gives_the_first_place_of_a_byte)
{
	struct slice s = SLICE("abca");

	ck_assert_ptr_eq(slice_find(s, 'a'), s.at);
	ck_assert_ptr_eq(slice_find(s, 'c'), s.at + 2);
	ck_assert_ptr_null(slice_find(s, 'd'));
}
END_TEST

START_TEST(starts_and_ends_hold_for_the_whole_and_for_nothing)
{
	ck_assert(slice_starts(SLICE("abc"), SLICE("ab")));
	ck_assert(slice_ends(SLICE("abc"), SLICE("bc")));
	ck_assert(slice_starts(SLICE("abc"), SLICE("abc")));
	ck_assert(slice_ends(SLICE("abc"), SLICE("")));
	ck_assert(!slice_starts(SLICE("ab"), SLICE("abc")));
	ck_assert(!slice_ends(SLICE("ab"), SLICE("aab")));
}
END_TEST

UNIT_MAIN(trim_takes_blanks_from_both_ends_only,
    cut_gives_the_parts_between_separators_even_empty_ones,
    cut_of_a_separator_at_the_end_leaves_one_empty_part,
    equality_looks_at_length_and_bytes,
    order_is_bytewise_with_the_shorter_first,
    an_empty_slice_may_point_nowhere,
    find_gives_the_first_place_of_a_byte,
    starts_and_ends_hold_for_the_whole_and_for_nothing)
