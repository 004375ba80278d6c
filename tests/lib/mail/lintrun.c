/* lintrun.c - mail/lintrun.h: drafts in, findings out */
#include "mail/lintrun.h"
#include "outfile.h"
#include "unit.h"

static const char *
lint(struct outfile *f, bool text)
{
	const struct lintrun_options o = { .text = text };
	struct cli cli = { .kind = COLUMNS_MESSAGE, .reads = lintrun_reads,
		.adds = lintrun_adds };

	outfile_open(f, &cli, "message_id,lead_id,direction,subject,body\n"
	    "M1,L1,out,Offer,\"Dear {{first_name}}, we can send it.\"\n"
	    "M2,L1,in,Re: Offer,Dear {{first_name}}\n");
	ck_assert_int_eq(lintrun(&cli, &o), 1);
	return outfile_close(f);
}

START_TEST(a_place_that_was_not_filled_is_an_error_of_a_draft)
{
	struct outfile f;
	const char *written = lint(&f, false);

	ck_assert_ptr_nonnull(strstr(written, "\nM1,L1,"));
	ck_assert_ptr_nonnull(strstr(written, ",error,"));
	ck_assert_ptr_null(strstr(written, "M2"));
}
END_TEST

START_TEST(people_are_told_the_same_in_words)
{
	struct outfile f;
	const char *written = lint(&f, true);

	ck_assert_ptr_nonnull(strstr(written, "M1"));
	ck_assert_ptr_null(strstr(written, "message_id"));
}
END_TEST

UNIT_MAIN(a_place_that_was_not_filled_is_an_error_of_a_draft,
    people_are_told_the_same_in_words)
