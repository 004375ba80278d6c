/* group.c - group.h: links become groups (R-DEDUPE-04, 05) */
#include "dup/group.h"
#include "duplist.h"
#include "unit.h"

static struct duplist list;
static struct dupgroups groups;

static void
make(const char *csv)
{
	duplist_make(&list, csv, NULL);
	dupgroup_make(&groups, &list.task);
}

static void
done(void)
{
	dupgroup_release(&groups);
	duplist_free(&list);
}

static void
check(size_t row, uint32_t group, enum dup_kind kind, bool certain)
{
	const struct dup_result *r = &groups.results[row];

	ck_assert_msg(r->group == group && r->kind == kind &&
	    r->certain == certain, "row %zu: group %d kind %d certain %d",
	    row, (int)r->group, r->kind, r->certain);
}

START_TEST(twelve_points_are_certain_eleven_are_not)
{
	make("lead_id,email,country\n1,a@qq.com,\n0,a@qq.com,DE\n"
	    "2,b@qq.com,DE\n3,b@qq.com,FR\n");
	check(0, 1, DUP_KIND_PERSON, true);
	check(1, 1, DUP_KIND_PERSON, true);
	check(2, 2, DUP_KIND_PERSON, false);	/* 12 - 3 */
	ck_assert_uint_eq(groups.review_count, 1);
	ck_assert_int_eq(groups.reviews[0].points, 9);
	done();
}
END_TEST

START_TEST(certain_links_are_closed)
{
	make("lead_id,email,phone,country\n0,a@qq.com,,DE\n1,a@qq.com,,\n"
	    "2,a@qq.com,+49301111111,\n3,b@qq.com,,\n");
	check(0, 0, DUP_KIND_PERSON, true);
	check(1, 0, DUP_KIND_PERSON, true);
	check(2, 0, DUP_KIND_PERSON, true);
	check(3, DUP_ALONE, DUP_KIND_NONE, false);
	done();
}
END_TEST

/* 0-1 by e-mail 12, 1-2 by phone 9 and name 4: two weak bridges. */
START_TEST(the_weaker_bridge_is_cut_and_the_pair_stays)
{
	make("lead_id,contact_name,email,phone\n0,,a@qq.com,\n"
	    "1,Ada Weber,a@qq.com,+49301111111\n"
	    "2,Ada Weber,,+49301111111\n");
	check(0, 0, DUP_KIND_PERSON, false);
	check(1, 0, DUP_KIND_PERSON, true);
	check(2, 0, DUP_KIND_PERSON, true);
	ck_assert_uint_eq(groups.results[0].cut, 1);
	ck_assert_uint_eq(groups.results[1].cut, 0);
	ck_assert_uint_eq(groups.results[2].cut, DUP_ALONE);
	ck_assert_uint_eq(groups.review_count, 1);
	ck_assert_int_eq(groups.reviews[0].points, 12);
	done();
}
END_TEST

/* Four rows: 0-1 and 2-3 by e-mail and name 16, 1-2 by phone and name 13. */
START_TEST(what_stands_on_both_sides_of_a_bridge_stays_certain)
{
	make("lead_id,contact_name,email,phone\n0,Ada Weber,a@qq.com,\n"
	    "1,Ada Weber,a@qq.com,+49301111111\n"
	    "2,Ada Weber,b@gmail.com,+49301111111\n"
	    "3,Ada Weber,b@gmail.com,\n");
	check(0, 0, DUP_KIND_PERSON, true);
	check(1, 0, DUP_KIND_PERSON, true);
	check(2, 2, DUP_KIND_PERSON, true);
	check(3, 2, DUP_KIND_PERSON, true);
	ck_assert_uint_eq(groups.results[1].cut, 2);
	done();
}
END_TEST

/* 0-1 by e-mail and name 16, 1-2 by phone, company and name 19. */
START_TEST(a_bridge_of_fifteen_holds)
{
	make("lead_id,contact_name,company,email,phone\n"
	    "0,Ada Weber,,ada@qq.com,\n"
	    "1,Ada Weber,Acme,ada@qq.com,+49301111111\n"
	    "2,Ada Weber,Acme,,+49301111111\n");
	check(0, 0, DUP_KIND_PERSON, true);
	check(2, 0, DUP_KIND_PERSON, true);
	ck_assert_uint_eq(groups.results[0].cut, DUP_ALONE);
	done();
}
END_TEST

/* The row without a name has the phone of one and the e-mail of the other. */
START_TEST(a_row_that_fits_two_people_is_for_review_with_each)
{
	make("lead_id,contact_name,email,mobile\n"
	    "0,Ada Weber,ada@qq.com,+491711111111\n"
	    "1,Bo Larsen,bo@qq.com,+491712222222\n"
	    "2,,ada@qq.com,+491712222222\n"
	    "3,Ada Weber,ada@qq.com,\n");
	check(0, 0, DUP_KIND_PERSON, true);
	check(3, 0, DUP_KIND_PERSON, true);
	ck_assert(groups.results[1].group != groups.results[0].group ||
	    !groups.results[1].certain);
	done();
}
END_TEST

