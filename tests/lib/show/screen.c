/* screen.c - show/screen.h: the answer before everything else */
#include "show/page.h"
#include "showset.h"

static struct buffer out;

static const char *
build(struct showset *s, enum show_appendix appendix)
{
	struct showparts parts = { .input = &s->input,
		.model = s->model, .remarks = s->remarks, .words = s->words,
		.trace = s->trace, .stages = s->stages,
		.appendix = appendix };
	struct doc *doc = showpage_build(&parts);

	out.len = 0;
	doc_write(doc, DOC_MARKDOWN, &out);
	buffer_add_byte(&out, '\0');
	doc_free(doc);
	return out.data;
}

/* The event ended on 19 April: its leads are ripe on 19 September. */
static void
end_on(struct showset *s, int32_t today)
{
	s->event.end = date_from_civil(2024, 4, 19);
	s->model->options.today = today;
}

/* 1,500 won and 2,000 open on a cost of 1,000: 3.5 times, a return of 50 %. */
START_TEST(a_ripe_show_is_judged_by_its_return)
{
	struct showset s;
	const char *text;

	showset_open(&s);
	end_on(&s, date_from_civil(2024, 9, 19));
	text = build(&s, SHOW_APPENDIX_FULL);
	ck_assert_ptr_nonnull(strstr(text,
	    "● **It was worth it: a return of 50 % on the cost;"));
	ck_assert_ptr_nonnull(strstr(text, "- ● **Return on the cost**: 50 % "
	    "· final: the leads are ripe"));
	s.event.cost = 150001;
	ck_assert_ptr_nonnull(strstr(build(&s, SHOW_APPENDIX_FULL),
	    "◆ **It has not paid for itself: "));
	s.event.cost = 150000;
	ck_assert_ptr_nonnull(strstr(build(&s, SHOW_APPENDIX_FULL),
	    "● **It was worth it: a return of 0 % "));
	showset_close(&s);
}
END_TEST

START_TEST(a_young_show_is_judged_by_its_pipeline_and_says_when_it_is_final)
{
	struct showset s;
	const char *text;

	showset_open(&s);
	end_on(&s, date_from_civil(2024, 9, 18));
	text = build(&s, SHOW_APPENDIX_FULL);
	ck_assert_ptr_nonnull(strstr(text, "● **On course; the result is "
	    "final on 2024-09-19: open and won opportunities are worth 3.50 times"));
	ck_assert_ptr_nonnull(strstr(text, "not final before 2024-09-19"
	    ));
	s.event.cost = 117000;		/* 3,500 are 2.99 times */
	ck_assert_ptr_nonnull(strstr(build(&s, SHOW_APPENDIX_FULL),
	    "▲ **Too early to judge before 2024-09-19"));
	showset_close(&s);
}
END_TEST

START_TEST(without_a_cost_nothing_can_be_said)
{
	struct showset s;

	showset_open(&s);
	end_on(&s, date_from_civil(2024, 9, 19));
	s.event.has_cost = false;
	ck_assert_ptr_nonnull(strstr(build(&s, SHOW_APPENDIX_FULL),
	    "**Whether it was worth it cannot be said: the cost is not known"
	    ));
	showset_close(&s);
}
END_TEST

START_TEST(without_an_appendix_no_number_points_to_one)
{
	struct showset s;
	const char *text;

	showset_open(&s);
	text = build(&s, SHOW_APPENDIX_NO);
	ck_assert_ptr_null(strstr(text, "## Appendix"));
	ck_assert_ptr_null(strstr(text, "\\[1\\]"));
	ck_assert_ptr_null(strstr(text, "No. |"));
	text = build(&s, SHOW_APPENDIX_SHORT);
	ck_assert_ptr_nonnull(strstr(text, "## Appendix"));
	ck_assert_ptr_nonnull(strstr(text, "| 1 | Leads | 3 |"));
	ck_assert_ptr_null(strstr(text, "awk"));
	showset_close(&s);
}
END_TEST

UNIT_MAIN(a_ripe_show_is_judged_by_its_return,
    a_young_show_is_judged_by_its_pipeline_and_says_when_it_is_final,
    without_a_cost_nothing_can_be_said,
    without_an_appendix_no_number_points_to_one)
