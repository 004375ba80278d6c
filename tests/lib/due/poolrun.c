/* poolrun.c - due/poolrun.h: leads that return to the pool */
#include "due/poolrun.h"
#include "outfile.h"
#include "unit.h"

static struct poolrun_options o = { .country = "CN", .limits = {
	.no_touch = "7", .stale = "off", .no_opportunity = "off",
	.no_deal = "off", .warn = 2, .max_extend = 0 } };

/* L1 was assigned 7 days ago, L2 6, L3 2; none was touched. */
static const char *
recycle(struct outfile *f, bool apply)
{
	struct cli cli = { .kind = COLUMNS_LEAD, .reads = poolrun_reads,
		.adds = poolrun_adds };

	outfile_open(f, &cli, "lead_id,owner,assigned_date\n"
	    "L1,ann,2024-04-15\nL2,ann,2024-04-16\nL3,ann,2024-04-20\n");
	o.apply = apply;
	ck_assert_int_eq(poolrun(&cli, &o), 0);
	return outfile_close(f);
}

START_TEST(a_lead_is_warned_of_and_then_returns)
{
	struct outfile f;
	const char *written = recycle(&f, false);

	ck_assert_ptr_nonnull(strstr(written,
	    "\nL1,ann,2024-04-15,return,no-touch,2024-04-22,"));
	ck_assert_ptr_nonnull(strstr(written,
	    "\nL2,ann,2024-04-16,warn,no-touch,2024-04-23,"));
	ck_assert_ptr_nonnull(strstr(written,
	    "\nL3,ann,2024-04-20,keep,no-touch,2024-04-27,"));
}
END_TEST

START_TEST(only_on_demand_the_owner_is_taken)
{
	struct outfile f;
	const char *written = recycle(&f, true);

	ck_assert_ptr_nonnull(strstr(written, "\nL1,,,return,"));
	ck_assert_ptr_nonnull(strstr(written, "\nL2,ann,2024-04-16,warn,"));
}
END_TEST

UNIT_MAIN(a_lead_is_warned_of_and_then_returns,
    only_on_demand_the_owner_is_taken)
