/* calendar.c - calendar.h */
#include <stdio.h>
#include <unistd.h>

#include "value/calendar.h"
#include "unit.h"

static int32_t
day(const char *iso)
{
	int32_t date = DATE_NONE;

	ck_assert(date_parse_iso(slice_of(iso), &date) == VALUE_OK);
	return date;
}

static const char *
iso(int32_t date)
{
	static char out[11];

	return date_format_iso(out, date);
}

static struct calendar *
open_china(void)
{
	struct fault fault = { "" };
	struct calendar *calendar = calendar_open_table(SLICE("CN"), &fault);

	ck_assert_msg(calendar != NULL, "%s", fault.text);
	return calendar;
}

START_TEST(a_new_calendar_knows_weekends_only)
{
	struct calendar *c = calendar_new();

	ck_assert(calendar_is_working(c, day("2024-05-01")));
	ck_assert(!calendar_is_working(c, day("2024-05-04")));
	ck_assert(!calendar_is_working(c, day("2024-05-05")));
	ck_assert(!calendar_knows_year(c, 2024));
	calendar_free(c);
}
END_TEST

/*
 * Counted from the notices with Python: weekdays of the year, less those off,
 * plus weekend days worked: 262-19+8, 261-18+5, 261-19+6.
 */
START_TEST(china_has_the_working_days_of_the_notices)
{
	struct calendar *c = open_china();

	ck_assert_int_eq(calendar_working_days_between(c, day("2023-12-31"),
	    day("2024-12-31")), 251);
	ck_assert_int_eq(calendar_working_days_between(c, day("2024-12-31"),
	    day("2025-12-31")), 248);
	ck_assert_int_eq(calendar_working_days_between(c, day("2025-12-31"),
	    day("2026-12-31")), 248);
	calendar_free(c);
}
END_TEST

START_TEST(make_up_days_are_worked_and_the_festival_is_not)
{
	static const char *const worked[] = { "2024-02-04", "2024-02-18",
		"2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14",
		"2024-09-29", "2024-10-12", "2025-01-26", "2025-02-08",
		"2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
		"2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20",
		"2026-10-10" };
	static const char *const off[] = { "2024-01-01", "2024-02-12",
		"2024-06-10", "2024-10-07", "2025-01-28", "2025-10-08",
		"2026-02-23", "2026-06-19", "2026-09-25" };
	struct calendar *c = open_china();
	size_t i;

	for (i = 0; i < sizeof(worked) / sizeof(*worked); i++)
		ck_assert_msg(calendar_is_working(c, day(worked[i])), "%s",
		    worked[i]);
	for (i = 0; i < sizeof(off) / sizeof(*off); i++)
		ck_assert_msg(!calendar_is_working(c, day(off[i])), "%s",
		    off[i]);
	ck_assert(calendar_knows_year(c, 2024));
	ck_assert(calendar_knows_year(c, 2026));
	ck_assert(!calendar_knows_year(c, 2023));
	ck_assert(!calendar_knows_year(c, 2027));
	ck_assert(!calendar_knows_year(c, 1));
	calendar_free(c);
}
END_TEST

START_TEST(a_day_off_moves_to_the_next_or_previous_working_day)
{
	struct calendar *c = open_china();

	ck_assert_str_eq(iso(calendar_next_working(c, day("2024-05-01"))),
	    "2024-05-06");
	ck_assert_str_eq(iso(calendar_next_working(c, day("2024-04-28"))),
	    "2024-04-28");
	ck_assert_str_eq(iso(calendar_next_working(c, day("2024-02-10"))),
	    "2024-02-18");
	ck_assert_str_eq(iso(calendar_previous_working(c,
	    day("2024-02-17"))), "2024-02-09");
	ck_assert_str_eq(iso(calendar_previous_working(c,
	    day("2024-05-06"))), "2024-05-06");
	calendar_free(c);
}
END_TEST

