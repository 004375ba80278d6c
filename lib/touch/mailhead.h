/*
 * mailhead.h - what the headers of a mail say: words, mailboxes, dates, ids
 *
 * Headers come from strangers: whatever cannot be read is left as it stands,
 * or the function says no.
 */
#ifndef TOUCH_MAILHEAD_H
#define TOUCH_MAILHEAD_H

#include "base/mem.h"
#include "base/slice.h"
#include "encoding/piece.h"

/*
 * Appends a header's text as UTF-8 of one line: encoded words (RFC 2047) are
 * decoded, also where a character is cut between two of them; bytes above 7F
 * that are no UTF-8 are read in the encoding that they look like; control
 * characters become blanks.
 */
void mailhead_text(struct pieces *pieces, struct slice raw,
    struct buffer *out);

/* One mailbox of a From, To or Cc: a name, not yet decoded, and an address. */
struct mailbox {
	struct slice name, address;
};
/*
 * Takes the first mailbox off a list (RFC 5322 3.4): quoted names, comments,
 * groups.  False at the end; an entry without an address has an empty one.
 */
bool mailhead_mailbox(struct slice *list, struct mailbox *out);

/*
 * Reads a Date: (RFC 5322 3.3, with its obsolete forms) as it is written: the
 * day, and hh:mm:ss with its offset, "-00:00" where the zone says nothing.
 */
enum { MAILHEAD_TIME = 16 };
bool mailhead_date(struct slice raw, int32_t *date, char time[MAILHEAD_TIME]);

/* The first message id of a header, without its brackets; empty: none. */
struct slice mailhead_id(struct slice raw);

#endif
