/*
 * mailtouch.h - mails become touches of leads (R-LOG-03 to R-LOG-09)
 *
 * Say which mailboxes are our own, which leads there are and what the log
 * has; then give it the headers of each mail.  Rows are kept to the end, as a
 * later receipt may say that an earlier mail was opened.  Every text is
 * copied.  Nothing is guessed: of several leads with one address the one
 * whose name the header shows, or none.
 */
#ifndef TOUCH_MAILTOUCH_H
#define TOUCH_MAILTOUCH_H

#include "base/fault.h"
#include "base/mem.h"
#include "touch/mbox.h"
#include "touch/rollup.h"

enum mailtouch_outcome {
	MAILTOUCH_TOUCHED, MAILTOUCH_INTERNAL, MAILTOUCH_UNKNOWN,
	MAILTOUCH_KNOWN, MAILTOUCH_REJECTED, MAILTOUCH_OUTCOMES
};

enum mailtouch_cell {
	MAILTOUCH_ID, MAILTOUCH_LEAD, MAILTOUCH_DATE, MAILTOUCH_TIME,
	MAILTOUCH_DIRECTION, MAILTOUCH_MEDIUM, MAILTOUCH_KIND,
	MAILTOUCH_SUBJECT, MAILTOUCH_OWNER, MAILTOUCH_OPENED,
	MAILTOUCH_AUTO, MAILTOUCH_CELLS
};
/* Their columns; ends with NULL. */
extern const char *const mailtouch_names[MAILTOUCH_CELLS + 1];

enum mailtouch_stranger {
	STRANGER_EMAIL, STRANGER_NAME, STRANGER_COMPANY, STRANGER_DATE,
	STRANGER_DIRECTION, STRANGER_SUBJECT, STRANGER_CELLS
};
extern const char *const mailtouch_stranger_names[STRANGER_CELLS + 1];

struct mailtouch;

/* rules judges subjects and stays the caller's.  NULL with a fault. */
struct mailtouch *mailtouch_open(const struct rollup *rules,
    struct fault *fault);
void mailtouch_close(struct mailtouch *mt);

/* A domain, for all addresses in it and below it, or one address. */
void mailtouch_own(struct mailtouch *mt, struct slice own);

struct mailtouch_lead {
	struct slice id, email, others, name, company;
};
void mailtouch_lead(struct mailtouch *mt, const struct mailtouch_lead *lead);

/* A contact that the log has. */
void mailtouch_known(struct mailtouch *mt, struct slice touch_id,
    struct slice lead_id);

/* What a rejected mail had against it. */
struct mailtouch_fault {
	const char *column, *code;	/* "date", "no-date" */
	struct fault fault;
};
enum mailtouch_outcome mailtouch_mail(struct mailtouch *mt,
    const struct mbox_message *mail, struct mailtouch_fault *why);

/* After the last mail: marks what the receipts say was opened. */
void mailtouch_finish(struct mailtouch *mt);
size_t mailtouch_rows(const struct mailtouch *mt);
const struct slice *mailtouch_row(const struct mailtouch *mt, size_t i);
/* Each address of no lead once, as it was first met. */
size_t mailtouch_strangers(const struct mailtouch *mt);
const struct slice *mailtouch_stranger(const struct mailtouch *mt, size_t i);

#endif
