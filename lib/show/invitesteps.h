/*
 * invitesteps.h - which step of an invitation is due, and what it says
 *
 * The steps before an event (R-EVENT-04) are the rows of table invite-step;
 * the reasons for a list and the texts after the event are those of table
 * invite.
 */
#ifndef SHOW_INVITESTEPS_H
#define SHOW_INVITESTEPS_H

#include "base/mem.h"
#include "rule/reasons.h"
#include "show/invite.h"

/* Behind the reasons of enum invite_why: who came, and who moved up. */
enum { INVITESTEPS_CAME = INVITE_WHYS, INVITESTEPS_CAME_KEY,
	INVITESTEPS_REASONS };

/* How a list and a state are written; the first of each is unknown. */
#define INVITESTEPS_LISTS "none|final|reserve"
#define INVITESTEPS_STATES "invited|confirmed|declined|no_answer"
struct slice invitesteps_list(enum invite_list list);
struct slice invitesteps_state(enum invite_state state);

/* lang: 0 en, 1 zh.  NULL with a fault of the table. */
struct reasons *invitesteps_reasons(int lang, struct fault *fault);

struct invitesteps;
struct invitesteps *invitesteps_open(int lang, struct fault *fault);
void invitesteps_close(struct invitesteps *steps);

/* How far the invitation of a lead is. */
struct invitesteps_lead {
	enum invite_state state;
	uint32_t invitations;		/* so many were written */
	int32_t last_invitation;	/* DATE_NONE: none */
};

struct invitesteps_due {
	int32_t day;
	struct slice rule, text;
};

/*
 * The first step that neither the state nor an invitation settles; false when
 * all are.  start is the first day of the event.
 */
bool invitesteps_next(const struct invitesteps *steps,
    const struct invitesteps_lead *lead, int32_t start,
    const struct calendar *calendar, struct invitesteps_due *due);

/* Appends a text with the {event} and its {date} in their places. */
void invitesteps_fill(struct buffer *out, struct slice text,
    struct slice event, int32_t start);

#endif
