/* test_showpage.c - showpage.h: thirteen sections, whatever there is */
#include "show/page.h"
#include "showset.h"

static struct buffer out;

static const char *
build(struct showset *s, enum doc_format format)
{
	struct showparts parts = { .input = &s->input,
		.model = s->model, .remarks = s->remarks, .words = s->words,
		.trace = s->trace, .stages = s->stages };
	struct doc *doc = showpage_build(&parts);

	out.len = 0;
	doc_write(doc, format, &out);
	buffer_add_byte(&out, '\0');
	doc_free(doc);
	return out.data;
}

START_TEST(all_thirteen_sections_are_there_and_say_what_is_missing)
{
	struct showset s;
	const char *text;
	char head[24];
	int i;

	showset_open(&s);
	text = build(&s, DOC_MARKDOWN);
	for (i = 1; i <= 13; i++) {
		snprintf(head, sizeof(head), "\n## %d ", i);
		ck_assert_ptr_nonnull(strstr(text, head));
	}
	ck_assert_ptr_nonnull(strstr(text, "> No data: the stand "
	    "checklist was not filled in."));
	ck_assert_ptr_nonnull(strstr(text, "> rain\n>\n> — Chen\n"));
	showset_close(&s);
}
END_TEST

START_TEST(missing_goals_are_a_finding)
{
	struct showset s;

	showset_open(&s);
	ck_assert_ptr_nonnull(strstr(build(&s, DOC_TEXT),
	    "- No goals were set before the show"));
	s.event.goal_count = 1;
	s.event.goals[0] = (struct show_goal){ SLICE("goal_leads"),
		SLICE("Leads"), SLICE("10"), SHOW_LEADS, 10 };
	ck_assert_ptr_nonnull(strstr(build(&s, DOC_TEXT),
	    "- Goal missed: Leads, 3 of 10."));
	ck_assert_ptr_null(strstr(out.data, "No goals were set"));
	showset_close(&s);
}
END_TEST

START_TEST(a_young_show_is_immature)
{
	struct showset s;

	showset_open(&s);
	ck_assert_ptr_nonnull(strstr(build(&s, DOC_TEXT),
	    "- Not ripe yet: show leads ripen in 3 to 5 months; until 2024-09-19"));
	s.event.end = DATE_NONE;
	ck_assert_ptr_null(strstr(build(&s, DOC_TEXT), "Immature"));
	ck_assert_ptr_nonnull(strstr(out.data, "end date is not known"));
	showset_close(&s);
}
END_TEST

START_TEST(a_number_keeps_its_place_in_the_appendix)
{
	struct showset s;
	const char *text;

	showset_open(&s);
	text = build(&s, DOC_MARKDOWN);
	ck_assert_ptr_nonnull(strstr(text, "| Leads | 3 | rows of the file: 4 "
	    "| 1 |"));
	ck_assert_ptr_nonnull(strstr(text, "\\[1\\] Leads\n\n```sh\n"
	    "leads | awk 'END { print NR }'\n# 3\n```\n"));
	showset_close(&s);
}
END_TEST

UNIT_MAIN(all_thirteen_sections_are_there_and_say_what_is_missing,
    missing_goals_are_a_finding, a_young_show_is_immature,
    a_number_keeps_its_place_in_the_appendix)
