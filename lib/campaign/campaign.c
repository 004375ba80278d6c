/*
 * campaign.c - touches to shares, shares to rows
 */
#include <stdlib.h>

#include "campaign/campaign.h"
#include "base/date.h"
#include "set/group.h"
#include "base/mem.h"
#include "value/money.h"
#include "base/text.h"

/* A deal has up to four touches: its parts are twelfths. */
enum { TOUCHES_MOST = 2 * CAMPAIGN_TOUCHES, TWELFTHS = 12 };
enum { CELL_NAME, CELL_SIZE, CELL_CURRENCY, CELL_PARTS };

/* Where the deals without campaign go: the first name known. */
enum { NAMELESS = 0 };

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

/* What the leads of one id, or of one company, say together. */
struct link {
	size_t touches[CAMPAIGN_TOUCHES];
	size_t count;
	enum campaign_size size;
	bool ambiguous;
};

struct campaigns {
	struct campaign_options options;
	struct groups *names, *links, *cells;
	struct campaign *campaigns;	/* one for each name */
	struct link *linked;		/* one for each link */
	struct campaign_row *rows;	/* one for each cell, then sorted */
	size_t campaign_room, link_room, row_room;
	struct campaign_row *sorted;
	int64_t total;			/* of all amounts: guards the sums */
	struct campaign_lost lost;
	struct arena arena;
	struct buffer key;
};

struct campaigns *
campaigns_new(const struct campaign_options *options)
{
	struct campaigns *c = xcalloc(1, sizeof(*c));

	c->options = *options;
	c->names = groups_new(1);
	c->links = groups_new(2);
	c->cells = groups_new(CELL_PARTS);
	return c;
}

void
campaigns_free(struct campaigns *c)
{
	if (c == NULL)
		return;
	groups_free(c->names);
	groups_free(c->links);
	groups_free(c->cells);
	free(c->campaigns);
	free(c->linked);
	free(c->rows);
	free(c->sorted);
	arena_release(&c->arena);
	buffer_release(&c->key);
	free(c);
}

static size_t
find_name(struct campaigns *c, struct slice name)
{
	static const struct slice nameless = { "", 0 };
	size_t before = groups_count(c->names), found;

	if (before == 0)
		before += groups_find(c->names, &nameless);
	found = groups_find(c->names, &name);
	if (found >= c->campaign_room) {
		c->campaign_room = found * 2 + 16;
		c->campaigns = xrealloc(c->campaigns, c->campaign_room,
		    sizeof(*c->campaigns));
	}
	for (; before < groups_count(c->names); before++)
		c->campaigns[before] = (struct campaign){ .end = DATE_NONE,
		    .type = SLICE_EMPTY, .currency = SLICE_EMPTY,
		    .digits = MONEY_DIGITS_DEFAULT };
	return found;
}

bool
campaigns_add_event(struct campaigns *c, const struct campaign_event *event)
{
	size_t at = find_name(c, event->name);
	struct campaign *campaign = &c->campaigns[at];

	if (campaign->is_event)
		return false;
	campaign->is_event = true;
	campaign->type = arena_copy(&c->arena, event->type);
	campaign->end = event->end;
	campaign->has_cost = event->has_cost;
	campaign->cost = event->cost;
	campaign->currency = arena_copy(&c->arena, event->currency);
	campaign->digits = event->digits;
	campaign->fixed = event->has_cost || event->currency.len > 0;
	return true;
}

/* ---- touches ---------------------------------------------------------- */

/* Adds the names to the touches; how many there are then. */
static size_t
add_touches(struct campaigns *c, const struct slice *names, size_t *touches,
    size_t count)
{
	size_t i;

	for (i = 0; i < CAMPAIGN_TOUCHES; i++)
		if (names[i].len > 0)
			touches[count++] = find_name(c, names[i]);
	return count;
}

/* Leaves the campaigns that get credit, each once; how many. */
static size_t
choose_touches(const struct campaigns *c, size_t *touches, size_t count)
{
	size_t kept = 0, i, j;

	if (count == 0)
		touches[count++] = NAMELESS;
	if (c->options.touch == CAMPAIGN_FIRST)
		return 1;
	if (c->options.touch == CAMPAIGN_LAST) {
		touches[0] = touches[count - 1];
		return 1;
	}
	for (i = 0; i < count; i++) {
		for (j = 0; j < kept && touches[j] != touches[i]; j++)
			;
		if (j == kept)
			touches[kept++] = touches[i];
	}
	return kept;
}

static void
share(int64_t whole, size_t count, int64_t *parts)
{
	static const int64_t equal[TOUCHES_MOST] = { 1, 1, 1, 1 };

	(void)money_split(whole, equal, count, parts);
}

/* ---- leads ------------------------------------------------------------ */

/* The key of an id or company; false when there is none to compare. */
static bool
link_parts(struct campaigns *c, struct slice id, struct slice company,
    bool by_id, struct slice parts[2])
{
	parts[0] = by_id ? SLICE("id") : SLICE("company");
	parts[1] = id;
	if (by_id)
		return id.len > 0;
	c->key.len = 0;
	if (!text_key(&c->key, company))
		return false;
	parts[1] = buffer_slice(&c->key);
	return parts[1].len > 0;
}

