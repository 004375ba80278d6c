/*
 * row.h - a forecast as the cells of an output row
 *
 * One function fills a row and, run over a view of nothing, tells the header:
 * which columns there are depends on struct forecast_columns alone.
 */
#ifndef FUNNEL_ROW_H
#define FUNNEL_ROW_H

#include "funnel/forecast.h"
#include "value/row.h"

enum { FORECAST_QUANTILES_MOST = 9 };

/* What the options ask for. */
struct forecast_columns {
	bool target, odds, track, explain, originals;
	int review_levels;	/* -1: no review */
	int lang;		/* 0 en, 1 zh */
	int64_t quantiles[FORECAST_QUANTILES_MOST];	/* percent, 1/10000 */
	size_t quantile_count;
	double bounds_differ;
	const struct forecast_words *words;
};

/* A group as it goes to the output. */
struct forecast_view {
	const struct forecast_group *sum;
	struct forecast_result result;
	const struct outcome *odds;	/* NULL: none; cells are empty */
	const int64_t *reviewed;	/* by level, or NULL */
	bool has_target;
	int64_t target;
	unsigned digits;
	struct slice currency;
};

/* The columns from "deals" on; see funnel-forecast(1). */
void funnelrow_cells(const struct forecast_columns *columns, struct row *row,
    const struct forecast_view *view);

/* "stage", "probability", "average_deal" and so on for a gap plan. */
void funnelrow_plan_cells(struct row *row, const struct forecast_view *view,
    struct slice stage, int32_t chance, const struct forecast_plan *plan);

#endif
