/*
 * claim.h - which leads, deals and wins belong to a campaign (R-ROI-02, 06)
 *
 * The one reckoning of campaign-roi and show-report.  A campaign is known by
 * its name: that of an event, or the source of leads.  Add the events, then
 * the leads, then ask for each deal.
 *
 * Touches in time: those of the lead, then the deal's own.  Credit goes to
 * the first, to the last, or in equal parts to all different ones, among
 * those that can have brought the deal: it was created on or after the start
 * of the campaign, where both days are known.  A deal that was created before
 * and won on or after that day is influenced, any other that was created or
 * settled before is earlier; neither is the campaign's work.  The day of a
 * win is its closed date, else the expected one.
 *
 * A deal's lead is the one with its lead_id; without a lead_id that of its
 * company.  Where several leads fit, they must agree in their touches (and
 * size, if asked), else none is it.
 */
#ifndef CAMPAIGN_CLAIM_H
#define CAMPAIGN_CLAIM_H

#include <stdint.h>

#include "base/slice.h"
#include "funnel/stage.h"

enum campaign_touch { CAMPAIGN_FIRST, CAMPAIGN_LAST, CAMPAIGN_EVEN };
enum campaign_size {
	CAMPAIGN_LARGE, CAMPAIGN_MID, CAMPAIGN_SMALL, CAMPAIGN_SIZELESS,
	CAMPAIGN_SIZES
};
enum {
	CAMPAIGN_TOUCHES = 2,		/* of a lead, of a deal */
	CLAIM_TOUCHES = 2 * CAMPAIGN_TOUCHES,
	CLAIM_NAMELESS = 0		/* the campaign of what has none */
};

/* Touches are names, the earlier first, "" for none; "" when unknown. */
struct claim_lead {
	struct slice id, company;
	struct slice touches[CAMPAIGN_TOUCHES];
	enum campaign_size size;
};
struct claim_deal {
	struct slice lead_id, company;
	struct slice touches[CAMPAIGN_TOUCHES];
	enum stage_kind kind;
	int32_t created, settled;	/* or DATE_NONE */
};

/* Why no campaign gets a deal. */
enum claim_loss {
	CLAIM_NOT_LOST,
	CLAIM_NO_LEAD,		/* neither a lead nor a campaign is named */
	CLAIM_UNKNOWN_LEAD,	/* no lead of that id or company */
	CLAIM_SEVERAL_LEADS,
	CLAIM_SILENT_LEAD,	/* the lead names no campaign */
	CLAIM_TOO_EARLY		/* all campaigns began later */
};

/* Numbers of campaigns; each once in its list. */
struct claim {
	size_t credited[CLAIM_TOUCHES], credited_count;	/* 1 at least */
	size_t influenced[CLAIM_TOUCHES], influenced_count;
	size_t earlier[CLAIM_TOUCHES], earlier_count;
	enum campaign_size size;
	enum claim_loss loss;
};

struct claims;

struct claims *claims_new(enum campaign_touch touch, bool by_size);
void claims_free(struct claims *claims);

/* The number of a campaign; a new one for a new name. */
size_t claims_campaign(struct claims *claims, struct slice name);
size_t claims_campaigns(const struct claims *claims);
/* Lives as long as the claims; "" for CLAIM_NAMELESS. */
struct slice claims_name(const struct claims *claims, size_t campaign);
void claims_set_start(struct claims *claims, size_t campaign, int32_t start);

/*
 * Copies.  Leaves the campaigns that get credit for the lead; how many, 1 at
 * least.  first is that of its first touch.
 */
size_t claims_add_lead(struct claims *claims, const struct claim_lead *lead,
    size_t credited[CLAIM_TOUCHES], size_t *first);
void claims_judge(struct claims *claims, const struct claim_deal *deal,
    struct claim *claim);

/* The day that a deal was won or lost on, as far as it is known. */
int32_t claim_settled(enum stage_kind kind, int32_t closed,
    int32_t expected);

#endif
