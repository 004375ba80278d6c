/* test_showmodel.c - showmodel.h: the numbers of a report */
#include "base/date.h"
#include "funnel/outcome.h"
#include "show/model.h"
#include "unit.h"

static int32_t
day(int month, int number)
{
	return date_from_civil(2024, month, number);
}

static struct showevent
event_of(const char *name)
{
	return (struct showevent){ .given = true, .name = slice_of(name),
		.start = DATE_NONE, .end = DATE_NONE,
		.currency = SLICE("USD"), .digits = 2 };
}

static struct showmodel *
open_model(const struct showevent *event, const struct rollup *touches)
{
	struct showmodel_options options = { .event = event,
		.leads_name_events = true, .touches = touches,
		.today = day(5, 20) };
	struct fault fault = { "" };
	struct showmodel *m = showmodel_open(&options, &fault);

	ck_assert_msg(m != NULL, "%s", fault.text);
	return m;
}

static struct rollup *
open_log(void)
{
	struct rollup_limits limits = { .today = day(5, 20),
		.window_days = 30, .mails_most = 5, .least_days = 3 };
	struct fault fault = { "" };

	return rollup_open(&limits, &fault);
}

static void
touch(struct rollup *log, const char *lead, int32_t date,
    enum rollup_direction direction)
{
	static unsigned long line;

	ck_assert(rollup_add(log, &(struct touch){
	    .lead_id = slice_of(lead), .date = date, .direction = direction,
	    .time = SLICE_EMPTY, .topic = SLICE_EMPTY, .kind = SLICE_EMPTY,
	    .subject = SLICE_EMPTY, .line = ++line }));
}

static struct show_lead
lead_of(const char *id, const char *event)
{
	return (struct show_lead){ .id = slice_of(id),
		.event_name = slice_of(event), .booth_class = SLICE_EMPTY,
		.country = SLICE_EMPTY, .products = SLICE_EMPTY,
		.grade = SLICE_EMPTY, .scheme = SLICE_EMPTY,
		.met = DATE_NONE, .start = DATE_NONE, .end = DATE_NONE };
}

START_TEST(leads_of_other_events_are_left_out_and_counted)
{
	struct showevent event = event_of("Fair");
	struct showmodel *m = open_model(&event, NULL);
	struct show_lead mine = lead_of("L1", "Fair");
	struct show_lead other = lead_of("L2", "Spring Show");
	struct show_lead none = lead_of("L3", "");

	ck_assert(showmodel_add_lead(m, &mine));
	ck_assert(!showmodel_add_lead(m, &other));
	ck_assert(!showmodel_add_lead(m, &none));
	ck_assert_uint_eq(m->rows, 3);
	ck_assert_uint_eq(m->leads, 1);
	ck_assert_uint_eq(m->other_event, 1);
	ck_assert_uint_eq(m->no_event, 1);
	showmodel_close(m);
}
END_TEST

START_TEST(a_letter_stands_with_its_scheme_and_a_product_counts_once)
{
	struct showevent event = event_of("");
	struct showmodel *m = open_model(&event, NULL);
	struct show_lead lead = lead_of("L1", "");

	lead.grade = SLICE("A");
	lead.scheme = SLICE("horizon");
	lead.products = SLICE("valves; pumps ;valves;;a\\;b");
	showmodel_add_lead(m, &lead);
	lead.scheme = SLICE("relation");
	lead.products = SLICE("valves");
	showmodel_add_lead(m, &lead);
	ck_assert_uint_eq(m->a_leads, 1);
	ck_assert_uint_eq(tally_count(m->grades, SLICE("horizon A")), 1);
	ck_assert_uint_eq(tally_count(m->grades, SLICE("relation A")), 1);
	ck_assert_uint_eq(tally_count(m->products, SLICE("valves")), 2);
	ck_assert_uint_eq(tally_count(m->products, SLICE("a\\;b")), 1);
	ck_assert_uint_eq(tally_total(m->products), 4);
	ck_assert_uint_eq(m->with_products, 2);
	showmodel_close(m);
}
END_TEST

