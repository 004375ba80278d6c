/* test_showfigure.c - showfigure.h: single numbers ready to be shown */
#include "showset.h"

static struct showset set;
static struct showfigure figure;

static bool
make(enum show_trace number, int lang)
{
	struct showfigure_source source = { set.model, NULL, set.words, lang };

	return showfigure_make(&source, number, &figure);
}

START_TEST(a_part_has_its_share_and_what_it_was_counted_from)
{
	showset_open(&set);
	ck_assert(make(TRACE_TOUCHED, 0));
	ck_assert_slice(buffer_slice(&figure.value), "1 (33.3 %)");
	ck_assert_slice(buffer_slice(&figure.plain), "1 33.3");
	ck_assert_slice(buffer_slice(&figure.from), "leads: 3");
	ck_assert_slice(buffer_slice(&figure.label), "Contacted after the "
	    "talk (usual in the trade: 14 % are followed "
	    "up)");
	ck_assert(make(TRACE_SPOT, 1));
	ck_assert_slice(buffer_slice(&figure.value), "1（33.3%）");
	showset_close(&set);
}
END_TEST

START_TEST(costs_and_returns_are_in_the_currency_of_the_event)
{
	showset_open(&set);
	ck_assert(make(TRACE_COST_LEAD, 0));
	ck_assert_slice(buffer_slice(&figure.value), "333.33 USD");
	ck_assert_slice(buffer_slice(&figure.plain), "333.33");
	ck_assert(make(TRACE_COST_A, 0));
	ck_assert_slice(buffer_slice(&figure.value), "500 USD");
	ck_assert(make(TRACE_ROI, 0));		/* (1,500 - 1,000) / 1,000 */
	ck_assert_slice(buffer_slice(&figure.plain), "50.00");
	ck_assert(make(TRACE_RETURN, 0));	/* 3,500 / 1,000 */
	ck_assert_slice(buffer_slice(&figure.value), "3.50 times");
	set.event.currency = SLICE("EUR");
	ck_assert(!make(TRACE_ROI, 0));
	showset_close(&set);
}
END_TEST

START_TEST(the_value_is_that_of_the_curve)
{
	showset_open(&set);
	ck_assert(make(TRACE_VALUE, 0));	/* one day: DOMAIN 15, 3 */
	ck_assert_slice(buffer_slice(&figure.plain), "97.72");
	/* 2.28 and twice 6.70 for three days, in leads: .1568. */
	ck_assert(make(TRACE_LOST, 0));
	ck_assert_slice(buffer_slice(&figure.plain), "0.16 5.23");
	showset_close(&set);
}
END_TEST

START_TEST(what_is_not_known_is_no_figure)
{
	showset_open(&set);
	ck_assert(!make(TRACE_TOTAL_VISITORS, 0));
	ck_assert(!make(TRACE_REACHED, 0));
	ck_assert(!make(TRACE_CHECKLIST, 0));
	ck_assert(!make(TRACE_NONE, 0));
	ck_assert(!make(TRACE_CLASSES, 0));
	ck_assert(make(TRACE_OTHER, 0));
	ck_assert_slice(buffer_slice(&figure.value), "1");
	showfigure_release(&figure);
	showset_close(&set);
}
END_TEST

UNIT_MAIN(a_part_has_its_share_and_what_it_was_counted_from,
    costs_and_returns_are_in_the_currency_of_the_event,
    the_value_is_that_of_the_curve, what_is_not_known_is_no_figure)
