/* leadrun.c - export/leadrun.h: leads in, text or a workbook out */
#include "export/leadrun.h"
#include "outfile.h"
#include "unit.h"

static const char *
export(struct outfile *f, const struct leadrun_options *o)
{
	struct cli cli = { .kind = COLUMNS_LEAD };

	outfile_open(f, &cli, "lead_id,company,contact_count\n"
	    "L1,=Bolt,2\nL2,Nut,\n");
	ck_assert_int_eq(leadrun(&cli, o), 0);
	return outfile_close(f);
}

START_TEST(formulas_are_guarded_and_the_state_is_worked_out)
{
	const struct leadrun_options o = { .guard = true,
		.columns = "company,contact_state" };
	struct outfile f;

	ck_assert_str_eq(export(&f, &o), "company,contact_state\n"
	    "'=Bolt,followup\nNut,first\n");
}
END_TEST

START_TEST(a_workbook_is_one)
{
	const struct leadrun_options o = { .workbook = true };
	struct outfile f;

	ck_assert_int_eq(strncmp(export(&f, &o), "PK\3\4", 4), 0);
}
END_TEST

UNIT_MAIN(formulas_are_guarded_and_the_state_is_worked_out,
    a_workbook_is_one)
