/*
 * dupgroup.h - links become groups (R-DEDUPE-04, R-DEDUPE-05)
 *
 * Certain links of persons are closed transitively.  A group of three or more
 * that a bridge of few points holds together is demoted to review.  Other rows
 * hang on one row each: on the one with which they have most in common, for
 * review; on the first of their company, as another contact of it.  A row that
 * hangs bears no others, so nothing is closed by halves.
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
	bool certain;
	bool demoted;		/* by the bridge of the group */
};

/* The weakest bridge of a demoted group. */
struct dup_bridge {
	uint32_t group, a, b;
	int points;
};

struct dupgroups {
	struct dup_result *results;	/* by row */
	struct dup_bridge *bridges;	/* ascending by group */
	size_t bridge_count;
	struct dup_link *reviews;	/* pairs to decide, most points first */
	size_t review_count;
};

void dupgroup_make(struct dupgroups *groups, const struct dup_task *task);
void dupgroup_release(struct dupgroups *groups);

/* NULL for a group without one. */
const struct dup_bridge *dupgroup_bridge(const struct dupgroups *groups,
    uint32_t group);

#endif
