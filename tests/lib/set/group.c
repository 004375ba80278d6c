#include "unit.h"

#include <stdio.h>

#include "set/group.h"

START_TEST(groups_are_numbered_as_they_appear)
{
	struct groups *g = groups_new(2);
	struct slice a[2] = { SLICE("North"), SLICE("Ada") };
	struct slice b[2] = { SLICE("NorthA"), SLICE("da") };

	ck_assert_uint_eq(groups_seek(g, a), GROUP_NONE);
	ck_assert_uint_eq(groups_find(g, a), 0);
	ck_assert_uint_eq(groups_find(g, b), 1);
	ck_assert_uint_eq(groups_find(g, a), 0);
	ck_assert_uint_eq(groups_seek(g, b), 1);
	ck_assert_slice(groups_part(g, 1, 0), "NorthA");
	groups_free(g);
}
END_TEST

START_TEST(many_groups_are_found_again_and_sorted_bytewise)
{
	struct groups *g = groups_new(1);
	char text[16];
	struct slice part;
	size_t i, *order;

	for (i = 0; i < 10000; i++) {
		snprintf(text, sizeof(text), "%05zu", (i * 7919) % 10000);
		part = slice_of(text);
		ck_assert_uint_eq(groups_find(g, &part), i);
	}
	order = groups_sorted(g);
	for (i = 0; i < 10000; i++) {
		snprintf(text, sizeof(text), "%05zu", i);
		ck_assert_slice(groups_part(g, order[i], 0), text);
	}
	free(order);
	groups_free(g);
}
END_TEST

UNIT_MAIN(groups_are_numbered_as_they_appear,
    many_groups_are_found_again_and_sorted_bytewise)
