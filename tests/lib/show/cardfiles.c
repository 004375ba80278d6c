/* cardfiles.c - show/cardfiles.h: the files beside the leads of a card */
#include "show/cardfiles.h"
#include "textfile.h"
#include "unit.h"

START_TEST(bad_records_of_any_file_are_told)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true, .today = 19835 };
	const char *paths[SHOWCARD_FILES] = { NULL };
	struct fault fault;
	struct showcard *card = showcard_open(0, &fault);

	ck_assert_ptr_nonnull(card);
	ck_assert(!cardfiles_read(card, &cli, paths));
	showcard_close(card);
	card = showcard_open(0, &fault);
	paths[SHOWCARD_ORDERS] = path;
	textfile_make(path, "order_id,lead_id,order_date\nO1,L1,2024-04-02\n");
	ck_assert(!cardfiles_read(card, &cli, paths));
	showcard_close(card);
	unlink(path);
	card = showcard_open(0, &fault);
	textfile_make(path, "order_id,lead_id,order_date\nO1,L1,spring\n");
	ck_assert(cardfiles_read(card, &cli, paths));
	showcard_close(card);
	unlink(path);
}
END_TEST

UNIT_MAIN(bad_records_of_any_file_are_told)
