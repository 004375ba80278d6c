/* escape.c - doc/escape.h: markup that stays text */
#include "doc/escape.h"
#include "unit.h"

START_TEST(markup_becomes_entities)
{
	struct buffer out = { 0 };

	docescape_entities(&out, SLICE("<a href=\"x\">&"));
	ck_assert_slice(buffer_slice(&out),
	    "&lt;a href=&quot;x&quot;&gt;&amp;");
	buffer_release(&out);
}
END_TEST

START_TEST(a_line_is_cut_before_it_is_escaped)
{
	struct buffer out = { 0 };

	docescape_line(&out, SLICE("<<<<<<"), 4);
	ck_assert_slice(buffer_slice(&out), "&lt;&lt;&lt;…");
	buffer_release(&out);
}
END_TEST

static void
check_prose(struct slice text, const char *expected)
{
	struct buffer out = { 0 };

	docescape_prose(&out, text, "class=\"n\"");
	ck_assert_slice(buffer_slice(&out), expected);
	buffer_release(&out);
}

START_TEST(no_line_of_prose_ends_within_a_day)
{
	check_prose(SLICE("<b> 2024-04-16至2024-04-19."), "&lt;b&gt; "
	    "<span class=\"n\">2024-04-16</span>至"
	    "<span class=\"n\">2024-04-19</span>.");
	check_prose(SLICE("2024-04-16"), "<span class=\"n\">2024-04-16</span>");
}
END_TEST

START_TEST(no_line_ends_between_a_number_and_its_percent)
{
	check_prose(SLICE("fewer than 10 % do"), "fewer than 10&#160;% do");
	check_prose(SLICE("-100 % on 2024-04-16"), "-100&#160;% on "
	    "<span class=\"n\">2024-04-16</span>");
	check_prose(SLICE("10%, n % and 10 %d"), "10%, n % and 10&#160;%d");
	check_prose(SLICE("% 5"), "% 5");
}
END_TEST

START_TEST(what_only_looks_like_a_day_is_left_as_it_is)
{
	check_prose(SLICE("12024-04-16"), "12024-04-16");
	check_prose(SLICE("2024-04-161"), "2024-04-161");
	check_prose(SLICE("2024-04-1"), "2024-04-1");
	check_prose(SLICE("2024/04/16"), "2024/04/16");
	check_prose(SLICE_EMPTY, "");
}
END_TEST

UNIT_MAIN(markup_becomes_entities, a_line_is_cut_before_it_is_escaped,
    no_line_of_prose_ends_within_a_day,
    no_line_ends_between_a_number_and_its_percent,
    what_only_looks_like_a_day_is_left_as_it_is)
