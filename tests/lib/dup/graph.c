/* graph.c - graph.h: sets and bridges */
#include "dup/graph.h"
#include "unit.h"

START_TEST(sets_unite)
{
	struct dupsets *s = dupgraph_new(5);

	ck_assert_uint_ne(dupgraph_find(s, 0), dupgraph_find(s, 1));
	dupgraph_unite(s, 0, 1);
	dupgraph_unite(s, 3, 4);
	dupgraph_unite(s, 1, 0);
	ck_assert_uint_eq(dupgraph_find(s, 0), dupgraph_find(s, 1));
	ck_assert_uint_eq(dupgraph_size(s, dupgraph_find(s, 1)), 2);
	dupgraph_unite(s, 1, 4);
	ck_assert_uint_eq(dupgraph_size(s, dupgraph_find(s, 3)), 4);
	ck_assert_uint_eq(dupgraph_size(s, dupgraph_find(s, 2)), 1);
	dupgraph_free(s);
}
END_TEST

/* Two triangles, 0 1 2 and 3 4 5, joined by 2-3; 5-6 hangs on. */
START_TEST(an_edge_in_no_circle_is_a_bridge)
{
	struct dup_edge e[] = { { 0, 1, 1, 0 }, { 1, 2, 1, 0 }, { 2, 0, 1, 0 },
		{ 3, 2, 1, 0 }, { 3, 4, 1, 0 }, { 5, 4, 1, 0 },
		{ 5, 3, 1, 0 }, { 5, 6, 1, 0 } };
	static const bool bridges[] = { 0, 0, 0, 1, 0, 0, 0, 1 };
	size_t i;

	dupgraph_bridges(e, 8, 8);
	for (i = 0; i < 8; i++)
		ck_assert_int_eq(e[i].bridge, bridges[i]);
}
END_TEST

START_TEST(two_edges_between_the_same_ends_are_no_bridges)
{
	struct dup_edge e[] = { { 0, 1, 1, 0 }, { 1, 0, 1, 0 },
		{ 1, 2, 1, 0 } };

	dupgraph_bridges(e, 3, 3);
	ck_assert(!e[0].bridge);
	ck_assert(!e[1].bridge);
	ck_assert(e[2].bridge);
}
END_TEST

START_TEST(a_chain_of_a_million_is_all_bridges)
{
	enum { COUNT = 1000000 };
	struct dup_edge *e = calloc(COUNT, sizeof(*e));
	uint32_t i;

	ck_assert_ptr_nonnull(e);
	for (i = 0; i + 1 < COUNT; i++)
		e[i] = (struct dup_edge){ i, i + 1, 1, false };
	dupgraph_bridges(e, COUNT - 1, COUNT);
	for (i = 0; i + 1 < COUNT; i++)
		ck_assert(e[i].bridge);
	free(e);
}
END_TEST

UNIT_MAIN(sets_unite, an_edge_in_no_circle_is_a_bridge,
    two_edges_between_the_same_ends_are_no_bridges,
    a_chain_of_a_million_is_all_bridges)
