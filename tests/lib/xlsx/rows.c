/* rows.c - rows.h: cells of a sheet as lines of CSV */
#include "xlsx/rows.h"
#include "unit.h"

START_TEST(a_cell_stands_in_its_row_and_column)
{
	struct xlsxrows rows;
	char text[64];
	size_t len;

	xlsxrows_init(&rows);
	ck_assert(xlsxrows_begin(&rows, 2));
	ck_assert(xlsxrows_cell(&rows, 0, SLICE("a")));
	ck_assert(!xlsxrows_cell(&rows, 0, SLICE("second")));
	ck_assert(xlsxrows_cell(&rows, 2, SLICE("b,c")));
	xlsxrows_end(&rows);
	ck_assert(xlsxrows_begin(&rows, 4));
	ck_assert(xlsxrows_cell(&rows, 1, SLICE("d")));
	xlsxrows_end(&rows);
	len = xlsxrows_read(&rows, text, sizeof(text));
	ck_assert_slice(((struct slice){ text, len }),
	    "\na,,\"b,c\"\n\n,d,\n");
	ck_assert_uint_eq(xlsxrows_read(&rows, text, sizeof(text)), 0);
	xlsxrows_release(&rows);
}
END_TEST

START_TEST(rows_and_cells_come_in_order_and_within_a_sheet)
{
	struct xlsxrows rows;

	xlsxrows_init(&rows);
	ck_assert(xlsxrows_begin(&rows, 2));
	ck_assert(xlsxrows_cell(&rows, XLSXROWS_COLUMNS_MOST - 1,
	    SLICE("a")));
	ck_assert(!xlsxrows_cell(&rows, 0, SLICE("b")));
	ck_assert(!xlsxrows_cell(&rows, XLSXROWS_COLUMNS_MOST, SLICE("b")));
	xlsxrows_end(&rows);
	ck_assert(!xlsxrows_begin(&rows, 2));
	ck_assert(!xlsxrows_begin(&rows, XLSXROWS_MOST + 1UL));
	ck_assert(xlsxrows_begin(&rows, XLSXROWS_MOST));
	xlsxrows_release(&rows);
}
END_TEST

START_TEST(a_row_can_stand_several_times)
{
	struct xlsxrows rows;
	char text[64];
	size_t len;

	xlsxrows_init(&rows);
	ck_assert(xlsxrows_begin(&rows, 2));
	ck_assert(xlsxrows_cell(&rows, 0, SLICE("a")));
	xlsxrows_end(&rows);
	ck_assert(!xlsxrows_again(&rows, 2, 6));
	ck_assert(xlsxrows_again(&rows, 2, 7));
	ck_assert(!xlsxrows_again(&rows, XLSXROWS_MOST - 3, SIZE_MAX));
	len = xlsxrows_read(&rows, text, sizeof(text));
	ck_assert_slice(((struct slice){ text, len }), "\na\na\na\n");
	ck_assert_uint_eq(rows.next, 5);
	xlsxrows_release(&rows);
}
END_TEST

UNIT_MAIN(a_row_can_stand_several_times,
    a_cell_stands_in_its_row_and_column,
    rows_and_cells_come_in_order_and_within_a_sheet)
