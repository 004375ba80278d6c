/*
 * autoreply.h - what the beginning of a subject says about a mail
 *
 * Table autoreply: how programs begin the mails that they write, in many
 * languages.  A phrase counts where something sets it off: the end, a sign, a
 * digit, or a word of the rows "then".  "Automatic reply: pumps" is such a
 * mail, "Automatic reply machines" is a person's (R-TOUCH-03).  Rows person and
 * header are values of headers.
 */
#ifndef TOUCH_AUTOREPLY_H
#define TOUCH_AUTOREPLY_H

#include <stdbool.h>

#include "base/fault.h"
#include "base/slice.h"

enum reply {
	REPLY_TRUE, REPLY_AUTO, REPLY_BOUNCE, REPLY_DELAY, REPLY_RECEIPT,
	REPLY_COUNT
};
/* The word of the table; "true" for REPLY_TRUE. */
const char *autoreply_name(enum reply reply);

struct autoreply;

/* NULL with a fault that names the row. */
struct autoreply *autoreply_open(struct fault *fault);
void autoreply_close(struct autoreply *a);

/*
 * Whether headers that stand for Auto-Submitted say that a program replied:
 * X-Autoreply and its like with any value but a few, others with only a few.
 */
bool autoreply_header(struct autoreply *a, struct slice value);
bool autoreply_named(struct autoreply *a, struct slice value);

/* REPLY_TRUE where nothing says that a program wrote it.  Valid UTF-8. */
enum reply autoreply_find(struct autoreply *a, struct slice subject);

#endif
