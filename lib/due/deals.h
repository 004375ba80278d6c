/*
 * deals.h - what else makes a lead due: its deals' key dates and its orders
 *
 * A deal is an opportunity of the lead.  Tender and decision count while it is
 * open, delivery once it is won (R-DUE-28).  Of two or more orders the median
 * of the gaps between them says when the next is to be expected (R-DUE-27).
 */
#ifndef DUE_DEALS_H
#define DUE_DEALS_H

#include <stdint.h>

#include "base/slice.h"

enum deal_date { DEAL_TENDER, DEAL_DECISION, DEAL_DELIVERY, DEAL_DATE_COUNT };

/* One key date.  Dates are days since 1970-01-01 or DATE_NONE. */
struct deal {
	struct slice id;	/* of the opportunity */
	enum deal_date kind;
	int32_t date;
	int32_t last_touch;	/* as the file of deals has it */
};

struct deals;

struct deals *deals_new(void);
void deals_free(struct deals *deals);

/* Copies the id. */
void deals_add(struct deals *deals, struct slice lead_id,
    const struct deal *deal);
void deals_add_order(struct deals *deals, struct slice lead_id,
    int32_t date);
/* Sorts by lead; nothing is added behind it. */
void deals_finish(struct deals *deals);

/* The key dates of a lead; they live as long as the deals. */
const struct deal *deals_find(const struct deals *deals,
    struct slice lead_id, size_t *count);

/*
 * The last order of a lead, and the day on which to ask for the next: factor
 * hundredths times the median gap after it, rounded up.  Both DATE_NONE
 * without an order, the second with less than two days of orders.
 */
void deals_orders(const struct deals *deals, struct slice lead_id,
    int64_t factor, int32_t *last, int32_t *next);

#endif
