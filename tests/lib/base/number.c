/* number.c - number.h */
#include <stdio.h>

#include "base/number.h"
#include "unit.h"

static void
expect_int(const char *text, enum value_status status, int64_t value)
{
	int64_t out = -99;

	ck_assert_msg(number_parse_int(slice_of(text), -1000, 1000, &out) ==
	    status, "status of \"%s\"", text);
	ck_assert_int_eq(out, status == VALUE_OK ? value : -99);
}

static void
expect_decimal(const char *text, unsigned digits, enum value_status status,
    int64_t value)
{
	int64_t out = -99;
	enum value_status got = number_parse_decimal(slice_of(text), digits,
	    &out);

	ck_assert_msg(got == status, "\"%s\" gave status %d", text, (int)got);
	ck_assert_msg(out == (status == VALUE_OK ? value : -99),
	    "\"%s\" gave %lld", text, (long long)out);
}

static void
expect_loose(const char *text, char mark, enum value_status status,
    int64_t cents)
{
	const struct number_notation notation = { mark };
	int64_t out = -99;
	enum value_status got = number_parse_loose(slice_of(text), &notation,
	    2, &out);

	ck_assert_msg(got == status, "\"%s\" with mark '%c' gave status %d",
	    text, mark ? mark : '?', (int)got);
	ck_assert_msg(out == (status == VALUE_OK ? cents : -99),
	    "\"%s\" gave %lld", text, (long long)out);
}

START_TEST(whole_numbers_are_read_within_their_range)
{
	expect_int("0", VALUE_OK, 0);
	expect_int(" 42\t", VALUE_OK, 42);
	expect_int("-7", VALUE_OK, -7);
	expect_int("+7", VALUE_OK, 7);
	expect_int("0000000000000000000000000012", VALUE_OK, 12);
	expect_int("1000", VALUE_OK, 1000);
	expect_int("1001", VALUE_RANGE, 0);
	expect_int("-1001", VALUE_RANGE, 0);
	expect_int("99999999999999999999999999999999999999999999999999",
	    VALUE_RANGE, 0);
}
END_TEST

START_TEST(what_is_not_a_whole_number_is_bad_and_blank_is_empty)
{
	static const char *const bad[] = { "-", "+", "1.0", "1e3", "0x10",
		"1 2", "1,000", "--1", "x", "1x", "１" };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		expect_int(bad[i], VALUE_BAD, 0);
	expect_int("", VALUE_EMPTY, 0);
	expect_int(" \t\r\n", VALUE_EMPTY, 0);
}
END_TEST

START_TEST(the_ends_of_int64_can_be_read)
{
	int64_t out;

	ck_assert(number_parse_int(SLICE("9223372036854775807"), INT64_MIN,
	    INT64_MAX, &out) == VALUE_OK);
	ck_assert(out == INT64_MAX);
	ck_assert(number_parse_int(SLICE("-9223372036854775808"), INT64_MIN,
	    INT64_MAX, &out) == VALUE_OK);
	ck_assert(out == INT64_MIN);
	ck_assert(number_parse_int(SLICE("9223372036854775808"), INT64_MIN,
	    INT64_MAX, &out) == VALUE_RANGE);
	ck_assert(number_parse_int(SLICE("-9223372036854775809"), INT64_MIN,
	    INT64_MAX, &out) == VALUE_RANGE);
	ck_assert(number_parse_int(SLICE("18446744073709551617"), INT64_MIN,
	    INT64_MAX, &out) == VALUE_RANGE);
}
END_TEST

START_TEST(decimals_are_scaled_exactly)
{
	expect_decimal("123456.78", 2, VALUE_OK, 12345678);
	expect_decimal("123456.7", 2, VALUE_OK, 12345670);
	expect_decimal("123456", 2, VALUE_OK, 12345600);
	expect_decimal("-0.05", 2, VALUE_OK, -5);
	expect_decimal("-0", 2, VALUE_OK, 0);
	expect_decimal(" 1.5 ", 0, VALUE_OK, 2);
	expect_decimal("0.0001", 4, VALUE_OK, 1);
	expect_decimal("1250", 0, VALUE_OK, 1250);
	expect_decimal("0.000000000000000001", 18, VALUE_OK, 1);
	expect_decimal("9.223372036854775807", 18, VALUE_OK, INT64_MAX);
	expect_decimal("00000000000000000000000012.3", 1, VALUE_OK, 123);
}
END_TEST

