/* listrun.c - listrun.h: names of columns in an option */
#include "dup/listrun.h"
#include "process.h"
#include "unit.h"

START_TEST(names_are_cut_at_commas)
{
	struct listrun list;

	listrun_read(&list, "on", "email,city", 2, "a,b");
	ck_assert_uint_eq(list.count, 2);
	ck_assert_str_eq(list.names[0], "email");
	ck_assert_str_eq(list.names[1], "city");
	listrun_release(&list);
	listrun_read(&list, "on", NULL, 2, "a,b");
	ck_assert_uint_eq(list.count, 0);
	listrun_release(&list);
}
END_TEST

static void
name_too_many(void)
{
	struct listrun list;

	listrun_read(&list, "exact", "a,b,c", 2, "a,b");
}

static void
name_nothing(void)
{
	struct listrun list;

	listrun_read(&list, "exact", "", 2, "a,b");
}

START_TEST(what_is_no_list_ends_the_program)
{
	ck_assert_int_eq(process_run(name_too_many), 2);
	ck_assert_ptr_nonnull(strstr(process_said,
	    "cannot use --exact \"a,b,c\"; write 1 to 2 columns as a,b"));
	ck_assert_int_eq(process_run(name_nothing), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "--exact names no column"));
}
END_TEST

UNIT_MAIN(names_are_cut_at_commas, what_is_no_list_ends_the_program)
