/*
 * ruleset.h - the tables of due.h, read once
 *
 * What sales may dispute stands in the tables `trigger`, `cadence`, `limit`,
 * `priority`, `escalation` and `closing`; due.c reckons with what is read
 * here.  Nobody else sees it.
 */
#ifndef DUE_RULESET_H
#define DUE_RULESET_H

#include "base/fault.h"
#include "due/trigger.h"
#include "lead/decay.h"
#include "rule/table.h"
#include "touch/rollup.h"
#include "value/calendar.h"

#define LETTERS 26

/* Columns of the table `escalation`. */
enum { E_STREAK, E_STEP, E_EN, E_ZH, E_SHAPE };

struct trigger {
	struct slice rule, text;
	int32_t days;
	bool working, moves;
	bool back;		/* a deadline moves to the day before */
	enum medium medium;
};

/* Numbers of the table `limit`, in its words. */
struct limits {
	int64_t too_soon_days, too_many_mails, same_medium_most,
	    mails_before_call, receipt_days, persist_followups,
	    persist_months, overdue_most, key_days, key_show_days,
	    key_later_days, lapsed_days, rhythm_gap, second_days;
};

enum { FOLLOWUPS = 16 };	/* more are looked up each time */

struct due {
	struct due_options options;
	const struct calendar *calendar;
	struct table *trigger_table, *steps, *closing;
	int32_t closes[FOLLOWUPS];	/* by follow-up, of `closing`; or -1 */
	struct trigger triggers[DUE_TRIGGER_COUNT];
	int32_t cadence[2][LETTERS];	/* horizon, relation */
	int64_t grade_points[2][LETTERS];
	int64_t value_points, reply_points, promise_points, validity_points,
	    score_points;
	struct limits limits;
	struct decay decay;
	int32_t resumes;	/* after a day off (workdays), or DATE_NONE */
};

/* Fills what stands in tables.  False with a fault, what was read so far. */
bool ruleset_read(struct due *due, struct fault *fault);
/* What closes by a follow-up, in percent, by `closing`; -1 for nothing. */
int32_t ruleset_closes(const struct due *due, int32_t followup);
void ruleset_release(struct due *due);

#endif
