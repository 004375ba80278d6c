/*
 * delivery.c - part by part, delivery by delivery
 */
#include "receivable/delivery.h"

#include <stdlib.h>

#include "base/mem.h"

static void
add_piece(struct delivery_plan *plan, const struct terms_part *part,
    const struct delivery *delivery, int64_t minor)
{
	struct delivery_piece *piece;

	GROW(plan->pieces, plan->count, plan->room);
	piece = &plan->pieces[plan->count++];
	*piece = (struct delivery_piece){ .part = *part,
		.due = terms_due(part, delivery->dates) };
	if (minor != part->minor)
		piece->part.percent = 0;
	piece->part.minor = minor;
}

static bool
is_of_the_order(const struct terms_part *part)
{
	return part->event == TERMS_ORDER || part->event == TERMS_CONTRACT ||
	    part->event == TERMS_DATE;
}

bool
delivery_share(struct delivery_plan *plan, const struct terms_part *parts,
    size_t part_count, const struct delivery *deliveries, size_t count)
{
	int64_t *weights = xcalloc(count, sizeof(*weights));
	int64_t *shares = xcalloc(count, sizeof(*shares));
	bool divided = true;
	size_t i, j;

	plan->count = 0;
	for (i = 0; i < count; i++)
		weights[i] = deliveries[i].minor;
	for (i = 0; i < part_count && divided; i++) {
		if (is_of_the_order(&parts[i])) {
			add_piece(plan, &parts[i], &deliveries[0],
			    parts[i].minor);
			continue;
		}
		divided = money_split(parts[i].minor, weights, count, shares);
		for (j = 0; j < count && divided; j++)
			if (shares[j] != 0)
				add_piece(plan, &parts[i], &deliveries[j],
				    shares[j]);
	}
	free(weights);
	free(shares);
	return divided;
}

void
delivery_release(struct delivery_plan *plan)
{
	free(plan->pieces);
	*plan = (struct delivery_plan){ NULL, 0, 0 };
}
