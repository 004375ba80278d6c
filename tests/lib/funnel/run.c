/* test_forecast_run.c - forecast_run.h: from records to the rows of groups */
#include "base/date.h"
#include "funnel/run.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static char in_path[sizeof(TEXTFILE_PATH)], out_path[sizeof(TEXTFILE_PATH)];
static char written[2048];

/* The rows that a file of deals gives, by the columns named. */
static int
forecast(const char *deals, const char *by)
{
	struct cli cli = { .output = out_path };
	struct forecast_options o = { .target = -1, .bin = -1, .want = -1,
		.coverage = -1, .cycle = -1, .fiscal_start = 101 };
	struct forecast_run run = { .cli = &cli, .o = &o,
		.columns = { .review_levels = -1 } };
	struct forecast_words words[FORECAST_FLAGS];
	struct deal_settings settings = { .stages = NULL };
	struct table *table;
	struct fault fault;
	size_t len;
	FILE *file;
	int status;

	textfile_make(in_path, deals);
	textfile_make(out_path, "");
	ck_assert(forecast_rules_open(&run.rules, &fault));
	forecast_terms_init(&run.terms, &run.rules, DATE_NONE, DATE_NONE, 0);
	run.terms.overdue_in = true;
	table = forecast_words_open(words, &fault);
	ck_assert_msg(table != NULL, "%s", fault.text);
	run.columns.words = words;
	funnelfiles_by_split(&run.by, by);
	run.stages = stages_open("seven", &fault);
	ck_assert_msg(run.stages != NULL, "%s", fault.text);
	settings.stages = run.stages;
	run.in = input_open(&cli, in_path, COLUMNS_OPPORTUNITY);
	run.source = deal_open(input_columns(run.in), &settings, &fault);
	ck_assert_msg(run.source != NULL, "%s", fault.text);
	status = funnelrun_groups(&run);
	deal_close(run.source);
	stages_close(run.stages);
	table_close(table);
	file = fopen(out_path, "r");
	ck_assert_ptr_nonnull(file);
	len = fread(written, 1, sizeof(written) - 1, file);
	written[len] = '\0';
	fclose(file);
	unlink(in_path);
	unlink(out_path);
	return status;
}

START_TEST(each_group_and_each_currency_has_a_row)
{
	/* Stages of R-STAGE-01: target 5 %, intending 30 %. */
	ck_assert_int_eq(forecast("owner,stage,amount,currency\n"
	    "Ada,target,1000,USD\nBob,intending,200,USD\nAda,target,50,EUR\n"
	    "Ada,intending,100,USD\n", "owner"), 0);
	ck_assert_ptr_nonnull(strstr(written, "\nAda,USD,2,1100,80,"));
	ck_assert_ptr_nonnull(strstr(written, "\nAda,EUR,1,50,2.50,"));
	ck_assert_ptr_nonnull(strstr(written, "\nBob,USD,1,200,60,"));
}
END_TEST

START_TEST(a_deal_that_cannot_be_read_is_in_no_sum)
{
	ck_assert_int_eq(forecast("stage,amount\ntarget,1000\nnowhere,9\n"
	    "target,x\n", ""), 1);
	ck_assert_ptr_nonnull(strstr(written, "\n,1,1000,50,"));
}
END_TEST

START_TEST(no_deals_are_no_rows)
{
	ck_assert_int_eq(forecast("stage,amount\n", ""), 0);
	ck_assert_ptr_null(strstr(written, "\n,"));
	ck_assert_ptr_nonnull(strstr(written, "currency,deals,"));
}
END_TEST

UNIT_MAIN(each_group_and_each_currency_has_a_row,
    a_deal_that_cannot_be_read_is_in_no_sum, no_deals_are_no_rows)
