/* deals.c - deals.h: key dates of deals and the gaps between orders */
#include "base/date.h"
#include "due/deals.h"
#include "unit.h"

START_TEST(the_key_dates_of_a_lead_are_found_by_its_id)
{
	const struct deal tender = { .id = SLICE("O1"), .kind = DEAL_TENDER,
		.date = 100, .last_touch = DATE_NONE };
	struct deals *deals = deals_new();
	const struct deal *found;
	size_t count = 9;

	deals_add(deals, SLICE("L2"), &tender);
	deals_finish(deals);
	found = deals_find(deals, SLICE("L2"), &count);
	ck_assert_uint_eq(count, 1);
	ck_assert_int_eq(found->date, 100);
	ck_assert_slice(found->id, "O1");
	deals_find(deals, SLICE("L1"), &count);
	ck_assert_uint_eq(count, 0);
	deals_free(deals);
}
END_TEST

/* Orders 20 and 30 days apart: the median gap is 25. */
START_TEST(the_next_order_is_expected_after_the_median_gap)
{
	struct deals *deals = deals_new();
	int32_t last, next;

	deals_add_order(deals, SLICE("L1"), 150);
	deals_add_order(deals, SLICE("L1"), 100);
	deals_add_order(deals, SLICE("L1"), 120);
	deals_add_order(deals, SLICE("L2"), 7);
	deals_finish(deals);
	deals_orders(deals, SLICE("L1"), 100, &last, &next);
	ck_assert_int_eq(last, 150);
	ck_assert_int_eq(next, 150 + 25);
	deals_orders(deals, SLICE("L2"), 100, &last, &next);
	ck_assert_int_eq(last, 7);
	ck_assert_int_eq(next, DATE_NONE);
	deals_orders(deals, SLICE("L3"), 100, &last, &next);
	ck_assert_int_eq(last, DATE_NONE);
	deals_free(deals);
}
END_TEST

UNIT_MAIN(the_key_dates_of_a_lead_are_found_by_its_id,
    the_next_order_is_expected_after_the_median_gap)
