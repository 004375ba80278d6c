/*
 * runs.h - things gathered by a number
 *
 * Each of count things has a key below keys; the things of a key make a run,
 * in the order of the things.  One pass counts, one deals: no comparison.
 * There are fewer than RUNS_NONE of both.
 */
#ifndef SET_RUNS_H
#define SET_RUNS_H

#include <stddef.h>
#include <stdint.h>

#define RUNS_NONE UINT32_MAX	/* the key of a thing that is left out */

struct runs {
	uint32_t *items;		/* numbers of things, run behind run */
	uint32_t *from;		/* run k is items[from[k]] to [from[k + 1]] */
	size_t keys;
};

struct runs runs_gather(const uint32_t *key_of, size_t count, size_t keys);
void runs_free(struct runs *runs);

/*
 * Sorts each run; equal things keep their order.  compare gets the numbers of
 * two things.  What is in order already is only looked at.
 */
void runs_sort(struct runs *runs, int (*compare)(const void *context,
    size_t one, size_t other), const void *context);
/* The same for one list of things. */
void runs_sort_things(uint32_t *things, size_t count, int (*compare)(
    const void *context, size_t one, size_t other), const void *context);

#endif
