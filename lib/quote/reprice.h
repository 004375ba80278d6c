/*
 * reprice.h - what a move of freight, exchange rate or material does to a
 * quote (R-REPRICE-01 to 04)
 *
 * Of a price of 100, m is material, f freight (under C and D terms), the rest
 * r = 100 - m - f.  With M, F and X after / before of material, freight and of
 * the price's currency in that of our cost, the new price is
 * (m M + r) / X + f F.  Under E and F terms the buyer pays a freight g of his
 * own: landed it was 100 + g and is the new price + g F.  Shares and ratios are
 * reckoned exactly to 13 digits; what is shown is rounded half away from zero.
 */
#ifndef QUOTE_REPRICE_H
#define QUOTE_REPRICE_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

enum quotereprice_kind {
	QUOTEREPRICE_CURRENCY, QUOTEREPRICE_FREIGHT, QUOTEREPRICE_MATERIAL
};

/* One row of a file of rates. */
struct quotereprice_rate {
	enum quotereprice_kind kind;
	struct slice name;		/* of a lane or material */
	struct slice currency, to;	/* one of currency is rate of to */
	struct slice rate;
};

struct quotereprice_quote {
	struct slice id, price_term, currency, cost_currency, buyer_currency,
	    material, lane;
	int64_t material_share, freight_share;	/* percent in 1/10000, below 0:
						   unknown */
	int32_t until, today;		/* until DATE_NONE: unknown */
	bool expired;			/* its status says so */
	int64_t amount;			/* minor units, below 0: unknown */
};

enum quotereprice_action {
	QUOTEREPRICE_NOTHING,		/* less than the least */
	QUOTEREPRICE_UNKNOWN,		/* something is missing */
	QUOTEREPRICE_HOLD, QUOTEREPRICE_OFFER, QUOTEREPRICE_REQUOTE
};

struct quotereprice_result {
	enum quotereprice_action action;
	int64_t price, landed;		/* change in hundredths of a percent */
	int64_t amount;			/* new, minor units; below 0: unknown */
	bool up;			/* which way the news goes */
	struct slice missing;		/* what is not known, joined by "; " */
	struct slice parts;		/* what moved, and by how much */
};

struct quotereprice;
/* NULL with a fault of table `reprice`. */
struct quotereprice *quotereprice_open(bool zh, struct fault *fault);
void quotereprice_close(struct quotereprice *r);

/* A rate before or after; false with a fault: unreadable, or there already. */
bool quotereprice_add(struct quotereprice *r, bool after,
    const struct quotereprice_rate *rate, struct fault *fault);

/* least: hundredths of a percent.  Texts live until the next call. */
void quotereprice_judge(struct quotereprice *r,
    const struct quotereprice_quote *quote, int64_t least,
    struct quotereprice_result *result);

/* "hold", "offer", "requote"; empty for the others. */
struct slice quotereprice_word(enum quotereprice_action action);
/* Appends the title of the news, and the sentence of the decision. */
void quotereprice_title(const struct quotereprice *r,
    const struct quotereprice_quote *quote,
    const struct quotereprice_result *result, struct buffer *out);
void quotereprice_why(const struct quotereprice *r,
    const struct quotereprice_result *result, struct buffer *out);

#endif
