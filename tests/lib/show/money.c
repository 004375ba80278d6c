/* test_showmoney.c - showmoney.h: cost, pipeline and forecast */
#include "show/money.h"
#include "showset.h"

static struct buffer out;

static bool
add(struct showset *s, bool without)
{
	struct showparts parts = { .input = &s->input,
		.model = s->model, .remarks = s->remarks, .words = s->words,
		.trace = s->trace, .stages = s->stages };
	struct showblock *page = showblock_new(&parts);
	bool any;
	struct doc *doc;

	if (without)
		s->files.opportunities = NULL;
	any = showmoney_add(page);
	ck_assert_slice(showmoney_currency(page, SLICE("USD")), "USD");
	ck_assert_slice(showmoney_currency(page, SLICE_EMPTY), "no currency");
	doc = showblock_finish(page);
	out.len = 0;
	doc_write(doc, DOC_MARKDOWN, &out);
	buffer_add_byte(&out, '\0');
	doc_free(doc);
	return any;
}

START_TEST(open_and_won_sums_stand_by_currency_and_stage)
{
	struct showset s;

	showset_open(&s);
	ck_assert(add(&s, false));
	/* 30 % of 2,000. */
	ck_assert_ptr_nonnull(strstr(out.data,
	    "| USD, open | 1 | 2,000 | 600 |\n| USD, won | 1 | 1,500 |  |"));
	ck_assert_ptr_nonnull(strstr(out.data, "| intending | 2,000 | 1 | "));
	showset_close(&s);
}
END_TEST

START_TEST(a_file_that_is_missing_is_named)
{
	struct showset s;

	showset_open(&s);
	ck_assert(add(&s, true));
	ck_assert_ptr_nonnull(strstr(out.data,
	    "> No opportunities were given: pipeline, forecast and return "
	    "are missing."));
	showset_close(&s);
}
END_TEST

UNIT_MAIN(open_and_won_sums_stand_by_currency_and_stage,
    a_file_that_is_missing_is_named)
