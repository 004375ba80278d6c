/*
 * money.h - sums of money as int64_t minor units beside an ISO 4217 code
 *
 * A minor unit is the smallest coin of the currency: 12.50 USD is 1250 with
 * two digits, 1250 JPY is 1250 with none.  Arithmetic is exact and checked
 * for overflow, rounding is half away from zero, parts of a sum always add
 * up to it (R-IO-10).  Codes, digits, signs and names are table currency.
 */
#ifndef VALUE_MONEY_H
#define VALUE_MONEY_H

#include "base/fault.h"
#include "base/number.h"

/* The open table currency; close it when done. */
struct currencies;
struct currencies *money_currencies_open(struct fault *fault);
void money_currencies_close(struct currencies *currencies);

enum {
	MONEY_DIGITS_DEFAULT = 2,	/* where no currency is given */
	MONEY_DIGITS_UNKNOWN = 255	/* no such code */
};

/* Digits after the point (0 to 4) of an ISO code, any case. */
unsigned money_digits(const struct currencies *currencies,
    struct slice iso_code);

/*
 * Finds the code that a sign, name or code stands for (US$, 美元, rmb, eur);
 * *code is upper case and lives as long as currencies.  VALUE_AMBIGUOUS for
 * what several currencies share, as $ and ¥; VALUE_BAD when unknown.
 */
enum value_status money_currency_find(const struct currencies *currencies,
    struct slice text, struct slice *code);

/* May text stand for the code?  Settles $ where the currency is given. */
bool money_currency_may_be(const struct currencies *currencies, struct slice text,
    struct slice iso_code);

/* Canonical text to minor units and back; see number_parse_decimal(). */
enum value_status money_parse(struct slice s, unsigned digits,
    int64_t *minor);

/*
 * 4070000 for whole amounts, otherwise exactly digits decimals: 1234.50.
 * NUL-terminated; returns the length.
 */
size_t money_format(char out[32], int64_t minor, unsigned digits);

/*
 * Reads a cell as people write it (number_read_loose) whose unit, if any,
 * is a currency.  given is the currency from elsewhere, its digits are used
 * when the cell names none; empty if unknown, then two digits.  *code is the
 * currency of the cell, else given.  A sign that several currencies share is
 * settled by given, else VALUE_AMBIGUOUS; any other unit and percent signs
 * are VALUE_BAD.  A cell that names another currency than given is
 * VALUE_OK with that code.
 */
enum value_status money_parse_loose(const struct currencies *currencies,
    struct slice s, const struct number_notation *notation,
    struct slice given, int64_t *minor, struct slice *code);

/* False on overflow; *out is then untouched. */
bool money_add(int64_t a, int64_t b, int64_t *sum);
bool money_scale(int64_t minor, int64_t numerator, int64_t denominator,
    int64_t *out);

/*
 * Splits whole by weights (0 or more, their sum above 0) into parts that add
 * up to it: largest remainder, ties to the earlier part; a negative whole is
 * split like the positive one.  False, parts untouched, when a weight is
 * negative or their sum is 0 or overflows.
 */
bool money_split(int64_t whole, const int64_t *weights, size_t count,
    int64_t *parts);

#endif
