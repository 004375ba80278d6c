/*
 * group.c - persons closed, bridges found, the rest hung up
 */
#include <stdlib.h>

#include "dup/block.h"
#include "dup/graph.h"
#include "dup/group.h"
#include "dup/score.h"
#include "base/mem.h"

/* Groups of at most so many different rows are compared pair by pair. */
enum { COMPLETE_MOST = 24, STAR_ROUNDS = 8, AHEAD = 12 };

/* A name that occurs in a set, by one of its rows. */
struct named {
	uint32_t row, next;	/* next: the index + 1 of another, or 0 */
};

struct maker {
	const struct dup_task *task;
	struct dupgroups *groups;
	struct duplinks links;
	struct dupsets *sets;
	bool *lost;		/* by link, while rows are judged */
	bool *fits_several;	/* by row: people who are not one */
	uint32_t *named;	/* by set: its first name, index + 1 */
	struct named *names;	/* by row: its own */
	uint32_t *forbidden, *next;	/* verdicts "different" of each set */
	struct dup_edge *edges;		/* certain links */
	size_t edge_count, edge_room;
	struct dup_link *cuts;
	size_t cut_count;
	bool *hangs, *bears;		/* by row */
};

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
				links[i].points, links[i].certain,
				links[i].own, links[i].held,
				links[i].common };
	sorting = m->task;
	qsort(links, count, sizeof(*links), by_points);
}

static void
add_edge(struct maker *m, uint32_t a, uint32_t b, int points)
{
	GROW(m->edges, m->edge_count, m->edge_room);
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
	a = dupgraph_find(m->sets, a);
	b = dupgraph_find(m->sets, b);
	for (i = m->forbidden[a]; i != 0; i = m->next[i - 1]) {
		uint32_t x = dupgraph_find(m->sets, v[(i - 1) / 2].a);
		uint32_t y = dupgraph_find(m->sets, v[(i - 1) / 2].b);

		if ((x == a && y == b) || (x == b && y == a))
			return true;
	}
	return false;
}

