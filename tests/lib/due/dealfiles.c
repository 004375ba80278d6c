/* dealfiles.c - due/dealfiles.h: the dealings of leads */
#include "base/date.h"
#include "due/dealfiles.h"
#include "textfile.h"
#include "unit.h"

static struct dealfiles
read_deals(const char *text)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true };
	struct dealfiles deals = { 0 };

	textfile_make(path, text);
	ck_assert(!dealfiles_read(&deals, &cli, path));
	unlink(path);
	return deals;
}

START_TEST(the_newest_and_the_latest_won_count)
{
	struct dealfiles deals = read_deals(
	    "lead_id,outcome,created_date,closed_date\n"
	    "L1,lost,1970-01-11,\nL1,won,1970-01-05,1970-01-21\n"
	    "L1,won,1970-01-06,1970-01-16\nL2,lost,1970-01-11,\n");
	const struct dealings *d = dealfiles_find(&deals, SLICE("L1"));

	ck_assert_int_eq(d->newest, 10);
	ck_assert_int_eq(d->won, 20);
	ck_assert_int_eq(dealfiles_find(&deals, SLICE("L2"))->won, DATE_NONE);
	ck_assert_ptr_null(dealfiles_find(&deals, SLICE("L3")));
	dealfiles_release(&deals);
}
END_TEST

START_TEST(what_is_open_or_of_an_unknown_day_is_the_newest)
{
	struct dealfiles deals = read_deals(
	    "lead_id,stage,outcome,created_date,closed_date\n"
	    "L1,intending,,1970-01-11,\nL2,won,,1970-01-11,\n");

	ck_assert_int_eq(dealfiles_find(&deals, SLICE("L1"))->newest,
	    INT32_MAX);
	ck_assert_int_eq(dealfiles_find(&deals, SLICE("L2"))->newest, 10);
	ck_assert_int_eq(dealfiles_find(&deals, SLICE("L2"))->won, INT32_MAX);
	dealfiles_release(&deals);
}
END_TEST

UNIT_MAIN(the_newest_and_the_latest_won_count,
    what_is_open_or_of_an_unknown_day_is_the_newest)
