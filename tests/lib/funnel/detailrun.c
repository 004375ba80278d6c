/* detailrun.c - funnel/detailrun.h: each record with what becomes of it */
#include "base/date.h"
#include "funnel/forecastrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(a_record_keeps_its_cells_and_gets_its_place_and_sum)
{
	const struct forecast_options o = { .scheme = "seven", .by = "",
	    .target = -1, .bin = -1, .want = -1, .coverage = -1, .cycle = -1,
	    .fiscal_start = DATE_CALENDAR_YEAR, .detail = true };
	struct cli cli = { .quiet = true };
	struct outfile f;
	const char *written;

	/* 30 % for intending and 0 for lost: R-STAGE-01 */
	outfile_open(&f, &cli, "opportunity_id,stage,amount,currency\n"
	    "O1,intending,1000,USD\nO2,lost,400,USD\n");
	ck_assert_int_eq(forecastrun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nO1,intending,1000,USD,"
	    "intending,30,counted,300,300,"));
	ck_assert_ptr_nonnull(strstr(written, "\nO2,lost,400,USD,lost,0,"));
	ck_assert_ptr_null(strstr(written, "lost,0,counted"));
}
END_TEST

UNIT_MAIN(a_record_keeps_its_cells_and_gets_its_place_and_sum)
