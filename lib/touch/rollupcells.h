/*
 * rollupcells.h - what the contact log says of a lead, as cells (R-TOUCH-02)
 *
 * The columns are those from which duelead.h takes the same facts when there
 * is no log at hand.
 */
#ifndef TOUCH_ROLLUPCELLS_H
#define TOUCH_ROLLUPCELLS_H

#include "base/mem.h"
#include "touch/rollup.h"

enum {
	ROLLUPCELLS_FIRST_CONTACT, ROLLUPCELLS_LAST_CONTACT,
	ROLLUPCELLS_LAST_REPLY, ROLLUPCELLS_CONTACT_COUNT,
	ROLLUPCELLS_FOLLOWUP_NO, ROLLUPCELLS_STREAK, ROLLUPCELLS_MEDIA,
	ROLLUPCELLS_TOPICS, ROLLUPCELLS_LAST_TOPIC, ROLLUPCELLS_LAST_MEDIUM,
	ROLLUPCELLS_RECENT, ROLLUPCELLS_REPLY_RATE, ROLLUPCELLS_EMAIL_STATE,
	ROLLUPCELLS_COUNT
};

/* Their headers, in the order above. */
extern const char *const rollupcells_names[ROLLUPCELLS_COUNT];

/*
 * Formats a lead into cells, whose bytes are text's.  email_state is what the
 * lead's own column says: it stays, unless the log knows that mail came back
 * or that it got through again (R-TOUCH-03).
 */
void rollupcells_format(struct buffer *text, const struct rollup_lead *lead,
    bool met_at_show, struct slice email_state,
    struct slice cells[ROLLUPCELLS_COUNT]);

#endif
