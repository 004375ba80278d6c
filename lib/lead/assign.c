/*
 * assign.c - sellers, accounts and the dealing
 */
#include <stdlib.h>

#include "base/mem.h"
#include "lead/assign.h"
#include "set/group.h"

struct seller {
	struct slice team;
	int64_t weight, most;
	int64_t open;		/* leads in hand */
	int64_t dealt_idle;	/* got in this run, no work for now */
	bool listed, active;
};

struct lead {
	struct slice id;
	int64_t score;
	size_t owner, previous, account, rule;	/* or ASSIGN_NONE */
	size_t left;
	enum assign_code code;
	bool open, closed, cooling;
};

struct rule {
	size_t seller;		/* or ASSIGN_NONE */
	struct slice team;
};

struct assign {
	struct arena arena;
	struct slice team;
	struct groups *names, *accounts, *ids;
	struct seller *sellers;		/* by the number of the name */
	size_t seller_room;
	size_t *owners;			/* by the number of the account */
	size_t owner_room;
	struct rule *rules;
	size_t rule_count;
	struct lead *leads;
	size_t count, room;
};

struct assign *
assign_new(void)
{
	struct assign *a = xcalloc(1, sizeof(*a));

	a->names = groups_new(1);
	a->accounts = groups_new(1);
	a->ids = groups_new(1);
	a->team = SLICE_EMPTY;
	return a;
}

void
assign_free(struct assign *a)
{
	if (a == NULL)
		return;
	groups_free(a->names);
	groups_free(a->accounts);
	groups_free(a->ids);
	arena_release(&a->arena);
	free(a->sellers);
	free(a->owners);
	free(a->rules);
	free(a->leads);
	free(a);
}

void
assign_set_team(struct assign *a, struct slice team)
{
	a->team = arena_copy(&a->arena, team);
}

/* The number of a name; strangers take leads of their own accounts. */
static size_t
find_seller(struct assign *a, struct slice name)
{
	size_t at;

	if (name.len == 0)
		return ASSIGN_NONE;
	at = groups_find(a->names, &name);
	if (at >= a->seller_room) {
		size_t room = at * 2 + 16, i;

		a->sellers = xrealloc(a->sellers, room, sizeof(*a->sellers));
		for (i = a->seller_room; i < room; i++)
			a->sellers[i] = (struct seller){ .most = -1,
			    .team = SLICE_EMPTY, .active = true };
		a->seller_room = room;
	}
	return at;
}

static size_t
find_account(struct assign *a, struct slice account)
{
	size_t at;

	if (account.len == 0)
		return ASSIGN_NONE;
	at = groups_find(a->accounts, &account);
	if (at >= a->owner_room) {
		size_t room = at * 2 + 64, i;

		a->owners = xrealloc(a->owners, room, sizeof(*a->owners));
		for (i = a->owner_room; i < room; i++)
			a->owners[i] = ASSIGN_NONE;
		a->owner_room = room;
	}
	return at;
}

bool
assign_add_rep(struct assign *a, const struct assign_rep *rep,
    struct fault *fault)
{
	size_t at = find_seller(a, rep->name);
	struct seller *s = &a->sellers[at];
	char quoted[60];

	if (s->listed)
		return fault_set(fault, "\"%s\" is there already; leave one "
		    "of the records out",
		    fault_quote(quoted, sizeof(quoted), rep->name));
	*s = (struct seller){ .team = arena_copy(&a->arena, rep->team),
	    .weight = rep->weight, .most = rep->most, .active = rep->active,
	    .listed = true };
	return true;
}

bool
assign_is_active(const struct assign *a, struct slice name)
{
	size_t at = groups_seek(a->names, &name);

	return at == GROUP_NONE || a->sellers[at].active;
}

static bool
has_team(const struct assign *a, struct slice team)
{
	size_t i;

	for (i = 0; i < groups_count(a->names); i++)
		if (a->sellers[i].listed &&
		    slice_equal(a->sellers[i].team, team))
			return true;
	return false;
}

