/* audit.h: each finding alone and on both sides of its boundary */
#include "base/date.h"
#include "funnel/audit.h"
#include "unit.h"

enum { TODAY = 20000 };

static struct stages *stages;
static struct audit_rules *rules;
static struct audit_scope scope;

static void
open_rules(void)
{
	struct fault fault;

	stages = stages_open("seven", &fault);
	ck_assert_msg(stages != NULL, "%s", fault.text);
	rules = audit_rules_open(stages, &fault);
	ck_assert_msg(rules != NULL, "%s", fault.text);
	scope = (struct audit_scope){ .today = TODAY, .from = TODAY - 80,
	    .to = TODAY + 9, .deposits = true };
}

static void
close_rules(void)
{
	audit_rules_close(rules);
	stages_close(stages);
}

#define ALL_BUT_DECIDER "fit;two_way;need;intent;quote;solution_ok;" \
	"request;budget;spec_ours;first_choice"

static struct audit_case
at(const char *stage, const char *evidence)
{
	struct audit_case deal = { .created = DATE_NONE, .closed = DATE_NONE,
	    .expected_close = DATE_NONE, .stage_since = DATE_NONE,
	    .last_touch = DATE_NONE, .first_stage = STAGE_UNKNOWN,
	    .has_amount = true };

	deal.stage = stages_find(stages, slice_of(stage));
	deal.kind = stages_at(stages, deal.stage)->kind;
	deal.chance = stages_at(stages, deal.stage)->chance;
	deal.evidence = audit_tokens(rules, slice_of(evidence));
	return deal;
}

static struct audit_result
judge(struct audit_case deal)
{
	struct audit_result result;

	audit_judge(rules, &scope, &deal, &result);
	return result;
}

static void
codes_are(struct audit_case deal, unsigned expected)
{
	ck_assert_uint_eq(judge(deal).codes, expected);
}

START_TEST(without_a_decision_maker_eighty_percent_become_less_than_thirty)
{
	struct audit_case deal;
	struct audit_result result;

	open_rules();
	deal = at("negotiating", ALL_BUT_DECIDER);
	audit_add(rules, &deal);
	result = judge(deal);
	ck_assert_int_eq(result.chance, 290000);
	ck_assert_uint_eq(result.codes, 1u << AUDIT_NO_DECISION_MAKER |
	    1u << AUDIT_OVERCLAIM);
	deal = at("negotiating", ALL_BUT_DECIDER ";decision_maker");
	result = judge(deal);
	ck_assert_int_eq(result.chance, 800000);
	ck_assert_uint_eq(result.codes, 0);
	/* Where 30 % are claimed nobody need be known. */
	codes_are(at("intending", "fit;two_way;need;intent;quote"), 0);
	deal = at("intending", "fit;two_way;need;intent;quote");
	deal.chance = 499999;
	ck_assert(!(judge(deal).codes & 1u << AUDIT_NO_DECISION_MAKER));
	deal.chance = 500000;
	ck_assert(judge(deal).codes & 1u << AUDIT_NO_DECISION_MAKER);
	close_rules();
}
END_TEST

START_TEST(a_hole_below_takes_the_deal_down_to_it)
{
	struct audit_case deal;
	struct audit_result result;

	open_rules();
	deal = at("intending", "fit;need;intent;quote");
	audit_add(rules, &deal);
	result = judge(deal);
	ck_assert_int_eq(result.stage, 0);
	ck_assert_int_eq(result.chance, 50000);
	ck_assert_uint_eq(result.missing, audit_token(rules,
	    SLICE("two_way")));
	result = judge(at("target", "two_way"));
	ck_assert_int_eq(result.stage, STAGE_UNKNOWN);
	ck_assert_int_eq(result.chance, 0);
	close_rules();
}
END_TEST

START_TEST(without_any_evidence_in_the_file_nothing_is_audited)
{
	struct audit_case deal;

	open_rules();
	deal = at("negotiating", "");
	audit_add(rules, &deal);
	ck_assert(!audit_has_evidence(rules));
	ck_assert(!judge(deal).audited);
	close_rules();
}
END_TEST

START_TEST(closed_without_deposit_is_eighty_percent_at_most)
{
	struct audit_case deal;

	open_rules();
	deal = at("closed", "contract");
	ck_assert_int_eq(judge(deal).chance, 800000);
	codes_are(deal, 1u << AUDIT_NO_DEPOSIT);
	codes_are(at("closed", "contract;deposit"), 0);
	scope.deposits = false;
	codes_are(deal, 0);
	close_rules();
}
END_TEST

