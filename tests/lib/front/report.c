/* test_report.c - report.h: what is said, and how a run ends */
#include "process.h"
#include "front/report.h"

static void
undo(void)
{
	fprintf(stderr, "undone\n");
}

static void
get_into_trouble(void)
{
	report_start("/usr/bin/lead-grade");
	report_on_trouble(undo);
	report_trouble("%s: cannot read: %s", "leads.csv", "no such day");
}

START_TEST(trouble_is_said_with_the_program_undone_and_ends_with_2)
{
	ck_assert_int_eq(process_run(get_into_trouble), EXIT_TROUBLE);
	ck_assert_str_eq(process_said, "lead-grade: leads.csv: cannot read: "
	    "no such day\nundone\n");
}
END_TEST

static void
reject_many(void)
{
	int i;

	report_start("lead-grade");
	report_reject("a.csv", 2, SLICE("met\nage"), "empty; fill it");
	for (i = 0; i < 18; i++)
		report_reject("a.csv", 3, SLICE_EMPTY, "x");
	if (report_was_cut())
		_exit(1);
	report_reject("a.csv", 4, SLICE_EMPTY, "the twentieth");
	if (report_was_cut())
		_exit(2);
	report_reject("a.csv", 5, SLICE_EMPTY, "one too many");
	_exit(report_was_cut() ? 0 : 3);
}

START_TEST(twenty_rejects_are_named_and_the_others_counted)
{
	ck_assert_int_eq(process_run(reject_many), 0);
	ck_assert_ptr_eq(strstr(process_said, "lead-grade: a.csv:2: column "
	    "\"met\\x0Aage\": empty; fill it\n"), process_said);
	ck_assert_ptr_nonnull(strstr(process_said, "the twentieth"));
	ck_assert_ptr_null(strstr(process_said, "one too many"));
}
END_TEST

static void
progress(void)
{
	report_start("lead-grade");
	report_progress_end();
	report_progress(101, 5);
	report_progress_end();
	report_progress_end();
	_exit(0);
}

START_TEST(progress_is_taken_away_once)
{
	ck_assert_int_eq(process_run(progress), 0);
	ck_assert_str_eq(process_said,
	    "\rlead-grade: 100 % (5 records)\033[K\r\033[K");
}
END_TEST

UNIT_MAIN(trouble_is_said_with_the_program_undone_and_ends_with_2,
    twenty_rejects_are_named_and_the_others_counted,
    progress_is_taken_away_once)
