/*
 * task.h - a due record as an entry of a calendar (R-ICAL-01)
 *
 * An event of the day, or of the time where that is known, or a to-do with its
 * due date, in the form of RFC 5545.
 * What the seller needs to act stands in it: whom to reach and how, why
 * today, with what topic.  Words come from duewords.h, the scale of
 * priorities from the table `ical-priority`.  Functions append to a buffer.
 */
#ifndef DUE_TASK_H
#define DUE_TASK_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

/* What a due record says, as followup-due and followup-topic write it. */
enum duetask_cell {
	DUETASK_LEAD, DUETASK_RULE, DUETASK_COMPANY, DUETASK_NAME,
	DUETASK_MEDIUM, DUETASK_WHY, DUETASK_TOPIC, DUETASK_REASON,
	DUETASK_FACT, DUETASK_TOPIC_RULE, DUETASK_CHECK, DUETASK_STEP,
	DUETASK_GUARD, DUETASK_PHONE, DUETASK_MOBILE, DUETASK_EMAIL,
	DUETASK_IM, DUETASK_GRADE, DUETASK_SCHEME, DUETASK_TIME,
	DUETASK_AGREED, DUETASK_CELLS
};

#define DUETASK_NO_PRIORITY INT64_MIN
#define DUETASK_NO_ALARM (-1)

struct duetask_options {
	int32_t today;
	int lang;		/* 0 en, 1 zh */
	int minute;		/* of the run, from 00:00 UTC of today */
	bool todos;		/* to-dos, not events */
	int alarm_minutes;	/* after 00:00; or DUETASK_NO_ALARM */
};

struct duetask;

/* NULL with a fault of a table. */
struct duetask *duetask_open(const struct duetask_options *options,
    struct fault *fault);
void duetask_close(struct duetask *task);

/*
 * The beginning of a calendar that is to bear the name of an owner: "no
 * owner" for an empty one, none when owner is NULL.
 */
void duetask_begin(struct duetask *task, const struct slice *owner,
    struct buffer *out);
void duetask_end(struct buffer *out);

/*
 * Takes the cells of a record, which are copied without what a calendar must
 * not hold (icalendar.h); those that are not known are empty.  False when
 * nothing is left of lead_id, without which there is no entry.
 */
bool duetask_read(struct duetask *task,
    const struct slice cells[DUETASK_CELLS]);

/*
 * The property that makes the entry of the record known again: the same for
 * the same lead and rule, whatever the day.  A calendar must not hold one
 * twice.
 */
void duetask_add_uid(struct duetask *task, struct buffer *out);

/*
 * The entry of the record.  priority is followup-due's in
 * 1/TABLE_DECIMAL_UNIT, or DUETASK_NO_PRIORITY.
 */
void duetask_add(struct duetask *task, int32_t due, int64_t priority,
    struct buffer *out);

#endif
