/* nearid.c - funnel/nearid.h: what a spreadsheet makes of ids */
#include "funnel/nearid.h"
#include "unit.h"

static bool
near(const char *a, const char *b)
{
	struct nearids *ids = nearids_new();
	bool is;

	nearids_add(ids, slice_of(a));
	is = nearids_has(ids, slice_of(b));
	nearids_free(ids);
	return is;
}

START_TEST(case_width_blanks_and_zeros_in_front_do_not_count)
{
	ck_assert(near("002", "2"));
	ck_assert(near("A1", "a1"));
	ck_assert(near("B-3 ", "B-3"));
	ck_assert(near("Ｂ１", "b1"));
	ck_assert(near("0", "00"));
	ck_assert(near("O1", "O1"));
}
END_TEST

START_TEST(other_digits_and_letters_do)
{
	ck_assert(!near("20", "2"));
	ck_assert(!near("A01", "A1"));
	ck_assert(!near("A-1", "A1"));
	ck_assert(!near("0", "1"));
}
END_TEST

UNIT_MAIN(case_width_blanks_and_zeros_in_front_do_not_count,
    other_digits_and_letters_do)
