/*
 * pool.h - when a lead goes back to the public pool (R-POOL)
 *
 * Each reason for its return has a day; the earliest counts.  Some leads are
 * protected, and whom a customer waits for keeps him but is warned.  Dates are
 * days since 1970-01-01 or DATE_NONE.
 */
#ifndef LEAD_POOL_H
#define LEAD_POOL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/fault.h"

/* In the order in which equal days are settled; rows of table `pool`. */
enum pool_reason { POOL_NO_TOUCH, POOL_STALE, POOL_NO_OPPORTUNITY,
	POOL_NO_DEAL, POOL_REPLY, POOL_TRADED, POOL_LOCKED, POOL_QUOTE,
	POOL_SAMPLE, POOL_CLOSED, POOL_NO_OWNER, POOL_NO_DATE, POOL_REASONS };
extern const char *const pool_reason_codes[POOL_REASONS];

enum pool_state { POOL_KEEP, POOL_WARN, POOL_RETURN };

/* In days; negative: switched off. */
struct pool_limits {
	int64_t no_touch, no_opportunity, no_deal;
	int64_t stale;		/* of all leads; negative: by their cadence */
	int64_t stale_cadences, stale_unknown;
	int64_t warn, max_extend;
	bool stale_off;
};

/* Fills the numbers of table `ownership`; the others are off. */
bool pool_limits_read(struct pool_limits *limits, struct fault *fault);

struct pool_case {
	bool owned, closed;	/* closed: lost, invalid, horizon D */
	bool waiting;		/* a reply is newer than our last touch */
	bool traded, locked;
	int32_t valid_until;	/* of the newest open quote */
	bool sample_under_way;
	int32_t assigned, last_touch, next_action;
	int32_t cadence;	/* days; 0: none, negative: unknown */
	bool has_opportunity, has_deal;	/* since it was assigned */
};

struct pool_verdict {
	enum pool_state state;
	enum pool_reason reason;
	int32_t date;		/* of the return; DATE_NONE: none */
	bool extended;		/* by the date that was agreed */
};

/* works: whether today is a working day; on others nothing returns. */
struct pool_verdict pool_judge(const struct pool_limits *limits,
    const struct pool_case *lead, int32_t today, bool works);

#endif
