/* importrun.c - touch/importrun.h: mails in, touches out */
#include "outfile.h"
#include "touch/importrun.h"
#include "unit.h"

START_TEST(a_mail_to_a_lead_is_a_touch_and_strangers_are_listed)
{
	char leads[sizeof(TEXTFILE_PATH)], unknown[sizeof(TEXTFILE_PATH)];
	char strangers[1000] = "";
	const char *own[] = { "we.example" };
	const struct importrun_options o = { .own = { own, 1 },
		.leads = leads, .unknown = unknown };
	struct cli cli = { .quiet = true };
	struct outfile f;
	const char *written;
	FILE *file;

	textfile_make(leads, "lead_id,email\nL1,ann@bolt.example\n");
	textfile_make(unknown, "");
	outfile_open(&f, &cli, "from,to,date,subject\n"
	    "me@we.example,ann@bolt.example,"
	    "\"Mon, 22 Apr 2024 09:00:00 +0800\",offer\n"
	    "me@we.example,bob@nut.example,"
	    "\"Mon, 22 Apr 2024 09:00:00 +0800\",offer\n");
	ck_assert_int_eq(importrun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, ",L1,2024-04-22,"));
	ck_assert_ptr_null(strstr(written, "nut"));
	file = fopen(unknown, "r");
	ck_assert_uint_gt(fread(strangers, 1, 999, file), 0);
	fclose(file);
	ck_assert_ptr_nonnull(strstr(strangers, "bob@nut.example"));
	unlink(leads);
	unlink(unknown);
}
END_TEST

UNIT_MAIN(a_mail_to_a_lead_is_a_touch_and_strangers_are_listed)
