/*
 * email.h - mail addresses as people write them (R-IMPORT-09)
 *
 * "mailto:", angle brackets with a name in front, full-width forms,
 * invisible characters and punctuation behind are taken off, the domain
 * becomes lower case.  The syntax is that of RFC 5321 without quoted local
 * parts, address literals and comments, which no buyer has; letters of other
 * scripts are allowed in both parts (RFC 6531).
 */
#ifndef VALUE_EMAIL_H
#define VALUE_EMAIL_H

#include "base/mem.h"
#include "base/slice.h"

struct email_reading {
	struct slice address;	/* the first one, cleaned; len 0: none */
	struct slice others;	/* joined with ";" */
	bool bad;		/* something in the cell is no address */
};

/*
 * Reads a cell of one or several addresses, set off by ; , / blanks and line
 * breaks.  Slices point into cell or scratch.
 */
void email_read(struct slice cell, struct arena *scratch,
    struct email_reading *out);

/* Whether an address is well-formed as it stands, at most 254 bytes. */
bool email_is_valid(struct slice address);
/*
 * The same for what needs no change either: ASCII, at least two labels in
 * the domain, which are in lower case.  A quick look that may say no.
 */
bool email_is_plain(struct slice address);

#endif
