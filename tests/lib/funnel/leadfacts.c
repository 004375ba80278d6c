/* leadfacts.h: the newest open quote, sums of lines, deals there are */
#include "funnel/leadfacts.h"
#include "unit.h"

static const struct slice lead = SLICE_INIT("L1");

static void
add_quote(struct leadfacts *f, const char *id, int32_t date)
{
	struct leadfact quote = { .quote_id = slice_of(id),
	    .amount = SLICE("5"), .currency = SLICE("USD"),
	    .quote_date = date };

	leadfacts_add_quote(f, lead, &quote);
}

START_TEST(the_newest_quote_stays_and_the_later_of_one_day)
{
	struct leadfacts *f = leadfacts_new();

	add_quote(f, "Q1", 10);
	add_quote(f, "Q2", 12);
	add_quote(f, "Q3", 11);
	ck_assert_slice(leadfacts_find(f, lead)->quote_id, "Q2");
	add_quote(f, "Q4", 12);
	ck_assert_slice(leadfacts_find(f, lead)->quote_id, "Q4");
	ck_assert_ptr_null(leadfacts_find(f, SLICE("L2")));
	leadfacts_free(f);
}
END_TEST

START_TEST(lines_are_rounded_once_and_one_unknown_makes_all_unknown)
{
	/* 3 x 0.333333 + 1 x 0.005 = 1.004999 -> 1.00, not .33 * 3 + .01 */
	struct leadfacts *f = leadfacts_new();
	int64_t minor = 0;

	leadfacts_add_line(f, SLICE("Q1"), 30000, 333333);
	leadfacts_add_line(f, SLICE("Q1"), 10000, 5000);
	ck_assert(leadfacts_lines(f, SLICE("Q1"), 2, &minor));
	ck_assert_int_eq(minor, 100);
	leadfacts_add_line(f, SLICE("Q1"), 10000, -1);
	ck_assert(!leadfacts_lines(f, SLICE("Q1"), 2, &minor));
	ck_assert(!leadfacts_lines(f, SLICE("Q2"), 2, &minor));
	leadfacts_free(f);
}
END_TEST

START_TEST(deals_are_known_by_both_ids)
{
	struct leadfacts *f = leadfacts_new();

	leadfacts_add_deal(f, lead, SLICE("O1"), true);
	leadfacts_add_deal(f, lead, SLICE("O2"), false);
	leadfacts_add_deal(f, SLICE_EMPTY, SLICE("O3"), true);
	ck_assert_uint_eq(leadfacts_find(f, lead)->deals, 2);
	ck_assert_uint_eq(leadfacts_find(f, lead)->decided, 1);
	ck_assert_slice(leadfacts_find(f, lead)->deal_id, "O2");
	ck_assert(leadfacts_has_deal(f, SLICE("O3")));
	ck_assert(leadfacts_is_decided(f, SLICE("O3")));
	ck_assert(!leadfacts_is_decided(f, SLICE("O2")));
	ck_assert(!leadfacts_has_deal(f, SLICE("O4")));
	leadfacts_free(f);
}
END_TEST

UNIT_MAIN(the_newest_quote_stays_and_the_later_of_one_day,
    lines_are_rounded_once_and_one_unknown_makes_all_unknown,
    deals_are_known_by_both_ids)
