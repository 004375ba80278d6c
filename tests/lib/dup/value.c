/* value.c - dup/value.h: what a value says, learnt once */
#include <stdlib.h>

#include "base/similar.h"
#include "dup/value.h"
#include "unit.h"

static bool
may_be_near(const char *a, const char *b, unsigned slips)
{
	struct slice x = slice_of(a), y = slice_of(b);

	return dupvalue_may_be_near(x.len, dupvalue_letters(x), y.len,
	    dupvalue_letters(y), slips);
}

START_TEST(words_are_cut_and_found)
{
	struct termpool *values = termpool_new(), *words = termpool_new();
	uint32_t alder = termpool_add(words, SLICE("alder")), number;
	struct dupvalues *v;
	const struct dup_value_word *word;

	termpool_add(values, SLICE("birch"));
	number = termpool_add(values, SLICE("old alder"));
	v = dupvalue_learn(values, words);
	ck_assert_uint_eq(v->values[number].count, 2);
	ck_assert_uint_eq(v->values[number].len, 8);
	word = &v->words[v->values[number].first];
	ck_assert_uint_eq(word[0].term, 0);
	ck_assert_uint_eq(word[0].len, 3);
	ck_assert_uint_eq(word[1].term, alder);
	ck_assert_uint_eq(word[1].from, 4);
	dupvalue_free(v);
	dupvalue_free(NULL);
	termpool_free(values);
	termpool_free(words);
}
END_TEST

START_TEST(a_long_text_counts_as_far_as_it_is_compared)
{
	struct termpool *values = termpool_new(), *words = termpool_new();
	char text[400];
	struct dupvalues *v;
	size_t i;

	for (i = 0; i < sizeof(text); i++)
		text[i] = i % 20 == 19 ? ' ' : (char)('a' + i / 20);
	text[sizeof(text) - 1] = 'z';
	v = dupvalue_learn(values, words);
	ck_assert_uint_eq(v->values[0].count, 0);
	dupvalue_free(v);
	termpool_add(values, (struct slice){ text, sizeof(text) });
	v = dupvalue_learn(values, words);
	ck_assert_uint_eq(v->values[1].count, DUPVALUE_WORDS);
	ck_assert_uint_eq(v->values[1].len, SIMILAR_MOST);
	dupvalue_free(v);
	termpool_free(values);
	termpool_free(words);
}
END_TEST

START_TEST(letters_tell_texts_that_are_far_apart)
{
	ck_assert(may_be_near("alder", "adler", 0));	/* swapped */
	ck_assert(may_be_near("alder", "elder", 1));
	ck_assert(!may_be_near("alder", "birch", 2));
	ck_assert(!may_be_near("alder", "aldermen", 2));
	ck_assert(!may_be_near("alder", "elder", 0));
}
END_TEST

/* Random texts of few letters: who is near is never told to be far. */
START_TEST(no_text_that_is_near_is_passed_over)
{
	char text[2][8];
	size_t len[2], i, k, n;

	srand(7);
	for (n = 0; n < 20000; n++) {
		struct slice a, b;
		unsigned slips;

		for (i = 0; i < 2; i++) {
			len[i] = (size_t)rand() % sizeof(text[i]);
			for (k = 0; k < len[i]; k++)
				text[i][k] = (char)('a' + rand() % 5);
		}
		a = (struct slice){ text[0], len[0] };
		b = (struct slice){ text[1], len[1] };
		slips = similar_edits(a, b, 8);
		ck_assert(dupvalue_may_be_near(a.len, dupvalue_letters(a),
		    b.len, dupvalue_letters(b), slips));
	}
}
END_TEST

UNIT_MAIN(words_are_cut_and_found, a_long_text_counts_as_far_as_it_is_compared,
    letters_tell_texts_that_are_far_apart,
    no_text_that_is_near_is_passed_over)
