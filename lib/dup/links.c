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
enum { RADIX_BITS = 11, RADIX = 1 << RADIX_BITS };

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

/* Stable, by some bits of one end. */
static void
sort_by_bits(struct dup_link *to, const struct dup_link *from, size_t count,
    bool first, unsigned shift)
{
	size_t starts[RADIX + 1] = { 0 }, i;

	for (i = 0; i < count; i++)
		starts[((first ? from[i].a : from[i].b) >> shift &
		    (RADIX - 1)) + 1]++;
	for (i = 0; i < RADIX; i++)
		starts[i + 1] += starts[i];
	for (i = 0; i < count; i++)
		to[starts[(first ? from[i].a : from[i].b) >> shift &
		    (RADIX - 1)]++] = from[i];
}

/* By the first end, then by the second, both below rows. */
static void
sort_by_ends(struct duplinks *l, size_t rows)
{
	struct dup_link *spare = xcalloc(l->count + 1, sizeof(*spare));
	struct dup_link *other;
	unsigned shift, end;

	for (end = 0; end < 2; end++)
		for (shift = 0; shift < 32 && rows >> shift > 0;
		    shift += RADIX_BITS) {
			sort_by_bits(spare, l->links, l->count, end == 1,
			    shift);
			other = l->links;
			l->links = spare;
			spare = other;
		}
	free(spare);
}

static void
drop_doubles(struct duplinks *l, size_t rows)
{
	size_t kept = 0, i;

	sort_by_ends(l, rows);
	for (i = 0; i < l->count; i++)
		if (kept == 0 || l->links[kept - 1].a != l->links[i].a ||
		    l->links[kept - 1].b != l->links[i].b)
			l->links[kept++] = l->links[i];
	l->count = kept;
}

/* The links of a part, or of all, behind those that are there. */
static void
find_part(struct duplinks *l, const struct dup_task *t, int part, int parts)
{
	size_t count = duprows_count(t->rows);
	struct finder finder = { .links = l, .task = t, .mask = SEEN_LEAST };

	while (finder.mask < 2 * count && finder.mask < SEEN_MOST)
		finder.mask *= 2;
	finder.seen = xcalloc(finder.mask--, sizeof(*finder.seen));
	dupblock_pairs_of(t->rows, l->list, l->list_count, t->masters, part,
	    parts, meet, &finder);
	score_waiting(&finder);
	free(finder.seen);
}

/* What all parts have of the work: the rows, and where links go. */
struct shared {
	struct duplinks *links;
	const struct dup_task *task;
};

static void
do_part(void *context, int part, struct buffer *out)
{
	const struct shared *s = context;
	struct duplinks l = *s->links;

	l.links = NULL;
	l.count = l.room = 0;
	find_part(&l, s->task, part, s->task->parts);
	if (l.count > 0)
		buffer_add(out, (struct slice){ (const char *)l.links,
		    l.count * sizeof(*l.links) });
	free(l.links);
}

static void
take_part(void *context, struct slice done)
{
	const struct shared *s = context;
	struct duplinks *l = s->links;
	size_t count = done.len / sizeof(*l->links);

	if (count == 0)
		return;
	l->room = l->count + count;
	l->links = xrealloc(l->links, l->room, sizeof(*l->links));
	memcpy(l->links + l->count, done.at, done.len);
	l->count += count;
}

void
duplinks_find(struct duplinks *l, const struct dup_task *t)
{
	size_t count = duprows_count(t->rows), i;
	struct shared shared = { l, t };

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
	if (t->share != NULL && t->parts > 1)
		t->share(t->parts, do_part, take_part, &shared);
	else
		find_part(l, t, 0, 1);
	for (i = 0; i < t->verdict_count; i++)
		if (t->verdicts[i].same)
			add_link(l, (struct dup_link){ t->verdicts[i].a,
			    t->verdicts[i].b, DUP_DECIDED, true, true, 0,
			    false });
	drop_doubles(l, count);
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
