/* difffiles.c - funnel/difffiles.h: deals of two snapshots */
#include "base/date.h"
#include "funnel/difffiles.h"
#include "textfile.h"
#include "unit.h"

START_TEST(of_a_history_one_snapshot_is_read)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct cli cli = { .quiet = true };
	struct fault fault;
	struct stages *stages = stages_open("seven", &fault);
	struct difffiles files = { .settings = { .stages = stages },
		.currencies = groups_new(1) };
	struct difffiles_side side;
	struct diff_deal deal;
	struct record record;
	struct slice id;
	bool readable;

	textfile_make(path, "as_of,snapshot_label,opportunity_id,stage,amount\n"
	    "1970-01-02,a,O1,target,1\n1970-01-03,a,O1,intending,2\n"
	    "1970-01-03,b,O1,won,3\n1970-01-03,a,,target,4\n"
	    "1970-01-03,a,O2,nowhere,5\n");
	difffiles_open(&files, &side, input_open_side(&cli, path,
	    COLUMNS_OPPORTUNITY));
	difffiles_choose(&side, 2, "a");
	ck_assert(difffiles_next(&files, &side, &record, &id, &deal,
	    &readable));
	ck_assert(readable);
	ck_assert_slice(id, "O1");
	ck_assert_int_eq(deal.amount, 200);
	/* The one without an id is passed over, the broken one is there. */
	ck_assert(difffiles_next(&files, &side, &record, &id, &deal,
	    &readable));
	ck_assert_slice(id, "O2");
	ck_assert(!readable);
	ck_assert(!difffiles_next(&files, &side, &record, &id, &deal,
	    &readable));
	difffiles_close(&side);
	input_close(side.in);
	unlink(path);
	groups_free(files.currencies);
	stages_close(stages);
}
END_TEST

UNIT_MAIN(of_a_history_one_snapshot_is_read)
