/*
 * dupgroup.c - persons closed, bridges found, the rest hung up
 */
#include <stdlib.h>

#include "dup/block.h"
#include "dup/graph.h"
#include "dup/group.h"
#include "dup/score.h"
#include "base/mem.h"

/* Groups of at most so many different rows are compared pair by pair. */
enum { COMPLETE_MOST = 24, STAR_ROUNDS = 8 };

struct maker {
	const struct dup_task *task;
	struct dupgroups *groups;
	struct duplinks links;
	struct dupsets *sets;
	uint32_t *forbidden, *next;	/* verdicts "different" of each set */
	struct dup_edge *edges;		/* certain links */
	size_t edge_count, edge_room;
	bool *hangs, *bears;		/* by row */
};

/* ---- certain links ----------------------------------------------------- */

/* Most points first; then by the keys of both ends. */
static _Thread_local const struct dup_task *sorting;

static int
by_points(const void *a, const void *b)
{
	const struct dup_link *x = a, *y = b;
	int order;

	if (x->points != y->points)
		return x->points > y->points ? -1 : 1;
	order = duplinks_compare(sorting, x->a, y->a);
	return order != 0 ? order : duplinks_compare(sorting, x->b, y->b);
}

/* The end with the smaller key becomes a. */
static void
sort_links(struct maker *m, struct dup_link *links, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (duplinks_compare(m->task, links[i].b, links[i].a) < 0)
			links[i] = (struct dup_link){ links[i].b, links[i].a,
				links[i].points };
	sorting = m->task;
	qsort(links, count, sizeof(*links), by_points);
}

static void
add_edge(struct maker *m, uint32_t a, uint32_t b, int points)
{
	if (m->edge_count == m->edge_room) {
		m->edge_room = m->edge_room * 2 + 1024;
		m->edges = xrealloc(m->edges, m->edge_room,
		    sizeof(*m->edges));
	}
	m->edges[m->edge_count++] = (struct dup_edge){ a, b, points, false };
}

/* Whether a verdict "different" stands between two sets. */
static bool
is_forbidden(struct maker *m, uint32_t a, uint32_t b)
{
	const struct dup_verdict *v = m->task->verdicts;
	size_t i;

	if (m->forbidden == NULL)
		return false;
	a = dupsets_find(m->sets, a);
	b = dupsets_find(m->sets, b);
	for (i = m->forbidden[a]; i != 0; i = m->next[i - 1]) {
		uint32_t x = dupsets_find(m->sets, v[(i - 1) / 2].a);
		uint32_t y = dupsets_find(m->sets, v[(i - 1) / 2].b);

		if ((x == a && y == b) || (x == b && y == a))
			return true;
	}
	return false;
}

/* The list of the one goes behind that of the other. */
static void
unite(struct maker *m, uint32_t a, uint32_t b)
{
	uint32_t x = dupsets_find(m->sets, a), y = dupsets_find(m->sets, b);
	uint32_t to, *end;

	if (x == y)
		return;
	to = dupsets_unite(m->sets, x, y);
	if (m->forbidden == NULL)
		return;
	if (to == y) {
		y = x;
		x = to;
	}
	for (end = &m->forbidden[y]; *end != 0; end = &m->next[*end - 1])
		;
	*end = m->forbidden[x];
	m->forbidden[x] = m->forbidden[y];
}

static void
list_forbidden(struct maker *m)
{
	const struct dup_task *t = m->task;
	uint32_t i;

	if (t->verdict_count == 0)
		return;
	m->forbidden = xcalloc(duprows_count(t->rows), sizeof(*m->forbidden));
	m->next = xcalloc(2 * t->verdict_count, sizeof(*m->next));
	for (i = 0; i < t->verdict_count; i++) {
		if (t->verdicts[i].same)
			continue;
		m->next[2 * i] = m->forbidden[t->verdicts[i].a];
		m->forbidden[t->verdicts[i].a] = 2 * i + 1;
		m->next[2 * i + 1] = m->forbidden[t->verdicts[i].b];
		m->forbidden[t->verdicts[i].b] = 2 * i + 2;
	}
}

