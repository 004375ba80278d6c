/*
 * dupscore.h - the evidence between two rows, added up (R-DEDUPE-03 to 07)
 */
#ifndef DUP_SCORE_H
#define DUP_SCORE_H

#include "dup/evidence.h"
#include "dup/rows.h"
#include "base/mem.h"

struct dup_score {
	int points;
	/*
	 * Something says which person it is: an e-mail, a phone, a name, the
	 * columns of --on taken together.  Mailboxes of departments and switchboards do only
	 * between two rows without a name.  Otherwise it is the company that
	 * is the same (R-DEDUPE-04).
	 */
	bool person;
};

struct dup_score dupscore_pair(const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b);

/* Appends "email+12;country+1=13" (R-DEDUPE-07). */
void dupscore_explain(const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b, struct buffer *out);

#endif
