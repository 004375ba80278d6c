/* grid.c - doc/grid.h: records as a table for a terminal */
#include "doc/grid.h"
#include "unit.h"

static const struct grid_column two[] = {
	{ SLICE_INIT("company"), false }, { SLICE_INIT("n"), true },
};
static struct buffer out;

static struct slice
draw(struct grid *g)
{
	size_t i;

	out.len = 0;
	grid_header(g, &out);
	for (i = 0; i < grid_rows(g); i++)
		grid_row(g, i, &out);
	grid_free(g);
	return buffer_slice(&out);
}

START_TEST(columns_are_as_wide_as_their_widest_cell_and_numbers_stand_right)
{
	struct grid *g = grid_new(two, 2, 80);

	grid_add(g, (struct slice[]){ SLICE("轴承厂"), SLICE("5") });
	grid_add(g, (struct slice[]){ SLICE("Acme"), SLICE("12.5") });
	grid_add(g, (struct slice[]){ SLICE(""), SLICE("") });
	ck_assert_uint_eq(grid_fit(g), 2);
	ck_assert_slice(draw(g),
	    "company     n\n"
	    "-------  ----\n"
	    "轴承厂      5\n"
	    "Acme     12.5\n"
	    "\n");
}
END_TEST

START_TEST(what_is_too_wide_is_taken_from_the_widest_text)
{
	struct grid *g = grid_new(two, 2, 16);

	grid_add(g, (struct slice[]){ SLICE("Acme Bearings"),
	    SLICE("123456") });
	ck_assert_uint_eq(grid_fit(g), 2);
	/* 8 columns are left beside the 2 between and the 6 of the number. */
	ck_assert_slice(draw(g),
	    "company        n\n"
	    "--------  ------\n"
	    "Acme Be…  123456\n");
}
END_TEST

START_TEST(columns_that_cannot_fit_are_left_out_from_the_end)
{
	struct grid *g = grid_new(two, 2, 15);

	grid_add(g, (struct slice[]){ SLICE("Acme Bearings"),
	    SLICE("123456") });
	ck_assert_uint_eq(grid_fit(g), 1);
	ck_assert_slice(draw(g),
	    "company\n"
	    "-------------\n"
	    "Acme Bearings\n");
}
END_TEST

START_TEST(without_a_width_nothing_is_cut)
{
	struct grid *g = grid_new(two, 1, 0);
	char wide[300];

	memset(wide, 'x', sizeof(wide));
	grid_add(g, &(struct slice){ wide, sizeof(wide) });
	ck_assert_uint_eq(grid_fit(g), 1);
	ck_assert_uint_eq(draw(g).len, sizeof("company\n") - 1 + 2 * 301);
}
END_TEST

START_TEST(what_could_steer_a_terminal_is_not_sent_to_it)
{
	struct grid *g = grid_new(two, 1, 80);

	grid_add(g, &SLICE("a\033[2J\nb"));
	ck_assert_uint_eq(grid_fit(g), 1);
	ck_assert_ptr_null(memchr(draw(g).at, '\033', out.len));
}
END_TEST

UNIT_MAIN(columns_are_as_wide_as_their_widest_cell_and_numbers_stand_right,
    what_is_too_wide_is_taken_from_the_widest_text,
    columns_that_cannot_fit_are_left_out_from_the_end,
    without_a_width_nothing_is_cut,
    what_could_steer_a_terminal_is_not_sent_to_it)
