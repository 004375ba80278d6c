/* amount.h: sums with their currency (R-IO-10) */
#include "receivable/amount.h"
#include "unit.h"

static struct currencies *currencies;

static const char *
read(const char *text, const char *currency, enum amount_sign sign,
    int64_t *minor)
{
	const char *code = "";
	struct fault fault;
	unsigned digits;

	if (currencies == NULL)
		currencies = money_currencies_open(&fault);
	amount_read(currencies, slice_of(text), slice_of(currency), sign,
	    minor, &digits, &code, &fault);
	return code;
}

START_TEST(sums_are_minor_units_of_their_currency)
{
	int64_t minor;

	ck_assert_str_eq(read("12.5", "USD", AMOUNT_ANY, &minor), "");
	ck_assert_int_eq(minor, 1250);
	ck_assert_str_eq(read(" 12 ", "JPY", AMOUNT_ANY, &minor), "");
	ck_assert_int_eq(minor, 12);
	ck_assert_str_eq(read("12.345", "KWD", AMOUNT_ANY, &minor), "");
	ck_assert_int_eq(minor, 12345);
	ck_assert_str_eq(read("12.50", "", AMOUNT_ANY, &minor), "");
	ck_assert_int_eq(minor, 1250);
	ck_assert_str_eq(read("12.500", "USD", AMOUNT_ANY, &minor), "");
	ck_assert_int_eq(minor, 1250);
}
END_TEST

START_TEST(what_is_no_sum_is_said)
{
	int64_t minor;

	ck_assert_str_eq(read("", "USD", AMOUNT_ANY, &minor), "bad-amount");
	ck_assert_str_eq(read("1,5", "USD", AMOUNT_ANY, &minor),
	    "bad-amount");
	ck_assert_str_eq(read("99999999999999999999", "USD", AMOUNT_ANY,
	    &minor), "bad-amount");
	ck_assert_str_eq(read("1.005", "USD", AMOUNT_ANY, &minor),
	    "bad-amount");
	ck_assert_str_eq(read("1.5", "JPY", AMOUNT_ANY, &minor),
	    "bad-amount");
	ck_assert_str_eq(read("1", "XQQ", AMOUNT_ANY, &minor),
	    "bad-currency");
	ck_assert_str_eq(read("-1", "USD", AMOUNT_NOT_BELOW_ZERO, &minor),
	    "negative-amount");
	ck_assert_str_eq(read("-1", "USD", AMOUNT_ANY, &minor), "");
	ck_assert_str_eq(read("0", "USD", AMOUNT_ABOVE_ZERO, &minor),
	    "no-amount");
	ck_assert_str_eq(read("0", "USD", AMOUNT_NOT_BELOW_ZERO, &minor), "");
}
END_TEST

UNIT_MAIN(sums_are_minor_units_of_their_currency, what_is_no_sum_is_said)
