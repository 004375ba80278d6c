/*
 * digest.h - the due list by seller and section (R-DIGEST-01)
 *
 * Add every due record, settle, then ask for the owners one by one: in the
 * bytewise order of their names, the records without owner last.  Each record
 * stands in one section, the first that fits among the rows of the table
 * `digest`; inside a section the order is that in which they were added.  A
 * record without a topic is shown once a week and else counted.
 *
 * The words come from the table `digest-text`; digesttext.h and digestpage.h
 * give them a form.  Cells are copied as they come, into one arena.
 */
#ifndef DUE_DIGEST_H
#define DUE_DIGEST_H

#include <stdint.h>

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"
#include "due/spoken.h"
#include "due/words.h"

enum { DIGEST_WIDTH_LEAST = 40, DIGEST_WIDTH_MOST = 240 };

struct digest_options {
	int32_t today;
	int lang;		/* 0 en, 1 zh */
	size_t width;		/* columns of a line, in the limits above */
	size_t limit;		/* records shown of a section; 0: all */
	int32_t since;		/* the day of the last digest, or DATE_NONE */
	const struct spoken *spoken;	/* the contact log, or NULL */
};

/* What a due record says, as followup-due and followup-topic write it. */
enum digest_cell {
	DIGEST_OWNER, DIGEST_RULE, DIGEST_COMPANY, DIGEST_CONTACT,
	DIGEST_MEDIUM, DIGEST_TOPIC, DIGEST_WHY, DIGEST_REASON, DIGEST_FACT,
	DIGEST_TOPIC_RULE, DIGEST_CHECK, DIGEST_GUARD, DIGEST_STEP,
	DIGEST_PHONE, DIGEST_MOBILE, DIGEST_IM, DIGEST_EMAIL, DIGEST_STATE,
	DIGEST_LEAD, DIGEST_JOB, DIGEST_COUNTRY, DIGEST_GRADE,
	DIGEST_HORIZON, DIGEST_RELATION, DIGEST_PRODUCTS, DIGEST_QUANTITY,
	DIGEST_UNIT, DIGEST_PRICE, DIGEST_CURRENCY, DIGEST_NOTE,
	DIGEST_E164, DIGEST_MOBILE_E164, DIGEST_EVENT, DIGEST_REPLIED,
	DIGEST_OPPORTUNITY, DIGEST_SNOOZED, DIGEST_STATUS,
	DIGEST_LAST_SUBJECT, DIGEST_LAST_WORDS, DIGEST_CELLS
};

struct digest_row {
	int32_t due;
	uint32_t owner, section;
	struct slice cells[DIGEST_CELLS];
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

/*
 * Appends a line for the subject (R-DIGEST-04): the count, then whom to see to
 * first and why; named: with the owner in front.
 */
void digest_subject(const struct digest *digest, size_t i, bool named,
    struct buffer *out);

/* ---- for the forms ------------------------------------------------------ */

int32_t digest_today(const struct digest *digest);
int digest_lang(const struct digest *digest);
size_t digest_width(const struct digest *digest);
const struct duewords *digest_words(const struct digest *digest);
/* The name of a country's code; what is no code as it is. */
struct slice digest_country(const struct digest *digest, struct slice code);
/* Appends what the clock shows in a country; false where it is not known. */
bool digest_add_clock(const struct digest *digest, struct slice country,
    struct buffer *out);
/* What a letter means, "hot lead"; empty for an unknown one. */
struct slice digest_grade(const struct digest *digest, bool relation,
    struct slice letter);

/* The records of owner i in their order. */
size_t digest_rows(const struct digest *digest, size_t i);
const struct digest_row *digest_row(const struct digest *digest, size_t i,
    size_t n);
/* How many from n on stand in one section, and are to be shown of those. */
size_t digest_section(const struct digest *digest, size_t i, size_t n);
size_t digest_most(const struct digest *digest, size_t count);
/* Records without a topic that are not shown today. */
size_t digest_quiet(const struct digest *digest, size_t i);

/* Appends "Chen - 2024-04-22: 2 due, 1 overdue". */
void digest_add_title(const struct digest *digest, size_t i,
    struct buffer *out);
/* A line on what was done since the last digest (R-DIGEST-03), or nothing. */
void digest_add_since(const struct digest *digest, size_t i,
    struct buffer *out);
/* "Today (3)". */
void digest_add_head(const struct digest *digest, uint32_t section,
    size_t count, struct buffer *out);
/* A text of the table with its one number filled in. */
void digest_add_number(const struct digest *digest, const char *word,
    size_t number, struct buffer *out);

#endif
