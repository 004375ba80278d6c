/* line.c - xlsx/line.h: a row as the library writes it */
#include "unit.h"
#include "xlsx/line.h"

static struct xlsxline line;

static const char *
ended(void)
{
	xlsxline_end(&line);
	buffer_add_byte(&line.bytes, '\0');
	return line.bytes.data;
}

START_TEST(texts_and_numbers)
{
	xlsxline_begin(&line, 12, 0, 0);
	ck_assert(xlsxline_text(&line, 0, 0, SLICE("a & <b> \"c\"")));
	ck_assert(xlsxline_text(&line, 25, 3, SLICE(" a\nb")));
	xlsxline_number(&line, 26, 10, 14357.88);
	xlsxline_number(&line, 16383, 0, 45404);
	ck_assert_uint_eq(line.cells, 4);
	ck_assert_uint_eq(line.last, 16383);
	ck_assert_str_eq(ended(), "<row r=\"12\"><c r=\"A12\" t=\"inlineStr\">"
	    "<is><t>a &amp; &lt;b&gt; \"c\"</t></is></c><c r=\"Z12\" s=\"3\" "
	    "t=\"inlineStr\"><is><t xml:space=\"preserve\"> a\nb</t></is></c>"
	    "<c r=\"AA12\" s=\"10\"><v>14357.88</v></c><c r=\"XFD12\"><v>45404"
	    "</v></c></row>");
	xlsxline_release(&line);
}
END_TEST

START_TEST(a_row_has_a_style_and_a_height)
{
	xlsxline_begin(&line, 1048576, 2, 45);
	xlsxline_number(&line, 702, 0, -0.5);
	ck_assert_str_eq(ended(), "<row r=\"1048576\" s=\"2\" "
	    "customFormat=\"1\" ht=\"45\" customHeight=\"1\"><c "
	    "r=\"AAA1048576\"><v>-0.5</v></c></row>");
	xlsxline_release(&line);
}
END_TEST

START_TEST(what_is_rare_is_left_to_the_library)
{
	static char text[32768 + 1];

	memset(text, 'a', sizeof(text) - 1);
	xlsxline_begin(&line, 1, 0, 0);
	ck_assert(!xlsxline_text(&line, 0, 0, SLICE("a\x01")));
	ck_assert(!xlsxline_text(&line, 0, 0, SLICE("a\r")));
	ck_assert(!xlsxline_text(&line, 0, 0, SLICE("")));
	ck_assert(!xlsxline_text(&line, 0, 0, slice_of(text)));
	text[32767] = '\0';
	ck_assert(xlsxline_text(&line, 0, 0, slice_of(text)));
	xlsxline_release(&line);
}
END_TEST

UNIT_MAIN(texts_and_numbers, a_row_has_a_style_and_a_height,
    what_is_rare_is_left_to_the_library)
