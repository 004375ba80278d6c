/*
 * rates.h - sums of money from one currency into another (R-IO-10)
 *
 * A file of rates has the columns currency, rate and to: so many of `to` for
 * one of `currency`.  Each sum is rounded to the minor unit of `to`, half away
 * from zero.
 */
#ifndef VALUE_RATES_H
#define VALUE_RATES_H

#include <stdint.h>

#include "base/fault.h"
#include "value/money.h"

struct rates;

/* currencies must outlive the rates.  NULL with a fault. */
struct rates *rates_open(const char *path,
    const struct currencies *currencies, struct fault *fault);
void rates_close(struct rates *rates);

/* How sums of one currency become those of another. */
struct rate {
	struct slice to;	/* lives as long as the currencies */
	unsigned digits, to_digits;
	int64_t times;		/* in 10^-9; 0: it is the same currency */
};

/*
 * The rate of a currency (upper or lower case, of so many digits).  That of
 * the first `to` needs no row and stays.  False without a rate: *rate stays.
 */
bool rates_find(const struct rates *rates, struct slice code,
    unsigned digits, struct rate *rate);
/* False when the result is too large; the sum stays as it was. */
bool rates_apply(const struct rate *rate, int64_t *minor);

/*
 * Both at once for *minor units of *code; sets *code and *digits to those of
 * the result.  VALUE_BAD when there is no rate, VALUE_RANGE when the sum is
 * too large; nothing is changed then.
 */
enum value_status rates_convert(const struct rates *rates,
    struct slice *code, unsigned *digits, int64_t *minor);

#endif
