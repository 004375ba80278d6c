/*
 * topic.h - a good reason for every touch (DOMAIN 7.3, R-TOPIC-01 to 33)
 *
 * A touch needs a fresh and true occasion.  Topics, the fact that each rests
 * on, their order and their sentences are rows of table `topic`; what a due
 * rule brings with it stands in `topic-due`, what to check when a customer
 * has vanished in `vanished`, numbers in `limit`.
 */
#ifndef DUE_TOPIC_H
#define DUE_TOPIC_H

#include <stdint.h>

#include "base/fault.h"
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
	struct slice reply, promise, event, met, created, contract;
};

/* What is known of a due lead.  Dates may be DATE_NONE. */
struct topic_facts {
	int32_t day;		/* on which it will be written */
	struct slice due_rule, why_now;
	struct topic_occasion occasion;
	bool key_tier;
	struct slice country, products;
	const struct topic_used *used;	/* every topic once */
	size_t used_count;
	struct slice recent[TOPIC_RECENT];	/* of the last touches */
	int32_t last_contact, last_reply;
	int64_t streak;		/* unanswered in a row, 0 when unknown */
	bool mailed_last;	/* the last touch was a mail */
	bool can_phone, bounced;
	const struct topic_quote *quote;	/* or NULL */
};

/* What was decided; slices live as long as the topics. */
struct topic_choice {
	struct slice topic;	/* empty: do not write (R-TOPIC-30) */
	struct slice rule;	/* R-TOPIC-21, or the due rule */
	struct slice reason;	/* what to write, in the language */
	struct slice medium;	/* that the topic needs, or empty */
};

struct topics;

/*
 * news, festivals and own_country (of our holidays) stay the caller's.  NULL
 * with a fault of a table.
 */
struct topics *topics_open(int lang, struct news *news,
    const struct festivals *festivals, struct slice own_country,
    struct fault *fault);
void topics_close(struct topics *topics);

/*
 * Chooses a topic, appends the fact that it rests on to fact and, if why is
 * not NULL, the topics that were passed over and for what to why.
 */
void topics_choose(struct topics *topics, const struct topic_facts *facts,
    struct topic_choice *choice, struct buffer *fact, struct buffer *why);

/* Appends what to look into when the customer has vanished (R-TOPIC-31). */
void topics_check_first(const struct topics *topics,
    const struct topic_facts *facts, struct buffer *out);

/* Whether news may have that topic: some row rests on it. */
bool topics_know_news(const struct topics *topics, struct slice topic);
/* The topics that news may have, joined by ", ". */
void topics_list_news(const struct topics *topics, struct buffer *out);

#endif
