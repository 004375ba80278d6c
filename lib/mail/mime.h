/*
 * mime.h - what a stored mail says: headers, text, attachments (RFC 2045-2047)
 *
 * Text is decoded: base64, quoted-printable, the character set that the part
 * names or looks like, parts inside of parts.  Of alternatives the plain one is
 * taken; HTML is read without its tags, the addresses of its links beside
 * their texts.  Attachments are named and counted, never opened, and so is a
 * mail inside a mail.  Mails come from strangers: a limit that is passed is a
 * fault, never a guess.
 */
#ifndef MAIL_MIME_H
#define MAIL_MIME_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

enum {
	MIME_BYTES_MOST = 16 << 20,	/* of one mail */
	MIME_DEPTH_MOST = 16,		/* of parts inside of parts */
	MIME_PARTS_MOST = 1000,
};

enum mime_field {
	MIME_FROM, MIME_REPLY_TO, MIME_TO, MIME_CC, MIME_SUBJECT,
	MIME_MESSAGE_ID, MIME_IN_REPLY_TO, MIME_FIELDS
};

/* Everything UTF-8; released by mime_release(). */
struct mime {
	struct buffer fields[MIME_FIELDS];
	struct buffer body;
	struct buffer attachments;	/* names joined with "; " */
	int32_t date;			/* DATE_NONE for unknown */
	size_t parts;
};

/*
 * False with a fault that names no file.  all: the body is of all alternatives,
 * for who looks what may hide in one of them.
 */
bool mime_read(struct mime *mime, struct slice message, bool all,
    struct fault *fault);
void mime_release(struct mime *mime);

/* Whether bytes begin as an mbox or a mail does. */
bool mime_is_mail(struct slice bytes);

/*
 * Takes the next mail off the front of an mbox, or the only one; *line counts
 * the lines before it and must start at 0.  False at the end.
 */
bool mime_next(struct slice *rest, struct slice *message,
    unsigned long *line);

#endif
