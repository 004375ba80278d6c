/* date.c - date.h */
#include <stdio.h>

#include "base/date.h"
#include "unit.h"

static int32_t
day(const char *iso)
{
	int32_t date = DATE_NONE;

	ck_assert_msg(date_parse_iso(slice_of(iso), &date) == VALUE_OK,
	    "\"%s\"", iso);
	return date;
}

static const char *
iso(int32_t date)
{
	static char out[11];

	return date_format_iso(out, date);
}

START_TEST(known_days_have_their_numbers_and_weekdays)
{
	/* From Python's datetime. */
	static const struct {
		const char *iso;
		int32_t date;
		unsigned weekday;
	} rows[] = {
		{ "0001-01-01", -719162, 0 }, { "1600-02-29", -135081, 1 },
		{ "1900-03-01", -25508, 3 }, { "1969-12-31", -1, 2 },
		{ "1970-01-01", 0, 3 }, { "2000-02-29", 11016, 1 },
		{ "2024-03-05", 19787, 1 }, { "2199-12-31", 84005, 1 },
		{ "9999-12-31", 2932896, 4 },
	};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		ck_assert_int_eq(day(rows[i].iso), rows[i].date);
		ck_assert_str_eq(iso(rows[i].date), rows[i].iso);
		ck_assert_uint_eq(date_weekday(rows[i].date),
		    rows[i].weekday);
	}
}
END_TEST

START_TEST(ten_thousand_years_follow_each_other_day_by_day)
{
	int32_t expected = -719162, year, month, last;
	int y, m, d, i;

	for (year = 1; year <= 9999; year++)
		for (month = 1; month <= 12; month++) {
			last = (int)date_month_days(year, month);
			for (i = 1; i <= last; i++, expected++) {
				date_to_civil(expected, &y, &m, &d);
				if (date_from_civil(year, month, i) !=
				    expected || y != year || m != month ||
				    d != i)
					ck_abort_msg("%d-%d-%d", year, month,
					    i);
			}
		}
	ck_assert_int_eq(expected, 2932897);
}
END_TEST

START_TEST(only_days_of_the_calendar_are_valid)
{
	ck_assert(date_is_valid(2024, 2, 29));
	ck_assert(!date_is_valid(2023, 2, 29));
	ck_assert(!date_is_valid(1900, 2, 29));
	ck_assert(date_is_valid(2000, 2, 29));
	ck_assert(!date_is_valid(2024, 4, 31));
	ck_assert(!date_is_valid(2024, 13, 1));
	ck_assert(!date_is_valid(2024, 0, 1));
	ck_assert(!date_is_valid(2024, 1, 0));
	ck_assert(!date_is_valid(0, 1, 1));
	ck_assert(!date_is_valid(10000, 1, 1));
}
END_TEST

START_TEST(a_date_never_moves_because_of_a_time_zone)
{
	ck_assert_int_eq(day("2024-03-05T00:30:00+08:00"), 19787);
	ck_assert_int_eq(day("2024-03-05T23:30:00-11:00"), 19787);
	ck_assert_int_eq(day("2024-03-05T23:59:59.999Z"), 19787);
	ck_assert_int_eq(day("2024-03-05 09:15"), 19787);
	ck_assert_int_eq(day(" 2024-03-05\r\n"), 19787);
	ck_assert_int_eq(day("2024-03-05t09:15:00z"), 19787);
}
END_TEST

START_TEST(what_is_not_an_iso_date_is_not_read)
{
	static const char *const bad[] = { "2024-3-5", "20240305",
		"2024/03/05", "2024-03-0x", "2024-03-05x", "2024-03-05T",
		"2024-03-05T9:15", "2024-03-05T25:00", "2024-03-05T09:60",
		"2024-03-05T09:15+8", "2024-03-05T09:15:00.", "x024-03-05",
		"2024-03-050", "-024-03-05", "2024-03-05T09:15:61" };
	int32_t date = -99;
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(date_parse_iso(slice_of(bad[i]), &date) ==
		    VALUE_BAD, "%s", bad[i]);
	ck_assert(date_parse_iso(SLICE("2024-02-30"), &date) == VALUE_RANGE);
	ck_assert(date_parse_iso(SLICE("0000-01-01"), &date) == VALUE_RANGE);
	ck_assert(date_parse_iso(SLICE("  "), &date) == VALUE_EMPTY);
	ck_assert_int_eq(date, -99);
}
END_TEST

