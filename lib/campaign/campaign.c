/*
 * campaign.c - claims to shares, shares to rows
 */
#include <stdlib.h>

#include "campaign/campaign.h"
#include "base/date.h"
#include "set/group.h"
#include "base/mem.h"
#include "value/money.h"

/* A deal has up to four touches: its parts are twelfths. */
enum { TWELFTHS = 12 };
enum { CELL_NAME, CELL_SIZE, CELL_CURRENCY, CELL_PARTS };

static const char size_keys[CAMPAIGN_SIZES] = { '0', '1', '2', '3' };

struct campaign {
	struct slice type, currency;
	int32_t end;
	bool is_event, has_cost;
	int64_t cost;
	unsigned digits;
	int64_t leads[CAMPAIGN_SIZES];
	bool fixed;		/* the currency is that of the cost */
	bool has_home;		/* or that of a deal */
	bool away_deals, away_amount, away_won;	/* in other currencies */
};

struct campaigns {
	struct campaign_options options;
	struct claims *claims;
	struct groups *cells;
	struct campaign *campaigns;	/* one for each name */
	struct campaign_row *rows;	/* one for each cell, then sorted */
	size_t campaign_count, campaign_room, row_room;
	struct campaign_row *sorted;
	struct campaign_beside beside;
	struct arena arena;
};

struct campaigns *
campaigns_new(const struct campaign_options *options)
{
	struct campaigns *c = xcalloc(1, sizeof(*c));

	c->options = *options;
	c->claims = claims_new(options->touch, options->by_size);
	c->cells = groups_new(CELL_PARTS);
	return c;
}

void
campaigns_free(struct campaigns *c)
{
	if (c == NULL)
		return;
	claims_free(c->claims);
	groups_free(c->cells);
	free(c->campaigns);
	free(c->rows);
	free(c->sorted);
	arena_release(&c->arena);
	free(c);
}

/* Room for all campaigns that are known by name now. */
static void
make_room(struct campaigns *c)
{
	size_t count = claims_campaigns(c->claims);

	if (count > c->campaign_room) {
		c->campaign_room = count * 2 + 16;
		c->campaigns = xrealloc(c->campaigns, c->campaign_room,
		    sizeof(*c->campaigns));
	}
	for (; c->campaign_count < count; c->campaign_count++)
		c->campaigns[c->campaign_count] = (struct campaign){
		    .end = DATE_NONE, .type = SLICE_EMPTY,
		    .currency = SLICE_EMPTY, .digits = MONEY_DIGITS_DEFAULT };
}

static size_t
find_name(struct campaigns *c, struct slice name)
{
	size_t at = claims_campaign(c->claims, name);

	make_room(c);
	return at;
}

bool
campaigns_add_event(struct campaigns *c, const struct campaign_event *event)
{
	size_t at = find_name(c, event->name);
	struct campaign *campaign = &c->campaigns[at];

	if (campaign->is_event)
		return false;
	campaign->is_event = true;
	claims_set_start(c->claims, at, event->start);
	campaign->type = arena_copy(&c->arena, event->type);
	campaign->end = event->end;
	campaign->has_cost = event->has_cost;
	campaign->cost = event->cost;
	campaign->currency = arena_copy(&c->arena, event->currency);
	campaign->digits = event->digits;
	campaign->fixed = event->has_cost || event->currency.len > 0;
	return true;
}

/* ---- leads ------------------------------------------------------------ */

static void
share(int64_t whole, size_t count, int64_t *parts)
{
	static const int64_t equal[CLAIM_TOUCHES] = { 1, 1, 1, 1 };

	(void)money_split(whole, equal, count, parts);
}

void
campaigns_add_lead(struct campaigns *c, const struct campaign_lead *lead)
{
	size_t touches[CLAIM_TOUCHES] = { 0 }, count, first, i;
	int64_t parts[CLAIM_TOUCHES];
	struct campaign *campaign;

	count = claims_add_lead(c->claims, &lead->who, touches, &first);
	make_room(c);
	campaign = &c->campaigns[first];
	if (!campaign->is_event && campaign->end < lead->end &&
	    first != CLAIM_NAMELESS)
		campaign->end = lead->end;
	share(CAMPAIGN_ONE, count, parts);
	for (i = 0; i < count; i++)
		c->campaigns[touches[i]].leads[c->options.by_size ?
		    lead->who.size : CAMPAIGN_SIZELESS] += parts[i];
}

