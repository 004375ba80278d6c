/* amount.c - quote/amount.h: price times quantity */
#include "quote/amount.h"
#include "unit.h"

static int64_t
amount(const char *price, const char *quantity, unsigned digits)
{
	int64_t minor = -1;

	ck_assert_int_eq(quoteamount_find(slice_of(price), slice_of(quantity),
	    digits, &minor), QUOTEAMOUNT_GOOD);
	return minor;
}

static enum quoteamount
why_not(const char *price, const char *quantity)
{
	int64_t minor;

	return quoteamount_find(slice_of(price), slice_of(quantity), 2,
	    &minor);
}

START_TEST(half_a_cent_rounds_up)
{
	ck_assert_int_eq(amount("0.145", "1", 2), 15);
	ck_assert_int_eq(amount("0.144999", "1", 2), 14);
	ck_assert_int_eq(amount("1.005", "1", 2), 101);
	ck_assert_int_eq(amount("1.20", "5000", 2), 600000);
	ck_assert_int_eq(amount("0.000001", "499999", 0), 0);
	ck_assert_int_eq(amount("0.000001", "500000", 0), 1);
}
END_TEST

START_TEST(digits_are_those_of_the_currency)
{
	ck_assert_int_eq(amount("1.2345", "10", 3), 12345);
	ck_assert_int_eq(amount("1.2345", "10", 0), 12);
	ck_assert_int_eq(amount("1.2345", "10", 4), 123450);
}
END_TEST

START_TEST(what_cannot_be_kept_exactly_is_refused)
{
	int64_t micro;

	ck_assert(quoteamount_read(SLICE("0.1234560"), &micro));
	ck_assert_int_eq(micro, 123456);
	ck_assert(!quoteamount_read(SLICE("0.1234567"), &micro));
	ck_assert(quoteamount_read(SLICE("123456789.123456"), &micro));
	ck_assert(!quoteamount_read(SLICE("1234567890.123456"), &micro));
	ck_assert(quoteamount_read(SLICE("1234567890123.00"), &micro));
	ck_assert(!quoteamount_read(SLICE("-1"), &micro));
	ck_assert(!quoteamount_read(SLICE("1,5"), &micro));
	ck_assert(!quoteamount_read(SLICE("1e3"), &micro));
	ck_assert(!quoteamount_read(SLICE("."), &micro));
	ck_assert(!quoteamount_read(SLICE(" "), &micro));
}
END_TEST

START_TEST(each_reason_for_no_amount_is_told_apart)
{
	ck_assert_int_eq(why_not("", "5"), QUOTEAMOUNT_UNKNOWN);
	ck_assert_int_eq(why_not("5", " "), QUOTEAMOUNT_UNKNOWN);
	ck_assert_int_eq(why_not("5 USD", ""), QUOTEAMOUNT_BAD_PRICE);
	ck_assert_int_eq(why_not("", "5 pcs"), QUOTEAMOUNT_BAD_QUANTITY);
	ck_assert_int_eq(why_not("1000000", "10000000"),
	    QUOTEAMOUNT_TOO_LARGE);
	ck_assert_int_eq(amount("1000000", "9999999.99", 2),
	    INT64_C(999999999000000));
}
END_TEST

START_TEST(decimals_are_counted_without_zeros_at_the_end)
{
	ck_assert_uint_eq(quoteamount_decimals(1200000), 1);
	ck_assert_uint_eq(quoteamount_decimals(1000000), 0);
	ck_assert_uint_eq(quoteamount_decimals(0), 0);
	ck_assert_uint_eq(quoteamount_decimals(1), 6);
}
END_TEST

UNIT_MAIN(half_a_cent_rounds_up, digits_are_those_of_the_currency,
    what_cannot_be_kept_exactly_is_refused,
    each_reason_for_no_amount_is_told_apart,
    decimals_are_counted_without_zeros_at_the_end)
