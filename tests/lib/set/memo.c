/* memo.c - memo.h */
#include <stdio.h>

#include "set/memo.h"
#include "unit.h"

START_TEST(a_memo_gives_back_what_was_set)
{
	struct memo *memo = memo_new();
	int64_t value = 5;

	ck_assert(!memo_find(memo, SLICE("Germany"), &value));
	ck_assert_int_eq(value, 5);
	memo_set(memo, SLICE("Germany"), -7);
	ck_assert(memo_find(memo, SLICE("Germany"), &value));
	ck_assert_int_eq(value, -7);
	memo_set(memo, SLICE("Germany"), 8);
	ck_assert(memo_find(memo, SLICE("Germany"), &value));
	ck_assert_int_eq(value, 8);
	memo_free(memo);
}
END_TEST

START_TEST(the_empty_key_is_a_key_only_once_set)
{
	struct memo *memo = memo_new();
	int64_t value;

	ck_assert(!memo_find(memo, SLICE_EMPTY, &value));
	ck_assert(!memo_find(memo, (struct slice){ NULL, 0 }, &value));
	memo_set(memo, SLICE_EMPTY, 1);
	ck_assert(memo_find(memo, (struct slice){ NULL, 0 }, &value));
	memo_free(memo);
}
END_TEST

START_TEST(keys_up_to_64_bytes_are_kept_and_no_longer_ones)
{
	struct memo *memo = memo_new();
	char text[65];
	size_t len;
	int64_t value;

	memset(text, 'k', sizeof(text));
	for (len = 1; len <= 65; len++)
		memo_set(memo, (struct slice){ text, len }, (int64_t)len);
	ck_assert(memo_find(memo, (struct slice){ text, 64 }, &value));
	ck_assert_int_eq(value, 64);
	ck_assert(!memo_find(memo, (struct slice){ text, 65 }, &value));
	memo_free(memo);
}
END_TEST

START_TEST(a_find_is_never_wrong_however_many_keys_compete)
{
	struct memo *memo = memo_new();
	char text[32];
	int i, len, found = 0;
	int64_t value;

	for (i = 0; i < 100000; i++) {
		len = snprintf(text, sizeof(text), "key %d", i);
		memo_set(memo, (struct slice){ text, len }, i);
	}
	for (i = 0; i < 100000; i++) {
		len = snprintf(text, sizeof(text), "key %d", i);
		if (memo_find(memo, (struct slice){ text, len }, &value)) {
			ck_assert_int_eq(value, i);
			found++;
		}
	}
	/* All 4096 places are taken by 100,000 well mixed keys. */
	ck_assert_int_eq(found, 4096);
	memo_free(memo);
}
END_TEST

UNIT_MAIN(a_memo_gives_back_what_was_set,
    the_empty_key_is_a_key_only_once_set,
    keys_up_to_64_bytes_are_kept_and_no_longer_ones,
    a_find_is_never_wrong_however_many_keys_compete)
