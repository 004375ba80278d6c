/*
 * rollup.h - a contact log summed up per lead (R-TOUCH-01 to 05)
 *
 * Add every touch as the log has them, then finish, then ask by lead.  Touches
 * dated after today are not counted: they have not happened.  Automatic
 * replies and bounces are no replies; two mails of one day with one subject
 * count once; the talk at the stand is neither outbound nor inbound; a row of
 * kind withdrawn takes back the touches that bear its touch_id.  The log is
 * kept in memory, 32 bytes a touch and its touch_id.
 */
#ifndef TOUCH_ROLLUP_H
#define TOUCH_ROLLUP_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

enum rollup_direction { ROLLUP_OUT, ROLLUP_IN };

/* Media, in the order in which a next one is chosen (R-DUE-40). */
enum medium {
	MEDIUM_EMAIL, MEDIUM_PHONE, MEDIUM_MOBILE, MEDIUM_IM, MEDIUM_FAX,
	MEDIUM_COURIER, MEDIUM_VISIT_TO, MEDIUM_VISIT_FROM, MEDIUM_SHOW,
	MEDIUM_OTHER, MEDIUM_COUNT, MEDIUM_NONE = MEDIUM_COUNT
};
/* The word of a medium, and back; MEDIUM_NONE for another word. */
const char *rollup_medium_name(enum medium medium);
enum medium rollup_medium_find(struct slice name);
/* The words, for tables and for a message. */
#define MEDIUM_WORDS "email;phone;mobile;im;fax;courier;visit_to;visit_from;" \
    "show;other"
#define MEDIUM_REMEDY "write email, phone, mobile, fax, courier, im, " \
    "visit_to, visit_from, show or other"
/* Whether it rings: phone or mobile. */
static inline bool
medium_is_phone(enum medium medium)
{
	return medium == MEDIUM_PHONE || medium == MEDIUM_MOBILE;
}

/* One touch as the log has it; slices need to live during rollup_add(). */
struct touch {
	struct slice lead_id;
	int32_t date;		/* days since 1970-01-01 */
	struct slice time;	/* hh:mm or longer, for the order in a day */
	enum rollup_direction direction;
	enum medium medium;
	struct slice touch_id, topic, kind, subject;
	struct slice opportunity_id, auto_submitted;
	struct slice next_action;
	int32_t next_date, away_until;	/* DATE_NONE */
	int opened;		/* read receipt: -1 unknown, 0 no, 1 yes */
	unsigned long line;	/* of the log, ascending; the order of touches
				   of one moment */
};

/*
 * What a touch was for, by its topic and its kind (table `touch-role`).
 * CONCRETE is about price, sample or terms.
 */
enum touch_role {
	ROLE_QUOTE, ROLE_SAMPLE, ROLE_CATALOGUE, ROLE_TERMS, ROLE_PRICE,
	ROLE_REMINDER, ROLE_CONCRETE, ROLE_COUNT
};

/* What the log says of one lead; slices live as long as the rollup. */
struct rollup_lead {
	struct slice lead_id;
	int32_t first_contact, last_contact, last_reply;  /* DATE_NONE */
	int32_t last_touch;	/* either direction */
	uint32_t contact_count;	/* outbound touches */
	uint32_t unanswered_streak;
	uint32_t contacts_30d;	/* outbound in the 30 days up to today */
	uint32_t mails_30d;	/* of them e-mails */
	int32_t mails_free_on;	/* day on which mails_30d is below the limit */
	uint32_t replies;	/* outbound touches that were answered before
				   the next run of them */
	bool waiting;		/* the newest touch is a reply */
	int32_t waiting_since;	/* the first reply after our last touch */
	enum medium replied_by;	/* how the last reply came; MEDIUM_NONE */
	bool bounced;		/* the newest mail came back */
	bool came_back;		/* some mail did: bounced is known */
	int opened;		/* the last outbound mail was opened: -1 0 1 */
	enum medium media[MEDIUM_COUNT];	/* distinct, newest first */
	uint32_t media_count;
	enum medium last_media[3];	/* outbound, newest first */
	const struct slice *topics;	/* distinct, newest first */
	const int32_t *topic_dates;	/* when each was used last */
	uint32_t topic_count;
	struct slice recent_topics[3];	/* outbound, newest first */
	int32_t spoke_on;	/* the last phone call, visit or message by
				   instant messenger, in either direction */
	int32_t sent_on[ROLE_COUNT];	/* the last outbound touch of a role */
	int32_t got_on[ROLE_COUNT];	/* the first inbound one */
	bool offered;		/* a quote or a sample went, or was asked for */
	bool terms_talked;	/* they spoke of terms, or wrote after we did */
	uint32_t unanswered_mails;	/* of the streak, the mails */
	int32_t first_unanswered_mail;	/* and the day of their first */
	bool agreed;		/* some touch set a next action */
	struct slice next_action;	/* of the newest of them; empty once */
	int32_t next_date;		/* it is done */
	int32_t away_until;	/* as the newest automatic reply names it */
	int32_t talked_on;	/* the last touch at a show */
	bool same_question;	/* T2: a subject sent twice in a row, or one
				   topic about one deal */
	bool too_short;		/* T5: two outbound within the guard's days */
	bool business_only;	/* T1: topics, and none of them personal */
};

