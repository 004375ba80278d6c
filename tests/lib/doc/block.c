/* block.c - doc/block.h: bars, and what stands apart */
#include "doc/block.h"
#include "unit.h"

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

START_TEST(all_but_two_items_stand_apart)
{
	struct block blocks[] = { { .kind = BLOCK_TEXT },
		{ .kind = BLOCK_ITEM }, { .kind = BLOCK_ITEM },
		{ .kind = BLOCK_TEXT } };
	struct doc doc = { .blocks = blocks, .count = 4 };

	ck_assert(!block_is_apart(&doc, 0));
	ck_assert(block_is_apart(&doc, 1));
	ck_assert(!block_is_apart(&doc, 2));
	ck_assert(block_is_apart(&doc, 3));
}
END_TEST

UNIT_MAIN(bars_are_scaled_and_none_vanishes, all_but_two_items_stand_apart)
