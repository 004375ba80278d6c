/* keys.h: keys that may each stand once */
#include <stdio.h>
#include <stdlib.h>

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

/* In order, in order backwards, in leaps, at random, and absent ones. */
START_TEST(keys_are_found_wherever_the_last_find_was)
{
	enum { MANY = 2000 };
	static const uint32_t leaps[] = { 1, 1999, 3, 70, 777 };
	uint32_t file, leap, i, at;

	for (file = 0; file < 4; file++) {
		for (leap = 0; leap < 5; leap++) {
			struct keys *k = keys_new();
			char key[16];

			for (i = 0; i < MANY; i++) {
				snprintf(key, sizeof(key), file % 2 ? "%u" :
				    "%06u", file < 2 ? 2 * i :
				    2 * (MANY - 1 - i));
				ck_assert_uint_eq(keys_find(k, slice_of(key)),
				    i);
			}
			for (i = at = 0; i < 2 * MANY; i++) {
				uint32_t want = at / 2;

				snprintf(key, sizeof(key), file % 2 ? "%u" :
				    "%06u", at);
				ck_assert_uint_eq(keys_seek(k, slice_of(key)),
				    at % 2 ? KEYS_NONE : file < 2 ? want :
				    MANY - 1 - want);
				at = (at + leaps[leap]) % (2 * MANY);
			}
			keys_free(k);
		}
	}
}
END_TEST

START_TEST(a_key_found_again_has_its_number_and_all_are_sorted)
{
	static const char *const files[][5] = {
		{ "A", "B", "B", "A", "C" }, { "C", "B", "B", "C", "A" },
		{ "9", "10", "9", "10", "11" }, { "B", "C", "B", "C", "A" },
	};
	static const uint32_t numbers[][5] = { { 0, 1, 1, 0, 2 },
		{ 0, 1, 1, 0, 2 }, { 0, 1, 0, 1, 2 }, { 0, 1, 0, 1, 2 } };
	static const uint32_t sorted[][3] = { { 0, 1, 2 }, { 2, 1, 0 },
		{ 1, 2, 0 }, { 2, 0, 1 } };
	size_t f, i;

	for (f = 0; f < 4; f++) {
		struct keys *k = keys_new();
		uint32_t *order;

		for (i = 0; i < 5; i++)
			ck_assert_uint_eq(keys_find(k, slice_of(files[f][i])),
			    numbers[f][i]);
		order = keys_sorted(k);
		ck_assert_mem_eq(order, sorted[f], sizeof(sorted[f]));
		free(order);
		keys_free(k);
	}
}
END_TEST

START_TEST(a_long_key_is_kept_whole)
{
	static const size_t lengths[] = { 0, 1, 254, 255, 256, 70000 };
	static char text[70000];
	struct keys *k = keys_new();
	size_t i;

	memset(text, 'x', sizeof(text));
	for (i = 0; i < 6; i++)
		ck_assert(keys_add(k, (struct slice){ text, lengths[i] }));
	for (i = 0; i < 6; i++) {
		ck_assert_uint_eq(keys_at(k, i).len, lengths[i]);
		ck_assert_uint_eq(keys_seek(k, (struct slice){ text,
		    lengths[i] }), i);
	}
	keys_free(k);
}
END_TEST

UNIT_MAIN(a_key_stands_once_in_any_order,
    a_key_that_was_sought_may_still_come,
    drawn_keys_are_known_as_by_looking_at_each,
    keys_are_found_wherever_the_last_find_was,
    a_key_found_again_has_its_number_and_all_are_sorted,
    a_long_key_is_kept_whole)