START_TEST(rounding_is_half_away_from_zero)
{
	expect_decimal("1.005", 2, VALUE_OK, 101);
	expect_decimal("-1.005", 2, VALUE_OK, -101);
	expect_decimal("1.00499999999999999999999999", 2, VALUE_OK, 100);
	expect_decimal("1.004", 2, VALUE_OK, 100);
	expect_decimal("1.009", 2, VALUE_OK, 101);
	expect_decimal("2.5", 0, VALUE_OK, 3);
	expect_decimal("-2.5", 0, VALUE_OK, -3);
	expect_decimal("0.4", 0, VALUE_OK, 0);
	expect_decimal("99.995", 2, VALUE_OK, 10000);
	expect_decimal("92233720368547758.065", 2, VALUE_OK,
	    INT64_C(9223372036854775807));
	expect_decimal("12345678901234567.885", 2, VALUE_OK,
	    INT64_C(1234567890123456789));
}
END_TEST

START_TEST(decimals_beyond_int64_are_out_of_range)
{
	expect_decimal("92233720368547758.07", 2, VALUE_OK, INT64_MAX);
	expect_decimal("92233720368547758.08", 2, VALUE_RANGE, 0);
	expect_decimal("-92233720368547758.08", 2, VALUE_OK, INT64_MIN);
	expect_decimal("-92233720368547758.09", 2, VALUE_RANGE, 0);
	expect_decimal("92233720368547758.075", 2, VALUE_RANGE, 0);
	expect_decimal("1000000000000000000000000000000000000000000", 2,
	    VALUE_RANGE, 0);
	expect_decimal("184467440737095516160", 0, VALUE_RANGE, 0);
}
END_TEST

START_TEST(what_is_not_a_canonical_decimal_is_bad)
{
	static const char *const bad[] = { "1,2,3", "1,234", "1e3", ".5", "5.",
		".", "-", "1.2.3", "1 000", "nan", "inf", "0x1p3", "$5", "5%",
		"--5", "1-", "９", "1.5x",
		"99999999999999999999999999999999x" };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		expect_decimal(bad[i], 2, VALUE_BAD, 0);
	expect_decimal("", 2, VALUE_EMPTY, 0);
	expect_decimal("  ", 2, VALUE_EMPTY, 0);
}
END_TEST

static const char *
format(int64_t scaled, unsigned digits, bool trim)
{
	static char out[32];

	ck_assert_uint_eq(number_format(out, scaled, digits, trim),
	    strlen(out));
	return out;
}

START_TEST(format_writes_canonical_text)
{
	ck_assert_str_eq(format(123450, 2, false), "1234.50");
	ck_assert_str_eq(format(123450, 2, true), "1234.5");
	ck_assert_str_eq(format(123400, 2, true), "1234");
	ck_assert_str_eq(format(-5, 2, false), "-0.05");
	ck_assert_str_eq(format(0, 2, false), "0.00");
	ck_assert_str_eq(format(0, 2, true), "0");
	ck_assert_str_eq(format(100, 0, true), "100");
	ck_assert_str_eq(format(INT64_MIN, 0, false), "-9223372036854775808");
	ck_assert_str_eq(format(INT64_MIN, 18, false),
	    "-9.223372036854775808");
	ck_assert_str_eq(format(1, 18, false), "0.000000000000000001");
}
END_TEST

START_TEST(what_format_writes_parse_reads)
{
	static const int64_t values[] = { 0, 1, -1, 9, 10, 99, 100, 12345,
		-98765432, INT64_MAX, INT64_MIN, INT64_C(1) << 40 };
	unsigned digits;
	size_t i;

	for (i = 0; i < sizeof(values) / sizeof(*values); i++)
		for (digits = 0; digits <= 18; digits++) {
			expect_decimal(format(values[i], digits, false),
			    digits, VALUE_OK, values[i]);
			expect_decimal(format(values[i], digits, true),
			    digits, VALUE_OK, values[i]);
		}
}
END_TEST

START_TEST(scale_rounds_half_away_from_zero_and_sees_overflow)
{
	int64_t out = -99;

	ck_assert(number_scale(5, 1, 2, &out) && out == 3);
	ck_assert(number_scale(-5, 1, 2, &out) && out == -3);
	ck_assert(number_scale(5, -1, 2, &out) && out == -3);
	ck_assert(number_scale(5, 1, -2, &out) && out == -3);
	ck_assert(number_scale(-5, -1, 2, &out) && out == 3);
	ck_assert(number_scale(7, 1, 3, &out) && out == 2);
	ck_assert(number_scale(8, 1, 3, &out) && out == 3);
	ck_assert(number_scale(INT64_MAX, 3, 3, &out) && out == INT64_MAX);
	ck_assert(number_scale(INT64_MIN, 1, 1, &out) && out == INT64_MIN);
	out = -99;
	ck_assert(!number_scale(INT64_MIN, -1, 1, &out));
	ck_assert(!number_scale(INT64_MAX, 2, 1, &out));
	ck_assert(out == -99);
}
END_TEST

