/* markup.c - mail/markup.h: the text of an HTML mail */
#include "mail/markup.h"
#include "unit.h"

static void
check(const char *html, const char *expected)
{
	struct buffer out = { 0 };

	mailmarkup_plain(&out, slice_of(html));
	ck_assert_slice(buffer_slice(&out), expected);
	buffer_release(&out);
}

START_TEST(tags_go_and_paragraphs_end_lines)
{
	check("<p>our <b>bank</b> details</p><p>bye<br>x</p>",
	    "our bank details\nbye\nx\n");
	check("plain", "plain");
	check("", "");
	check("open <b", "open ");
	check("<td>new</td><td>account</td></tr>x", "new\naccount\n\nx");
	check("<li>a</li>\n<h2>b</h2>c", "a\n\nb\nc");
	check("1 < 2 and 3 > 2, <3", "1 < 2 and 3 > 2, <3");
}
END_TEST

START_TEST(scripts_and_styles_go_with_what_they_hold)
{
	check("a<style>p{}</style>b<SCRIPT>x<y</script>c", "abc");
	check("a<script>never closed", "a");
	check("a<script>x<y>z</styl></script>b", "ab");
	check("a<!-- 1 > 0 -->b<!-- open", "ab");
	check("a<!-- b>c<!-- d>e", "ace");
}
END_TEST

START_TEST(references_are_read_and_links_stand_beside_their_text)
{
	check("a &amp; b&#33;", "a & b!");
	check("<a href='http://x.example/'>here</a>",
	    " http://x.example/ here");
	check("<a href=x.example>here</a><a>none</a>", " x.example herenone");
}
END_TEST

UNIT_MAIN(tags_go_and_paragraphs_end_lines,
    scripts_and_styles_go_with_what_they_hold,
    references_are_read_and_links_stand_beside_their_text)
