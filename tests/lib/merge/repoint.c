/* repoint.c - repoint.h: which id went into which */
#include "merge/repoint.h"
#include "unit.h"

START_TEST(an_id_is_followed_through_all_merges)
{
	struct repoint *map = repoint_new();
	struct fault fault = { "" };

	ck_assert(repoint_add(map, SLICE("L2"), SLICE("L1"), &fault));
	ck_assert(repoint_add(map, SLICE("L1"), SLICE("L0"), &fault));
	ck_assert(repoint_add(map, SLICE("L2"), SLICE("L1"), &fault));
	ck_assert(slice_is(repoint_find(map, SLICE("L2")), "L0"));
	ck_assert(slice_is(repoint_find(map, SLICE("L1")), "L0"));
	ck_assert(slice_is(repoint_find(map, SLICE("L9")), "L9"));
	repoint_free(map);
}
END_TEST

START_TEST(an_id_goes_into_one_and_never_into_itself)
{
	struct repoint *map = repoint_new();
	struct fault fault = { "" };

	ck_assert(repoint_add(map, SLICE("L2"), SLICE("L1"), &fault));
	ck_assert(!repoint_add(map, SLICE("L2"), SLICE("L3"), &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "\"L1\" already"));
	ck_assert(repoint_add(map, SLICE("L3"), SLICE("L2"), &fault));
	ck_assert(!repoint_add(map, SLICE("L1"), SLICE("L3"), &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, "itself"));
	ck_assert(!repoint_add(map, SLICE("L7"), SLICE("L7"), &fault));
	repoint_free(map);
}
END_TEST

UNIT_MAIN(an_id_is_followed_through_all_merges,
    an_id_goes_into_one_and_never_into_itself)
