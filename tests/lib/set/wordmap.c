/* wordmap.c - wordmap.h: words of every length, many of them */
#include <stdio.h>

#include "unit.h"
#include "set/wordmap.h"

/* As a record's value is: more bytes behind it that mean nothing. */
static int
find(const struct wordmap *map, const char *word)
{
	char padded[128];
	size_t len = strlen(word);

	memset(padded, 'x', sizeof(padded));
	memcpy(padded, word, len);
	return wordmap_find(map, (struct slice){ padded, len });
}

START_TEST(words_of_every_length_are_found_and_their_neighbours_are_not)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
	struct wordmap *map = wordmap_new();
	char word[40];
	size_t len;

	for (len = 0; len <= 36; len++)
		wordmap_add(map, (struct slice){ letters, len }, (int)len);
	for (len = 0; len <= 36; len++) {
		memcpy(word, letters, len);
		word[len] = '\0';
		ck_assert_int_eq(find(map, word), (int)len);
		if (len == 0)
			continue;
		word[len - 1] = '!';
		ck_assert_int_eq(find(map, word), WORDMAP_NONE);
	}
	wordmap_free(map);
}
END_TEST

START_TEST(the_first_number_of_a_word_stays)
{
	struct wordmap *map = wordmap_new();

	wordmap_add(map, SLICE("won"), 1);
	wordmap_add(map, SLICE("won"), 2);
	wordmap_add(map, SLICE("a word of more than 16 bytes"), 3);
	wordmap_add(map, SLICE("a word of more than 16 bytes"), 4);
	ck_assert_int_eq(find(map, "won"), 1);
	ck_assert_int_eq(find(map, "a word of more than 16 bytes"), 3);
	ck_assert_int_eq(find(map, "Won"), WORDMAP_NONE);
	wordmap_free(map);
}
END_TEST

START_TEST(a_thousand_words_are_all_found)
{
	struct wordmap *map = wordmap_new();
	char word[24];
	int i, k;

	for (i = 0; i < 1000; i++) {
		snprintf(word, sizeof(word), "word %d", i);
		wordmap_add(map, slice_of(word), i);
		/* Also while the table is too full for each to stand alone. */
		for (k = i; k >= 0; k -= 37) {
			snprintf(word, sizeof(word), "word %d", k);
			ck_assert_int_eq(find(map, word), k);
		}
	}
	for (i = 0; i < 2000; i++) {
		snprintf(word, sizeof(word), "word %d", i);
		ck_assert_int_eq(find(map, word), i < 1000 ? i : WORDMAP_NONE);
	}
	/* 16 bytes go into the table, 17 do not. */
	wordmap_add(map, SLICE("sixteen bytes ab"), 16);
	wordmap_add(map, SLICE("seventeen bytes a"), 17);
	ck_assert_int_eq(find(map, "sixteen bytes ab"), 16);
	ck_assert_int_eq(find(map, "seventeen bytes a"), 17);
	wordmap_free(map);
}
END_TEST

START_TEST(a_list_of_words_has_one_number)
{
	struct wordmap *map = wordmap_new();

	wordmap_add(map, SLICE("won"), 1);
	wordmap_add_list(map, SLICE("open;won;lost"), 2);
	wordmap_add_list(map, SLICE_EMPTY, 3);
	ck_assert_int_eq(find(map, "open"), 2);
	ck_assert_int_eq(find(map, "won"), 1);
	ck_assert_int_eq(find(map, "lost"), 2);
	ck_assert_int_eq(find(map, ""), WORDMAP_NONE);
	wordmap_free(map);
}
END_TEST

START_TEST(a_byte_of_zero_is_not_the_end)
{
	struct wordmap *map = wordmap_new();
	char padded[64] = "a";

	wordmap_add(map, SLICE("a"), 1);
	ck_assert_int_eq(wordmap_find(map, (struct slice){ padded, 2 }),
	    WORDMAP_NONE);
	wordmap_free(map);
}
END_TEST

UNIT_MAIN(words_of_every_length_are_found_and_their_neighbours_are_not,
    the_first_number_of_a_word_stays, a_thousand_words_are_all_found,
    a_list_of_words_has_one_number, a_byte_of_zero_is_not_the_end)
