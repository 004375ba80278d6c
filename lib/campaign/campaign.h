/*
 * campaign.h - what leads and deals each campaign brought (R-ROI-01, 02)
 *
 * A campaign is known by its name: that of an event, or the source of leads.
 * Add the events, then the leads, then the deals, then settle and read the
 * rows: one for each campaign, customer size (if asked) and currency.
 *
 * Who gets credit for a lead or deal is said in campaign/claim.h.  What has
 * no campaign stands in a row without name.  Leads, deals and wins count in
 * 1/10000, sums in minor units, and the parts of one always add up to it
 * (largest remainder), so that the sums over all rows are those of the files.
 * An open deal that its forecast omits is in no amount, a win without an
 * amount in no number of wins: the same deals as in funnel-forecast.
 *
 * What was created before a campaign and won after it is influenced, and what
 * was settled or begun before is earlier: whole, beside the sums, not in them
 * (R-ROI-06).
 *
 * The row in the currency of the cost is the campaign's home: cost and leads
 * stand there.  Without that, it is the first currency of its deals.  What
 * would set the cost against a part only, because the rest is in another
 * currency, is unknown.
 */
#ifndef CAMPAIGN_CAMPAIGN_H
#define CAMPAIGN_CAMPAIGN_H

#include <stdint.h>

#include "base/slice.h"
#include "campaign/claim.h"
#include "campaign/roi.h"

enum {
	CAMPAIGN_ONE = 10000,		/* one lead or deal */
	CAMPAIGN_ALL = 1000000		/* margin: 100 %, in 1/10000 */
};

struct campaign_options {
	enum campaign_touch touch;
	bool by_size;
	int64_t margin;		/* of won amounts; see above */
};

struct campaign_event {
	struct slice name, type;
	int32_t start, end;	/* or DATE_NONE */
	bool has_cost;
	int64_t cost;		/* 0 or more */
	struct slice currency;	/* "" when unknown */
	unsigned digits;
};

struct campaign_lead {
	struct claim_lead who;
	int32_t end;		/* of the event of touches[0]; DATE_NONE */
};

struct campaign_deal {
	struct claim_deal what;
	bool omitted;		/* open, and in no forecast */
	bool has_amount;
	int64_t amount;		/* 0 when unknown */
	struct slice currency;
	unsigned digits;
};

struct campaign_row {
	struct slice name;	/* "" for what has no campaign */
	struct slice type;
	int32_t end;
	enum campaign_size size;
	struct slice currency;
	unsigned digits;
	bool home;
	bool mixed;		/* its campaign has other currencies */
	bool has_cost;
	int64_t cost;
	int64_t leads, deals, won;	/* 1/10000 */
	int64_t twelfths;	/* deals, exactly */
	int64_t amount, won_amount;	/* open and won; won */
	uint64_t influenced, earlier;	/* deals, whole */
	int64_t influenced_amount;
	/* Unknown without cost, and see above. */
	struct roi_value roi, pipeline, per_lead, per_deal;
};

/* Why deals have no campaign. */
struct campaign_lost {
	uint64_t no_lead;	/* neither a lead nor a campaign is named */
	uint64_t unknown_lead;	/* no lead of that id or company */
	uint64_t several_leads;
	uint64_t silent_lead;	/* the lead names no campaign */
	uint64_t too_early;	/* its campaigns began later */
};

struct campaigns;

struct campaigns *campaigns_new(const struct campaign_options *options);
void campaigns_free(struct campaigns *campaigns);

/* Copies.  False when there is an event of that name. */
bool campaigns_add_event(struct campaigns *campaigns,
    const struct campaign_event *event);
void campaigns_add_lead(struct campaigns *campaigns,
    const struct campaign_lead *lead);
/*
 * False, nothing added, when the sums would be too large; else the claim says
 * whose deal it is.
 */
bool campaigns_add_deal(struct campaigns *campaigns,
    const struct campaign_deal *deal, struct claim *claim);
/* The name of a campaign of a claim. */
struct slice campaigns_name(const struct campaigns *campaigns,
    size_t campaign);
/* The name of the event, if exactly one was added; else "". */
struct slice campaigns_only_event(const struct campaigns *campaigns);

/*
 * Nothing can be added after that.  Rows are in the bytewise order of names,
 * then by size and currency; the one without a name is the last.  Costs are
 * shared over sizes by the number of leads.
 */
void campaigns_settle(struct campaigns *campaigns);
size_t campaigns_rows(const struct campaigns *campaigns);
/* Lives as long as the campaigns. */
const struct campaign_row *campaigns_row(const struct campaigns *campaigns,
    size_t i);
/*
 * The cells of the deals before they are settled, for sums of pieces: one for
 * each campaign, size and currency, of which only what add_deal() counts is
 * set; and the one of these parts, a new one if need be.
 */
size_t campaigns_cells(const struct campaigns *c);
const struct campaign_row *campaigns_cell(const struct campaigns *c,
    size_t i);
struct campaign_row *campaigns_cell_of(struct campaigns *c,
    struct slice name, enum campaign_size size, struct slice currency,
    unsigned digits);
/* The same of what stands beside the cells. */
struct campaign_beside {
	int64_t total;		/* of all amounts: guards the sums */
	struct campaign_lost lost;
};
struct campaign_beside *campaigns_beside(struct campaigns *c);

struct campaign_lost campaigns_lost(const struct campaigns *campaigns);

#endif
