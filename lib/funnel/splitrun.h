/*
 * splitrun.h - a run of target-split over targets (R-TARGET-02, R-TARGET-03)
 *
 * Writes each target as one row for everybody who shares it, with the deals,
 * opportunities, leads and visits that it takes.
 */
#ifndef FUNNEL_SPLITRUN_H
#define FUNNEL_SPLITRUN_H

#include "front/bind.h"
#include "funnel/sharefiles.h"

struct splitrun_options {
	struct sharefiles_options files;
	struct fair_terms terms;
};

/* The columns read and written, for the description of the command. */
extern const struct bind splitrun_reads[];
extern const char *const splitrun_adds[];

/* The exit status. */
int splitrun(const struct cli *cli, const struct splitrun_options *options);

#endif