/* The list of the one goes behind that of the other. */
static void
unite(struct maker *m, uint32_t a, uint32_t b)
{
	uint32_t x = dupgraph_find(m->sets, a), y = dupgraph_find(m->sets, b);
	uint32_t to, *end;

	if (x == y)
		return;
	to = dupgraph_unite(m->sets, x, y);
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

static uint32_t
person_of(const struct maker *m, uint32_t row)
{
	return duprows_row(m->task->rows, row)->person;
}

static bool
are_apart(const struct maker *m, uint32_t a, uint32_t b)
{
	return person_of(m, a) != person_of(m, b) &&
	    dupscore_apart(m->task->rows, a, b, true);
}

/*
 * Whether --on names the columns of people.  Then a link of their own, as by
 * birth date, says more than names full of errors.
 */
static bool
is_personal(const struct maker *m)
{
	return duprows_names_silent(m->task->rows);
}

/*
 * Whether two rows that a third is like by name and town have other birthdays:
 * the third may be either.
 */
static bool
are_namesakes(const struct maker *m, const struct dup_link *x,
    const struct dup_link *y, uint32_t a, uint32_t b)
{
	return x->common && y->common &&
	    dupscore_other_dates(m->task->rows, a, b);
}

/* One end of a certain link, for the row at the other. */
struct end {
	uint32_t row, partner;
	size_t link;
};

static int
by_row(const void *a, const void *b)
{
	const struct end *x = a, *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->link < y->link ? -1 : x->link > y->link;
}

static void
open_link(struct maker *m, size_t link)
{
	m->links.links[link].certain = false;
	m->links.links[link].held = 5;
}

/*
 * A row whose certain links lead to people who are not one fits several, and
 * is for review with each of them (R-DEDUPE-05).  But where something that is
 * one person's alone links it to one of them, the others lose it.
 */
static void
judge_ends(struct maker *m, const struct end *ends, size_t count)
{
	const struct dup_link *links = m->links.links;
	size_t i, j;

	for (i = 0; i < count; i++)
		for (j = i + 1; j < count; j++) {
			bool own_i = links[ends[i].link].own;
			bool own_j = links[ends[j].link].own;

			if (are_namesakes(m, &links[ends[i].link],
			    &links[ends[j].link], ends[i].partner,
			    ends[j].partner)) {
				m->lost[ends[i].link] = true;
				m->lost[ends[j].link] = true;
				continue;
			}
			if ((own_i && own_j && is_personal(m)) ||
			    !are_apart(m, ends[i].partner, ends[j].partner))
				continue;
			if (own_i == own_j)
				m->fits_several[ends[i].row] = true;
			else
				m->lost[ends[own_i ? j : i].link] = true;
		}
}

static void
find_several(struct maker *m)
{
	const struct duplinks *l = &m->links;
	struct end *ends = xcalloc(2 * l->count + 1, sizeof(*ends));
	size_t count = 0, from, to, i;

	m->lost = xcalloc(l->count + 1, sizeof(*m->lost));
	for (i = 0; i < l->count; i++) {
		if (!l->links[i].certain || l->links[i].points == DUP_DECIDED)
			continue;
		ends[count++] = (struct end){ l->links[i].a, l->links[i].b,
			i };
		ends[count++] = (struct end){ l->links[i].b, l->links[i].a,
			i };
	}
	qsort(ends, count, sizeof(*ends), by_row);
	for (from = 0; from < count; from = to) {
		for (to = from; to < count && ends[to].row ==
		    ends[from].row; to++)
			;
		if (to - from > 1)
			judge_ends(m, ends + from, to - from);
	}
	for (i = 0; i < l->count; i++)
		if (m->lost[i])
			open_link(m, i);
	free(m->lost);
	free(ends);
}

/* Whether a certain link leads from a row that fits others as well. */
static bool
is_open_to_others(const struct maker *m, uint32_t a, uint32_t b)
{
	return (m->fits_several[a] || m->fits_several[b]) &&
	    (person_of(m, a) != person_of(m, b) || person_of(m, a) == 0);
}

static void
open_links(struct maker *m)
{
	struct duplinks *l = &m->links;
	size_t i;

	for (i = 0; i < l->count; i++)
		if (l->links[i].certain &&
		    l->links[i].points != DUP_DECIDED &&
		    is_open_to_others(m, l->links[i].a, l->links[i].b))
			open_link(m, i);
}

/* Whether some names of two sets are two people's. */
static bool
sets_apart(const struct maker *m, uint32_t a, uint32_t b)
{
	uint32_t i, j;

	for (i = m->named[a]; i != 0; i = m->names[i - 1].next)
		for (j = m->named[b]; j != 0; j = m->names[j - 1].next)
			if (are_apart(m, m->names[i - 1].row,
			    m->names[j - 1].row))
				return true;
	return false;
}

/* The names of the one set that the other has not go over to it. */
static void
move_names(struct maker *m, uint32_t from, uint32_t to)
{
	uint32_t i, j, next;

	for (i = m->named[from]; i != 0; i = next) {
		next = m->names[i - 1].next;
		for (j = m->named[to]; j != 0; j = m->names[j - 1].next)
			if (person_of(m, m->names[j - 1].row) ==
			    person_of(m, m->names[i - 1].row))
				break;
		if (j != 0)
			continue;
		m->names[i - 1].next = m->named[to];
		m->named[to] = i;
	}
	m->named[from] = 0;
}

static void
name_sets(struct maker *m)
{
	const struct duplinks *l = &m->links;
	size_t count = duprows_count(m->task->rows), i;

	m->named = xcalloc(count, sizeof(*m->named));
	m->names = xcalloc(count, sizeof(*m->names));
	for (i = 0; i < l->list_count; i++) {
		uint32_t row = l->list[i];

		if (person_of(m, row) == 0)
			continue;
		m->names[row].row = row;
		m->named[row] = row + 1;
	}
}

static void
join_names(struct maker *m, uint32_t x, uint32_t y)
{
	uint32_t to = dupgraph_find(m->sets, x);

	if (x != y)
		move_names(m, to == x ? y : x, to);
}

static void
close_certain(struct maker *m)
{
	struct duplinks *l = &m->links;
	size_t i;

	find_several(m);
	open_links(m);
	list_forbidden(m);
	name_sets(m);
	for (i = 0; i < l->count; i++) {
		struct dup_link *link = &l->links[i];
		uint32_t x = dupgraph_find(m->sets, link->a);
		uint32_t y = dupgraph_find(m->sets, link->b);

		if (!link->certain || x == y || is_forbidden(m, x, y))
			continue;
		if (link->points != DUP_DECIDED &&
		    !(link->own && is_personal(m)) && sets_apart(m, x, y)) {
			link->certain = false;
			link->held = 5;
			continue;
		}
		unite(m, x, y);
		join_names(m, x, y);
	}
}

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
		uint32_t set = dupgraph_find(m->sets, l->list[i]);

		if (dupgraph_size(m->sets, set) > 1)
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
	if (is_open_to_others(m, a, b))
		return 0;
	score = dupscore_pair(t->rows, t->points, a, b);
	return score.person && score.certain ? score.points : 0;
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
	size_t count, from, to, i;
	uint64_t *members = list_members(m, &count);

	for (from = 0; from < count; from = to) {
		for (to = from; to < count &&
		    members[to] >> 32 == members[from] >> 32; to++)
			;
		if (to - from <= COMPLETE_MOST)
			complete_group(m, members + from, to - from);
	}
	for (i = 0; i < l->count; i++) {
		uint32_t set = dupgraph_find(m->sets, l->links[i].a);

		if (l->links[i].certain && set == dupgraph_find(m->sets, l->links[i].b) &&
		    dupgraph_size(m->sets, set) > COMPLETE_MOST)
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
		uint32_t set = dupgraph_find(m->sets, l->list[i]);

		if (dupgraph_size(m->sets, set) < 2 &&
		    l->copies[l->list[i]] < 2)
			continue;
		r->group = set;
		r->kind = DUP_KIND_PERSON;
		r->certain = true;
	}
	join_copies(m);
}

