/*
 * split.h - one cell that holds two things, taken apart where that is certain
 * (R-COL-02: nothing is guessed)
 */
#ifndef VALUE_SPLIT_H
#define VALUE_SPLIT_H

#include "base/fault.h"
#include "base/mem.h"
#include "base/slice.h"

struct mixes;

/* Opens the words `not-name` of the table `value`.  NULL with a fault. */
struct mixes *split_open(struct fault *fault);
void split_close(struct mixes *mixes);

/* What was found, empty where it was not; in the cell or in scratch. */
struct mixed {
	struct slice email, others;	/* further addresses joined with ; */
	struct slice phone;
	struct slice name, remark;
};

/*
 * A mail address, a phone number or both: every word with an @ is an address,
 * and what is left has no letters and five digits, or nothing.  False, with
 * nothing found, when the cell holds something else.
 */
bool split_reach(struct slice cell, struct arena *scratch,
    struct mixed *out);

/*
 * A name alone; with a remark in brackets at its end, or behind the only
 * hyphen or dash that stands between blanks.  A name has one to four words
 * without digits and is none of the words `not-name`.  False when the cell is
 * something else: all of it is the name then, so that nothing is lost.
 */
bool split_name(struct mixes *mixes, struct slice cell, struct mixed *out);

#endif
