/* picture.c - doc/picture.h: each shape drawn to scale, nothing left out */
#include "docform.h"
#include "unit.h"

START_TEST(a_picture_has_a_title_a_description_and_escaped_labels)
{
	const char *html = docform_write(docform_picture(DOC_PICTURE_BARS),
	    DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<div class=\"pictures\">"));
	ck_assert_ptr_nonnull(strstr(html,
	    "<title id=\"t0\">Leads by seller</title>"));
	ck_assert_ptr_nonnull(strstr(html, "<desc id=\"d0\">Bars.</desc>"));
	ck_assert_ptr_nonnull(strstr(html, ">Ada &amp; Co</text>"));
}
END_TEST

/* 8 of 8 is the whole width of 400, 2 of them 100, 4 half. */
START_TEST(a_bar_shows_its_part_in_the_dark_colour)
{
	const char *html = docform_write(docform_picture(DOC_PICTURE_BARS),
	    DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html,
	    "width=\"400\" height=\"12\" class=\"s4\""));
	ck_assert_ptr_nonnull(strstr(html,
	    "width=\"100\" height=\"12\" class=\"s1\""));
	ck_assert_ptr_nonnull(strstr(html,
	    "width=\"200\" height=\"12\" class=\"s2\""));
	ck_assert_ptr_nonnull(strstr(html, ">untouched</text>"));
	/* "others" are 1 of 8, and have no colour. */
	ck_assert_ptr_nonnull(strstr(html,
	    "width=\"50\" height=\"12\" class=\"rest seg\""));
}
END_TEST

/* 8 + 4 + 1 = 13 parts of 400: they end at 246, 369 and 400. */
START_TEST(a_stack_fills_one_line_and_others_take_no_colour)
{
	const char *html = docform_write(docform_picture(DOC_PICTURE_STACK),
	    DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<rect x=\"0\" y=\"0\" "
	    "width=\"246\" height=\"26\" class=\"s1 seg\"/>"));
	ck_assert_ptr_nonnull(strstr(html, "<rect x=\"246\" y=\"0\" "
	    "width=\"123\" height=\"26\" class=\"s2 seg\"/>"));
	ck_assert_ptr_nonnull(strstr(html, "<rect x=\"369\" y=\"0\" "
	    "width=\"31\" height=\"26\" class=\"rest seg\"/>"));
}
END_TEST

/* 8, then 4 less, then 1 more: 0-8, 4-8, 4-5 of 8 on 400. */
START_TEST(a_waterfall_goes_on_where_the_bar_before_ended)
{
	const char *html = docform_write(
	    docform_picture(DOC_PICTURE_WATERFALL), DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<rect x=\"0\" y=\"19\" "
	    "width=\"400\" height=\"12\" class=\"s1\"/>"));
	ck_assert_ptr_nonnull(strstr(html, "<rect x=\"200\" y=\"55\" "
	    "width=\"200\" height=\"12\" class=\"mark1\"/>"));
	ck_assert_ptr_nonnull(strstr(html, "<rect x=\"200\" y=\"91\" "
	    "width=\"50\" height=\"12\" class=\"s3\"/>"));
}
END_TEST

START_TEST(a_funnel_stands_about_its_middle)
{
	const char *html = docform_write(docform_picture(DOC_PICTURE_FUNNEL),
	    DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<rect x=\"100\" y=\"77\" "
	    "width=\"200\" height=\"12\" class=\"s2\"/>"));
}
END_TEST

/* Heights of 120 below 8: 8 of 8 at 8, 4 at 68, 1 at 113. */
START_TEST(a_line_goes_through_its_points_and_a_broken_one_through_the_parts)
{
	const char *html = docform_write(docform_picture(DOC_PICTURE_LINE),
	    DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<polyline class=\"line s\" "
	    "points=\"12,8 200,68 388,113\"/>"));
	ck_assert_ptr_nonnull(strstr(html, "<polyline class=\"dash\" "
	    "points=\"12,98 388,113\"/>"));
}
END_TEST

START_TEST(markdown_and_text_list_the_points_with_bars_of_signs)
{
	ck_assert_str_eq(docform_write(docform_picture(DOC_PICTURE_BARS),
	    DOC_MARKDOWN), "**Leads by seller**\n\n"
	    "- Ada &amp; Co: 8 ■■■■■■■■■■■■■■■■■■■■\n"
	    "- 贝林: 4 ■■■■■■■■■■\n- others: 1 ■■■\n");
	ck_assert_str_eq(docform_write(docform_picture(DOC_PICTURE_BARS),
	    DOC_TEXT), "Leads by seller\n\n"
	    "  Ada & Co  8  ####################\n"
	    "  贝林      4  ##########\n"
	    "  others    1  ###\n");
}
END_TEST

UNIT_MAIN(a_picture_has_a_title_a_description_and_escaped_labels,
    a_bar_shows_its_part_in_the_dark_colour,
    a_stack_fills_one_line_and_others_take_no_colour,
    a_waterfall_goes_on_where_the_bar_before_ended,
    a_funnel_stands_about_its_middle,
    a_line_goes_through_its_points_and_a_broken_one_through_the_parts,
    markdown_and_text_list_the_points_with_bars_of_signs)
