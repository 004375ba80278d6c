/* lintfiles.c - mail/lintfiles.h: what drafts are looked at with */
#include "mail/lintfiles.h"
#include "textfile.h"
#include "unit.h"

START_TEST(bad_records_of_any_file_are_told)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true, .today = 19835 };
	struct lintfiles_options o = { .reps = path };
	struct fault fault;
	struct maillint *lint = maillint_open(0, &fault);

	ck_assert_ptr_nonnull(lint);
	textfile_make(path, "owner,lead_id,direction,touch_date\n"
	    "ann,L1,out,2024-04-20\n");
	ck_assert(!lintfiles_read(lint, &cli, &o));
	o = (struct lintfiles_options){ .touches = path };
	ck_assert(!lintfiles_read(lint, &cli, &o));
	unlink(path);
	textfile_make(path, "lead_id,direction,touch_date\nL1,out,soon\n");
	ck_assert(lintfiles_read(lint, &cli, &o));
	unlink(path);
	maillint_close(lint);
}
END_TEST

UNIT_MAIN(bad_records_of_any_file_are_told)