START_TEST(working_days_are_counted_from_the_day_after)
{
	struct calendar *c = open_china();
	struct calendar *plain = calendar_new();

	/* Tuesday before the labour days, then 6 May, then Saturday 11th. */
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("2024-04-30"),
	    1)), "2024-05-06");
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("2024-04-30"),
	    6)), "2024-05-11");
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("2024-05-06"),
	    -1)), "2024-04-30");
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("2024-05-03"),
	    1)), "2024-05-06");
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("2024-05-03"),
	    -1)), "2024-04-30");
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("2024-05-03"),
	    0)), "2024-05-06");
	ck_assert_str_eq(iso(calendar_add_working_days(plain,
	    day("2024-03-09"), 1)), "2024-03-11");
	ck_assert_str_eq(iso(calendar_add_working_days(plain,
	    day("2024-03-05"), 10)), "2024-03-19");
	calendar_free(plain);
	calendar_free(c);
}
END_TEST

/* Day by day, the plain way. */
static int32_t
step(const struct calendar *c, int32_t date, int count)
{
	int one = count < 0 ? -1 : 1;

	while (count != 0) {
		date += one;
		if (calendar_is_working(c, date))
			count -= one;
	}
	return date;
}

START_TEST(adding_equals_stepping_from_every_day_and_back)
{
	struct calendar *c = open_china();
	int32_t date, to;
	int count;

	for (date = day("2023-12-01"); date < day("2026-12-31"); date++)
		for (count = -90; count <= 90; count++) {
			if (count == 0)
				continue;
			to = calendar_add_working_days(c, date, count);
			if (to != step(c, date, count))
				ck_abort_msg("%s %+d", iso(date), count);
			if (count > 0 && calendar_working_days_between(c,
			    date, to) != count)
				ck_abort_msg("between %s %+d", iso(date),
				    count);
		}
	calendar_free(c);
}
END_TEST

START_TEST(beyond_1990_and_2099_the_weekday_decides)
{
	struct calendar *c = calendar_new();

	ck_assert(!calendar_add(c, day("1989-12-31"), true));
	ck_assert(!calendar_add(c, day("2100-01-01"), true));
	ck_assert(!calendar_add(c, DATE_NONE, true));
	ck_assert(calendar_add(c, day("1990-01-01"), false));
	ck_assert(calendar_add(c, day("2099-12-31"), false));
	/* 1 January 1990 was a Monday, 31 December 2099 is a Thursday. */
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("1990-01-02"),
	    -2)), "1989-12-28");
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("1989-12-29"),
	    1)), "1990-01-02");
	ck_assert_str_eq(iso(calendar_add_working_days(c, day("2099-12-30"),
	    2)), "2100-01-04");
	ck_assert_str_eq(iso(calendar_next_working(c, day("2099-12-31"))),
	    "2100-01-01");
	ck_assert_int_eq(calendar_working_days_between(c, day("2099-12-28"),
	    day("2100-01-04")), 4);
	ck_assert_int_eq(calendar_working_days_between(c, day("2100-01-04"),
	    day("2099-12-28")), -4);
	ck_assert_int_eq(calendar_add_working_days(c, day("9999-12-31"), 1),
	    DATE_NONE);
	ck_assert_int_eq(calendar_add_working_days(c, day("2024-01-01"),
	    INT32_MAX), DATE_NONE);
	ck_assert_int_eq(calendar_add_working_days(c, DATE_NONE, 1),
	    DATE_NONE);
	ck_assert_int_eq(calendar_add_working_days(c, DATE_NONE, 0),
	    DATE_NONE);
	calendar_free(c);
}
END_TEST

START_TEST(adding_a_day_twice_changes_nothing_and_it_can_be_taken_back)
{
	struct calendar *c = calendar_new();
	int32_t monday = day("2024-03-04");

	ck_assert(calendar_add(c, monday, false));
	ck_assert(calendar_add(c, monday, false));
	ck_assert_int_eq(calendar_working_days_between(c, monday - 3,
	    monday + 4), 4);
	ck_assert(calendar_add(c, monday, true));
	ck_assert_int_eq(calendar_working_days_between(c, monday - 3,
	    monday + 4), 5);
	calendar_free(c);
}
END_TEST

