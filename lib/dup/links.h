/*
 * links.h - the pairs of rows that may be one person
 */
#ifndef DUP_LINKS_H
#define DUP_LINKS_H

#include "dup/evidence.h"
#include "dup/rows.h"

/* What somebody decided of two rows (R-DEDUPE-08); a is below b. */
struct dup_verdict {
	uint32_t a, b;
	bool same;
};

/* Two numbers as one, which orders pairs by the first, then by the second. */
static inline uint64_t
duplinks_pair(uint32_t a, uint32_t b)
{
	return (uint64_t)a << 32 | b;
}

/* Orders verdicts by their rows, for qsort(3) and bsearch(3). */
int duplinks_by_rows(const void *a, const void *b);

/*
 * Does a job in parts, each with a buffer for what comes of it, and hands these
 * over in the order of the parts (front/errands.h).
 */
typedef void duplinks_share(int parts, void (*work)(void *context, int part,
    struct buffer *out), void (*take)(void *context, struct slice done),
    void *context);

/* What is to be compared, and how. */
struct dup_task {
	const struct duprows *rows;
	const struct dup_points *points;
	size_t masters;		/* rows below are the master list; 0: none */
	const struct dup_verdict *verdicts;	/* ascending by a, b */
	size_t verdict_count;
	/*
	 * What rows are put in order by among equals: an identifier or the
	 * record.  It must not depend on the order of the file.
	 */
	struct slice (*key)(void *context, size_t row);
	void *context;
	bool ordered;		/* by these keys the rows are in order already */
	duplinks_share *share;	/* NULL: all is done in one part */
	int parts;
};

enum { DUP_DECIDED = 9999 };	/* the points of a pair decided same */

struct dup_link {
	uint32_t a, b;		/* a < b */
	int32_t points;
	bool certain, own;	/* as dup/score.h has it */
	uint8_t held;		/* the rule that holds it back, or 0 */
	bool common;		/* certain by what many have */
};

struct duplinks {
	uint32_t *same_as;	/* by row: the first of equal rows, or itself */
	uint32_t *copies;	/* by row: equal rows, of the first one only */
	uint32_t *list;		/* the firsts */
	size_t list_count;
	struct dup_link *links;	/* of persons, review or better, once each */
	size_t count, room;
};

/*
 * Finds the links.  Rows that are equal in all evidence and would be certain
 * are gathered first: 50,000 copies of a row are one row to compare.
 */
void duplinks_find(struct duplinks *links, const struct dup_task *task);
void duplinks_release(struct duplinks *links);

/* What was decided of a pair: 1 same, -1 different, 0 nothing. */
int duplinks_verdict(const struct dup_task *task, uint32_t a, uint32_t b);

/* Orders rows by key, then by place. */
int duplinks_compare(const struct dup_task *task, uint32_t a, uint32_t b);

#endif