/* A bridge too weak to hold three rows together. */
static bool
is_weak(struct maker *m, const struct dup_edge *e)
{
	const struct duplinks *l = &m->links;

	return e->bridge && e->points < m->task->points->of[DUP_BRIDGE] &&
	    l->copies[e->a] == 1 && l->copies[e->b] == 1 &&
	    (dupgraph_size(m->sets, dupgraph_find(m->sets, e->a)) > 2);
}

/* The sets anew, from the edges that are left. */
static void
rebuild_sets(struct maker *m)
{
	size_t i;

	dupgraph_free(m->sets);
	m->sets = dupgraph_new(duprows_count(m->task->rows));
	for (i = 0; i < m->edge_count; i++) {
		uint32_t x = dupgraph_find(m->sets, m->edges[i].a);
		uint32_t y = dupgraph_find(m->sets, m->edges[i].b);

		if (x != y)
			dupgraph_unite(m->sets, x, y);
	}
}

/* Takes the weakest bridges out of each group; whether there were any. */
static bool
cut_weakest(struct maker *m)
{
	size_t rows = duprows_count(m->task->rows), kept = 0, i;
	int *weakest = xcalloc(rows, sizeof(*weakest));
	size_t before = m->cut_count;

	dupgraph_bridges(m->edges, m->edge_count, rows);
	for (i = 0; i < m->edge_count; i++) {
		struct dup_edge *e = &m->edges[i];
		int *least = &weakest[dupgraph_find(m->sets, e->a)];

		if (is_weak(m, e) && (*least == 0 || e->points < *least))
			*least = e->points;
	}
	for (i = 0; i < m->edge_count; i++) {
		struct dup_edge *e = &m->edges[i];

		if (is_weak(m, e) && e->points ==
		    weakest[dupgraph_find(m->sets, e->a)])
			m->cuts[m->cut_count++] = (struct dup_link){ e->a,
				e->b, e->points, false, false, 5, false };
		else
			m->edges[kept++] = *e;
	}
	m->edge_count = kept;
	free(weakest);
	return m->cut_count > before;
}

