/* domainrun.c - mail/domainrun.h: messages in, findings out */
#include "mail/domainrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(a_sender_that_looks_like_ours_is_found)
{
	const char *items[] = { "fairbolts.com" };
	const struct cli_list own = { items, 1 };
	struct cli cli = { .kind = COLUMNS_MESSAGE, .reads = domainrun_reads,
		.adds = domainrun_adds };
	struct outfile f;
	const char *written;

	outfile_open(&f, &cli, "message_id,from,body\n"
	    "M1,ann@fairbo1ts.com,hello\nM2,ann@fairbolts.com,hello\n");
	ck_assert_int_eq(domainrun(&cli, &own, NULL), 1);
	written = outfile_close(&f);
	ck_assert_ptr_nonnull(strstr(written, "\nM1,"));
	ck_assert_ptr_null(strstr(written, "M2"));
}
END_TEST

UNIT_MAIN(a_sender_that_looks_like_ours_is_found)
