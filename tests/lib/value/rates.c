/* rates.c - rates.h: from one currency into another */
#include "value/rates.h"
#include "textfile.h"
#include "unit.h"

static struct currencies *currencies;

static struct rates *
open_text(const char *text, struct fault *fault)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct rates *rates;

	textfile_make(path, text);
	currencies = money_currencies_open(fault);
	rates = rates_open(path, currencies, fault);
	unlink(path);
	return rates;
}

START_TEST(a_sum_is_converted_and_rounded_once)
{
	struct fault fault;
	struct rates *rates = open_text("currency,rate,to\nEUR,1.085,USD\n"
	    "JPY,0.0065,USD\n", &fault);
	struct slice code = SLICE("EUR");
	unsigned digits = 2;
	int64_t minor = 1001;

	ck_assert_ptr_nonnull(rates);
	ck_assert_int_eq(rates_convert(rates, &code, &digits, &minor),
	    VALUE_OK);
	ck_assert_slice(code, "USD");
	ck_assert_int_eq(minor, 1086);	/* 10.86085 */
	code = SLICE("JPY");
	digits = 0;
	minor = 1000;
	ck_assert_int_eq(rates_convert(rates, &code, &digits, &minor),
	    VALUE_OK);
	ck_assert_int_eq(minor, 650);
	ck_assert_int_eq(digits, 2);
	rates_close(rates);
	money_currencies_close(currencies);
}
END_TEST

START_TEST(decimals_that_the_other_currency_lacks_are_rounded_away)
{
	struct fault fault;
	struct rates *rates = open_text("currency,rate,to\nUSD,150.5,JPY\n",
	    &fault);
	struct slice code = SLICE("USD");
	unsigned digits = 2;
	int64_t minor = 301;

	ck_assert_ptr_nonnull(rates);
	ck_assert_int_eq(rates_convert(rates, &code, &digits, &minor),
	    VALUE_OK);
	ck_assert_int_eq(minor, 453);	/* 3.01 x 150.5 = 453.005 */
	ck_assert_int_eq(digits, 0);
	rates_close(rates);
	money_currencies_close(currencies);
}
END_TEST

START_TEST(the_target_stays_and_a_stranger_has_no_rate)
{
	struct fault fault;
	struct rates *rates = open_text("currency,rate,to\nEUR,2,USD\n",
	    &fault);
	struct slice code = SLICE("USD"), other = SLICE("GBP");
	unsigned digits = 2;
	int64_t minor = INT64_MAX;

	ck_assert_ptr_nonnull(rates);
	ck_assert_int_eq(rates_convert(rates, &code, &digits, &minor),
	    VALUE_OK);
	ck_assert(minor == INT64_MAX);
	ck_assert_int_eq(rates_convert(rates, &other, &digits, &minor),
	    VALUE_BAD);
	code = SLICE("EUR");
	ck_assert_int_eq(rates_convert(rates, &code, &digits, &minor),
	    VALUE_RANGE);
	ck_assert(minor == INT64_MAX);
	rates_close(rates);
	money_currencies_close(currencies);
}
END_TEST

START_TEST(a_rate_of_nothing_is_refused_by_line)
{
	struct fault fault;

	ck_assert_ptr_null(open_text("currency,rate,to\nEUR,0,USD\n",
	    &fault));
	ck_assert_ptr_nonnull(strstr(fault.text, ":2: no rate of two"));
	money_currencies_close(currencies);
}
END_TEST

UNIT_MAIN(a_sum_is_converted_and_rounded_once,
    decimals_that_the_other_currency_lacks_are_rounded_away,
    the_target_stays_and_a_stranger_has_no_rate,
    a_rate_of_nothing_is_refused_by_line)
