/*
 * partner.h - which of the drafts before is most alike (R-MAIL-07)
 *
 * Drafts are sets of hashed shingles, and likeness is Jaccard's.  Nothing is
 * compared pair by pair: what a draft shares with all others is counted along
 * lists of who has a shingle, and shingles that always come together, as those
 * of a template's sentence do, are counted as one.  What nobody else has is
 * in no list.  The answer is that of a comparison with every draft.
 */
#ifndef MAIL_PARTNER_H
#define MAIL_PARTNER_H

#include <stddef.h>
#include <stdint.h>

#include "base/slice.h"

struct partner_draft {
	uint64_t *shingles;	/* unique, ascending */
	size_t count;
	struct slice receiver;
};

struct partner {
	size_t other;
	unsigned permille;	/* of likeness, rounded down */
};

/* What two sets share of all, in 1/1000. */
unsigned mailpartner_likeness(const struct partner_draft *a,
    const struct partner_draft *b);

struct partners;

/* The drafts must outlive it. */
struct partners *mailpartner_new(const struct partner_draft *drafts,
    size_t count);
void mailpartner_free(struct partners *p);

/* From now on draft n may be the partner of others; each may once. */
void mailpartner_list(struct partners *p, size_t n);

/*
 * The most alike of those listed that go to another receiver than draft n,
 * the first of equals; permille 0 for none.
 */
struct partner mailpartner_find(const struct partners *p, size_t n);

#endif
