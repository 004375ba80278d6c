/*
 * digestmail.h - the message around a digest, and who gets it (R-DIGEST-02)
 *
 * Text and, where there is one, a page of HTML as multipart/alternative
 * (RFC 2046 5.1.4), both in base64, so that no line of theirs is a boundary.
 * A message is a function of its parts: its date is the day reckoned from,
 * its Message-ID a hash of all the rest, so that the same list made twice is
 * the same message.  Auto-Submitted (RFC 3834 5) keeps absence notes from
 * answering it.  Nothing is sent here.
 */
#ifndef DUE_DIGESTMAIL_H
#define DUE_DIGESTMAIL_H

#include <stdint.h>

#include "base/mem.h"
#include "due/files.h"
#include "base/slice.h"

struct digestmail {
	struct slice from, to;	/* addresses fit for mail_add_mailbox() */
	struct slice sender;	/* the name of from; may be empty */
	struct slice name;	/* of the recipient; may be empty */
	struct slice cc;	/* an address, or empty */
	struct slice subject;	/* one line of UTF-8 */
	struct slice body;	/* UTF-8, lines ended by LF */
	struct slice page;	/* HTML of UTF-8, or empty */
	int32_t date;		/* days since 1970-01-01 */
	int lang;		/* 0 en, 1 zh */
};

/* Appends the message; its lines end with LF. */
void digestmail_add(struct buffer *out, const struct digestmail *mail);

/*
 * The address of an owner, or empty and *why says what to mend.  A seller who
 * is not active any more has none.  Slices live as long as reps and arena.
 */
struct slice digestmail_address(const struct reps *reps, struct slice owner,
    struct arena *arena, const char **why);

/*
 * The address of an owner's manager, who is named by an owner of the same
 * file or by an address; empty without one.  *name gets what the file says.
 */
struct slice digestmail_manager(const struct reps *reps, struct slice owner,
    struct arena *arena, struct slice *name);

#endif
