/*
 * graph.c - union by size with halved paths; Tarjan's bridges
 */
#include <stdlib.h>

#include "dup/graph.h"
#include "base/mem.h"

struct dupsets {
	uint32_t *parent, *size;
};

struct dupsets *
dupgraph_new(size_t count)
{
	struct dupsets *s = xcalloc(1, sizeof(*s));
	size_t i;

	s->parent = xcalloc(count, sizeof(*s->parent));
	s->size = xcalloc(count, sizeof(*s->size));
	for (i = 0; i < count; i++) {
		s->parent[i] = (uint32_t)i;
		s->size[i] = 1;
	}
	return s;
}

void
dupgraph_free(struct dupsets *s)
{
	if (s == NULL)
		return;
	free(s->parent);
	free(s->size);
	free(s);
}

uint32_t
dupgraph_find(struct dupsets *s, uint32_t x)
{
	while (s->parent[x] != x) {
		s->parent[x] = s->parent[s->parent[x]];
		x = s->parent[x];
	}
	return x;
}

uint32_t
dupgraph_size(const struct dupsets *s, uint32_t x)
{
	return s->size[x];
}

uint32_t
dupgraph_unite(struct dupsets *s, uint32_t a, uint32_t b)
{
	a = dupgraph_find(s, a);
	b = dupgraph_find(s, b);
	if (a == b)
		return a;
	if (s->size[a] < s->size[b]) {
		uint32_t other = a;

		a = b;
		b = other;
	}
	s->parent[b] = a;
	s->size[a] += s->size[b];
	return a;
}

/* The way of the search: a node, the edge it came by, the next to look at. */
struct step {
	uint32_t node, came, next;
};

struct search {
	struct dup_edge *edges;
	uint32_t *starts, *around;	/* edges at each node */
	uint32_t *seen, *low;		/* order of first sight, from 1 */
	struct step *way;
	size_t depth;
	uint32_t clock;
};

enum { NO_EDGE = -1 };

static void
list_edges(struct search *s, size_t edge_count, size_t count)
{
	size_t i;

	for (i = 0; i < edge_count; i++) {
		s->starts[s->edges[i].a + 1]++;
		s->starts[s->edges[i].b + 1]++;
	}
	for (i = 0; i < count; i++)
		s->starts[i + 1] += s->starts[i];
	for (i = edge_count; i-- > 0;) {
		s->around[--s->starts[s->edges[i].a + 1]] = (uint32_t)i;
		s->around[--s->starts[s->edges[i].b + 1]] = (uint32_t)i;
	}
}

static void
enter(struct search *s, uint32_t node, uint32_t came)
{
	s->seen[node] = s->low[node] = ++s->clock;
	s->way[s->depth++] = (struct step){ node, came, s->starts[node + 1] };
}

static void
leave(struct search *s)
{
	struct step done = s->way[--s->depth];
	uint32_t parent;

	if (s->depth == 0)
		return;
	parent = s->way[s->depth - 1].node;
	if (s->low[done.node] < s->low[parent])
		s->low[parent] = s->low[done.node];
	s->edges[done.came].bridge = s->low[done.node] > s->seen[parent];
}

static void
search_from(struct search *s, uint32_t root, const uint32_t *ends)
{
	enter(s, root, (uint32_t)NO_EDGE);
	while (s->depth > 0) {
		struct step *step = &s->way[s->depth - 1];
		uint32_t edge, other;

		if (step->next == ends[step->node]) {
			leave(s);
			continue;
		}
		edge = s->around[step->next++];
		if (edge == step->came)
			continue;
		other = s->edges[edge].a == step->node ? s->edges[edge].b :
		    s->edges[edge].a;
		if (s->seen[other] == 0)
			enter(s, other, edge);
		else if (s->seen[other] < s->low[step->node])
			s->low[step->node] = s->seen[other];
	}
}

void
dupgraph_bridges(struct dup_edge *edges, size_t edge_count, size_t count)
{
	struct search s = { .edges = edges };
	uint32_t *ends = xcalloc(count, sizeof(*ends));
	size_t i;

	s.starts = xcalloc(count + 2, sizeof(*s.starts));
	s.around = xcalloc(2 * edge_count, sizeof(*s.around));
	s.seen = xcalloc(count, sizeof(*s.seen));
	s.low = xcalloc(count, sizeof(*s.low));
	s.way = xcalloc(count, sizeof(*s.way));
	for (i = 0; i < edge_count; i++)
		edges[i].bridge = false;
	list_edges(&s, edge_count, count);
	/* starts[n + 1] is where the edges of n begin now. */
	for (i = 0; i < count; i++)
		ends[i] = i + 1 < count ? s.starts[i + 2] :
		    (uint32_t)(2 * edge_count);
	for (i = 0; i < count; i++)
		if (s.seen[i] == 0)
			search_from(&s, (uint32_t)i, ends);
	free(s.starts);
	free(s.around);
	free(s.seen);
	free(s.low);
	free(s.way);
	free(ends);
}
