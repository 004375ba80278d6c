/* tally.c - tally.h: how often each name came up */
#include <stdio.h>

#include "set/tally.h"
#include "unit.h"

START_TEST(the_most_frequent_name_comes_first_and_equals_in_bytewise_order)
{
	struct tally *t = tally_new();
	struct tally_entry *e;

	tally_add(t, SLICE("wants_materials"));
	tally_add(t, SLICE("intends_order"));
	tally_add(t, SLICE("just_looking"));
	tally_add(t, SLICE("just_looking"));
	e = tally_sorted(t);
	ck_assert_uint_eq(tally_names(t), 3);
	ck_assert_uint_eq(tally_total(t), 4);
	ck_assert_slice(e[0].name, "just_looking");
	ck_assert_uint_eq(e[0].count, 2);
	ck_assert_slice(e[1].name, "intends_order");
	ck_assert_slice(e[2].name, "wants_materials");
	free(e);
	tally_free(t);
}
END_TEST

START_TEST(a_name_that_never_came_counts_nothing)
{
	struct tally *t = tally_new();
	struct tally_entry *e = tally_sorted(t);

	ck_assert_uint_eq(tally_count(t, SLICE("x")), 0);
	ck_assert_uint_eq(tally_names(t), 0);
	free(e);
	tally_add(t, SLICE_EMPTY);
	ck_assert_uint_eq(tally_count(t, SLICE_EMPTY), 1);
	tally_free(t);
}
END_TEST

START_TEST(many_names_keep_their_counts)
{
	struct tally *t = tally_new();
	char text[16];
	int i;

	for (i = 0; i < 5000; i++) {
		snprintf(text, sizeof(text), "%d", i % 1000);
		tally_add(t, slice_of(text));
	}
	ck_assert_uint_eq(tally_names(t), 1000);
	ck_assert_uint_eq(tally_count(t, SLICE("999")), 5);
	tally_free(t);
}
END_TEST

UNIT_MAIN(the_most_frequent_name_comes_first_and_equals_in_bytewise_order,
    a_name_that_never_came_counts_nothing,
    many_names_keep_their_counts)
