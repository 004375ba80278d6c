/* test_doc.c - doc.h: one document, three forms, text of strangers */
#include "doc/doc.h"
#include "doc/block.h"
#include "unit.h"

static struct buffer out;

/* What a writer makes of a document that is given up then. */
static const char *
write_doc(struct doc *doc, enum doc_format format)
{
	out.len = 0;
	doc_write(doc, format, &out);
	buffer_add_byte(&out, '\0');
	doc_free(doc);
	return out.data;
}

static struct doc *
text_doc(const char *text)
{
	struct doc *doc = doc_new(0, SLICE("Contents"));

	doc_text(doc, slice_of(text));
	return doc;
}

static struct doc *
table_doc(enum doc_chart chart)
{
	static const struct doc_column columns[] = {
		{ { "Class", 5 }, false }, { { "Leads", 5 }, true },
	};
	struct doc_heading heading = { SLICE("By class"), SLICE("Bars."),
		SLICE("curve"), chart, columns, 2 };
	struct doc *doc = doc_new(0, SLICE("Contents"));

	doc_table(doc, &heading);
	doc_row(doc, (struct slice[]){ SLICE("a|b"), SLICE("8") }, 8, 5000);
	doc_row(doc, (struct slice[]){ SLICE("贝林"), SLICE("1") }, 1,
	    DOC_NONE);
	return doc;
}

START_TEST(markdown_shows_markup_as_text)
{
	ck_assert_str_eq(write_doc(text_doc("*a* [x](y) `c` #1 a_b <i> & ~"),
	    DOC_MARKDOWN), "\\*a\\* \\[x\\](y) \\`c\\` \\#1 a\\_b &lt;i&gt; "
	    "&amp; \\~\n");
	ck_assert_str_eq(write_doc(text_doc("- no list"), DOC_MARKDOWN),
	    "\\- no list\n");
	ck_assert_str_eq(write_doc(text_doc("12. no list"), DOC_MARKDOWN),
	    "12\\. no list\n");
	ck_assert_str_eq(write_doc(text_doc("12.5 a-b"), DOC_MARKDOWN),
	    "12.5 a-b\n");
}
END_TEST

START_TEST(html_escapes_and_takes_what_xml_has_not)
{
	const char *html = write_doc(text_doc("<script>\"a\" & b\xEF\xBF\xBE "
	    "\x01"), DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "<p>&lt;script&gt;&quot;a&quot; "
	    "&amp; b\xEF\xBF\xBD \xEF\xBF\xBD</p>"));
	ck_assert_ptr_null(strstr(html, "<script"));
	ck_assert_ptr_null(strstr(html, "http"));
}
END_TEST

START_TEST(a_table_has_bars_behind_it_in_text_and_markdown)
{
	ck_assert_str_eq(write_doc(table_doc(DOC_BARS), DOC_TEXT),
	    "By class\n\n"
	    "  Class  Leads\n"
	    "  a|b        8  ####################\n"
	    "  贝林       1  ###\n");
	ck_assert_str_eq(write_doc(table_doc(DOC_BARS), DOC_MARKDOWN),
	    "**By class**\n\n"
	    "| Class | Leads | |\n"
	    "| --- | ---: | --- |\n"
	    "| a\\|b | 8 | ■■■■■■■■■■■■■■■■■■■■ |\n"
	    "| 贝林 | 1 | ■■■ |\n");
	ck_assert_str_eq(write_doc(table_doc(DOC_NO_CHART), DOC_TEXT),
	    "By class\n\n  Class  Leads\n  a|b        8\n  贝林       1\n");
}
END_TEST

