/*
 * invite.h - who is asked to an event, who stands in reserve (R-EVENT-02 to 05)
 *
 * Leads with points are ranked by points, score and id.  The first of each
 * company up to a limit take the seats, each owner's as many as his quota; what
 * an owner cannot fill goes to the best left over, and behind the final list
 * comes the reserve.  A list that was agreed on stays: only who declines leaves
 * it, and the highest reserve of the same owner, else of all, moves up.
 */
#ifndef SHOW_INVITE_H
#define SHOW_INVITE_H

#include <stdint.h>

#include "base/slice.h"
#include "value/calendar.h"

enum invite_list { INVITE_UNKNOWN, INVITE_NONE, INVITE_FINAL, INVITE_RESERVE };
enum invite_state {
	INVITE_OPEN, INVITE_INVITED, INVITE_CONFIRMED, INVITE_DECLINED,
	INVITE_NO_ANSWER,
};
enum invite_why {
	INVITE_EXCLUDED, INVITE_NO_FIT, INVITE_COMPANY_FULL,
	INVITE_NO_SEAT, INVITE_HAS_DECLINED, INVITE_BY_QUOTA, INVITE_LEFT_OVER,
	INVITE_IN_RESERVE, INVITE_AGREED, INVITE_MOVED_UP, INVITE_WHYS,
};

/* What is known of a lead, and below what is decided. */
struct invite_lead {
	struct slice id, owner, company;	/* company: a matching key */
	bool excluded;		/* never: R-EVENT-02 */
	int64_t points, score;
	enum invite_list before;	/* agreed on earlier; UNKNOWN */
	enum invite_state state;

	enum invite_list list;
	enum invite_why why;
	size_t rank;		/* from 1, the reserve behind the final list;
				   0 for none */
};

struct invite_owner {
	struct slice name;
	int64_t weight;		/* any unit */
};

struct invite_plan {
	size_t seats, reserve, per_company;
	const struct invite_owner *owners;	/* none: no quota */
	size_t owner_count;
};

void invite_seat(struct invite_lead *leads, size_t count,
    const struct invite_plan *plan);

/* A step before the event (R-EVENT-04). */
struct invite_step {
	int64_t days;
	bool working;		/* working days, else calendar days */
};

/*
 * The day of a step: backwards from the start of the event, and from a day
 * off to the last working day before.
 */
int32_t invite_step_day(const struct invite_step *step, int32_t start,
    const struct calendar *calendar);

#endif
