/*
 * links.c - equal rows gathered, candidates scored, doubles dropped
 */
#include <stdlib.h>

#include "dup/block.h"
#include "dup/links.h"
#include "dup/score.h"
#include "base/hash.h"
#include "base/mem.h"

/* Pairs met lately: most meet by several keys. */
enum { SEEN_LEAST = 1 << 10, SEEN_MOST = 1 << 21 };
/* Pairs that are scored together, what they need fetched so far ahead. */
enum { WAITING = 512, AHEAD = 8 };

struct finder {
	struct duplinks *links;
	const struct dup_task *task;
	uint64_t *seen;
	size_t mask;
	uint64_t waiting[WAITING];	/* pairs to score */
	size_t count;
};

int
duplinks_compare(const struct dup_task *t, uint32_t a, uint32_t b)
{
	int order = t->ordered ? 0 : slice_compare(t->key(t->context, a),
	    t->key(t->context, b));

	return order != 0 ? order : a < b ? -1 : a > b;
}

int
duplinks_by_rows(const void *a, const void *b)
{
	const struct dup_verdict *x = a, *y = b;
	uint64_t first = duplinks_pair(x->a, x->b);
	uint64_t second = duplinks_pair(y->a, y->b);

	return (first > second) - (first < second);
}

int
duplinks_verdict(const struct dup_task *t, uint32_t a, uint32_t b)
{
	struct dup_verdict wanted = { a < b ? a : b, a < b ? b : a, false };
	const struct dup_verdict *found = NULL;

	if (t->verdict_count > 0)
		found = bsearch(&wanted, t->verdicts, t->verdict_count,
		    sizeof(wanted), duplinks_by_rows);
	return found == NULL ? 0 : found->same ? 1 : -1;
}

static uint64_t
hash_row(const struct duprows *rows, size_t i)
{
	uint64_t hash = hash_keyed((struct slice){
	    (const char *)duprows_row(rows, i), sizeof(struct dup_row) });
	size_t k;

	for (k = 0; k < duprows_on_count(rows); k++)
		hash = (hash ^ duprows_value(rows, i, k)) *
		    UINT64_C(0x9e3779b97f4a7c15);
	return hash ^ hash >> 29;
}

static bool
equal_rows(const struct duprows *rows, size_t a, size_t b)
{
	size_t k;

	if (memcmp(duprows_row(rows, a), duprows_row(rows, b),
	    sizeof(struct dup_row)) != 0)
		return false;
	for (k = 0; k < duprows_on_count(rows); k++)
		if (duprows_value(rows, a, k) != duprows_value(rows, b, k))
			return false;
	return true;
}

/*
 * Whether a row and its equal are linked for certain.  Rows equal in every
 * column are always one (R-DEDUPE-05) if they say who it is at all.
 */
static bool
copies_are_certain(const struct dup_task *t, size_t row, size_t first)
{
	struct dup_score score = dupscore_pair(t->rows, t->points, row, first);

	return score.person && score.points >= t->points->of[DUP_REVIEW] &&
	    (score.certain || duprows_are_copies(t->rows, row, first));
}

/* The rows that somebody decided upon stand for themselves. */
static bool *
decided_rows(const struct dup_task *t)
{
	bool *decided = xcalloc(duprows_count(t->rows), sizeof(*decided));
	size_t i;

	for (i = 0; i < t->verdict_count; i++)
		decided[t->verdicts[i].a] = decided[t->verdicts[i].b] = true;
	return decided;
}

/* The slot of a row that equals this one, or a free one. */
static size_t
find_equal(const struct dup_task *t, const uint32_t *slots, size_t mask,
    uint32_t row)
{
	size_t slot = (size_t)hash_row(t->rows, row) & mask;

	while (slots[slot] != 0 &&
	    !equal_rows(t->rows, slots[slot] - 1, row))
		slot = (slot + 1) & mask;
	return slot;
}

/* The first of equal rows is the smallest by key. */
static void
gather(struct duplinks *l, const struct dup_task *t)
{
	size_t count = duprows_count(t->rows), mask = 1024, i;
	bool *decided = decided_rows(t);
	uint32_t *slots;

	while (mask < 2 * count)
		mask *= 2;
	slots = xcalloc(mask--, sizeof(*slots));
	for (i = 0; i < count; i++) {
		uint32_t row = (uint32_t)i;
		size_t slot;

		l->same_as[i] = row;
		if (t->masters > 0 || decided[i])
			continue;
		slot = find_equal(t, slots, mask, row);
		if (slots[slot] == 0 || duplinks_compare(t, row,
		    slots[slot] - 1) < 0)
			slots[slot] = row + 1;
	}
	for (i = 0; t->masters == 0 && i < count; i++) {
		uint32_t first;

		if (decided[i])
			continue;
		first = slots[find_equal(t, slots, mask, (uint32_t)i)] - 1;
		if (first != i && copies_are_certain(t, i, first))
			l->same_as[i] = first;
	}
	free(slots);
	free(decided);
}

