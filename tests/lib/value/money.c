/* money.c - money.h */
#include "value/money.h"
#include "unit.h"

static struct currencies *
open_currencies(void)
{
	struct fault fault = { "" };
	struct currencies *currencies = money_currencies_open(&fault);

	ck_assert_msg(currencies != NULL, "%s", fault.text);
	return currencies;
}

static const char *
format(int64_t minor, unsigned digits)
{
	static char out[32];

	ck_assert_uint_eq(money_format(out, minor, digits), strlen(out));
	return out;
}

START_TEST(whole_amounts_are_written_without_decimals)
{
	ck_assert_str_eq(format(407000000, 2), "4070000");
	ck_assert_str_eq(format(123450, 2), "1234.50");
	ck_assert_str_eq(format(-5, 2), "-0.05");
	ck_assert_str_eq(format(0, 2), "0");
	ck_assert_str_eq(format(1000, 0), "1000");
	ck_assert_str_eq(format(1500, 3), "1.500");
	ck_assert_str_eq(format(INT64_MIN, 2), "-92233720368547758.08");
}
END_TEST

START_TEST(amounts_are_read_in_minor_units)
{
	int64_t minor = 0;

	ck_assert(money_parse(SLICE("1234.5"), 2, &minor) == VALUE_OK);
	ck_assert_int_eq(minor, 123450);
	ck_assert(money_parse(SLICE("1234"), 0, &minor) == VALUE_OK);
	ck_assert_int_eq(minor, 1234);
	ck_assert(money_parse(SLICE("-0.005"), 2, &minor) == VALUE_OK);
	ck_assert_int_eq(minor, -1);
	ck_assert(money_parse(SLICE("1,234"), 2, &minor) == VALUE_BAD);
	ck_assert(money_parse(SLICE(""), 2, &minor) == VALUE_EMPTY);
}
END_TEST

START_TEST(currencies_have_the_digits_of_iso_4217)
{
	static const char *const none[] = { "BIF", "CLP", "DJF", "GNF", "ISK",
		"JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV",
		"XAF", "XOF", "XPF" };
	static const char *const three[] = { "BHD", "IQD", "JOD", "KWD",
		"LYD", "OMR", "TND" };
	struct currencies *c = open_currencies();
	size_t i;

	for (i = 0; i < sizeof(none) / sizeof(*none); i++)
		ck_assert_uint_eq(money_digits(c, slice_of(none[i])), 0);
	for (i = 0; i < sizeof(three) / sizeof(*three); i++)
		ck_assert_uint_eq(money_digits(c, slice_of(three[i])), 3);
	ck_assert_uint_eq(money_digits(c, SLICE("CLF")), 4);
	ck_assert_uint_eq(money_digits(c, SLICE("UYW")), 4);
	ck_assert_uint_eq(money_digits(c, SLICE("USD")), 2);
	ck_assert_uint_eq(money_digits(c, SLICE("AED")), 2);
	ck_assert_uint_eq(money_digits(c, SLICE("ZWG")), 2);
	ck_assert_uint_eq(money_digits(c, SLICE(" eur ")), 2);
	money_currencies_close(c);
}
END_TEST

START_TEST(an_unknown_code_has_no_digits)
{
	static const char *const bad[] = { "XXX", "AAA", "ZZZ", "", "US",
		"USDX", "12$", "[[[", "元" };
	struct currencies *c = open_currencies();
	size_t i;

	for (i = 0; i < sizeof(bad) / sizeof(*bad); i++)
		ck_assert_uint_eq(money_digits(c, slice_of(bad[i])),
		    MONEY_DIGITS_UNKNOWN);
	money_currencies_close(c);
}
END_TEST

START_TEST(signs_and_names_find_their_currency)
{
	static const struct {
		const char *text, *code;
	} rows[] = {
		{ "US$", "USD" }, { "美元", "USD" }, { "usd", "USD" },
		{ "Us dollar", "USD" }, { "€", "EUR" }, { "欧元", "EUR" },
		{ "RMB", "CNY" }, { "人民币", "CNY" }, { "元", "CNY" },
		{ "£", "GBP" }, { "日元", "JPY" }, { "HK$", "HKD" },
		{ " NT$ ", "TWD" }, { "R$", "BRL" }, { "₹", "INR" },
		{ "zł", "PLN" }, { "ＵＳＤ", "USD" }, { "港币", "HKD" },
	};
	struct currencies *c = open_currencies();
	struct slice code;
	size_t i;

	for (i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		ck_assert_msg(money_currency_find(c, slice_of(rows[i].text),
		    &code) == VALUE_OK, "%s", rows[i].text);
		ck_assert_slice(code, rows[i].code);
	}
	money_currencies_close(c);
}
END_TEST