START_TEST(what_cannot_be_written_in_four_digits_is_written_as_nothing)
{
	ck_assert_str_eq(iso(DATE_NONE), "");
	ck_assert_str_eq(iso(2932897), "");
	ck_assert_str_eq(iso(-719163), "");
	ck_assert_str_eq(iso(INT32_MAX), "");
}
END_TEST

START_TEST(adding_months_stays_within_the_month)
{
	ck_assert_str_eq(iso(date_add_months(day("2024-01-31"), 1)),
	    "2024-02-29");
	ck_assert_str_eq(iso(date_add_months(day("2023-01-31"), 1)),
	    "2023-02-28");
	ck_assert_str_eq(iso(date_add_months(day("2024-03-31"), -1)),
	    "2024-02-29");
	ck_assert_str_eq(iso(date_add_months(day("2024-11-15"), 3)),
	    "2025-02-15");
	ck_assert_str_eq(iso(date_add_months(day("2024-01-15"), -13)),
	    "2022-12-15");
	ck_assert_str_eq(iso(date_add_months(day("2024-02-29"), 12)),
	    "2025-02-28");
	ck_assert_str_eq(iso(date_add_months(day("9999-11-30"), 1)),
	    "9999-12-30");
	ck_assert_int_eq(date_add_months(day("9999-12-01"), 1), DATE_NONE);
	ck_assert_str_eq(iso(date_add_months(day("0001-02-28"), -1)),
	    "0001-01-28");
	ck_assert_int_eq(date_add_months(day("0001-01-31"), -1), DATE_NONE);
	ck_assert_int_eq(date_add_months(day("2024-01-01"), INT32_MAX),
	    DATE_NONE);
	ck_assert_int_eq(date_add_months(DATE_NONE, 1), DATE_NONE);
}
END_TEST

START_TEST(months_know_their_first_and_last_day)
{
	ck_assert_str_eq(iso(date_month_start(day("2024-02-29"))),
	    "2024-02-01");
	ck_assert_str_eq(iso(date_month_end(day("2024-02-01"))),
	    "2024-02-29");
	ck_assert_str_eq(iso(date_month_end(day("2024-12-31"))),
	    "2024-12-31");
}
END_TEST

static void
expect_period(const char *text, int start, const char *from, const char *to)
{
	struct fault fault = { "" };
	int32_t first, last;

	ck_assert_msg(date_parse_period(slice_of(text), start, &first, &last,
	    &fault), "%s: %s", text, fault.text);
	ck_assert_str_eq(iso(first), from);
	ck_assert_str_eq(iso(last), to);
}

START_TEST(periods_have_two_ends)
{
	expect_period("2024Q2", 101, "2024-04-01", "2024-06-30");
	expect_period("2024-q2", 101, "2024-04-01", "2024-06-30");
	expect_period("2024Q1", 101, "2024-01-01", "2024-03-31");
	expect_period("2024H2", 101, "2024-07-01", "2024-12-31");
	expect_period("2024", 101, "2024-01-01", "2024-12-31");
	expect_period("2024-02", 101, "2024-02-01", "2024-02-29");
	expect_period("2024-05-06", 101, "2024-05-06", "2024-05-06");
	expect_period(" 2024-05-01..2024-06-15 ", 101, "2024-05-01",
	    "2024-06-15");
	expect_period("2024-05-01..2024-05-01", 101, "2024-05-01",
	    "2024-05-01");
}
END_TEST

/* R-FCST-19; the tax year of the United Kingdom begins on 6 April. */
START_TEST(a_fiscal_year_bears_the_year_in_which_it_ends)
{
	expect_period("2024Q1", 401, "2023-04-01", "2023-06-30");
	expect_period("2024Q4", 401, "2024-01-01", "2024-03-31");
	expect_period("2024H2", 401, "2023-10-01", "2024-03-31");
	expect_period("2024", 401, "2023-04-01", "2024-03-31");
	expect_period("2024Q1", 1201, "2023-12-01", "2024-02-29");
	expect_period("2024-05", 401, "2024-05-01", "2024-05-31");
	expect_period("2024", 406, "2023-04-06", "2024-04-05");
	expect_period("2024Q3", 406, "2023-10-06", "2024-01-05");
	expect_period("2024", 102, "2023-01-02", "2024-01-01");
	expect_period("2024", 1231, "2023-12-31", "2024-12-30");
}
END_TEST

