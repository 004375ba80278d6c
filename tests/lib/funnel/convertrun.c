/* convertrun.c - funnel/convertrun.h: leads in, opportunities out */
#include "funnel/convertrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(a_lead_that_is_ready_becomes_a_deal_once)
{
	const struct convertrun_options o = { .when = "%tier = key" };
	struct cli cli = { .kind = COLUMNS_LEAD, .reads = convertrun_reads,
		.adds = convertrun_adds };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "lead_id,company,tier,opportunity_id,quantity,"
	    "target_price,currency\nL1,Bolt,key,,2,1.5,USD\n"
	    "L2,Nut,,,,,\nL3,Pin,key,O1,,,\n");
	ck_assert_int_eq(convertrun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, ",Bolt,Bolt,L1,"));
	ck_assert_ptr_nonnull(strstr(written, ",3,USD,"));
	ck_assert_ptr_null(strstr(written, "L2"));
	ck_assert_ptr_null(strstr(written, "L3"));
}
END_TEST

UNIT_MAIN(a_lead_that_is_ready_becomes_a_deal_once)
