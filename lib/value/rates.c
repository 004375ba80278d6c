/*
 * rates.c - one table, checked when it is opened
 */
#include <stdlib.h>

#include "base/mem.h"
#include "value/rates.h"
#include "rule/table.h"
#include "base/text.h"

enum { CURRENCY, RATE, TO, SHAPE };
enum { RATE_DIGITS = 9, RATE_UNIT = 1000000000 };

struct rates {
	struct table *table;
	const struct currencies *currencies;
};

/* A row's rate and the currency that it leads to. */
static bool
read_row(const struct rates *r, size_t row, int64_t *rate, struct slice *to)
{
	struct slice from = table_text(r->table, row, CURRENCY);
	struct slice code = table_text(r->table, row, TO);

	return money_digits(r->currencies, from) != MONEY_DIGITS_UNKNOWN &&
	    money_digits(r->currencies, code) != MONEY_DIGITS_UNKNOWN &&
	    money_currency_find(r->currencies, code, to) == VALUE_OK &&
	    number_parse_decimal(table_text(r->table, row, RATE), RATE_DIGITS,
	    rate) == VALUE_OK && *rate > 0;
}

static bool
check_rows(const struct rates *r, struct fault *fault)
{
	struct slice to;
	int64_t rate;
	size_t row;

	for (row = 0; row < table_rows(r->table); row++)
		if (!read_row(r, row, &rate, &to))
			return fault_set(fault, "%s:%lu: no rate of two "
			    "currencies; write codes such as USD and a rate "
			    "above 0", table_file(r->table),
			    table_line(r->table, row));
	return true;
}

struct rates *
rates_open(const char *path, const struct currencies *currencies,
    struct fault *fault)
{
	static const struct table_column shape[SHAPE] = {
		[CURRENCY] = { .name = "currency", .type = TABLE_KEY },
		[RATE] = { .name = "rate", .type = TABLE_WORD },
		[TO] = { .name = "to", .type = TABLE_WORD },
	};
	struct rates *r = xcalloc(1, sizeof(*r));

	r->currencies = currencies;
	r->table = table_open_file(path, shape, SHAPE, fault);
	if (r->table != NULL && check_rows(r, fault))
		return r;
	rates_close(r);
	return NULL;
}

void
rates_close(struct rates *r)
{
	if (r == NULL)
		return;
	if (r->table != NULL)
		table_close(r->table);
	free(r);
}

bool
rates_find(const struct rates *r, struct slice code, unsigned digits,
    struct rate *rate)
{
	size_t row;

	for (row = 0; row < table_rows(r->table); row++) {
		if (!text_equal_nocase(table_text(r->table, row, CURRENCY),
		    code) || !read_row(r, row, &rate->times, &rate->to))
			continue;
		rate->digits = digits;
		rate->to_digits = money_digits(r->currencies, rate->to);
		return true;
	}
	if (table_rows(r->table) == 0 || !text_equal_nocase(code,
	    table_text(r->table, 0, TO)))
		return false;
	*rate = (struct rate){ code, digits, digits, 0 };
	return true;
}

/* The digits of both sides are part of the quotient: one rounding. */
bool
rates_apply(const struct rate *rate, int64_t *minor)
{
	int64_t denominator = RATE_UNIT, numerator = rate->times;
	unsigned i;

	if (rate->times == 0)
		return true;
	for (i = rate->to_digits; i < rate->digits; i++)
		denominator *= 10;
	for (i = rate->digits; i < rate->to_digits; i++)
		if (__builtin_mul_overflow(numerator, 10, &numerator))
			return false;
	return money_scale(*minor, numerator, denominator, minor);
}

enum value_status
rates_convert(const struct rates *r, struct slice *code, unsigned *digits,
    int64_t *minor)
{
	struct rate rate;

	if (!rates_find(r, *code, *digits, &rate))
		return VALUE_BAD;
	if (!rates_apply(&rate, minor))
		return VALUE_RANGE;
	*code = rate.to;
	*digits = rate.to_digits;
	return VALUE_OK;
}
