/* similar.c - similar.h: typing errors, Jaro-Winkler, Dice */
#include <stdlib.h>

#include "base/similar.h"
#include "unit.h"

static unsigned
edits(const char *a, const char *b, unsigned most)
{
	return similar_edits(slice_of(a), slice_of(b), most);
}

static unsigned
jaro(const char *a, const char *b)
{
	return similar_jaro_winkler(slice_of(a), slice_of(b));
}

START_TEST(a_byte_more_less_other_or_swapped_is_one_edit)
{
	ck_assert_uint_eq(edits("weber", "weber", 1), 0);
	ck_assert_uint_eq(edits("weber", "webber", 1), 1);
	ck_assert_uint_eq(edits("weber", "wber", 1), 1);
	ck_assert_uint_eq(edits("weber", "wefer", 1), 1);
	ck_assert_uint_eq(edits("weber", "wbeer", 1), 1);
	ck_assert_uint_eq(edits("", "a", 1), 1);
}
END_TEST

/* Whoever asks for few edits is told the same as who asks for all. */
START_TEST(few_edits_are_counted_as_many_are)
{
	char text[2][12];
	size_t i, k, n;

	srand(5);
	for (n = 0; n < 20000; n++) {
		struct slice of[2];
		unsigned all, most;

		for (i = 0; i < 2; i++) {
			of[i] = (struct slice){ text[i],
				(size_t)rand() % sizeof(text[i]) };
			for (k = 0; k < of[i].len; k++)
				text[i][k] = (char)('a' + rand() % 3);
		}
		all = similar_edits(of[0], of[1], sizeof(text[0]));
		for (most = 0; most < 5; most++)
			ck_assert_uint_eq(similar_edits(of[0], of[1], most),
			    all < most + 1 ? all : most + 1);
	}
}
END_TEST

START_TEST(more_edits_than_asked_for_are_one_more)
{
	ck_assert_uint_eq(edits("kitten", "sitting", 3), 3);
	ck_assert_uint_eq(edits("kitten", "sitting", 2), 3);
	ck_assert_uint_eq(edits("abcdef", "ghijkl", 1), 2);
	ck_assert_uint_eq(edits("a", "b", 0), 1);
	/* Each place is touched once: ca to abc takes three. */
	ck_assert_uint_eq(edits("ca", "abc", 4), 3);
}
END_TEST

START_TEST(long_texts_are_only_equal_or_different)
{
	char a[300], b[300];

	memset(a, 'x', sizeof(a));
	memset(b, 'y', sizeof(b));
	ck_assert_uint_eq(similar_edits((struct slice){ a, 300 },
	    (struct slice){ b, 300 }, 300), 301);
	ck_assert_uint_eq(similar_edits((struct slice){ a, 300 },
	    (struct slice){ a, 300 }, 3), 0);
	ck_assert_uint_eq(similar_jaro_winkler((struct slice){ a, 300 },
	    (struct slice){ a, 300 }), 100);
	ck_assert_uint_eq(similar_jaro_winkler((struct slice){ a, 300 },
	    (struct slice){ b, 300 }), 0);
}
END_TEST

START_TEST(short_texts_bear_fewer_typing_errors)
{
	ck_assert_uint_eq(similar_slack(2), 0);
	ck_assert_uint_eq(similar_slack(3), 1);
	ck_assert_uint_eq(similar_slack(6), 1);
	ck_assert_uint_eq(similar_slack(7), 2);
	ck_assert_uint_eq(similar_slack(12), 3);
	ck_assert(similar_typed(SLICE("li"), SLICE("li")));
	ck_assert(!similar_typed(SLICE("li"), SLICE("lu")));
	ck_assert(similar_typed(SLICE("portsmouth"), SLICE("pootsmruth")));
}
END_TEST

START_TEST(other_digits_are_no_typing_error)
{
	ck_assert(!similar_digits(SLICE("buyer1"), SLICE("buyer2")));
	ck_assert(similar_digits(SLICE("buyer1"), SLICE("buye1r")));
	ck_assert(!similar_digits(SLICE("buyer1"), SLICE("buyer")));
	ck_assert(similar_digits(SLICE("a"), SLICE("b")));
}
END_TEST

/* Winkler's own examples: .961, .840, .813. */
START_TEST(jaro_winkler_is_as_published)
{
	ck_assert_uint_eq(jaro("martha", "marhta"), 96);
	ck_assert_uint_eq(jaro("dwayne", "duane"), 84);
	ck_assert_uint_eq(jaro("dixon", "dicksonx"), 81);
	ck_assert_uint_eq(jaro("abc", "xyz"), 0);
	ck_assert_uint_eq(jaro("abc", "abc"), 100);
}
END_TEST

START_TEST(the_quick_answer_is_the_slow_one)
{
	static const char *const texts[] = { "bearing weber", "bearings weber",
		"weber", "taipu", "tools wbeer", "weber bearing", "xyz" };
	size_t i, j;
	unsigned least;

	for (i = 0; i < 7; i++)
		for (j = 0; j < 7; j++)
			for (least = 1; least <= 100; least++)
				ck_assert_int_eq(similar_names(
				    slice_of(texts[i]), slice_of(texts[j]),
				    least), jaro(texts[i], texts[j]) >= least);
	ck_assert(!similar_names(SLICE(""), SLICE("a"), 1));
}
END_TEST

START_TEST(dice_counts_pairs_of_characters)
{
	ck_assert_uint_eq(similar_dice(SLICE("night"), SLICE("nacht")), 25);
	ck_assert_uint_eq(similar_dice(SLICE("泰普轴承"),
	    SLICE("泰普轴承")), 100);
	/* 泰普 普轴 轴承 against 泰普 普机 机承: 2 of 6. */
	ck_assert_uint_eq(similar_dice(SLICE("泰普轴承"),
	    SLICE("泰普机承")), 33);
	/* One pair of the two of abc; a name of one character has none. */
	ck_assert_uint_eq(similar_dice(SLICE("ab"), SLICE("abc")), 66);
	ck_assert_uint_eq(similar_dice(SLICE("abc"), SLICE("ab")), 66);
	ck_assert_uint_eq(similar_dice(SLICE("海川"), SLICE("海山")), 0);
	ck_assert_uint_eq(similar_dice(SLICE("泰"), SLICE("泰")), 100);
	ck_assert_uint_eq(similar_dice(SLICE(""), SLICE("")), 0);
}
END_TEST

UNIT_MAIN(a_byte_more_less_other_or_swapped_is_one_edit,
    few_edits_are_counted_as_many_are,
    more_edits_than_asked_for_are_one_more,
    long_texts_are_only_equal_or_different,
    short_texts_bear_fewer_typing_errors, other_digits_are_no_typing_error,
    jaro_winkler_is_as_published, the_quick_answer_is_the_slow_one,
    dice_counts_pairs_of_characters)
