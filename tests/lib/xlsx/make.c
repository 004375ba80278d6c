/* make.c - xlsx/make.h: a workbook under way */
#include <stdio.h>

#include "sheetfile.h"
#include "unit.h"
#include "xlsx/make.h"

static void
write_cell(struct xlsxmake *make, struct slice text)
{
	xlsxmake_note_cell(make, worksheet_write_string(make->sheet, 0, 0,
	    xlsxmake_text(make, text), NULL));
}

static void
make_twice(bool streaming)
{
	struct sheetfile files[2];
	struct xlsxmake make;
	struct fault fault;
	int i;

	for (i = 0; i < 2; i++) {
		ck_assert_msg(xlsxmake_open(&make, streaming, &fault), "%s",
		    fault.text);
		ck_assert(xlsxmake_sheet(&make, "one"));
		write_cell(&make, SLICE("a"));
		ck_assert(xlsxmake_sheet(&make, "two"));
		write_cell(&make, SLICE("b"));
		ck_assert_msg(xlsxmake_write(&make, sheetfile_open(&files[i]),
		    &fault), "%s", fault.text);
		xlsxmake_close(&make);
	}
	ck_assert(slice_equal(sheetfile_bytes(&files[0]),
	    sheetfile_bytes(&files[1])));
	sheetfile_close(&files[0]);
	sheetfile_close(&files[1]);
}

START_TEST(two_sheets_come_out_whole_and_as_the_same_bytes)
{
	make_twice(true);
	make_twice(false);
}
END_TEST

START_TEST(a_cell_that_the_library_refused_ends_as_a_fault)
{
	struct xlsxmake make;
	struct sheetfile file;
	struct fault fault;

	ck_assert(xlsxmake_open(&make, true, &fault));
	ck_assert(xlsxmake_sheet(&make, "one"));
	write_cell(&make, SLICE("a"));
	xlsxmake_note_cell(&make, LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED);
	ck_assert(!xlsxmake_write(&make, sheetfile_open(&file), &fault));
	ck_assert_ptr_nonnull(strstr(fault.text,
	    "cannot put the workbook together"));
	xlsxmake_close(&make);
	sheetfile_close(&file);
}
END_TEST

START_TEST(what_xml_cannot_hold_becomes_its_code)
{
	struct xlsxmake make;
	struct fault fault;

	ck_assert(xlsxmake_open(&make, true, &fault));
	ck_assert_str_eq(xlsxmake_text(&make, SLICE("a\rb")), "a_x000D_b");
	ck_assert_str_eq(xlsxmake_text(&make, SLICE("_x000D_")),
	    "_x005F_x000D_");
	ck_assert_str_eq(xlsxmake_text(&make, SLICE("\xEF\xBF\xBE")),
	    "_xFFFE_");
	ck_assert_uint_eq(xlsxmake_units(SLICE("a\rb")), 9);
	ck_assert_uint_eq(xlsxmake_units(SLICE("\xF0\x9F\x98\x80")), 2);
	xlsxmake_close(&make);
}
END_TEST

START_TEST(a_number_keeps_every_digit_or_is_none)
{
	double number;

	ck_assert(xlsxmake_number(SLICE("-12.50"), &number));
	ck_assert(number == -12.5);
	ck_assert(xlsxmake_number(SLICE("123456789012345"), &number));
	ck_assert(!xlsxmake_number(SLICE("1234567890123456"), &number));
	ck_assert(xlsxmake_number(SLICE("123456789012.345"), &number));
	ck_assert(number == 123456789012.345);
	ck_assert(!xlsxmake_number(SLICE("1234567890123.456"), &number));
	ck_assert(xlsxmake_number(SLICE("0.000001"), &number));
	ck_assert(number == 0.000001);
	ck_assert(!xlsxmake_number(SLICE("0.0000001"), &number));
	ck_assert(!xlsxmake_number(SLICE("007"), &number));
	ck_assert(!xlsxmake_number(SLICE("1e3"), &number));
}
END_TEST

START_TEST(days_are_counted_as_spreadsheets_do)
{
	double serial;

	ck_assert(xlsxmake_day(SLICE("2024-04-22"), &serial));
	ck_assert(serial == 45404);
	ck_assert(xlsxmake_day(SLICE("1900-03-01"), &serial));
	ck_assert(serial == 61);
	ck_assert(!xlsxmake_day(SLICE("1900-02-28"), &serial));
	ck_assert(!xlsxmake_day(SLICE("2024-02-30"), &serial));
}
END_TEST

UNIT_MAIN(a_number_keeps_every_digit_or_is_none,
    days_are_counted_as_spreadsheets_do,
    two_sheets_come_out_whole_and_as_the_same_bytes,
    a_cell_that_the_library_refused_ends_as_a_fault,
    what_xml_cannot_hold_becomes_its_code)
