/* test_campaign.c - campaign.h: credit, conservation, currencies, sizes */
#include "campaign/campaign.h"
#include "base/date.h"
#include "unit.h"

static struct campaigns *
start(enum campaign_touch touch, bool by_size, int64_t cost)
{
	const struct campaign_options options = { .touch = touch,
	    .by_size = by_size, .margin = CAMPAIGN_ALL };
	const struct campaign_event fair = { .name = SLICE("Fair"),
	    .type = SLICE("show"), .end = DATE_NONE, .has_cost = true,
	    .cost = cost, .currency = SLICE("USD"), .digits = 2 };
	struct campaigns *c = campaigns_new(&options);

	ck_assert(campaigns_add_event(c, &fair));
	ck_assert(!campaigns_add_event(c, &fair));
	return c;
}

static void
lead(struct campaigns *c, const char *id, const char *company,
    const char *event, const char *source, enum campaign_size size)
{
	const struct campaign_lead l = { .who.id = slice_of(id),
	    .who.company = slice_of(company), .who.size = size,
	    .end = DATE_NONE,
	    .who.touches = { slice_of(event), slice_of(source) } };

	campaigns_add_lead(c, &l);
}

static bool
deal(struct campaigns *c, const char *id, const char *company,
    const char *event, int64_t amount, const char *currency,
    enum stage_kind kind)
{
	const struct campaign_deal d = { .what.lead_id = slice_of(id),
	    .what.company = slice_of(company), .what.kind = kind,
	    .what.touches = { slice_of(event), SLICE_EMPTY },
	    .what.created = DATE_NONE, .what.settled = DATE_NONE,
	    .has_amount = true, .amount = amount,
	    .currency = slice_of(currency), .digits = 2 };
	struct claim claim;

	return campaigns_add_deal(c, &d, &claim);
}

START_TEST(a_worked_example_returns_two_thirds)
{
	struct campaigns *c = start(CAMPAIGN_FIRST, false, 4500000);
	const struct campaign_row *row;
	int i;

	for (i = 0; i < 180; i++)
		lead(c, i ? "" : "L1", "", "Fair", "", CAMPAIGN_SIZELESS);
	ck_assert(deal(c, "L1", "", "", 7500000, "USD", STAGE_WON));
	campaigns_settle(c);
	ck_assert_uint_eq(campaigns_rows(c), 1);
	row = campaigns_row(c, 0);
	ck_assert_slice(row->name, "Fair");
	ck_assert_int_eq(row->roi.value, 6667);		/* 30 / 45 */
	ck_assert_int_eq(row->pipeline.value, 16667);	/* 75 / 45 */
	ck_assert_int_eq(row->per_lead.value, 25000);	/* 45,000 / 180 */
	ck_assert_int_eq(row->per_deal.value, 4500000);
	campaigns_free(c);
}
END_TEST

/* What 270,000, 135,000 and 162,000 won at 25 % margin return on 45,000. */
START_TEST(the_margin_of_what_was_won_is_set_against_the_cost)
{
	static const struct { int64_t won, roi; } cases[] = {
		{ 27000000, 5000 }, { 13500000, -2500 }, { 16200000, -1000 },
	};
	size_t i;

	for (i = 0; i < 3; i++) {
		struct campaigns *c = campaigns_new(&(struct campaign_options){
		    .margin = 250000 });
		const struct campaign_event fair = { .name = SLICE("Fair"),
		    .type = SLICE_EMPTY, .has_cost = true, .cost = 4500000,
		    .currency = SLICE("USD"), .digits = 2 };

		ck_assert(campaigns_add_event(c, &fair));
		ck_assert(deal(c, "", "", "Fair", cases[i].won, "USD",
		    STAGE_WON));
		campaigns_settle(c);
		ck_assert_int_eq(campaigns_row(c, 0)->roi.value,
		    cases[i].roi);
		ck_assert_int_eq(campaigns_row(c, 0)->won_amount,
		    cases[i].won);
		campaigns_free(c);
	}
}
END_TEST

