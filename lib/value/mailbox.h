/*
 * mailbox.h - whether a mailbox is a department's or a person's (R-DEDUPE-06)
 *
 * info@ and achats@ are read by several people: they do not say who somebody
 * is.  The words are rows of the table `role-address`.
 */
#ifndef VALUE_MAILBOX_H
#define VALUE_MAILBOX_H

#include <stdbool.h>

#include "base/fault.h"
#include "base/slice.h"

struct mailboxes;

/* NULL with a fault. */
struct mailboxes *mailbox_open(struct fault *fault);
void mailbox_close(struct mailboxes *mailboxes);

/* What stands before the @, in lower case, is such a word and no more. */
bool mailbox_is_word(const struct mailboxes *mailboxes, struct slice local);
/* The same with digits or an office behind it: sales2, office-berlin. */
bool mailbox_is_shared(const struct mailboxes *mailboxes,
    struct slice local);

#endif
