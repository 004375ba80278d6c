/*
 * amount.c - decimals counted, multiplied, rounded once
 */
#include "quote/amount.h"

#include "base/number.h"

__extension__ typedef __int128 wide;

/* The first number that has 16 digits. */
#define TOO_LARGE INT64_C(1000000000000000)

/* Zeros at the end of a decimal say nothing. */
static struct slice
trim_zeros(struct slice s)
{
	if (slice_find(s, '.') != NULL)
		while (s.len > 0 && (s.at[s.len - 1] == '0' ||
		    s.at[s.len - 1] == '.'))
			if (s.at[--s.len] == '.')
				break;
	return s;
}

unsigned
quoteamount_decimals(int64_t millionths)
{
	unsigned decimals = QUOTEAMOUNT_DECIMALS;

	while (decimals > 0 && millionths % 10 == 0) {
		millionths /= 10;
		decimals--;
	}
	return decimals;
}

bool
quoteamount_read(struct slice cell, int64_t *millionths)
{
	struct slice s = trim_zeros(slice_trim(cell));
	const char *point;
	int64_t digits;
	unsigned zeros;

	if (s.len == 0)
		return false;
	point = slice_find(s, '.');
	if (point != NULL && s.at + s.len - point - 1 > QUOTEAMOUNT_DECIMALS)
		return false;
	if (number_parse_decimal(s, QUOTEAMOUNT_DECIMALS, millionths) !=
	    VALUE_OK || *millionths < 0)
		return false;
	/* Of 15 digits the zeros behind the last decimal are none. */
	digits = *millionths;
	for (zeros = quoteamount_decimals(digits);
	    zeros < QUOTEAMOUNT_DECIMALS; zeros++)
		digits /= 10;
	return digits < TOO_LARGE;
}

enum quoteamount
quoteamount_find(struct slice price, struct slice quantity, unsigned digits,
    int64_t *minor)
{
	int64_t unit, count;
	wide product, scale = 1;

	price = slice_trim(price);
	quantity = slice_trim(quantity);
	if (price.len > 0 && !quoteamount_read(price, &unit))
		return QUOTEAMOUNT_BAD_PRICE;
	if (quantity.len > 0 && !quoteamount_read(quantity, &count))
		return QUOTEAMOUNT_BAD_QUANTITY;
	if (price.len == 0 || quantity.len == 0)
		return QUOTEAMOUNT_UNKNOWN;
	/* Billionths of a thousandth; both are below 2^63. */
	product = (wide)unit * count;
	for (; digits < 2 * QUOTEAMOUNT_DECIMALS; digits++)
		scale *= 10;
	product = (product + scale / 2) / scale;
	if (product >= TOO_LARGE)
		return QUOTEAMOUNT_TOO_LARGE;
	*minor = (int64_t)product;
	return QUOTEAMOUNT_GOOD;
}
