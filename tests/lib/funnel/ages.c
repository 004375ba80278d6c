/* ages.h: classes and what is expected, on both sides of their boundaries */
#include "funnel/ages.h"
#include "unit.h"

static const struct slice usd[] = { { "USD", 3 } };

START_TEST(each_age_is_in_one_class)
{
	static const int32_t days[] = { 0, 30, 31, 60, 61, 90, 91, 180, 181,
		4000 };
	struct deal deal = { .amount = 1, .has_amount = true, .stage = 0 };
	struct fault fault;
	struct stages *stages = stages_open("seven", &fault);
	struct ages *a = ages_open(1, stages, &fault);
	const struct ages_row *row;
	size_t i;

	for (i = 0; i < sizeof(days) / sizeof(*days); i++)
		ck_assert(ages_add(a, usd, &deal, days[i], SLICE("O")));
	ck_assert_uint_eq(ages_settle(a), 1);
	row = ages_at(a, 0);
	for (i = 0; i < AGES_CLASSES; i++)
		ck_assert_int_eq(row->amounts[i], 2);
	ck_assert_int_eq(row->oldest, 4000);
	ck_assert_slice(ages_part(a, row, 0), "USD");
	ages_close(a);
	stages_close(stages);
}
END_TEST

START_TEST(a_target_may_stand_thirty_days)
{
	struct deal deal = { .stage = 0 }, stray = { .stage = STAGE_UNKNOWN };
	struct fault fault;
	struct stages *stages = stages_open("seven", &fault);
	struct ages *a = ages_open(1, stages, &fault);

	ck_assert(ages_add(a, usd, &deal, 30, SLICE("O1")));
	ck_assert(ages_add(a, usd, &deal, 31, SLICE("O2")));
	ck_assert(ages_add(a, usd, &deal, AGES_UNKNOWN, SLICE("O3")));
	ck_assert(ages_add(a, usd, &stray, 99, SLICE("O4")));
	ck_assert_uint_eq(ages_settle(a), 2);
	ck_assert_uint_eq(ages_at(a, 0)->open, 3);
	ck_assert_uint_eq(ages_at(a, 0)->over, 1);
	ck_assert_uint_eq(ages_at(a, 0)->unknown, 1);
	ck_assert_slice(ages_at(a, 0)->oldest_id, "O2");
	ck_assert_int_eq(ages_at(a, 1)->stage, STAGE_UNKNOWN);
	ages_close(a);
	stages_close(stages);
}
END_TEST

START_TEST(a_stage_without_an_open_deal_has_its_stays)
{
	const struct stay stay = { .stage = 1, .days = 9 };
	struct fault fault;
	struct stages *stages = stages_open("seven", &fault);
	struct ages *a = ages_open(1, stages, &fault);

	ages_add_stay(a, usd, &stay, 2);
	ck_assert_uint_eq(ages_settle(a), 1);
	ck_assert_uint_eq(ages_at(a, 0)->stays.count, 1);
	ck_assert_int_eq(ages_at(a, 0)->oldest, AGES_UNKNOWN);
	ages_close(a);
	stages_close(stages);
}
END_TEST

UNIT_MAIN(each_age_is_in_one_class, a_target_may_stand_thirty_days,
    a_stage_without_an_open_deal_has_its_stays)
