/*
 * units.c - digits of money and of pieces
 */
#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "value/money.h"
#include "value/units.h"

enum { PIECES_DIGITS = 3 };

unsigned
units_digits(unsigned digits)
{
	return digits == UNITS_PIECES ? PIECES_DIGITS : digits;
}

size_t
units_format(char out[32], int64_t amount, unsigned digits)
{
	if (digits == UNITS_PIECES)
		return number_format(out, amount, PIECES_DIGITS, true);
	return money_format(out, amount, digits);
}

bool
units_scale(int64_t scaled, unsigned digits, int64_t *amount)
{
	int64_t unit = 1;

	for (digits = units_digits(digits); digits > 0; digits--)
		unit *= 10;
	return number_scale(scaled, unit, 10000, amount);
}

void
units_group(struct buffer *out, struct slice number)
{
	size_t sign = number.len > 0 && *number.at == '-', whole, i;

	whole = sign;
	while (whole < number.len && text_is_digit(number.at[whole]))
		whole++;
	for (i = 0; i < number.len; i++) {
		if (i > sign && i < whole && (whole - i) % 3 == 0)
			buffer_add_byte(out, ',');
		buffer_add_byte(out, number.at[i]);
	}
}