size_t
assign_add_rule(struct assign *a, struct slice owner, struct slice team,
    struct fault *fault)
{
	struct rule rule = { .seller = ASSIGN_NONE, .team = SLICE_EMPTY };
	char quoted[60];

	if (owner.len > 0) {
		rule.seller = groups_seek(a->names, &owner);
		if (rule.seller == GROUP_NONE) {
			fault_set(fault, "no seller \"%s\" among those of "
			    "--reps; correct the name, or add him",
			    fault_quote(quoted, sizeof(quoted), owner));
			return ASSIGN_NONE;
		}
	} else if (!has_team(a, team)) {
		fault_set(fault, "no seller of the team \"%s\" among those of "
		    "--reps; write an owner or the team of one",
		    fault_quote(quoted, sizeof(quoted), team));
		return ASSIGN_NONE;
	} else {
		rule.team = arena_copy(&a->arena, team);
	}
	GROW_BY_ONE(a->rules, a->rule_count);
	a->rules[a->rule_count] = rule;
	return a->rule_count++;
}

bool
assign_rule_is_active(const struct assign *a, size_t rule)
{
	size_t seller = a->rules[rule].seller;

	return seller == ASSIGN_NONE || a->sellers[seller].active;
}

/* Who has an open lead of an account first is its seller. */
static void
note_owner(struct assign *a, size_t account, size_t owner)
{
	if (account != ASSIGN_NONE && a->owners[account] == ASSIGN_NONE)
		a->owners[account] = owner;
}

void
assign_add(struct assign *a, const struct assign_lead *in)
{
	struct lead lead = { .score = in->score, .rule = in->rule,
	    .left = ASSIGN_NONE, .open = in->open, .closed = in->closed,
	    .cooling = in->cooling, .code = ASSIGN_KEPT };

	GROW(a->leads, a->count, a->room);
	lead.id = SLICE_EMPTY;
	if (in->id.len > 0)
		lead.id = groups_part(a->ids, groups_find(a->ids, &in->id), 0);
	lead.owner = find_seller(a, in->owner);
	lead.previous = find_seller(a, in->previous);
	lead.account = find_account(a, in->account);
	if (lead.owner != ASSIGN_NONE && !a->sellers[lead.owner].active) {
		lead.left = lead.owner;
		lead.owner = ASSIGN_NONE;
	}
	if (lead.owner != ASSIGN_NONE) {
		a->sellers[lead.owner].open += lead.open;
		note_owner(a, lead.account, lead.owner);
	}
	a->leads[a->count++] = lead;
}

void
assign_add_load(struct assign *a, const struct assign_lead *in)
{
	size_t owner = find_seller(a, in->owner);

	if (owner == ASSIGN_NONE || (in->id.len > 0 &&
	    groups_seek(a->ids, &in->id) != GROUP_NONE))
		return;
	a->sellers[owner].open += in->open;
	if (a->sellers[owner].active)
		note_owner(a, find_account(a, in->account), owner);
}

static bool
has_room(const struct seller *s, const struct lead *lead)
{
	return !lead->open || s->most < 0 || s->open < s->most;
}

/* Whether a has less in hand for his weight than b. */
static bool
comes_first(const struct assign *a, size_t one, size_t other)
{
	const struct seller *s = &a->sellers[one], *t = &a->sellers[other];
	int64_t left = (s->open + s->dealt_idle) * t->weight,
	    right = (t->open + t->dealt_idle) * s->weight;

	if (left != right)
		return left < right;
	return slice_compare(groups_part(a->names, one, 0),
	    groups_part(a->names, other, 0)) < 0;
}

static size_t
next_seller(const struct assign *a, const struct lead *lead,
    struct slice team)
{
	size_t best = ASSIGN_NONE, i, count = groups_count(a->names);

	for (i = 0; i < count; i++) {
		const struct seller *s = &a->sellers[i];

		if (!s->listed || !s->active || s->weight <= 0 ||
		    (team.len > 0 && !slice_equal(s->team, team)) ||
		    (lead->cooling && i == lead->previous) ||
		    !has_room(s, lead))
			continue;
		if (best == ASSIGN_NONE || comes_first(a, i, best))
			best = i;
	}
	return best;
}

