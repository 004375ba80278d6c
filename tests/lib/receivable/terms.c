/* terms.h: instalments from terms of payment (R-RECV-01) */
#include <stdio.h>

#include "base/date.h"
#include "receivable/terms.h"
#include "unit.h"

static struct terms_part parts[TERMS_PARTS_MOST];

static size_t
split(const char *text, int64_t whole, unsigned digits)
{
	static struct terms *terms;
	struct fault fault;

	if (terms == NULL)
		terms = terms_open(&fault);
	ck_assert_ptr_nonnull(terms);
	return terms_split(terms, slice_of(text), whole, digits, parts,
	    &fault);
}

START_TEST(percentages_add_up_to_the_cent)
{
	/* DOMAIN 15, example 33 */
	ck_assert_uint_eq(split("30% deposit; 60% before shipment; "
	    "10% after acceptance", 999999, 2), 3);
	ck_assert_int_eq(parts[0].minor, 300000);
	ck_assert_int_eq(parts[1].minor, 599999);
	ck_assert_int_eq(parts[2].minor, 100000);
	ck_assert_int_eq(parts[0].event, TERMS_ORDER);
	ck_assert_int_eq(parts[1].event, TERMS_SHIP);
	ck_assert_int_eq(parts[2].event, TERMS_ACCEPTANCE);
	/* The same in Chinese, without blanks. */
	ck_assert_uint_eq(split("30%订金；60％发货前；10%验收后+30天", 999999, 2),
	    3);
	ck_assert_int_eq(parts[1].minor, 599999);
	ck_assert_int_eq(parts[2].days, 30);
	/*
	 * 16.5, 16.5 and 67: the unit that is left goes to the earlier of
	 * the largest remainders (R-IO-10).
	 */
	ck_assert_uint_eq(split("16.5% deposit; 16.5% shipment; rest invoice",
	    100, 0), 3);
	ck_assert_int_eq(parts[0].minor, 17);
	ck_assert_int_eq(parts[1].minor, 16);
	ck_assert_int_eq(parts[2].minor, 67);
	/* No digits: 100 by thirds is 34, 33, 33 (example 8). */
	ck_assert_uint_eq(split("33.3333% deposit;33.3333% shipment;"
	    "33.3334% invoice", 100, 0), 3);
	ck_assert_int_eq(parts[0].minor + parts[1].minor + parts[2].minor,
	    100);
}
END_TEST

START_TEST(a_fraction_is_exact)
{
	/* A third of a million and the rest, to the cent. */
	ck_assert_uint_eq(split("1/3 deposit; rest shipment", 100000000, 2),
	    2);
	ck_assert_int_eq(parts[0].minor, 33333333);
	ck_assert_int_eq(parts[1].minor, 66666667);
	ck_assert_int_eq(parts[0].percent, 333333);
	ck_assert_int_eq(parts[1].percent, 666667);
	ck_assert_uint_eq(split("33.3333% deposit; rest shipment", 100000000,
	    2), 2);
	ck_assert_int_eq(parts[0].minor, 33333300);
	ck_assert_uint_eq(split("1/7 deposit; 2/7 2024-03-10; 4/7 shipment",
	    1000, 0), 3);
	ck_assert_int_eq(parts[0].minor, 143);
	ck_assert_int_eq(parts[1].minor, 286);
	ck_assert_int_eq(parts[2].minor, 571);
	ck_assert_uint_eq(split("11/12 deposit; 1/12 shipment", 12, 0), 2);
	ck_assert_uint_eq(split("12/13 deposit; 1/13 shipment", 13, 0), 0);
	ck_assert_uint_eq(split("3/3 deposit", 12, 0), 0);
	ck_assert_uint_eq(split("1/ deposit; rest shipment", 12, 0), 0);
	ck_assert_uint_eq(split("1/3 deposit; 1/3 shipment", 12, 0), 0);
}
END_TEST

