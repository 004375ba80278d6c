/* html.c - doc/html.h: no markup of strangers, links inside */
#include "docform.h"
#include "unit.h"

START_TEST(html_escapes_and_takes_what_xml_has_not)
{
	const char *html = docform_write(docform_text("<script>\"a\" & b\xEF\xBF\xBE "
	    "\x01"), DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<p>&lt;script&gt;&quot;a&quot; "
	    "&amp; b\xEF\xBF\xBD \xEF\xBF\xBD</p>"));
	ck_assert_ptr_null(strstr(html, "<script"));
	ck_assert_ptr_null(strstr(html, "http"));
}
END_TEST

START_TEST(sections_are_listed_with_links_in_html)
{
	struct doc *doc = doc_new(1, SLICE("目录"));
	const char *html;

	doc_title(doc, SLICE("报告"));
	doc_section(doc, SLICE("1 目标"));
	doc_item(doc, SLICE("a"));
	doc_item(doc, SLICE("b"));
	html = docform_write(doc, DOC_HTML);
	ck_assert_ptr_nonnull(strstr(html, "<html lang=\"zh-CN\">"));
	ck_assert_ptr_nonnull(strstr(html, "<a href=\"#s1\">1 目标</a>"));
	ck_assert_ptr_nonnull(strstr(html, "<h2 id=\"s1\">1 目标</h2>"));
	ck_assert_ptr_nonnull(strstr(html,
	    "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</main>"));
}
END_TEST

UNIT_MAIN(html_escapes_and_takes_what_xml_has_not,
    sections_are_listed_with_links_in_html)
