/*
 * amount.h - price times quantity, as a workbook and a person reckon it
 *
 * Exact, rounded half away from zero to the minor units of the currency
 * (R-IO-10): what =ROUND(price*quantity,digits) gives, so that the formula in
 * a quotation and our sum agree.  A workbook keeps 15 digits of a number;
 * more are refused, not rounded.
 */
#ifndef QUOTE_AMOUNT_H
#define QUOTE_AMOUNT_H

#include <stdint.h>

#include "base/slice.h"

enum { QUOTEAMOUNT_DECIMALS = 6 };

enum quoteamount {
	QUOTEAMOUNT_GOOD,
	QUOTEAMOUNT_UNKNOWN,		/* price or quantity is empty */
	QUOTEAMOUNT_BAD_PRICE, QUOTEAMOUNT_BAD_QUANTITY,
	QUOTEAMOUNT_TOO_LARGE,
};

/*
 * A price or quantity: 0 or more, at most 6 decimals, 15 digits in all, in
 * millionths.
 */
bool quoteamount_read(struct slice cell, int64_t *millionths);
/* How many decimals it has, 0 to 6. */
unsigned quoteamount_decimals(int64_t millionths);

/* The amount in minor units of so many digits. */
enum quoteamount quoteamount_find(struct slice price, struct slice quantity,
    unsigned digits, int64_t *minor);

#endif
