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

START_TEST(a_screen_has_verdict_tiles_and_cards_in_one_grid)
{
	const char *html = docform_write(docform_screen(), DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<p class=\"verdict g good\">"
	    "<span aria-hidden=\"true\">●</span> It was worth it.</p>"));
	ck_assert_ptr_nonnull(strstr(html, "<div class=\"tile fair\">"));
	ck_assert_ptr_nonnull(strstr(html, "<p class=\"x\">USD 45</p>"));
	ck_assert_ptr_nonnull(strstr(html, "<dd dir=\"auto\">&lt;lin&gt;</dd>"
	    ));
	ck_assert_ptr_nonnull(strstr(html, "Ada &amp; Co</h3>"));
	ck_assert_ptr_nonnull(strstr(html, "<tr class=\"bad\">"));
	ck_assert_ptr_eq(strstr(strstr(html, "<div class=\"cards\">") + 1,
	    "<div class=\"cards\">"), NULL);
}
END_TEST

START_TEST(a_column_is_as_wide_as_its_longest_word_but_no_wider_than_its_part)
{
	const struct doc_column columns[] = {
		{ SLICE("Customer"), false }, { SLICE("Note"), false } };
	struct doc_heading heading = { .caption = SLICE("t"),
		.columns = columns, .count = 2 };
	struct doc *doc = doc_new(0, SLICE("Contents"));
	const char *html;

	doc_table(doc, &heading);
	doc_row(doc, (struct slice[]){ SLICE("Ada Liefergesellschaft"),
	    SLICE("wwwwwwwwwwwwwwwwwwwwwwwwwwwww") }, DOC_NONE, DOC_NONE);
	html = docform_write(doc, DOC_HTML);
	/* "Liefergesellschaft" has 18 letters; 24 are the most. */
	ck_assert_ptr_nonnull(strstr(html,
	    "min-width:min(19ch,40vw)\">Customer"));
	ck_assert_ptr_nonnull(strstr(html,
	    "min-width:min(25ch,40vw)\">Note"));
}
END_TEST

START_TEST(pairs_beside_each_other_stand_below_each_other_on_a_phone)
{
	const struct doc_column columns[] = { { SLICE("A"), false },
		{ SLICE("B"), true }, { SLICE("A"), false },
		{ SLICE("B"), true } };
	struct doc_heading heading = { .caption = SLICE("t"),
		.columns = columns, .count = 4 };
	struct doc *doc = doc_new(0, SLICE("Contents"));
	const char *html;

	doc_table(doc, &heading);
	doc_row(doc, (struct slice[]){ SLICE("a"), SLICE("1"), SLICE("b"),
	    SLICE("2") }, DOC_NONE, DOC_NONE);
	html = docform_write(doc, DOC_HTML);
	ck_assert_ptr_nonnull(strstr(html, "<table class=\"twin\">"));
	ck_assert_ptr_null(strstr(html, "<td data-l"));
}
END_TEST

START_TEST(a_table_of_five_columns_names_its_cells_for_phones)
{
	const struct doc_column columns[] = { { SLICE("A"), false },
		{ SLICE("B \"b\""), false }, { SLICE("C"), true },
		{ SLICE("D"), true }, { SLICE("E"), true } };
	struct doc_heading heading = { .caption = SLICE("t"),
		.columns = columns, .count = 5 };
	struct doc *doc = doc_new(0, SLICE("Contents"));
	const char *html;

	doc_table(doc, &heading);
	doc_row(doc, (struct slice[]){ SLICE("a"), SLICE("b"), SLICE("1"),
	    SLICE(""), SLICE("3") }, DOC_NONE, DOC_NONE);
	html = docform_write(doc, DOC_HTML);
	ck_assert_ptr_nonnull(strstr(html, "<table class=\"wide\">"));
	ck_assert_ptr_nonnull(strstr(html,
	    "<td data-l=\"B &quot;b&quot;\"><bdi>b</bdi></td>"));
	ck_assert_ptr_nonnull(strstr(html, "<td class=\"r n\"></td>"));
}
END_TEST

UNIT_MAIN(pairs_beside_each_other_stand_below_each_other_on_a_phone,
    a_screen_has_verdict_tiles_and_cards_in_one_grid,
    a_column_is_as_wide_as_its_longest_word_but_no_wider_than_its_part,
    a_table_of_five_columns_names_its_cells_for_phones,
    html_escapes_and_takes_what_xml_has_not,
    sections_are_listed_with_links_in_html)
