/* test_duecells.c - duecells.h: what followup-due writes of a verdict */
#include "due/cells.h"
#include "unit.h"

START_TEST(a_verdict_becomes_its_cells)
{
	struct fault fault = { "" };
	struct due_options options = { .today = date_from_civil(2024, 4, 22) };
	struct calendar *calendar = calendar_new();
	struct due *due = due_open(&options, calendar, &fault);
	struct duecells *cells = duecells_new(due, NULL, 0, true, false);
	struct due_facts facts = { .relation = 'B', .speaks_relation = true,
		.cadence_days = -1 };
	struct due_verdict v = {
		.date = date_from_civil(2024, 4, 22),
		.unmoved = date_from_civil(2024, 4, 21),
		.base = date_from_civil(2024, 4, 14),
		.trigger = DUE_CADENCE, .value = 5000, .followup_no = 3,
		.closes_pct = 20, .medium = MEDIUM_PHONE, .step = 1,
		.priority = 3500, .too_soon = true, .too_late = true,
		.allowed_on = date_from_civil(2024, 4, 25),
		.taboos = 1u << 3 | 1u << 7,
	};
	struct slice *c = duecells_format(cells, &facts, &v, SLICE("Lin"));

	ck_assert_slice(c[0], "R-DUE-22");
	ck_assert_slice(c[1], "regular rhythm: grade B every 7 days");
	ck_assert_slice(c[2], "3");
	ck_assert_slice(c[3], "20");
	ck_assert_slice(c[4], "50");
	ck_assert_slice(c[5], "phone");
	ck_assert_slice(c[6], "colleague");
	ck_assert_slice(c[7], "35");
	/* 40 points of 50 %, and 15 for relation B. */
	ck_assert_slice(c[8], "value+20;grade+15");
	ck_assert_slice(c[9], "too_soon until 2024-04-25;too_late");
	ck_assert_slice(c[10], "T3;T7");
	ck_assert_slice(c[11], "");
	ck_assert_slice(c[12], "");
	ck_assert_slice(c[13], "regular rhythm: grade B every 7 days; "
	    "counted from 2024-04-14, moved to the next working day from "
	    "2024-04-21; silent on the last messages; another colleague writes");
	duecells_free(cells);
	due_close(due);
	calendar_free(calendar);
}
END_TEST

START_TEST(the_sentence_is_a_column_only_when_explained)
{
	struct duecells *cells = duecells_new(NULL, NULL, 0, false, false);

	ck_assert_ptr_null(duecells_names(cells)[DUECELLS_COUNT - 1]);
	ck_assert_str_eq(duecells_names(cells)[0], "due_date");
	duecells_free(cells);
	cells = duecells_new(NULL, NULL, 0, true, false);
	ck_assert_str_eq(duecells_names(cells)[DUECELLS_COUNT - 1],
	    "due_why");
	duecells_free(cells);
}
END_TEST

UNIT_MAIN(a_verdict_becomes_its_cells,
    the_sentence_is_a_column_only_when_explained)
