/* deduperun.c - dup/deduperun.h: leads that are one customer */
#include "dup/deduperun.h"
#include "outfile.h"
#include "process.h"

START_TEST(one_person_twice_is_a_group_and_others_stand_alone)
{
	const struct deduperun_options o = { 0 };
	struct cli cli = { .kind = COLUMNS_LEAD };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "lead_id,company,contact_name,email\n"
	    "L1,Bolt Ltd,Ann Lee,ann.lee@bolt.example\n"
	    "L2,Bolt Ltd,Ann Lee,ann.lee@bolt.example\n"
	    "L3,Nut GmbH,Bo Ray,bo.ray@nut.example\n");
	ck_assert_int_eq(deduperun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nL1,Bolt Ltd,Ann Lee,"
	    "ann.lee@bolt.example,L1,person,certain,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,Bolt Ltd,Ann Lee,"
	    "ann.lee@bolt.example,L1,person,certain,"));
	ck_assert_ptr_nonnull(strstr(written, "bo.ray@nut.example,,,,"));
}
END_TEST

static void
name_no_column(void)
{
	const struct deduperun_options o = { .on = "colour," };
	struct cli cli = { .kind = COLUMNS_LEAD };

	deduperun(&cli, &o);
}

START_TEST(a_list_of_columns_that_is_none_ends_the_program)
{
	ck_assert_int_eq(process_run(name_no_column), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "it ends with a comma"));
}
END_TEST

UNIT_MAIN(one_person_twice_is_a_group_and_others_stand_alone,
    a_list_of_columns_that_is_none_ends_the_program)
