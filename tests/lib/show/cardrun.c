/* cardrun.c - show/cardrun.h: leads in, pages out */
#include "outfile.h"
#include "show/cardrun.h"
#include "unit.h"

START_TEST(only_the_pages_of_who_is_wanted_are_written)
{
	const struct cardrun_options o = { .id = "L2", .format = DOC_TEXT };
	struct cli cli = { .kind = COLUMNS_LEAD, .reads = cardrun_reads };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "lead_id,company\nL1,Bolt\nL2,Nut\n");
	ck_assert_int_eq(cardrun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "Nut"));
	ck_assert_ptr_null(strstr(written, "Bolt"));
}
END_TEST

UNIT_MAIN(only_the_pages_of_who_is_wanted_are_written)
