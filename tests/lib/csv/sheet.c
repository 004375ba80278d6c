/* sheet.h: cells by row and column */
#include "base/mem.h"
#include "csv/sheet.h"
#include "unit.h"

START_TEST(cells_are_found_by_name)
{
	struct fault fault;
	struct sheet *s = sheet_read(SLICE("a,b\n1,\"x,\"\"y\"\n2,\n"), &fault);

	ck_assert_ptr_nonnull(s);
	ck_assert_uint_eq(sheet_rows(s), 2);
	ck_assert_slice(sheet_cell(s, 0, "b"), "x,\"y");
	ck_assert_slice(sheet_cell(s, 1, "a"), "2");
	ck_assert_slice(sheet_cell(s, 1, "b"), "");
	ck_assert_slice(sheet_cell(s, 0, "c"), "");
	ck_assert_slice(sheet_cell(s, 2, "a"), "");
	ck_assert(sheet_has(s, "a") && !sheet_has(s, "c"));
	sheet_free(s);
}
END_TEST

START_TEST(nothing_has_no_rows)
{
	struct fault fault;
	struct sheet *s = sheet_read(SLICE_EMPTY, &fault);

	ck_assert_ptr_nonnull(s);
	ck_assert_uint_eq(sheet_rows(s), 0);
	ck_assert(!sheet_has(s, "a"));
	sheet_free(s);
	ck_assert_ptr_null(sheet_read(SLICE("a\n\"1"), &fault));
	ck_assert_str_ne(fault.text, "");
}
END_TEST

START_TEST(many_rows_stay_in_their_places)
{
	struct buffer text = { 0 };
	struct fault fault;
	struct sheet *s;
	int i;

	buffer_format(&text, "n,m\n");
	for (i = 0; i < 1000; i++)
		buffer_format(&text, "%d,m%d\n", i, i);
	s = sheet_read(buffer_slice(&text), &fault);
	ck_assert_ptr_nonnull(s);
	ck_assert_uint_eq(sheet_rows(s), 1000);
	ck_assert_slice(sheet_cell(s, 999, "m"), "m999");
	sheet_free(s);
	buffer_release(&text);
}
END_TEST

UNIT_MAIN(cells_are_found_by_name, nothing_has_no_rows,
    many_rows_stay_in_their_places)
