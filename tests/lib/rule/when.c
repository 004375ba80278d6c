/* when.c - when.h: conditions over cells */
#include "rule/places.h"
#include "unit.h"
#include "rule/when.h"

static size_t
place_in_needs(void *context, struct slice name)
{
	return places_of(context, name);
}

/* Cells of the columns a, b and 列, in this order. */
static bool
holds(const char *condition, const char *a, const char *b)
{
	struct needs needs = { .count = 0 };
	struct slice cells[] = { slice_of(a), slice_of(b), SLICE("值") };
	struct fault fault;
	struct when *when;
	bool result;

	places_of(&needs, SLICE("a"));
	places_of(&needs, SLICE("b"));
	places_of(&needs, SLICE("列"));
	when = when_compile(slice_of(condition), place_in_needs, &needs,
	    &fault);
	ck_assert_msg(when != NULL, "%s: %s", condition, fault.text);
	result = when_holds(when, cells);
	when_free(when);
	places_release(&needs);
	return result;
}

static void
check_fault(const char *condition, const char *expected)
{
	struct needs needs = { .count = 0 };
	struct fault fault;

	ck_assert_ptr_null(when_compile(slice_of(condition), place_in_needs,
	    &needs, &fault));
	ck_assert_msg(strncmp(fault.text, expected, strlen(expected)) == 0,
	    "%s", fault.text);
	places_release(&needs);
}

START_TEST(an_empty_condition_always_holds)
{
	ck_assert(holds("", "", ""));
	ck_assert(holds("  ", "x", ""));
}
END_TEST

START_TEST(a_column_alone_asks_whether_it_is_filled)
{
	ck_assert(holds("%a", "x", ""));
	ck_assert(!holds("%a", "", ""));
	ck_assert(!holds("%a", "  ", ""));
	ck_assert(holds("!%a", "", ""));
	ck_assert(holds("! %a", "", ""));
	ck_assert(holds("!!%a", "x", ""));
	ck_assert(holds("%列", "", ""));
}
END_TEST

START_TEST(a_pattern_is_caseless_and_may_be_anywhere)
{
	ck_assert(holds("%a bearing|轴承", "Ball BEARINGS", ""));
	ck_assert(holds("%a bearing|轴承", "滚动轴承", ""));
	ck_assert(!holds("%a bearing", "valve", ""));
	ck_assert(holds("!%a bearing", "valve", ""));
	ck_assert(holds("%a ^$", "", ""));
	ck_assert(holds("%a (?-i)^X$", "X", ""));
	ck_assert(!holds("%a (?-i)^X$", "x", ""));
}
END_TEST

START_TEST(numbers_compare_as_numbers)
{
	ck_assert(holds("%a <= 6", "6", ""));
	ck_assert(holds("%a <= 6", "6.00", ""));
	ck_assert(holds("%a<=6", " 5.99 ", ""));
	ck_assert(!holds("%a <= 6", "6.01", ""));
	ck_assert(holds("%a > 6", "10", ""));
	ck_assert(!holds("%a > 6", "6", ""));
	ck_assert(holds("%a >= 6", "6", ""));
	ck_assert(!holds("%a < 6", "6", ""));
	ck_assert(holds("%a < 6", "-10", ""));
	ck_assert(holds("%a = 6", "06.0", ""));
	ck_assert(!holds("%a != 6", "6.0", ""));
}
END_TEST

START_TEST(a_cell_that_is_no_number_is_neither_more_nor_less_than_one)
{
	ck_assert(!holds("%a >= 100", "n/a", ""));
	ck_assert(!holds("%a < 100", "n/a", ""));
	ck_assert(!holds("%a = 100", "n/a", ""));
	ck_assert(holds("%a != 100", "n/a", ""));
	ck_assert(!holds("%a <= 6", "never", ""));
}
END_TEST

START_TEST(other_text_compares_as_text_so_that_dates_do)
{
	ck_assert(holds("%a < 2024-04-22", "2024-04-21", ""));
	ck_assert(!holds("%a < 2024-04-22", "2024-04-22", ""));
	ck_assert(holds("%a >= 2024-04-22", "2025-01-01", ""));
	ck_assert(holds("%a = won", "won", ""));
	ck_assert(holds("%a == won", "won", ""));
	ck_assert(!holds("%a = won", "Won", ""));
	ck_assert(holds("%a != won", "lost", ""));
	ck_assert(holds("%a = 值", "值", ""));
}
END_TEST

START_TEST(an_empty_cell_is_not_less_than_anything)
{
	ck_assert(!holds("%a < 6", "", ""));
	ck_assert(!holds("%a >= 0", "", ""));
	ck_assert(!holds("%a < 2024-04-22", "", ""));
	ck_assert(holds("%a != won", "", ""));
	ck_assert(holds("%a =", "", ""));
	ck_assert(!holds("%a =", "x", ""));
}
END_TEST

START_TEST(all_terms_must_hold)
{
	ck_assert(holds("%a = 1 & %b = 2", "1", "2"));
	ck_assert(!holds("%a = 1 & %b = 2", "1", "3"));
	ck_assert(!holds("%a = 1 & %b = 2", "2", "2"));
	ck_assert(holds("%a R&D", "R&D", ""));
	ck_assert(holds("%a & ! %b & %列", "x", ""));
}
END_TEST

START_TEST(what_cannot_be_read_is_quoted)
{
	check_fault("a = 1", "cannot read \"a = 1\"; write %column");
	check_fault("%", "cannot read \"%\"; write %column");
	check_fault("%a = 1 & ", "cannot read \"\"; write %column");
	check_fault("%a (", "");
	check_fault("%a&%a&%a & %a & %a & %a & %a & %a & %a & %a & %a & %a & "
	    "%a & %a & %a & %a & %a & %a & %a", "a condition of more than 16");
}
END_TEST

START_TEST(a_bad_pattern_is_quoted)
{
	check_fault("%a (open", "");
}
END_TEST

START_TEST(only_numbers_and_dates_have_an_order)
{
	check_fault("%a >= 60 and %b = key", "cannot compare with "
	    "\"60 and %b = key\"; write a number or a date");
	check_fault("%a <= 6 months", "cannot compare with \"6 months\"");
	check_fault("%a >= 2024/04/01", "cannot compare with \"2024/04/01\"");
	check_fault("%a <", "cannot compare with \"\"");
	ck_assert(holds("%a >= 2024-04-01", "2024-04-22", ""));
}
END_TEST

START_TEST(terms_that_are_joined_by_a_word_are_no_value)
{
	check_fault("%a = key and %b = x", "cannot read \"key and %b = x\" as "
	    "one value; join terms with \" & \"");
	ck_assert(holds("%a = 50%", "50%", ""));
	ck_assert(holds("%a = key & %b = x", "key", "x"));
}
END_TEST

UNIT_MAIN(an_empty_condition_always_holds,
    a_column_alone_asks_whether_it_is_filled,
    a_pattern_is_caseless_and_may_be_anywhere, numbers_compare_as_numbers,
    a_cell_that_is_no_number_is_neither_more_nor_less_than_one,
    other_text_compares_as_text_so_that_dates_do,
    an_empty_cell_is_not_less_than_anything, all_terms_must_hold,
    what_cannot_be_read_is_quoted, a_bad_pattern_is_quoted,
    only_numbers_and_dates_have_an_order,
    terms_that_are_joined_by_a_word_are_no_value)
