/* addrun.c - touch/addrun.h: contacts in, a longer log out */
#include "process.h"
#include "textfile.h"
#include "touch/addrun.h"

static char path[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true, .today = 19835 };

static const char *
read_log(void)
{
	static char text[1000];
	FILE *file = fopen(path, "r");

	ck_assert_ptr_nonnull(file);
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	fclose(file);
	return text;
}

START_TEST(a_contact_is_of_today_and_ours_unless_it_says_so)
{
	const struct addrun_options o = { .log = path, .said = {
		[ADDRUN_LEAD] = "L1", [ADDRUN_MEDIUM] = "phone",
		[ADDRUN_NOTE] = "wants FOB" } };

	textfile_make(path, "lead_id,touch_date,direction,medium,body\n");
	ck_assert_int_eq(addrun(&cli, &o), 0);
	ck_assert_str_eq(read_log(), "lead_id,touch_date,direction,medium,body\n"
	    "L1,2024-04-22,out,phone,wants FOB\n");
	unlink(path);
}
END_TEST

static void
name_an_unknown_column(void)
{
	const char *pairs[] = { "colour=red" };
	const struct addrun_options o = { .log = path, .said = {
		[ADDRUN_LEAD] = "L1", [ADDRUN_MEDIUM] = "phone" },
		.set = { pairs, 1 } };

	addrun(&cli, &o);
}

START_TEST(what_the_log_has_no_column_for_is_refused)
{
	textfile_make(path, "lead_id,touch_date,direction,medium\n");
	ck_assert_int_eq(process_run(name_an_unknown_column), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "has no column"));
	ck_assert_str_eq(read_log(), "lead_id,touch_date,direction,medium\n");
	unlink(path);
}
END_TEST

UNIT_MAIN(a_contact_is_of_today_and_ours_unless_it_says_so,
    what_the_log_has_no_column_for_is_refused)