START_TEST(groups_and_marks_that_prove_themselves_need_no_notation)
{
	expect_loose("1234", 0, VALUE_OK, 123400);
	expect_loose("1,234.56", 0, VALUE_OK, 123456);
	expect_loose("1.234,56", 0, VALUE_OK, 123456);
	expect_loose("1,234,567", 0, VALUE_OK, 123456700);
	expect_loose("1.234.567", 0, VALUE_OK, 123456700);
	expect_loose("12.5", 0, VALUE_OK, 1250);
	expect_loose("12,5", 0, VALUE_OK, 1250);
	expect_loose("0.123", 0, VALUE_OK, 12);
	expect_loose("0,129", 0, VALUE_OK, 13);
	expect_loose("1234.567", 0, VALUE_OK, 123457);
	expect_loose(".5", 0, VALUE_OK, 50);
	expect_loose("1'234.50", 0, VALUE_OK, 123450);
	expect_loose("1'234'567", 0, VALUE_OK, 123456700);
	expect_loose("1 234 567,8", 0, VALUE_OK, 123456780);
	expect_loose("1\xE2\x80\xAF" "234,50", 0, VALUE_OK, 123450);
	expect_loose("1\xC2\xA0" "234.567", 0, VALUE_OK, 123457);
	expect_loose("12,34,567.50", 0, VALUE_OK, 123456750);
	expect_loose("1,00,000", 0, VALUE_OK, 10000000);
}
END_TEST

START_TEST(one_mark_and_three_digits_are_ambiguous_until_the_mark_is_known)
{
	expect_loose("1.234", 0, VALUE_AMBIGUOUS, 0);
	expect_loose("1,234", 0, VALUE_AMBIGUOUS, 0);
	expect_loose("-$12,345", 0, VALUE_AMBIGUOUS, 0);
	expect_loose("1.234", '.', VALUE_OK, 123);
	expect_loose("1,234", '.', VALUE_OK, 123400);
	expect_loose("1.234", ',', VALUE_OK, 123400);
	expect_loose("1,235", ',', VALUE_OK, 124);
	expect_loose("12,5", '.', VALUE_BAD, 0);
	expect_loose("1.234,56", '.', VALUE_BAD, 0);
}
END_TEST

START_TEST(groups_that_nobody_writes_are_bad)
{
	static const char *const bad[] = { "1,2,3", "1,23,45", "1234,567.8",
		"1,234,56", "1.234.5", "1,234'567", "1 2", "1  234",
		"0,123,456", "1,,234", "1.2.3", "1,234.5,6", "1,234.567,8", "1.5.", "1,",
		"1.234 567" };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		expect_loose(bad[i], 0, VALUE_BAD, 0);
}
END_TEST

START_TEST(multipliers_multiply)
{
	expect_loose("5万", 0, VALUE_OK, 5000000);
	expect_loose("1.2345万", 0, VALUE_OK, 1234500);
	expect_loose("1.234万", 0, VALUE_OK, 1234000);
	expect_loose("1.5 亿", 0, VALUE_OK, INT64_C(15000000000));
	expect_loose("3千万", 0, VALUE_OK, INT64_C(3000000000));
	expect_loose("3千", 0, VALUE_OK, 300000);
	expect_loose("10k", 0, VALUE_OK, 1000000);
	expect_loose("$1.5M", 0, VALUE_OK, 150000000);
	expect_loose("２．５Ｋ", 0, VALUE_OK, 250000);
	expect_loose("0.00001万", 0, VALUE_OK, 10);
	expect_loose("99999999999亿", 0, VALUE_RANGE, 0);
	expect_loose("5kg", 0, VALUE_BAD, 0);
	expect_loose("5%万", 0, VALUE_BAD, 0);
}
END_TEST

START_TEST(signs_brackets_currency_and_percent_are_understood)
{
	expect_loose("$1,234.50", 0, VALUE_OK, 123450);
	expect_loose("US$ 12.50", 0, VALUE_OK, 1250);
	expect_loose("12.50€", 0, VALUE_OK, 1250);
	expect_loose("-$5", 0, VALUE_OK, -500);
	expect_loose("$-5", 0, VALUE_OK, -500);
	expect_loose("5-", 0, VALUE_OK, -500);
	expect_loose("+5", 0, VALUE_OK, 500);
	expect_loose("\xE2\x88\x92" "5", 0, VALUE_OK, -500);
	expect_loose("(1,234.00)", 0, VALUE_OK, -123400);
	expect_loose("($12.5)", 0, VALUE_OK, -1250);
	expect_loose("（１２．５）", 0, VALUE_OK, -1250);
	expect_loose("￥１２３", 0, VALUE_OK, 12300);
	expect_loose("60%", 0, VALUE_OK, 6000);
	expect_loose("60 ％", 0, VALUE_OK, 6000);
	expect_loose("-2.5 %", 0, VALUE_OK, -250);
}
END_TEST