/* Amounts of campaigns Fair, web and Later for one deal of 100. */
static void
credits(enum campaign_touch touch, int64_t amounts[3])
{
	static const char *const names[] = { "Fair", "web", "Later" };
	struct campaigns *c = start(touch, false, 1000);
	size_t i, j;

	lead(c, "L1", "", "Fair", "web", CAMPAIGN_SIZELESS);
	ck_assert(deal(c, "L1", "", "Later", 100, "USD", STAGE_WON));
	campaigns_settle(c);
	for (j = 0; j < 3; j++)
		for (amounts[j] = 0, i = 0; i < campaigns_rows(c); i++)
			if (slice_is(campaigns_row(c, i)->name, names[j]))
				amounts[j] = campaigns_row(c, i)->won_amount;
	campaigns_free(c);
}

START_TEST(credit_goes_to_the_first_to_the_last_or_to_all)
{
	int64_t a[3];

	credits(CAMPAIGN_FIRST, a);
	ck_assert(a[0] == 100 && a[1] == 0 && a[2] == 0);
	credits(CAMPAIGN_LAST, a);
	ck_assert(a[0] == 0 && a[1] == 0 && a[2] == 100);
	credits(CAMPAIGN_EVEN, a);
	/* Example 8: 100 by 1:1:1 is 34, 33, 33. */
	ck_assert(a[0] == 34 && a[1] == 33 && a[2] == 33);
}
END_TEST

START_TEST(three_parts_of_a_deal_cost_exactly_three_times_as_much)
{
	struct campaigns *c = start(CAMPAIGN_EVEN, false, 1000);

	lead(c, "L1", "", "Fair", "web", CAMPAIGN_SIZELESS);
	ck_assert(deal(c, "L1", "", "Later", 100, "USD", STAGE_OPEN));
	campaigns_settle(c);
	ck_assert_slice(campaigns_row(c, 0)->name, "Fair");
	ck_assert_int_eq(campaigns_row(c, 0)->deals, 3334);
	ck_assert_int_eq(campaigns_row(c, 0)->leads, 5000);
	ck_assert_int_eq(campaigns_row(c, 0)->per_deal.value, 3000);
	campaigns_free(c);
}
END_TEST

START_TEST(a_company_leads_to_a_campaign_only_when_its_leads_agree)
{
	struct campaigns *c = start(CAMPAIGN_FIRST, false, 1000);
	struct campaign_lost lost;

	lead(c, "L1", "Acme Ltd", "Fair", "", CAMPAIGN_LARGE);
	lead(c, "L2", "ACME Ltd", "Fair", "", CAMPAIGN_SMALL);
	lead(c, "L3", "Bolt", "Fair", "", CAMPAIGN_SMALL);
	lead(c, "L4", "Bolt", "web", "", CAMPAIGN_SMALL);
	lead(c, "L5", "Cork", "", "", CAMPAIGN_SMALL);
	ck_assert(deal(c, "", "acme ltd", "", 1, "USD", STAGE_OPEN));
	ck_assert(deal(c, "", "Bolt", "", 10, "USD", STAGE_OPEN));
	ck_assert(deal(c, "L9", "Acme Ltd", "", 100, "USD", STAGE_OPEN));
	ck_assert(deal(c, "L5", "", "", 1000, "USD", STAGE_OPEN));
	ck_assert(deal(c, "", "", "", 10000, "USD", STAGE_OPEN));
	ck_assert(deal(c, "", "Bolt", "web", 100000, "USD", STAGE_OPEN));
	campaigns_settle(c);
	ck_assert_uint_eq(campaigns_rows(c), 3);
	ck_assert_int_eq(campaigns_row(c, 0)->amount, 1);
	ck_assert_int_eq(campaigns_row(c, 1)->amount, 100000);
	ck_assert_slice(campaigns_row(c, 2)->name, "");
	ck_assert_int_eq(campaigns_row(c, 2)->amount, 11110);
	lost = campaigns_lost(c);
	ck_assert_uint_eq(lost.several_leads, 1);
	ck_assert_uint_eq(lost.unknown_lead, 1);
	ck_assert_uint_eq(lost.silent_lead, 1);
	ck_assert_uint_eq(lost.no_lead, 1);
	campaigns_free(c);
}
END_TEST

START_TEST(a_lost_deal_counts_and_its_amount_does_not)
{
	struct campaigns *c = start(CAMPAIGN_FIRST, false, 1000);

	ck_assert(deal(c, "", "", "Fair", 500, "USD", STAGE_LOST));
	campaigns_settle(c);
	ck_assert_int_eq(campaigns_row(c, 0)->deals, CAMPAIGN_ONE);
	ck_assert_int_eq(campaigns_row(c, 0)->amount, 0);
	ck_assert_int_eq(campaigns_row(c, 0)->roi.value, -10000);
	campaigns_free(c);
}
END_TEST

