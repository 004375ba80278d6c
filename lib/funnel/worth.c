/* worth.c - worth.h: quote, else quantity times price, else unknown */
#include "base/number.h"
#include "funnel/convert.h"
#include "funnel/worth.h"

bool
worth_is_currency(const struct currencies *currencies, struct slice cell)
{
	return cell.len == 0 || (cell.len == 3 && money_digits(currencies,
	    cell) != MONEY_DIGITS_UNKNOWN);
}

bool
worth_read_price(struct slice cell, int64_t *price)
{
	*price = -1;
	return cell.len == 0 || (number_parse_decimal(cell,
	    WORTH_PRICE_DIGITS, price) == VALUE_OK && *price >= 0);
}

bool
worth_of_quote(const struct leadfacts *facts, const struct leadfact *fact,
    const struct currencies *currencies, struct worth *worth)
{
	*worth = (struct worth){ .currency = fact->currency,
	    .digits = MONEY_DIGITS_DEFAULT, .basis = "quote" };
	if (fact->currency.len > 0)
		worth->digits = money_digits(currencies, fact->currency);
	worth->known = (money_parse(fact->amount, worth->digits,
	    &worth->minor) == VALUE_OK && worth->minor > 0) ||
	    leadfacts_lines(facts, fact->quote_id, worth->digits,
	    &worth->minor);
	return worth->known;
}

void
worth_of_price(int64_t quantity, int64_t price, struct slice currency,
    const struct currencies *currencies, struct worth *worth)
{
	*worth = (struct worth){ .digits = MONEY_DIGITS_DEFAULT,
	    .currency = currency, .basis = "price" };
	if (currency.len > 0)
		worth->digits = money_digits(currencies, currency);
	worth->known = quantity >= 0 && price >= 0 &&
	    convert_amount(quantity, price, worth->digits, &worth->minor);
	if (!worth->known)
		*worth = (struct worth){ .currency = SLICE_EMPTY,
		    .basis = "none" };
}
