/*
 * files.h - the files beside a forecast: people, targets, reviews
 *
 * Part of the front door, like input.h: failures end the program, bad rows
 * are rejected by name and counted.  Every reader returns that count.
 */
#ifndef FUNNEL_FILES_H
#define FUNNEL_FILES_H

#include "front/cli.h"
#include "funnel/deal.h"
#include "funnel/goal.h"
#include "front/input.h"
#include "funnel/review.h"
#include "funnel/roster.h"

enum { FORECAST_BY_MOST = 15 };

/* The columns that groups are made by: of the file, or else of --org. */
struct forecast_by {
	const char *names[FORECAST_BY_MOST];
	size_t columns[FORECAST_BY_MOST];	/* of the opportunities */
	enum grain grains[FORECAST_BY_MOST];	/* of time (R-FCST-19) */
	char labels[FORECAST_BY_MOST][16];
	int fiscal_start;
	bool elsewhere[FORECAST_BY_MOST];	/* the caller finds it in
						   another file */
	size_t count;
	size_t owner;
	struct roster *roster;		/* cells in the order of names */
};

/* Reads a record of a file of deals; what is none is rejected, and false. */
bool files_read_deal(struct deal_source *source, struct input *in,
    const struct record *record, struct deal *deal);

/* Splits names at commas; ends the program when there are too many. */
void funnelfiles_by_split(struct forecast_by *by, const char *names);

/* A column of a file by canonical name, or by its header as it stands. */
size_t funnelfiles_column(const struct input *in, const char *name);

/*
 * Finds the columns in the file of opportunities; one that it does not have
 * must be in org, a file of owner and more, which may be NULL.  Managers of
 * org go to review.  Where sums are merged and there is no such file, in is
 * NULL and only the managers are wanted.
 */
uint64_t funnelfiles_by_find(struct forecast_by *by, const struct cli *cli,
    const struct input *in, const char *org, struct review *review);
void funnelfiles_by_release(struct forecast_by *by);

/*
 * Part i of a record's group; date is what the deal counts by.  A month or
 * quarter lives until the next call for the same part.
 */
struct slice funnelfiles_by_part(struct forecast_by *by,
    const struct record *record, const struct deal *deal,
    const struct stages *stages, int32_t date, size_t i);

/* Targets: period, target, currency and the columns of by. */
uint64_t funnelfiles_read_goals(const struct cli *cli, const char *path,
    const struct forecast_by *by, struct deal_source *source,
    struct goals *goals);

/* What adjustments are for: sums of other periods are left out. */
struct forecast_scope {
	int32_t from, to;
	int fiscal_start;
	size_t currencies;	/* that there are sums in */
	struct slice currency;	/* the only one */
};

/*
 * Adjustments: level, reviewer, subject, period, op, value, reason and, if
 * there, currency, which sums to add or set need when there are several.
 */
uint64_t funnelfiles_read_adjustments(const struct cli *cli, const char *path,
    const struct forecast_scope *scope, struct review *review);

#endif
