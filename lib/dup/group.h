/*
 * group.h - links become groups (R-DEDUPE-04, R-DEDUPE-05)
 *
 * Certain links of persons are closed transitively while the names of every
 * two rows can be one person's.  A row that fits several people is for review
 * with each of them.  In a group of three or more a bridge of few points is
 * cut; what stands on either side stays certain.  Other rows hang on one row
 * each: on the one with which they have most in common, for review; on the
 * first of their company, as another contact of it.  A row that hangs bears no
 * others, so nothing is closed by halves.
 */
#ifndef DUP_GROUP_H
#define DUP_GROUP_H

#include "dup/links.h"

#define DUP_ALONE UINT32_MAX

enum dup_kind { DUP_KIND_NONE, DUP_KIND_PERSON, DUP_KIND_COMPANY };

struct dup_result {
	uint32_t group;		/* its smallest row by key, or DUP_ALONE */
	uint32_t partner;	/* the row that it has most in common with */
	int32_t points;		/* with the partner; DUP_DECIDED */
	uint8_t kind;		/* enum dup_kind */
	uint32_t cut;		/* the row from which it was cut, or DUP_ALONE */
	int32_t cut_points;
	bool certain;
	uint8_t held;		/* the rule that keeps it from being certain
				   for all its points, or 0 */
};

struct dupgroups {
	struct dup_result *results;	/* by row */
	struct dup_link *reviews;	/* pairs to decide, most points first */
	size_t review_count;
};

void dupgroup_make(struct dupgroups *groups, const struct dup_task *task);
void dupgroup_release(struct dupgroups *groups);

#endif
