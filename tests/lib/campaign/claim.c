/* claim.c - campaign/claim.h: whose deal it is, by lead, name and time */
#include "base/date.h"
#include "campaign/claim.h"
#include "unit.h"

enum { START = 19829 };		/* 2024-04-16 */

static struct claims *
start(enum campaign_touch touch)
{
	struct claims *c = claims_new(touch, false);
	const struct claim_lead lead = { SLICE("L1"), SLICE("Acme Ltd"),
		{ SLICE("Fair"), SLICE("ads") }, CAMPAIGN_SIZELESS };
	size_t credited[CLAIM_TOUCHES], first;

	claims_set_start(c, claims_campaign(c, SLICE("Fair")), START);
	(void)claims_add_lead(c, &lead, credited, &first);
	ck_assert_slice(claims_name(c, first), "Fair");
	return c;
}

static struct claim
judge(struct claims *c, enum stage_kind kind, int32_t created,
    int32_t settled)
{
	const struct claim_deal deal = { SLICE("L1"), SLICE_EMPTY,
		{ SLICE_EMPTY, SLICE_EMPTY }, kind, created, settled };
	struct claim claim;

	claims_judge(c, &deal, &claim);
	return claim;
}

static struct slice
credited(const struct claims *c, const struct claim *claim)
{
	ck_assert_uint_eq(claim->credited_count, 1);
	return claims_name(c, claim->credited[0]);
}

START_TEST(what_was_created_on_the_first_day_is_the_work_of_the_show)
{
	struct claims *c = start(CAMPAIGN_FIRST);
	struct claim claim = judge(c, STAGE_WON, START, START + 30);

	ck_assert_slice(credited(c, &claim), "Fair");
	ck_assert_uint_eq(claim.influenced_count + claim.earlier_count, 0);
	claim = judge(c, STAGE_OPEN, START, DATE_NONE);
	ck_assert_slice(credited(c, &claim), "Fair");
	claims_free(c);
}
END_TEST

START_TEST(created_before_and_won_on_the_first_day_is_influenced)
{
	struct claims *c = start(CAMPAIGN_FIRST);
	struct claim claim = judge(c, STAGE_WON, START - 1, START);

	/* The lead's other touch may have brought it. */
	ck_assert_slice(credited(c, &claim), "ads");
	ck_assert_uint_eq(claim.influenced_count, 1);
	ck_assert_slice(claims_name(c, claim.influenced[0]), "Fair");
	ck_assert_uint_eq(claim.earlier_count, 0);
	claims_free(c);
}
END_TEST

START_TEST(won_the_day_before_is_not_its_work)
{
	struct claims *c = start(CAMPAIGN_FIRST);
	struct claim claim = judge(c, STAGE_WON, START - 9, START - 1);

	ck_assert_uint_eq(claim.influenced_count, 0);
	ck_assert_uint_eq(claim.earlier_count, 1);
	claim = judge(c, STAGE_WON, DATE_NONE, START - 1);
	ck_assert_uint_eq(claim.earlier_count, 1);
	claims_free(c);
}
END_TEST

START_TEST(open_or_lost_before_is_earlier_and_without_days_it_counts)
{
	struct claims *c = start(CAMPAIGN_FIRST);
	struct claim claim = judge(c, STAGE_OPEN, START - 1, DATE_NONE);

	ck_assert_uint_eq(claim.earlier_count, 1);
	claim = judge(c, STAGE_LOST, START - 1, START + 5);
	ck_assert_uint_eq(claim.earlier_count, 1);
	claim = judge(c, STAGE_WON, START - 1, DATE_NONE);
	ck_assert_uint_eq(claim.earlier_count, 1);
	claim = judge(c, STAGE_WON, DATE_NONE, DATE_NONE);
	ck_assert_slice(credited(c, &claim), "Fair");
	claims_free(c);
}
END_TEST

START_TEST(what_all_campaigns_are_too_young_for_has_none)
{
	struct claims *c = start(CAMPAIGN_LAST);
	struct claim claim;

	claims_set_start(c, claims_campaign(c, SLICE("ads")), START + 100);
	claim = judge(c, STAGE_WON, START - 5, START + 50);
	ck_assert_uint_eq(claim.credited_count, 1);
	ck_assert_uint_eq(claim.credited[0], CLAIM_NAMELESS);
	ck_assert_int_eq(claim.loss, CLAIM_TOO_EARLY);
	ck_assert_uint_eq(claim.influenced_count, 1);
	ck_assert_uint_eq(claim.earlier_count, 1);
	claims_free(c);
}
END_TEST

START_TEST(a_win_counts_by_its_closed_date_else_by_the_expected_one)
{
	ck_assert_int_eq(claim_settled(STAGE_WON, 5, 9), 5);
	ck_assert_int_eq(claim_settled(STAGE_WON, DATE_NONE, 9), 9);
	ck_assert_int_eq(claim_settled(STAGE_LOST, DATE_NONE, 9), DATE_NONE);
}
END_TEST

UNIT_MAIN(what_was_created_on_the_first_day_is_the_work_of_the_show,
    created_before_and_won_on_the_first_day_is_influenced,
    won_the_day_before_is_not_its_work,
    open_or_lost_before_is_earlier_and_without_days_it_counts,
    what_all_campaigns_are_too_young_for_has_none,
    a_win_counts_by_its_closed_date_else_by_the_expected_one)
