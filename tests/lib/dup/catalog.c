/* catalog.c - catalog.h: a list of company names alone (R-DEDUPE-14) */
#include "dup/catalog.h"
#include "duplist.h"
#include "unit.h"

static struct duplist list;
static struct dupgroups groups;

static void
make(const char *csv)
{
	duplist_make(&list, csv, NULL);
	dupcatalog_make(&groups, &list.task);
}

static void
done(void)
{
	dupgroup_release(&groups);
	duplist_free(&list);
}

/*
 * N = 3 names.  kestrel and bearings are in two of them, log2(4/2) = 1 each;
 * asia is in one, log2(4/1) = 2: cosine 2 / (sqrt 2 * sqrt 6) = .58, but one
 * is held by the other, so .75.
 */
START_TEST(a_name_held_by_another_is_for_review)
{
	make("lead_id,company\n0,Kestrel Bearings Ltd\n"
	    "1,Kestrel Bearings Asia\n2,Alder Optics\n3,KESTREL BEARINGS\n");
	ck_assert_int_eq(groups.results[1].points, 75);
	ck_assert(!groups.results[1].certain);
	ck_assert_uint_eq(groups.results[1].group, 0);
	ck_assert_int_eq(groups.results[0].points, 100);
	ck_assert(groups.results[0].certain);
	ck_assert_uint_eq(groups.results[3].group, 0);
	ck_assert_uint_eq(groups.results[2].group, DUP_ALONE);
	ck_assert_uint_eq(groups.review_count, 1);
	done();
}
END_TEST

/*
 * N = 4: trading is in three names, log2(5/3) = .74, the others in one,
 * log2 5 = 2.32: cosine .55 / 5.94 = .09.
 */
START_TEST(a_frequent_word_makes_no_names_alike)
{
	make("lead_id,company\n0,Harbour Trading\n1,Northwind Trading\n"
	    "2,Aldermoor Trading\n3,Kestrel Optics\n");
	ck_assert_uint_eq(groups.results[0].group, DUP_ALONE);
	ck_assert_uint_eq(groups.results[1].group, DUP_ALONE);
	done();
}
END_TEST

/* Both words weigh log2(4/1) or log2(4/2); one is mistyped: .9 and more. */
START_TEST(a_mistyped_word_counts_nine_tenths)
{
	make("lead_id,company\n0,Kestrel Instruments\n1,Kestrel Insturments\n"
	    "2,Alder Optics\n");
	ck_assert(groups.results[0].certain);
	ck_assert_uint_eq(groups.results[1].group, 0);
	ck_assert_int_ge(groups.results[0].points, 90);
	ck_assert_int_lt(groups.results[0].points, 100);
	done();
}
END_TEST

/* Each word weighs log2(5/1) or log2(5/2); for review in one group. */
START_TEST(a_slip_in_a_short_word_is_for_review)
{
	make("lead_id,company\n0,Hotel Adler\n1,Quay Pumps\n"
	    "2,Hotel Alder\n3,Vale Optics\n");
	ck_assert(!groups.results[0].certain && !groups.results[2].certain);
	ck_assert_int_ge(groups.results[0].points, 90);
	ck_assert_uint_eq(groups.results[0].group, 0);
	ck_assert_uint_eq(groups.results[2].group, 0);
	ck_assert_uint_eq(groups.review_count, 1);
	done();
}
END_TEST

START_TEST(a_word_cut_short_is_for_review_and_und_is_none)
{
	make("lead_id,company\n0,Gebr. Wollenhaupt\n1,Vale & Thorn\n"
	    "2,Gebrueder Wollenhaupt\n3,Vale und Thorn\n");
	ck_assert(!groups.results[2].certain);
	ck_assert_uint_eq(groups.results[2].group, 0);
	ck_assert(groups.results[3].certain);
	ck_assert_uint_eq(groups.results[3].group, 1);
	done();
}
END_TEST

START_TEST(a_lead_finds_its_name_in_the_master_list)
{
	duplist_make(&list, "lead_id,company\nM1,Kestrel Bearings\n"
	    "M2,Alder Optics\n1,Kestrel Bearings GmbH\n2,Harbour Pumps\n",
	    NULL);
	list.task.masters = 2;
	dupcatalog_make(&groups, &list.task);
	ck_assert_uint_eq(groups.results[2].group, 0);
	ck_assert(groups.results[2].certain);
	ck_assert_uint_eq(groups.results[3].group, DUP_ALONE);
	done();
}
END_TEST

UNIT_MAIN(a_name_held_by_another_is_for_review,
    a_frequent_word_makes_no_names_alike, a_mistyped_word_counts_nine_tenths,
    a_lead_finds_its_name_in_the_master_list,
    a_slip_in_a_short_word_is_for_review,
    a_word_cut_short_is_for_review_and_und_is_none)
