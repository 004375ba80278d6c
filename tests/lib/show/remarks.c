/* test_showremarks.c - showremarks.h: sections and what was said in them */
#include "base/date.h"
#include "show/remarks.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

START_TEST(a_section_is_named_by_number_or_word_of_either_language)
{
	struct fault fault = { "" };
	struct showremarks *r = showremarks_open(0, &fault);

	ck_assert_int_eq(showremarks_section(r, SLICE("1")), 1);
	ck_assert_int_eq(showremarks_section(r, SLICE(" 13 ")), 13);
	ck_assert_int_eq(showremarks_section(r, SLICE("Competitors")), 6);
	ck_assert_int_eq(showremarks_section(r, SLICE("竞争对手")), 6);
	ck_assert_int_eq(showremarks_section(r, SLICE("failed")), 8);
	ck_assert_int_eq(showremarks_section(r, SLICE("决定")), 12);
	ck_assert_int_eq(showremarks_section(r, SLICE("14")),
	    SHOW_NO_SECTION);
	ck_assert_int_eq(showremarks_section(r, SLICE("weather")),
	    SHOW_NO_SECTION);
	ck_assert_int_eq(showremarks_section(r, SLICE_EMPTY),
	    SHOW_NO_SECTION);
	showremarks_close(r);
}
END_TEST

START_TEST(every_section_says_what_would_fill_it)
{
	struct fault fault = { "" };
	struct showremarks *r = showremarks_open(1, &fault);
	int section;

	for (section = 1; section <= SHOW_SECTIONS; section++) {
		ck_assert_uint_gt(showremarks_heading(r, section).len, 0);
		ck_assert_uint_gt(showremarks_filling(r, section).len, 0);
	}
	ck_assert_slice(showremarks_heading(r, 6), "竞争对手");
	showremarks_close(r);
}
END_TEST

START_TEST(remarks_are_copied_and_counted_by_section)
{
	struct fault fault = { "" };
	struct showremarks *r = showremarks_open(0, &fault);
	char text[] = "rain";
	struct showremark remark = { .section = 7, .about = SLICE_EMPTY,
		.text = slice_of(text), .author = SLICE("Chen"),
		.date = DATE_NONE };

	showremarks_add(r, &remark);
	text[0] = 'X';
	ck_assert_uint_eq(showremarks_of(r, 7), 1);
	ck_assert_uint_eq(showremarks_of(r, 8), 0);
	ck_assert_uint_eq(showremarks_count(r), 1);
	ck_assert_slice(showremarks_at(r, 0)->text, "rain");
	showremarks_close(r);
}
END_TEST

START_TEST(a_report_has_thirteen_sections_whatever_a_table_says)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault = { "" };

	textfile_make(path, "section,word,en,zh,words,fill_en,fill_zh\n"
	    "1,a,b,c,,d,e\n");
	ck_assert(table_replace("show-section", path, &fault));
	ck_assert_ptr_null(showremarks_open(0, &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    "1 rows; a report has 13 sections"));
	unlink(path);
}
END_TEST

UNIT_MAIN(a_section_is_named_by_number_or_word_of_either_language,
    every_section_says_what_would_fill_it,
    remarks_are_copied_and_counted_by_section,
    a_report_has_thirteen_sections_whatever_a_table_says)
