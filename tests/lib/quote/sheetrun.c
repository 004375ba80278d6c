/* sheetrun.c - quote/sheetrun.h: quotes in, workbooks out */
#include "outfile.h"
#include "quote/sheetrun.h"
#include "unit.h"

START_TEST(the_only_quote_is_a_workbook)
{
	char lines[sizeof(TEXTFILE_PATH)];
	struct quotesheetrun_options o = { .lines = lines };
	struct cli cli = { .kind = COLUMNS_QUOTE,
		.reads = quotesheetrun_reads, .adds = quotesheetrun_adds };
	struct outfile f;

	textfile_make(lines, "quote_id,product_name,unit_price,quantity\n"
	    "Q1,Ball valve,1.20,100\n");
	outfile_open(&f, &cli, "quote_id,currency,quote_date,valid_days,"
	    "price_term,price_place,lead_time_days,payment_terms,offer_kind\n"
	    "Q1,USD,2024-04-22,30,FOB,Ningbo,30,T/T,firm\n");
	ck_assert_int_eq(quotesheetrun(&cli, &o), 0);
	unlink(lines);
	ck_assert_int_eq(strncmp(outfile_close(&f), "PK\3\4", 4), 0);
}
END_TEST

UNIT_MAIN(the_only_quote_is_a_workbook)