static void
close_certain(struct maker *m)
{
	const struct duplinks *l = &m->links;
	int certain = m->task->points->of[DUP_CERTAIN];
	size_t i;

	list_forbidden(m);
	for (i = 0; i < l->count && l->links[i].points >= certain; i++)
		if (!is_forbidden(m, l->links[i].a, l->links[i].b))
			unite(m, l->links[i].a, l->links[i].b);
}

/* ---- what a group looks like ------------------------------------------- */

static int
by_number(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* The different rows of sets of two or more, each behind its set's number. */
static uint64_t *
list_members(struct maker *m, size_t *count)
{
	const struct duplinks *l = &m->links;
	uint64_t *members = xcalloc(l->list_count, sizeof(*members));
	size_t i;

	*count = 0;
	for (i = 0; i < l->list_count; i++) {
		uint32_t set = dupsets_find(m->sets, l->list[i]);

		if (dupsets_size(m->sets, set) > 1)
			members[(*count)++] = (uint64_t)set << 32 |
			    l->list[i];
	}
	qsort(members, *count, sizeof(*members), by_number);
	return members;
}

/* A link that may hold two rows of a group together; 0 for none. */
static int
holding_points(const struct maker *m, uint32_t a, uint32_t b)
{
	const struct dup_task *t = m->task;
	int verdict = duplinks_verdict(t, a, b);
	struct dup_score score;

	if (verdict != 0)
		return verdict > 0 ? DUP_DECIDED : 0;
	score = dupscore_pair(t->rows, t->points, a, b);
	return score.person && score.points >= t->points->of[DUP_CERTAIN] ?
	    score.points : 0;
}

/* Every pair of a small group, also those that no block brought together. */
static void
complete_group(struct maker *m, const uint64_t *members, size_t count)
{
	size_t i, j;
	int points;

	for (i = 0; i < count; i++)
		for (j = i + 1; j < count; j++) {
			points = holding_points(m, (uint32_t)members[i],
			    (uint32_t)members[j]);
			if (points > 0)
				add_edge(m, (uint32_t)members[i],
				    (uint32_t)members[j], points);
		}
}

static void
collect_edges(struct maker *m)
{
	const struct duplinks *l = &m->links;
	int certain = m->task->points->of[DUP_CERTAIN];
	size_t count, from, to, i;
	uint64_t *members = list_members(m, &count);

	for (from = 0; from < count; from = to) {
		for (to = from; to < count &&
		    members[to] >> 32 == members[from] >> 32; to++)
			;
		if (to - from <= COMPLETE_MOST)
			complete_group(m, members + from, to - from);
	}
	for (i = 0; i < l->count && l->links[i].points >= certain; i++) {
		uint32_t set = dupsets_find(m->sets, l->links[i].a);

		if (set == dupsets_find(m->sets, l->links[i].b) &&
		    dupsets_size(m->sets, set) > COMPLETE_MOST)
			add_edge(m, l->links[i].a, l->links[i].b,
			    l->links[i].points);
	}
	free(members);
}

/* The partner with most points; the smaller key among equals. */
static void
try_partner(struct maker *m, uint32_t row, uint32_t partner, int points)
{
	struct dup_result *r = &m->groups->results[row];

	if (r->partner == DUP_ALONE || points > r->points ||
	    (points == r->points &&
	    duplinks_compare(m->task, partner, r->partner) < 0)) {
		r->partner = partner;
		r->points = points;
	}
}

static int
own_points(const struct maker *m, uint32_t row)
{
	return dupscore_pair(m->task->rows, m->task->points, row,
	    row).points;
}

/* Copies have in common with each other what a row has with itself. */
static void
join_copies(struct maker *m)
{
	const struct duplinks *l = &m->links;
	struct dup_result *results = m->groups->results;
	size_t count = duprows_count(m->task->rows), i;

	for (i = 0; i < count; i++)
		if (l->same_as[i] != i)
			try_partner(m, l->same_as[i], (uint32_t)i,
			    own_points(m, (uint32_t)i));
	for (i = 0; i < count; i++) {
		uint32_t first = l->same_as[i];

		if (first == i)
			continue;
		results[i] = results[first];
		if (l->same_as[results[i].partner] == first)
			results[i].partner = first;
	}
}

static void
name_persons(struct maker *m)
{
	const struct duplinks *l = &m->links;
	size_t i;

	for (i = 0; i < m->edge_count; i++) {
		try_partner(m, m->edges[i].a, m->edges[i].b,
		    m->edges[i].points);
		try_partner(m, m->edges[i].b, m->edges[i].a,
		    m->edges[i].points);
	}
	for (i = 0; i < l->list_count; i++) {
		struct dup_result *r = &m->groups->results[l->list[i]];
		uint32_t set = dupsets_find(m->sets, l->list[i]);

		if (dupsets_size(m->sets, set) < 2 &&
		    l->copies[l->list[i]] < 2)
			continue;
		r->group = set;
		r->kind = DUP_KIND_PERSON;
		r->certain = true;
	}
	join_copies(m);
}

/* ---- bridges ----------------------------------------------------------- */

static int
by_group(const void *a, const void *b)
{
	const struct dup_bridge *x = a, *y = b;

	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	if (x->points != y->points)
		return x->points < y->points ? -1 : 1;
	if (x->a != y->a)
		return duplinks_compare(sorting, x->a, y->a);
	return duplinks_compare(sorting, x->b, y->b);
}

/* A bridge too weak to hold three rows together. */
static bool
is_weak(struct maker *m, const struct dup_edge *e)
{
	const struct duplinks *l = &m->links;

	return e->bridge && e->points < m->task->points->of[DUP_BRIDGE] &&
	    l->copies[e->a] == 1 && l->copies[e->b] == 1 &&
	    (dupsets_size(m->sets, dupsets_find(m->sets, e->a)) > 2);
}

static void
find_bridges(struct maker *m)
{
	struct dupgroups *g = m->groups;
	size_t kept = 0, i;

	if (m->edge_count > 0)
		dupgraph_bridges(m->edges, m->edge_count,
		    duprows_count(m->task->rows));
	g->bridges = xcalloc(m->edge_count, sizeof(*g->bridges));
	for (i = 0; i < m->edge_count; i++) {
		struct dup_edge *e = &m->edges[i];
		bool swap = duplinks_compare(m->task, e->b, e->a) < 0;

		if (is_weak(m, e))
			g->bridges[g->bridge_count++] = (struct dup_bridge){
				dupsets_find(m->sets, e->a),
				swap ? e->b : e->a, swap ? e->a : e->b,
				e->points };
	}
	sorting = m->task;
	qsort(g->bridges, g->bridge_count, sizeof(*g->bridges), by_group);
	for (i = 0; i < g->bridge_count; i++)
		if (kept == 0 || g->bridges[kept - 1].group !=
		    g->bridges[i].group)
			g->bridges[kept++] = g->bridges[i];
	g->bridge_count = kept;
}

const struct dup_bridge *
dupgroup_bridge(const struct dupgroups *g, uint32_t group)
{
	size_t low = 0, high = g->bridge_count;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (g->bridges[middle].group < group)
			low = middle + 1;
		else
			high = middle;
	}
	return low < g->bridge_count && g->bridges[low].group == group ?
	    &g->bridges[low] : NULL;
}

