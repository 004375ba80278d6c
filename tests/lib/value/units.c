/* units.c - value/units.h: amounts of money and of pieces as text */
#include "base/mem.h"
#include "value/units.h"
#include "unit.h"

static const char *
format(int64_t amount, unsigned digits)
{
	static char text[32];

	ck_assert_uint_eq(units_format(text, amount, digits), strlen(text));
	return text;
}

START_TEST(money_shows_all_digits_and_pieces_those_that_count)
{
	ck_assert_str_eq(format(1050, 2), "10.50");
	ck_assert_str_eq(format(1050, 0), "1050");
	ck_assert_str_eq(format(10500, UNITS_PIECES), "10.5");
	ck_assert_str_eq(format(10000, UNITS_PIECES), "10");
	ck_assert_str_eq(format(-1, UNITS_PIECES), "-0.001");
}
END_TEST

START_TEST(ten_thousandths_become_the_smallest_unit)
{
	int64_t amount;

	ck_assert(units_scale(105000, 2, &amount));
	ck_assert_int_eq(amount, 1050);
	ck_assert(units_scale(105000, 0, &amount));
	ck_assert_int_eq(amount, 11);	/* half away from zero */
	ck_assert(units_scale(105000, UNITS_PIECES, &amount));
	ck_assert_int_eq(amount, 10500);
	ck_assert(!units_scale(INT64_MAX, 5, &amount));
}
END_TEST

START_TEST(pieces_have_three_digits)
{
	ck_assert_uint_eq(units_digits(2), 2);
	ck_assert_uint_eq(units_digits(UNITS_PIECES), 3);
}
END_TEST

START_TEST(thousands_are_parted_for_people)
{
	static const char *const cases[][2] = { { "0", "0" },
		{ "999", "999" }, { "1000", "1,000" },
		{ "-1234567.50", "-1,234,567.50" }, { "0.1234", "0.1234" },
		{ "", "" }, { "n/a", "n/a" } };
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct buffer text = { 0 };

		units_group(&text, slice_of(cases[i][0]));
		ck_assert_slice(buffer_slice(&text), cases[i][1]);
		buffer_release(&text);
	}
}
END_TEST

UNIT_MAIN(money_shows_all_digits_and_pieces_those_that_count,
    ten_thousandths_become_the_smallest_unit, pieces_have_three_digits,
    thousands_are_parted_for_people)
