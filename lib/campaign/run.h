/*
 * run.h - a run of campaign-roi (R-ROI-01 to 06)
 *
 * Part of the front door: what cannot be used ends the program with a message.
 */
#ifndef CAMPAIGN_RUN_H
#define CAMPAIGN_RUN_H

#include "campaign/files.h"
#include "front/cli.h"
#include "funnel/forecast.h"
#include "funnel/stage.h"

struct campaignrun {
	struct campaignfiles files;
	const char *leads, *scheme;
	int touch, by;
	int64_t margin;
	struct currencies *currencies;
	struct stages *stages;
	struct rates *rates;
	struct forecast_rules rules;
	int64_t months;		/* in which leads ripen */
};

/* Reads the files, writes the rows or the opportunities, or the sums of a
   piece; the exit status. */
int campaignrun(struct campaignrun *run);

#endif
