/*
 * claim.c - leads by id and company, touches in time
 */
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "campaign/claim.h"
#include "set/group.h"

/* What the leads of one id, or of one company, say together. */
struct link {
	size_t touches[CAMPAIGN_TOUCHES];
	size_t count;
	enum campaign_size size;
	bool ambiguous;
};

struct claims {
	enum campaign_touch touch;
	bool by_size;
	struct groups *names, *links;
	int32_t *starts;	/* one for each name */
	struct link *linked;	/* one for each link */
	size_t start_room, link_room;
	struct buffer key;
};

struct claims *
claims_new(enum campaign_touch touch, bool by_size)
{
	struct claims *c = xcalloc(1, sizeof(*c));

	c->touch = touch;
	c->by_size = by_size;
	c->names = groups_new(1);
	c->links = groups_new(2);
	(void)claims_campaign(c, SLICE_EMPTY);
	return c;
}

void
claims_free(struct claims *c)
{
	if (c == NULL)
		return;
	groups_free(c->names);
	groups_free(c->links);
	free(c->starts);
	free(c->linked);
	buffer_release(&c->key);
	free(c);
}

size_t
claims_campaign(struct claims *c, struct slice name)
{
	size_t before = groups_count(c->names);
	size_t at = groups_find(c->names, &name);

	GROW_ZEROED(c->starts, at, c->start_room);
	if (at == before)
		c->starts[at] = DATE_NONE;
	return at;
}

size_t
claims_campaigns(const struct claims *c)
{
	return groups_count(c->names);
}

struct slice
claims_name(const struct claims *c, size_t campaign)
{
	return groups_part(c->names, campaign, 0);
}

void
claims_set_start(struct claims *c, size_t campaign, int32_t start)
{
	c->starts[campaign] = start;
}

int32_t
claim_settled(enum stage_kind kind, int32_t closed, int32_t expected)
{
	return closed != DATE_NONE || kind != STAGE_WON ? closed : expected;
}

/* Adds the names to the touches; how many there are then. */
static size_t
add_touches(struct claims *c, const struct slice *names, size_t *touches,
    size_t count)
{
	size_t i;

	for (i = 0; i < CAMPAIGN_TOUCHES; i++)
		if (names[i].len > 0)
			touches[count++] = claims_campaign(c, names[i]);
	return count;
}

static size_t
add_once(size_t *list, size_t count, size_t campaign)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (list[i] == campaign)
			return count;
	list[count] = campaign;
	return count + 1;
}

/* Leaves the campaigns that get credit, each once; how many. */
static size_t
choose_touches(const struct claims *c, size_t *touches, size_t count)
{
	size_t kept = 0, i;

	if (count == 0)
		touches[count++] = CLAIM_NAMELESS;
	if (c->touch == CAMPAIGN_FIRST)
		return 1;
	if (c->touch == CAMPAIGN_LAST) {
		touches[0] = touches[count - 1];
		return 1;
	}
	for (i = 0; i < count; i++)
		kept = add_once(touches, kept, touches[i]);
	return kept;
}

/* ---- leads ------------------------------------------------------------ */

/* The key of an id or company; false when there is none to compare. */
static bool
link_parts(struct claims *c, struct slice id, struct slice company,
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
links_agree(const struct claims *c, const struct link *a,
    const struct link *b)
{
	return a->count == b->count &&
	    (a->count < 1 || a->touches[0] == b->touches[0]) &&
	    (a->count < 2 || a->touches[1] == b->touches[1]) &&
	    (a->size == b->size || !c->by_size);
}

static void
add_link(struct claims *c, const struct slice *parts, const struct link *link)
{
	size_t before = groups_count(c->links);
	size_t at = groups_find(c->links, parts);

	GROW_ZEROED(c->linked, at, c->link_room);
	if (at == before)
		c->linked[at] = *link;
	else if (!links_agree(c, &c->linked[at], link))
		c->linked[at].ambiguous = true;
}

size_t
claims_add_lead(struct claims *c, const struct claim_lead *lead,
    size_t credited[CLAIM_TOUCHES], size_t *first)
{
	struct link link = { .size = lead->size };
	struct slice key[2];

	link.count = add_touches(c, lead->touches, credited, 0);
	memcpy(link.touches, credited, link.count * sizeof(*credited));
	if (link_parts(c, lead->id, lead->company, true, key))
		add_link(c, key, &link);
	if (link_parts(c, lead->id, lead->company, false, key))
		add_link(c, key, &link);
	*first = link.count > 0 ? credited[0] : CLAIM_NAMELESS;
	return choose_touches(c, credited, link.count);
}

/* ---- deals ------------------------------------------------------------ */

/* The leads that a deal belongs to, or NULL with the reason. */
static const struct link *
find_link(struct claims *c, const struct claim_deal *deal,
    enum claim_loss *why)
{
	struct slice parts[2];
	const struct link *link;
	size_t at;

	*why = CLAIM_NO_LEAD;
	if (!link_parts(c, deal->lead_id, deal->company,
	    deal->lead_id.len > 0, parts))
		return NULL;
	*why = CLAIM_UNKNOWN_LEAD;
	at = groups_seek(c->links, parts);
	if (at == GROUP_NONE)
		return NULL;
	link = &c->linked[at];
	*why = link->ambiguous ? CLAIM_SEVERAL_LEADS : CLAIM_SILENT_LEAD;
	return link->ambiguous ? NULL : link;
}

enum when { OWN, INFLUENCED, EARLIER };

static enum when
judge_time(const struct claim_deal *deal, int32_t start)
{
	bool settled = deal->kind != STAGE_OPEN &&
	    deal->settled != DATE_NONE;

	if (start == DATE_NONE)
		return OWN;
	if (deal->created == DATE_NONE)
		return settled && deal->settled < start ? EARLIER : OWN;
	if (deal->created >= start)
		return OWN;
	return deal->kind == STAGE_WON && settled && deal->settled >= start ?
	    INFLUENCED : EARLIER;
}

void
claims_judge(struct claims *c, const struct claim_deal *deal,
    struct claim *claim)
{
	size_t touches[CLAIM_TOUCHES], count = 0, kept = 0, i;
	const struct link *link;

	*claim = (struct claim){ .size = CAMPAIGN_SIZELESS };
	link = find_link(c, deal, &claim->loss);
	if (link != NULL) {
		count = link->count;
		memcpy(touches, link->touches, count * sizeof(*touches));
		claim->size = c->by_size ? link->size : CAMPAIGN_SIZELESS;
	}
	count = add_touches(c, deal->touches, touches, count);
	if (count > 0)
		claim->loss = CLAIM_NOT_LOST;
	for (i = 0; i < count; i++)
		switch (judge_time(deal, c->starts[touches[i]])) {
		case OWN:
			claim->credited[kept++] = touches[i];
			break;
		case INFLUENCED:
			claim->influenced_count = add_once(claim->influenced,
			    claim->influenced_count, touches[i]);
			break;
		case EARLIER:
			claim->earlier_count = add_once(claim->earlier,
			    claim->earlier_count, touches[i]);
			break;
		}
	if (count > 0 && kept == 0)
		claim->loss = CLAIM_TOO_EARLY;
	claim->credited_count = choose_touches(c, claim->credited, kept);
}
