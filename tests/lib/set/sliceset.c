/* sliceset.c - sliceset.h: met before, or not */
#include <stdio.h>

#include "set/sliceset.h"
#include "unit.h"

START_TEST(a_slice_is_new_once_for_each_tag)
{
	struct sliceset *set = sliceset_new();

	ck_assert(sliceset_add(set, 1, SLICE("vip")));
	ck_assert(!sliceset_add(set, 1, SLICE("vip")));
	ck_assert(sliceset_add(set, 2, SLICE("vip")));
	ck_assert(sliceset_add(set, 1, SLICE("")));
	sliceset_free(set);
}
END_TEST

START_TEST(a_cleared_set_has_forgotten_everything)
{
	struct sliceset *set = sliceset_new();

	ck_assert(sliceset_add(set, 0, SLICE("a")));
	sliceset_clear(set);
	ck_assert(sliceset_add(set, 0, SLICE("a")));
	sliceset_free(set);
}
END_TEST

START_TEST(a_set_grows_with_what_it_holds)
{
	static char texts[5000][8];
	struct sliceset *set = sliceset_new();
	size_t round, i;

	for (round = 0; round < 2; round++) {
		for (i = 0; i < 5000; i++) {
			snprintf(texts[i], sizeof(texts[i]), "%zu", i);
			ck_assert(sliceset_add(set, 0, slice_of(texts[i])));
		}
		for (i = 0; i < 5000; i++)
			ck_assert(!sliceset_add(set, 0,
			    slice_of(texts[i])));
		sliceset_clear(set);
	}
	sliceset_free(set);
}
END_TEST

UNIT_MAIN(a_slice_is_new_once_for_each_tag,
    a_cleared_set_has_forgotten_everything,
    a_set_grows_with_what_it_holds)