START_TEST(a_month_without_the_day_begins_a_quarter_on_its_last)
{
	expect_period("2025Q1", 831, "2024-08-31", "2024-11-29");
	expect_period("2025Q2", 831, "2024-11-30", "2025-02-27");
	expect_period("2025Q3", 831, "2025-02-28", "2025-05-30");
	expect_period("2025Q4", 831, "2025-05-31", "2025-08-30");
	expect_period("2025", 229, "2024-02-29", "2025-02-27");
}
END_TEST

START_TEST(every_day_lies_in_one_quarter_of_its_fiscal_year)
{
	static const int starts[] = { 101, 102, 229, 401, 406, 831, 1001,
		1231 };
	size_t i;
	int32_t date;

	for (i = 0; i < 8; i++)
		for (date = day("2023-01-01"); date < day("2026-01-01");
		    date++) {
			struct fault fault;
			char text[32];
			int32_t from, to;
			int q, year = date_fiscal_quarter(date, starts[i],
			    &q);

			snprintf(text, sizeof(text), "%04dQ%d", year, q);
			ck_assert(date_parse_period(slice_of(text), starts[i],
			    &from, &to, &fault));
			ck_assert_msg(date >= from && date <= to, "%s %s",
			    iso(date), text);
		}
}
END_TEST

START_TEST(a_fiscal_year_starts_on_a_day_that_there_is)
{
	static const char *const bad[] = { "0", "13", "4-6", "04-31", "02-30",
		"", "x", "04-6", "04/06", "004", "-4", "04-06-01", "4 " };
	int start = 0;
	size_t i;

	ck_assert(date_parse_fiscal_start(SLICE("4"), &start));
	ck_assert_int_eq(start, 401);
	ck_assert(date_parse_fiscal_start(SLICE("12"), &start));
	ck_assert_int_eq(start, 1201);
	ck_assert(date_parse_fiscal_start(SLICE("04-06"), &start));
	ck_assert_int_eq(start, 406);
	ck_assert(date_parse_fiscal_start(SLICE("02-29"), &start));
	ck_assert_int_eq(start, 229);
	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_msg(!date_parse_fiscal_start(slice_of(bad[i]),
		    &start), "%s", bad[i]);
}
END_TEST

START_TEST(what_is_not_a_period_is_refused_with_a_remedy)
{
	static const char *const bad[] = { "", "24Q1", "2024Q5", "2024Q0",
		"2024H3", "2024Q", "2024-13", "2024-1", "202405", "Q22024",
		"2024-05-01..2024-04-30", "2024-05..2024-06", "..", "x",
		"2024-05-01..", "0000", "2024-02-30", "2024-00" };
	struct fault fault = { "" };
	int32_t from, to;
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		ck_assert_msg(!date_parse_period(slice_of(bad[i]), 101, &from,
		    &to, &fault), "%s", bad[i]);
		ck_assert_ptr_nonnull(strstr(fault.text, "write 2024"));
	}
	ck_assert(!date_parse_period(SLICE("0001"), 401, &from, &to, &fault));
}
END_TEST

/* With a year, two-digit years from 1970, and no known order. */
static const struct date_notation liberal = { .year = 2024,
	.century_from = 1970 };

static void
expect_read(const char *cell, const struct date_notation *notation,
    enum value_status status, const char *date, const char *time)
{
	struct date_reading out = { -99, "old" };
	enum value_status got = date_parse_any(slice_of(cell), notation,
	    &out);

	ck_assert_msg(got == status, "\"%s\" gave status %d", cell, (int)got);
	if (status != VALUE_OK)
		return;
	ck_assert_msg(strcmp(iso(out.date), date) == 0, "\"%s\" gave %s",
	    cell, iso(out.date));
	ck_assert_msg(strcmp(out.time, time) == 0, "\"%s\" gave \"%s\"", cell,
	    out.time);
}