static void
add_link(struct duplinks *l, struct dup_link link)
{
	if (l->count == l->room) {
		l->room = l->room ? l->room + l->room / 2 : 1024;
		l->links = xrealloc(l->links, l->room, sizeof(*l->links));
	}
	l->links[l->count++] = link;
}

/* Where a pair is noted that was met. */
static uint64_t *
seen_at(const struct finder *f, uint64_t pair)
{
	return &f->seen[(pair * UINT64_C(0x9e3779b97f4a7c15) >> 32) &
	    f->mask];
}

static void
score_pair(struct finder *f, uint64_t pair)
{
	const struct dup_task *t = f->task;
	uint32_t a = (uint32_t)(pair >> 32), b = (uint32_t)pair;
	struct dup_score score;

	if (*seen_at(f, pair) == pair)
		return;
	*seen_at(f, pair) = pair;
	score = dupscore_pair(t->rows, t->points, a, b);
	if (score.points < t->points->of[DUP_REVIEW] || !score.person)
		return;
	if (duplinks_verdict(t, a, b) == 0)
		add_link(f->links, (struct dup_link){ a, b, score.points,
		    score.certain, score.own, score.held,
		    score.common });
}

static void
score_waiting(struct finder *f)
{
	size_t i;

	for (i = 0; i < f->count; i++) {
		if (i + AHEAD < f->count)
			dupscore_fetch(f->task->rows,
			    (uint32_t)(f->waiting[i + AHEAD] >> 32),
			    (uint32_t)f->waiting[i + AHEAD]);
		score_pair(f, f->waiting[i]);
	}
	f->count = 0;
}

static void
meet(void *context, uint32_t a, uint32_t b)
{
	struct finder *f = context;
	const struct dup_task *t = f->task;
	uint64_t pair = duplinks_pair(a, b);

	if (!dupscore_may_reach(t->rows, t->points, a, b,
	    t->points->of[DUP_REVIEW]) ||
	    !dupscore_may_be_person(t->rows, a, b))
		return;
	__builtin_prefetch(seen_at(f, pair), 1);
	f->waiting[f->count++] = pair;
	if (f->count == WAITING)
		score_waiting(f);
}

static int
by_ends(const void *a, const void *b)
{
	const struct dup_link *x = a, *y = b;
	uint64_t first = duplinks_pair(x->a, x->b);

	return first < duplinks_pair(y->a, y->b) ? -1 :
	    first > duplinks_pair(y->a, y->b);
}

static void
drop_doubles(struct duplinks *l)
{
	size_t kept = 0, i;

	qsort(l->links, l->count, sizeof(*l->links), by_ends);
	for (i = 0; i < l->count; i++)
		if (kept == 0 || by_ends(&l->links[kept - 1],
		    &l->links[i]) != 0)
			l->links[kept++] = l->links[i];
	l->count = kept;
}

void
duplinks_find(struct duplinks *l, const struct dup_task *t)
{
	size_t count = duprows_count(t->rows), i;
	struct finder finder = { .links = l, .task = t,
		.mask = SEEN_LEAST };

	*l = (struct duplinks){ 0 };
	l->same_as = xcalloc(count, sizeof(*l->same_as));
	l->copies = xcalloc(count, sizeof(*l->copies));
	l->list = xcalloc(count, sizeof(*l->list));
	l->links = xcalloc(1, sizeof(*l->links));
	gather(l, t);
	for (i = 0; i < count; i++) {
		l->copies[l->same_as[i]]++;
		if (l->same_as[i] == i)
			l->list[l->list_count++] = (uint32_t)i;
	}
	while (finder.mask < 2 * count && finder.mask < SEEN_MOST)
		finder.mask *= 2;
	finder.seen = xcalloc(finder.mask--, sizeof(*finder.seen));
	dupblock_pairs(t->rows, l->list, l->list_count, t->masters, meet,
	    &finder);
	score_waiting(&finder);
	free(finder.seen);
	for (i = 0; i < t->verdict_count; i++)
		if (t->verdicts[i].same)
			add_link(l, (struct dup_link){ t->verdicts[i].a,
			    t->verdicts[i].b, DUP_DECIDED, true, true, 0,
			    false });
	drop_doubles(l);
}

void
duplinks_release(struct duplinks *l)
{
	free(l->same_as);
	free(l->copies);
	free(l->list);
	free(l->links);
	*l = (struct duplinks){ 0 };
}