START_TEST(a_country_without_rows_has_weekends_and_no_known_year)
{
	struct fault fault = { "" };
	struct calendar *c = calendar_open_table(SLICE("ZZ"), &fault);

	ck_assert_ptr_nonnull(c);
	ck_assert(calendar_is_working(c, day("2024-05-01")));
	ck_assert(!calendar_knows_year(c, 2024));
	calendar_free(c);
	c = calendar_open_table(SLICE("cn"), &fault);
	ck_assert(!calendar_is_working(c, day("2024-05-01")));
	calendar_free(c);
}
END_TEST

/* Writes a file of holidays and loads it for DE. */
static bool
load(struct calendar *c, const char *text, struct fault *fault)
{
	char path[] = "/tmp/fairlead-calendar-XXXXXX";
	int fd = mkstemp(path);
	bool good;

	ck_assert_int_ge(fd, 0);
	ck_assert_int_eq(write(fd, text, strlen(text)), (int)strlen(text));
	close(fd);
	good = calendar_load_file(c, path, SLICE("DE"), fault);
	unlink(path);
	return good;
}

START_TEST(a_file_adds_the_days_of_its_country)
{
	struct calendar *c = open_china();
	struct fault fault = { "" };

	ck_assert_msg(load(c, "date,name,kind,country\n"
	    "2024-10-03,Einheit,off,DE\n2024-07-04,Fourth,off,US\n"
	    "2024-10-01,shop,work,\n", &fault), "%s", fault.text);
	ck_assert(!calendar_is_working(c, day("2024-10-03")));
	ck_assert(calendar_is_working(c, day("2024-07-04")));
	ck_assert(calendar_is_working(c, day("2024-10-01")));
	calendar_free(c);
}
END_TEST

START_TEST(a_mistake_in_a_file_is_named_with_its_line)
{
	struct calendar *c = calendar_new();
	struct fault fault = { "" };

	ck_assert(!load(c, "date,name,kind,country\n2024-10-03,x,off,DE\n"
	    "2024-13-03,x,off,DE\n", &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":3: column \"date\": "
	    "cannot read \"2024-13-03\"; write a date"));
	ck_assert(!load(c, "date,name,kind,country\n2024-10-03,x,half,DE\n",
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":2: column \"kind\": "
	    "cannot read \"half\"; write off or work"));
	ck_assert(!load(c, "day,kind\n2024-10-03,off\n", &fault));
	ck_assert(!calendar_load_file(c, "/nonexistent/x.csv", SLICE("DE"),
	    &fault));
	calendar_free(c);
}
END_TEST

START_TEST(one_opening_of_the_tables_does_for_many_countries)
{
	static const char *const countries[] = { "CN", "SA", "DE", "XX" };
	struct fault fault;
	struct calendar_tables *tables = calendar_tables_open(&fault);
	size_t i;

	ck_assert_ptr_nonnull(tables);
	for (i = 0; i < sizeof(countries) / sizeof(*countries); i++) {
		struct slice country = slice_of(countries[i]);
		struct calendar *one = calendar_of_tables(tables, country,
		    &fault), *other = calendar_open_days(country, &fault);
		int32_t day = date_from_civil(2024, 1, 1);

		for (; day < date_from_civil(2025, 1, 1); day++)
			ck_assert_int_eq(calendar_is_working(one, day),
			    calendar_is_working(other, day));
		calendar_free(one);
		calendar_free(other);
	}
	calendar_tables_close(tables);
}
END_TEST

UNIT_MAIN(one_opening_of_the_tables_does_for_many_countries,
    a_new_calendar_knows_weekends_only,
    china_has_the_working_days_of_the_notices,
    make_up_days_are_worked_and_the_festival_is_not,
    a_day_off_moves_to_the_next_or_previous_working_day,
    working_days_are_counted_from_the_day_after,
    adding_equals_stepping_from_every_day_and_back,
    beyond_1990_and_2099_the_weekday_decides,
    adding_a_day_twice_changes_nothing_and_it_can_be_taken_back,
    a_country_without_rows_has_weekends_and_no_known_year,
    a_file_adds_the_days_of_its_country,
    a_mistake_in_a_file_is_named_with_its_line)
