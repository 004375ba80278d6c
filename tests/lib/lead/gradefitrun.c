/* gradefitrun.c - lead/gradefitrun.h: leads in, a scheme out */
#include "lead/gradefitrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(too_few_leads_are_refused)
{
	const struct outcomefacts_options o = { .date = "created_date",
		.folds = true };
	struct cli cli = { .kind = COLUMNS_LEAD };
	struct outfile f;

	outfile_open(&f, &cli, "lead_id,source,opportunity_id\nL1,fair,O1\n"
	    "L2,web,\n");
	ck_assert_int_eq(gradefitrun(&cli, &o, NULL), 1);
	ck_assert_str_eq(outfile_close(&f), "");
}
END_TEST

UNIT_MAIN(too_few_leads_are_refused)
