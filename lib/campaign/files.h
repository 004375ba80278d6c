/*
 * files.h - events, leads and opportunities, read into campaigns
 *
 * Part of the front door, like input.h: what cannot be used ends the program
 * with a message, bad records are rejected by name and counted.  Read the
 * events first, then the leads, then the opportunities.
 *
 * A record names up to two campaigns: its event, then its source, unless that
 * only says of what kind the event was (campaignwords_is_kind()).
 */
#ifndef CAMPAIGN_FILES_H
#define CAMPAIGN_FILES_H

#include "campaign/campaign.h"
#include "campaign/words.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/output.h"
#include "front/partial.h"
#include "funnel/forecast.h"
#include "value/money.h"
#include "value/rates.h"

struct campaignfiles {
	const struct cli *cli;
	const char *events, *opportunities;
	const char *currency;	/* where the cell is empty; NULL: unknown */
	const char *rates_file;	/* NULL: none */
	const char *lead_event;	/* of leads that name none; NULL: unknown */
	bool by_size;		/* leads need a size */
	bool list;		/* write the opportunities themselves, */
	const char *campaign;	/* those of one campaign only; NULL: all */

	struct campaigns *campaigns;
	struct campaignwords *words;
	const struct currencies *currencies;
	const struct rates *rates;	/* of rates_file */
	bool rejected;		/* a record of a file beside the leads */
	struct partial *partial;	/* with --partial or --merge */
	struct slice only_event;	/* of opportunities that name none */
	/* With list: the opportunities as they are written, still open. */
	struct input *deals;
	struct output *listed;
};

/*
 * Columns event_name, cost and, if there, event_type, event_start, event_end,
 * currency.  A type that is not in the table is told, and taken as it stands.
 */
void campaignfiles_events(struct campaignfiles *files);
/* The leads that are open as in. */
void campaignfiles_leads(struct campaignfiles *files, struct input *in);
/*
 * An opportunity file with no column that could name a lead or campaign
 * belongs to the only event.
 */
void campaignfiles_deals(struct campaignfiles *files, struct stages *stages,
    const struct forecast_rules *rules);

#endif
