/*
 * paymentscore.h - what of a mail speaks for money sent elsewhere, in points
 *
 * Patterns see what they were written for.  Table `payment-score` has classes
 * of words by what they mean (an account, paying, another, out of use, not
 * the old one, somebody else's, hold the transfer, do not call, here it is),
 * in every language in rows of their own; each class that stands in a mail
 * adds its points once, and the row "from" says how many are told
 * (R-DOMAIN-04).
 */
#ifndef MAIL_PAYMENTSCORE_H
#define MAIL_PAYMENTSCORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct paymentscore;

/* Classes without words: what the patterns of `domain-word` found. */
#define PAYMENTSCORE_SAID UINT64_C(1)		/* payment-change */
#define PAYMENTSCORE_NOT_THERE UINT64_C(2)	/* payment-to */

/* NULL with a fault that names the table's row. */
struct paymentscore *paymentscore_open(struct fault *fault);
void paymentscore_close(struct paymentscore *score);

/* The classes that stand in a text, as mailsentence_plain() gives it. */
uint64_t paymentscore_look(struct paymentscore *score, struct slice plain);

/* What they weigh together, and whether that is enough to be told. */
long paymentscore_points(const struct paymentscore *score, uint64_t classes);
bool paymentscore_tells(const struct paymentscore *score, uint64_t classes);

#endif
