/* graderun.c - due/graderun.h: leads in, leads with grades out */
#include "due/graderun.h"
#include "outfile.h"
#include "process.h"

START_TEST(a_lead_that_wants_to_buy_soon_has_a_better_grade)
{
	const struct graderun_options o = { .scheme = "horizon" };
	struct cli cli = { .kind = COLUMNS_LEAD };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "lead_id,buy_horizon_months\nL1,1\nL2,never\n");
	ck_assert_int_eq(graderun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nL1,1,B,horizon,B,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,never,D,horizon,D,"));
}
END_TEST

static void
ask_for_an_unknown_scheme(void)
{
	const struct graderun_options o = { .scheme = "colour" };
	struct cli cli = { .kind = COLUMNS_LEAD };

	graderun(&cli, &o);
}

START_TEST(a_scheme_that_is_none_ends_the_program)
{
	ck_assert_int_eq(process_run(ask_for_an_unknown_scheme), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "--scheme: cannot read "
	    "\"colour\""));
}
END_TEST

UNIT_MAIN(a_lead_that_wants_to_buy_soon_has_a_better_grade,
    a_scheme_that_is_none_ends_the_program)
