/*
 * metricsfiles.h - the files beside the deals of rep-metrics
 *
 * Part of the front door: a file that cannot be read ends the program, bad
 * rows are rejected under the file's own name and make the run's status 1.
 * Each reader adds to the groups of struct metricsrun; a record belongs to the
 * group that its own columns say, else to that of its lead.
 */
#ifndef FUNNEL_METRICSFILES_H
#define FUNNEL_METRICSFILES_H

#include "front/filter.h"
#include "front/partial.h"
#include "funnel/files.h"
#include "funnel/firstlook.h"
#include "funnel/forecast.h"
#include "funnel/leadjoin.h"
#include "funnel/metricrow.h"

struct metricsfiles_seller {
	struct slice owner, margin, satisfaction;
	int64_t weekly;
};

/* Figures to compare with, as of another year or a plan. */
struct metricsfiles_figures {
	struct slice currency;
	int64_t leads, conversion, win_rate, average;
};

struct metricsrun {
	const struct cli *cli;
	/* What the command line asks for; numbers are -1 where not given. */
	const char *scheme, *by_names, *period, *leads, *touches, *orders,
	    *receipts, *history, *reps, *targets, *join, *currency, *rates,
	    *fy_start;
	const char *gap;		/* "team" or a file */
	bool losses, ages, activity;
	int cohort, fiscal_start;
	int64_t visits;
	int64_t give_up_days;
	struct forecast_rules rules;
	struct forecast_terms terms;
	struct metricrow_columns columns;
	struct stages *stages;
	struct deal_source *source;
	struct deal_settings settings;
	struct forecast_by by;
	struct metricset *set;
	struct leadjoin *join_leads;
	struct stays *stays;
	struct firstlook *look;
	struct ages *age_rows;
	struct losses *loss_rows;
	struct activity *acts;
	struct rollup *rollup;
	struct goals *goals;
	struct groups *order_ids;	/* that count */
	size_t *order_groups;		/* whose they are */
	struct groups *rep_names;
	struct metricsfiles_seller *rep_list;
	size_t rep_count, order_room, join_column;
	uint64_t undated, strange_receipts;
	struct groups *figure_currencies;
	struct metricsfiles_figures *figures;	/* one a currency, for --gap FILE */
	size_t figure_count;
	struct row row;
	struct partial *partial;	/* with --partial or --merge */
};

/* What --print-columns says of the files. */
extern const struct cli_side metricsfiles_sides[];

/* Before the deals: sellers, figures to compare with, leads, history. */
void metricsfiles_reps(struct metricsrun *run);
void metricsfiles_figures(struct metricsrun *run);
void metricsfiles_leads(struct filter_run *f, struct metricsrun *run);
/* A stage history or snapshots, whichever the file holds. */
void metricsfiles_history(struct filter_run *f, struct metricsrun *run);

/* Behind them: contacts, then what the leads came to, orders, receipts. */
void metricsfiles_touches(struct filter_run *f, struct metricsrun *run);
void metricsfiles_count_touches(struct metricsrun *run);
void metricsfiles_count_leads(struct metricsrun *run);
void metricsfiles_orders(struct filter_run *f, struct metricsrun *run);
void metricsfiles_receipts(struct filter_run *f, struct metricsrun *run);

/* Part i of the lead that a record belongs to, "" for none. */
struct slice metricsfiles_lead_part(const struct metricsrun *run,
    struct slice id, struct slice deal, size_t i);
/* The days that contacts are counted in; DATE_NONE from: there are none. */
void metricsfiles_span(const struct metricsrun *run, int32_t *from,
    int32_t *upto);

/* The figures of a file as factors; without leads their deals alone. */
void metricsfiles_factors(const struct metricsrun *run, struct slice code,
    unsigned digits, double *factors);

/* Which part of a group is the owner; by.count when none is. */
size_t metricsfiles_owner(const struct metricsrun *run);
/* NULL for a stranger. */
const struct metricsfiles_seller *metricsfiles_rep(const struct metricsrun *run,
    struct slice owner);

#endif
