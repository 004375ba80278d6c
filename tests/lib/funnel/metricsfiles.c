/* metricsfiles.h: whose a record is, and the days that count */
#include "base/date.h"
#include "funnel/metricsfiles.h"
#include "unit.h"

START_TEST(the_owner_is_found_among_the_parts)
{
	struct metricsrun run = { .by = { .names = { "region", "owner" },
		.count = 2 } };

	ck_assert_uint_eq(metricsfiles_owner(&run), 1);
	run.by.count = 1;
	ck_assert_uint_eq(metricsfiles_owner(&run), 1);
	ck_assert_ptr_null(metricsfiles_rep(&run, SLICE("Ann")));
	ck_assert_slice(metricsfiles_lead_part(&run, SLICE("L1"),
	    SLICE_EMPTY, 0), "");
}
END_TEST

START_TEST(days_to_come_do_not_count)
{
	const struct cli cli = { .today = 110 };
	struct metricsrun run = { .cli = &cli, .terms = { .from = 100,
		.to = 120 } };
	int32_t from, upto;

	metricsfiles_span(&run, &from, &upto);
	ck_assert_int_eq(from, 100);
	ck_assert_int_eq(upto, 110);
	run.terms.to = 105;
	metricsfiles_span(&run, &from, &upto);
	ck_assert_int_eq(upto, 105);
}
END_TEST

UNIT_MAIN(the_owner_is_found_among_the_parts, days_to_come_do_not_count)