START_TEST(dates_with_the_year_in_front_are_read_in_all_spellings)
{
	static const char *const cells[] = { "2024-3-5", "2024/3/5",
		"2024.3.5", "2024.03.05.", "20240305", "2024-03-05",
		"2024年3月5日", "2024 年 3 月 5 日", "2024年3月5", "2024年03月05号",
		"２０２４年３月５日", "２０２４／３／５", "二〇二四年三月五日",
		"2024년 3월 5일", "2024-Mar-05", "2024 March 5",
		"2024 - 3 - 5", "  2024-03-05  " };
	const struct date_notation strict = { 0 };
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		expect_read(cells[i], &strict, VALUE_OK, "2024-03-05", "");
}
END_TEST

START_TEST(dates_with_a_month_name_are_read_in_all_spellings)
{
	static const char *const cells[] = { "5 Mar 2024", "Mar 5, 2024",
		"5-Mar-2024", "March 5th, 2024", "05 MARCH 2024", "Mar.5,2024",
		"5th of March 2024", "5. März 2024", "Mar-05-2024",
		"5/Mar/2024", "Tue, 5 Mar 2024", "Tuesday, March 5, 2024",
		"5 Mar 2024 Tue", "5 mars 2024", "5 de marzo de 2024",
		"5 marzo 2024", "5 de março de 2024", "5 maart 2024",
		"5 marca 2024", "5. března 2024", "5 Mart 2024",
		"5. maaliskuuta 2024", "5 марта 2024 г.", "5 мар 2024" };
	const struct date_notation strict = { 0 };
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		expect_read(cells[i], &strict, VALUE_OK, "2024-03-05", "");
	expect_read("1 Sept 2024", &strict, VALUE_OK, "2024-09-01", "");
	expect_read("31 Dezember 2024", &strict, VALUE_OK, "2024-12-31", "");
}
END_TEST

START_TEST(years_of_an_era_and_digits_of_other_scripts_are_read)
{
	static const char *const cells[] = { "民國113年3月5日",
		"中華民國 113 年 3 月 5 日", "民国113年3月5日", "民國113/3/5",
		"民國113.03.05", "令和6年3月5日", "平成36年3月5日",
		"昭和99年3月5日", "٢٠٢٤-٠٣-٠٥", "۲۰۲۴/۰۳/۰۵", "२०२४-०३-०५",
		"০৫.০৩.২০২৪", "๒๐๒๔-๐๓-๐๕", "05.03.2024 r.", "05.03.2024r.",
		"5.3.2024 r", "5 marca 2024 r.", "5 marca 2024 roku" };
	const struct date_notation strict = { 0 };
	size_t i;

	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		expect_read(cells[i], &strict, VALUE_OK, "2024-03-05", "");
	expect_read("民國99年12月31日", &liberal, VALUE_OK, "2010-12-31", "");
	expect_read("民國元年3月5日", &liberal, VALUE_BAD, "", "");
	expect_read("民國2024年3月5日", &liberal, VALUE_BAD, "", "");
	expect_read("民國0年3月5日", &liberal, VALUE_BAD, "", "");
	expect_read("令和2月", &liberal, VALUE_BAD, "", "");
	expect_read("民國113", &liberal, VALUE_BAD, "", "");
	expect_read("113年3月5日", &liberal, VALUE_BAD, "", "");
	expect_read("113/3/5", &liberal, VALUE_BAD, "", "");
	expect_read("r.", &liberal, VALUE_BAD, "", "");
}
END_TEST

START_TEST(years_of_an_era_are_read_where_they_are_usual)
{
	static const struct { const char *text, *iso; } rows[] = {
		{ "113/4/5", "2024-04-05" }, { "113年4月5日", "2024-04-05" },
		{ "100-01-01", "2011-01-01" }, { "24/4/25", "2024-04-25" },
		{ "99/03/25", "" }, { "69/12/31", "" }, { "213/4/5", "" },
		{ "1999/3/5", "1999-03-05" }, { "民國99年3月5日", "2010-03-05" },
	};
	const struct date_notation notation = { .century_from = 1969,
		.order = DATE_ORDER_YMD, .era = true };
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct date_reading reading = { .date = DATE_NONE };
		bool read = date_parse_any(slice_of(rows[i].text), &notation,
		    &reading) == VALUE_OK;

		ck_assert_msg(read == (*rows[i].iso != '\0') && (!read ||
		    reading.date == day(rows[i].iso)), "%s", rows[i].text);
	}
}
END_TEST

