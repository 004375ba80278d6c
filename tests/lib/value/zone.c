/* zone.c - zone.h: the clock where a customer is (R-DIGEST-04) */
#include "base/date.h"
#include "value/zone.h"
#include "unit.h"

static void
check(const char *country, const char *date, const char *expected)
{
	struct fault fault;
	struct zones *zones = zones_open(&fault);
	struct buffer out = { 0 };
	int32_t day;

	ck_assert_msg(zones != NULL, "%s", fault.text);
	ck_assert_int_eq(date_parse_iso(slice_of(date), &day), VALUE_OK);
	ck_assert(zone_add(zones, slice_of(country), day, &out) ==
	    (*expected != '\0'));
	ck_assert_msg(slice_is(buffer_slice(&out), expected),
	    "%s on %s: %.*s, expected %s", country, date, (int)out.len,
	    out.data, expected);
	buffer_release(&out);
	zones_close(zones);
}

START_TEST(a_country_without_summer_time_has_one_clock)
{
	check("CN", "2024-01-15", "UTC+8");
	check("CN", "2024-10-27", "UTC+8");
	check("IN", "2024-07-01", "UTC+5:30");
}
END_TEST

START_TEST(summer_in_the_north_is_april_to_september)
{
	check("DE", "2024-02-29", "UTC+1");
	check("DE", "2024-12-01", "UTC+1");
	/* Where the Sundays are not known beforehand. */
	check("EG", "2024-03-15", "UTC+2 / UTC+3");
	check("EG", "2024-10-15", "UTC+2 / UTC+3");
	check("EG", "2024-07-15", "UTC+3");
}
END_TEST

START_TEST(summer_in_the_south_is_november_to_march)
{
	check("NF", "2024-01-15", "UTC+12");
	check("NF", "2024-03-31", "UTC+12");
	check("NF", "2024-04-30", "UTC+12 / UTC+11");
	check("NF", "2024-05-01", "UTC+11");
	check("NF", "2024-08-31", "UTC+11");
	check("NF", "2024-11-01", "UTC+12");
}
END_TEST

START_TEST(the_sunday_of_the_change_has_the_new_clock)
{
	check("DE", "2024-03-30", "UTC+1");
	check("DE", "2024-03-31", "UTC+2");
	check("DE", "2024-10-26", "UTC+2");
	check("DE", "2024-10-27", "UTC+1");
	check("GB", "2025-03-29", "UTC+0");
	check("GB", "2025-03-30", "UTC+1");
	check("GB", "2025-10-26", "UTC+0");
	check("BM", "2025-03-08", "UTC-4");
	check("BM", "2025-03-09", "UTC-3");
	check("BM", "2025-11-01", "UTC-3");
	check("BM", "2025-11-02", "UTC-4");
	check("AU", "2025-04-05", "UTC+8 – UTC+11");
	check("AU", "2025-04-06", "UTC+8 – UTC+10:30");
	check("AU", "2025-10-04", "UTC+8 – UTC+10:30");
	check("AU", "2025-10-05", "UTC+8 – UTC+11");
}
END_TEST

START_TEST(many_zones_are_a_range)
{
	check("NZ", "2024-07-01", "UTC+12 – UTC+12:45");
}
END_TEST

START_TEST(what_is_no_code_has_no_clock)
{
	check("", "2024-04-22", "");
	check("Germany", "2024-04-22", "");
	check("ZZ", "2024-04-22", "");
}
END_TEST

UNIT_MAIN(a_country_without_summer_time_has_one_clock,
    summer_in_the_north_is_april_to_september,
    summer_in_the_south_is_november_to_march,
    the_sunday_of_the_change_has_the_new_clock,
    many_zones_are_a_range, what_is_no_code_has_no_clock)