static void
demote(struct maker *m)
{
	size_t count = duprows_count(m->task->rows), i;

	for (i = 0; m->groups->bridge_count > 0 && i < count; i++) {
		struct dup_result *r = &m->groups->results[i];

		if (r->group != DUP_ALONE &&
		    dupgroup_bridge(m->groups, r->group) != NULL) {
			r->certain = false;
			r->demoted = true;
		}
	}
}

/* ---- rows that hang on others ------------------------------------------- */

static bool
is_alone(const struct maker *m, uint32_t row)
{
	return m->groups->results[row].group == DUP_ALONE;
}

static void
set_result(struct maker *m, uint32_t row, uint32_t partner, int points,
    enum dup_kind kind, bool certain)
{
	struct dup_result *r = &m->groups->results[row];

	r->partner = partner;
	r->points = points;
	r->kind = (uint8_t)kind;
	r->certain = certain;
}

/* Whether a row has more in common with its bearer than those before it. */
static bool
is_better(const struct maker *m, uint32_t row, uint32_t bearer, int points)
{
	const struct dup_result *r = &m->groups->results[bearer];

	return points > r->points || (points == r->points &&
	    duplinks_compare(m->task, row, r->partner) < 0);
}

/*
 * Puts row on bearer, which is in no group yet or bears others already.  The
 * bearer of a group of its own shows the best of them.
 */