START_TEST(a_year_of_three_digits_shows_years_of_an_era)
{
	static const char *const cells[] = { "113年4月5日", "113/4/5",
		"100-1-1", "199.12.31" };
	static const char *const others[] = { "99年12月31日", "213/4/5",
		"1134/5", "113", "民國113年4月5日", "5/4/113", "\xFF" };
	struct date_evidence e = { 0 };
	size_t i;

	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		date_observe(&e, slice_of(others[i]));
	ck_assert_uint_eq(e.era_years, 0);
	for (i = 0; i < sizeof(cells) / sizeof(*cells); i++)
		date_observe(&e, slice_of(cells[i]));
	ck_assert_uint_eq(e.era_years, 4);
}
END_TEST

START_TEST(chinese_numerals_count_tens)
{
	expect_read("二〇二四年十二月三十一日", &liberal, VALUE_OK,
	    "2024-12-31", "");
	expect_read("二○二四年十月十日", &liberal, VALUE_OK, "2024-10-10",
	    "");
	expect_read("二零二四年十一月二十日", &liberal, VALUE_OK,
	    "2024-11-20", "");
	expect_read("二〇二四年三月二十一日 星期四", &liberal, VALUE_OK,
	    "2024-03-21", "");
}
END_TEST

START_TEST(numeric_dates_follow_the_order_of_their_column)
{
	struct date_notation n = { .order = DATE_ORDER_UNKNOWN };

	expect_read("5.3.2024", &n, VALUE_OK, "2024-03-05", "");
	expect_read("3.15.2024", &n, VALUE_OK, "2024-03-15", "");
	expect_read("5/3/2024", &n, VALUE_AMBIGUOUS, "", "");
	n.order = DATE_ORDER_DMY;
	expect_read("03/05/2024", &n, VALUE_OK, "2024-05-03", "");
	expect_read("3.5.2024", &n, VALUE_OK, "2024-05-03", "");
	expect_read("13/05/2024", &n, VALUE_OK, "2024-05-13", "");
	expect_read("05/13/2024", &n, VALUE_RANGE, "", "");
	expect_read("2024/03/05", &n, VALUE_OK, "2024-03-05", "");
	n.order = DATE_ORDER_MDY;
	expect_read("03/05/2024", &n, VALUE_OK, "2024-03-05", "");
	expect_read("3-5-2024", &n, VALUE_OK, "2024-03-05", "");
	expect_read("13/05/2024", &n, VALUE_RANGE, "", "");
}
END_TEST

START_TEST(without_an_order_only_one_reading_counts)
{
	const struct date_notation n = { 0 };

	expect_read("03/05/2024", &n, VALUE_AMBIGUOUS, "", "");
	expect_read("13/05/2024", &n, VALUE_OK, "2024-05-13", "");
	expect_read("05/13/2024", &n, VALUE_OK, "2024-05-13", "");
	expect_read("05/05/2024", &n, VALUE_OK, "2024-05-05", "");
	expect_read("13/13/2024", &n, VALUE_RANGE, "", "");
}
END_TEST

START_TEST(two_digit_years_need_their_century)
{
	struct date_notation n = { .order = DATE_ORDER_DMY };

	expect_read("05/03/24", &n, VALUE_BAD, "", "");
	expect_read("5-Mar-24", &n, VALUE_BAD, "", "");
	n.century_from = 1970;
	expect_read("05/03/24", &n, VALUE_OK, "2024-03-05", "");
	expect_read("05/03/70", &n, VALUE_OK, "1970-03-05", "");
	expect_read("05/03/69", &n, VALUE_OK, "2069-03-05", "");
	expect_read("5-Mar-24", &n, VALUE_OK, "2024-03-05", "");
	expect_read("Mar 5 '24", &n, VALUE_OK, "2024-03-05", "");
	expect_read("24年3月5日", &n, VALUE_OK, "2024-03-05", "");
	expect_read("05/03/124", &n, VALUE_BAD, "", "");
	n.order = DATE_ORDER_YMD;
	expect_read("24/03/05", &n, VALUE_OK, "2024-03-05", "");
	n.order = DATE_ORDER_UNKNOWN;
	expect_read("24/03/05", &n, VALUE_AMBIGUOUS, "", "");
	expect_read("24/03/85", &n, VALUE_OK, "1985-03-24", "");
}
END_TEST