START_TEST(another_currency_has_its_own_row_and_hides_what_it_would_falsify)
{
	struct campaigns *c = start(CAMPAIGN_FIRST, false, 1000);
	const struct campaign_row *usd;

	ck_assert(deal(c, "", "", "Fair", 3000, "USD", STAGE_WON));
	ck_assert(deal(c, "", "", "Fair", 70, "EUR", STAGE_OPEN));
	campaigns_settle(c);
	ck_assert_uint_eq(campaigns_rows(c), 2);
	ck_assert_slice(campaigns_row(c, 0)->currency, "EUR");
	ck_assert(!campaigns_row(c, 0)->has_cost);
	usd = campaigns_row(c, 1);
	ck_assert(usd->home && usd->mixed);
	/* What was won is all in USD; pipeline and deals are not. */
	ck_assert_int_eq(usd->roi.value, 20000);
	ck_assert(!usd->pipeline.known && !usd->per_deal.known);
	campaigns_free(c);
}
END_TEST

START_TEST(the_cost_is_shared_over_sizes_by_leads_and_adds_up)
{
	struct campaigns *c = start(CAMPAIGN_FIRST, true, 100);

	lead(c, "L1", "", "Fair", "", CAMPAIGN_SMALL);
	lead(c, "L2", "", "Fair", "", CAMPAIGN_LARGE);
	lead(c, "L3", "", "Fair", "", CAMPAIGN_MID);
	ck_assert(deal(c, "L1", "", "", 66, "USD", STAGE_WON));
	campaigns_settle(c);
	ck_assert_uint_eq(campaigns_rows(c), 3);
	ck_assert_int_eq(campaigns_row(c, 0)->size, CAMPAIGN_LARGE);
	ck_assert_int_eq(campaigns_row(c, 0)->cost, 34);
	ck_assert_int_eq(campaigns_row(c, 1)->cost, 33);
	ck_assert_int_eq(campaigns_row(c, 2)->cost, 33);
	ck_assert_int_eq(campaigns_row(c, 2)->roi.value, 10000);
	campaigns_free(c);
}
END_TEST

START_TEST(an_event_that_brought_nothing_keeps_its_cost)
{
	struct campaigns *c = start(CAMPAIGN_EVEN, true, 100);

	campaigns_settle(c);
	ck_assert_uint_eq(campaigns_rows(c), 1);
	ck_assert_int_eq(campaigns_row(c, 0)->cost, 100);
	ck_assert_int_eq(campaigns_row(c, 0)->size, CAMPAIGN_SIZELESS);
	ck_assert_int_eq(campaigns_row(c, 0)->roi.value, -10000);
	ck_assert(!campaigns_row(c, 0)->per_lead.known);
	campaigns_free(c);
}
END_TEST

START_TEST(a_sum_too_large_is_refused_whole)
{
	struct campaigns *c = start(CAMPAIGN_FIRST, false, 0);

	ck_assert(deal(c, "", "", "Fair", INT64_MAX, "USD", STAGE_WON));
	ck_assert(!deal(c, "", "", "Fair", 1, "USD", STAGE_WON));
	campaigns_settle(c);
	ck_assert_int_eq(campaigns_row(c, 0)->deals, CAMPAIGN_ONE);
	ck_assert(!campaigns_row(c, 0)->roi.known);	/* zero cost */
	campaigns_free(c);
}
END_TEST

UNIT_MAIN(a_worked_example_returns_two_thirds,
    the_margin_of_what_was_won_is_set_against_the_cost,
    credit_goes_to_the_first_to_the_last_or_to_all,
    three_parts_of_a_deal_cost_exactly_three_times_as_much,
    a_company_leads_to_a_campaign_only_when_its_leads_agree,
    a_lost_deal_counts_and_its_amount_does_not,
    another_currency_has_its_own_row_and_hides_what_it_would_falsify,
    the_cost_is_shared_over_sizes_by_leads_and_adds_up,
    an_event_that_brought_nothing_keeps_its_cost,
    a_sum_too_large_is_refused_whole)