/* ---- deals ------------------------------------------------------------ */

static struct campaign_row *
find_cell(struct campaigns *c, size_t campaign, enum campaign_size size,
    struct slice currency, unsigned digits)
{
	struct slice parts[CELL_PARTS];
	size_t before = groups_count(c->cells), at;

	parts[CELL_NAME] = claims_name(c->claims, campaign);
	parts[CELL_SIZE] = (struct slice){ &size_keys[size], 1 };
	parts[CELL_CURRENCY] = currency;
	at = groups_find(c->cells, parts);
	GROW_ZEROED(c->rows, at, c->row_room);
	if (at == before)
		c->rows[at] = (struct campaign_row){ .size = size,
		    .digits = digits, .name = parts[CELL_NAME],
		    .currency = groups_part(c->cells, at, CELL_CURRENCY) };
	return &c->rows[at];
}

static void
credit(struct campaign_row *row, const struct campaign_deal *deal,
    int64_t one, int64_t amount)
{
	enum stage_kind kind = deal->what.kind;

	row->deals += one;
	if (kind != STAGE_LOST && !(kind == STAGE_OPEN && deal->omitted))
		row->amount += amount;
	if (kind == STAGE_WON && deal->has_amount) {
		row->won += one;
		row->won_amount += amount;
	}
}

static void
count_loss(struct campaign_lost *lost, enum claim_loss loss)
{
	lost->no_lead += loss == CLAIM_NO_LEAD;
	lost->unknown_lead += loss == CLAIM_UNKNOWN_LEAD;
	lost->several_leads += loss == CLAIM_SEVERAL_LEADS;
	lost->silent_lead += loss == CLAIM_SILENT_LEAD;
	lost->too_early += loss == CLAIM_TOO_EARLY;
}

/* What stands beside the sums of the campaigns that came too late. */
static void
set_apart(struct campaigns *c, const struct campaign_deal *deal,
    const struct claim *claim)
{
	size_t i;

	for (i = 0; i < claim->influenced_count; i++) {
		struct campaign_row *row = find_cell(c, claim->influenced[i],
		    claim->size, deal->currency, deal->digits);

		row->influenced++;
		row->influenced_amount += deal->amount;
	}
	for (i = 0; i < claim->earlier_count; i++)
		find_cell(c, claim->earlier[i], claim->size, deal->currency,
		    deal->digits)->earlier++;
}

bool
campaigns_add_deal(struct campaigns *c, const struct campaign_deal *deal,
    struct claim *claim)
{
	int64_t ones[CLAIM_TOUCHES], amounts[CLAIM_TOUCHES];
	size_t i;

	if (!money_add(c->beside.total, deal->amount, &c->beside.total))
		return false;
	claims_judge(c->claims, &deal->what, claim);
	make_room(c);
	count_loss(&c->beside.lost, claim->loss);
	share(CAMPAIGN_ONE, claim->credited_count, ones);
	share(deal->amount, claim->credited_count, amounts);
	for (i = 0; i < claim->credited_count; i++) {
		struct campaign_row *row = find_cell(c, claim->credited[i],
		    claim->size, deal->currency, deal->digits);

		row->twelfths += TWELFTHS / (int64_t)claim->credited_count;
		credit(row, deal, ones[i], amounts[i]);
	}
	set_apart(c, deal, claim);
	return true;
}

struct slice
campaigns_name(const struct campaigns *c, size_t campaign)
{
	return claims_name(c->claims, campaign);
}

struct slice
campaigns_only_event(const struct campaigns *c)
{
	struct slice only = SLICE_EMPTY;
	size_t events = 0, i;

	for (i = 0; i < c->campaign_count; i++)
		if (c->campaigns[i].is_event && events++ == 0)
			only = claims_name(c->claims, i);
	return events == 1 ? only : SLICE_EMPTY;
}

/* ---- rows ------------------------------------------------------------- */

