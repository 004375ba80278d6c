/*
 * trigger.h - the reasons to contact a lead, and how they are reckoned
 */
#ifndef DUE_TRIGGER_H
#define DUE_TRIGGER_H

#include <stdbool.h>
#include <stdint.h>

#include "lead/decay.h"

/* Priorities are counted in hundredths of a point. */
#define DUE_POINT 100

/*
 * Reasons, in the order in which equal dates are settled.  What stands behind
 * the cadence are other words for a reason: it is none itself.
 */
enum due_trigger {
	DUE_REPLY, DUE_PROMISE, DUE_TENDER, DUE_DECISION, DUE_DELIVERY,
	DUE_SHOW_KEY, DUE_SHOW_HOT, DUE_SHOW_PHOTO, DUE_SHOW_SECOND,
	DUE_MATERIALS, DUE_SHOW_WINDOW, DUE_QUOTE_MISSING, DUE_TERMS,
	DUE_QUOTE_ASKED, DUE_VALIDITY, DUE_LAPSED, DUE_QUOTE, DUE_SAMPLE,
	DUE_SAMPLE_CONFIRMED, DUE_DEPOSIT, DUE_REPEAT, DUE_OPENED,
	DUE_UNOPENED, DUE_FIRST_TOUCH, DUE_UNDATED, DUE_CATALOGUE,
	DUE_CADENCE, DUE_CADENCE_KEY, DUE_CADENCE_PLAIN, DUE_SHOW_LATE,
	DUE_SHOW_HOT_MAIL, DUE_SHOW_HOT_LATE, DUE_TRIGGER_COUNT
};

struct due_options {
	int32_t today;
	int32_t within;		/* also due in so many days */
	bool customer_days;	/* every date waits for a day that the
				   customer works, too, not calls alone */
	bool later;		/* DUE_LATER wants its verdict in full, too */
	int lang;		/* 0 en, 1 zh */
	enum decay_kind decay;
	int64_t max_followups;	/* R-DUE-45; 0 for no limit */
	bool workdays;		/* if today is a day off, all but what is for
				   this very day waits for the next working
				   day */
};

#endif
