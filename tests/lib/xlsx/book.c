/* test_xlsxbook.c - xlsxbook.h: sheets, strings, styles */
#include "xlsx/book.h"
#include "zipfile.h"

START_TEST(sheets_strings_and_formats_are_read)
{
	static const struct zipfile_part parts[] = { ZIPFILE_BOOK,
		{ "xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><r><t>b"
		  "</t></r><rPh><t>no</t></rPh><r><t>c</t></r></si></sst>" },
		{ "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId="
		  "\"164\" formatCode=\"yyyy\"/></numFmts><cellStyleXfs>"
		  "<xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId="
		  "\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>" },
		{ NULL, NULL } };
	struct fault fault = { "" };
	int fd = zipfile_open(parts);
	struct xlsxzip *zip = xlsxzip_open(fd, SLICE_EMPTY, &fault);
	struct xlsxbook book;

	ck_assert(xlsxbook_read(&book, zip, &fault));
	ck_assert_uint_eq(book.sheet_count, 2);
	ck_assert(slice_is(book.sheets[0].name, "One"));
	ck_assert_str_eq(book.sheets[0].part, "xl/worksheets/one.xml");
	ck_assert(!book.sheets[0].hidden);
	ck_assert_str_eq(book.sheets[1].part, "xl/worksheets/two.xml");
	ck_assert(book.sheets[1].hidden);
	ck_assert_uint_eq(book.string_count, 2);
	ck_assert(slice_is(book.strings[1], "bc"));
	ck_assert_uint_eq(book.format_count, 2);
	ck_assert_int_eq(book.formats[1].shows, XLSX_DATE);
	ck_assert(!book.from_1904);
	xlsxbook_release(&book);
	xlsxzip_close(zip);
	close(fd);
}
END_TEST

static const char *
unescaped(const char *given)
{
	static char text[64];

	strcpy(text, given);
	text[xlsxbook_unescape(text, strlen(given))] = '\0';
	return text;
}

START_TEST(escaped_characters_become_themselves)
{
	ck_assert_str_eq(unescaped("a_x000D_b"), "a\rb");
	ck_assert_str_eq(unescaped("_x005F_x000D_"), "_x000D_");
	ck_assert_str_eq(unescaped("_x4E2D_"), "\xE4\xB8\xAD");
	ck_assert_str_eq(unescaped("a_x00_b_xD800_"), "a_x00_b_xD800_");
	ck_assert_str_eq(unescaped(""), "");
}
END_TEST

UNIT_MAIN(sheets_strings_and_formats_are_read,
    escaped_characters_become_themselves)
