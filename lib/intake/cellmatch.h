/*
 * cellmatch.h - what the cells of a file say of its columns (R-COL-04, 06)
 */
#ifndef INTAKE_CELLMATCH_H
#define INTAKE_CELLMATCH_H

#include "intake/naming.h"

/* Takes from a column the meaning whose form its cells do not have. */
void cellmatch_judge(struct naming *n);
/* Decides ambiguous headers; false with a fault. */
bool cellmatch_decide(struct naming *n, struct fault *fault);

#endif
