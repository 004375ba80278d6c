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
	ROLLUPCELLS_NEXT_ACTION, ROLLUPCELLS_NEXT_DATE, ROLLUPCELLS_AWAY,
	ROLLUPCELLS_WAITING, ROLLUPCELLS_COUNT
};

/* Their headers, in the order above. */
extern const char *const rollupcells_names[ROLLUPCELLS_COUNT];

/*
 * Formats a lead into cells, whose bytes are text's.  The cells hold what the
 * lead's own columns say: email_state stays unless the log knows that mail
 * came back or that it got through again (R-TOUCH-03), next_action with its
 * date unless some touch set them (R-TOUCH-02), away_until unless the log
 * names a day.  waiting_since is the day of their first message behind our last
 * one, empty where none waits.  followups is -1 when a stranger was sent nothing.
 */
void rollupcells_format(struct buffer *text, const struct rollup_lead *lead,
    int32_t followups, struct slice cells[ROLLUPCELLS_COUNT]);

#endif
