/* planrun.c - receivable/planrun.h: orders in, instalments out */
#include "outfile.h"
#include "receivable/planrun.h"
#include "unit.h"

START_TEST(the_parts_of_an_order_add_up_to_it)
{
	const struct planrun_options o = { .terms = "30% deposit; 70% before "
	    "shipment" };
	struct cli cli = { .kind = COLUMNS_ORDER, .reads = planrun_reads,
		.adds = planrun_plain_adds };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "order_id,amount,currency,order_date,ship_date\n"
	    "O1,100.01,USD,2024-04-01,2024-06-01\n");
	ck_assert_int_eq(planrun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nO1-1,O1,,,,instalment,1,30,"
	    "30,USD,"));
	ck_assert_ptr_nonnull(strstr(written, "\nO1-2,O1,,,,instalment,2,70,"
	    "70.01,USD,"));
}
END_TEST

UNIT_MAIN(the_parts_of_an_order_add_up_to_it)
