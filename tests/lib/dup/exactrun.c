/* exactrun.c - exactrun.h: leads equal in a column (lead-dedupe --exact) */
#include "dup/exactrun.h"
#include "outfile.h"
#include "process.h"

START_TEST(equal_addresses_are_one_and_nothing_else_is)
{
	const struct deduperun_options o = { .exact = "email" };
	struct cli cli = { .kind = COLUMNS_LEAD };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "lead_id,contact_name,email\n"
	    "L2,Ann Lee,ann.lee@bolt.example\n"
	    "L1,Bo Ray,Ann.Lee@bolt.example\n"
	    "L3,Ann Lee,\n"
	    "L4,Ann Lee,\n");
	ck_assert_int_eq(exactrun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nL2,Ann Lee,"
	    "ann.lee@bolt.example,L1,person,certain,,same email,,"
	    "R-DEDUPE-02\n"));
	ck_assert_ptr_nonnull(strstr(written, "\nL1,Bo Ray,"
	    "Ann.Lee@bolt.example,L1,person,certain,,same email,,"
	    "R-DEDUPE-02\n"));
	ck_assert_ptr_nonnull(strstr(written, "\nL3,Ann Lee,,,,,,,,\n"));
	ck_assert_ptr_nonnull(strstr(written, "\nL4,Ann Lee,,,,,,,,\n"));
}
END_TEST

static void
ask_for_both(void)
{
	const struct deduperun_options o = { .exact = "email", .names = true };
	struct cli cli = { .kind = COLUMNS_LEAD };

	exactrun(&cli, &o);
}

START_TEST(what_compares_otherwise_does_not_go_with_it)
{
	ck_assert_int_eq(process_run(ask_for_both), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "leave out --names"));
}
END_TEST

UNIT_MAIN(equal_addresses_are_one_and_nothing_else_is,
    what_compares_otherwise_does_not_go_with_it)
