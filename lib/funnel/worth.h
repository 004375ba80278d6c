/*
 * worth.h - what a new deal is worth, and by what we know it (R-CONVERT-04)
 *
 * The newest open quote, by its amount or its lines; else the quantity wanted
 * times the target price; else it is unknown, never 0.
 */
#ifndef FUNNEL_WORTH_H
#define FUNNEL_WORTH_H

#include "funnel/leadfacts.h"
#include "value/money.h"

struct worth {
	bool known;
	int64_t minor;		/* minor units, of so many digits */
	unsigned digits;
	struct slice currency;	/* may be empty */
	const char *basis;	/* quote, price or none */
};

/* Whether a cell may stand for a currency; an empty one may. */
bool worth_is_currency(const struct currencies *currencies,
    struct slice cell);
enum { WORTH_PRICE_DIGITS = 6 };
/* A price in millionths, -1 for an empty cell; false for one that is none. */
bool worth_read_price(struct slice cell, int64_t *price);

/* By the quote of a lead; false when that says nothing. */
bool worth_of_quote(const struct leadfacts *facts,
    const struct leadfact *fact, const struct currencies *currencies,
    struct worth *worth);
/* By a quantity in 1/10000 and a price, both negative when unknown. */
void worth_of_price(int64_t quantity, int64_t price, struct slice currency,
    const struct currencies *currencies, struct worth *worth);

#endif
