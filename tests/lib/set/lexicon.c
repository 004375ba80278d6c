/* lexicon.c - lexicon.h: words in any case, exact ones first */
#include <stdio.h>

#include "set/lexicon.h"
#include "unit.h"

START_TEST(a_word_is_found_in_any_case_and_width)
{
	struct lexicon *l = lexicon_new();

	lexicon_add_list(l, SLICE("Hot; warm ;Ａ级"), 7);
	ck_assert_int_eq(lexicon_find(l, SLICE("HOT")), 7);
	ck_assert_int_eq(lexicon_find(l, SLICE("warm")), 7);
	ck_assert_int_eq(lexicon_find(l, SLICE("a级")), 7);
	ck_assert_int_eq(lexicon_find(l, SLICE("cold")), LEXICON_NONE);
	ck_assert_int_eq(lexicon_find(l, SLICE("")), LEXICON_NONE);
	ck_assert_int_eq(lexicon_find(l, SLICE("\xFF")), LEXICON_NONE);
	lexicon_free(l);
}
END_TEST

START_TEST(exact_words_differ_by_case_and_the_first_meaning_stays)
{
	struct lexicon *l = lexicon_new();

	lexicon_add_exact(l, SLICE("DE"), 1);
	lexicon_add_exact(l, SLICE("DE"), 2);
	ck_assert_int_eq(lexicon_find_exact(l, SLICE("DE")), 1);
	ck_assert_int_eq(lexicon_find_exact(l, SLICE("de")), LEXICON_NONE);
	lexicon_free(l);
}
END_TEST

START_TEST(thousands_of_words_fit)
{
	struct lexicon *l = lexicon_new();
	char text[32];
	int i;

	for (i = 0; i < 5000; i++) {
		snprintf(text, sizeof(text), "word %d", i);
		lexicon_add(l, slice_of(text), i);
	}
	for (i = 0; i < 5000; i++) {
		snprintf(text, sizeof(text), "WORD %d", i);
		ck_assert_int_eq(lexicon_find(l, slice_of(text)), i);
	}
	lexicon_free(l);
}
END_TEST

START_TEST(words_of_one_length_or_front_are_still_told_apart)
{
	struct lexicon *l = lexicon_new();
	char text[100];

	memset(text, 'n', sizeof(text));
	lexicon_add(l, SLICE("N/A"), 1);
	lexicon_add_exact(l, SLICE("DE"), 2);
	lexicon_add(l, (struct slice){ text, 80 }, 3);
	ck_assert_int_eq(lexicon_find(l, SLICE("n/a")), 1);
	ck_assert_int_eq(lexicon_find(l, SLICE(" N/A\t")), 1);
	ck_assert_int_eq(lexicon_find(l, SLICE("\xEF\xBC\xAE/a")), 1);
	ck_assert_int_eq(lexicon_find(l, SLICE("n/b")), LEXICON_NONE);
	ck_assert_int_eq(lexicon_find(l, SLICE("x/a")), LEXICON_NONE);
	ck_assert_int_eq(lexicon_find(l, SLICE("")), LEXICON_NONE);
	ck_assert_int_eq(lexicon_find(l, SLICE("DE")), 2);
	ck_assert_int_eq(lexicon_find(l, SLICE("de")), LEXICON_NONE);
	ck_assert_int_eq(lexicon_find(l, (struct slice){ text, 80 }), 3);
	ck_assert_int_eq(lexicon_find(l, (struct slice){ text, 81 }),
	    LEXICON_NONE);
	lexicon_free(l);
}
END_TEST

START_TEST(a_first_letter_that_no_word_has_is_told_at_once)
{
	struct lexicon *l = lexicon_new();

	lexicon_add(l, SLICE("\xC3\xA9tat"), 1);	/* e acute */
	lexicon_add_exact(l, SLICE("DE"), 2);
	ck_assert(lexicon_may_begin(l, SLICE("DE")));
	ck_assert(lexicon_may_begin(l, SLICE("d")));
	ck_assert(!lexicon_may_begin(l, SLICE("etat")));
	ck_assert(!lexicon_may_begin(l, SLICE("")));
	ck_assert(lexicon_may_begin(l, SLICE(" x")));
	/* The mark of a decomposed letter makes that letter of it. */
	ck_assert(lexicon_may_begin(l, SLICE("e\xCC\x81tat")));
	ck_assert_int_eq(lexicon_find(l, SLICE("e\xCC\x81tat")), 1);
	ck_assert_int_eq(lexicon_find(l, SLICE("E\xCC\x81TAT")), 1);
	lexicon_free(l);
}
END_TEST

UNIT_MAIN(a_first_letter_that_no_word_has_is_told_at_once,
    words_of_one_length_or_front_are_still_told_apart,
    a_word_is_found_in_any_case_and_width,
    exact_words_differ_by_case_and_the_first_meaning_stays,
    thousands_of_words_fit)