START_TEST(dates_without_a_year_need_the_year_of_the_notation)
{
	const struct date_notation none = { 0 };

	expect_read("3月5日", &liberal, VALUE_OK, "2024-03-05", "");
	expect_read("三月五日", &liberal, VALUE_OK, "2024-03-05", "");
	expect_read("5 Mar", &liberal, VALUE_OK, "2024-03-05", "");
	expect_read("March 5th", &liberal, VALUE_OK, "2024-03-05", "");
	expect_read("5 Mar 14:30", &liberal, VALUE_OK, "2024-03-05", "14:30");
	expect_read("3月5日", &none, VALUE_BAD, "", "");
	expect_read("5 Mar", &none, VALUE_BAD, "", "");
	expect_read("3/5", &liberal, VALUE_BAD, "", "");
}
END_TEST

START_TEST(times_go_out_as_text_of_24_hours)
{
	static const struct {
		const char *cell, *time;
	} rows[] = {
		{ "2024-03-05 14:30", "14:30" },
		{ "2024-03-05 9:05", "09:05" },
		{ "2024/3/5 14:30:05", "14:30:05" },
		{ "2024-03-05T14:30:00Z", "14:30:00Z" },
		{ "2024-03-05T14:30:00.123+08:00", "14:30:00+08:00" },
		{ "2024-03-05 14:30 +0530", "14:30+05:30" },
		{ "2024-03-05T00:30:00-11:00", "00:30:00-11:00" },
		{ "5 Mar 2024 14:30 GMT+8", "14:30+08:00" },
		{ "2024-03-05 14:30 UTC", "14:30Z" },
		{ "Mar 5, 2024 2:30 PM", "14:30" },
		{ "Mar 5, 2024, 12:30 am", "00:30" },
		{ "Mar 5, 2024 12:00 p.m.", "12:00" },
		{ "5 Mar 2024 2pm", "14:00" },
		{ "2024年3月5日 下午2:30", "14:30" },
		{ "2024/3/5 上午 9:05:06", "09:05:06" },
		{ "2024年3月5日下午2点30分", "14:30" },
		{ "2024年3月5日14时30分5秒", "14:30:05" },
		{ "2024年3月5日14时", "14:00" },
		{ "2024-03-05 星期二 14:30", "14:30" },
		{ "2024年3月5日（周二） 14:30", "14:30" },
		{ "14:30 2024-03-05", "14:30" },
		{ "2024/3/5 下午 14:30", "14:30" },
		{ "20240305 14:30", "14:30" },
	};
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		expect_read(rows[i].cell, &liberal, VALUE_OK, "2024-03-05",
		    rows[i].time);
}
END_TEST

START_TEST(what_is_no_date_is_bad)
{
	static const char *const bad[] = { "soon", "14:30", "2024", "2024-03",
		"2024年3月", "Mar 2024", "2024-03-05-06", "2024-03/05",
		"5 Foo 2024", "2024-03-05 x", "2024-03-05 25:00",
		"2024-03-05 14:60", "2024-03-05 14:30 13:00", "1/2/3/4",
		"2024-03-05 13:00 PM", "2024-03-05 0:30 PM", "45356",
		"123456789", "2024-03-05 2024-03-06", "\xFF", "2024--5",
		"2024-03-05T", "十十月一日", "2024-003-05", "5 Mar 24",
		"3rd", "2024-03-05 14:30+99:00", "-",
		"2024-03-05 14:3", "Tue", "2024-03-05\x1B" };
	const struct date_notation strict = { 0 };
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		expect_read(bad[i], &strict, VALUE_BAD, "", "");
	expect_read("2024-02-30", &strict, VALUE_RANGE, "", "");
	expect_read("2024年13月1日", &strict, VALUE_RANGE, "", "");
	expect_read("20241301", &strict, VALUE_RANGE, "", "");
	expect_read("30 Feb 2024", &strict, VALUE_RANGE, "", "");
	expect_read("", &strict, VALUE_EMPTY, "", "");
	expect_read("　 ", &strict, VALUE_EMPTY, "", "");
}
END_TEST

