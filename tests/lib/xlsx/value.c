/* test_xlsxvalue.c - xlsxvalue.h: stored numbers as people see them */
#include <stdio.h>
#include <stdlib.h>

#include "unit.h"
#include "xlsx/value.h"

static const char *
text(const char *stored, enum xlsx_format format)
{
	static char room[XLSXVALUE_TEXT], out[XLSXVALUE_TEXT];
	struct slice got = xlsxvalue_text(slice_of(stored), format, false,
	    room);

	memcpy(out, got.at, got.len);
	out[got.len] = '\0';
	return out;
}

START_TEST(a_format_shows_days_hours_or_percent_by_its_letters)
{
	static const struct {
		const char *code;
		enum xlsx_format format;
	} cases[] = {
		{ "General", XLSX_PLAIN }, { "0.00", XLSX_PLAIN },
		{ "#,##0 \"days\"", XLSX_PLAIN }, { "0.00E+00", XLSX_PLAIN },
		{ "[Red]0;[Blue]-0", XLSX_PLAIN }, { "yyyy-mm-dd", XLSX_DATE },
		{ "yyyy\\-mm\\-dd", XLSX_DATE }, { "d/m/yy h:mm", XLSX_DATE },
		{ "yyyy\"年\"m\"月\"d\"日\"", XLSX_DATE },
		{ "[$-409]mmm\\-yy", XLSX_DATE }, { "h:mm AM/PM", XLSX_TIME },
		{ "[h]:mm:ss", XLSX_HOURS }, { "0%", XLSX_PERCENT },
		{ "0.0%;-0.0%", XLSX_PERCENT }, { "@", XLSX_PLAIN },
	};
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		ck_assert_int_eq(xlsxvalue_format(slice_of(cases[i].code)),
		    cases[i].format);
	ck_assert_int_eq(xlsxvalue_builtin(0), XLSX_PLAIN);
	ck_assert_int_eq(xlsxvalue_builtin(9), XLSX_PERCENT);
	ck_assert_int_eq(xlsxvalue_builtin(14), XLSX_DATE);
	ck_assert_int_eq(xlsxvalue_builtin(20), XLSX_TIME);
	ck_assert_int_eq(xlsxvalue_builtin(22), XLSX_DATE);
	ck_assert_int_eq(xlsxvalue_builtin(49), XLSX_PLAIN);
}
END_TEST

START_TEST(a_day_is_counted_from_1900_and_from_1904)
{
	char room[XLSXVALUE_TEXT];

	/* 45404 days: 2024-04-22, by Python's date(1899, 12, 30) + 45404. */
	ck_assert_str_eq(text("45404", XLSX_DATE), "2024-04-22");
	ck_assert_str_eq(text("45404.354166666664", XLSX_DATE),
	    "2024-04-22 08:30");
	ck_assert_str_eq(text("45404.99999999", XLSX_DATE), "2024-04-23");
	ck_assert_str_eq(text("1", XLSX_DATE), "1900-01-01");
	ck_assert_str_eq(text("59", XLSX_DATE), "1900-02-28");
	ck_assert_str_eq(text("60", XLSX_DATE), "60");
	ck_assert_str_eq(text("61", XLSX_DATE), "1900-03-01");
	ck_assert_str_eq(text("-1", XLSX_DATE), "-1");
	ck_assert_str_eq(text("2958466", XLSX_DATE), "2958466");
	ck_assert(slice_is(xlsxvalue_text(SLICE("43942"), XLSX_DATE, true,
	    room), "2024-04-22"));
}
END_TEST

START_TEST(a_time_has_no_day)
{
	ck_assert_str_eq(text("0.354166666666667", XLSX_TIME), "08:30");
	ck_assert_str_eq(text("0.5000115740740741", XLSX_TIME), "12:00:01");
	ck_assert_str_eq(text("0", XLSX_TIME), "00:00");
}
END_TEST

