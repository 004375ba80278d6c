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
#include "due/deals.h"
#include "due/trigger.h"
#include "base/fault.h"
#include "base/mem.h"
#include "touch/rollup.h"
#include "base/slice.h"

enum due_status {
	DUE_NEVER,		/* R-DUE-24 */
	DUE_NOTHING,		/* no reason at all */
	DUE_LATER,		/* after the horizon asked for */
	DUE_NOW,
};

enum due_tier { TIER_NONE, TIER_KEY, TIER_POTENTIAL, TIER_OTHER };

/* Who it was at the stand (R-GRADE-21 to 25). */
enum due_class { CLASS_NONE, CLASS_SPOT_ORDER, CLASS_INTENDS, CLASS_TERMS,
	CLASS_MATERIALS, CLASS_LOOKING };

/* What is known of a lead.  Dates may be DATE_NONE, letters 0. */
struct due_facts {
	char horizon, relation;	/* A to D, U */
	bool speaks_relation;	/* which of them is the grade */
	int32_t cadence_days;	/* of the user's own scheme; -1: none */
	struct slice own_grade;	/* its grade; valid as long as the record */
	enum due_tier tier;
	bool do_not_contact, closed;	/* closed: status lost or invalid */
	bool traded;
	enum due_class class;
	bool doubted;		/* perhaps no lead: flag non-lead? */
	bool contacted;		/* the status says so, dated or not */
	int32_t snooze_until, met_date, event_end, created_date;
	bool has_event;
	int32_t last_contact, last_reply, next_action;
	bool waiting;		/* a reply is newer than our last touch */
	int32_t waiting_since;	/* the first such reply */
	enum medium replied_by;	/* how the last came; MEDIUM_NONE: unknown */
	uint32_t contact_count, unanswered_streak, mails_30d;
	int32_t followup_no;	/* -1: unknown */
	int32_t mails_free_on;
	enum medium last_media[3];
	/*
	 * Since the talk at the stand: how many outbound touches, -1 if only
	 * the contact dates tell, and the first of them.
	 */
	int32_t since_show, first_since_show;
	bool spoke;		/* by phone, face to face or by im */
	int32_t spoke_on;	/* the last time; DATE_NONE: unknown */
	bool quoted;		/* a quote is on file or in the log */
	bool terms_sent;	/* our position went since the show */
	bool catalogue_sent;
	bool topics_known;	/* else catalogue_sent may be wrong */
	int32_t price_asked;	/* they asked for a price or a quote */
	bool reminded;		/* of the newest quote */
	int32_t away_until;
	enum medium preferred;	/* MEDIUM_NONE */
	int opened;		/* last mail: -1 unknown, 0 no, 1 yes */
	bool bounced;
	struct slice email_state;	/* "bounced", or as the lead has it */
	struct slice other_person;	/* another one at the customer's */
	bool can_mail, can_phone, can_im, can_fax, can_send; /* the channel
				   exists */
	int32_t quote_date, valid_until;	/* of the newest open quote */
	int32_t sample_sent, sample_confirmed;
	int32_t contract_date, deposit_date;
	int32_t ordered_on;	/* the last order */
	int32_t repeat_on;	/* the next is expected (R-DUE-27) */
	const struct deal *deals;	/* with key dates (R-DUE-28) */
	size_t deal_count;
	const struct rollup *log;	/* that names deals, or NULL */
	const struct rollup_lead *log_lead;
	int64_t score;
	bool has_log;		/* the facts of touches come from a log */
	bool same_question, too_short, business_only, blind;
	const struct calendar *customer; /* of the customer, or NULL */
	struct slice opportunity_id;	/* the lead's own cell */
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
	bool answer_only;	/* under do_not_contact (R-DUE-24) */
	bool day_off;		/* nobody answers a call there today */
	int32_t allowed_on;	/* of too soon, too many, day off; or
				   DATE_NONE */
	int32_t forward_from;	/* a free place may take it from this day on
				   (R-DUE-39); DATE_NONE */
	const struct deal *deal;	/* whose key date it is, or NULL */
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
