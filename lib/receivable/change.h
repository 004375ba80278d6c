/*
 * change.h - an order that changed after its instalments were planned
 *
 * Receivables are never edited (R-RECV-02): what an order is now worth less is
 * taken off its instalments, the last first, by rows of kind change that name
 * them; what it is worth more is a row more.  Afterwards its receivables add
 * up to the order again.
 */
#ifndef RECEIVABLE_CHANGE_H
#define RECEIVABLE_CHANGE_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

/* A receivable that stands already; amounts in minor units. */
struct changes_row {
	struct slice id, order, currency;
	struct slice changes;		/* the instalment, of a change */
	int64_t amount;
	int32_t due;			/* or DATE_NONE */
};

/* One row to write: of an instalment, or of none when the order grew. */
struct changes_step {
	struct slice instalment;
	unsigned number;		/* of its changes, from 1 */
	int64_t amount;
};

struct changes;

struct changes *changes_new(void);
void changes_free(struct changes *changes);

/* False with a fault when the id is there already. */
bool changes_add(struct changes *changes, const struct changes_row *row,
    struct fault *fault);

/* A receivable as it was added; NULL where there is none of that id. */
const struct changes_row *changes_find(const struct changes *changes,
    struct slice id);

/* Whether an order has receivables. */
bool changes_knows(const struct changes *changes, struct slice order);

/*
 * What brings the receivables of an order to an amount, 0 for one that is
 * cancelled; take gets each step.  False with a fault when they are in another
 * currency, or would have to be less than nothing.
 */
bool changes_settle(struct changes *changes, struct slice order,
    struct slice currency, int64_t amount,
    void (*take)(void *context, const struct changes_step *step),
    void *context, struct fault *fault);

#endif
