/* firstlook.h: the earliest day within the period, its first label */
#include "base/date.h"
#include "funnel/firstlook.h"
#include "unit.h"

static const struct slice usd[] = { { "USD", 3 } };

START_TEST(the_first_snapshot_of_the_period_foresees)
{
	const struct deal won = { .kind = STAGE_WON, .amount = 10000,
	    .has_amount = true, .closed = 100, .expected_close = DATE_NONE,
	    .digits = 2, .chance = OUTCOME_SURE };
	const struct deal open = { .kind = STAGE_OPEN, .amount = 50000,
	    .has_amount = true, .closed = DATE_NONE, .expected_close = 120,
	    .digits = 2, .chance = OUTCOME_SURE / 10 * 3 };
	struct forecast_rules rules;
	struct firstlook *look;
	struct fault fault;
	int64_t expected;

	ck_assert(forecast_rules_open(&rules, &fault));
	look = firstlook_new(1, &rules, 100, 130);
	ck_assert(!firstlook_expected(look, usd, &expected));
	ck_assert(firstlook_add(look, 110, SLICE("fri"), usd, &open));
	ck_assert(firstlook_add(look, 105, SLICE("mon"), usd, &open));
	ck_assert(firstlook_add(look, 105, SLICE("mon"), usd, &won));
	ck_assert(firstlook_add(look, 105, SLICE("again"), usd, &won));
	ck_assert(firstlook_add(look, 99, SLICE("mon"), usd, &won));
	ck_assert(firstlook_expected(look, usd, &expected));
	/* 100 won, 500 at 30 %. */
	ck_assert_int_eq(expected, 25000);
	firstlook_free(look);
}
END_TEST

UNIT_MAIN(the_first_snapshot_of_the_period_foresees)
