/* assign.c - assign.h: whose lead it is */
#include <stdio.h>

#include "lead/assign.h"
#include "unit.h"

static void
add_rep(struct assign *a, const char *name, int64_t weight, int64_t most)
{
	struct assign_rep rep = { .name = slice_of(name), .team = SLICE(""),
	    .weight = weight * ASSIGN_WEIGHT_UNIT, .most = most,
	    .active = true };
	struct fault fault;

	ck_assert(assign_add_rep(a, &rep, &fault));
}

static void
add_lead(struct assign *a, const char *id, const char *owner, int64_t score,
    const char *account)
{
	struct assign_lead lead = { .id = slice_of(id),
	    .owner = slice_of(owner), .previous = SLICE(""),
	    .account = slice_of(account), .score = score,
	    .rule = ASSIGN_NONE, .open = true };

	assign_add(a, &lead);
}

static void
check(const struct assign *a, size_t lead, enum assign_code code,
    const char *owner)
{
	struct assign_verdict v = assign_verdict(a, lead);

	ck_assert_int_eq(v.code, code);
	ck_assert_msg(slice_is(v.owner, owner), "lead %zu: %.*s", lead,
	    SLICE_PRINT(v.owner));
}

/* R-ASSIGN-02: loads 1/3, 2/7: 7 < 6 is false, so the second comes first. */
START_TEST(loads_are_compared_by_their_weights_exactly)
{
	struct assign *a = assign_new();

	add_rep(a, "Ada", 3, -1);
	add_rep(a, "Bo", 7, -1);
	add_lead(a, "1", "Ada", 0, "");
	add_lead(a, "2", "Bo", 0, "");
	add_lead(a, "3", "Bo", 0, "");
	add_lead(a, "4", "", 0, "");
	assign_deal(a);
	check(a, 3, ASSIGN_DEALT, "Bo");
	assign_free(a);
}
END_TEST

START_TEST(a_full_seller_gets_nothing_by_any_rule)
{
	struct assign *a = assign_new();
	struct fault fault;
	struct assign_lead lead = { .id = SLICE("4"), .owner = SLICE(""),
	    .previous = SLICE(""), .account = SLICE(""), .open = true };

	add_rep(a, "Ada", 1, 1);
	lead.rule = assign_add_rule(a, SLICE("Ada"), SLICE(""), &fault);
	ck_assert(lead.rule != ASSIGN_NONE);
	add_lead(a, "1", "Ada", 0, "c");
	add_lead(a, "2", "", 0, "c");
	add_lead(a, "3", "", 0, "");
	assign_add(a, &lead);
	assign_deal(a);
	check(a, 0, ASSIGN_KEPT, "Ada");
	check(a, 1, ASSIGN_NO_CAPACITY, "");
	check(a, 2, ASSIGN_NO_CAPACITY, "");
	check(a, 3, ASSIGN_NO_CAPACITY, "");
	assign_free(a);
}
END_TEST

/* At equal capacity: by weight to within one lead per 100, scores to 2 %. */
START_TEST(thousand_leads_are_dealt_fairly)
{
	static const char *const names[] = { "a", "b", "c", "d" };
	static const int64_t weights[] = { 1, 2, 3, 4 };
	int64_t sum[4] = { 0 }, all = 0, got[4] = { 0 };
	struct assign *a = assign_new();
	char id[16];
	size_t i, r;

	for (r = 0; r < 4; r++)
		add_rep(a, names[r], weights[r], -1);
	for (i = 0; i < 1000; i++) {
		snprintf(id, sizeof(id), "%zu", i);
		add_lead(a, id, "", (int64_t)(i * 7919 % 101), "");
	}
	assign_deal(a);
	for (i = 0; i < 1000; i++)
		for (r = 0; r < 4; r++)
			if (slice_is(assign_verdict(a, i).owner, names[r])) {
				got[r]++;
				sum[r] += (int64_t)(i * 7919 % 101);
				all += (int64_t)(i * 7919 % 101);
			}
	for (r = 0; r < 4; r++) {
		int64_t off = sum[r] * 10 - all * weights[r];

		ck_assert_int_eq(got[r], 100 * weights[r]);
		ck_assert(off * 50 <= all * weights[r] &&
		    -off * 50 <= all * weights[r]);
	}
	assign_free(a);
}
END_TEST

START_TEST(names_that_do_not_fit_are_faults)
{
	struct assign *a = assign_new();
	struct assign_rep twice = { .name = SLICE("Ada"),
	    .team = SLICE("") };
	struct fault fault;

	add_rep(a, "Ada", 1, -1);
	ck_assert(!assign_add_rep(a, &twice, &fault));
	ck_assert(assign_add_rule(a, SLICE("Zoe"), SLICE(""), &fault) ==
	    ASSIGN_NONE);
	ck_assert(assign_add_rule(a, SLICE(""), SLICE("north"), &fault) ==
	    ASSIGN_NONE);
	ck_assert(assign_is_active(a, SLICE("Zoe")));
	assign_free(a);
}
END_TEST

UNIT_MAIN(loads_are_compared_by_their_weights_exactly,
    a_full_seller_gets_nothing_by_any_rule, thousand_leads_are_dealt_fairly,
    names_that_do_not_fit_are_faults)