static void
cut_bridges(struct maker *m)
{
	m->cuts = xcalloc(m->edge_count + 1, sizeof(*m->cuts));
	while (m->edge_count > 0 && cut_weakest(m))
		rebuild_sets(m);
}

/* The weakest cut of a row is the one that it shows. */
static void
show_cut(struct maker *m, uint32_t row, uint32_t other, int points)
{
	struct dup_result *r = &m->groups->results[row];

	if (r->cut != DUP_ALONE && (r->cut_points < points ||
	    (r->cut_points == points &&
	    duplinks_compare(m->task, r->cut, other) < 0)))
		return;
	r->cut = other;
	r->cut_points = points;
}

static void
show_cuts(struct maker *m)
{
	size_t i;

	for (i = 0; i < m->cut_count; i++) {
		show_cut(m, m->cuts[i].a, m->cuts[i].b, m->cuts[i].points);
		show_cut(m, m->cuts[i].b, m->cuts[i].a, m->cuts[i].points);
	}
}

static bool
is_alone(const struct maker *m, uint32_t row)
{
	return m->groups->results[row].group == DUP_ALONE;
}

static void
set_result(struct maker *m, uint32_t row, uint32_t partner,
    struct dup_result to)
{
	struct dup_result *r = &m->groups->results[row];

