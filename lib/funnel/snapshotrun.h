/*
 * snapshotrun.h - a run of funnel-snapshot over the deals (R-SNAP-02)
 *
 * Stamps every deal with a day and a label, or adds them to a history, once for
 * each day and label: the same snapshot again changes nothing, another one of
 * that name is refused.  With a history the deals are kept in memory.
 */
#ifndef FUNNEL_SNAPSHOTRUN_H
#define FUNNEL_SNAPSHOTRUN_H

#include "front/cli.h"

struct snapshotrun_options {
	const char *history;	/* a file, or NULL: the deals go through */
	const char *label;	/* not empty */
	int32_t as_of;
};

/* The exit status. */
int snapshotrun(const struct cli *cli,
    const struct snapshotrun_options *options);

#endif
