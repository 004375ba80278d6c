#include "unit.h"

#include "value/units.h"
#include "value/row.h"

START_TEST(cells_keep_their_names_and_their_order)
{
	struct row row = { .count = 0 };

	row_begin(&row);
	row_text(&row, "owner", SLICE("Ada"));
	row_count(&row, "deals", 12);
	row_amount(&row, "won", 123450, 2);
	row_amount(&row, "yen", 1234, 0);
	row_amount(&row, "units", 10500, UNITS_PIECES);
	row_decimal(&row, "coverage", 26000);
	row_decimal(&row, row_name(&row, "q%d", 50), 12345);
	row_decimal(&row, "down", -12350);
	row_empty(&row, "none");
	ck_assert_uint_eq(row.count, 9);
	ck_assert_slice(row.cells[0], "Ada");
	ck_assert_slice(row.cells[1], "12");
	ck_assert_slice(row.cells[2], "1234.50");
	ck_assert_slice(row.cells[3], "1234");
	ck_assert_slice(row.cells[4], "10.5");
	ck_assert_slice(row.cells[5], "2.6");
	ck_assert_str_eq(row.names[6], "q50");
	ck_assert_slice(row.cells[6], "1.23");
	ck_assert_slice(row.cells[7], "-1.24");
	ck_assert_slice(row.cells[8], "");
	row_begin(&row);
	ck_assert_uint_eq(row.count, 0);
	row_release(&row);
}
END_TEST

UNIT_MAIN(cells_keep_their_names_and_their_order)
