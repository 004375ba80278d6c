/*
 * metricsumfiles.h - what sellers have done, as sums of pieces (R-SPLIT-03)
 *
 * The deals are what is cut; what stands beside them is whole, and read by
 * the merge too.  Days go as value and count, and the leads that deals name
 * by their ids, for whose deals stand in two pieces has converted once.
 */
#ifndef FUNNEL_METRICSUMFILES_H
#define FUNNEL_METRICSUMFILES_H

#include "funnel/metricsfiles.h"

/* Opens run->partial, with --partial or --merge. */
void metricsumfiles_open(struct metricsrun *run);
/* In place of the result. */
void metricsumfiles_write(struct filter_run *f, struct metricsrun *run);
/* In place of the deals. */
void metricsumfiles_merge(struct filter_run *f, struct metricsrun *run);

#endif
