/*
 * score.h - the evidence between two rows, added up and judged
 *
 * R-DEDUPE-03 to 07 give the points, R-DEDUPE-09 to 12 and 16 say what they
 * may decide.
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
	/*
	 * Certain needs points, names that can be one person (R-DEDUPE-09)
	 * and a fact that is equal (R-DEDUPE-10).
	 */
	bool certain;
	bool common;		/* certain only by columns of --on whose
				   values many rows have */
	bool own;		/* by the full name, or by something that is
				   one person's alone */
	uint8_t held;		/* what holds enough points back: 9, 10, or 0 */
};

/*
 * Whether two rows have something that says which person it is, as far as it
 * shows without comparing the rest: false only where dupscore_pair() finds no
 * person.  Most rows that meet by company or domain are two people.
 */
bool dupscore_may_be_person(const struct duprows *rows, size_t a, size_t b);

/*
 * Whether two rows may have so many points, as far as it shows before a text
 * is read: false only where dupscore_pair() finds fewer.
 */
bool dupscore_may_reach(const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b, int least);

/* What dupscore_pair() will read of two rows is on its way. */
void dupscore_fetch(const struct duprows *rows, size_t a, size_t b);

struct dup_score dupscore_pair(const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b);

/*
 * Whether two rows are people who are not one: by their names, unless a column
 * of --on holds an equal date that few rows have, as a birth date; where twins
 * are two (duprows_has_twins()), also unless the given name is the same or the
 * names are full of slips.
 * Where other rows speak for it, a date with a slip in it will do (near).
 */
bool dupscore_apart(const struct duprows *rows, size_t a, size_t b,
    bool near);

/* Whether a column of --on holds two dates that are not one with a slip. */
bool dupscore_other_dates(const struct duprows *rows, size_t a, size_t b);

/* The evidence between two rows as a set of bits, without that of --on. */
uint64_t dupscore_pattern(const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b);

/* Appends "email+12;country+1=13" (R-DEDUPE-07). */
void dupscore_explain(const struct duprows *rows,
    const struct dup_points *points, size_t a, size_t b, struct buffer *out);

#endif
