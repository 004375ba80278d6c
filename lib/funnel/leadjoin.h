/*
 * leadjoin.h - leads by the id that deals name them by (R-METRIC-08)
 *
 * A deal belongs to the lead whose id it names, lead_id or the column of
 * --join, else to the lead that names the deal's opportunity_id.  Leads are
 * numbered from 0 as they are added; several rows may bear one id, a deal
 * belongs to the first of them and converts all.
 */
#ifndef FUNNEL_LEADJOIN_H
#define FUNNEL_LEADJOIN_H

#include <stdint.h>

#include "base/slice.h"

struct leadjoin;

struct leadjoin *leadjoin_new(void);
void leadjoin_free(struct leadjoin *join);

/*
 * A lead; both ids may be empty.  people is any number of the caller's: the
 * parts it is counted by.  one that does not count in the period is added all
 * the same, for deals to find it.
 */
void leadjoin_add(struct leadjoin *join, struct slice id,
    struct slice opportunity_id, size_t people, int32_t created, bool counts);

/* A deal names an id: its leads have converted. */
void leadjoin_name(struct leadjoin *join, struct slice id);
/* The ids of leads from 0 on, and which of them were named. */
size_t leadjoin_ids(const struct leadjoin *join);
struct slice leadjoin_id(const struct leadjoin *join, size_t i);
bool leadjoin_is_named(const struct leadjoin *join, size_t i);

/* The lead of a deal, LEADJOIN_NONE when there is none. */
#define LEADJOIN_NONE ((size_t)-1)
size_t leadjoin_find(const struct leadjoin *join, struct slice id,
    struct slice opportunity_id);

struct leadjoin_lead {
	struct slice id;
	size_t people;
	int32_t created;
	bool counts, converted;
};
size_t leadjoin_count(const struct leadjoin *join);
struct leadjoin_lead leadjoin_at(const struct leadjoin *join, size_t lead);

#endif
