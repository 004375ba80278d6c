/*
 * digest.h - the due list as a text that a seller reads at seven (R-DIGEST-01)
 *
 * Add every due record, settle, then ask for the owners one by one: in the
 * bytewise order of their names, the records without owner last.  Each record
 * stands in one section, the first that fits among the rows of the table
 * `digest`; inside a section the order is that in which they were added.
 * The words come from the table `digest-text`.
 *
 * Everything is kept in one arena; cells are copied, made harmless (shown.h)
 * and cut to what the lines can hold.  What people must dial or type is never
 * cut within a line.
 */
#ifndef DUE_DIGEST_H
#define DUE_DIGEST_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

enum { DIGEST_WIDTH_LEAST = 40, DIGEST_WIDTH_MOST = 240 };

struct digest_options {
	int32_t today;
	int lang;		/* 0 en, 1 zh */
	size_t width;		/* columns of a line, in the limits above */
	size_t limit;		/* records shown of a section; 0: all */
};

/* What a due record says, as followup-due and followup-topic write it. */
enum digest_cell {
	DIGEST_OWNER, DIGEST_RULE, DIGEST_COMPANY, DIGEST_CONTACT,
	DIGEST_MEDIUM, DIGEST_TOPIC, DIGEST_WHY, DIGEST_REASON, DIGEST_FACT,
	DIGEST_TOPIC_RULE, DIGEST_CHECK, DIGEST_GUARD, DIGEST_STEP,
	DIGEST_PHONE, DIGEST_MOBILE, DIGEST_IM, DIGEST_EMAIL, DIGEST_STATE,
	DIGEST_CELLS
};

struct digest;

/* NULL with a fault of a table. */
struct digest *digest_open(const struct digest_options *options,
    struct fault *fault);
void digest_close(struct digest *digest);

/* Copies; cells that are not known are empty. */
void digest_add(struct digest *digest, int32_t due,
    const struct slice cells[DIGEST_CELLS]);

/* Puts all records in order; after the last digest_add(). */
void digest_settle(struct digest *digest);

/* Owners with at least one record; i is below this from here on. */
size_t digest_owners(const struct digest *digest);
/* The name as it came, blanks trimmed; empty for "no owner". */
struct slice digest_owner(const struct digest *digest, size_t i);
/* The name to show, of one line; "no owner" in the language chosen. */
struct slice digest_title(const struct digest *digest, size_t i);

/* Appends the text for one owner; lines end with LF. */
void digest_body(const struct digest *digest, size_t i, struct buffer *out);
/*
 * Appends a line for the subject (R-DIGEST-04): the count, then whom to see to
 * first and why; named: with the owner in front.
 */
void digest_subject(const struct digest *digest, size_t i, bool named,
    struct buffer *out);

#endif
