/*
 * on.h - how much two values of a column of --on say (R-DEDUPE-03)
 *
 * Points are log2 of odds (Fellegi and Sunter): a value that few rows share
 * says much, one that half of them share nothing.  Only rows that share the
 * value count, so that rows which have nothing to do with it change nothing.
 */
#ifndef DUP_ON_H
#define DUP_ON_H

#include "dup/evidence.h"
#include "dup/rows.h"

/* The rounded binary logarithm of a count, 0 for 0. */
int dupon_bits(uint32_t count);

/*
 * Whether two values are one date, as 1980-05-07 or 19800507; near: also with
 * one part another, or day and month swapped.
 */
bool dupon_same_date(const struct dup_on *on, uint32_t a, uint32_t b,
    bool near);

/* Whether two values are dates that no slip makes of each other. */
bool dupon_other_date(const struct dup_on *on, uint32_t a, uint32_t b);

/*
 * Whether a value is one person's alone: a mobile number, an e-mail that is no
 * department's.
 */
bool dupon_is_own(const struct dup_on *on, uint32_t value);

/*
 * Whether all words of one value, two at least, stand in the other: 42 E. 20th
 * St. and 42 E. 20th St. near Broadway.
 */
bool dupon_holds(const struct dup_on *on, uint32_t a, uint32_t b);

/*
 * Points for two values of a column, 0 when one is blank.  Equal values;
 * dates and numbers with one digit wrong or two swapped, dates of which one
 * part is another or day and month are swapped; texts with typing errors, run
 * together or with some of their words; and others.
 */
int dupon_compare(const struct dup_on *on, const struct dup_points *points,
    uint32_t a, uint32_t b);

#endif
