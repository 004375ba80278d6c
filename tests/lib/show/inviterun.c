/* inviterun.c - show/inviterun.h: leads in, invitees out */
#include "outfile.h"
#include "show/inviterun.h"
#include "unit.h"

START_TEST(the_seat_goes_to_who_fits_and_the_first_step_is_due)
{
	char event[sizeof(TEXTFILE_PATH)];
	struct inviterun_options o = { .files = { .event = event },
		.seats = -1, .per_company = 2, .country = "CN" };
	struct cli cli = { .kind = COLUMNS_LEAD, .reads = inviterun_reads,
		.adds = inviterun_adds };
	struct outfile f;
	const char *written;

	textfile_make(event, "event_name,event_start,purpose,participants\n"
	    "Open House,2024-05-20,relations,1\n");
	outfile_open(&f, &cli, "lead_id,tier,do_not_contact\n"
	    "L1,,\nL2,key,\nL3,key,yes\n");
	ck_assert_int_eq(inviterun(&cli, &o), 0);
	unlink(event);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nL1,,,none,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,key,,final,1,,,"
	    "2024-04-22,R-EVENT-04,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL3,key,yes,none,"));
}
END_TEST

UNIT_MAIN(the_seat_goes_to_who_fits_and_the_first_step_is_due)
