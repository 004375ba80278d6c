/* scan.c - xlsx/scan.h: plain tags and texts */
#include <stdio.h>

#include "unit.h"
#include "xlsx/scan.h"

/* The text up to the next tag, or "no". */
static const char *
text_of(const char *bytes)
{
	static char result[100], padded[200];
	struct xlsxscan scan = { .at = padded };
	struct slice text;

	snprintf(padded, sizeof(padded), "%s", bytes);
	scan.end = padded + strlen(padded);
	if (xlsxscan_text(&scan, &text))
		snprintf(result, sizeof(result), "%.*s", SLICE_PRINT(text));
	else
		snprintf(result, sizeof(result), "no");
	xlsxscan_release(&scan);
	return result;
}

START_TEST(a_text_ends_at_the_next_tag)
{
	ck_assert_str_eq(text_of("<a>"), "");
	ck_assert_str_eq(text_of("fifteen bytes..<a>"), "fifteen bytes..");
	ck_assert_str_eq(text_of("sixteen bytes...<a>"), "sixteen bytes...");
	ck_assert_str_eq(text_of("a > b\n\t]]<a>"), "a > b\n\t]]");
	ck_assert_str_eq(text_of("\xE4\xB8\xAD, \xC3\xA4<a>"),
	    "\xE4\xB8\xAD, \xC3\xA4");
	ck_assert_str_eq(text_of("no tag"), "no");
}
END_TEST

START_TEST(references_are_resolved)
{
	ck_assert_str_eq(text_of("&amp;&lt;&gt;&quot;&apos;<a>"), "&<>\"'");
	ck_assert_str_eq(text_of("a&#65;b&#x42;c&#x10FFFF;<a>"),
	    "aAbBc\xF4\x8F\xBF\xBF");
	ck_assert_str_eq(text_of("&#xD7FF;&#xE000;&#xFFFD;<a>"),
	    "\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBD");
	ck_assert_str_eq(text_of("&#xD800;<a>"), "no");
	ck_assert_str_eq(text_of("&#xFFFE;<a>"), "no");
	ck_assert_str_eq(text_of("&#x110000;<a>"), "no");
	ck_assert_str_eq(text_of("&#x100000041;<a>"), "no");
	ck_assert_str_eq(text_of("&#31;<a>"), "no");
	ck_assert_str_eq(text_of("&#X41;<a>"), "no");
	ck_assert_str_eq(text_of("&#;<a>"), "no");
	ck_assert_str_eq(text_of("&nbsp;<a>"), "no");
	ck_assert_str_eq(text_of("& <a>"), "no");
}
END_TEST

START_TEST(what_is_not_plain_is_left)
{
	ck_assert_str_eq(text_of("a]]>b<a>"), "no");
	ck_assert_str_eq(text_of("a\rb<a>"), "no");
	ck_assert_str_eq(text_of("a\x01<a>"), "no");
	ck_assert_str_eq(text_of("\xC0\x80<a>"), "no");
	ck_assert_str_eq(text_of("\xED\xA0\x80<a>"), "no");
	ck_assert_str_eq(text_of("\xEF\xBF\xBE<a>"), "no");
	ck_assert_str_eq(text_of("\xEF\xBF\xBD<a>"), "\xEF\xBF\xBD");
	ck_assert_str_eq(text_of("\xF4\x90\x80\x80<a>"), "no");
}
END_TEST

/* "NAME begins ends COUNT r", or "no". */
static const char *
tag_of(const char *bytes)
{
	static char result[100], padded[200];
	struct xlsxscan scan = { .at = padded };
	struct xlsxscan_tag tag;
	struct slice r;

	snprintf(padded, sizeof(padded), "%s", bytes);
	scan.end = padded + strlen(padded);
	if (!xlsxscan_tag(&scan, &tag) || scan.at != scan.end)
		return "no";
	r = xlsxscan_attribute(&tag, 'r');
	snprintf(result, sizeof(result), "%.*s %d %d %zu %.*s",
	    SLICE_PRINT(tag.name), tag.begins, tag.ends, tag.count,
	    r.at == NULL ? 1 : (int)r.len, r.at == NULL ? "-" : r.at);
	return result;
}

START_TEST(plain_tags)
{
	ck_assert_str_eq(tag_of("<row>"), "row 1 0 0 -");
	ck_assert_str_eq(tag_of("</row>"), "row 0 1 0 -");
	ck_assert_str_eq(tag_of("<c/>"), "c 1 1 0 -");
	ck_assert_str_eq(tag_of("<c r=\"A1\" t='s' />"), "c 1 1 2 A1");
	ck_assert_str_eq(tag_of("<c xml:space=\"preserve\"\n r=\"\">"),
	    "c 1 0 2 ");
}
END_TEST

START_TEST(other_tags_are_left)
{
	static const char *const others[] = { "<x:c>", "<c x:r=\"1\">",
		"<c r=\"1\" r=\"2\">", "<c r=\"1\"t=\"2\">", "<c r=1>",
		"<c r=\"&#49;\">", "<c r=\"<\">", "<c r=\"a\tb\">", "<c r>",
		"<1>", "< c>", "<c / >", "</c >", "</c r=\"1\">", "<!--->",
		"<?c?>", "<c", "<c ", "<c r=\"", "<c r=\"1\"", "<c /", "",
		"<c r=\"\xC3\xA4\">" };
	size_t i;

	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		ck_assert_str_eq(tag_of(others[i]), "no");
}
END_TEST

UNIT_MAIN(a_text_ends_at_the_next_tag, references_are_resolved,
    what_is_not_plain_is_left, plain_tags, other_tags_are_left)
