/*
 * taskrun.h - a run of due-calendar over the due list (R-ICAL-01)
 *
 * Writes one iCalendar object, or one for each owner; the second entry of a name
 * is rejected.  Nothing due means no output at all.
 */
#ifndef DUE_TASKRUN_H
#define DUE_TASKRUN_H

#include "front/cli.h"

struct taskrun_options {
	const char *owner;	/* only the records of one, or NULL */
	const char *reps;	/* the file of sellers, or NULL */
	const char *split;	/* a folder for a file of each owner, or NULL */
	int alarm_minutes;	/* after midnight, or DUETASK_NO_ALARM */
	bool todos;		/* not events */
};

/* The exit status. */
int taskrun(const struct cli *cli, const struct taskrun_options *options);

#endif
