/*
 * runs.c - counted, dealt, and merged where they are out of order
 */
#include "set/runs.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct order {
	int (*compare)(const void *context, size_t one, size_t other);
	const void *context;
	uint32_t *spare;
};

struct runs
runs_gather(const uint32_t *key_of, size_t count, size_t keys)
{
	struct runs runs = {
		.items = xmalloc((count + 1) * sizeof(*runs.items)),
		.from = xcalloc(keys + 2, sizeof(*runs.from)),
		.keys = keys,
	};
	uint32_t *next = runs.from + 1;	/* where the next of a key goes */
	size_t i;

	for (i = 0; i < count; i++)
		if (key_of[i] != RUNS_NONE)
			runs.from[key_of[i] + 2]++;
	for (i = 2; i < keys + 2; i++)
		runs.from[i] += runs.from[i - 1];
	for (i = 0; i < count; i++)
		if (key_of[i] != RUNS_NONE)
			runs.items[next[key_of[i]]++] = (uint32_t)i;
	return runs;
}

void
runs_free(struct runs *runs)
{
	free(runs->items);
	free(runs->from);
	*runs = (struct runs){ .items = NULL };
}

static void
merge_run(const struct order *order, uint32_t *items, size_t n)
{
	size_t left = n / 2, a = 0, b = n / 2, i;

	if (n < 2)
		return;
	merge_run(order, items, left);
	merge_run(order, items + left, n - left);
	if (order->compare(order->context, items[left - 1], items[left]) <= 0)
		return;
	for (i = 0; i < n; i++)
		order->spare[i] = b == n || (a < left && order->compare(
		    order->context, items[a], items[b]) <= 0) ? items[a++] :
		    items[b++];
	memcpy(items, order->spare, n * sizeof(*items));
}

void
runs_sort(struct runs *runs, int (*compare)(const void *context, size_t one,
    size_t other), const void *context)
{
	struct order order = { compare, context, NULL };
	size_t most = 0, k;

	for (k = 0; k < runs->keys; k++)
		if (runs->from[k + 1] - runs->from[k] > most)
			most = runs->from[k + 1] - runs->from[k];
	order.spare = xmalloc((most + 1) * sizeof(*order.spare));
	for (k = 0; k < runs->keys; k++)
		merge_run(&order, runs->items + runs->from[k],
		    runs->from[k + 1] - runs->from[k]);
	free(order.spare);
}

void
runs_sort_things(uint32_t *things, size_t count, int (*compare)(
    const void *context, size_t one, size_t other), const void *context)
{
	struct order order = { compare, context, NULL };

	order.spare = xmalloc((count + 1) * sizeof(*order.spare));
	merge_run(&order, things, count);
	free(order.spare);
}