static void
hang(struct maker *m, uint32_t row, uint32_t bearer, int points,
    enum dup_kind kind, bool certain)
{
	struct dup_result *to = &m->groups->results[bearer];

	if (to->group == DUP_ALONE) {
		to->group = dupsets_find(m->sets, bearer);
		m->bears[bearer] = true;
		set_result(m, bearer, row, points, kind, certain);
	} else if (m->bears[bearer] && is_better(m, row, bearer, points)) {
		set_result(m, bearer, row, points, kind, certain);
	}
	set_result(m, row, bearer, points, kind, certain);
	m->groups->results[row].group = to->group;
	m->hangs[row] = true;
}

/* Whether somebody has to look at a link. */
static bool
is_open(const struct maker *m, const struct dup_link *link)
{
	const struct dup_result *a = &m->groups->results[link->a];
	const struct dup_result *b = &m->groups->results[link->b];

	return a->group == DUP_ALONE || a->group != b->group ||
	    !a->certain || !b->certain;
}

static void
hang_persons(struct maker *m)
{
	struct duplinks *l = &m->links;
	struct dupgroups *g = m->groups;
	int certain = m->task->points->of[DUP_CERTAIN];
	size_t i;

	g->reviews = xcalloc(l->count + g->bridge_count,
	    sizeof(*g->reviews));
	for (i = 0; i < g->bridge_count; i++)
		g->reviews[g->review_count++] = (struct dup_link){
			g->bridges[i].a, g->bridges[i].b,
			g->bridges[i].points };
	for (i = 0; i < l->count; i++) {
		const struct dup_link *link = &l->links[i];

		if (link->points >= certain || !is_open(m, link) ||
		    is_forbidden(m, link->a, link->b))
			continue;
		g->reviews[g->review_count++] = *link;
		if (is_alone(m, link->a) && !m->hangs[link->b])
			hang(m, link->a, link->b, link->points,
			    DUP_KIND_PERSON, false);
		else if (is_alone(m, link->b) && !m->hangs[link->a])
			hang(m, link->b, link->a, link->points,
			    DUP_KIND_PERSON, false);
	}
	sort_links(m, g->reviews, g->review_count);
}

/*
 * Two leads that are the same row of the master list are the same as each
 * other: of those that are not, the one with fewer points is for review.
 * Links come with most points first.
 */
static bool
agrees_with_first(const struct maker *m, const uint32_t *first,
    const struct dup_link *link)
{
	const struct dup_task *t = m->task;
	struct dup_score score;

	if (first[link->a] == DUP_ALONE)
		return true;
	score = dupscore_pair(t->rows, t->points, first[link->a], link->b);
	return score.points >= t->points->of[DUP_CERTAIN];
}

/* In a master list each row looks for the one that it is. */
static void
hang_on_masters(struct maker *m)
{
	const struct duplinks *l = &m->links;
	struct dupgroups *g = m->groups;
	int certain = m->task->points->of[DUP_CERTAIN];
	uint32_t *first = xmalloc((m->task->masters + 1) * sizeof(*first));
	size_t i;

	for (i = 0; i <= m->task->masters; i++)
		first[i] = DUP_ALONE;
	g->reviews = xcalloc(l->count, sizeof(*g->reviews));
	for (i = 0; i < l->count; i++) {
		struct dup_link link = l->links[i];
		bool sure;

		if (link.a >= m->task->masters)
			link = (struct dup_link){ link.b, link.a,
				link.points };
		sure = link.points >= certain && (is_alone(m, link.b) ?
		    agrees_with_first(m, first, &link) : true);
		if (is_alone(m, link.b)) {
			hang(m, link.b, link.a, link.points, DUP_KIND_PERSON,
			    sure);
			if (first[link.a] == DUP_ALONE)
				first[link.a] = link.b;
		}
		if (!sure)
			g->reviews[g->review_count++] = l->links[i];
	}
	free(first);
}

