/* draftrun.c - mail/draftrun.h: due rows in, drafts out */
#include "mail/draftrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(mails_and_calls_are_drafted_and_other_media_left_out)
{
	const struct draftrun_options o = { 0 };
	struct cli cli = { .kind = COLUMNS_LEAD, .reads = draftfacts_reads,
		.adds = draftrun_adds };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "lead_id,email,due_rule,topic,medium\n"
	    "L1,ann@bolt.example,R-DUE-10,quote,email\n"
	    "L2,,R-DUE-10,quote,phone\nL3,,R-DUE-10,quote,im\n"
	    "L4,,R-DUE-10,,email\n");
	ck_assert_int_eq(draftrun(&cli, &o), 0);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nL1-R-DUE-10,L1,out,"));
	ck_assert_ptr_nonnull(strstr(written, ",ann@bolt.example,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2-R-DUE-10,L2,out,"));
	ck_assert_ptr_null(strstr(written, "L3"));
	ck_assert_ptr_null(strstr(written, "L4"));
}
END_TEST

UNIT_MAIN(mails_and_calls_are_drafted_and_other_media_left_out)