START_TEST(a_chart_has_a_title_a_description_and_its_table)
{
	const char *html = write_doc(table_doc(DOC_COLUMNS), DOC_HTML);

	ck_assert_ptr_nonnull(strstr(html, "role=\"img\""));
	ck_assert_ptr_nonnull(strstr(html, "<title id=\"t0\">By class<"));
	ck_assert_ptr_nonnull(strstr(html, "<desc id=\"d0\">Bars.</desc>"));
	ck_assert_ptr_nonnull(strstr(html, "fill=\"#ffffff\""));
	ck_assert_ptr_nonnull(strstr(html, "<polyline"));
	ck_assert_ptr_nonnull(strstr(html, "<bdi>a|b</bdi>"));
	html = write_doc(table_doc(DOC_SHARES), DOC_HTML);
	ck_assert_ptr_null(strstr(html, "<polyline"));
}
END_TEST

START_TEST(bars_are_scaled_and_none_vanishes)
{
	struct block_row rows[] = { { .bar = 1000 }, { .bar = 1 },
		{ .bar = 0 }, { .bar = DOC_NONE } };
	struct block table = { .chart = DOC_BARS, .rows = rows,
		.row_count = 4 };

	ck_assert_int_eq(block_bar_most(&table), 1000);
	ck_assert_uint_eq(block_bar_signs(&table, &rows[0], 20), 20);
	ck_assert_uint_eq(block_bar_signs(&table, &rows[1], 20), 1);
	ck_assert_uint_eq(block_bar_signs(&table, &rows[2], 20), 0);
	ck_assert_uint_eq(block_bar_signs(&table, &rows[3], 20), 0);
	table.chart = DOC_SHARES;
	ck_assert_int_eq(block_bar_most(&table), 10000);
	ck_assert_uint_eq(block_bar_signs(&table, &rows[0], 20), 2);
}
END_TEST

START_TEST(a_cell_is_cut_and_a_quote_is_not)
{
	struct doc *doc = table_doc(DOC_NO_CHART);
	static char word[10001];
	const char *html, *x;
	size_t run = 0;

	memset(word, 'x', 10000);
	doc_row(doc, (struct slice[]){ slice_of(word), SLICE("1") }, 1, 0);
	html = write_doc(doc, DOC_HTML);
	for (x = html; *x != '\0'; x++)
		run += *x == 'x';
	ck_assert_uint_lt(run, 400);
	doc = doc_new(0, SLICE("Contents"));
	doc_quote(doc, slice_of(word), SLICE("Ada"));
	ck_assert_ptr_nonnull(strstr(write_doc(doc, DOC_HTML), word));
}
END_TEST

START_TEST(a_quote_keeps_its_lines_and_says_who_spoke)
{
	struct doc *doc = doc_new(0, SLICE("Contents"));

	doc_quote(doc, SLICE("one\n\n# two"), SLICE("Ada, 2024-04-20"));
	ck_assert_str_eq(write_doc(doc, DOC_MARKDOWN),
	    "> one\n>\n> \\# two\n>\n> — Ada, 2024-04-20\n");
	doc = doc_new(0, SLICE("Contents"));
	doc_quote(doc, SLICE("one\n\n# two"), SLICE_EMPTY);
	ck_assert_str_eq(write_doc(doc, DOC_TEXT), "    one\n    # two\n");
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
	html = write_doc(doc, DOC_HTML);
	ck_assert_ptr_nonnull(strstr(html, "<html lang=\"zh-CN\">"));
	ck_assert_ptr_nonnull(strstr(html, "<a href=\"#s1\">1 目标</a>"));
	ck_assert_ptr_nonnull(strstr(html, "<h2 id=\"s1\">1 目标</h2>"));
	ck_assert_ptr_nonnull(strstr(html,
	    "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</main>"));
}
END_TEST

UNIT_MAIN(markdown_shows_markup_as_text,
    html_escapes_and_takes_what_xml_has_not,
    a_table_has_bars_behind_it_in_text_and_markdown,
    a_chart_has_a_title_a_description_and_its_table,
    bars_are_scaled_and_none_vanishes,
    a_cell_is_cut_and_a_quote_is_not,
    a_quote_keeps_its_lines_and_says_who_spoke,
    sections_are_listed_with_links_in_html)