START_TEST(a_weekday_must_agree)
{
	expect_read("Wed, 5 Mar 2024", &liberal, VALUE_BAD, "", "");
	expect_read("2024-03-05 星期三", &liberal, VALUE_BAD, "", "");
	expect_read("2024-03-10 星期日", &liberal, VALUE_OK, "2024-03-10",
	    "");
	expect_read("2024-03-10 周天", &liberal, VALUE_OK, "2024-03-10", "");
	expect_read("2024-03-09 礼拜六", &liberal, VALUE_OK, "2024-03-09",
	    "");
}
END_TEST

START_TEST(excel_serials_are_read_on_request_only)
{
	struct date_notation n = { .serials = true };

	expect_read("45356", &n, VALUE_OK, "2024-03-05", "");
	expect_read("45356.5", &n, VALUE_OK, "2024-03-05", "12:00");
	expect_read("45356.604224537", &n, VALUE_OK, "2024-03-05",
	    "14:30:05");
	expect_read("45356.999999999", &n, VALUE_OK, "2024-03-05",
	    "23:59:59");
	expect_read("19999", &n, VALUE_BAD, "", "");
	expect_read("80001", &n, VALUE_BAD, "", "");
	expect_read("-45356", &n, VALUE_BAD, "", "");
	n.serials_1904 = true;
	expect_read("43894", &n, VALUE_OK, "2024-03-05", "");
}
END_TEST

static enum date_order
order_of(const char *const *cells)
{
	struct date_evidence evidence = { 0 };

	for (; *cells != NULL; cells++)
		date_observe(&evidence, slice_of(*cells));
	return date_evidence_order(&evidence);
}

START_TEST(a_column_proves_its_order_by_parts_above_twelve)
{
	static const char *const dmy[] = { "03/05/2024", "13/05/2024",
		"2024-01-02", "n/a", "", NULL };
	static const char *const mdy[] = { "03/05/2024", "05/13/2024 14:30",
		NULL };
	static const char *const both[] = { "13/05/2024", "05/13/2024",
		NULL };
	static const char *const none[] = { "03/05/2024", "05/05/2024",
		NULL };
	static const char *const short_year[] = { "24/03/05", NULL };
	static const char *const short_mdy[] = { "03/25/24", NULL };
	static const char *const wrong[] = { "45/05/2024", "13/13/2024",
		NULL };

	ck_assert_int_eq(order_of(dmy), DATE_ORDER_DMY);
	ck_assert_int_eq(order_of(mdy), DATE_ORDER_MDY);
	ck_assert_int_eq(order_of(both), DATE_ORDER_UNKNOWN);
	ck_assert_int_eq(order_of(none), DATE_ORDER_UNKNOWN);
	ck_assert_int_eq(order_of(short_year), DATE_ORDER_UNKNOWN);
	ck_assert_int_eq(order_of(short_mdy), DATE_ORDER_MDY);
	ck_assert_int_eq(order_of(wrong), DATE_ORDER_UNKNOWN);
}
END_TEST

START_TEST(two_digit_years_are_proved_by_the_spread_of_the_parts)
{
	static const char *const ymd[] = { "24-03-05", "24-03-09",
		"24-03-21", "24-04-30", "24-05-01", NULL };
	static const char *const four[] = { "24-03-05", "24-03-09",
		"24-03-21", "24-04-30", "24-04-30", NULL };
	static const char *const only[] = { "99-03-05", "24-03-09", NULL };
	static const char *const none[] = { "13/04/24", "04/15/24", NULL };
	static const char *const dmy[] = { "05/03/24", "09/03/24",
		"21/03/24", "30/04/24", "01/05/23", NULL };

	ck_assert_int_eq(order_of(ymd), DATE_ORDER_YMD);
	ck_assert_int_eq(order_of(four), DATE_ORDER_UNKNOWN);
	ck_assert_int_eq(order_of(only), DATE_ORDER_YMD);
	ck_assert_int_eq(order_of(none), DATE_ORDER_UNKNOWN);
	ck_assert_int_eq(order_of(dmy), DATE_ORDER_DMY);
}
END_TEST

