/*
 * fitrun.h - whether rates that were learnt would have served in the past
 *
 * The back-test of R-WIN-04 to 07: ages and other columns are used where the
 * past would have been forecast better with them; what comes of it is told,
 * and written to the file of --report.
 */
#ifndef FUNNEL_FITRUN_H
#define FUNNEL_FITRUN_H

#include "funnel/fitfacts.h"

/*
 * Whether the rates may be used; *by_age whether ages help.  Marks the fields
 * that do.
 */
bool fitrun_prove(struct fitfacts *set, bool *by_age);

#endif
