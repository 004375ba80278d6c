/*
 * block.h - which rows are worth comparing (R-DEDUPE-07)
 *
 * Rows meet when they have a key in common: an e-mail, a phone, a company or
 * its core with a person's name or initials, a name, a mail domain, a value of
 * --on, and so on.  All rows of a key meet each other while they are at most
 * DUPBLOCK_MOST; above that only those do that have a finer key in common,
 * such as company and name instead of a switchboard's number.  So the cost
 * grows with the rows, and rows without a common key change nothing.
 */
#ifndef DUP_BLOCK_H
#define DUP_BLOCK_H

#include "dup/rows.h"

enum { DUPBLOCK_MOST = 32 };

/* Is told of a pair, of some more than once; a is below b. */
typedef void dupblock_meet(void *context, uint32_t a, uint32_t b);

/*
 * Pairs of the rows listed.  With masters > 0 only pairs of a row below
 * masters and one that is not.
 */
void dupblock_pairs(const struct duprows *rows, const uint32_t *list,
    size_t count, size_t masters, dupblock_meet *meet, void *context);

/*
 * The same for one of so many parts, 0 first: each pair belongs to one of them
 * or, where several keys bring it, to few.
 */
void dupblock_pairs_of(const struct duprows *rows, const uint32_t *list,
    size_t count, size_t masters, int part, int parts, dupblock_meet *meet,
    void *context);

/*
 * Rows that have the company in common: first by its key, then by its core,
 * then by a domain.  Groups of two or more, of whatever size; those of one
 * kind have no row in common.  The list may be changed until the call
 * returns.
 */
typedef void dupblock_group(void *context, uint32_t *list, size_t count);
void dupblock_companies(const struct duprows *rows, const uint32_t *list,
    size_t count, dupblock_group *group, void *context);

#endif
