/*
 * amount.h - a sum of money with its currency, or what is wrong with it
 */
#ifndef RECEIVABLE_AMOUNT_H
#define RECEIVABLE_AMOUNT_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "value/money.h"

/* What people may write beside a positive sum. */
enum amount_sign { AMOUNT_ABOVE_ZERO, AMOUNT_NOT_BELOW_ZERO, AMOUNT_ANY };

/*
 * Reads canonical text in minor units of a currency (an ISO code or empty,
 * then two digits).  More decimals than the currency has are no amount:
 * nothing is rounded away.  *digits is set in any case that the code is known.
 * False with a word for programs in *code and a fault.
 */
bool amount_read(const struct currencies *currencies, struct slice text,
    struct slice currency, enum amount_sign sign, int64_t *minor,
    unsigned *digits, const char **code, struct fault *fault);

#endif
