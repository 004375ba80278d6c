/* test_offers.c - offers.h: the newest quote and sample of each lead */
#include "base/date.h"
#include "due/offers.h"
#include "unit.h"

static void
add_quote(struct offers *offers, int32_t date, int32_t valid_until)
{
	const struct offer_quote quote = { SLICE("Q"), date, valid_until, 30 };

	offers_add_quote(offers, SLICE("L1"), &quote);
}

START_TEST(the_newest_quote_stays)
{
	struct offers *offers = offers_new();
	const struct offer *offer;

	add_quote(offers, 100, 130);
	add_quote(offers, 90, 200);
	offer = offers_find(offers, SLICE("L1"));
	ck_assert_int_eq(offer->quote_date, 100);
	ck_assert_int_eq(offer->valid_until, 130);
	ck_assert_int_eq(offer->sample_sent, DATE_NONE);
	add_quote(offers, 100, 140);
	ck_assert_int_eq(offers_find(offers, SLICE("L1"))->valid_until, 140);
	offers_free(offers);
}
END_TEST

START_TEST(samples_and_quotes_of_a_lead_meet)
{
	struct offers *offers = offers_new();
	const struct offer *offer;

	offers_add_sample(offers, SLICE("L1"), 50, DATE_NONE);
	add_quote(offers, 60, DATE_NONE);
	offers_add_sample(offers, SLICE("L1"), 40, 45);
	offer = offers_find(offers, SLICE("L1"));
	ck_assert_int_eq(offer->sample_sent, 50);
	ck_assert_int_eq(offer->sample_confirmed, DATE_NONE);
	ck_assert_int_eq(offer->quote_date, 60);
	ck_assert_ptr_null(offers_find(offers, SLICE("L2")));
	offers_free(offers);
}
END_TEST

UNIT_MAIN(the_newest_quote_stays, samples_and_quotes_of_a_lead_meet)
