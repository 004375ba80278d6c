/*
 * rates.h - sums of money from one currency into another (R-IO-10)
 *
 * A file of rates has the columns currency, rate and to: so many of `to` for
 * one of `currency`.  Each sum is rounded to the minor unit of `to`, half away
 * from zero.
 */
#ifndef FAIRLEAD_RATES_H
#define FAIRLEAD_RATES_H

#include <stdint.h>

#include "fault.h"
#include "money.h"

struct rates;

/* currencies must outlive the rates.  NULL with a fault. */
struct rates *rates_open(const char *path,
    const struct currencies *currencies, struct fault *fault);
void rates_close(struct rates *rates);

/*
 * Converts *minor units of *code (upper case) and sets *code and *digits to
 * those of the result; its slice lives as long as the currencies.  The
 * currency of the first `to` needs no row and stays.  VALUE_BAD when there is
 * no rate, VALUE_RANGE when the sum is too large; nothing is changed then.
 */
enum value_status rates_convert(const struct rates *rates,
    struct slice *code, unsigned *digits, int64_t *minor);

#endif
