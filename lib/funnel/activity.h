/*
 * activity.h - what sellers did week by week (R-METRIC-11)
 *
 * Contacts of the log by whoever they are counted for ("people", any number
 * of the caller's).  Counted is what the seller did: every outbound touch,
 * and visits whichever way.  Rows of kind withdrawn take back those that bear
 * their touch_id; what is dated after today has not happened.
 *
 * A customer is visited for the first time on the first day that the log has
 * a visit of that lead.  Weeks are those of ISO 8601: Monday to Sunday,
 * named by the year that holds their Thursday, 2024-W17.
 */
#ifndef FUNNEL_ACTIVITY_H
#define FUNNEL_ACTIVITY_H

#include "touch/rollup.h"

struct activity;

struct activity *activity_new(void);
void activity_free(struct activity *activity);

/* A row of the log; its slices need to live during the call only. */
void activity_add(struct activity *activity, size_t people,
    const struct touch *touch);
/* After all; keeps what happened from day to day, both ends included. */
void activity_settle(struct activity *activity, int32_t from, int32_t upto);

/* All days with a contact; DATE_NONE both when there is none. */
void activity_span(const struct activity *activity, int32_t *first,
    int32_t *last);

struct activity_week {
	uint64_t media[MEDIUM_COUNT];
	uint64_t touches;
	uint64_t visited;	/* customers, for the first time */
};
/* From the first day to the last; zeroes where there was nothing. */
struct activity_week activity_between(const struct activity *activity,
    size_t people, int32_t from, int32_t upto);

/* Monday of a day's week, and the week's name. */
int32_t activity_monday(int32_t date);
char *activity_week_name(char out[32], int32_t date);

#endif
