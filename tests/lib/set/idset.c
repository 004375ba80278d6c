/* idset.c - idset.h: repeated ids, colliding keys */
#include <stdio.h>

#include "set/idset.h"
#include "unit.h"

START_TEST(an_id_is_new_once)
{
	struct idset *set = idset_new();
	char text[32];
	int i;

	for (i = 0; i < 5000; i++) {
		snprintf(text, sizeof(text), "id-%d", i);
		idset_expect(set, slice_of(text));
		ck_assert(idset_add(set, slice_of(text)));
	}
	for (i = 0; i < 5000; i++) {
		snprintf(text, sizeof(text), "id-%d", i);
		ck_assert(!idset_add(set, slice_of(text)));
	}
	idset_free(set);
}
END_TEST

START_TEST(the_same_key_gets_the_same_id)
{
	struct idset *set = idset_new();
	char first[IDSET_TEXT], again[IDSET_TEXT];

	idset_name(set, SLICE("foobar"), first);
	idset_name(set, SLICE("other"), again);
	idset_name(set, SLICE("foobar"), again);
	ck_assert_str_eq(first, "Lqwkec4pxhft6q");
	ck_assert_str_eq(again, first);
	idset_free(set);
}
END_TEST

START_TEST(another_key_of_the_same_hash_gets_a_number_behind_it)
{
	struct idset *set = idset_new();
	char id[IDSET_TEXT];

	idset_name_hashed(set, 0, SLICE("one"), id);
	ck_assert_str_eq(id, "Laaaaaaaaaaaaa");
	idset_name_hashed(set, 0, SLICE("two"), id);
	ck_assert_str_eq(id, "Laaaaaaaaaaaaa-2");
	idset_name_hashed(set, 0, SLICE("three"), id);
	ck_assert_str_eq(id, "Laaaaaaaaaaaaa-3");
	idset_name_hashed(set, 0, SLICE("two"), id);
	ck_assert_str_eq(id, "Laaaaaaaaaaaaa-2");
	idset_name_hashed(set, 0, SLICE("one"), id);
	ck_assert_str_eq(id, "Laaaaaaaaaaaaa");
	idset_free(set);
}
END_TEST

/* Quadratic it would take minutes. */
START_TEST(forty_thousand_keys_of_one_hash_are_numbered_at_once)
{
	struct idset *set = idset_new();
	char id[IDSET_TEXT], text[32];
	int i;

	for (i = 0; i < 40000; i++) {
		snprintf(text, sizeof(text), "key-%d", i);
		idset_name_hashed(set, 7, slice_of(text), id);
	}
	ck_assert_str_eq(id, "Laaaaaaaaaaaao-40000");
	idset_name_hashed(set, 7, SLICE("key-1"), id);
	ck_assert_str_eq(id, "Laaaaaaaaaaaao-2");
	idset_free(set);
}
END_TEST

UNIT_MAIN(an_id_is_new_once, the_same_key_gets_the_same_id,
    another_key_of_the_same_hash_gets_a_number_behind_it,
    forty_thousand_keys_of_one_hash_are_numbered_at_once)
