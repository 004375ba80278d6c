/* calendars.c - front/calendars.h: a country's days and those of a file */
#include "base/date.h"
#include "front/calendars.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];

static int32_t
day(const char *iso)
{
	int32_t date = DATE_NONE;

	date_parse_iso(slice_of(iso), &date);
	return date;
}

START_TEST(a_file_adds_days_to_those_of_the_country)
{
	const char *files[] = { path };
	struct cli_list none = { 0 }, one = { files, 1 };
	struct calendar *plain = calendars_open("DE", &none), *more;

	textfile_make(path, "date,name,kind,country\n"
	    "2024-05-07,works outing,off,DE\n");
	more = calendars_open("DE", &one);
	unlink(path);
	ck_assert(!calendar_is_working(plain, day("2024-05-04")));
	ck_assert(calendar_is_working(plain, day("2024-05-07")));
	ck_assert(!calendar_is_working(more, day("2024-05-07")));
	calendar_free(plain);
	calendar_free(more);
}
END_TEST

static void
open_a_file_that_is_not_there(void)
{
	const char *files[] = { "nowhere/days.csv" };
	struct cli_list one = { files, 1 };

	calendar_free(calendars_open("CN", &one));
}

START_TEST(a_file_that_is_not_there_ends_the_program)
{
	ck_assert_int_eq(process_run(open_a_file_that_is_not_there), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "nowhere/days.csv"));
}
END_TEST

UNIT_MAIN(a_file_adds_days_to_those_of_the_country,
    a_file_that_is_not_there_ends_the_program)
