/* keys.h: keys that may each stand once */
#include <stdio.h>

#include "set/keys.h"
#include "unit.h"

static bool
add(struct keys *k, const char *key)
{
	return keys_add(k, slice_of(key));
}

START_TEST(a_key_stands_once_in_any_order)
{
	static const char *const files[][4] = {
		{ "A", "B", "C", "B" }, { "C", "B", "A", "C" },
		{ "9", "10", "11", "9" }, { "11", "10", "9", "11" },
		{ "A", "C", "B", "A" }, { "A", "B", "C", "C" },
	};
	size_t f, i;

	for (f = 0; f < sizeof(files) / sizeof(*files); f++) {
		struct keys *k = keys_new();

		for (i = 0; i < 3; i++)
			ck_assert(add(k, files[f][i]));
		ck_assert(!add(k, files[f][3]));
		ck_assert(add(k, "Z"));
		ck_assert(!add(k, "Z"));
		ck_assert(!add(k, files[f][0]));
		ck_assert_uint_eq(keys_count(k), 4);
		for (i = 0; i < 3; i++) {
			ck_assert_slice(keys_at(k, i), files[f][i]);
			ck_assert_uint_eq(keys_seek(k,
			    slice_of(files[f][i])), i);
		}
		ck_assert_uint_eq(keys_seek(k, SLICE("Y")), KEYS_NONE);
		keys_free(k);
	}
}
END_TEST

START_TEST(a_key_that_was_sought_may_still_come)
{
	struct keys *k = keys_new();

	ck_assert(add(k, "A"));
	ck_assert_uint_eq(keys_seek(k, SLICE("B")), KEYS_NONE);
	ck_assert(add(k, "B"));
	ck_assert_uint_eq(keys_seek(k, SLICE("B")), 1);
	ck_assert(!add(k, "B"));
	ck_assert(add(k, ""));		/* as good as another */
	ck_assert(!add(k, ""));
	keys_free(k);
}
END_TEST

/* Beside a look at each key before it. */
START_TEST(drawn_keys_are_known_as_by_looking_at_each)
{
	enum { MANY = 60 };
	uint32_t state = 20, file;

	for (file = 0; file < 300; file++) {
		char seen[MANY][8];
		struct keys *k = keys_new();
		uint32_t from = file % 3, i, j, count = 0;

		for (i = 0; i < MANY; i++) {
			char key[8];
			bool there = false;

			state = state * 1664525u + 1013904223u;
			/* In order up to a point, then as it comes. */
			snprintf(key, sizeof(key), "%u", i < file % MANY ?
			    7 + i + from : (state >> 16) % 90);
			for (j = 0; j < count; j++)
				there |= strcmp(seen[j], key) == 0;
			ck_assert_int_eq(add(k, key), !there);
			if (!there)
				memcpy(seen[count++], key, sizeof(key));
		}
		ck_assert_uint_eq(keys_count(k), count);
		keys_free(k);
	}
}
END_TEST

UNIT_MAIN(a_key_stands_once_in_any_order,
    a_key_that_was_sought_may_still_come,
    drawn_keys_are_known_as_by_looking_at_each)
