/* forecastrun.c - funnel/forecastrun.h: from options to rows */
#include "base/date.h"
#include "funnel/forecastrun.h"
#include "outfile.h"
#include "unit.h"

#define DEALS "opportunity_id,stage,amount,currency,expected_close\n" \
	"O1,intending,1000,USD,2024-05-10\n"	/* 30 %: R-STAGE-01 */ \
	"O2,intending,500,USD,2024-09-10\n"

static struct forecast_options
options(void)
{
	return (struct forecast_options){ .scheme = "seven", .by = "",
	    .target = -1, .bin = -1, .want = -1, .coverage = -1, .cycle = -1,
	    .fiscal_start = DATE_CALENDAR_YEAR };
}

/* The record behind the header. */
static const char *
forecast(const struct forecast_options *o)
{
	static struct outfile f;
	struct cli cli = { .quiet = true };
	const char *record;

	outfile_open(&f, &cli, DEALS);
	ck_assert_int_eq(forecastrun(&cli, o), 0);
	record = strchr(outfile_close(&f), '\n');
	ck_assert_ptr_nonnull(record);
	return record + 1;
}

START_TEST(without_a_period_every_open_deal_counts)
{
	const struct forecast_options o = options();

	/* currency, deals, pipeline_total, weighted */
	ck_assert_int_eq(strncmp(forecast(&o), "USD,2,1500,450,", 15), 0);
}
END_TEST

START_TEST(a_period_leaves_later_deals_out)
{
	struct forecast_options o = options();

	o.period = "2024Q2";
	ck_assert_int_eq(strncmp(forecast(&o), "USD,1,1000,300,", 15), 0);
}
END_TEST

UNIT_MAIN(without_a_period_every_open_deal_counts,
    a_period_leaves_later_deals_out)
