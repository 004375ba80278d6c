/* fallrun.c - funnel/fallrun.h: a waterfall as records or as a page */
#include "funnel/fallrun.h"
#include "outfile.h"
#include "unit.h"

static struct diff_fall falls[DIFFFILES_CURRENCIES];
static struct difffiles files;
static struct cli cli;

/* Two currencies; in euros a deal of 100 stays. */
static void
open_falls(struct outfile *f)
{
	const struct slice names[] = { SLICE("USD"), SLICE("EUR") };
	const struct diff_deal deal = { .amount = 10000, .kind = STAGE_OPEN,
		.currency = 1 };

	files = (struct difffiles){ .currencies = groups_new(1),
		.digits = { 2, 2 } };
	groups_find(files.currencies, &names[0]);
	groups_find(files.currencies, &names[1]);
	memset(falls, 0, sizeof(falls));
	ck_assert(diff_add(falls, &deal, &deal));
	outfile_open(f, &cli, "opportunity_id\n");
}

START_TEST(records_are_in_the_order_of_currencies)
{
	const struct fallrun run = { &cli, &files, falls };
	struct outfile f;
	const char *written;

	open_falls(&f);
	ck_assert_int_eq(fallrun_write(&run, input_open(&cli, f.in,
	    COLUMNS_OPPORTUNITY), false), 0);
	written = outfile_close(&f);
	ck_assert_int_eq(strncmp(written, "currency,step,deals,amount,"
	    "weighted\nEUR,start,1,100", 49), 0);
	ck_assert_ptr_nonnull(strstr(written, "\nUSD,end,0,0"));
	groups_free(files.currencies);
}
END_TEST

START_TEST(a_page_has_a_section_for_each_currency)
{
	const struct fallrun run = { &cli, &files, falls };
	struct outfile f;
	const char *written;

	open_falls(&f);
	ck_assert_int_eq(fallrun_draw(&run, DOC_MARKDOWN, input_open(&cli,
	    f.in, COLUMNS_OPPORTUNITY), false), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "EUR"));
	ck_assert_ptr_nonnull(strstr(written, "USD"));
	groups_free(files.currencies);
}
END_TEST

UNIT_MAIN(records_are_in_the_order_of_currencies,
    a_page_has_a_section_for_each_currency)
