/* inline.c - doc/inline.h: what a mail program lets stand */
#include "docform.h"
#include "unit.h"

START_TEST(a_mail_has_a_sheet_for_the_dark_no_class_picture_or_reference)
{
	struct doc *doc = docform_picture(DOC_PICTURE_WATERFALL);
	const char *html;

	doc_note(doc, SLICE("<script>\"a\" & b"));
	html = docform_write(doc, DOC_MAIL);
	ck_assert_ptr_nonnull(strstr(html, "<style>@media (prefers-color-scheme:"
	    "dark){\n"));
	/* Each text has its dark colour: the ink's, found in two places. */
	ck_assert_ptr_nonnull(strstr(html, "[style^=\"color:#"));
	ck_assert_ptr_null(strstr(html, "class="));
	ck_assert_ptr_null(strstr(html, "<svg"));
	ck_assert_ptr_null(strstr(html, "http"));
	ck_assert_ptr_null(strstr(html, "url("));
	ck_assert_ptr_null(strstr(html, "var("));
	ck_assert_ptr_nonnull(strstr(html,
	    "&lt;script&gt;&quot;a&quot; &amp; b"));
}
END_TEST

START_TEST(a_mail_has_the_same_blocks_as_a_page)
{
	const char *html = docform_write(docform_screen(), DOC_MAIL);

	ck_assert_ptr_nonnull(strstr(html, "● It was worth it.</p>"));
	ck_assert_ptr_nonnull(strstr(html, "▲ 37</div>"));
	ck_assert_ptr_nonnull(strstr(html, "&lt;lin&gt;</div>"));
	ck_assert_ptr_nonnull(strstr(html, "◆ overdue</div>"));
	ck_assert_ptr_nonnull(strstr(html, "border-left:4px solid #9c2a0c;"));
	ck_assert_ptr_nonnull(strstr(html, "a|b</td>"));
}
END_TEST

START_TEST(a_value_may_lead_somewhere)
{
	struct doc *doc = doc_new(0, SLICE("Contents"));
	struct doc_fact facts[] = {
		{ .name = SLICE("Phone"), .value = SLICE("+49 30"),
		  .link = SLICE("tel:+4930") },
		{ .name = SLICE("Note"), .value = SLICE("ls <x"), .code = true },
	};
	struct doc_card card = { .title = SLICE("Keller"), .facts = facts,
		.count = 2 };
	const char *html;

	doc_card(doc, &card);
	html = docform_write(doc, DOC_MAIL);
	ck_assert_ptr_nonnull(strstr(html, "<a href=\"tel:+4930\" style="));
	ck_assert_ptr_nonnull(strstr(html, ">+49 30</a></div>"));
	ck_assert_ptr_nonnull(strstr(html, ">ls &lt;x</code></div>"));
}
END_TEST

START_TEST(fonts_of_a_mail_stand_in_single_quotes)
{
	struct doc *doc = doc_new(1, SLICE("目录"));
	const char *html;

	doc_title(doc, SLICE("今天"));
	html = docform_write(doc, DOC_MAIL);
	ck_assert_ptr_nonnull(strstr(html, "<html lang=\"zh-CN\">"));
	ck_assert_ptr_nonnull(strstr(html, "font-family:'PingFang SC',"));
	ck_assert_ptr_nonnull(strstr(html, "<title>今天</title>"));
}
END_TEST

UNIT_MAIN(a_mail_has_a_sheet_for_the_dark_no_class_picture_or_reference,
    a_mail_has_the_same_blocks_as_a_page, a_value_may_lead_somewhere,
    fonts_of_a_mail_stand_in_single_quotes)
