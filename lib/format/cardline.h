/*
 * cardline.h - a content line of a vCard (RFC 6350 3.3; RFC 2426; vCard 2.1)
 *
 *	item1.TEL;TYPE=CELL,pref;CHARSET=UTF-8:+49 30 901820
 *
 * Slices point into the line.
 */
#ifndef FORMAT_CARDLINE_H
#define FORMAT_CARDLINE_H

#include "base/mem.h"

struct cardline {
	struct slice group;	/* item1, or empty */
	struct slice name;	/* TEL, as written */
	struct slice params;	/* TYPE=CELL,pref;CHARSET=UTF-8 */
	struct slice value;
};

/* One parameter; vCard 2.1 names only the value (CELL), key is then empty. */
struct cardparam {
	struct slice key, value;	/* without quotes around all of it */
};

/* False where the line is no property: a name, then ; or : and a value. */
bool cardline_parse(struct slice line, struct cardline *out);
/* Whether a physical line begins a property. */
bool cardline_begins(struct slice line);

/*
 * Takes the next parameter off the front of *params; values that commas join
 * come one by one under the same key.  Start with *out zeroed.  False at the
 * end.
 */
bool cardline_param(struct slice *params, struct cardparam *out);

/* Whether the parameters say quoted-printable, or base64. */
bool cardline_is_quoted(struct slice params);
bool cardline_is_base64(struct slice params);

/* Appends the bytes of quoted-printable text (RFC 2045 6.7). */
void cardline_unquote(struct slice text, struct buffer *out);
/* The same of base64; false, out as it was, where it is no text inside. */
bool cardline_unbase64(struct slice text, struct buffer *out);

/*
 * Takes the next component of a structured value off *rest, up to a
 * separator that is not escaped; at == NULL afterwards when it was the last.
 */
struct slice cardline_component(struct slice *rest, char separator);
/*
 * Appends text with its escapes resolved: \; \, \: \\ and, where newlines
 * holds, \n (2.1 knows none in quoted-printable).  CR LF becomes LF.
 */
void cardline_unescape(struct slice text, bool newlines,
    struct buffer *out);

#endif
