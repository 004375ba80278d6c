/* metricrow.h: numbers as they are written */
#include "funnel/metricrow.h"
#include "unit.h"

START_TEST(rounded_effects_add_up)
{
	const double effects[] = { 10.4, -3.4, 0.4 };
	int64_t rounded[3];

	/* The difference is 7.4; 10, -3 and 0 make 7 already. */
	metricrow_round(effects, 3, 7.4, rounded);
	ck_assert_int_eq(rounded[0], 10);
	ck_assert_int_eq(rounded[1], -3);
	/* With 8 the largest takes what is left over. */
	metricrow_round(effects, 3, 8, rounded);
	ck_assert_int_eq(rounded[0], 11);
	ck_assert_int_eq(rounded[0] + rounded[1] + rounded[2], 8);
}
END_TEST

START_TEST(what_is_done_beyond_the_plan_is_not_missing)
{
	const struct activity_week done = { .touches = 6, .visited = 1 };
	const struct metricrow_plan plan = { .touches = 50000,
	    .visits = 15000 };
	const struct metricrow_columns columns = { .bare = true };
	struct row row = { .count = 0 };

	metricrow_begin(&row, &columns, NULL);
	metricrow_week(&row, "2024-W17", &done, &plan);
	ck_assert_str_eq(row.names[3], "touches_missing");
	ck_assert_slice(row.cells[3], "0");
	ck_assert_str_eq(row.names[6], "visits_missing");
	ck_assert_slice(row.cells[6], "0.5");
	row_release(&row);
}
END_TEST

UNIT_MAIN(rounded_effects_add_up, what_is_done_beyond_the_plan_is_not_missing)