START_TEST(numbers_have_no_exponent_and_no_noise)
{
	ck_assert_str_eq(text("8613800138000", XLSX_PLAIN), "8613800138000");
	ck_assert_str_eq(text("8.6138001380001E+12", XLSX_PLAIN),
	    "8613800138000.1");
	ck_assert_str_eq(text("1.1812E+11", XLSX_PLAIN), "118120000000");
	ck_assert_str_eq(text("0.30000000000000004", XLSX_PLAIN), "0.3");
	ck_assert_str_eq(text("12.300000000000001", XLSX_PLAIN), "12.3");
	ck_assert_str_eq(text("1E-07", XLSX_PLAIN), "0.0000001");
	ck_assert_str_eq(text("1E+300", XLSX_PLAIN),
	    text("1e300", XLSX_PLAIN));
	ck_assert_str_eq(text("0.6", XLSX_PERCENT), "60%");
	ck_assert_str_eq(text("0.555", XLSX_PERCENT), "55.5%");
	ck_assert_str_eq(text("many", XLSX_PLAIN), "many");
	ck_assert_str_eq(text("nan", XLSX_DATE), "nan");
}
END_TEST

/* The last day is 9999-12-31; from 1904 on it is 1,462 days less. */
START_TEST(a_number_beyond_the_last_day_stays_a_number)
{
	char room[XLSXVALUE_TEXT];

	ck_assert_str_eq(text("1E+20", XLSX_DATE), "100000000000000000000");
	ck_assert_str_eq(text("1E+20", XLSX_TIME), "100000000000000000000");
	ck_assert_str_eq(text("1E+20", XLSX_HOURS), "100000000000000000000");
	ck_assert_str_eq(text("-1E+20", XLSX_HOURS),
	    "-100000000000000000000");
	ck_assert_str_eq(text("2958465", XLSX_DATE), "9999-12-31");
	/* Half a second before midnight rounds to a day that is none. */
	ck_assert_str_eq(text("2958465.999999", XLSX_DATE),
	    "2958465.999999");
	ck_assert(slice_is(xlsxvalue_text(SLICE("2957003"), XLSX_DATE, true,
	    room), "9999-12-31"));
	ck_assert(slice_is(xlsxvalue_text(SLICE("2957004"), XLSX_DATE, true,
	    room), "2957004"));
	ck_assert_str_eq(text("1E+308", XLSX_PERCENT), "1E+308");
}
END_TEST

START_TEST(a_decimal_is_what_a_double_of_15_digits_gives_back)
{
	static const char *const stored[] = { "0", "-0", "7", "-7", "0.5",
		"-0.5", "0.50", "12.", ".5", "-", "-.5", "1.5.5", "0.0001",
		"0.00011", "0.00001", "0.00009", "0.0", "-0.0", "00.5", "-00",
		"-01", "01.5", "123456789012.345", "1234567890123.45",
		"12345678901234.56", "123456789012345", "-123456789012345",
		"-1234567890123456", "0.10000000000000", "0.1000000000001",
		"999999999999999.5", "0.30000000000000004", "-12.25", "100.1",
		"1e2", "1.5E1", "0.000123456789012", "-0.0001", "-0.00001" };
	char expected[XLSXVALUE_TEXT];
	size_t i;

	for (i = 0; i < sizeof(stored) / sizeof(*stored); i++) {
		char *end;
		double number = strtod(stored[i], &end);

		snprintf(expected, sizeof(expected), "%.15g", number);
		if (*end == '\0' && strchr(expected, 'e') == NULL &&
		    strspn(stored[i], "0123456789") != strlen(stored[i]))
			ck_assert_str_eq(text(stored[i], XLSX_PLAIN),
			    expected);
	}
	ck_assert_str_eq(text("0.00009", XLSX_PLAIN), "0.00009");
	ck_assert_str_eq(text("12.", XLSX_PLAIN), "12");
	ck_assert_str_eq(text("1.5.5", XLSX_PLAIN), "1.5.5");
}
END_TEST

UNIT_MAIN(a_decimal_is_what_a_double_of_15_digits_gives_back,
    a_format_shows_days_hours_or_percent_by_its_letters,
    a_day_is_counted_from_1900_and_from_1904, a_time_has_no_day,
    numbers_have_no_exponent_and_no_noise,
    a_number_beyond_the_last_day_stays_a_number)
