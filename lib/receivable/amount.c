/*
 * amount.c - a currency, its digits, a sum that fits them
 */
#include "receivable/amount.h"

#include "base/say.h"

static bool
complain(const char **code, const char *word, struct fault *fault,
    struct slice cell, const char *what)
{
	char shown[60];

	*code = word;
	fault_quote(shown, sizeof(shown), cell);
	return fault_set(fault, "\"%s\" %s", shown, say(what));
}

/* Whether no decimal but a zero stands behind those that there are. */
static bool
fits_digits(struct slice text, unsigned digits)
{
	const char *point = slice_find(text, '.');
	const char *end = text.at + text.len;
	const char *at;

	if (point == NULL)
		return true;
	for (at = point + 1; at < end; at++)
		if ((size_t)(at - point) > digits && *at != '0')
			return false;
	return true;
}

bool
amount_read(const struct currencies *currencies, struct slice text,
    struct slice currency, enum amount_sign sign, int64_t *minor,
    unsigned *digits, const char **code, struct fault *fault)
{
	enum value_status status;

	text = slice_trim(text);
	*digits = currency.len == 0 ? MONEY_DIGITS_DEFAULT :
	    money_digits(currencies, currency);
	if (*digits == MONEY_DIGITS_UNKNOWN)
		return complain(code, "bad-currency", fault, currency,
		    "is no currency; write a code such as USD");
	status = text.len == 0 ? VALUE_BAD : money_parse(text, *digits, minor);
	if (status == VALUE_RANGE)
		return complain(code, "bad-amount", fault, text,
		    "is too large; correct it");
	if (status != VALUE_OK)
		return complain(code, "bad-amount", fault, text,
		    "is no amount; write it as 1234.50");
	if (!fits_digits(text, *digits))
		return complain(code, "bad-amount", fault, text,
		    "has more decimals than its currency; correct it");
	if (*minor < 0 && sign != AMOUNT_ANY)
		return complain(code, "negative-amount", fault, text,
		    "is below zero; only changes, refunds and waivers may be");
	if (*minor == 0 && sign == AMOUNT_ABOVE_ZERO)
		return complain(code, "no-amount", fault, text,
		    "is nothing; write the amount");
	return true;
}
