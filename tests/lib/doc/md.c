/* md.c - doc/md.h: markup of strangers stays text */
#include "docform.h"
#include "unit.h"

START_TEST(markdown_shows_markup_as_text)
{
	ck_assert_str_eq(docform_write(docform_text("*a* [x](y) `c` #1 a_b <i> & ~"),
	    DOC_MARKDOWN), "\\*a\\* \\[x\\](y) \\`c\\` \\#1 a\\_b &lt;i&gt; "
	    "&amp; \\~\n");
	ck_assert_str_eq(docform_write(docform_text("- no list"), DOC_MARKDOWN),
	    "\\- no list\n");
	ck_assert_str_eq(docform_write(docform_text("12. no list"), DOC_MARKDOWN),
	    "12\\. no list\n");
	ck_assert_str_eq(docform_write(docform_text("12.5 a-b"), DOC_MARKDOWN),
	    "12.5 a-b\n");
}
END_TEST

START_TEST(a_table_has_bars_behind_it)
{
	ck_assert_str_eq(docform_write(docform_table(DOC_BARS), DOC_MARKDOWN),
	    "**By class**\n\n"
	    "| Class | Leads | |\n"
	    "| --- | ---: | --- |\n"
	    "| a\\|b | 8 | ■■■■■■■■■■■■■■■■■■■■ |\n"
	    "| 贝林 | 1 | ■■■ |\n");
}
END_TEST

UNIT_MAIN(markdown_shows_markup_as_text,
    a_table_has_bars_behind_it)
