/*
 * forget.h - a person asks to be deleted (R-FORGET)
 *
 * Who is meant is learnt from the files first: the lead's id, addresses and
 * mobile numbers of the rows that an address, a number or an id given by the
 * user names.  Then each row of each file is judged:
 *
 *	own	it has their lead_id, address or number: their names,
 *		addresses, numbers and free text go, what others need (keys,
 *		amounts, days, table `forget`) stays
 *	mention	another row that holds their address or number, or their
 *		full name beside their company: only that goes
 *	maybe	their full name alone, which somebody else may bear: named,
 *		not changed
 *
 * A landline is not learnt, because it may be a switchboard, nor the mailbox
 * of a department.  What a column
 * is comes from the dictionary; of columns that it does not know only numbers,
 * days and what other commands write stays.
 */
#ifndef LEAD_FORGET_H
#define LEAD_FORGET_H

#include "base/fault.h"
#include "base/mem.h"
#include "csv/reader.h"

struct forget;

struct forget *forget_open(struct fault *fault);	/* NULL: fault */
void forget_close(struct forget *f);

/* An address, a telephone number or a lead_id.  False with a fault. */
bool forget_add(struct forget *f, struct slice who, struct fault *fault);

/* A file by its header; the cells are copied. */
struct forget_file;
struct forget_file *forget_file_open(struct forget *f,
    const struct slice *header, size_t count, struct fault *fault);
void forget_file_close(struct forget_file *file);
/* The place of lead_id, or COLUMN_ABSENT. */
size_t forget_file_id(const struct forget_file *file);

/*
 * Learns from a row of the person.  Whether something is new: then rows seen
 * before may be theirs too.
 */
bool forget_learn(struct forget *f, const struct forget_file *file,
    const struct record *record);
/* The rows learnt from bear different names: who is meant is not certain. */
bool forget_is_several(const struct forget *f);

enum forget_match {
	FORGET_NONE, FORGET_MAYBE, FORGET_MENTION, FORGET_OWN,
};
struct forget_finding {
	enum forget_match match;
	const char *by;		/* lead_id, email, phone or name */
	size_t column;		/* where */
};
struct forget_finding forget_judge(struct forget *f,
    const struct forget_file *file, const struct record *record);

/*
 * Appends the record's bytes without what must go, for an own row or a
 * mention; the number of cells that changed.
 */
size_t forget_rewrite(struct forget *f, const struct forget_file *file,
    const struct record *record, enum forget_match match,
    struct buffer *out);

/*
 * The addresses and numbers that are known, one after the other, in the form
 * in which they are compared (forgotten.h); false at the end.
 */
bool forget_next(const struct forget *f, size_t *at, bool *is_email,
    struct slice *value);

#endif
