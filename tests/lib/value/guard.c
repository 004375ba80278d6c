/* guard.c - guard.h: put on, taken off, nothing else */
#include "value/guard.h"
#include "unit.h"

static struct phones *phones;

static void
open_phones(void)
{
	struct fault fault;

	phones = phones_open(&fault);
	ck_assert_ptr_nonnull(phones);
}

START_TEST(what_starts_like_a_formula_needs_a_guard)
{
	static const char *const dangerous[] = { "=1", "+1+1", "-2+3", "@SUM",
		"\t=1", "\r=1", "\n=1", "-", "+", "=", "+49 30", "＝1", "＋1",
		"－1", "＠a", "'=1", "''@a", "'＝1" };
	static const char *const harmless[] = { "", "a", "1", "'", "''", "'a",
		"-5", "+7", "-5.25", "'-5", " =1", "a=1", "＂=1" };
	size_t i;

	for (i = 0; i < sizeof(dangerous) / sizeof(*dangerous); i++)
		ck_assert_msg(guard_is_needed(slice_of(dangerous[i]), false,
		    false),
		    "%s", dangerous[i]);
	for (i = 0; i < sizeof(harmless) / sizeof(*harmless); i++)
		ck_assert_msg(!guard_is_needed(slice_of(harmless[i]), false,
		    false),
		    "%s", harmless[i]);
}
END_TEST

START_TEST(phones_need_none_in_their_columns)
{
	ck_assert(!guard_is_needed(SLICE("+49 (30) 12-34/5.6"), true, false));
	ck_assert(!guard_is_needed(SLICE("-5"), true, false));
	ck_assert(guard_is_needed(SLICE("+49 30 x"), true, false));
	ck_assert(guard_is_needed(SLICE("=1"), true, false));
	ck_assert(guard_is_needed(SLICE("+1+1"), true, false));
}
END_TEST

START_TEST(a_guard_comes_off_and_nothing_else_does)
{
	ck_assert_slice(guard_remove(SLICE("'=1"), false), "=1");
	ck_assert_slice(guard_remove(SLICE("''=1"), false), "'=1");
	ck_assert_slice(guard_remove(SLICE("'＝1"), false), "＝1");
	ck_assert_slice(guard_remove(SLICE("'\n1"), false), "\n1");
	ck_assert_slice(guard_remove(SLICE("'-"), false), "-");
	ck_assert_slice(guard_remove(SLICE("'-5"), false), "'-5");
	ck_assert_slice(guard_remove(SLICE("'a"), false), "'a");
	ck_assert_slice(guard_remove(SLICE("'"), false), "'");
	ck_assert_slice(guard_remove(SLICE(""), false), "");
	ck_assert_slice(guard_remove(SLICE("'+4930"), true), "+4930");
}
END_TEST

START_TEST(excel_reckons_with_phones_that_have_signs)
{
	ck_assert(guard_is_needed(SLICE("+49-30-12345"), true, true));
	ck_assert(guard_is_needed(SLICE("+49 (30) 12345"), true, true));
	ck_assert(!guard_is_needed(SLICE("+49 30 12345"), true, true));
	ck_assert(!guard_is_needed(SLICE("+493012345"), true, true));
	ck_assert(!guard_is_needed(SLICE("030-12345"), true, true));
}
END_TEST

START_TEST(ids_that_look_like_numbers_or_dates_want_a_tab)
{
	ck_assert(guard_wants_tab(SLICE("00123")));
	ck_assert(guard_wants_tab(SLICE("20240401123456789")));
	ck_assert(guard_wants_tab(SLICE("1E5")));
	ck_assert(guard_wants_tab(SLICE("12-05")));
	ck_assert(!guard_wants_tab(SLICE("L00123")));
	ck_assert(!guard_wants_tab(SLICE("-5")));
	ck_assert(!guard_wants_tab(SLICE("e-e")));
	ck_assert(!guard_wants_tab(SLICE_EMPTY));
}
END_TEST

static void
spaces_to(const char *cell, const char *expected)
{
	struct arena arena = { 0 };
	struct buffer out = { 0 };

	guard_add_space(phones, slice_of(cell), &out);
	ck_assert_slice(buffer_slice(&out), expected);
	ck_assert_slice(guard_remove_space(phones, buffer_slice(&out),
	    &arena), cell);
	buffer_release(&out);
	arena_release(&arena);
}

START_TEST(a_space_goes_behind_the_calling_code_or_the_third_digit)
{
	open_phones();
	spaces_to("+4930123", "+49 30123");
	spaces_to("+12025550123", "+1 2025550123");
	spaces_to("+85212345678", "+852 12345678");
	spaces_to("030123", "030 123");
	spaces_to("004930123", "004 930123");
	spaces_to("100000", "100 000");
	/* No country has the code 999. */
	spaces_to("+9991234", "+999 1234");
	phones_close(phones);
}
END_TEST

START_TEST(a_space_that_stands_there_already_gets_company)
{
	open_phones();
	spaces_to("+49 30123", "+49  30123");
	spaces_to("114 55", "114  55");
	spaces_to("114  55", "114   55");
	phones_close(phones);
}
END_TEST

START_TEST(what_is_no_number_of_digits_stays)
{
	static const char *const cells[] = { "", "12", "123", "+12", "+",
		"030 12 34", "+4 930", "11 455", "(030) 12", "12345-6789",
		"SW1A 1AA", "114 ", " 114", "+49-30" };
	size_t i;

	open_phones();
	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		if (strcmp(cells[i], "+12") != 0)
			spaces_to(cells[i], cells[i]);
	spaces_to("+12", "+1 2");
	phones_close(phones);
}
END_TEST

START_TEST(calling_codes_have_one_to_three_digits)
{
	open_phones();
	ck_assert_uint_eq(phones_code_length(phones, SLICE("1202")), 1);
	ck_assert_uint_eq(phones_code_length(phones, SLICE("8613")), 2);
	ck_assert_uint_eq(phones_code_length(phones, SLICE("852")), 3);
	ck_assert_uint_eq(phones_code_length(phones, SLICE("85")), 0);
	ck_assert_uint_eq(phones_code_length(phones, SLICE("9991")), 0);
	ck_assert_uint_eq(phones_code_length(phones, SLICE("x1")), 0);
	ck_assert_uint_eq(phones_code_length(phones, SLICE("")), 0);
	phones_close(phones);
}
END_TEST

UNIT_MAIN(what_starts_like_a_formula_needs_a_guard,
    phones_need_none_in_their_columns,
    excel_reckons_with_phones_that_have_signs,
    ids_that_look_like_numbers_or_dates_want_a_tab,
    a_guard_comes_off_and_nothing_else_does,
    a_space_goes_behind_the_calling_code_or_the_third_digit,
    a_space_that_stands_there_already_gets_company,
    what_is_no_number_of_digits_stays, calling_codes_have_one_to_three_digits)
