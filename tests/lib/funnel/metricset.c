/* metricset.h: what has no currency counts in every group of its parts */
#include "base/date.h"
#include "funnel/metricset.h"
#include "unit.h"

static const struct slice ann_usd[] = { { "Ann", 3 }, { "USD", 3 } };
static const struct slice ann_eur[] = { { "Ann", 3 }, { "EUR", 3 } };
static const struct slice bo_usd[] = { { "Bo", 2 }, { "USD", 3 } };

START_TEST(leads_are_those_of_every_currency)
{
	struct metricset *set = metricset_new(1);
	size_t ann = metricset_people_of(set, ann_usd);

	metricset_of(set, ann_usd)->deals.won = 1;
	metricset_of(set, ann_eur)->deals.won = 2;
	metricset_people_at(set, ann)->leads = 7;
	ck_assert_slice(metricset_only_currency(set), "");
	metricset_spread(set, 2);
	ck_assert_uint_eq(metricset_count(set), 2);
	ck_assert_uint_eq(metricset_of(set, ann_usd)->leads, 7);
	ck_assert_uint_eq(metricset_of(set, ann_eur)->leads, 7);
	metricset_free(set);
}
END_TEST

START_TEST(who_has_leads_and_no_deal_gets_a_group_of_the_only_currency)
{
	struct metricset *set = metricset_new(1);
	size_t bo = metricset_people_of(set, bo_usd);

	metricset_of(set, ann_usd)->deals.won = 1;
	metricset_people_at(set, bo)->leads = 2;
	metricset_people_of(set, &(struct slice){ "Cy", 2 });
	metricset_spread(set, 2);
	ck_assert_uint_eq(metricset_count(set), 2);
	ck_assert_uint_eq(metricset_of(set, bo_usd)->leads, 2);
	metricset_free(set);
}
END_TEST

START_TEST(a_team_is_the_groups_of_one_currency)
{
	struct metricset *set = metricset_new(1);
	struct metricset_team team;

	metricset_of(set, ann_usd)->deals.won_amount = 30;
	metricset_of(set, bo_usd)->deals.won_amount = 12;
	metricset_of(set, ann_eur)->deals.won_amount = 99;
	ck_assert(metricset_team(set, SLICE("USD"), &team));
	ck_assert_uint_eq(team.heads, 2);
	ck_assert_int_eq(team.sum.deals.won_amount, 42);
	metricset_of(set, bo_usd)->deals.won_amount = INT64_MAX;
	ck_assert(!metricset_team(set, SLICE("USD"), &team));
	metricset_free(set);
}
END_TEST

START_TEST(without_parts_there_is_a_group_for_each_currency)
{
	struct metricset *set = metricset_new(0);

	metricset_people_at(set, metricset_people_of(set, NULL))->leads = 3;
	metricset_of(set, &ann_usd[1])->deals.won = 1;
	metricset_spread(set, 2);
	ck_assert_uint_eq(metricset_count(set), 1);
	ck_assert_uint_eq(metricset_at(set, 0)->leads, 3);
	metricset_free(set);
}
END_TEST

UNIT_MAIN(leads_are_those_of_every_currency,
    who_has_leads_and_no_deal_gets_a_group_of_the_only_currency,
    a_team_is_the_groups_of_one_currency,
    without_parts_there_is_a_group_for_each_currency)
