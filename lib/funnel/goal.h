/*
 * goal.h - targets by period and by the values of some columns
 *
 * A row of the target file names a period and a sum.  The goal of a group for
 * a period is the row of just that period; without one, the sum of the rows
 * whose periods lie within it (the months of a quarter).  Rows of other
 * periods do not count.  Several rows alike add up.  Where a part of the
 * group is a month or quarter (R-FCST-19), a row goes to that of its period.
 *
 * Sums are int64_t minor units of one currency.  Group parts are as in
 * group.h, the currency being the last.
 */
#ifndef FUNNEL_GOAL_H
#define FUNNEL_GOAL_H

#include <stdint.h>

#include "base/fault.h"
#include "base/slice.h"

struct goals;

/* For groups of parts cells and FROM..TO, or both DATE_NONE for no period. */
struct goals *goals_new(size_t parts, int32_t from, int32_t to,
    int fiscal_start);
void goals_free(struct goals *goals);

/* What a part of a group may be that follows from a date. */
enum grain { GRAIN_NONE, GRAIN_MONTH, GRAIN_QUARTER, GRAIN_COHORT,
	GRAIN_COHORT_QUARTER };
/* The month or quarter of creation. */
static inline bool
grain_is_cohort(enum grain grain)
{
	return grain == GRAIN_COHORT || grain == GRAIN_COHORT_QUARTER;
}
/*
 * The label of a date, as 2024-05 or 2024Q2 of the fiscal year; "" for
 * DATE_NONE.
 */
struct slice goal_grain_label(char out[16], enum grain grain, int32_t date,
    int fiscal_start);

/* Part i of every group follows from the row's period. */
void goals_set_grain(struct goals *goals, size_t i, enum grain grain);

/*
 * Takes a row.  An empty period fits when there is none only.  False with a
 * fault for a period that cannot be read or a sum too large.
 */
bool goals_add(struct goals *goals, const struct slice *parts,
    struct slice period, int64_t sum, struct fault *fault);

/* The goal of a group; false when it has none. */
bool goals_find(const struct goals *goals, const struct slice *parts,
    int64_t *sum);

/* Groups that have a goal, numbered from 0. */
size_t goals_count(const struct goals *goals);
struct slice goals_part(const struct goals *goals, size_t goal, size_t i);

#endif
