/*
 * topic.h - a good reason for every touch (DOMAIN 7.3, R-TOPIC-01 to 34)
 *
 * A touch needs a fresh and true occasion.  Topics, the fact that each rests
 * on, their order and their sentences are rows of table `topic`; what a due
 * rule brings with it stands in `topic-due`, what was left open at the stand
 * in `topic-open`, what to check when a customer has vanished in `vanished`,
 * numbers in `limit`.
 */
#ifndef DUE_TOPIC_H
#define DUE_TOPIC_H

#include <stdint.h>

#include "base/fault.h"
#include "value/calendar.h"
#include "value/holiday.h"
#include "base/mem.h"
#include "due/news.h"
#include "touch/rollup.h"
#include "base/slice.h"

enum { TOPIC_RECENT = 3 };	/* touches whose topics are left out */

/* The newest open quote of a lead.  Dates may be DATE_NONE. */
struct topic_quote {
	struct slice id;	/* may be empty */
	int32_t date, valid_until;
	int64_t lead_days;	/* delivery in days, -1: unknown */
};

/* A topic that was used, and when last; DATE_NONE: at some time. */
struct topic_used {
	struct slice topic;
	int32_t date;
};

/* What a due rule may speak of, as the cells have it; empty: unknown. */
struct topic_occasion {
	struct slice reply, promise, next, event, met, created, contract,
	    contact;
};

/* What is settled of what a talk at a stand can leave open. */
struct topic_settled {
	bool deposit, terms, materials, quote;
};

/* What is known of a due lead.  Dates may be DATE_NONE. */
struct topic_facts {
	int32_t day;		/* on which it will be written */
	struct slice due_rule, why_now;
	struct topic_occasion occasion;
	bool key_tier, talks;	/* talks: relation B */
	struct slice class;	/* booth_class */
	struct topic_settled settled;
	int32_t show_end;
	struct slice lead_id, country, products;
	const struct topic_used *used;	/* every topic once */
	size_t used_count;
	struct slice recent[TOPIC_RECENT];	/* of the last touches */
	int32_t last_contact, last_reply;
	int64_t streak;		/* unanswered in a row, 0 when unknown */
	bool mailed_last;	/* the last touch was a mail */
	int64_t unanswered_mails;	/* of the streak */
	int32_t first_mail;	/* and the day of their first */
	struct slice medium;	/* that followup-due proposes */
	bool can_phone, can_mail, can_im, bounced;
	const struct topic_quote *quote;	/* or NULL */
};

/* What was decided; slices live as long as the topics. */
struct topic_choice {
	struct slice topic;	/* empty: do not write (R-TOPIC-30) */
	struct slice rule;	/* R-TOPIC-21, or the due rule */
	struct slice reason;	/* what to write, in the language */
	struct slice hint;	/* an open point to add to it, or empty */
	struct slice medium;	/* that the topic needs, or empty */
};

struct topics;

/*
 * news, festivals, own_country (of our holidays) and our calendar stay the
 * caller's.  NULL with a fault of a table.
 */
struct topics *topics_open(int lang, struct news *news,
    const struct festivals *festivals, struct slice own_country,
    const struct calendar *calendar, struct fault *fault);
void topics_close(struct topics *topics);

/*
 * Chooses a topic, appends the fact that it rests on to fact and, if why is
 * not NULL, the topics that were passed over and for what to why.
 */
void topics_choose(struct topics *topics, const struct topic_facts *facts,
    struct topic_choice *choice, struct buffer *fact, struct buffer *why);

/*
 * Appends the reason, the open point behind it, and in front of it for an
 * instant message what comes first there (R-DUE-43).
 */
void topics_reason(const struct topics *topics,
    const struct topic_choice *choice, struct slice medium,
    struct buffer *out);

/* Appends what to look into when the customer has vanished (R-TOPIC-31). */
void topics_check_first(const struct topics *topics,
    const struct topic_facts *facts, struct buffer *out);

/* Whether news may have that topic: some row rests on it. */
bool topics_know_news(const struct topics *topics, struct slice topic);
/* The topics that news may have, joined by ", ". */
void topics_list_news(const struct topics *topics, struct buffer *out);

#endif
