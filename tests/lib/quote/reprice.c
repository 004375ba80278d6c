/* reprice.c - quote/reprice.h: example 27 of the rules, and the edges */
#include "base/date.h"
#include "quote/reprice.h"
#include "unit.h"

static struct quotereprice *
open_rates(const char *copper, const char *lane, const char *usd)
{
	struct fault fault;
	struct quotereprice *r = quotereprice_open(false, &fault);
	struct quotereprice_rate rate = { .kind = QUOTEREPRICE_MATERIAL,
		.name = SLICE("copper"), .rate = SLICE("100") };

	ck_assert_msg(r != NULL, "%s", fault.text);
	ck_assert(quotereprice_add(r, false, &rate, &fault));
	rate.rate = slice_of(copper);
	ck_assert(quotereprice_add(r, true, &rate, &fault));
	rate = (struct quotereprice_rate){ .kind = QUOTEREPRICE_FREIGHT,
		.name = SLICE("HH"), .rate = SLICE("2000") };
	ck_assert(quotereprice_add(r, false, &rate, &fault));
	rate.rate = slice_of(lane);
	ck_assert(quotereprice_add(r, true, &rate, &fault));
	rate = (struct quotereprice_rate){ .kind = QUOTEREPRICE_CURRENCY,
		.currency = SLICE("USD"), .to = SLICE("CNY"),
		.rate = SLICE("7.25") };
	ck_assert(quotereprice_add(r, false, &rate, &fault));
	rate.rate = slice_of(usd);
	ck_assert(quotereprice_add(r, true, &rate, &fault));
	return r;
}

static struct quotereprice_quote
quote_of(const char *term, int64_t material_pct, int64_t freight_pct)
{
	return (struct quotereprice_quote){ .id = SLICE("Q1"),
		.price_term = slice_of(term), .currency = SLICE("USD"),
		.cost_currency = SLICE("CNY"), .material = SLICE("copper"),
		.lane = SLICE("HH"), .material_share = material_pct * 10000,
		.freight_share = freight_pct * 10000, .until = 110,
		.today = 100, .amount = 1000000 };
}

START_TEST(a_fob_price_rises_by_material_and_rate_and_lands_with_freight)
{
	struct quotereprice *r = open_rates("105", "2600", "7.10");
	struct quotereprice_quote quote = quote_of("FOB Ningbo", 60, 12);
	struct quotereprice_result result;

	quotereprice_judge(r, &quote, 100, &result);
	ck_assert_int_eq(result.price, 518);
	ck_assert_int_eq(result.landed, 784);
	ck_assert_int_eq(result.amount, 1051761);
	ck_assert_int_eq(result.action, QUOTEREPRICE_HOLD);
	ck_assert(result.up);
	ck_assert_slice(result.parts, "material copper +5.00 %; "
	    "freight HH +30.00 %; USD/CNY -2.07 %");
	quotereprice_close(r);
}
END_TEST

START_TEST(a_cif_price_has_the_freight_inside)
{
	struct quotereprice *r = open_rates("100", "2600", "7.25");
	struct quotereprice_quote quote = quote_of("CIF Hamburg", 0, 15);
	struct quotereprice_result result;

	quotereprice_judge(r, &quote, 100, &result);
	ck_assert_int_eq(result.price, 450);
	ck_assert_int_eq(result.landed, 450);
	quotereprice_close(r);
}
END_TEST

START_TEST(validity_and_direction_decide)
{
	struct quotereprice *r = open_rates("95", "2000", "7.25");
	struct quotereprice_quote quote = quote_of("FOB", 60, 0);
	struct quotereprice_result result;

	quotereprice_judge(r, &quote, 300, &result);
	ck_assert_int_eq(result.price, -300);
	ck_assert_int_eq(result.action, QUOTEREPRICE_OFFER);
	ck_assert(!result.up);
	quotereprice_judge(r, &quote, 301, &result);
	ck_assert_int_eq(result.action, QUOTEREPRICE_NOTHING);
	/* The last day of the validity is inside. */
	quote.until = 100;
	quotereprice_judge(r, &quote, 100, &result);
	ck_assert_int_eq(result.action, QUOTEREPRICE_OFFER);
	quote.until = 99;
	quotereprice_judge(r, &quote, 100, &result);
	ck_assert_int_eq(result.action, QUOTEREPRICE_REQUOTE);
	quotereprice_close(r);
}
END_TEST

