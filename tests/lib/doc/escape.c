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

UNIT_MAIN(markup_becomes_entities, a_line_is_cut_before_it_is_escaped)
