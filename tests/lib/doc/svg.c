/* svg.c - doc/svg.h: a picture that says what it shows */
#include "docform.h"
#include "unit.h"

START_TEST(a_chart_has_a_title_a_description_and_its_table)
{
	const char *html = docform_write(docform_table(DOC_COLUMNS), DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "role=\"img\""));
	ck_assert_ptr_nonnull(strstr(html, "<title id=\"t0\">By class<"));
	ck_assert_ptr_nonnull(strstr(html, "<desc id=\"d0\">Bars.</desc>"));
	ck_assert_ptr_nonnull(strstr(html, "class=\"s2\""));
	ck_assert_ptr_nonnull(strstr(html, "<polyline"));
	ck_assert_ptr_nonnull(strstr(html, "<bdi>a|b</bdi>"));
	html = docform_write(docform_table(DOC_SHARES), DOC_HTML);
	ck_assert_ptr_null(strstr(html, "<polyline"));
}
END_TEST

UNIT_MAIN(a_chart_has_a_title_a_description_and_its_table)
