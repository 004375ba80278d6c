/*
 * firstlook.h - what the first snapshot of a period foresaw (R-METRIC-07)
 *
 * Of all snapshots added the earliest day within the period counts, and of
 * that day the label that came first.  Its forecast is that of
 * funnel-forecast with that day as today: won, commit and the weighted rest.
 */
#ifndef FUNNEL_FIRSTLOOK_H
#define FUNNEL_FIRSTLOOK_H

#include "funnel/forecast.h"

struct firstlook;

/* parts: those of a group, the currency among them.  rules must outlive it. */
struct firstlook *firstlook_new(size_t parts,
    const struct forecast_rules *rules, int32_t from, int32_t to);
void firstlook_free(struct firstlook *look);

/* False when a sum is too large; nothing is added then. */
bool firstlook_add(struct firstlook *look, int32_t as_of, struct slice label,
    const struct slice *parts, const struct deal *deal);
/* False where that snapshot has no deal of the group. */
bool firstlook_expected(const struct firstlook *look,
    const struct slice *parts, int64_t *expected);

#endif
