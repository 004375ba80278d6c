/*
 * review.h - every level adjusts the number of the level below (R-FCST-08)
 *
 * People stand in a tree: each has at most one manager.  A person's raw
 * number is the sum of their own deals and those of everyone below.  Level by
 * level, and within a level from the bottom up, adjustments change one
 * person's number, and every number above changes by as much.
 *
 * Numbers are int64_t minor units of one currency at a time.  Names are
 * compared byte by byte, outer blanks aside.
 */
#ifndef FUNNEL_REVIEW_H
#define FUNNEL_REVIEW_H

#include <stdint.h>

#include "value/units.h"
#include "base/fault.h"
#include "base/slice.h"

enum { REVIEW_LEVELS_MOST = 9 };

enum review_op { REVIEW_ADD, REVIEW_MUL, REVIEW_SET };

/* One adjustment; value in 1/10000, of whole currency units or a factor. */
struct review_step {
	int level;		/* 1 to REVIEW_LEVELS_MOST */
	struct slice reviewer, subject, reason;
	struct slice currency;	/* "" for any */
	enum review_op op;
	int64_t value;
};

struct review;

struct review *review_new(void);
void review_free(struct review *review);

/* The number of a person, who is new if not known; names are copied. */
size_t review_person(struct review *review, struct slice name);
size_t review_people(const struct review *review);
struct slice review_name(const struct review *review, size_t person);

/*
 * Puts a person under a manager.  False with a fault, nothing changed, when
 * they have another manager already or would stand above themselves.
 */
bool review_set_manager(struct review *review, struct slice name,
    struct slice manager, struct fault *fault);

/*
 * Takes an adjustment; false with a fault when there is no reason, the
 * subject is nobody known, or the reviewer does not stand above the subject.
 * Without any manager set the reviewer may be anyone.
 */
bool review_add_step(struct review *review, const struct review_step *step,
    struct fault *fault);

bool review_parse_op(struct slice word, enum review_op *op);

/* The greatest level of all adjustments; 0 without any. */
int review_levels(const struct review *review);

/*
 * Reckons one currency: own[i] is the sum of the deals of person i, with
 * digits as of units_scale().  *values is then an array, to be freed, of
 * review_levels() + 1 numbers for each person: raw, after level 1, ...
 * False with a fault on overflow.
 */
bool review_reckon(const struct review *review, const int64_t *own,
    struct slice currency, unsigned digits, int64_t **values,
    struct fault *fault);

#endif