START_TEST(a_shared_sign_is_ambiguous_and_may_be_each_of_its_currencies)
{
	struct currencies *c = open_currencies();
	struct slice code = SLICE("old");

	ck_assert(money_currency_find(c, SLICE("$"), &code) == VALUE_AMBIGUOUS);
	ck_assert(money_currency_find(c, SLICE("¥"), &code) == VALUE_AMBIGUOUS);
	ck_assert(money_currency_find(c, SLICE("￥"), &code) == VALUE_AMBIGUOUS);
	ck_assert(money_currency_find(c, SLICE("pcs"), &code) == VALUE_BAD);
	ck_assert(money_currency_find(c, SLICE(" "), &code) == VALUE_EMPTY);
	ck_assert_slice(code, "old");
	ck_assert(money_currency_may_be(c, SLICE("$"), SLICE("USD")));
	ck_assert(money_currency_may_be(c, SLICE("$"), SLICE("CAD")));
	ck_assert(money_currency_may_be(c, SLICE("￥"), SLICE("CNY")));
	ck_assert(!money_currency_may_be(c, SLICE("$"), SLICE("EUR")));
	ck_assert(!money_currency_may_be(c, SLICE("$"), SLICE("")));
	ck_assert(money_currency_may_be(c, SLICE("eur"), SLICE("EUR")));
	money_currencies_close(c);
}
END_TEST

static void
expect_cell(const struct currencies *c, const char *text, const char *given,
    enum value_status status, int64_t minor, const char *code)
{
	const struct number_notation notation = { 0 };
	struct slice found = SLICE("old");
	int64_t out = -99;

	ck_assert_msg(money_parse_loose(c, slice_of(text), &notation,
	    slice_of(given), &out, &found) == status, "\"%s\"", text);
	if (status != VALUE_OK)
		minor = -99, code = "old";
	ck_assert_msg(out == minor, "\"%s\" gave %lld", text, (long long)out);
	ck_assert_slice(found, code);
}

START_TEST(cells_with_currencies_are_read_in_the_digits_of_theirs)
{
	struct currencies *c = open_currencies();

	expect_cell(c, "USD 1,234.50", "", VALUE_OK, 123450, "USD");
	expect_cell(c, "1234.5", "", VALUE_OK, 123450, "");
	expect_cell(c, "1234.5", "EUR", VALUE_OK, 123450, "EUR");
	expect_cell(c, "JPY 1234", "", VALUE_OK, 1234, "JPY");
	expect_cell(c, "1234", "JPY", VALUE_OK, 1234, "JPY");
	expect_cell(c, "1.5 KWD", "", VALUE_OK, 1500, "KWD");
	expect_cell(c, "12万元", "", VALUE_OK, 12000000, "CNY");
	expect_cell(c, "€12.50", "USD", VALUE_OK, 1250, "EUR");
	expect_cell(c, "12.50", "ABC", VALUE_OK, 1250, "ABC");
	money_currencies_close(c);
}
END_TEST

START_TEST(a_shared_sign_in_a_cell_is_settled_by_the_given_currency_only)
{
	struct currencies *c = open_currencies();

	expect_cell(c, "$12.50", "USD", VALUE_OK, 1250, "USD");
	expect_cell(c, "$12.50", "CAD", VALUE_OK, 1250, "CAD");
	expect_cell(c, "$12.50", "", VALUE_AMBIGUOUS, 0, "");
	expect_cell(c, "$12.50", "EUR", VALUE_AMBIGUOUS, 0, "");
	expect_cell(c, "￥1234", "JPY", VALUE_OK, 1234, "JPY");
	expect_cell(c, "$12.50 CAD", "", VALUE_OK, 1250, "CAD");
	expect_cell(c, "￥100元", "", VALUE_OK, 10000, "CNY");
	expect_cell(c, "USD 100 $", "", VALUE_OK, 10000, "USD");
	money_currencies_close(c);
}
END_TEST

START_TEST(cells_that_are_no_money_are_refused)
{
	struct currencies *c = open_currencies();

	expect_cell(c, "500 pcs", "USD", VALUE_BAD, 0, "");
	expect_cell(c, "60%", "USD", VALUE_BAD, 0, "");
	expect_cell(c, "$12.50 EUR", "", VALUE_BAD, 0, "");
	expect_cell(c, "5元/件", "", VALUE_BAD, 0, "");
	expect_cell(c, "1,2,3", "USD", VALUE_BAD, 0, "");
	expect_cell(c, "USD 1,234", "", VALUE_AMBIGUOUS, 0, "");
	expect_cell(c, "", "USD", VALUE_EMPTY, 0, "");
	money_currencies_close(c);
}
END_TEST