	r->partner = partner;
	r->points = to.points;
	r->kind = to.kind;
	r->certain = to.certain;
	r->held = to.held;
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
hang(struct maker *m, uint32_t row, uint32_t bearer, struct dup_result how)
{
	struct dup_result *to = &m->groups->results[bearer];

	if (to->group == DUP_ALONE) {
		to->group = dupgraph_find(m->sets, bearer);
		m->bears[bearer] = true;
		set_result(m, bearer, row, how);
	} else if (m->bears[bearer] && is_better(m, row, bearer,
	    how.points)) {
		set_result(m, bearer, row, how);
	}
	set_result(m, row, bearer, how);
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

/* The links that somebody has to look at. */
static void
list_reviews(struct maker *m)
{
	const struct duplinks *l = &m->links;
	struct dupgroups *g = m->groups;
	size_t i;

	g->reviews = xcalloc(l->count + m->cut_count + 1,
	    sizeof(*g->reviews));
	for (i = 0; i < m->cut_count; i++)
		g->reviews[g->review_count++] = m->cuts[i];
	for (i = 0; i < l->count; i++)
		if (!l->links[i].certain && is_open(m, &l->links[i]) &&
		    !is_forbidden(m, l->links[i].a, l->links[i].b))
			g->reviews[g->review_count++] = l->links[i];
	sort_links(m, g->reviews, g->review_count);
}

static void
hang_persons(struct maker *m)
{
	const struct dupgroups *g = m->groups;
	size_t i;

	list_reviews(m);
	for (i = 0; i < g->review_count; i++) {
		const struct dup_link *link = &g->reviews[i];
		struct dup_result how = { .points = link->points,
			.kind = DUP_KIND_PERSON, .held = link->held };

		if (is_alone(m, link->a) && !m->hangs[link->b])
			hang(m, link->a, link->b, how);
		else if (is_alone(m, link->b) && !m->hangs[link->a])
			hang(m, link->b, link->a, how);
	}
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
	return score.certain;
}

/* In a master list each row looks for the one that it is. */
static void
hang_on_masters(struct maker *m)
{
	const struct duplinks *l = &m->links;
	struct dupgroups *g = m->groups;
	uint32_t *first = xmalloc((m->task->masters + 1) * sizeof(*first));
	size_t i;

	find_several(m);
	open_links(m);
	for (i = 0; i <= m->task->masters; i++)
		first[i] = DUP_ALONE;
	g->reviews = xcalloc(l->count, sizeof(*g->reviews));
	for (i = 0; i < l->count; i++) {
		struct dup_link link = l->links[i];
		struct dup_result how = { .points = link.points,
			.kind = DUP_KIND_PERSON, .held = link.held };

		if (link.a >= m->task->masters) {
			link.a = l->links[i].b;
			link.b = l->links[i].a;
		}
		how.certain = link.certain && (!is_alone(m, link.b) ||
		    agrees_with_first(m, first, &link));
		if (is_alone(m, link.b)) {
			hang(m, link.b, link.a, how);
			if (first[link.a] == DUP_ALONE)
				first[link.a] = link.b;
		}
		if (!how.certain)
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

static void
fetch_ahead(const struct maker *m, const uint32_t *list, size_t count,
    size_t i)
{
	if (i + AHEAD >= count)
		return;
	__builtin_prefetch(duprows_row(m->task->rows, list[i + AHEAD]));
	__builtin_prefetch(&m->groups->results[list[i + AHEAD]]);
	/* Of a row that has come, the name. */
	__builtin_prefetch(duprows_name_of(m->task->rows,
	    person_of(m, list[i + AHEAD / 2])));
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

			fetch_ahead(m, list, count, i);
			if (!is_alone(m, list[i]) || list[i] < t->masters ||
			    duplinks_verdict(t, bearer, list[i]) != 0 ||
			    !dupscore_may_reach(t->rows, t->points, bearer,
			    list[i], t->points->of[DUP_REVIEW]))
				continue;
			score = dupscore_pair(t->rows, t->points, bearer,
			    list[i]);
			if (score.points >= t->points->of[DUP_REVIEW])
				hang(m, list[i], bearer, (struct dup_result){
				    .points = score.points,
				    .kind = score.person ? DUP_KIND_PERSON :
				    DUP_KIND_COMPANY, .held = score.held,
				    .certain = !score.person &&
				    score.certain });
		}
	}
}

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
	for (i = 0; i < count; i++)
		if (results[i].group != DUP_ALONE)
			results[i].group = first[results[i].group];
	free(first);
}

static void
make_persons(struct maker *m)
{
	close_certain(m);
	collect_edges(m);
	cut_bridges(m);
	name_persons(m);
	show_cuts(m);
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
		    groups->results[i].cut = DUP_ALONE;
	duplinks_find(&m.links, task);
	sort_links(&m, m.links.links, m.links.count);
	m.sets = dupgraph_new(count);
	m.fits_several = xcalloc(count, sizeof(*m.fits_several));
	m.hangs = xcalloc(count, sizeof(*m.hangs));
	m.bears = xcalloc(count, sizeof(*m.bears));
	if (task->masters > 0)
		hang_on_masters(&m);
	else
		make_persons(&m);
	dupblock_companies(task->rows, m.links.list, m.links.list_count,
	    hang_companies, &m);
	name_groups(&m);
	duplinks_release(&m.links);
	dupgraph_free(m.sets);
	free(m.hangs);
	free(m.bears);
	free(m.fits_several);
	free(m.named);
	free(m.names);
	free(m.edges);
	free(m.cuts);
	free(m.forbidden);
	free(m.next);
}

void
dupgroup_release(struct dupgroups *groups)
{
	free(groups->results);
	free(groups->reviews);
	*groups = (struct dupgroups){ 0 };
}
