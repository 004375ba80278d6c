/* reportpage.h: what is there is shown, what is not is said */
#include <stdio.h>

#include <string.h>

#include "base/mem.h"
#include "funnel/reportpage.h"
#include "unit.h"

static struct report_source sources[REPORT_SHEETS];
static struct buffer text;

static void
set(enum report_sheet sheet, const char *csv)
{
	struct fault fault;

	sources[sheet].command = SLICE("the-command deals.csv");
	sources[sheet].sheet = sheet_read(slice_of(csv), &fault);
	ck_assert_ptr_nonnull(sources[sheet].sheet);
}

static const char *
build(bool appendix)
{
	struct reportpage_terms terms = { .date = SLICE("2024-04-22"),
		.period = SLICE("2024Q2"), .since = SLICE_EMPTY,
		.since_label = SLICE_EMPTY, .has_target = true,
		.appendix = appendix, .odds_good = 800000,
		.odds_fair = 500000 };
	struct fault fault;
	struct stages *stages = stages_open("seven", &fault);
	struct doc *doc;
	size_t i;

	terms.stages = stages;
	doc = reportpage_build(&terms, sources, &fault);
	ck_assert_ptr_nonnull(doc);
	text.len = 0;
	doc_write(doc, DOC_TEXT, &text);
	buffer_add_byte(&text, '\0');
	doc_free(doc);
	stages_close(stages);
	for (i = 0; i < REPORT_SHEETS; i++)
		sheet_free(sources[i].sheet);
	memset(sources, 0, sizeof(sources));
	return text.data;
}

/* The page of a forecast with these odds, in percent. */
static const char *
build_odds(const char *odds)
{
	char sheet[200];

	snprintf(sheet, sizeof(sheet), "currency,won_deals,won,expected,"
	    "target,coverage,coverage_gap,p_target,q10,q90\n"
	    "USD,1,10,900,1000,3,0,%s,100,2000\n", odds);
	set(REPORT_FORECAST, sheet);
	return build(true);
}

START_TEST(odds_have_one_decimal_and_are_never_rounded_to_certainty)
{
	static const char *const shown[][2] = { { "16.64", "16.6 % odds" },
		{ "16.65", "16.7 % odds" }, { "30", "30 % odds" },
		{ "99.94", "99.9 % odds" }, { "99.96", "99.96 % odds" },
		{ "100", "100 % odds" }, { "0.04", "0.04 % odds" },
		{ "0.05", "0.1 % odds" }, { "0", "0 % odds" } };
	size_t i;

	for (i = 0; i < sizeof(shown) / sizeof(*shown); i++)
		ck_assert_ptr_nonnull(strstr(build_odds(shown[i][0]),
		    shown[i][1]));
}
END_TEST

START_TEST(the_answer_comes_first_and_its_command_last)
{
	const char *page;

	set(REPORT_FORECAST, "currency,won_deals,won,expected,target,"
	    "coverage,coverage_gap,p_target,q10,q90\n"
	    "USD,1,10,900,1000,3,0,50,100,2000\n");
	page = build(true);
	ck_assert_ptr_nonnull(strstr(page, "50 % odds of reaching 1,000 USD: "
	    "900 USD expected, 100 USD short."));
	ck_assert_ptr_nonnull(strstr(page, "Coverage: 3"));
	ck_assert_ptr_nonnull(strstr(page, "# [1] rows: 1\n"
	    "    the-command deals.csv"));
	ck_assert_ptr_nonnull(strstr(page, "No earlier snapshot"));
	buffer_release(&text);
}
END_TEST

START_TEST(trouble_stands_where_the_table_would)
{
	const char *page;

	set(REPORT_FORECAST, "currency,expected\n,5\n");
	sources[REPORT_AUDIT].trouble = SLICE("no column");
	page = build(false);
	ck_assert_ptr_nonnull(strstr(page,
	    "Could not be worked out: no column"));
	ck_assert_ptr_nonnull(strstr(page, "no target was given"));
	ck_assert_ptr_null(strstr(page, "the-command"));
	buffer_release(&text);
}
END_TEST

START_TEST(ten_questions_are_asked_and_the_rest_counted)
{
	struct buffer csv = { 0 };
	const char *page;
	int i;

	buffer_format(&csv, "opportunity_id,amount,question,severity\n");
	for (i = 1; i <= 12; i++)
		buffer_format(&csv, "O%02d,%d,why %02d?,warning\n", i, i, i);
	buffer_add_byte(&csv, '\0');
	set(REPORT_FORECAST, "currency,expected\n,5\n");
	set(REPORT_AUDIT, csv.data);
	page = build(true);
	ck_assert_ptr_nonnull(strstr(page, "why 12?"));
	ck_assert_ptr_nonnull(strstr(page, "why 03?"));
	ck_assert_ptr_null(strstr(page, "why 02?"));
	ck_assert_ptr_nonnull(strstr(page, "And 2 more, see the command line [2]."));
	buffer_release(&csv);
	buffer_release(&text);
}
END_TEST

UNIT_MAIN(odds_have_one_decimal_and_are_never_rounded_to_certainty,
    the_answer_comes_first_and_its_command_last,
    trouble_stands_where_the_table_would,
    ten_questions_are_asked_and_the_rest_counted)