static bool
links_agree(const struct campaigns *c, const struct link *a,
    const struct link *b)
{
	return a->count == b->count &&
	    (a->count < 1 || a->touches[0] == b->touches[0]) &&
	    (a->count < 2 || a->touches[1] == b->touches[1]) &&
	    (a->size == b->size || !c->options.by_size);
}

static void
add_link(struct campaigns *c, const struct slice *parts,
    const struct link *link)
{
	size_t before = groups_count(c->links);
	size_t at = groups_find(c->links, parts);

	if (at >= c->link_room) {
		c->link_room = at * 2 + 64;
		c->linked = xrealloc(c->linked, c->link_room,
		    sizeof(*c->linked));
	}
	if (at == before)
		c->linked[at] = *link;
	else if (!links_agree(c, &c->linked[at], link))
		c->linked[at].ambiguous = true;
}

void
campaigns_add_lead(struct campaigns *c, const struct campaign_lead *lead)
{
	struct link link = { .size = lead->size };
	size_t touches[TOUCHES_MOST] = { 0 }, count, i;
	int64_t parts[TOUCHES_MOST];
	struct slice key[2];
	struct campaign *campaign;

	count = add_touches(c, lead->touches, touches, 0);
	link.count = count;
	memcpy(link.touches, touches, sizeof(link.touches));
	if (link_parts(c, lead->id, lead->company, true, key))
		add_link(c, key, &link);
	if (link_parts(c, lead->id, lead->company, false, key))
		add_link(c, key, &link);
	campaign = &c->campaigns[count > 0 ? touches[0] :
	    find_name(c, SLICE_EMPTY)];
	if (!campaign->is_event && campaign->end < lead->end && count > 0)
		campaign->end = lead->end;
	count = choose_touches(c, touches, count);
	share(CAMPAIGN_ONE, count, parts);
	for (i = 0; i < count; i++)
		c->campaigns[touches[i]].leads[c->options.by_size ?
		    lead->size : CAMPAIGN_SIZELESS] += parts[i];
}

/* ---- deals ------------------------------------------------------------ */

static struct campaign_row *
find_cell(struct campaigns *c, size_t campaign, enum campaign_size size,
    struct slice currency, unsigned digits)
{
	struct slice parts[CELL_PARTS];
	size_t before = groups_count(c->cells), at;

	parts[CELL_NAME] = groups_part(c->names, campaign, 0);
	parts[CELL_SIZE] = (struct slice){ &size_keys[size], 1 };
	parts[CELL_CURRENCY] = currency;
	at = groups_find(c->cells, parts);
	if (at >= c->row_room) {
		c->row_room = at * 2 + 64;
		c->rows = xrealloc(c->rows, c->row_room, sizeof(*c->rows));
	}
	if (at == before)
		c->rows[at] = (struct campaign_row){ .size = size,
		    .digits = digits, .name = parts[CELL_NAME],
		    .currency = groups_part(c->cells, at, CELL_CURRENCY) };
	return &c->rows[at];
}

/* The leads that a deal belongs to, or NULL; why counts the reason. */
static const struct link *
find_link(struct campaigns *c, const struct campaign_deal *deal,
    uint64_t **why)
{
	struct slice parts[2];
	const struct link *link;
	size_t at;

	*why = &c->lost.no_lead;
	if (!link_parts(c, deal->lead_id, deal->company,
	    deal->lead_id.len > 0, parts))
		return NULL;
	*why = &c->lost.unknown_lead;
	at = groups_seek(c->links, parts);
	if (at == GROUP_NONE)
		return NULL;
	link = &c->linked[at];
	*why = link->ambiguous ? &c->lost.several_leads :
	    &c->lost.silent_lead;
	return link->ambiguous ? NULL : link;
}

static void
credit(struct campaign_row *row, const struct campaign_deal *deal,
    int64_t one, int64_t amount)
{
	row->deals += one;
	if (deal->kind != STAGE_LOST)
		row->amount += amount;
	if (deal->kind == STAGE_WON) {
		row->won += one;
		row->won_amount += amount;
	}
}

bool
campaigns_add_deal(struct campaigns *c, const struct campaign_deal *deal)
{
	size_t touches[TOUCHES_MOST] = { 0 }, count = 0, i;
	int64_t ones[TOUCHES_MOST], amounts[TOUCHES_MOST];
	enum campaign_size size = CAMPAIGN_SIZELESS;
	const struct link *link;
	uint64_t *why;

	if (!money_add(c->total, deal->amount, &c->total))
		return false;
	link = find_link(c, deal, &why);
	if (link != NULL) {
		count = link->count;
		memcpy(touches, link->touches, sizeof(link->touches));
		size = c->options.by_size ? link->size : size;
	}
	count = add_touches(c, deal->touches, touches, count);
	*why += count == 0;
	(void)find_name(c, SLICE_EMPTY);
	count = choose_touches(c, touches, count);
	share(CAMPAIGN_ONE, count, ones);
	share(deal->amount, count, amounts);
	for (i = 0; i < count; i++) {
		struct campaign_row *row = find_cell(c, touches[i], size,
		    deal->currency, deal->digits);

		row->twelfths += TWELFTHS / (int64_t)count;
		credit(row, deal, ones[i], amounts[i]);
	}
	return true;
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

		if (!campaign->fixed && (!campaign->has_home || slice_compare(
		    row->currency, campaign->currency) < 0)) {
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
		campaign->away_deals = true;
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
	for (i = 0; i < groups_count(c->names); i++)
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
	return c->lost;
}
