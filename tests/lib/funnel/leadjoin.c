/* leadjoin.h: leads by either id */
#include "base/date.h"
#include "funnel/leadjoin.h"
#include "unit.h"

START_TEST(a_lead_is_found_by_its_id_and_else_by_the_deal_it_names)
{
	struct leadjoin *j = leadjoin_new();

	leadjoin_add(j, SLICE("L1"), SLICE_EMPTY, 0, DATE_NONE, true);
	leadjoin_add(j, SLICE("L2"), SLICE("O2"), 1, DATE_NONE, true);
	ck_assert_uint_eq(leadjoin_find(j, SLICE("L1"), SLICE("O2")), 0);
	ck_assert_uint_eq(leadjoin_find(j, SLICE_EMPTY, SLICE("O2")), 1);
	ck_assert_uint_eq(leadjoin_find(j, SLICE("L9"), SLICE("O2")), 1);
	ck_assert(leadjoin_find(j, SLICE_EMPTY, SLICE_EMPTY) ==
	    LEADJOIN_NONE);
	ck_assert(leadjoin_find(j, SLICE("O2"), SLICE("L1")) ==
	    LEADJOIN_NONE);
	leadjoin_free(j);
}
END_TEST

START_TEST(a_deal_converts_every_row_of_its_lead)
{
	struct leadjoin *j = leadjoin_new();

	leadjoin_add(j, SLICE("L1"), SLICE_EMPTY, 0, 5, true);
	leadjoin_add(j, SLICE("L1"), SLICE_EMPTY, 1, 6, false);
	leadjoin_add(j, SLICE_EMPTY, SLICE_EMPTY, 1, 6, true);
	leadjoin_add(j, SLICE("L3"), SLICE("O3"), 1, 6, true);
	leadjoin_name(j, SLICE("L1"));
	leadjoin_name(j, SLICE_EMPTY);
	ck_assert_uint_eq(leadjoin_count(j), 4);
	ck_assert(leadjoin_at(j, 0).converted && leadjoin_at(j, 0).counts);
	ck_assert(leadjoin_at(j, 1).converted && !leadjoin_at(j, 1).counts);
	ck_assert(!leadjoin_at(j, 2).converted);
	ck_assert_slice(leadjoin_at(j, 2).id, "");
	ck_assert(leadjoin_at(j, 3).converted);
	ck_assert_int_eq(leadjoin_at(j, 3).created, 6);
	leadjoin_free(j);
}
END_TEST

UNIT_MAIN(a_lead_is_found_by_its_id_and_else_by_the_deal_it_names,
    a_deal_converts_every_row_of_its_lead)
