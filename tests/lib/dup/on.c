/* on.c - on.h: what two values of a column say */
#include <stdio.h>

#include "duplist.h"
#include "dup/on.h"
#include "unit.h"

/*
 * The built-in table: 12 points less the rounded binary logarithm of the rows
 * that share the value, 3 less when it is mistyped, -5 when it differs.
 */
static int
compare(const char *a, const char *b)
{
	char csv[400];
	struct duplist l;
	int points;

	snprintf(csv, sizeof(csv), "lead_id,x\n1,\"%s\"\n2,\"%s\"\n", a, b);
	duplist_make(&l, csv, (const char *[]){ "x", NULL });
	points = dupon_compare(duprows_on(l.rows, 0), &l.points,
	    duprows_value(l.rows, 0, 0), duprows_value(l.rows, 1, 0));
	duplist_free(&l);
	return points;
}

START_TEST(a_logarithm_is_rounded)
{
	ck_assert_int_eq(dupon_bits(0), 0);
	ck_assert_int_eq(dupon_bits(1), 0);
	ck_assert_int_eq(dupon_bits(2), 1);
	ck_assert_int_eq(dupon_bits(3), 2);	/* 1.58 */
	ck_assert_int_eq(dupon_bits(5), 2);	/* 2.32 */
	ck_assert_int_eq(dupon_bits(6), 3);	/* 2.58 */
	ck_assert_int_eq(dupon_bits(1000), 10);	/* 9.97 */
	ck_assert_int_eq(dupon_bits(UINT32_MAX), 32);
}
END_TEST

START_TEST(a_value_that_two_rows_share_has_eleven_points)
{
	ck_assert_int_eq(compare("Weber", "WEBER"), 11);
	ck_assert_int_eq(compare("1980-05-07", "1980/05/07"), 11);
	ck_assert_int_eq(compare("", "Weber"), 0);
	ck_assert_int_eq(compare("", ""), 0);
}
END_TEST

START_TEST(a_typing_error_takes_three)
{
	ck_assert_int_eq(compare("Weber", "Webber"), 8);
	ck_assert_int_eq(compare("Li", "Lu"), -5);
	ck_assert_int_eq(compare("Pridham House", "pridhamhouse"), 8);
	ck_assert_int_eq(compare("Weber", "Moreau"), -5);
}
END_TEST

START_TEST(a_date_may_have_one_wrong_part_or_swapped_ones)
{
	ck_assert_int_eq(compare("1980-05-07", "1980-05-17"), 8);
	ck_assert_int_eq(compare("1980-05-07", "1980-07-05"), 8);
	ck_assert_int_eq(compare("19800507", "1908-05-07"), 8);
	ck_assert_int_eq(compare("1980-05-07", "1980-06-08"), -5);
}
END_TEST

START_TEST(a_number_may_have_one_wrong_digit_from_three_on)
{
	ck_assert_int_eq(compare("4510", "4150"), 8);
	ck_assert_int_eq(compare("156", "56"), -5);
	ck_assert_int_eq(compare("156", "166"), 8);
	ck_assert_int_eq(compare("12", "13"), -5);
}
END_TEST

/* 12 for a word of one row, 11 for one of two; 12 in common at most. */
START_TEST(words_in_common_count_less_what_each_has_alone)
{
	ck_assert_int_eq(compare("Fenix", "Fenix Argyle"), 11 - 12 / 4);
	ck_assert_int_eq(compare("Fenix Lounge", "Fenix Argyle"), -1);
	ck_assert_int_eq(compare("Hotel Bel Air", "Bel Air Hotel"), 12);
	ck_assert_int_eq(compare("12 High St", "14 High Street"),
	    12 - 12);
	ck_assert_int_eq(compare("Red Lion", "Blue Boar"), -5);
}
END_TEST

START_TEST(two_birthdays_are_no_slip_of_each_other)
{
	static const struct { const char *a, *b; bool other; } cases[] = {
		{ "1980-05-07", "1982-06-09", true },
		{ "1980-05-07", "1982-06-07", true },
		{ "1980-05-07", "1980-06-07", false },
		{ "1980-05-07", "19800705", false },
		{ "1980-05-07", "", false },
		{ "1980-05-07", "12345678", false },
	};
	char csv[100];
	struct duplist l;
	size_t i;

	for (i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		snprintf(csv, sizeof(csv), "lead_id,x\n1,%s\n2,%s\n",
		    cases[i].a, cases[i].b);
		duplist_make(&l, csv, (const char *[]){ "x", NULL });
		ck_assert_int_eq(dupon_other_date(duprows_on(l.rows, 0),
		    duprows_value(l.rows, 0, 0), duprows_value(l.rows, 1, 0)),
		    cases[i].other);
		duplist_free(&l);
	}
}
END_TEST

START_TEST(a_mailbox_is_worth_as_much_in_more_rows)
{
	static const char csv[] = "lead_id,email,x\n1,a@d.example.com,y\n"
	    "2,a@d.example.com,y\n3,a@d.example.com,y\n"
	    "4,info@d.example.com,y\n5,info@d.example.com,y\n";
	struct duplist l;

	duplist_make(&l, csv, (const char *[]){ "email", "x", NULL });
	ck_assert_int_eq(dupon_compare(duprows_on(l.rows, 0), &l.points,
	    duprows_value(l.rows, 0, 0), duprows_value(l.rows, 1, 0)), 12);
	/* A department's, and another column: halved with each doubling. */
	ck_assert_int_eq(dupon_compare(duprows_on(l.rows, 0), &l.points,
	    duprows_value(l.rows, 3, 0), duprows_value(l.rows, 4, 0)), 11);
	ck_assert_int_eq(dupon_compare(duprows_on(l.rows, 1), &l.points,
	    duprows_value(l.rows, 0, 1), duprows_value(l.rows, 1, 1)), 10);
	duplist_free(&l);
}
END_TEST

UNIT_MAIN(two_birthdays_are_no_slip_of_each_other,
    a_mailbox_is_worth_as_much_in_more_rows,
    a_logarithm_is_rounded,
    a_value_that_two_rows_share_has_eleven_points,
    a_typing_error_takes_three,
    a_date_may_have_one_wrong_part_or_swapped_ones,
    a_number_may_have_one_wrong_digit_from_three_on,
    words_in_common_count_less_what_each_has_alone)
