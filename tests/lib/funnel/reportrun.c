/* reportrun.h: which snapshot is compared with (R-FREPORT-03) */
#include <unistd.h>

#include "base/date.h"
#include "funnel/reportrun.h"
#include "textfile.h"
#include "unit.h"

static struct reportrun_snapshot
choose(int day, const char *label)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct cli cli = { .today = date_from_civil(2024, 4, day) };
	struct reportrun_snapshot found;

	textfile_make(path, "opportunity_id,as_of,snapshot_label\n"
	    "O1,2024-04-22,mon\nO1,2024-04-19,fri\nO2,2024-04-19,fri\n"
	    "O1,2024-04-15,mon\n");
	found = reportrun_choose(&cli, path, label);
	unlink(path);
	return found;
}

START_TEST(monday_looks_back_to_friday_and_friday_to_monday)
{
	ck_assert_str_eq(choose(22, "mon").label, "fri");
	ck_assert_int_eq(choose(26, "fri").as_of,
	    date_from_civil(2024, 4, 22));
	ck_assert_int_eq(choose(19, "fri").as_of,
	    date_from_civil(2024, 4, 15));
}
END_TEST

START_TEST(other_days_look_back_to_the_latest_before_them)
{
	ck_assert_int_eq(choose(23, NULL).as_of,
	    date_from_civil(2024, 4, 22));
	ck_assert_int_eq(choose(22, NULL).as_of,
	    date_from_civil(2024, 4, 19));
	ck_assert_int_eq(choose(15, NULL).as_of, DATE_NONE);
}
END_TEST

UNIT_MAIN(monday_looks_back_to_friday_and_friday_to_monday,
    other_days_look_back_to_the_latest_before_them)