/* The order of R-ASSIGN-02, for a lead that nobody owns. */
static void
place_lead(struct assign *a, struct lead *lead)
{
	const struct rule *rule = lead->rule == ASSIGN_NONE ? NULL :
	    &a->rules[lead->rule];
	size_t to;

	if (lead->account != ASSIGN_NONE &&
	    a->owners[lead->account] != ASSIGN_NONE) {
		to = a->owners[lead->account];
		lead->code = ASSIGN_ACCOUNT;
	} else if (rule != NULL && rule->seller != ASSIGN_NONE) {
		to = rule->seller;
		lead->code = ASSIGN_RULE;
	} else {
		to = next_seller(a, lead, rule != NULL ? rule->team : a->team);
		lead->code = rule != NULL ? ASSIGN_RULE : ASSIGN_DEALT;
	}
	if (to == ASSIGN_NONE || !has_room(&a->sellers[to], lead)) {
		lead->code = ASSIGN_NO_CAPACITY;
		return;
	}
	lead->owner = to;
	a->sellers[to].open += lead->open;
	a->sellers[to].dealt_idle += !lead->open;
	note_owner(a, lead->account, to);
}

/* R-ASSIGN-03: by score descending, then lead_id, then as they stand. */
static int
compare_leads(const void *one, const void *other)
{
	const struct lead *x = *(struct lead *const *)one,
	    *y = *(struct lead *const *)other;
	int order;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	order = slice_compare(x->id, y->id);
	return order != 0 ? order : (x > y) - (x < y);
}

void
assign_deal(struct assign *a)
{
	struct lead **order = xcalloc(a->count + 1, sizeof(struct lead *));
	size_t count = 0, i;

	for (i = 0; i < a->count; i++) {
		struct lead *lead = &a->leads[i];

		if (lead->owner != ASSIGN_NONE)
			continue;
		if (lead->closed)
			lead->code = ASSIGN_CLOSED;
		else
			order[count++] = lead;
	}
	qsort(order, count, sizeof(struct lead *), compare_leads);
	for (i = 0; i < count; i++)
		place_lead(a, order[i]);
	free(order);
}

static struct slice
name_of(const struct assign *a, size_t seller)
{
	return seller == ASSIGN_NONE ? SLICE_EMPTY :
	    groups_part(a->names, seller, 0);
}

struct assign_verdict
assign_verdict(const struct assign *a, size_t i)
{
	const struct lead *lead = &a->leads[i];

	return (struct assign_verdict){ .code = lead->code,
	    .owner = name_of(a, lead->owner), .left = name_of(a, lead->left),
	    .in_hand = lead->owner == ASSIGN_NONE ? 0 :
	    a->sellers[lead->owner].open };
}

enum assign_claim
assign_claim(struct assign *a, struct slice id, struct slice name,
    int64_t most_today)
{
	size_t seller = find_seller(a, name), i;
	struct seller *s = &a->sellers[seller];
	struct lead *lead = NULL;

	for (i = 0; i < a->count && lead == NULL; i++)
		if (slice_equal(a->leads[i].id, id))
			lead = &a->leads[i];
	if (lead == NULL)
		return CLAIM_UNKNOWN;
	if (lead->owner == seller)
		return CLAIM_YOURS;
	if (lead->owner != ASSIGN_NONE)
		return CLAIM_OWNED;
	if (lead->closed)
		return CLAIM_CLOSED;
	if (!s->active)
		return CLAIM_LEFT;
	if (lead->cooling && lead->previous == seller)
		return CLAIM_COOLING;
	if (most_today <= 0)
		return CLAIM_DAY;
	if (!has_room(s, lead))
		return CLAIM_FULL;
	lead->owner = seller;
	lead->code = ASSIGN_CLAIMED;
	s->open += lead->open;
	return CLAIM_OK;
}
