#include "unit.h"

#include "funnel/roster.h"

START_TEST(people_are_found_with_their_cells)
{
	struct roster *r = roster_new(2);
	struct slice ada[2] = { SLICE(" North "), SLICE("Mia") };
	struct slice bob[2] = { SLICE("South"), SLICE("") };

	ck_assert(roster_add(r, SLICE("Ada"), ada));
	ck_assert(roster_add(r, SLICE(" Bob"), bob));
	ck_assert(!roster_add(r, SLICE("Ada "), bob));
	ck_assert_slice(roster_find(r, SLICE("Ada "), 0), "North");
	ck_assert_slice(roster_find(r, SLICE("Ada"), 1), "Mia");
	ck_assert_slice(roster_find(r, SLICE("Bob"), 0), "South");
	ck_assert_slice(roster_find(r, SLICE("Cleo"), 0), "");
	roster_free(r);
}
END_TEST

UNIT_MAIN(people_are_found_with_their_cells)
