/*
 * payment.h - whether a mail sends the money elsewhere (R-DOMAIN-04)
 *
 * Table `domain-word` says by language how people write that the bank or the
 * account is another (payment-change), that it belongs to somebody else or is
 * no more to be the old one (payment-to), and how they write that nothing
 * changes (payment-calm), which excuses a payment-change in the same sentence.
 * payment-hint is a word of each of them: a text without one is not looked at
 * further, which most mails are.
 */
#ifndef MAIL_PAYMENT_H
#define MAIL_PAYMENT_H

#include <stdbool.h>

#include "base/slice.h"

struct mailpayment;

struct mailpayment *mailpayment_new(void);
void mailpayment_free(struct mailpayment *payment);

/* A pattern of one of the kinds; false with a fault that tells what is wrong
   with it. */
struct fault;
bool mailpayment_add(struct mailpayment *payment, struct slice kind,
    struct slice pattern, int id, struct fault *fault);

/*
 * From now on words are weighed, too (paymentscore.h): a pattern alone is not
 * enough, and enough signs are without one.  False with a fault of the table.
 */
bool mailpayment_weigh(struct mailpayment *payment, struct fault *fault);

/*
 * The first sentence of a text, valid UTF-8, that says so (weighed: the one
 * that says most); empty if none does.
 * How lines are broken is the same to it, and so are the tags of HTML.  Valid
 * as long as the text, and until the next call.
 */
struct slice mailpayment_find(struct mailpayment *payment, struct slice text);

#endif
