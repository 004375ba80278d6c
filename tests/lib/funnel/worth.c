/* worth.c - funnel/worth.h: what a new deal is worth */
#include "funnel/worth.h"
#include "unit.h"

static struct currencies *currencies;

static void
open_currencies(void)
{
	struct fault fault;

	currencies = money_currencies_open(&fault);
	ck_assert_ptr_nonnull(currencies);
}

START_TEST(an_open_quote_says_it_by_its_amount)
{
	struct leadfacts *facts = leadfacts_new();
	struct leadfact quote = { .has_quote = true, .amount = SLICE("1234"),
		.currency = SLICE("JPY"), .quote_id = SLICE("Q1") };
	struct worth worth;

	open_currencies();
	ck_assert(worth_of_quote(facts, &quote, currencies, &worth));
	ck_assert_int_eq(worth.minor, 1234);
	ck_assert_uint_eq(worth.digits, 0);
	ck_assert_str_eq(worth.basis, "quote");
	quote.amount = SLICE("0");
	ck_assert(!worth_of_quote(facts, &quote, currencies, &worth));
	leadfacts_free(facts);
	money_currencies_close(currencies);
}
END_TEST

/* 2.5 of 1.20 are 3.00. */
START_TEST(else_quantity_times_price_and_else_it_is_unknown)
{
	struct worth worth;

	open_currencies();
	worth_of_price(25000, 1200000, SLICE("USD"), currencies, &worth);
	ck_assert(worth.known);
	ck_assert_int_eq(worth.minor, 300);
	ck_assert_str_eq(worth.basis, "price");
	worth_of_price(INT64_MIN, 1200000, SLICE("USD"), currencies, &worth);
	ck_assert(!worth.known);
	ck_assert_str_eq(worth.basis, "none");
	ck_assert_slice(worth.currency, "");
	worth_of_price(25000, -1, SLICE("USD"), currencies, &worth);
	ck_assert(!worth.known);
	money_currencies_close(currencies);
}
END_TEST

START_TEST(prices_and_currencies_are_read_or_refused)
{
	int64_t price;

	open_currencies();
	ck_assert(worth_read_price(SLICE("1.25"), &price));
	ck_assert_int_eq(price, 1250000);
	ck_assert(worth_read_price(SLICE_EMPTY, &price));
	ck_assert_int_eq(price, -1);
	ck_assert(!worth_read_price(SLICE("-1"), &price));
	ck_assert(!worth_read_price(SLICE("cheap"), &price));
	ck_assert(worth_is_currency(currencies, SLICE_EMPTY));
	ck_assert(worth_is_currency(currencies, SLICE("EUR")));
	ck_assert(!worth_is_currency(currencies, SLICE("EURO")));
	ck_assert(!worth_is_currency(currencies, SLICE("QQQ")));
	money_currencies_close(currencies);
}
END_TEST

UNIT_MAIN(an_open_quote_says_it_by_its_amount,
    else_quantity_times_price_and_else_it_is_unknown,
    prices_and_currencies_are_read_or_refused)