START_TEST(a_move_of_the_freight_alone_is_offered)
{
	struct quotereprice *r = open_rates("100", "2600", "7.25");
	struct quotereprice_quote quote = quote_of("EXW", 60, 10);
	struct quotereprice_result result;

	quotereprice_judge(r, &quote, 100, &result);
	ck_assert_int_eq(result.price, 0);
	/* (100 + 13) / 110 */
	ck_assert_int_eq(result.landed, 273);
	ck_assert_int_eq(result.action, QUOTEREPRICE_OFFER);
	ck_assert(result.up);
	quotereprice_close(r);
}
END_TEST

START_TEST(what_is_missing_is_named_and_nothing_reckoned)
{
	struct quotereprice *r = open_rates("105", "2600", "7.10");
	struct quotereprice_quote quote = quote_of("FOB", -1, 12);
	struct quotereprice_result result;
	struct buffer why = { 0 };

	quote.material_share = -1;
	quote.lane = SLICE("NY");
	quote.cost_currency = SLICE_EMPTY;
	quotereprice_judge(r, &quote, 100, &result);
	ck_assert_int_eq(result.action, QUOTEREPRICE_UNKNOWN);
	ck_assert_slice(result.missing, "material_share_pct; "
	    "rate of freight NY; cost_currency");
	ck_assert_int_eq(result.amount, -1);
	quotereprice_why(r, &result, &why);
	ck_assert_slice(buffer_slice(&why), "not known: material_share_pct; "
	    "rate of freight NY; cost_currency");
	/* A price that rises needs a validity to hold. */
	quote = quote_of("FOB", 60, 0);
	quote.until = DATE_NONE;
	quotereprice_judge(r, &quote, 100, &result);
	ck_assert_int_eq(result.action, QUOTEREPRICE_UNKNOWN);
	ck_assert_slice(result.missing, "valid_until");
	buffer_release(&why);
	quotereprice_close(r);
}
END_TEST

START_TEST(rates_stand_once_above_nothing_and_either_way_round)
{
	struct quotereprice *r = open_rates("100", "2000", "7.10");
	struct quotereprice_rate rate = { .kind = QUOTEREPRICE_CURRENCY,
		.currency = SLICE("USD"), .to = SLICE("CNY"),
		.rate = SLICE("7") };
	struct quotereprice_quote quote = quote_of("FOB", 0, 0);
	struct quotereprice_result result;
	struct fault fault;

	ck_assert(!quotereprice_add(r, true, &rate, &fault));
	rate.to = SLICE("EUR");
	rate.rate = SLICE("0");
	ck_assert(!quotereprice_add(r, true, &rate, &fault));
	rate.rate = SLICE("7,1");
	ck_assert(!quotereprice_add(r, true, &rate, &fault));
	/* CNY price, cost in USD: the same rate, turned round. */
	quote.currency = SLICE("CNY");
	quote.cost_currency = SLICE("USD");
	quotereprice_judge(r, &quote, 100, &result);
	/* CNY is worth 7.25 / 7.10 of before; prices fall by 2.07 %. */
	ck_assert_int_eq(result.price, -207);
	quotereprice_close(r);
}
END_TEST

/* Free to the house is delivered, and no F term; a name is as good as a code. */
START_TEST(a_term_is_known_by_its_name_not_by_its_first_letter)
{
	struct quotereprice *r = open_rates("105", "2600", "7.10");
	struct quotereprice_quote quote = quote_of("frei Haus", 60, 12);
	struct quotereprice_result named, coded;

	quotereprice_judge(r, &quote, 100, &named);
	ck_assert_int_eq(named.action, QUOTEREPRICE_UNKNOWN);
	ck_assert_slice(named.missing, "price_term");
	quote.price_term = SLICE("到岸价 汉堡");
	quotereprice_judge(r, &quote, 100, &named);
	quote.price_term = SLICE("CIF Hamburg");
	quotereprice_judge(r, &quote, 100, &coded);
	ck_assert_int_eq(named.action, coded.action);
	ck_assert_int_eq(named.price, coded.price);
	ck_assert_int_eq(named.landed, coded.landed);
	quotereprice_close(r);
}
END_TEST

UNIT_MAIN(a_term_is_known_by_its_name_not_by_its_first_letter,
    a_fob_price_rises_by_material_and_rate_and_lands_with_freight,
    a_cif_price_has_the_freight_inside, validity_and_direction_decide,
    a_move_of_the_freight_alone_is_offered,
    what_is_missing_is_named_and_nothing_reckoned,
    rates_stand_once_above_nothing_and_either_way_round)
