/* test_ownerfile.c - ownerfile.h: a file for each owner in a directory */
#include "front/ownerfile.h"
#include "unit.h"

START_TEST(an_owner_gets_a_file_of_that_name_in_the_directory)
{
	struct ownerfile *f = ownerfile_new("out/today", ".ics");

	ck_assert_str_eq(ownerfile_path(f, SLICE("Chen")),
	    "out/today/Chen.ics");
	ck_assert_str_eq(ownerfile_path(f, SLICE("陈静")),
	    "out/today/陈静.ics");
	ownerfile_free(f);
}
END_TEST

START_TEST(no_name_leaves_the_directory)
{
	struct ownerfile *f = ownerfile_new("out", ".txt");

	ck_assert_str_eq(ownerfile_path(f, SLICE("../../x")),
	    "out/_._.._x.txt");
	ownerfile_free(f);
}
END_TEST

START_TEST(no_two_names_are_the_same_even_without_case)
{
	struct ownerfile *f = ownerfile_new("out", ".txt");

	ck_assert_str_eq(ownerfile_path(f, SLICE("Lin")), "out/Lin.txt");
	ck_assert_str_eq(ownerfile_path(f, SLICE("LIN")), "out/LIN-2.txt");
	ck_assert_str_eq(ownerfile_path(f, SLICE("lin")), "out/lin-3.txt");
	ck_assert_str_eq(ownerfile_path(f, SLICE("Lin-2")),
	    "out/Lin-2-2.txt");
	ownerfile_free(f);
}
END_TEST

START_TEST(records_without_owner_have_a_file_of_their_own)
{
	struct ownerfile *f = ownerfile_new("out", ".txt");

	ck_assert_str_eq(ownerfile_path(f, SLICE("no-owner")),
	    "out/no-owner.txt");
	ck_assert_str_eq(ownerfile_path(f, SLICE("")), "out/no-owner-2.txt");
	ownerfile_free(f);
}
END_TEST

UNIT_MAIN(an_owner_gets_a_file_of_that_name_in_the_directory,
    no_name_leaves_the_directory,
    no_two_names_are_the_same_even_without_case,
    records_without_owner_have_a_file_of_their_own)
