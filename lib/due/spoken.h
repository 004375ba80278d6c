/*
 * spoken.h - what the contact log adds to a list for people
 *
 * The last that a customer wrote or said, and how many touches we made since
 * a day (R-DIGEST-03).  Automatic messages are no words of a customer
 * (R-TOUCH-03); what was withdrawn counts on neither side (R-LOG-10).  Add the
 * leads, then the touches, settle, then ask.
 */
#ifndef DUE_SPOKEN_H
#define DUE_SPOKEN_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct spoken;

/* Slices live as long as the log; empty where it has none. */
struct spoken_words {
	int32_t day;		/* DATE_NONE: never */
	struct slice subject, text;
};

/*
 * A record of the log, as it is written; day may be DATE_NONE.  automatic is
 * empty, "no" or "true" for what a person wrote.
 */
struct spoken_touch {
	struct slice id, lead, direction, kind, subject, body, owner,
	    automatic;
	int32_t day;
};

/* since is the first day whose touches count, or DATE_NONE. */
struct spoken *spoken_new(int32_t today, int32_t since);
void spoken_free(struct spoken *spoken);

/* Whose lead it is; before the touches.  Everything is copied. */
void spoken_add_lead(struct spoken *spoken, struct slice lead_id,
    struct slice owner);
void spoken_add(struct spoken *spoken, const struct spoken_touch *touch);
/* Sums up; no spoken_add() behind it. */
void spoken_settle(struct spoken *spoken);

/* The newest words of a lead up to today. */
struct spoken_words spoken_last(const struct spoken *spoken,
    struct slice lead_id);

/*
 * Touches that a seller made since, by the column owner of the log or, where
 * it is empty, of the leads.
 */
size_t spoken_made(const struct spoken *spoken, struct slice owner);
/* Those of a lead whose seller neither names, and of all such leads. */
size_t spoken_made_to(const struct spoken *spoken, struct slice lead_id);
size_t spoken_nameless(const struct spoken *spoken);

#endif
