/* ink.c - doc/ink.h: labels are cut by what they take, not by letters */
#include "doc/block.h"
#include "doc/ink.h"
#include "unit.h"

START_TEST(letters_have_the_width_of_their_face)
{
	ck_assert_uint_eq(docink_width(SLICE_EMPTY), 0);
	ck_assert_uint_eq(docink_width(SLICE("X")), 9);
	ck_assert_uint_eq(docink_width(SLICE("WWWWWWWWWW")), 129);
	ck_assert_uint_eq(docink_width(SLICE("iiiiiiiiii")), 37);
	ck_assert_uint_eq(docink_width(SLICE("陈静")), 26);
	/* A combining mark takes nothing. */
	ck_assert_uint_eq(docink_width(SLICE("e\xCC\x81")), 8);
	/* A byte that is no letter ends nothing. */
	ck_assert_uint_ge(docink_width(SLICE("\xFFX")), 9);
}
END_TEST

START_TEST(what_fits_stands_whole)
{
	ck_assert_uint_eq(docink_columns(SLICE("XXXXX"), 45), DOC_UNCUT);
	ck_assert_uint_eq(docink_columns(SLICE("陈静"), 26), DOC_UNCUT);
	ck_assert_uint_eq(docink_columns(SLICE_EMPTY, 0), DOC_UNCUT);
}
END_TEST

START_TEST(what_does_not_is_cut_with_room_for_the_ellipsis)
{
	/* 44.5 units want 45; three letters and the ellipsis want 40. */
	ck_assert_uint_eq(docink_columns(SLICE("XXXXX"), 44), 4);
	ck_assert_uint_eq(docink_columns(SLICE("陈静陈静"), 51), 5);
	ck_assert_uint_eq(docink_columns(SLICE("陈静"), 25), 1);
	ck_assert_uint_eq(docink_columns(SLICE("X"), 0), 1);
}
END_TEST

UNIT_MAIN(letters_have_the_width_of_their_face, what_fits_stands_whole,
    what_does_not_is_cut_with_room_for_the_ellipsis)
