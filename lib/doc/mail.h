/*
 * mail.h - the parts of a mail message as RFC 5322 and MIME want them
 *
 * Each function appends to a buffer.  Lines end with LF; mail_add_crlf()
 * turns a finished message into the form of RFC 5322 2.1.  Headers hold ASCII
 * only and no value can begin another header: text with anything but
 * printable ASCII becomes encoded words, and addresses are checked first.
 *
 * Header lines stay within 78 characters (RFC 5322 2.1.1) wherever white
 * space allows a fold; an address has none.
 */
#ifndef DOC_MAIL_H
#define DOC_MAIL_H

#include <stdint.h>

#include "base/mem.h"
#include "base/slice.h"

/*
 * Whether an address can stand in a header as it is: email_is_valid() and
 * ASCII only.  Other scripts need SMTPUTF8 (RFC 6531), which few servers of
 * a small office speak.
 */
bool mail_is_address(struct slice address);

/* "Name: value", value being ASCII of our own making. */
void mail_add_field(struct buffer *out, const char *name, struct slice value);

/*
 * An unstructured header (RFC 5322 2.2.1) of UTF-8 text: folded at blanks, or
 * as encoded words of at most 75 octets that end at characters (RFC 2047 2,
 * 5).  Control characters become blanks.
 */
void mail_add_text(struct buffer *out, const char *name, struct slice text);

/*
 * A mailbox (RFC 5322 3.4): display name, quoted or encoded, and an address
 * that passed mail_is_address().  Without a display name the address alone.
 */
void mail_add_mailbox(struct buffer *out, const char *name,
    struct slice display, struct slice address);

/* "Mon, 22 Apr 2024 00:00:00 +0000" (RFC 5322 3.3), days since 1970-01-01. */
void mail_add_date(struct buffer *out, const char *name, int32_t date);

/* "<hash.word@domain>" (RFC 5322 3.6.4), the domain being from's. */
void mail_add_message_id(struct buffer *out, uint64_t hash, const char *word,
    struct slice from);

/*
 * A text body in base64 (RFC 2045 6.8), its lines ended by CRLF before
 * encoding, 76 characters a line.  No line of it can begin with "From ".
 */
void mail_add_base64(struct buffer *out, struct slice text);

/*
 * The line before a message of an mbox file (RFC 4155, appendix A): "From
 * address Mon Apr 22 00:00:00 2024".
 */
void mail_add_from_line(struct buffer *out, struct slice from, int32_t date);

/* Appends a message with each LF as CRLF. */
void mail_add_crlf(struct buffer *out, struct slice message);

#endif
