/* assignrun.c - lead/assignrun.h: leads in, leads with owners out */
#include "lead/assignrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(the_best_lead_goes_to_who_has_the_fewest)
{
	char reps[sizeof(TEXTFILE_PATH)];
	struct assignrun_options o = { .files = { .reps = reps },
		.cooldown = -1, .claim_per_day = -1 };
	struct cli cli = { .kind = COLUMNS_LEAD, .reads = assignrun_reads,
		.adds = assignrun_adds };
	struct outfile f;
	const char *written;

	textfile_make(reps, "owner\nann\nbo\n");
	outfile_open(&f, &cli, "lead_id,score,owner\n"
	    "L1,10,ann\nL2,20,\nL3,30,\n");
	ck_assert_int_eq(assignrun(&cli, &o), 0);
	unlink(reps);
	written = outfile_close(&f);
	/* ann has one: the best goes to bo, and then it is her turn. */
	ck_assert_ptr_nonnull(strstr(written, "\nL1,10,ann,,,R-ASSIGN-02,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL3,30,bo,,2024-04-22,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,20,ann,,2024-04-22,"));
}
END_TEST

UNIT_MAIN(the_best_lead_goes_to_who_has_the_fewest)
