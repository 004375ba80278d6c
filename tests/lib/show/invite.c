/* invite.c - show/invite.h: final and reserve list */
#include <stdio.h>

#include "show/invite.h"
#include "unit.h"

static struct invite_lead
lead(const char *id, const char *owner, int64_t score)
{
	return (struct invite_lead){ .id = slice_of(id),
		.owner = slice_of(owner), .points = 1, .score = score };
}

static const struct invite_owner owners[] = {
	{ SLICE_INIT("a"), 1 }, { SLICE_INIT("b"), 1 },
};

START_TEST(each_owner_has_his_quota_and_the_rest_goes_to_the_best)
{
	struct invite_lead all[] = { lead("L1", "a", 90), lead("L2", "a", 80),
		lead("L3", "a", 70), lead("L4", "b", 10), lead("L5", "a", 60) };
	const struct invite_plan plan = { .seats = 4, .reserve = 1,
		.per_company = 2, .owners = owners, .owner_count = 2 };

	invite_seat(all, 5, &plan);
	/* Two seats each; b fills one of his, and L3 takes the other. */
	ck_assert_int_eq(all[0].why, INVITE_BY_QUOTA);
	ck_assert_int_eq(all[1].why, INVITE_BY_QUOTA);
	ck_assert_int_eq(all[2].why, INVITE_LEFT_OVER);
	ck_assert_int_eq(all[3].why, INVITE_BY_QUOTA);
	ck_assert_int_eq(all[4].list, INVITE_RESERVE);
	ck_assert_uint_eq(all[3].rank, 4);
	ck_assert_uint_eq(all[4].rank, 5);
}
END_TEST

START_TEST(forty_seats_by_five_three_three_are_eighteen_eleven_eleven)
{
	static const struct invite_owner three[] = { { SLICE_INIT("a"), 5 },
		{ SLICE_INIT("b"), 3 }, { SLICE_INIT("c"), 3 } };
	const struct invite_plan plan = { .seats = 40, .per_company = 2,
		.owners = three, .owner_count = 3 };
	struct invite_lead all[90];
	size_t seats[3] = { 0 }, i;
	char ids[90][4];

	for (i = 0; i < 90; i++) {
		snprintf(ids[i], sizeof(ids[i]), "%02zu", i);
		all[i] = lead(ids[i], i % 3 == 0 ? "a" : i % 3 == 1 ? "b" :
		    "c", (int64_t)(90 - i));
	}
	invite_seat(all, 90, &plan);
	for (i = 0; i < 90; i++)
		seats[i % 3] += all[i].list == INVITE_FINAL;
	ck_assert_uint_eq(seats[0], 18);
	ck_assert_uint_eq(seats[1], 11);
	ck_assert_uint_eq(seats[2], 11);
}
END_TEST

START_TEST(a_company_has_its_share_only)
{
	struct invite_lead all[] = { lead("L1", "a", 3), lead("L2", "a", 2),
		lead("L3", "a", 1) };
	const struct invite_plan plan = { .seats = 3, .per_company = 2 };
	size_t i;

	for (i = 0; i < 3; i++)
		all[i].company = SLICE("alder");
	invite_seat(all, 3, &plan);
	ck_assert_int_eq(all[1].list, INVITE_FINAL);
	ck_assert_int_eq(all[2].list, INVITE_NONE);
	ck_assert_int_eq(all[2].why, INVITE_COMPANY_FULL);
}
END_TEST

START_TEST(who_declines_is_followed_by_the_reserve_of_the_same_owner)
{
	struct invite_lead all[] = { lead("L1", "a", 9), lead("L2", "b", 8),
		lead("L3", "a", 7), lead("L4", "b", 6), lead("L5", "a", 99) };
	const struct invite_plan plan = { .seats = 2, .reserve = 2,
		.per_company = 2, .owners = owners, .owner_count = 2 };

	all[0].before = all[1].before = INVITE_FINAL;
	all[2].before = all[3].before = INVITE_RESERVE;
	all[4].excluded = true;
	all[1].state = INVITE_DECLINED;
	invite_seat(all, 5, &plan);
	ck_assert_int_eq(all[0].list, INVITE_FINAL);
	ck_assert_int_eq(all[1].list, INVITE_NONE);
	ck_assert_int_eq(all[1].why, INVITE_HAS_DECLINED);
	ck_assert_int_eq(all[2].list, INVITE_RESERVE);
	ck_assert_int_eq(all[3].list, INVITE_FINAL);
	ck_assert_int_eq(all[3].why, INVITE_MOVED_UP);
	ck_assert_int_eq(all[4].list, INVITE_NONE);
}
END_TEST

START_TEST(steps_go_back_from_the_event_to_working_days)
{
	const struct invite_step call = { 28, false }, last = { 1, true };
	struct calendar *calendar = calendar_new();
	int32_t start = date_from_civil(2024, 6, 20);
	int32_t monday = date_from_civil(2024, 6, 24);

	ck_assert_int_eq(invite_step_day(&call, start, calendar),
	    date_from_civil(2024, 5, 23));
	ck_assert_int_eq(invite_step_day(&last, start, calendar),
	    date_from_civil(2024, 6, 19));
	ck_assert_int_eq(invite_step_day(&last, monday, calendar),
	    date_from_civil(2024, 6, 21));
	ck_assert_int_eq(invite_step_day(&call, monday + 5, calendar),
	    date_from_civil(2024, 5, 31));
	calendar_free(calendar);
}
END_TEST

UNIT_MAIN(each_owner_has_his_quota_and_the_rest_goes_to_the_best,
    forty_seats_by_five_three_three_are_eighteen_eleven_eleven,
    a_company_has_its_share_only,
    who_declines_is_followed_by_the_reserve_of_the_same_owner,
    steps_go_back_from_the_event_to_working_days)
