/*
 * lint.h - looks at a draft before it is sent (R-MAIL)
 *
 * Give the files beside first, then each draft; what is found goes to one
 * function, in the order of the rules.  Drafts that are alike are known only
 * at the end.  A rule whose file is not there is silent.
 *
 * Text is UTF-8.  Slices of leads, history and drafts are copied.
 */
#ifndef MAIL_LINT_H
#define MAIL_LINT_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"
#include "mail/quoted.h"

struct mailmessage {
	struct slice message_id, lead_id, direction, kind;
	struct slice to, cc, subject, body, attachments;
	struct slice quote_id, offer_kind;
	struct slice medium;	/* phone: what is said, no letter */
	int32_t send_date;	/* DATE_NONE for unknown */
	int64_t sequence;	/* BIND_NO_NUMBER for unknown */
};

struct maillead {
	struct slice lead_id, company, contact_name, first_name, last_name;
	struct slice products_of_interest, booth_note, visit_reason;
	struct slice event_name, owner;
	struct slice booth_class;	/* R-GRADE-20 on */
};

/* A row of the contact log. */
struct mailcontact {
	struct slice lead_id, direction, medium;
	int32_t touch_date;
};

/* A row of the sellers' file; aliases are joined by ";". */
struct mailseller {
	struct slice owner, aliases;
};

struct mailfinding {
	struct slice message_id, lead_id;
	struct slice code, rule, severity, advice;	/* of table mail-rule */
	const char *part;	/* subject, body, to, attachments or message */
	size_t offset;		/* bytes into the part; 0 where it has none */
	size_t line;		/* of the part, from 1 */
	struct slice text;	/* what was found */
};

struct maillint;

/* lang: 0 en, 1 zh, for the advice.  NULL with a fault of a table. */
struct maillint *maillint_open(int lang, struct fault *fault);
void maillint_close(struct maillint *lint);

void maillint_add_lead(struct maillint *lint, const struct maillead *lead);
/* An earlier message in either direction; the latest of each counts. */
void maillint_add_sent(struct maillint *lint,
    const struct mailmessage *message);
/*
 * A touch, for the rhythm alone: a mail that was sent too, on the same day to
 * the same lead, counts once.  Contacts at a show are neither ours nor theirs
 * (R-TOUCH-05).
 */
void maillint_add_contact(struct maillint *lint,
    const struct mailcontact *contact);
/* Another way in which an owner signs. */
void maillint_add_seller(struct maillint *lint,
    const struct mailseller *seller);
/* Our company's names, joined by ";": a sentence with one is about us. */
void maillint_set_own_names(struct maillint *lint, struct slice names);
/* A product that may stand in drafts to anybody, masked in R-MAIL-07. */
void maillint_add_product(struct maillint *lint, struct slice product);
/*
 * Quotes, then their lines.  With quotes a reminder must name one of its lead
 * (R-MAIL-02), quoted products are masked (07), and a quote with lines and a
 * validity is no bait (12).
 */
void maillint_add_quote(struct maillint *lint,
    const struct mailquote *quote);
void maillint_add_line(struct maillint *lint,
    const struct mailquoteline *line);
/* The limits of R-DUE-35, and the day of drafts without send_date. */
void maillint_set_limits(struct maillint *lint, int64_t too_soon_days,
    int64_t too_many, int64_t window_days, int32_t today);

typedef void maillint_found(void *context, const struct mailfinding *finding);
void maillint_judge(struct maillint *lint, const struct mailmessage *draft,
    maillint_found *found, void *context);
/* All drafts are judged: which are alike. */
void maillint_finish(struct maillint *lint, maillint_found *found,
    void *context);

#endif
