/* splitrun.c - funnel/splitrun.h: targets in, shares out */
#include "funnel/splitrun.h"
#include "outfile.h"
#include "unit.h"

START_TEST(each_share_says_what_it_takes)
{
	char path[sizeof(TEXTFILE_PATH)];
	const struct splitrun_options o = { .files = { .resources = path,
		.cap = 100 * FAIR_UNIT }, .terms = { 100 * FAIR_UNIT,
		50 * FAIR_UNIT, -1, 1, -1 } };
	struct cli cli = { .kind = COLUMNS_TARGET, .reads = splitrun_reads,
		.adds = splitrun_adds };
	struct outfile f;
	const char *written;

	textfile_make(path, "owner,customers\nann,3\nbo,1\n");
	outfile_open(&f, &cli, "period,target,currency\n2024Q2,4000,USD\n");
	ck_assert_int_eq(splitrun(&cli, &o), 0);
	unlink(path);
	written = outfile_close(&f);
	/* 30 deals of 100, every second opportunity won. */
	ck_assert_ptr_nonnull(strstr(written, "\n2024Q2,,ann,,3000,USD,75,0,,"
	    "30,60,"));
	ck_assert_ptr_nonnull(strstr(written, "\n2024Q2,,bo,,1000,USD,25,0,,"
	    "10,20,"));
}
END_TEST

UNIT_MAIN(each_share_says_what_it_takes)