START_TEST(anything_else_around_the_number_is_bad)
{
	static const char *const bad[] = { "abc", "-", "$", "5 pcs", "abc 5",
		"USD 5", "5 or 6", "5/6", "(5", "5)", "-(5)", "--5", "-5-",
		"$5€", "5%%", "1e3", "8.61E+12", "5\xFF", "\xFF 5", "٣" };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		expect_loose(bad[i], 0, VALUE_BAD, 0);
	expect_loose("", 0, VALUE_EMPTY, 0);
	expect_loose(" \t", 0, VALUE_EMPTY, 0);
}
END_TEST

START_TEST(a_number_longer_than_any_is_refused)
{
	char text[300];

	memset(text, '9', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	expect_loose(text, 0, VALUE_BAD, 0);
	text[30] = '\0';
	expect_loose(text, 0, VALUE_RANGE, 0);
}
END_TEST

START_TEST(reading_hands_out_what_stands_around_the_number)
{
	const struct number_notation notation = { 0 };
	struct number_reading out;

	ck_assert(number_read_loose(SLICE(" -Rs. 5.25 Lakh "), &notation, 2,
	    &out) == VALUE_OK);
	ck_assert_int_eq(out.scaled, -525);
	ck_assert_slice(out.before, "Rs.");
	ck_assert_slice(out.after, "Lakh");
	ck_assert(!out.percent);
	ck_assert(number_read_loose(SLICE("12万元"), &notation, 0, &out) ==
	    VALUE_OK);
	ck_assert_int_eq(out.scaled, 120000);
	ck_assert_slice(out.after, "元");
	ck_assert(number_read_loose(SLICE("7%"), &notation, 0, &out) ==
	    VALUE_OK);
	ck_assert(out.percent);
}
END_TEST

START_TEST(cells_testify_about_the_mark_of_their_column)
{
	ck_assert_int_eq(number_observe(SLICE("12.50")), NUMBER_MARK_POINT);
	ck_assert_int_eq(number_observe(SLICE("1,234,567")),
	    NUMBER_MARK_POINT);
	ck_assert_int_eq(number_observe(SLICE("$1,234.50")),
	    NUMBER_MARK_POINT);
	ck_assert_int_eq(number_observe(SLICE("1.234,50 EUR")),
	    NUMBER_MARK_COMMA);
	ck_assert_int_eq(number_observe(SLICE("1.234.567")),
	    NUMBER_MARK_COMMA);
	ck_assert_int_eq(number_observe(SLICE("1,5")), NUMBER_MARK_COMMA);
	ck_assert_int_eq(number_observe(SLICE("1.234")), NUMBER_MARK_EITHER);
	ck_assert_int_eq(number_observe(SLICE("1.234万")), NUMBER_MARK_POINT);
	ck_assert_int_eq(number_observe(SLICE("1234")), NUMBER_SILENT);
	ck_assert_int_eq(number_observe(SLICE("1 234")), NUMBER_SILENT);
	ck_assert_int_eq(number_observe(SLICE("n/a")), NUMBER_SILENT);
	ck_assert_int_eq(number_observe(SLICE("")), NUMBER_SILENT);
}
END_TEST

START_TEST(han_numerals_count_up_to_ten)
{
	static const uint32_t digits[] = { 0x3007, 0x4E00, 0x4E8C, 0x4E09,
		0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341 };
	int i;

	for (i = 0; i <= 10; i++)
		ck_assert_int_eq(number_han(digits[i]), i);
	ck_assert_int_eq(number_han(0x4E24), 2);
	ck_assert_int_eq(number_han(0x5169), 2);
	ck_assert_int_eq(number_han(0x96F6), 0);
	ck_assert_int_eq(number_han('1'), -1);
	ck_assert_int_eq(number_han(0x767E), -1);
}
END_TEST

UNIT_MAIN(han_numerals_count_up_to_ten,
    whole_numbers_are_read_within_their_range,
    what_is_not_a_whole_number_is_bad_and_blank_is_empty,
    the_ends_of_int64_can_be_read, decimals_are_scaled_exactly,
    rounding_is_half_away_from_zero,
    decimals_beyond_int64_are_out_of_range,
    what_is_not_a_canonical_decimal_is_bad, format_writes_canonical_text,
    what_format_writes_parse_reads,
    scale_rounds_half_away_from_zero_and_sees_overflow,
    groups_and_marks_that_prove_themselves_need_no_notation,
    one_mark_and_three_digits_are_ambiguous_until_the_mark_is_known,
    groups_that_nobody_writes_are_bad, multipliers_multiply,
    signs_brackets_currency_and_percent_are_understood,
    anything_else_around_the_number_is_bad,
    a_number_longer_than_any_is_refused,
    reading_hands_out_what_stands_around_the_number,
    cells_testify_about_the_mark_of_their_column)
