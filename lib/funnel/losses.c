/*
 * losses.c - a sum for each group and reason
 */
#include "funnel/losses.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "set/group.h"
#include "value/money.h"

enum { PARTS_MOST = 16 };

struct sum {
	size_t group;
	uint64_t deals, priced;
	int64_t amount;
	unsigned digits;
};

struct losses {
	size_t parts;
	struct groups *reasons;		/* the parts and the reason */
	struct groups *groups;		/* the parts */
	struct sum *sums;
	uint64_t *group_deals;
	size_t room, group_room;
	size_t *order;			/* of reasons, once it is asked for */
	struct slice row[PARTS_MOST];
};

struct losses *
losses_new(size_t parts)
{
	struct losses *l = xcalloc(1, sizeof(*l));

	l->parts = parts;
	l->reasons = groups_new(parts + 1);
	l->groups = groups_new(parts);
	return l;
}

void
losses_free(struct losses *l)
{
	if (l == NULL)
		return;
	groups_free(l->reasons);
	groups_free(l->groups);
	free(l->sums);
	free(l->group_deals);
	free(l->order);
	free(l);
}

static struct sum *
sum_of(struct losses *l, const struct slice *parts, struct slice reason)
{
	struct slice key[PARTS_MOST];
	size_t before = groups_count(l->reasons), at;

	memcpy(key, parts, l->parts * sizeof(*key));
	key[l->parts] = reason;
	at = groups_find(l->reasons, key);
	GROW_ZEROED(l->sums, at, l->room);
	if (at == before)
		l->sums[at] = (struct sum){ .group =
		    groups_find(l->groups, parts) };
	return &l->sums[at];
}

static void
count_group(struct losses *l, size_t group, uint64_t deals)
{
	GROW_ZEROED(l->group_deals, group, l->group_room);
	l->group_deals[group] += deals;
}

bool
losses_add(struct losses *l, const struct slice *parts, struct slice reason,
    const struct deal *deal)
{
	return losses_add_sum(l, &(struct loss){ .parts = parts,
	    .reason = reason, .deals = 1, .priced = deal->has_amount,
	    .amount = deal->has_amount ? deal->amount : 0,
	    .digits = deal->digits });
}

bool
losses_add_sum(struct losses *l, const struct loss *loss)
{
	struct sum *sum = sum_of(l, loss->parts, loss->reason);

	if (!money_add(sum->amount, loss->amount, &sum->amount))
		return false;
	sum->deals += loss->deals;
	sum->priced += loss->priced;
	sum->digits = loss->digits;
	count_group(l, sum->group, loss->deals);
	return true;
}

size_t
losses_count(const struct losses *l)
{
	return groups_count(l->reasons);
}

struct loss
losses_at(struct losses *l, size_t i)
{
	const struct sum *sum;
	size_t at, part;

	if (l->order == NULL)
		l->order = groups_sorted(l->reasons);
	at = l->order[i];
	sum = &l->sums[at];
	for (part = 0; part < l->parts; part++)
		l->row[part] = groups_part(l->reasons, at, part);
	return (struct loss){ .parts = l->row, .deals = sum->deals,
	    .reason = groups_part(l->reasons, at, l->parts),
	    .priced = sum->priced, .amount = sum->amount,
	    .digits = sum->digits, .group_deals = l->group_deals[sum->group] };
}
