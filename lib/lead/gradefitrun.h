/*
 * gradefitrun.h - a run of grade-fit over leads with their outcome (R-FIT)
 *
 * Writes a scheme for lead-grade, or refuses with a sentence where the test on
 * later leads shows nothing; --report has every bin and the test.
 */
#ifndef LEAD_GRADEFITRUN_H
#define LEAD_GRADEFITRUN_H

#include "lead/outcomefacts.h"

/* report: a file for bins and scores, or NULL.  The exit status. */
int gradefitrun(const struct cli *cli,
    const struct outcomefacts_options *options, const char *report);

#endif
