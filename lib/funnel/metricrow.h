/*
 * metricrow.h - metrics as the cells of an output row
 *
 * One function fills a row and, run over nothing, tells the header: which
 * columns there are depends on struct metricrow_columns alone.
 */
#ifndef FUNNEL_METRICROW_H
#define FUNNEL_METRICROW_H

#include "funnel/activity.h"
#include "funnel/ages.h"
#include "funnel/losses.h"
#include "funnel/metricset.h"
#include "value/row.h"

/* What the files that were given can tell. */
struct metricrow_columns {
	const char *const *by;	/* names of the parts */
	size_t by_count;
	bool bare;		/* rows have no currency */
	bool leads, contacts, reps, targets, orders, stays, snapshots,
	    cohorts;
	struct proportion_rules proportions;
};

/* What stands beside the sums of a group; figures unknown are negative. */
struct metricrow_beside {
	const struct metricset_people *people;	/* or NULL */
	double weeks;			/* that contacts are counted in */
	int64_t weekly_target;		/* contacts a week, 1/10000 */
	bool has_target, has_expected;
	int64_t target, expected;	/* minor units */
	struct slice margin, satisfaction;
};

/* The parts and, unless bare, the currency; NULL for the names alone. */
void metricrow_begin(struct row *row, const struct metricrow_columns *columns,
    const struct slice *parts);

/* Each of these goes on behind metricrow_begin(). */
void metricrow_metrics(struct row *row,
    const struct metricrow_columns *columns, struct metrics *metrics,
    const struct metricrow_beside *beside);
void metricrow_gap(struct row *row, enum metrics_factor factor, double value,
    double other, int64_t effect, unsigned digits);
void metricrow_loss(struct row *row, const struct loss *loss);
void metricrow_ages(struct row *row, const struct metricrow_columns *columns,
    const struct ages *ages, struct slice stage, struct ages_row *ages_row);

/* Planned, in 1/10000 and negative where nothing is planned. */
struct metricrow_plan {
	int64_t touches, visits;
};
void metricrow_week(struct row *row, const char *week,
    const struct activity_week *done, const struct metricrow_plan *plan);

/*
 * Effects in minor units that add up to the rounded difference all the same:
 * what is left over goes to the largest.
 */
void metricrow_round(const double *effects, size_t count, double difference,
    int64_t *rounded);

#endif
