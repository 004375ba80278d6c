/*
 * forecastrun.h - a run of funnel-forecast (R-FCST)
 *
 * Part of the front door: bad usage and what cannot be used end the program
 * with a message.
 */
#ifndef FUNNEL_FORECASTRUN_H
#define FUNNEL_FORECASTRUN_H

#include "funnel/run.h"

/* What options.use and options.overdue say. */
enum { FORECAST_USE_STAGE, FORECAST_USE_CELL, FORECAST_USE_FITTED };
enum { FORECAST_OVERDUE_EXCLUDE, FORECAST_OVERDUE_INCLUDE,
	FORECAST_OVERDUE_BY_PERIOD };

/*
 * Forecasts the file of the command line; the exit status.  The options
 * belong together already; fiscal_start is read from fy_start.
 */
int forecastrun(const struct cli *cli, const struct forecast_options *options);

#endif
