/*
 * eml.h - a draft as a message that mail programs open for writing
 *
 * RFC 5322 with MIME; X-Unsent: 1 is what Outlook, Thunderbird and others take
 * for "not sent yet".  Nothing of a cell can begin another header: names and
 * subjects become encoded words, addresses that cannot stand in a header are
 * left out.
 */
#ifndef MAIL_EML_H
#define MAIL_EML_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"

struct maileml {
	struct slice from, to;	/* addresses, or empty */
	struct slice from_name, to_name;	/* may be empty */
	struct slice subject, body;	/* UTF-8 */
	int32_t date;		/* days since 1970-01-01 */
	bool receipt;		/* asks for a read receipt (RFC 8098) */
	int lang;		/* 0 en, 1 zh */
};

/* Appends the message; its lines end with LF. */
void maileml_add(struct buffer *out, const struct maileml *mail);

/* The same as an entry of an mbox file (RFC 4155). */
void maileml_add_to_mbox(struct buffer *out, const struct maileml *mail);

#endif
