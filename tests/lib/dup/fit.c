/* fit.c - fit.h: points from the file itself (R-DEDUPE-15) */
#include <stdio.h>

#include "base/mem.h"
#include "dup/fit.h"
#include "duplist.h"
#include "unit.h"

/*
 * Pairs of people with an e-mail each have it and a phone in common, others
 * share a company only: e-mail and phone must be worth more than the company.
 */
START_TEST(what_only_matches_have_is_worth_most)
{
	struct buffer csv = { 0 };
	struct duplist l;
	struct dup_fit fit;
	int i;

	buffer_format(&csv, "lead_id,company,contact_name,email,phone\n");
	for (i = 0; i < 120; i++)
		buffer_format(&csv, "%d,House %c%c,Ada%c Weber%c%c,"
		    "p%d@qq.com,+4930%07d\n", i, 'a' + i / 12 % 26,
		    'a' + i / 12 % 26, 'a' + i / 2 % 26, 'a' + i / 2 / 26,
		    'a' + i / 2 % 26, i / 2, 1000000 + 137 * (i / 2));
	buffer_add_byte(&csv, '\0');
	duplist_make(&l, csv.data, NULL);
	ck_assert(dupfit_make(&fit, &l.task));
	ck_assert_int_gt(fit.points.of[DUP_EMAIL], fit.points.of[DUP_COMPANY]);
	ck_assert_int_gt(fit.points.of[DUP_PHONE], fit.points.of[DUP_COMPANY]);
	ck_assert_int_ge(fit.points.of[DUP_CERTAIN],
	    fit.points.of[DUP_REVIEW]);
	/* log2 of 120 rows is 6.9. */
	ck_assert_int_eq(fit.points.of[DUP_ON_TOP], 7);
	duplist_free(&l);
	buffer_release(&csv);
}
END_TEST

/* Sixty people twice each and nobody else: nearly all pairs are matches. */
START_TEST(a_limit_that_is_raised_says_so)
{
	struct buffer csv = { 0 };
	struct duplist l;
	struct dup_fit fit;
	int i;

	buffer_format(&csv, "lead_id,contact_name,email,phone\n");
	for (i = 0; i < 120; i++)
		buffer_format(&csv, "%d,Ada%c Weber%c%c,p%c%c@qq.com,"
		    "+4930%07d\n", i, 'a' + i / 2 % 26, 'a' + i / 52,
		    'a' + i / 2 % 26, 'a' + i / 52, 'a' + i / 2 % 26,
		    1000000 + 137137 * (i / 2));
	buffer_add_byte(&csv, '\0');
	duplist_make(&l, csv.data, NULL);
	ck_assert(dupfit_make(&fit, &l.task));
	ck_assert(fit.matches > .7);
	ck_assert_int_eq(fit.points.of[DUP_CERTAIN], 1);
	ck_assert(fit.raised[DUP_CERTAIN] && fit.raised[DUP_REVIEW]);
	ck_assert(!fit.raised[DUP_EMAIL]);
	duplist_free(&l);
	buffer_release(&csv);
}
END_TEST

START_TEST(a_handful_of_pairs_says_nothing)
{
	struct duplist l;
	struct dup_fit fit;

	duplist_make(&l, "lead_id,email\n1,a@qq.com\n2,a@qq.com\n", NULL);
	ck_assert(!dupfit_make(&fit, &l.task));
	ck_assert_int_eq(fit.points.of[DUP_EMAIL], l.points.of[DUP_EMAIL]);
	duplist_free(&l);
}
END_TEST

UNIT_MAIN(what_only_matches_have_is_worth_most,
    a_limit_that_is_raised_says_so,
    a_handful_of_pairs_says_nothing)
