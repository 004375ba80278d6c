/*
 * stays.h - how long deals stood in each stage (R-METRIC-03)
 *
 * From a stage history (entered, left) or from snapshots: a deal stands in a
 * stage from the first snapshot that shows it there to the first one that
 * shows it elsewhere.  Where nothing says when it left, the next stage's
 * entry does; the last stay of a deal lasts to today and is marked open.
 */
#ifndef FUNNEL_STAYS_H
#define FUNNEL_STAYS_H

#include "base/date.h"
#include "base/slice.h"

struct stays;

struct stays *stays_new(void);
void stays_free(struct stays *stays);

/* left may be DATE_NONE. */
void stays_add(struct stays *stays, struct slice deal, int stage,
    int32_t entered, int32_t left);
/* A snapshot of a day shows the deal in a stage. */
void stays_see(struct stays *stays, struct slice deal, int stage,
    int32_t as_of);

/* After all; nothing may be added behind it. */
void stays_settle(struct stays *stays, int32_t today);

struct stay {
	int stage;
	int32_t entered, days;	/* days: 0 or more */
	bool open;
};
/*
 * The stays of a deal, *count of them in the order of time, as long as the
 * stays live; NULL and 0 for a deal that nothing is known of.
 */
const struct stay *stays_of(const struct stays *stays, struct slice deal,
    size_t *count);

#endif