/* Campaigns without a currency get the first one of their deals. */
static void
settle_homes(struct campaigns *c)
{
	size_t i;

	for (i = 0; i < groups_count(c->cells); i++) {
		const struct campaign_row *row = &c->rows[i];
		struct campaign *campaign =
		    &c->campaigns[find_name(c, row->name)];

		if (row->twelfths == 0 || campaign->fixed)
			continue;
		if (!campaign->has_home || slice_compare(row->currency,
		    campaign->currency) < 0) {
			campaign->currency = row->currency;
			campaign->digits = row->digits;
			campaign->has_home = true;
		}
	}
	for (i = 0; i < groups_count(c->cells); i++) {
		const struct campaign_row *row = &c->rows[i];
		struct campaign *campaign =
		    &c->campaigns[find_name(c, row->name)];

		if (slice_equal(row->currency, campaign->currency))
			continue;
		campaign->away_deals |= row->twelfths > 0;
		campaign->away_amount |= row->amount != 0;
		campaign->away_won |= row->won_amount != 0;
	}
}

/* Leads and cost of a campaign in its home rows. */
static void
settle_campaign(struct campaigns *c, size_t at)
{
	const struct campaign *campaign = &c->campaigns[at];
	int64_t costs[CAMPAIGN_SIZES] = { 0 };
	struct campaign_row *row;
	bool any = false;
	int size;

	if (!money_split(campaign->cost, campaign->leads, CAMPAIGN_SIZES,
	    costs))
		costs[CAMPAIGN_SIZELESS] = campaign->cost;
	else
		any = true;
	for (size = 0; size < CAMPAIGN_SIZES; size++) {
		if (campaign->leads[size] == 0 && (any ||
		    !campaign->is_event || size != CAMPAIGN_SIZELESS))
			continue;
		row = find_cell(c, at, (enum campaign_size)size,
		    campaign->currency, campaign->digits);
		row->leads = campaign->leads[size];
		row->cost = costs[size];
	}
}

/* A quotient is known while nothing of it is in another currency. */
static void
work_out(const struct campaigns *c, const struct campaign *campaign,
    struct campaign_row *row)
{
	static const struct roi_value unknown = { false, 0 };
	int64_t gain;

	row->roi = row->pipeline = row->per_lead = row->per_deal = unknown;
	row->home = slice_equal(row->currency, campaign->currency);
	row->has_cost = row->home && campaign->has_cost;
	row->mixed = campaign->away_deals;
	if (!row->has_cost)
		return;
	if (row->leads > 0)
		row->per_lead.known = money_scale(row->cost, CAMPAIGN_ONE,
		    row->leads, &row->per_lead.value);
	if (row->twelfths > 0 && !campaign->away_deals)
		row->per_deal.known = money_scale(row->cost, TWELFTHS,
		    row->twelfths, &row->per_deal.value);
	if (!campaign->away_amount)
		row->pipeline = roi_pipeline(row->amount, row->cost);
	if (!campaign->away_won && money_scale(row->won_amount,
	    c->options.margin, CAMPAIGN_ALL, &gain))
		row->roi = roi_return(gain, row->cost);
}

void
campaigns_settle(struct campaigns *c)
{
	size_t *order, i, nameless = 0;

	settle_homes(c);
	for (i = 0; i < c->campaign_count; i++)
		settle_campaign(c, i);
	order = groups_sorted(c->cells);
	c->sorted = xcalloc(groups_count(c->cells) + 1, sizeof(*c->sorted));
	while (nameless < groups_count(c->cells) &&
	    c->rows[order[nameless]].name.len == 0)
		nameless++;
	for (i = 0; i < groups_count(c->cells); i++) {
		size_t from = order[(i + nameless) % groups_count(c->cells)];
		struct campaign_row *row = &c->sorted[i];
		const struct campaign *campaign =
		    &c->campaigns[find_name(c, c->rows[from].name)];

		*row = c->rows[from];
		row->type = campaign->type;
		row->end = campaign->end;
		work_out(c, campaign, row);
	}
	free(order);
}

size_t
campaigns_rows(const struct campaigns *c)
{
	return groups_count(c->cells);
}

const struct campaign_row *
campaigns_row(const struct campaigns *c, size_t i)
{
	return &c->sorted[i];
}

struct campaign_lost
campaigns_lost(const struct campaigns *c)
{
	return c->beside.lost;
}

size_t
campaigns_cells(const struct campaigns *c)
{
	return groups_count(c->cells);
}

const struct campaign_row *
campaigns_cell(const struct campaigns *c, size_t i)
{
	return &c->rows[i];
}

struct campaign_row *
campaigns_cell_of(struct campaigns *c, struct slice name,
    enum campaign_size size, struct slice currency, unsigned digits)
{
	return find_cell(c, find_name(c, name), size, currency, digits);
}

struct campaign_beside *
campaigns_beside(struct campaigns *c)
{
	return &c->beside;
}