/*
 * Follow-ups made so far: at a show the talk was the first contact; of a
 * stranger the first message is no follow-up (R-TOUCH-01, R-TOUCH-05).  -1
 * when a stranger was sent nothing.
 */
static inline int32_t
rollup_followups(uint32_t contact_count, bool met_at_show)
{
	return (int32_t)contact_count - (met_at_show ? 0 : 1);
}

/* The numbers that the counters need, rows of the table `limit`. */
struct rollup_limits {
	int32_t today;
	int32_t window_days;	/* of contacts_30d: 30 */
	uint32_t mails_most;	/* so many mails in the window are too many */
	int32_t least_days;	/* between two outbound touches */
	uint32_t business_least; /* touches before T1 is judged */
};

/* Reads them.  False with a fault of that table. */
bool rollup_limits_read(struct rollup_limits *limits, int32_t today,
    struct fault *fault);

struct autoreply;
struct rollup;

/* NULL with a fault of a table: autoreply, reply-mark, topic-kind, touch-role. */
struct rollup *rollup_open(const struct rollup_limits *limits,
    struct fault *fault);
void rollup_close(struct rollup *rollup);

/*
 * What an inbound mail is by its subject and auto_submitted (R-TOUCH-03):
 * "true" for a person's, or "auto", "bounce", "delay", "receipt".  The last
 * three also stand in auto_submitted where touch-import read a report.
 */
const char *rollup_automatic(const struct rollup *rollup,
    struct slice subject, struct slice auto_submitted);

/* What it asks what programs write; the rollup's. */
struct autoreply *rollup_autoreply(const struct rollup *rollup);

/* False when the touch is dated after today and was left out. */
bool rollup_add(struct rollup *rollup, const struct touch *touch);
/* Sums up; no rollup_add() behind it. */
void rollup_finish(struct rollup *rollup);

/* NULL when the log has no touch of that lead. */
const struct rollup_lead *rollup_find(const struct rollup *rollup,
    struct slice lead_id);

/*
 * The first outbound touch of a lead on a day or later (DATE_NONE: of all);
 * DATE_NONE when there is none.
 */
int32_t rollup_first_since(const struct rollup *rollup,
    const struct rollup_lead *lead, int32_t from);

/*
 * Touches at a show after event_end (DATE_NONE: unknown) are touches like any
 * other (R-TOUCH-05); until this is said, all of them are the talk.
 */
void rollup_end_show(struct rollup *rollup, const struct rollup_lead *lead,
    int32_t event_end);

/* How many outbound touches a lead had on a day or later. */
uint32_t rollup_count_since(const struct rollup *rollup,
    const struct rollup_lead *lead, int32_t from);
/*
 * Whether a touch on a day or later, in either direction, names a deal
 * (R-DUE-28).
 */
bool rollup_named_since(const struct rollup *rollup,
    const struct rollup_lead *lead, struct slice opportunity_id,
    int32_t from);

/*
 * rollup_find() for a lead that stands on a line of the file of leads: takes
 * note of it, for the two questions below.
 */
const struct rollup_lead *rollup_meet(struct rollup *rollup,
    struct slice lead_id, unsigned long line);

/* Leads of the log that were met more than once, and the first of them. */
struct rollup_doubles {
	uint64_t count;		/* meetings after the first of each lead */
	struct slice lead_id;
	unsigned long first, second;	/* lines */
};
struct rollup_doubles rollup_doubles(const struct rollup *rollup);

/* A touch of a lead that was not met. */
struct rollup_stranger {
	uint32_t line;		/* of the log */
	uint32_t lead;
};
/* All of them by line; the caller frees *strangers.  Returns how many. */
size_t rollup_strangers(const struct rollup *rollup,
    struct rollup_stranger **strangers);
struct slice rollup_lead_id(const struct rollup *rollup, uint32_t lead);

#endif
