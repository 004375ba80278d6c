/* losses.h: reasons, the unknown one among them */
#include "funnel/losses.h"
#include "unit.h"

static const struct slice usd[] = { { "Ann", 3 }, { "USD", 3 } };
static const struct slice eur[] = { { "Ann", 3 }, { "EUR", 3 } };

START_TEST(reasons_are_counted_within_their_group)
{
	const struct deal priced = { .amount = 500, .has_amount = true,
	    .digits = 2 }, bare = { .digits = 2 };
	struct losses *l = losses_new(2);
	struct loss loss;

	ck_assert(losses_add(l, usd, SLICE("price"), &priced));
	ck_assert(losses_add(l, usd, SLICE("price"), &bare));
	ck_assert(losses_add(l, usd, SLICE_EMPTY, &bare));
	ck_assert(losses_add(l, eur, SLICE("price"), &priced));
	ck_assert_uint_eq(losses_count(l), 3);
	loss = losses_at(l, 0);
	ck_assert_slice(loss.parts[1], "EUR");
	ck_assert_uint_eq(loss.group_deals, 1);
	loss = losses_at(l, 1);
	ck_assert_slice(loss.reason, "");
	ck_assert_uint_eq(loss.priced, 0);
	ck_assert_uint_eq(loss.group_deals, 3);
	loss = losses_at(l, 2);
	ck_assert_slice(loss.reason, "price");
	ck_assert_uint_eq(loss.deals, 2);
	ck_assert_int_eq(loss.amount, 500);
	losses_free(l);
}
END_TEST

START_TEST(a_sum_that_is_too_large_adds_nothing)
{
	const struct deal huge = { .amount = INT64_MAX, .has_amount = true };
	struct losses *l = losses_new(2);

	ck_assert(losses_add(l, usd, SLICE("price"), &huge));
	ck_assert(!losses_add(l, usd, SLICE("price"), &huge));
	ck_assert_uint_eq(losses_at(l, 0).deals, 1);
	losses_free(l);
}
END_TEST

UNIT_MAIN(reasons_are_counted_within_their_group,
    a_sum_that_is_too_large_adds_nothing)
