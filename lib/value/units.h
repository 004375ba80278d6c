/*
 * units.h - amounts of money or pieces, counted in one kind of integer
 *
 * An amount is an int64_t of the smallest unit: minor units of a currency
 * with so many digits, or thousandths of a piece where the digits are
 * UNITS_PIECES.
 */
#ifndef VALUE_UNITS_H
#define VALUE_UNITS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

enum { UNITS_PIECES = 64 };	/* no currency has so many digits */

/* Digits behind the point: those of a currency, or 3 of pieces. */
unsigned units_digits(unsigned digits);

/* The canonical text of an amount; pieces without zeros at the end. */
size_t units_format(char out[32], int64_t amount, unsigned digits);

/* An amount from 1/10000 of whole units; false on overflow. */
bool units_scale(int64_t scaled, unsigned digits, int64_t *amount);

/*
 * Appends a canonical number for people, its thousands parted: -1234567.50 is
 * -1,234,567.50.  Other text is appended as it is.
 */
struct buffer;
void units_group(struct buffer *out, struct slice number);

#endif