START_TEST(a_deal_is_stale_a_day_after_its_days)
{
	struct audit_case deal;
	int i;

	open_rules();
	/* R-STAGE-02: 45 days, an early stage; R-STAGE-06: 30, a late one. */
	deal = at("potential", "");
	deal.stage_since = TODAY - 45;
	codes_are(deal, 0);
	deal.stage_since = TODAY - 46;
	codes_are(deal, 1u << AUDIT_STALE_EARLY);
	deal = at("negotiating", "");
	deal.stage_since = TODAY - 31;
	codes_are(deal, 1u << AUDIT_STALE_LATE);
	/* 20 won deals of 1 to 20 days: the 80th percentile is 16. */
	for (i = 1; i <= 19; i++)
		audit_add_dwell(rules, deal.stage, i);
	deal.stage_since = TODAY - 17;
	codes_are(deal, 0);
	audit_add_dwell(rules, deal.stage, 20);
	codes_are(deal, 1u << AUDIT_STALE_LATE);
	deal.stage_since = TODAY - 16;
	codes_are(deal, 0);
	close_rules();
}
END_TEST

START_TEST(each_sign_of_neglect_is_found_alone)
{
	struct audit_case deal;

	open_rules();
	deal = at("potential", "");
	deal.expected_close = TODAY;
	codes_are(deal, 0);
	deal.expected_close = TODAY - 1;
	codes_are(deal, 1u << AUDIT_PAST_CLOSE);
	deal = at("potential", "");
	deal.last_touch = TODAY - 14;
	codes_are(deal, 0);
	deal.last_touch = TODAY - 15;
	codes_are(deal, 1u << AUDIT_NO_TOUCH);
	deal = at("potential", "");
	deal.created = TODAY - 15;
	codes_are(deal, 0);
	scope.touches = true;
	codes_are(deal, 1u << AUDIT_NO_TOUCH);
	scope.touches = false;
	deal = at("potential", "");
	deal.pushes = 1;
	codes_are(deal, 0);
	deal.pushes = 2;
	codes_are(deal, 1u << AUDIT_CLOSE_PUSHED);
	deal = at("potential", "");
	deal.fell = true;
	codes_are(deal, 1u << AUDIT_BACKWARDS);
	deal = at("potential", "");
	deal.has_amount = false;
	codes_are(deal, 0);
	scope.amounts = scope.next_steps = true;
	codes_are(deal, 1u << AUDIT_AMOUNT_MISSING |
	    1u << AUDIT_NO_NEXT_STEP);
	deal.has_amount = deal.has_next_step = true;
	codes_are(deal, 0);
	close_rules();
}
END_TEST

static struct audit_case
won(int32_t created, int32_t closed)
{
	struct audit_case deal = at("closed", "deposit");

	deal.created = created;
	deal.closed = closed;
	return deal;
}

START_TEST(a_deal_won_too_soon_at_the_end_of_the_period_is_asked_about)
{
	struct audit_case usual, open;
	int i;

	open_rules();
	scope.to = TODAY;
	/* Median cycle 100 days: 25 is a quarter. */
	usual = won(TODAY - 400, TODAY - 300);
	for (i = 0; i < 7; i++)
		audit_add(rules, &usual);
	codes_are(won(TODAY - 25, TODAY), 0);
	audit_add(rules, &usual);
	codes_are(won(TODAY - 25, TODAY), 1u << AUDIT_SANDBAG);
	codes_are(won(TODAY - 26, TODAY), 0);
	codes_are(won(TODAY - 20, TODAY - 13), 1u << AUDIT_SANDBAG);
	codes_are(won(TODAY - 20, TODAY - 14), 0);
	open = at("negotiating", ALL_BUT_DECIDER ";decision_maker");
	open.created = TODAY - 13;
	open.first_stage = open.stage;
	codes_are(open, 1u << AUDIT_SANDBAG);
	open.created = TODAY - 14;
	codes_are(open, 0);
	open = at("recognised", ALL_BUT_DECIDER ";decision_maker");
	open.created = TODAY - 13;
	open.first_stage = open.stage;
	codes_are(open, 0);
	close_rules();
}
END_TEST

START_TEST(the_decision_chain_is_asked_about_from_fifty_percent_on)
{
	struct audit_case deal;
	struct audit_result result;

	open_rules();
	scope.roles = true;
	codes_are(at("intending", ""), 0);
	deal = at("approved_project", "");
	deal.roles = 1u << AUDIT_DECIDES | 1u << AUDIT_BUYS;
	result = judge(deal);
	ck_assert_uint_eq(result.codes, 1u << AUDIT_CHAIN_GAP);
	ck_assert_uint_eq(result.gaps, 1u << AUDIT_USES);
	deal.roles |= 1u << AUDIT_USES;
	codes_are(deal, 0);
	deal.decider_against = true;
	codes_are(deal, 1u << AUDIT_DECIDER_AGAINST);
	close_rules();
}
END_TEST

UNIT_MAIN(without_a_decision_maker_eighty_percent_become_less_than_thirty,
    a_hole_below_takes_the_deal_down_to_it,
    without_any_evidence_in_the_file_nothing_is_audited,
    closed_without_deposit_is_eighty_percent_at_most,
    a_deal_is_stale_a_day_after_its_days,
    each_sign_of_neglect_is_found_alone,
    a_deal_won_too_soon_at_the_end_of_the_period_is_asked_about,
    the_decision_chain_is_asked_about_from_fifty_percent_on)
