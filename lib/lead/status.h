/*
 * status.h - what the status of a lead says of it
 *
 * The rows of the table `lead-status`: by it grades know how far the relation
 * is (R-GRADE-15), and due lists whom nobody is to write to (R-DUE-24).
 */
#ifndef LEAD_STATUS_H
#define LEAD_STATUS_H

#include "base/fault.h"
#include "set/wordmap.h"

enum leadstatus {
	LEADSTATUS_CONTACTED = 1 << 0,	/* in whichever way */
	LEADSTATUS_REPLIED = 1 << 1,
	LEADSTATUS_OFFERED = 1 << 2,	/* a quote or a sample went out */
	LEADSTATUS_TRADED = 1 << 3,
	LEADSTATUS_CLOSED = 1 << 4,	/* nobody is to write */
	LEADSTATUS_IDLE = 1 << 5,	/* no work for its owner (R-ASSIGN-02) */
};

/*
 * The words of the table and what they say; an empty one says nothing.  It
 * becomes the caller's.  NULL with a fault.
 */
struct wordmap *leadstatus_open(struct fault *fault);

#endif
