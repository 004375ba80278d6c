/*
 * detailrun.h - funnel-forecast --detail: records in place of groups (R-FCST)
 *
 * Part of the front door.
 */
#ifndef FUNNEL_DETAILRUN_H
#define FUNNEL_DETAILRUN_H

#include "funnel/run.h"

/* Writes every record with its stage, chance, place, sums and rule behind it,
   and ends the run; the exit status. */
int detailrun(struct forecast_run *run);

#endif