/* On the 1st of December 2026 the last of the 28th is a year that is to come. */
START_TEST(no_day_is_later_than_the_last_one)
{
	static const char *const dmy[] = { "28.11.26", NULL };
	static const char *const ymd[] = { "26/11/28", NULL };
	static const char *const both[] = { "25.11.26", NULL };
	static const char *const none[] = { "28.11.29", NULL };
	static const struct { const char *const *cells; enum date_order order; }
	    cases[] = { { dmy, DATE_ORDER_DMY }, { ymd, DATE_ORDER_YMD },
		{ both, DATE_ORDER_UNKNOWN }, { none, DATE_ORDER_UNKNOWN } };
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct date_evidence e = { .latest = date_from_civil(2026, 12,
		    1) };

		date_observe(&e, slice_of(cases[i].cells[0]));
		ck_assert_int_eq(date_evidence_order(&e), cases[i].order);
		ck_assert_int_eq(order_of(cases[i].cells),
		    DATE_ORDER_UNKNOWN);
	}
}
END_TEST

START_TEST(no_cell_however_strange_or_long_breaks_the_reader)
{
	static const char *const pieces[] = { "2024", "年", "3", "月", "/",
		"-", ".", ":", " ", "日", "二十", "星期", "上午", "am", "mar",
		"t", "z", "+", "W", "\xE5", "1", "点", "th", "," };
	const size_t n = sizeof(pieces) / sizeof(*pieces);
	struct date_notation notation = { .year = 2024, .century_from = 1970,
		.serials = true };
	struct date_reading out;
	uint64_t state = 88172645463325252u;
	char cell[400];
	int round, i;

	for (round = 0; round < 200000; round++) {
		cell[0] = '\0';
		for (i = 0; i < 2 + round % 40; i++) {
			state ^= state << 13, state ^= state >> 7;
			state ^= state << 17;
			strcat(cell, pieces[state % n]);
		}
		if (date_parse_any(slice_of(cell), &notation, &out) ==
		    VALUE_OK)
			ck_assert_uint_lt(strlen(out.time), sizeof(out.time));
	}
}
END_TEST

START_TEST(an_iso_date_is_ten_characters_of_a_day_that_there_is)
{
	ck_assert(date_is_iso(SLICE("2024-02-29")));
	ck_assert(date_is_iso(SLICE("0001-01-01")));
	ck_assert(!date_is_iso(SLICE("2023-02-29")));
	ck_assert(!date_is_iso(SLICE("2024-02-29 ")));
	ck_assert(!date_is_iso(SLICE("2024-02-29T10:30")));
	ck_assert(!date_is_iso(SLICE("2024-2-29")));
	ck_assert(!date_is_iso(SLICE("2024/02/29")));
	ck_assert(!date_is_iso(SLICE("")));
}
END_TEST

UNIT_MAIN(an_iso_date_is_ten_characters_of_a_day_that_there_is,
    known_days_have_their_numbers_and_weekdays,
    ten_thousand_years_follow_each_other_day_by_day,
    only_days_of_the_calendar_are_valid,
    a_date_never_moves_because_of_a_time_zone,
    what_is_not_an_iso_date_is_not_read,
    what_cannot_be_written_in_four_digits_is_written_as_nothing,
    adding_months_stays_within_the_month,
    months_know_their_first_and_last_day, periods_have_two_ends,
    a_fiscal_year_bears_the_year_in_which_it_ends,
    a_month_without_the_day_begins_a_quarter_on_its_last,
    every_day_lies_in_one_quarter_of_its_fiscal_year,
    a_fiscal_year_starts_on_a_day_that_there_is,
    what_is_not_a_period_is_refused_with_a_remedy,
    dates_with_the_year_in_front_are_read_in_all_spellings,
    dates_with_a_month_name_are_read_in_all_spellings,
    years_of_an_era_and_digits_of_other_scripts_are_read,
    years_of_an_era_are_read_where_they_are_usual,
    a_year_of_three_digits_shows_years_of_an_era,
    chinese_numerals_count_tens,
    numeric_dates_follow_the_order_of_their_column,
    without_an_order_only_one_reading_counts,
    two_digit_years_need_their_century,
    dates_without_a_year_need_the_year_of_the_notation,
    times_go_out_as_text_of_24_hours, what_is_no_date_is_bad,
    a_weekday_must_agree, excel_serials_are_read_on_request_only,
    a_column_proves_its_order_by_parts_above_twelve,
    two_digit_years_are_proved_by_the_spread_of_the_parts,
    no_day_is_later_than_the_last_one,
    no_cell_however_strange_or_long_breaks_the_reader)
