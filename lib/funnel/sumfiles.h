/*
 * sumfiles.h - the sums of a forecast to partial results and back (R-SPLIT-03)
 *
 * What is no sum goes as value and count: the open deals of a distribution by
 * amount and chance, the days of won deals.  Weighted amounts, which pass 64
 * bits, go as whole minor units and the millionths above them.
 *
 * Groups start zeroed.  Faults are those of a file that was made otherwise, or
 * by hand.
 */
#ifndef FUNNEL_SUMFILES_H
#define FUNNEL_SUMFILES_H

#include "front/partial.h"
#include "funnel/forecast.h"
#include "funnel/proportion.h"

void sumfiles_put_forecast(struct partial *partial,
    const struct forecast_group *group, const struct forecast_terms *terms,
    const struct stages *stages);
/* Adds a row to the group that it is of. */
bool sumfiles_take_forecast(struct forecast_group *group,
    const struct forecast_terms *terms, struct stages *stages,
    struct arena *kept, const struct partial_row *row, struct fault *fault);
/* Whether the parts of a merged group fit together. */
bool sumfiles_check_forecast(const struct forecast_group *group,
    const struct forecast_terms *terms, struct fault *fault);

void sumfiles_put_proportion(struct partial *partial,
    const struct proportion *proportion);
bool sumfiles_take_proportion(struct proportion *proportion,
    const struct partial_row *row, struct fault *fault);

#endif
