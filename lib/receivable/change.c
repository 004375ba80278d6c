#include "receivable/change.h"

#include <stdlib.h>

#include "base/mem.h"
#include "set/group.h"
#include "value/money.h"

struct row {
	struct changes_row r;
	int64_t left;		/* with its changes */
	unsigned changed;	/* how many there are */
	size_t next;		/* of the same order, later ones first */
};

struct changes {
	struct arena arena;
	struct groups *ids, *orders;
	struct row *rows;
	size_t count;
	size_t *last;		/* row of each order */
	bool settled;
};

struct changes *
changes_new(void)
{
	struct changes *c = xcalloc(1, sizeof(*c));

	c->ids = groups_new(1);
	c->orders = groups_new(1);
	return c;
}

void
changes_free(struct changes *c)
{
	if (c == NULL)
		return;
	groups_free(c->ids);
	groups_free(c->orders);
	arena_release(&c->arena);
	free(c->rows);
	free(c->last);
	free(c);
}

static struct slice
keep(struct changes *c, struct slice s)
{
	return s.len == 0 ? SLICE_EMPTY : arena_copy(&c->arena, s);
}

bool
changes_add(struct changes *c, const struct changes_row *row,
    struct fault *fault)
{
	size_t known = groups_count(c->orders), order;
	struct row *kept;

	if (groups_find(c->ids, &row->id) < c->count)
		return fault_set(fault, "the receivable stands above "
		    "already; leave one");
	order = groups_find(c->orders, &row->order);
	if (order == known) {
		GROW_BY_ONE(c->last, known);
		c->last[order] = GROUP_NONE;
	}
	GROW_BY_ONE(c->rows, c->count);
	kept = &c->rows[c->count];
	*kept = (struct row){ .r = *row, .left = row->amount,
		.next = c->last[order] };
	kept->r.id = groups_part(c->ids, c->count, 0);
	kept->r.order = groups_part(c->orders, order, 0);
	kept->r.currency = keep(c, row->currency);
	kept->r.changes = keep(c, row->changes);
	c->last[order] = c->count++;
	return true;
}

/*
 * Takes every change to its instalment, which may stand behind it.  One above
 * zero is owed for itself, with a day of its own: what the order loses later
 * is taken off it first.
 */
static void
apply_changes(struct changes *c)
{
	size_t i;

	for (i = 0; i < c->count && !c->settled; i++) {
		struct row *row = &c->rows[i];
		size_t of = row->r.changes.len == 0 ? GROUP_NONE :
		    groups_seek(c->ids, &row->r.changes);

		if (of == GROUP_NONE || of == i)
			continue;
		c->rows[of].changed++;
		if (row->left < 0 && money_add(c->rows[of].left, row->left,
		    &c->rows[of].left))
			row->left = 0;
	}
	c->settled = true;
}

const struct changes_row *
changes_find(const struct changes *c, struct slice id)
{
	size_t row = groups_seek(c->ids, &id);

	return row == GROUP_NONE ? NULL : &c->rows[row].r;
}

bool
changes_knows(const struct changes *c, struct slice order)
{
	return order.len > 0 && groups_seek(c->orders, &order) != GROUP_NONE;
}

/* The sum of an order's receivables. */
static bool
add_up(const struct changes *c, size_t first, struct slice currency,
    int64_t *sum, struct fault *fault)
{
	size_t i;

	*sum = 0;
	for (i = first; i != GROUP_NONE; i = c->rows[i].next) {
		if (!slice_equal(c->rows[i].r.currency, currency))
			return fault_set(fault, "its receivables are in "
			    "another currency; correct one of the two");
		if (!money_add(*sum, c->rows[i].left, sum))
			return fault_set(fault, "too large; correct it");
	}
	return true;
}

/* The last row of an order that is no change of another. */
static struct row *
last_instalment(struct changes *c, size_t first)
{
	size_t i = first;

	while (i != GROUP_NONE && c->rows[i].r.changes.len > 0)
		i = c->rows[i].next;
	return &c->rows[i == GROUP_NONE ? first : i];
}

bool
changes_settle(struct changes *c, struct slice order, struct slice currency,
    int64_t amount, void (*take)(void *context,
    const struct changes_step *step), void *context, struct fault *fault)
{
	size_t group = groups_seek(c->orders, &order), i;
	int64_t sum, rest;

	if (group == GROUP_NONE)
		return true;
	apply_changes(c);
	if (!add_up(c, c->last[group], currency, &sum, fault) ||
	    !money_add(amount, -sum, &rest))
		return false;
	if (rest > 0) {
		struct row *row = last_instalment(c, c->last[group]);

		take(context, &(struct changes_step){ row->r.id,
		    ++row->changed, rest });
		row->left += rest;
	}
	for (i = c->last[group]; rest < 0 && i != GROUP_NONE;
	    i = c->rows[i].next) {
		struct row *row = &c->rows[i];
		int64_t off = row->left < -rest ? row->left : -rest;

		if (off <= 0)
			continue;
		take(context, &(struct changes_step){ row->r.id,
		    ++row->changed, -off });
		row->left -= off;
		rest += off;
	}
	return rest >= 0 || fault_set(fault, "its receivables come to less "
	    "than nothing; look through their changes");
}
