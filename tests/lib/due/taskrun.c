/* taskrun.c - due/taskrun.h: due records in, calendars out */
#include "due/task.h"
#include "due/taskrun.h"
#include "outfile.h"
#include "unit.h"

static const char *
calendar(struct outfile *f, const char *text, int status)
{
	const struct taskrun_options o = {
		.alarm_minutes = DUETASK_NO_ALARM };
	struct cli cli = { .kind = COLUMNS_LEAD };

	outfile_open(f, &cli, text);
	ck_assert_int_eq(taskrun(&cli, &o), status);
	return outfile_close(f);
}

START_TEST(each_lead_is_an_entry_once)
{
	struct outfile f;
	const char *written = calendar(&f, "lead_id,company,due_date,due_rule\n"
	    "L1,Bolt,2024-04-22,R-DUE-10\nL1,Bolt,2024-04-23,R-DUE-10\n", 1);
	const char *first = strstr(written, "BEGIN:VEVENT");

	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_null(strstr(first + 1, "BEGIN:VEVENT"));
	ck_assert_ptr_nonnull(strstr(written, "20240422"));
}
END_TEST

START_TEST(nothing_due_is_no_output)
{
	struct outfile f;

	ck_assert_str_eq(calendar(&f, "lead_id,due_date\n", 0), "");
	ck_assert_str_eq(calendar(&f, "", 0), "");
}
END_TEST

UNIT_MAIN(each_lead_is_an_entry_once, nothing_due_is_no_output)
