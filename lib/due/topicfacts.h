/*
 * topicfacts.h - a due record as what a topic is chosen by (R-TOPIC)
 *
 * The columns of followup-due and touch-rollup; where a contact log is there it
 * knows better.  Part of the front door: what cannot be read is rejected.
 */
#ifndef DUE_TOPICFACTS_H
#define DUE_TOPICFACTS_H

#include "due/offers.h"
#include "due/topic.h"
#include "front/input.h"
#include "touch/rollup.h"

struct topicfacts;

/*
 * Finds the columns; ends the program when one that followup-due writes is
 * not there.  rollup may be NULL; both stay the caller's.
 */
struct topicfacts *topicfacts_open(struct input *in, int32_t today,
    const struct rollup *rollup, struct offers *offers);
void topicfacts_close(struct topicfacts *facts);

/*
 * The facts of a record, which live until the next; false when it was
 * rejected.
 */
bool topicfacts_read(struct topicfacts *facts, const struct record *record,
    struct topic_facts *out);
/* What the record says is the next medium. */
struct slice topicfacts_next_medium(const struct topicfacts *facts,
    const struct record *record);

#endif
