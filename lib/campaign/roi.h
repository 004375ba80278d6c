/*
 * roi.h - what a campaign or show brought for what it cost (R-ROI-01, 05)
 *
 * Sums are int64_t minor units of one currency: amounts of another are not to
 * be added, nor set against this cost (R-IO-10).  Ratios are in 1/10000, so
 * that 6667 is 66.67 %; everything is exact and rounded once, half away from
 * zero.
 *
 * The opportunity amount is that of the open and the won opportunities: a
 * lost one brings nothing any more, and counts as an opportunity only.
 */
#ifndef CAMPAIGN_ROI_H
#define CAMPAIGN_ROI_H

#include <stdint.h>

#include "base/fault.h"

/* A ratio or sum that may be unknown: dividing by 0, or too large. */
struct roi_value {
	bool known;
	int64_t value;
};

/* (won - cost) / cost, in 1/10000.  Unknown when cost is 0 or below. */
struct roi_value roi_return(int64_t won, int64_t cost);
/* Opportunity amount / cost, in 1/10000: the pipeline return. */
struct roi_value roi_pipeline(int64_t amount, int64_t cost);
/* The same in 1/100, rounded once: how many times the cost. */
struct roi_value roi_times(int64_t amount, int64_t cost);
/* Cost of each of count, in minor units; unknown when count is 0. */
struct roi_value roi_cost_each(int64_t cost, uint64_t count);

/*
 * The months in which show leads ripen (table `benchmark`, R-ROI-05); false
 * with a fault.
 */
bool roi_ripe_months(int64_t *months, struct fault *fault);
/*
 * Whether a campaign is younger than that: today comes before the day so many
 * months after its end.  One without end date (DATE_NONE) is not judged:
 * false.
 */
bool roi_is_immature(int32_t end, int32_t today, int64_t months);

#endif
