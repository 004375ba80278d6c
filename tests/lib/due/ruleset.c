/* ruleset.c - due/ruleset.h: the tables that due dates rest on */
#include <stdlib.h>

#include "due/ruleset.h"
#include "unit.h"

START_TEST(the_built_in_tables_say_what_the_rules_say)
{
	struct due due = { 0 };
	struct fault fault = { "" };

	ck_assert_msg(ruleset_read(&due, &fault), "%s", fault.text);
	/* R-DUE-01: relation A 14, B 7, C 21, D 28 days. */
	ck_assert_int_eq(due.cadence[1]['A' - 'A'], 14);
	ck_assert_int_eq(due.cadence[1]['B' - 'A'], 7);
	ck_assert_int_eq(due.cadence[1]['C' - 'A'], 21);
	ck_assert_int_eq(due.cadence[1]['D' - 'A'], 28);
	/* R-DUE-11: one working day; R-DUE-14: a week, moved back. */
	ck_assert_slice(due.triggers[DUE_REPLY].rule, "R-DUE-11");
	ck_assert_int_eq(due.triggers[DUE_REPLY].days, 1);
	ck_assert(due.triggers[DUE_REPLY].working);
	ck_assert_int_eq(due.triggers[DUE_SHOW_HOT].days, 7);
	ck_assert(due.triggers[DUE_SHOW_HOT].back);
	/* R-DUE-35 and R-DUE-38. */
	ck_assert_int_eq(due.limits.too_soon_days, 3);
	ck_assert_int_eq(due.limits.too_many_mails, 5);
	ck_assert_int_eq(due.reply_points, 30 * DUE_POINT);
	ck_assert_int_eq(due.grade_points[1]['C' - 'A'], 6 * DUE_POINT);
	/* R-DUE-31: also of those that are not kept. */
	ck_assert_int_eq(due.closes[0], 2);
	ck_assert_int_eq(due.closes[3], 20);
	ck_assert_int_eq(due.closes[FOLLOWUPS - 1], 100);
	ck_assert_int_eq(ruleset_closes(&due, 10), 90);
	ck_assert_int_eq(ruleset_closes(&due, 200), 100);
	ck_assert_int_eq(ruleset_closes(&due, -1), -1);
	ruleset_release(&due);
}
END_TEST

UNIT_MAIN(the_built_in_tables_say_what_the_rules_say)
