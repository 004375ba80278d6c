/* doc.c - doc/doc.h: one document, three forms */
#include "docform.h"
#include "unit.h"

START_TEST(a_cell_is_cut_and_a_quote_is_not)
{
	struct doc *doc = docform_table(DOC_NO_CHART);
	static char word[10001];
	const char *html, *x;
	size_t run = 0;

	memset(word, 'x', 10000);
	doc_row(doc, (struct slice[]){ slice_of(word), SLICE("1") }, 1, 0);
	html = docform_write(doc, DOC_HTML);
	for (x = html; *x != '\0'; x++)
		run += *x == 'x';
	ck_assert_uint_lt(run, 400);
	doc = doc_new(0, SLICE("Contents"));
	doc_quote(doc, slice_of(word), SLICE("Ada"));
	ck_assert_ptr_nonnull(strstr(docform_write(doc, DOC_HTML), word));
}
END_TEST

START_TEST(a_quote_keeps_its_lines_and_says_who_spoke)
{
	struct doc *doc = doc_new(0, SLICE("Contents"));

	doc_quote(doc, SLICE("one\n\n# two"), SLICE("Ada, 2024-04-20"));
	ck_assert_str_eq(docform_write(doc, DOC_MARKDOWN),
	    "> one\n>\n> \\# two\n>\n> — Ada, 2024-04-20\n");
	doc = doc_new(0, SLICE("Contents"));
	doc_quote(doc, SLICE("one\n\n# two"), SLICE_EMPTY);
	ck_assert_str_eq(docform_write(doc, DOC_TEXT), "    one\n    # two\n");
}
END_TEST

UNIT_MAIN(a_cell_is_cut_and_a_quote_is_not,
    a_quote_keeps_its_lines_and_says_who_spoke)
