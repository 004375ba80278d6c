/*
 * metricsrun.h - one run of rep-metrics: deals to groups to rows
 *
 * The command fills the options; this module reads what stands beside the
 * deals, gathers the deals into groups and writes the rows of the table that
 * was asked for.  It belongs to the front door: bad usage and unreadable files
 * end the program.
 */
#ifndef FUNNEL_METRICSRUN_H
#define FUNNEL_METRICSRUN_H

#include "funnel/metricsfiles.h"

/* The columns of the deals that are bound, for --print-columns. */
extern const struct bind metricsrun_reads[];

/* Runs over the file of the command line; the exit status. */
int metricsrun(struct metricsrun *run, struct cli *cli);

#endif