START_TEST(waiting_is_counted_from_the_end_of_the_show)
{
	struct showevent event = event_of("");
	struct rollup *log = open_log();
	struct showmodel *m;
	struct show_lead lead = lead_of("L1", "");

	event.end = day(4, 19);
	touch(log, "L1", day(3, 1), ROLLUP_OUT);	/* before the talk */
	touch(log, "L1", day(4, 26), ROLLUP_OUT);	/* 7 days */
	touch(log, "L1", day(4, 27), ROLLUP_IN);
	touch(log, "L2", day(4, 17), ROLLUP_OUT);	/* that evening */
	rollup_finish(log);
	m = open_model(&event, log);
	lead.met = day(4, 17);
	showmodel_add_lead(m, &lead);
	lead.id = SLICE("L2");
	showmodel_add_lead(m, &lead);
	lead.id = SLICE("L3");				/* 31 days so far */
	showmodel_add_lead(m, &lead);
	lead.id = SLICE("L4");
	lead.grade = SLICE("D");
	lead.scheme = SLICE("horizon");
	showmodel_add_lead(m, &lead);
	ck_assert_uint_eq(m->touched, 2);
	ck_assert_uint_eq(m->evening, 1);
	ck_assert_uint_eq(m->in_first, 2);
	ck_assert_uint_eq(m->answered, 1);
	ck_assert_uint_eq(m->waiting, 2);
	ck_assert_int_eq(m->value_sum, 8507 + 10000);	/* DOMAIN 15, 3 */
	ck_assert_uint_eq(m->valued, 3);
	/* 100 * 2^(-31/30) = 48.86. */
	ck_assert_int_eq(m->lost_sum, 1493 + 0 + 5114);
	ck_assert_uint_eq(m->spans[0].leads, 1);
	ck_assert_uint_eq(m->spans[2].leads, 1);
	showmodel_close(m);
	rollup_close(log);
}
END_TEST

START_TEST(a_touch_before_a_day_is_not_the_first_since_then)
{
	struct rollup *log = open_log();
	const struct rollup_lead *lead;

	touch(log, "L1", day(4, 18), ROLLUP_IN);
	touch(log, "L1", day(4, 20), ROLLUP_OUT);
	touch(log, "L1", day(3, 1), ROLLUP_OUT);
	rollup_finish(log);
	lead = rollup_find(log, SLICE("L1"));
	ck_assert_int_eq(rollup_first_since(log, lead, DATE_NONE), day(3, 1));
	ck_assert_int_eq(rollup_first_since(log, lead, day(3, 2)),
	    day(4, 20));
	ck_assert_int_eq(rollup_first_since(log, lead, day(4, 20)),
	    day(4, 20));
	ck_assert_int_eq(rollup_first_since(log, lead, day(4, 21)),
	    DATE_NONE);
	rollup_close(log);
}
END_TEST

static bool
claims(struct showmodel *m, const char *event, const char *lead, bool linked)
{
	struct show_deal whose = { slice_of(event), slice_of(lead),
		SLICE_EMPTY, SLICE_EMPTY, linked };
	struct deal deal = { .kind = STAGE_OPEN, .created = DATE_NONE,
		.closed = DATE_NONE, .expected_close = DATE_NONE };

	return showmodel_claims_deal(m, &whose, &deal);
}

START_TEST(an_opportunity_belongs_to_the_event_of_its_lead_or_else_to_its_own)
{
	struct showevent event = event_of("Fair");
	struct showmodel *m = open_model(&event, NULL);
	struct show_lead lead = lead_of("L1", "Fair");

	showmodel_add_lead(m, &lead);
	ck_assert(claims(m, "Fair", "", true));
	ck_assert(claims(m, "Spring", "L1", true));
	ck_assert(!claims(m, "Spring", "L9", true));
	ck_assert(claims(m, "", "L1", true));
	ck_assert(!claims(m, "", "L2", true));
	ck_assert(!claims(m, "", "", true));
	ck_assert(claims(m, "", "", false));
	ck_assert_uint_eq(m->deals_other_event, 1);
	ck_assert_uint_eq(m->deals_other_lead, 1);
	ck_assert_uint_eq(m->deals_unnamed, 1);
	showmodel_close(m);
}
END_TEST

