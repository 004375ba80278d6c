/* links.c - links.h: pairs that may be one person */
#include "duplist.h"
#include "unit.h"

START_TEST(a_link_is_of_review_or_better_and_found_once)
{
	struct duplist l;
	struct duplinks links;

	/* email 12, phone 9; country alone links nobody. */
	duplist_make(&l, "lead_id,contact_name,email,phone,country\n"
	    "0,Ada Weber,a@qq.com,+49301111111,DE\n"
	    "1,ADA WEBER,a@qq.com,+49301111111,DE\n"
	    "2,Bo Li,,,DE\n3,Bo Li,b@qq.com,,DE\n", NULL);
	duplinks_find(&links, &l.task);
	ck_assert_uint_eq(links.count, 0);	/* 0 and 1 are copies */
	ck_assert_uint_eq(links.same_as[1], 0);
	ck_assert_uint_eq(links.copies[0], 2);
	ck_assert_uint_eq(links.list_count, 3);
	duplinks_release(&links);
	duplist_free(&l);
}
END_TEST

START_TEST(rows_with_little_in_common_are_no_copies)
{
	struct duplist l;
	struct duplinks links;

	duplist_make(&l, "lead_id,country\n0,DE\n1,DE\n2,\n3,\n", NULL);
	duplinks_find(&links, &l.task);
	ck_assert_uint_eq(links.list_count, 4);
	ck_assert_uint_eq(links.count, 0);
	duplinks_release(&links);
	duplist_free(&l);
}
END_TEST

/* Where the file is in the order of its keys, a row's place says as much. */
START_TEST(rows_in_order_are_compared_by_their_places)
{
	struct duplist l;
	uint32_t a, b;

	duplist_make(&l, "lead_id,country\nA,DE\nB,DE\nB,FR\nBA,\nC,\n", NULL);
	for (a = 0; a < 5; a++)
		for (b = 0; b < 5; b++) {
			int order = duplinks_compare(&l.task, a, b);

			l.task.ordered = true;
			ck_assert_int_eq(duplinks_compare(&l.task, a, b) > 0,
			    order > 0);
			ck_assert_int_eq(duplinks_compare(&l.task, a, b) < 0,
			    order < 0);
			l.task.ordered = false;
		}
	duplist_free(&l);
}
END_TEST

START_TEST(points_decide_what_is_a_link)
{
	struct duplist l;
	struct duplinks links;

	/* 0-1: 12; 1-2: phone 9 - country 3 = 6, no link; 2-3: 9. */
	duplist_make(&l, "lead_id,email,phone,country\n"
	    "0,a@qq.com,,\n1,a@qq.com,+49301111111,DE\n"
	    "2,,+49301111111,FR\n3,,+49301111111,\n", NULL);
	duplinks_find(&links, &l.task);
	ck_assert_uint_eq(links.count, 3);
	ck_assert_uint_eq(links.links[0].a, 0);
	ck_assert_uint_eq(links.links[0].b, 1);
	ck_assert_int_eq(links.links[0].points, 12);
	ck_assert_uint_eq(links.links[1].a, 1);
	ck_assert_uint_eq(links.links[1].b, 3);
	ck_assert_int_eq(links.links[1].points, 9);
	ck_assert_uint_eq(links.links[2].a, 2);
	duplinks_release(&links);
	duplist_free(&l);
}
END_TEST

START_TEST(decisions_win_over_points)
{
	const struct dup_verdict verdicts[] = { { 0, 1, false },
		{ 2, 3, true } };
	struct duplist l;
	struct duplinks links;

	duplist_make(&l, "lead_id,email\n0,a@qq.com\n1,a@qq.com\n2,\n3,\n",
	    NULL);
	l.task.verdicts = verdicts;
	l.task.verdict_count = 2;
	ck_assert_int_eq(duplinks_verdict(&l.task, 1, 0), -1);
	ck_assert_int_eq(duplinks_verdict(&l.task, 2, 3), 1);
	ck_assert_int_eq(duplinks_verdict(&l.task, 0, 3), 0);
	duplinks_find(&links, &l.task);
	ck_assert_uint_eq(links.count, 1);
	ck_assert_uint_eq(links.links[0].a, 2);
	ck_assert_int_eq(links.links[0].points, DUP_DECIDED);
	duplinks_release(&links);
	duplist_free(&l);
}
END_TEST

/* One part after the other, the last first: their order must not matter. */
static void
share_out(int parts, void (*work)(void *context, int part,
    struct buffer *out), void (*take)(void *context, struct slice done),
    void *context)
{
	struct buffer done = { 0 };

	while (parts-- > 0) {
		done.len = 0;
		work(context, parts, &done);
		take(context, buffer_slice(&done));
	}
	buffer_release(&done);
}

static void
make_many(struct buffer *csv, size_t rows)
{
	unsigned seed = 7;
	size_t i;

	buffer_format(csv, "lead_id,company,contact_name,email,phone\n");
	for (i = 0; i < rows; i++) {
		seed = seed * 1103515245 + 12345;
		buffer_format(csv, "%zu,House %u,Ada%c Weber,p%u@qq.com,"
		    "+4930%07u\n", i, seed >> 16 & 31, 'a' + (seed >> 21 & 7),
		    seed >> 16 & 127, 1000000 + 137 * (seed >> 17 & 63));
	}
	buffer_add_byte(csv, '\0');
}

static void
check_parts(size_t masters)
{
	struct buffer csv = { 0 };
	struct duplinks whole, links;
	struct duplist l;
	int parts;
	size_t i;

	make_many(&csv, 400);
	duplist_make(&l, csv.data, NULL);
	l.task.masters = masters;
	duplinks_find(&whole, &l.task);
	ck_assert_uint_gt(whole.count, 100);
	l.task.share = share_out;
	for (parts = 2; parts <= 5; parts++) {
		l.task.parts = parts;
		duplinks_find(&links, &l.task);
		ck_assert_uint_eq(links.count, whole.count);
		for (i = 0; i < links.count; i++) {
			const struct dup_link *x = &links.links[i];
			const struct dup_link *y = &whole.links[i];

			ck_assert(x->a == y->a && x->b == y->b &&
			    x->points == y->points &&
			    x->certain == y->certain && x->own == y->own &&
			    x->held == y->held && x->common == y->common);
		}
		duplinks_release(&links);
	}
	duplinks_release(&whole);
	duplist_free(&l);
	buffer_release(&csv);
}

START_TEST(in_however_many_parts_the_links_are_the_same)
{
	check_parts(0);
	check_parts(100);
}
END_TEST

UNIT_MAIN(in_however_many_parts_the_links_are_the_same,
    rows_in_order_are_compared_by_their_places,
    a_link_is_of_review_or_better_and_found_once,
    rows_with_little_in_common_are_no_copies, points_decide_what_is_a_link,
    decisions_win_over_points)
