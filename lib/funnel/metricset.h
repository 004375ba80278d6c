/*
 * metricset.h - the metrics of all sellers, regions or months (R-METRIC)
 *
 * A group is known by its parts (what --by names) and the currency of its
 * deals.  What has no currency, leads and contacts, is counted by the parts
 * alone and handed to every group that has them when metricset_spread() is
 * called; parts that no deal has make a group of the only currency then.
 */
#ifndef FUNNEL_METRICSET_H
#define FUNNEL_METRICSET_H

#include "funnel/median.h"
#include "funnel/metrics.h"
#include "set/group.h"

/* What has no currency. */
struct metricset_people {
	uint64_t leads, converted;
	uint64_t touches;
	/* Of the leads, with a contact log (R-METRIC-05). */
	uint64_t followed;	/* leads that were contacted at all */
	uint64_t followups;	/* of all leads */
	struct median first_touch;	/* days from the lead to it */
	struct median given_up;	/* number of the last follow-up */
	bool met;		/* some group has these parts */
};

struct metricset;

struct metricset *metricset_new(size_t parts);
void metricset_free(struct metricset *set);

/* The number of a group by its parts and the currency, a new one if need be. */
size_t metricset_group(struct metricset *set, const struct slice *parts);
/* Its metrics; valid until the next new group. */
struct metrics *metricset_of(struct metricset *set,
    const struct slice *parts);
size_t metricset_count(const struct metricset *set);
struct metrics *metricset_at(const struct metricset *set, size_t group);
/* Part i, the currency behind the last. */
struct slice metricset_part(const struct metricset *set, size_t group,
    size_t i);
/* All of them in bytewise order; free() it. */
size_t *metricset_sorted(const struct metricset *set);

/* The number of what the parts alone are counted by, and its counts. */
size_t metricset_people_of(struct metricset *set, const struct slice *parts);
struct metricset_people *metricset_people_at(const struct metricset *set,
    size_t people);
struct slice metricset_people_part(const struct metricset *set, size_t people,
    size_t i);
/* All of them in bytewise order; free() it. */
size_t *metricset_people_sorted(const struct metricset *set);
size_t metricset_people_count(const struct metricset *set);
/* The counts of a group; NULL where there are none. */
struct metricset_people *metricset_people_find(const struct metricset *set,
    size_t group);

/* The currency that all deals have; "" where they have several or none. */
struct slice metricset_only_currency(const struct metricset *set);
/* Hands out what has no currency; digits are those of the only currency. */
void metricset_spread(struct metricset *set, unsigned digits);

/*
 * The sums of all groups of one currency and how many there are, for the
 * average that R-METRIC-04 compares with.  False when a sum is too large.
 */
struct metricset_team {
	struct metrics sum;
	uint64_t heads;
};
bool metricset_team(const struct metricset *set, struct slice currency,
    struct metricset_team *team);

#endif
