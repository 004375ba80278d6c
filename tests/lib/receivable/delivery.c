/* delivery.c - receivable/delivery.h: orders delivered in parts */
#include "base/date.h"
#include "receivable/delivery.h"
#include "unit.h"

static struct delivery_plan plan;

static void
share(const struct terms_part *parts, size_t part_count,
    const struct delivery *deliveries, size_t count)
{
	ck_assert(delivery_share(&plan, parts, part_count, deliveries, count));
}

static struct delivery
delivery_of(int64_t minor, int32_t day)
{
	return (struct delivery){ minor, { 100, DATE_NONE, day, DATE_NONE,
	    DATE_NONE } };
}

START_TEST(a_deposit_stands_once_and_each_delivery_has_its_day)
{
	const struct terms_part parts[] = {
		{ .kind = TERMS_PERCENT, .percent = 300000, .minor = 30000,
		  .event = TERMS_ORDER },
		{ .kind = TERMS_PERCENT, .percent = 700000, .minor = 70000,
		  .event = TERMS_SHIP, .days = 30 } };
	struct delivery deliveries[] = { delivery_of(33333, 200),
		delivery_of(66667, DATE_NONE) };

	share(parts, 2, deliveries, 2);
	ck_assert_uint_eq(plan.count, 3);
	ck_assert_int_eq(plan.pieces[0].part.minor, 30000);
	ck_assert_int_eq(plan.pieces[0].part.percent, 300000);
	ck_assert_int_eq(plan.pieces[0].due, 100);
	ck_assert_int_eq(plan.pieces[1].part.minor, 23333);
	ck_assert_int_eq(plan.pieces[1].part.percent, 0);
	ck_assert_int_eq(plan.pieces[1].due, 230);
	ck_assert_int_eq(plan.pieces[2].part.minor, 46667);
	ck_assert_int_eq(plan.pieces[2].due, DATE_NONE);
	/* Of one delivery the parts are those of the order. */
	share(parts, 2, deliveries, 1);
	ck_assert_uint_eq(plan.count, 2);
	ck_assert_int_eq(plan.pieces[1].part.percent, 700000);
	ck_assert_int_eq(plan.pieces[1].part.minor, 70000);
}
END_TEST

START_TEST(pieces_add_up_to_the_order)
{
	uint32_t state = 1;
	size_t round, i;

	for (round = 0; round < 2000; round++) {
		struct terms_part parts[4] = { { .kind = TERMS_AMOUNT } };
		struct delivery deliveries[7];
		int64_t whole = 0, sum = 0;
		size_t count = 1 + round % 7;

		for (i = 0; i < 4; i++) {
			state = state * 1664525u + 1013904223u;
			parts[i] = (struct terms_part){ .kind = TERMS_AMOUNT,
				.minor = 1 + state % 100000,
				.event = (enum terms_event)(i + 1) };
			whole += parts[i].minor;
		}
		for (i = 0; i < count; i++) {
			state = state * 1664525u + 1013904223u;
			deliveries[i] = delivery_of(1 + state % 99991,
			    (int32_t)i);
		}
		share(parts, 4, deliveries, count);
		for (i = 0; i < plan.count; i++) {
			ck_assert_int_gt(plan.pieces[i].part.minor, 0);
			sum += plan.pieces[i].part.minor;
		}
		ck_assert_int_eq(sum, whole);
	}
	delivery_release(&plan);
}
END_TEST

UNIT_MAIN(a_deposit_stands_once_and_each_delivery_has_its_day,
    pieces_add_up_to_the_order)
