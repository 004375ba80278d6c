/* repricerun.c - quote/repricerun.h: quotes in, news out */
#include "outfile.h"
#include "quote/repricerun.h"
#include "unit.h"

START_TEST(only_open_quotes_that_move_by_enough_are_news)
{
	char before[sizeof(TEXTFILE_PATH)], after[sizeof(TEXTFILE_PATH)];
	const struct repricerun_options o = { .before = before,
		.after = after, .material_share = -1, .freight_share = 0,
		.least = BIND_DECIMAL_UNIT };
	struct cli cli = { .kind = COLUMNS_QUOTE, .reads = repricerun_reads,
		.adds = repricerun_adds };
	struct outfile f;
	const char *written;

	textfile_make(before, "kind,name,rate\nmaterial,copper,100\n");
	textfile_make(after, "kind,name,rate\nmaterial,copper,110\n");
	outfile_open(&f, &cli, "quote_id,lead_id,amount,currency,status,"
	    "material,material_share_pct,valid_until,price_term,"
	    "cost_currency\n"
	    "Q1,L1,1000,USD,sent,copper,50,2024-05-30,EXW,USD\n"
	    "Q2,L2,1000,USD,sent,copper,5,2024-05-30,EXW,USD\n"
	    "Q3,L3,1000,USD,accepted,copper,50,2024-05-30,EXW,USD\n");
	ck_assert_int_eq(repricerun(&cli, &o), 0);
	unlink(before);
	unlink(after);
	written = outfile_close(&f);
	/* Ten per cent of one half. */
	ck_assert_ptr_nonnull(strstr(written, ",L1,Q1,USD,1000,1050,5.00,"));
	ck_assert_ptr_null(strstr(written, "Q2"));
	ck_assert_ptr_null(strstr(written, "Q3"));
}
END_TEST

UNIT_MAIN(only_open_quotes_that_move_by_enough_are_news)
