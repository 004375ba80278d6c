/*
 * facts.h - a record of a contact log as a touch (DOMAIN 3.4)
 *
 * Needed are lead_id, touch_date and direction; what cannot be read rejects
 * the record with the usual message.
 */
#ifndef TOUCH_FACTS_H
#define TOUCH_FACTS_H

#include "front/input.h"
#include "touch/rollup.h"

/* Where the cells are; COLUMN_ABSENT for those that may be missing. */
struct touch_places {
	size_t lead, date, time, direction, medium, topic, kind, subject,
	    opened, id, deal, automatic, next_action, next_date, away;
};

/* Ends the program when a column that is needed is not there. */
struct touch_places touchfacts_find_places(const struct input *in);

/* False when the record was rejected.  Slices live as long as the record. */
bool touchfacts_read(struct input *in, const struct record *record,
    const struct touch_places *at, struct touch *touch);

#endif
