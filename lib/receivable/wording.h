/*
 * wording.h - terms of payment as people write them (R-RECV-01)
 *
 *	30% T/T deposit, balance against copy of B/L
 *	合同签订后付三成，余款发货前付清
 *	net 30
 *
 * They become the grammar of terms.h where every word is known: rows of table
 * `terms-wording` name parts, events, days and words that change nothing.  One
 * word that is none of them, two events for one part, days before an event:
 * then nothing is made of it.
 */
#ifndef RECEIVABLE_WORDING_H
#define RECEIVABLE_WORDING_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"
#include "value/money.h"

struct wording;

/* NULL with a fault of the table. */
struct wording *wording_open(struct fault *fault);
void wording_close(struct wording *wording);

/*
 * The currency of the order, whose signs and names may stand beside amounts;
 * without it they make the text unclear.  Both must outlive their use.
 */
void wording_use_currency(struct wording *wording,
    const struct currencies *currencies, struct slice code);

/*
 * Appends what a text says as "30% deposit; rest before shipment+7".  False
 * where it is not understood; out is then of no use.
 */
bool wording_plain(const struct wording *wording, struct slice text,
    struct buffer *out);

#endif