START_TEST(a_pair_is_held_by_its_own_link)
{
	make("lead_id,email\n0,a@qq.com\n1,a@qq.com\n");
	check(0, 0, DUP_KIND_PERSON, true);
	ck_assert_uint_eq(groups.results[0].partner, 1);
	ck_assert_uint_eq(groups.results[1].partner, 0);
	done();
}
END_TEST

/* company 6, website 5, country 1: certain; without country: review. */
START_TEST(contacts_of_a_company_are_an_account)
{
	make("lead_id,company,contact_name,website,country\n"
	    "0,Acme,Ada Weber,acme.example.com,DE\n"
	    "1,Acme Ltd,Bo Li,acme.example.com,DE\n"
	    "2,Acme,Cy Ho,acme.example.com,\n3,Beta,,,DE\n");
	check(0, 0, DUP_KIND_COMPANY, true);
	check(1, 0, DUP_KIND_COMPANY, true);
	check(2, 0, DUP_KIND_COMPANY, false);
	check(3, DUP_ALONE, DUP_KIND_NONE, false);
	done();
}
END_TEST

/*
 * Two halves of one person, each with an e-mail of its own: 16 points with the
 * name.  Rows A0 and B0 have a phone in common, 13 points with the name, and
 * so have A1 and B1; but the end of that one stands in so many other numbers,
 * and the name in so many other rows, that those two do not meet by a key.
 */
static void
make_halves(size_t first, size_t second)
{
	struct buffer csv = { 0 };
	size_t i;

	buffer_format(&csv, "lead_id,contact_name,email,phone\n");
	for (i = 0; i < first + second; i++) {
		bool other = i >= first;
		size_t row = other ? i - first : i;

		buffer_format(&csv, "%c%zu,Ada Weber,%s,+4930%zu\n",
		    other ? 'B' : 'A', row, other ? "b@gmail.com" :
		    "a@qq.com", row < 2 ? 55500000 + row * 3333333 :
		    11111111 + (i * 7919 % 1000) * 11111);
	}
	for (i = 0; i < 33; i++)
		buffer_format(&csv, "C%zu,,,+49%zu58833333\n"
		    "D%zu,Ada Weber,,\n", i, 200 + i, i);
	buffer_add_byte(&csv, '\0');
	make(csv.data);
	buffer_release(&csv);
}

/*
 * Of up to 24 rows all pairs are compared, so the second phone holds the
 * halves together; of 25 only those that met, so the first is a bridge of less
 * than 15 points and is cut (R-DEDUPE-05).
 */
START_TEST(every_pair_of_a_group_of_up_to_24_rows_may_hold_it_together)
{
	make_halves(12, 12);
	check(0, 0, DUP_KIND_PERSON, true);
	check(23, 0, DUP_KIND_PERSON, true);
	ck_assert_uint_eq(groups.results[0].cut, DUP_ALONE);
	done();
	make_halves(12, 13);
	check(0, 0, DUP_KIND_PERSON, true);
	check(24, 12, DUP_KIND_PERSON, true);
	ck_assert_uint_eq(groups.results[0].cut, 12);
	ck_assert_int_eq(groups.results[0].cut_points, 13);
	done();
}
END_TEST

START_TEST(a_lead_is_one_row_of_the_master_list)
{
	duplist_make(&list, "lead_id,contact_name,email,phone\n"
	    "M1,Ada Weber,a@qq.com,+49301111111\nM2,,b@qq.com,\n"
	    "1,,a@qq.com,\n2,,A@qq.com,\n3,,c@qq.com,\n4,,,+49301111111\n",
	    NULL);
	list.task.masters = 2;
	dupgroup_make(&groups, &list.task);
	check(2, 0, DUP_KIND_PERSON, true);
	check(3, 0, DUP_KIND_PERSON, true);
	check(4, DUP_ALONE, DUP_KIND_NONE, false);
	check(5, 0, DUP_KIND_PERSON, false);
	done();
}
END_TEST

START_TEST(decided_different_stays_apart)
{
	const struct dup_verdict verdicts[] = { { 0, 2, false } };

	/* 0-1 and 1-2 by e-mail and phone; 0-2 must not be one group. */
	duplist_make(&list, "lead_id,email,phone\n"
	    "0,a@x.example.com,\n1,a@x.example.com,+49301111111\n"
	    "2,b@x.example.com,+49301111111\n3,b@x.example.com,\n", NULL);
	list.task.verdicts = verdicts;
	list.task.verdict_count = 1;
	dupgroup_make(&groups, &list.task);
	check(0, 0, DUP_KIND_PERSON, true);
	check(1, 0, DUP_KIND_PERSON, true);
	check(2, 2, DUP_KIND_PERSON, true);
	check(3, 2, DUP_KIND_PERSON, true);
	done();
}
END_TEST

UNIT_MAIN(twelve_points_are_certain_eleven_are_not, certain_links_are_closed,
    the_weaker_bridge_is_cut_and_the_pair_stays,
    what_stands_on_both_sides_of_a_bridge_stays_certain,
    a_bridge_of_fifteen_holds,
    a_row_that_fits_two_people_is_for_review_with_each,
    a_pair_is_held_by_its_own_link, contacts_of_a_company_are_an_account,
    every_pair_of_a_group_of_up_to_24_rows_may_hold_it_together,
    a_lead_is_one_row_of_the_master_list, decided_different_stays_apart)
