/*
 * delivery.h - an order that is delivered in parts (R-RECV-01)
 *
 * What waits for shipment, acceptance or an invoice is divided among the
 * deliveries by their amounts, each with its own day; deposits and days of
 * their own stand once.  The pieces of a part add up to it, so all of them to
 * the order.
 */
#ifndef RECEIVABLE_DELIVERY_H
#define RECEIVABLE_DELIVERY_H

#include "receivable/terms.h"

struct delivery {
	int64_t minor;		/* what it is worth, above 0 */
	int32_t dates[TERMS_EVENTS];
};

/* One instalment: the part of the terms, with the amount that is left of it
   and no percentage where it is divided. */
struct delivery_piece {
	struct terms_part part;
	int32_t due;		/* or DATE_NONE */
};

struct delivery_plan {
	struct delivery_piece *pieces;
	size_t count, room;
};

/*
 * Shares the parts, which add up to the order, among its deliveries; the plan
 * is written anew.  False when the amounts are too large.
 */
bool delivery_share(struct delivery_plan *plan,
    const struct terms_part *parts, size_t part_count,
    const struct delivery *deliveries, size_t count);
void delivery_release(struct delivery_plan *plan);

#endif
