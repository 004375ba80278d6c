/*
 * run.h - one run of funnel-forecast: records to groups to rows
 *
 * The command fills the options, rules, terms and columns; this module
 * gathers the deals into groups, reads targets and adjustments, and writes
 * the rows.  It belongs to the front door: bad usage and unreadable files end
 * the program.
 */
#ifndef FUNNEL_RUN_H
#define FUNNEL_RUN_H

#include "front/cli.h"
#include "funnel/deal.h"
#include "funnel/forecast.h"
#include "funnel/files.h"
#include "funnel/proportion.h"
#include "funnel/row.h"
#include "front/partial.h"
#include "set/group.h"
#include "front/input.h"
#include "front/repeats.h"
#include "funnel/stage.h"

/* The scale of decimals that come from options. */
#define FORECAST_UNIT 10000
#define FORECAST_DIGITS 4

/* Numbers are -1 where not given. */
struct forecast_options {
	const char *scheme, *period, *targets, *by, *adjust, *org, *quantiles,
	    *currency, *rates, *rates_by, *fy_start;
	int use, overdue, remaining, quantity;
	int64_t target, bin, shock, want, coverage, cycle;
	int fiscal_start;	/* as in date.h */
	bool detail, plan;
};

/* The reviewed numbers of one currency. */
struct forecast_reviewed {
	struct slice currency;
	int64_t *values;
};

struct forecast_run {
	const struct cli *cli;
	const struct forecast_options *o;
	struct input *in;	/* NULL when sums are merged */
	struct output *out;	/* of records, with --detail */
	bool shared;		/* the rest of the file is, among processes */
	bool among_others;	/* this is one of them */
	const char *label;	/* of the file, or the first of the sums */
	struct partial *partial;	/* with --partial or --merge */
	int tables;		/* operands in front of it */
	struct arena kept;
	struct repeats *repeats;	/* of opportunity_id, or NULL */
	struct forecast_rules rules;
	struct forecast_terms terms;
	struct forecast_columns columns;
	struct stages *stages;
	struct deal_source *source;
	struct forecast_by by;
	struct groups *groups;		/* the columns, then the currency */
	struct forecast_group *sums;
	struct proportion *proportions;	/* of the groups, for --rates-by */
	size_t room;
	struct goals *goals;
	struct review *review;
	struct forecast_reviewed *reviewed;
	size_t reviewed_count;
};

/* The next deal that can be read; others are rejected.  False at the end. */
bool funnelrun_next_deal(struct forecast_run *run, struct record *record,
    struct deal *deal);

/*
 * Win rates by the columns of --rates-by in place of the forecast
 * (R-FCST-18); the exit status.
 */
int funnelrun_rates_by(struct forecast_run *run);

/*
 * With --merge, opens what takes the place of the file; with --partial, where
 * the sums go.
 */
void funnelrun_open_partial(struct forecast_run *run);
void funnelrun_close_partial(struct forecast_run *run);

/* Gathers, reckons, writes one row for each group, ends; the exit status. */
int funnelrun_groups(struct forecast_run *run);

#endif
