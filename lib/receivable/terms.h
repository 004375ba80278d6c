/*
 * terms.h - terms of payment taken apart into instalments (R-RECV-01)
 *
 *	30% deposit; 60% before shipment; 10% after acceptance+30
 *
 * PART EVENT[+DAYS], joined by ; or ；.  "+12 months" keeps the day of the
 * month, or the month's last.  A part is a percentage, a fraction such as 1/3,
 * an amount or rest, what is left.  An event is a word of table `terms-word`, which says
 * the column with its date, or a date itself.  Parts that do not make up the
 * whole, ranges and days that there are not make the terms unclear: nothing
 * is guessed.  Terms as people write them are read by receivable/wording.h.
 */
#ifndef RECEIVABLE_TERMS_H
#define RECEIVABLE_TERMS_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "value/money.h"

enum { TERMS_PARTS_MOST = 48 };
#define TERMS_DAYS_MOST 3650
/*
 * All of an order: every fraction of up to 12 parts, and 1/10000 of a per
 * cent, is a whole number of it.
 */
#define TERMS_WHOLE ((int64_t)27720 * 1000000)

/* The days that instalments wait for; each is a column of an order. */
enum terms_event {
	TERMS_ORDER, TERMS_CONTRACT, TERMS_SHIP, TERMS_ACCEPTANCE,
	TERMS_INVOICE, TERMS_EVENTS,
	TERMS_DATE = TERMS_EVENTS,	/* a day of its own */
};
/* order_date and so on, by event. */
extern const char *const terms_event_columns[TERMS_EVENTS];

enum terms_kind { TERMS_PERCENT, TERMS_AMOUNT, TERMS_REST };

struct terms_part {
	enum terms_kind kind;
	int64_t percent;	/* in 1/10000 of a per cent, rounded */
	int64_t share;		/* the same exactly, of TERMS_WHOLE */
	int64_t minor;		/* what it comes to */
	enum terms_event event;
	int32_t date;		/* of TERMS_DATE */
	int days, months;	/* after the event */
};

struct terms;
/* Opens the words; NULL with a fault. */
struct terms *terms_open(struct fault *fault);
void terms_close(struct terms *terms);
/*
 * The currency of the orders that follow, whose signs and names may stand
 * beside amounts; both must outlive their use.
 */
void terms_use_currency(struct terms *terms,
    const struct currencies *currencies, struct slice code);

/*
 * Takes terms apart and splits whole (more than 0, minor units of a currency
 * with so many digits) by them; the parts add up to it.  Returns how many
 * there are, 0 with a fault that says what is unclear.
 */
size_t terms_split(const struct terms *terms, struct slice text,
    int64_t whole, unsigned digits,
    struct terms_part parts[TERMS_PARTS_MOST], struct fault *fault);

/*
 * The day on which a part is due, from the days of the events; DATE_NONE when
 * that day is not known.
 */
int32_t terms_due(const struct terms_part *part,
    const int32_t dates[TERMS_EVENTS]);

#endif
