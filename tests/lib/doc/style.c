/* style.c - doc/style.h: fonts of both languages, dark only on screens */
#include "doc/style.h"
#include "unit.h"

static struct buffer sheet;

static const char *
style(int lang)
{
	sheet.len = 0;
	docstyle_add(&sheet, lang);
	buffer_add_byte(&sheet, '\0');
	return sheet.data;
}

START_TEST(a_chinese_page_asks_for_a_simplified_face_first)
{
	ck_assert_int_eq(strncmp(docstyle_fonts(1), "\"PingFang SC\"", 13), 0);
	ck_assert_ptr_nonnull(strstr(style(1), docstyle_fonts(1)));
	ck_assert_ptr_nonnull(strstr(style(0), docstyle_fonts(0)));
}
END_TEST

START_TEST(dark_is_for_screens_and_paper_is_light)
{
	const char *css = style(0);

	ck_assert_ptr_nonnull(strstr(css, ":root{color-scheme:light dark;"
	    "--ground:#ffffff;"));
	ck_assert_ptr_nonnull(strstr(css, "@media screen and "
	    "(prefers-color-scheme:dark){:root{--ground:#12181f;"));
}
END_TEST

START_TEST(paper_is_a4_and_headers_of_tables_come_again)
{
	const char *css = style(0);

	ck_assert_ptr_nonnull(strstr(css, "@page{size:A4;"));
	ck_assert_ptr_nonnull(strstr(css, "thead{display:table-header-group}"));
	ck_assert_ptr_nonnull(strstr(css, "tabular-nums"));
	ck_assert_ptr_null(strstr(css, "url("));
}
END_TEST

UNIT_MAIN(a_chinese_page_asks_for_a_simplified_face_first,
    dark_is_for_screens_and_paper_is_light,
    paper_is_a4_and_headers_of_tables_come_again)
