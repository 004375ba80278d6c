/*
 * points.h - the score of a lead, term by term (R-GRADE-29)
 *
 * The terms are rows of the table `grade-points`.  Within one term and
 * column the first row that holds counts, so that 3 months earn what is
 * given for at most 3 and not also what is given for at most 6.
 */
#ifndef LEAD_POINTS_H
#define LEAD_POINTS_H

#include "base/fault.h"
#include "base/mem.h"
#include "rule/places.h"
#include "base/slice.h"

struct points;

/* Opens the tables and adds the columns they look at.  NULL with a fault. */
struct points *points_open(struct needs *needs, struct fault *fault);
void points_close(struct points *points);

/*
 * Before the first lead: which places (needs.h) can hold anything at all.  The
 * terms of others are not looked at again.
 */
void points_keep(struct points *points, const bool *filled);

/*
 * The sum.  The cells are padded (mem.h).  months is the
 * horizon in hundredths, or -1 when unknown; text of the talk is in cells by
 * the place of booth_note and inquiry_text.  *terms
 * becomes "budget+20;horizon+15", padded; it stands until the next call.
 */
int points_score(const struct points *points, const struct slice *cells,
    int32_t months, struct slice *terms);

#endif
