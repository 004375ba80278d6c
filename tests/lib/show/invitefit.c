/* invitefit.c - show/invitefit.h: points for the purpose of an event */
#include "show/invitefit.h"
#include "unit.h"

static int64_t
points(const struct invitefit_lead *lead, const char *purpose)
{
	struct buffer key = { 0 };
	int64_t points = invitefit_points(lead, slice_of(purpose),
	    SLICE("servo drives, new LASER heads"), &key);

	buffer_release(&key);
	return points;
}

START_TEST(each_purpose_that_fits_is_worth_a_point)
{
	const struct invitefit_lead fresh = {
		.products = SLICE("pumps; laser heads") };
	const struct invitefit_lead customer = { .has_deal = true,
		.traded = true, .products = SLICE("pumps") };

	ck_assert_int_eq(points(&fresh, "territory"), 1);
	ck_assert_int_eq(points(&fresh, "territory; product"), 2);
	ck_assert_int_eq(points(&fresh, "push;relations"), 0);
	ck_assert_int_eq(points(&customer, "territory;product"), 0);
	ck_assert_int_eq(points(&customer, "push;relations"), 2);
}
END_TEST

START_TEST(an_unknown_purpose_is_named)
{
	struct fault fault;

	ck_assert(invitefit_knows(SLICE("push; product"), &fault));
	ck_assert(!invitefit_knows(SLICE("push;fun"), &fault));
	ck_assert_str_eq(fault.text, "cannot read the purpose \"fun\"; write "
	    "territory, push, product or relations");
}
END_TEST

START_TEST(one_half_is_likely)
{
	ck_assert(invitefit_is_likely(SLICE("50")));
	ck_assert(invitefit_is_likely(SLICE("50 %")));
	ck_assert(!invitefit_is_likely(SLICE("49.99%")));
	ck_assert(!invitefit_is_likely(SLICE_EMPTY));
	ck_assert(!invitefit_is_likely(SLICE("high")));
}
END_TEST

UNIT_MAIN(each_purpose_that_fits_is_worth_a_point,
    an_unknown_purpose_is_named, one_half_is_likely)