START_TEST(amounts_percentages_and_rest_stand_together)
{
	ck_assert_uint_eq(split("3000 deposit; rest shipment+14", 1000000, 2),
	    2);
	ck_assert_int_eq(parts[0].minor, 300000);
	ck_assert_int_eq(parts[1].minor, 700000);
	ck_assert_int_eq(parts[1].days, 14);
	ck_assert_uint_eq(split("3,000.50 deposit; 50% shipment; rest invoice",
	    1000001, 2), 3);
	ck_assert_int_eq(parts[0].minor, 300050);
	ck_assert_int_eq(parts[1].minor, 500001);	/* 500000.5 */
	ck_assert_int_eq(parts[2].minor, 199950);
	/* The first group has one to three digits, the others three. */
	ck_assert_uint_eq(split("100,000 deposit; rest shipment+90 days",
	    100000000, 2), 2);
	ck_assert_int_eq(parts[0].minor, 10000000);
	ck_assert_int_eq(parts[1].days, 90);
	ck_assert_uint_eq(split("1000,000 deposit; rest shipment", 1000000000,
	    2), 0);
	ck_assert_uint_eq(split("1,00,000 deposit; rest shipment", 1000000000,
	    2), 0);
	ck_assert_uint_eq(split("2000 deposit; 80% shipment", 1000000, 2), 2);
	ck_assert_int_eq(parts[1].minor, 800000);
	ck_assert_uint_eq(split("30% deposit; 余款 发货前", 999999, 2), 2);
	ck_assert_int_eq(parts[0].minor, 300000);
	ck_assert_int_eq(parts[1].minor, 699999);
	ck_assert_uint_eq(split("100% 2024-05-01+7", 100, 2), 1);
	ck_assert_int_eq(parts[0].date, date_from_civil(2024, 5, 1));
}
END_TEST

START_TEST(what_is_unclear_is_refused)
{
	const char *const unclear[] = {
		"3.000 deposit; rest before shipment",
		"", ";", "30% deposit", "30% deposit; 80% shipment",
		"30-40% deposit; 60% shipment", "30% deposit; 70% someday",
		"100% 2024-02-30", "100% deposit+x", "100% deposit+",
		"100% deposit+-3", "100%", "deposit", "rest deposit; "
		"rest shipment", "100% deposit; rest shipment",
		"10000.01 deposit", "9999.99 deposit", "10000 deposit; "
		"rest shipment", "-100% deposit", "0% deposit; 100% invoice",
		"101% deposit", "3,00 deposit; rest shipment",
		"2000 deposit; 80.01% shipment", "100% rest",
		"30% deposit;; 70% shipment", "100% 05/06/2024",
		"100% deposit+3651",
	};
	size_t i;

	for (i = 0; i < sizeof(unclear) / sizeof(*unclear); i++)
		ck_assert_msg(split(unclear[i], 1000000, 2) == 0, "\"%s\"",
		    unclear[i]);
	ck_assert_uint_eq(split("100% deposit+3650;", 1000000, 2), 1);
	/* Days that can be reckoned with: 100 years from either end. */
	ck_assert_uint_eq(split("100% 0101-01-01", 1000000, 2), 1);
	ck_assert_uint_eq(split("100% 0100-12-31", 1000000, 2), 0);
	ck_assert_uint_eq(split("100% 9899-12-31", 1000000, 2), 1);
	ck_assert_uint_eq(split("100% 9900-01-01", 1000000, 2), 0);
}
END_TEST

START_TEST(due_days_follow_the_event)
{
	int32_t dates[TERMS_EVENTS] = { 100, DATE_NONE, 200, DATE_NONE,
		DATE_NONE };

	split("50% deposit; 30% before shipment+10; 20% acceptance+5", 1000,
	    2);
	ck_assert_int_eq(terms_due(&parts[0], dates), 100);
	ck_assert_int_eq(terms_due(&parts[1], dates), 210);
	ck_assert_int_eq(terms_due(&parts[2], dates), DATE_NONE);
}
END_TEST

START_TEST(parts_add_up_for_every_count_of_digits)
{
	uint32_t state = 7;
	unsigned digits;
	int round;

	for (digits = 0; digits <= 4; digits++)
		for (round = 0; round < 2000; round++) {
			char text[128];
			size_t i, count;
			int64_t sum = 0, whole;
			unsigned a, b;

			state = state * 1664525u + 1013904223u;
			whole = 1000 + state % 100000000u;
			a = 1 + (state >> 8) % 48, b = 1 + (state >> 16) % 48;
			snprintf(text, sizeof(text), "%u%% deposit; %u%% "
			    "shipment; %u%% invoice", a, b, 100 - a - b);
			count = split(text, whole, digits);
			for (i = 0; i < count; i++)
				sum += parts[i].minor;
			ck_assert_int_eq(sum, whole);
		}
}
END_TEST

UNIT_MAIN(a_fraction_is_exact,
    percentages_add_up_to_the_cent,
    amounts_percentages_and_rest_stand_together, what_is_unclear_is_refused,
    due_days_follow_the_event, parts_add_up_for_every_count_of_digits)
