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

START_TEST(words_and_short_names_are_measured_and_hyphens_break)
{
	ck_assert_uint_eq(block_longest_word(SLICE("")), 0);
	ck_assert_uint_eq(block_longest_word(SLICE("a bcd ef")), 3);
	ck_assert_uint_eq(block_longest_word(SLICE("über-alles")), 5);
	ck_assert_uint_eq(block_longest_word(SLICE("宁波abc进出口")), 6);
	ck_assert_uint_eq(block_longest_word(SLICE("宁波市进出口公司")), 8);
}
END_TEST

/* 10, less 14, then a total of 3: from -4 to 10. */
START_TEST(a_waterfall_reaches_below_the_ground)
{
	const struct doc_point points[] = { { .size = 10, .total = true },
		{ .size = -14 }, { .size = 3, .total = true } };
	struct doc_picture picture = { .points = points, .count = 3 };

	ck_assert_int_eq(block_reach(&picture).least, -4);
	ck_assert_int_eq(block_reach(&picture).most, 10);
	ck_assert_int_eq(block_size_most(&picture), 10);
	ck_assert_uint_eq(block_point_signs(&picture, 2, 20), 6);
	picture.count = 0;
	ck_assert_int_eq(block_size_most(&picture), 1);
}
END_TEST

UNIT_MAIN(words_and_short_names_are_measured_and_hyphens_break,
    a_waterfall_reaches_below_the_ground,
    bars_are_scaled_and_none_vanishes, all_but_two_items_stand_apart)