/* Days of R-ROI-06: the show begins on 16 April. */
START_TEST(what_was_won_before_the_show_stands_beside_the_figures)
{
	struct showevent event = event_of("Fair");
	struct show_deal whose = { SLICE("Fair"), SLICE_EMPTY, SLICE_EMPTY,
		SLICE_EMPTY, true };
	struct deal deal = { .kind = STAGE_WON, .amount = 2100000,
		.has_amount = true, .currency = SLICE("USD"), .digits = 2,
		.created = day(4, 1), .closed = day(4, 12),
		.expected_close = DATE_NONE };
	struct showmodel *m;

	event.start = day(4, 16);
	m = open_model(&event, NULL);
	ck_assert(!showmodel_claims_deal(m, &whose, &deal));
	ck_assert_uint_eq(m->earlier, 1);
	deal.closed = day(4, 16);
	ck_assert(!showmodel_claims_deal(m, &whose, &deal));
	ck_assert_uint_eq(m->influenced, 1);
	ck_assert_int_eq(m->apart[0].group.won, 2100000);
	deal.created = day(4, 16);
	ck_assert(showmodel_claims_deal(m, &whose, &deal));
	ck_assert_uint_eq(showmodel_deals_left(m), 2);
	ck_assert_uint_eq(m->deal_rows, 3);
	showmodel_close(m);
}
END_TEST

START_TEST(sums_of_different_currencies_are_never_mixed)
{
	struct showevent event = event_of("");
	struct showmodel *m = open_model(&event, NULL);
	struct deal deal = { .amount = 10000, .has_amount = true,
		.chance = OUTCOME_SURE * 3 / 10, .stage = 2,
		.kind = STAGE_OPEN, .expected_close = DATE_NONE,
		.closed = DATE_NONE, .created = DATE_NONE,
		.currency = SLICE("USD"), .digits = 2 };
	int64_t reached;

	ck_assert(!showmodel_measure(m, SHOW_WON, &reached));
	ck_assert(claims(m, "", "", false));
	ck_assert(showmodel_add_deal(m, &deal, SLICE("Delta")));
	deal.currency = SLICE("EUR");
	ck_assert(showmodel_add_deal(m, &deal, SLICE_EMPTY));
	deal.currency = SLICE("USD");
	deal.kind = STAGE_WON;
	ck_assert(showmodel_add_deal(m, &deal, SLICE_EMPTY));
	showmodel_settle(m);
	ck_assert_uint_eq(m->sum_count, 2);
	ck_assert_slice(m->sums[0].currency, "EUR");
	ck_assert_int_eq(showmodel_sum_amount(showmodel_own_sum(m)), 20000);
	ck_assert_int_eq(showmodel_sum_weighted(m, &m->sums[1]), 3000);
	ck_assert_uint_eq(m->stage_count, 2);
	ck_assert_uint_eq(m->named_competitors, 1);
	ck_assert(showmodel_measure(m, SHOW_WON, &reached));
	ck_assert_int_eq(reached, 10000);
	showmodel_close(m);
}
END_TEST

START_TEST(shares_are_rounded_half_away_from_zero_once)
{
	ck_assert_int_eq(showmodel_share(1, 3), 333);
	ck_assert_int_eq(showmodel_share(2, 3), 667);
	ck_assert_int_eq(showmodel_share(1, 2000), 1);
	ck_assert_int_eq(showmodel_share(1, 2001), 0);
	ck_assert_int_eq(showmodel_share(0, 0), 0);
}
END_TEST

UNIT_MAIN(what_was_won_before_the_show_stands_beside_the_figures,
    leads_of_other_events_are_left_out_and_counted,
    a_letter_stands_with_its_scheme_and_a_product_counts_once,
    waiting_is_counted_from_the_end_of_the_show,
    a_touch_before_a_day_is_not_the_first_since_then,
    an_opportunity_belongs_to_the_event_of_its_lead_or_else_to_its_own,
    sums_of_different_currencies_are_never_mixed,
    shares_are_rounded_half_away_from_zero_once)