START_TEST(sums_are_checked)
{
	int64_t sum = -99;

	ck_assert(money_add(1, -2, &sum) && sum == -1);
	ck_assert(!money_add(INT64_MAX, 1, &sum));
	ck_assert(!money_add(INT64_MIN, -1, &sum));
	ck_assert_int_eq(sum, -1);
	ck_assert(money_scale(4070000, 65, 100, &sum) && sum == 2645500);
	ck_assert(money_scale(1, 1, 2, &sum) && sum == 1);
	ck_assert(money_scale(-1, 1, 2, &sum) && sum == -1);
}
END_TEST

START_TEST(parts_go_to_the_largest_remainders_ties_to_the_earlier)
{
	/* DOMAIN 15, example 8. */
	const int64_t weights[] = { 5, 3, 2, 1 }, even[] = { 1, 1, 1 };
	int64_t parts[4];

	ck_assert(money_split(1000, weights, 4, parts));
	ck_assert(parts[0] == 454 && parts[1] == 273 && parts[2] == 182 &&
	    parts[3] == 91);
	ck_assert(money_split(100, even, 3, parts));
	ck_assert(parts[0] == 34 && parts[1] == 33 && parts[2] == 33);
	ck_assert(money_split(-100, even, 3, parts));
	ck_assert(parts[0] == -34 && parts[1] == -33 && parts[2] == -33);
	ck_assert(money_split(0, even, 3, parts));
	ck_assert(parts[0] == 0 && parts[1] == 0 && parts[2] == 0);
}
END_TEST

START_TEST(parts_always_add_up_and_are_within_one_of_their_share)
{
	uint64_t state = 88172645463325252u;
	int64_t weights[12], parts[12], total, sum, whole;
	int round, i;

	for (round = 0; round < 20000; round++) {
		for (i = 0, total = 0; i < 12; i++) {
			state ^= state << 13, state ^= state >> 7;
			state ^= state << 17;
			weights[i] = (int64_t)(state % 1000);
			total += weights[i];
		}
		whole = (int64_t)(state % 2000001) - 1000000;
		ck_assert(money_split(whole, weights, 12, parts));
		for (i = 0, sum = 0; i < 12; i++) {
			int64_t error = parts[i] * total - whole * weights[i];

			ck_assert(error < total && error > -total);
			sum += parts[i];
		}
		ck_assert(sum == whole);
	}
}
END_TEST

START_TEST(the_largest_sums_can_be_split)
{
	const int64_t weights[] = { INT64_MAX - 1, 1 };
	int64_t parts[2];

	ck_assert(money_split(INT64_MAX, weights, 2, parts));
	ck_assert(parts[0] == INT64_MAX - 1 && parts[1] == 1);
	ck_assert(money_split(INT64_MIN, (const int64_t[]){ 1 }, 1, parts));
	ck_assert(parts[0] == INT64_MIN);
}
END_TEST

START_TEST(weights_that_mean_nothing_split_nothing)
{
	const int64_t zero[] = { 0, 0 }, negative[] = { 2, -1 };
	const int64_t huge[] = { INT64_MAX, 1 };
	int64_t parts[2] = { -99, -99 };

	ck_assert(!money_split(10, zero, 2, parts));
	ck_assert(!money_split(10, negative, 2, parts));
	ck_assert(!money_split(10, huge, 2, parts));
	ck_assert(!money_split(10, zero, 0, parts));
	ck_assert(parts[0] == -99 && parts[1] == -99);
}
END_TEST

UNIT_MAIN(whole_amounts_are_written_without_decimals,
    amounts_are_read_in_minor_units, currencies_have_the_digits_of_iso_4217,
    an_unknown_code_has_no_digits, signs_and_names_find_their_currency,
    a_shared_sign_is_ambiguous_and_may_be_each_of_its_currencies,
    cells_with_currencies_are_read_in_the_digits_of_theirs,
    a_shared_sign_in_a_cell_is_settled_by_the_given_currency_only,
    cells_that_are_no_money_are_refused, sums_are_checked,
    parts_go_to_the_largest_remainders_ties_to_the_earlier,
    parts_always_add_up_and_are_within_one_of_their_share,
    the_largest_sums_can_be_split, weights_that_mean_nothing_split_nothing)