/* The smallest row by key that may bear others; removed from the list. */
static uint32_t
take_bearer(const struct maker *m, uint32_t *list, size_t *count)
{
	size_t best = *count, i;
	uint32_t row;

	for (i = 0; i < *count; i++)
		if (!m->hangs[list[i]] && (m->task->masters == 0 ||
		    list[i] < m->task->masters) && (best == *count ||
		    duplinks_compare(m->task, list[i], list[best]) < 0))
			best = i;
	if (best == *count)
		return DUP_ALONE;
	row = list[best];
	list[best] = list[--*count];
	return row;
}

/* The other contacts of a company hang on its first row. */
static void
hang_companies(void *context, uint32_t *list, size_t count)
{
	struct maker *m = context;
	const struct dup_task *t = m->task;
	uint32_t bearer;
	size_t i;
	int round;

	for (round = 0; round < STAR_ROUNDS && count > 0; round++) {
		bearer = take_bearer(m, list, &count);
		for (i = 0; bearer != DUP_ALONE && i < count; i++) {
			struct dup_score score;

			if (!is_alone(m, list[i]) || list[i] < t->masters ||
			    duplinks_verdict(t, bearer, list[i]) != 0)
				continue;
			score = dupscore_pair(t->rows, t->points, bearer,
			    list[i]);
			if (score.points >= t->points->of[DUP_REVIEW])
				hang(m, list[i], bearer, score.points,
				    score.person ? DUP_KIND_PERSON :
				    DUP_KIND_COMPANY, !score.person &&
				    score.points >= t->points->of[
				    DUP_CERTAIN]);
		}
	}
}

/* ---- all of it ---------------------------------------------------------- */

/* A group is called after its smallest row by key, or its master. */
static void
name_groups(struct maker *m)
{
	size_t count = duprows_count(m->task->rows), i;
	struct dup_result *results = m->groups->results;
	uint32_t *first = xmalloc(count * sizeof(*first));

	for (i = 0; i < count; i++)
		first[i] = DUP_ALONE;
	for (i = 0; i < count; i++) {
		uint32_t *of = &first[results[i].group == DUP_ALONE ? i :
		    results[i].group];

		if (results[i].group != DUP_ALONE && (*of == DUP_ALONE ||
		    (i < m->task->masters || m->task->masters == 0)) &&
		    (*of == DUP_ALONE ||
		    duplinks_compare(m->task, (uint32_t)i, *of) < 0))
			*of = (uint32_t)i;
	}
	for (i = 0; i < m->groups->bridge_count; i++)
		m->groups->bridges[i].group =
		    first[m->groups->bridges[i].group];
	for (i = 0; i < count; i++)
		if (results[i].group != DUP_ALONE)
			results[i].group = first[results[i].group];
	if (m->groups->bridge_count > 1)
		qsort(m->groups->bridges, m->groups->bridge_count,
		    sizeof(*m->groups->bridges), by_group);
	free(first);
}

static void
make_persons(struct maker *m)
{
	close_certain(m);
	collect_edges(m);
	name_persons(m);
	find_bridges(m);
	demote(m);
	hang_persons(m);
}

void
dupgroup_make(struct dupgroups *groups, const struct dup_task *task)
{
	size_t count = duprows_count(task->rows), i;
	struct maker m = { .task = task, .groups = groups };

	*groups = (struct dupgroups){ 0 };
	groups->results = xcalloc(count, sizeof(*groups->results));
	for (i = 0; i < count; i++)
		groups->results[i].group = groups->results[i].partner =
		    DUP_ALONE;
	duplinks_find(&m.links, task);
	sort_links(&m, m.links.links, m.links.count);
	m.sets = dupsets_new(count);
	m.hangs = xcalloc(count, sizeof(*m.hangs));
	m.bears = xcalloc(count, sizeof(*m.bears));
	if (task->masters > 0)
		hang_on_masters(&m);
	else
		make_persons(&m);
	dupblock_companies(task->rows, m.links.list, m.links.list_count,
	    hang_companies, &m);
	sorting = task;
	name_groups(&m);
	duplinks_release(&m.links);
	dupsets_free(m.sets);
	free(m.hangs);
	free(m.bears);
	free(m.edges);
	free(m.forbidden);
	free(m.next);
}

void
dupgroup_release(struct dupgroups *groups)
{
	free(groups->results);
	free(groups->bridges);
	free(groups->reviews);
	*groups = (struct dupgroups){ 0 };
}
