/*
 * mbox.h - the headers of stored mail, one message after the other
 *
 * Reads an mbox (RFC 4155, messages set off by lines that begin with "From "
 * and name a time) or a single message as a Maildir or .eml holds it.  Bodies
 * are passed over; only of a delivery report (RFC 3464) or a read receipt
 * (RFC 8098) the fields are read that say whom or which message it concerns
 * (R-LOG-03).  Input may be hostile: memory is that of the longest header,
 * 1 MiB at most, and nothing here is decoded (mailhead.h).
 */
#ifndef TOUCH_MBOX_H
#define TOUCH_MBOX_H

#include <stdint.h>
#include <sys/types.h>

#include "base/slice.h"
#include "csv/reader.h"

enum mbox_field {
	MBOX_FROM, MBOX_TO, MBOX_CC, MBOX_DATE, MBOX_SUBJECT,
	MBOX_MESSAGE_ID, MBOX_IN_REPLY_TO, MBOX_REFERENCES,
	MBOX_AUTO_SUBMITTED, MBOX_PRECEDENCE, MBOX_AUTO_REPLY,
	MBOX_LIST_ID, MBOX_DELIVERED_TO, MBOX_CONTENT_TYPE,
	MBOX_FAILED,		/* X-Failed-Recipients, and of a report */
	MBOX_DELAYED,		/* addresses that are still being tried */
	MBOX_DELIVERED,		/* addresses that a report says it reached */
	MBOX_READ,		/* the Message-ID that a receipt names */
	MBOX_DRAFT,		/* what a program writes only into drafts */
	MBOX_FIELDS
};

struct mbox_message {
	/* As they stand, unfolded; several To or Cc joined with ", ".  Empty
	   when absent.  They live until the next message. */
	struct slice fields[MBOX_FIELDS];
	unsigned long line;	/* of its first header */
	bool cut;		/* a header went beyond the limit */
};

/*
 * What stands at an offset of the source, for those that can be asked: some
 * programs quote no line "From " and write Content-Length instead, which is
 * believed where the next message, or the end, stands behind it.
 */
struct mbox_look {
	/* Bytes read, 0 at the end, below 0 where it cannot be asked. */
	ssize_t (*at)(void *context, uint64_t offset, char *to, size_t size);
	void *context;
	uint64_t start;		/* where the source begins */
};

struct mbox;

struct mbox *mbox_open(struct reader_source source);
void mbox_close(struct mbox *mbox);
void mbox_look(struct mbox *mbox, const struct mbox_look *look);

/* False at the end, or with mbox_error() when bytes could not be read. */
bool mbox_next(struct mbox *mbox, struct mbox_message *message);
/* errno of a read that failed, or 0. */
int mbox_error(const struct mbox *mbox);

#endif
