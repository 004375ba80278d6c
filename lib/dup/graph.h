/*
 * graph.h - what hangs together, and where it would fall apart
 */
#ifndef DUP_GRAPH_H
#define DUP_GRAPH_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

/* Sets of numbers below count, each in one of its own at first. */
struct dupsets;
struct dupsets *dupgraph_new(size_t count);
void dupgraph_free(struct dupsets *sets);
/* The number that stands for the set of x. */
uint32_t dupgraph_find(struct dupsets *sets, uint32_t x);
/* How many are in the set that x stands for. */
uint32_t dupgraph_size(const struct dupsets *sets, uint32_t x);
/* The one that stands for both sets from now on. */
uint32_t dupgraph_unite(struct dupsets *sets, uint32_t a, uint32_t b);

struct dup_edge {
	uint32_t a, b;
	int points;
	bool bridge;	/* found by dupgraph_bridges() */
};

/*
 * Marks the edges without which their ends would not hang together
 * (R-DEDUPE-05).  Nodes are below count; two edges between the same ends are
 * no bridges.  Without recursion: a chain may be as long as the file.
 */
void dupgraph_bridges(struct dup_edge *edges, size_t edge_count,
    size_t count);

#endif
