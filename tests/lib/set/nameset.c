/* nameset.c - nameset.h: counts that belong to names */
#include <stdio.h>

#include "set/nameset.h"
#include "unit.h"

START_TEST(a_new_name_begins_at_zero_and_keeps_its_count)
{
	struct nameset *set = nameset_new();

	ck_assert(!nameset_has(set, SLICE("a")));
	ck_assert_uint_eq(*nameset_count(set, SLICE("a")), 0);
	ck_assert(nameset_has(set, SLICE("a")));
	*nameset_count(set, SLICE("a")) = 7;
	ck_assert_uint_eq(*nameset_count(set, SLICE("a")), 7);
	ck_assert_uint_eq(nameset_get(set, SLICE("a")), 7);
	nameset_free(set);
}
END_TEST

START_TEST(asking_adds_nothing)
{
	struct nameset *set = nameset_new();

	ck_assert_uint_eq(nameset_get(set, SLICE("a")), 0);
	ck_assert(!nameset_has(set, SLICE("a")));
	nameset_free(set);
}
END_TEST

START_TEST(keys_are_bytes_of_any_kind_and_length)
{
	struct nameset *set = nameset_new();
	const struct slice with_nul = { "a\0b", 3 };
	char text[] = "later changed";

	*nameset_count(set, SLICE_EMPTY) = 1;
	*nameset_count(set, with_nul) = 2;
	*nameset_count(set, SLICE("a")) = 3;
	*nameset_count(set, slice_of(text)) = 4;
	text[0] = 'L';
	ck_assert_uint_eq(nameset_get(set, SLICE_EMPTY), 1);
	ck_assert_uint_eq(nameset_get(set, with_nul), 2);
	ck_assert_uint_eq(nameset_get(set, SLICE("a")), 3);
	ck_assert_uint_eq(nameset_get(set, SLICE("later changed")), 4);
	ck_assert(!nameset_has(set, slice_of(text)));
	nameset_free(set);
}
END_TEST

START_TEST(a_hundred_thousand_names_keep_their_counts)
{
	struct nameset *set = nameset_new();
	char name[32];
	uint32_t i;

	for (i = 0; i < 100000; i++) {
		snprintf(name, sizeof(name), "name %u", i);
		*nameset_count(set, slice_of(name)) += i;
	}
	for (i = 0; i < 100000; i++) {
		snprintf(name, sizeof(name), "name %u", i);
		ck_assert_uint_eq(nameset_get(set, slice_of(name)), i);
	}
	ck_assert(!nameset_has(set, SLICE("name 100000")));
	nameset_free(set);
}
END_TEST

START_TEST(expecting_a_name_changes_nothing)
{
	struct nameset *set = nameset_new();

	nameset_expect(set, SLICE("a"));
	ck_assert(!nameset_has(set, SLICE("a")));
	*nameset_count(set, SLICE("a")) = 2;
	nameset_expect(set, SLICE("a"));
	ck_assert_uint_eq(nameset_get(set, SLICE("a")), 2);
	nameset_free(set);
}
END_TEST

START_TEST(huge_names_stand_among_small_ones)
{
	struct nameset *set = nameset_new();
	size_t len = 5 << 20;
	char *huge = malloc(len);
	uint32_t i;
	char name[32];

	ck_assert_ptr_nonnull(huge);
	memset(huge, 'h', len);
	for (i = 0; i < 4; i++) {
		snprintf(name, sizeof(name), "name %u", i);
		*nameset_count(set, slice_of(name)) = i;
		*nameset_count(set, (struct slice){ huge, len - i }) = 10 + i;
	}
	for (i = 0; i < 4; i++) {
		snprintf(name, sizeof(name), "name %u", i);
		ck_assert_uint_eq(nameset_get(set, slice_of(name)), i);
		ck_assert_uint_eq(nameset_get(set, (struct slice){ huge,
		    len - i }), 10 + i);
	}
	free(huge);
	nameset_free(set);
}
END_TEST

UNIT_MAIN(huge_names_stand_among_small_ones,
    expecting_a_name_changes_nothing,
    a_new_name_begins_at_zero_and_keeps_its_count, asking_adds_nothing,
    keys_are_bytes_of_any_kind_and_length,
    a_hundred_thousand_names_keep_their_counts)
