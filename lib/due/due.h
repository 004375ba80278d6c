/*
 * due.h - who must be contacted by when, and why now (DOMAIN 7.2)
 *
 * A lead has several reasons to be contacted, each with its date; the
 * earliest is its due date.  Triggers, cadences, limits, steps and points
 * are rows of the tables `trigger`, `cadence`, `limit`, `escalation`,
 * `closing` and `priority`.
 */
#ifndef DUE_DUE_H
#define DUE_DUE_H

#include <stdint.h>

#include "value/calendar.h"
#include "lead/decay.h"
#include "base/fault.h"
#include "base/mem.h"
#include "touch/rollup.h"
#include "base/slice.h"

/* Priorities are counted in hundredths of a point. */
#define DUE_POINT 100

/* Reasons, in the order in which equal dates are settled. */
enum due_trigger {
	DUE_REPLY, DUE_PROMISE, DUE_SHOW_KEY, DUE_SHOW_HOT, DUE_SHOW_PHOTO,
	DUE_SHOW_SECOND, DUE_SHOW_WINDOW, DUE_VALIDITY, DUE_LAPSED,
	DUE_QUOTE, DUE_SAMPLE, DUE_SAMPLE_CONFIRMED, DUE_DEPOSIT,
	DUE_FIRST_TOUCH, DUE_UNDATED, DUE_CADENCE, DUE_CATALOGUE, DUE_TRIGGER_COUNT
};

enum due_status {
	DUE_NEVER,		/* R-DUE-24 */
	DUE_NOTHING,		/* no reason at all */
	DUE_LATER,		/* after the horizon asked for */
	DUE_NOW,
};

enum due_tier { TIER_NONE, TIER_KEY, TIER_POTENTIAL, TIER_OTHER };

/* What is known of a lead.  Dates may be DATE_NONE, letters 0. */
struct due_facts {
	char horizon, relation;	/* A to D, U */
	bool speaks_relation;	/* which of them is the grade */
	int32_t cadence_days;	/* of the user's own scheme; -1: none */
	struct slice own_grade;	/* its grade; valid as long as the record */
	enum due_tier tier;
	bool do_not_contact, closed;	/* closed: status lost or invalid */
	bool traded, spot_order;
	bool contacted;		/* the status says so, dated or not */
	int32_t snooze_until, met_date, event_end, created_date;
	bool has_event;
	int32_t last_contact, last_reply, next_action;
	bool waiting;		/* a reply is newer than our last touch */
	uint32_t contact_count, unanswered_streak, mails_30d;
	int32_t followup_no;	/* -1: unknown */
	int32_t mails_free_on;
	enum medium last_media[3];
	bool phoned;
	int32_t phoned_on;
	int opened;		/* last mail: -1 unknown, 0 no, 1 yes */
	bool bounced;
	bool can_mail, can_phone, can_im;	/* the channel exists */
	int32_t quote_date, valid_until;	/* of the newest open quote */
	int32_t sample_sent, sample_confirmed;
	int32_t contract_date, deposit_date;
	int64_t score;
	bool has_log;		/* the facts of touches come from a log */
	bool same_question, too_short, business_only, blind;
	const struct calendar *customer; /* of the customer, or NULL */
};

struct due_options {
	int32_t today;
	int32_t within;		/* also due in so many days */
	bool later;		/* DUE_LATER wants its verdict in full, too */
	int lang;		/* 0 en, 1 zh */
	enum decay_kind decay;
	int64_t max_followups;	/* R-DUE-45; 0 for no limit */
	bool workdays;		/* if today is a day off, all but what is for
				   this very day waits for the next working
				   day */
};

/* What was decided. */
struct due_verdict {
	int32_t date;		/* moved to a working day */
	int32_t unmoved;	/* as the rule has it */
	enum due_trigger trigger;
	int32_t base;		/* the date that the trigger counts from */
	int32_t overdue;	/* days, 0 when not yet */
	int32_t value;		/* hundredths of a percent, -1: no show */
	int32_t followup_no, closes_pct;	/* -1: unknown */
	enum medium medium;
	size_t step;		/* of escalation: 1 + row, 0 for none */
	int32_t limit;		/* never push it past this day; DATE_NONE */
	int64_t priority;	/* in 1/DUE_POINT */
	bool reply, promise, validity;	/* terms that count */
	bool too_soon, too_many, too_late;
	int32_t allowed_on;	/* of the first two; DATE_NONE */
	unsigned taboos;	/* bit n for Tn */
};

struct due;

/* The calendar stays the caller's.  NULL with a fault of a table. */
struct due *due_open(const struct due_options *options,
    const struct calendar *calendar, struct fault *fault);
void due_close(struct due *due);

/* The verdict is filled in for DUE_NOW, and for DUE_LATER if it is wanted. */
enum due_status due_judge(const struct due *due,
    const struct due_facts *facts, struct due_verdict *verdict);

struct slice due_rule(const struct due *due, enum due_trigger trigger);
/* Appends the reason in the language of the options. */
void due_why_now(const struct due *due, const struct due_facts *facts,
    const struct due_verdict *verdict, struct buffer *out);
/* Appends "value+37.32;reply+30". */
void due_terms(const struct due *due, const struct due_facts *facts,
    const struct due_verdict *verdict, struct buffer *out);
/* The word of a step, and what it means. */
struct slice due_step(const struct due *due, size_t step);
struct slice due_step_text(const struct due *due, size_t step);
/* Days between touches, 0 for none (R-DUE-01, R-GRADE-17). */
int32_t due_cadence(const struct due *due, const struct due_facts *facts);

#endif
