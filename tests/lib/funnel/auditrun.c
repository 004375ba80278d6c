/* auditrun.c - funnel/auditrun.h: deals in, findings out */
#include "funnel/auditrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(a_deal_whose_close_has_passed_is_asked_about)
{
	const struct auditrun_options o = { .scheme = "seven" };
	struct cli cli = { .kind = COLUMNS_OPPORTUNITY };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "opportunity_id,stage,amount,expected_close,"
	    "evidence\nO1,intending,5,2024-04-21,quote\n"
	    "O2,target,5,2024-06-22,\n");
	auditrun(&cli, &o);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\n2,O1,"));
	ck_assert_ptr_nonnull(strstr(written, ",past_close,"));
	ck_assert_ptr_null(strstr(written, "O2,,,target,5,,R-AUDIT-04"));
}
END_TEST

UNIT_MAIN(a_deal_whose_close_has_passed_is_asked_about)
