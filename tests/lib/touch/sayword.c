/* sayword.c - touch/sayword.h: words of a seller's line */
#include "touch/sayword.h"
#include "unit.h"

static struct saywords *words;

static void
opened(void)
{
	struct fault fault = { "" };

	words = saywords_open(&fault);
	ck_assert_msg(words != NULL, "%s", fault.text);
}

START_TEST(the_longest_word_of_its_kind_is_taken)
{
	struct sayword word;

	opened();
	word = sayword_at(words, "day", SLICE("day after tomorrow"));
	ck_assert_uint_eq(word.len, 18);
	ck_assert_int_eq(word.value, 2);
	word = sayword_at(words, "deed", SLICE("Called him"));
	ck_assert_uint_eq(word.len, 6);
	ck_assert_slice(word.medium, "phone");
	ck_assert_uint_eq(sayword_at(words, "day", SLICE("Called")).len, 0);
	saywords_close(words);
}
END_TEST

START_TEST(a_latin_word_is_no_part_of_a_longer_one)
{
	size_t at;

	opened();
	ck_assert_uint_eq(sayword_at(words, "deed", SLICE("calledx")).len, 0);
	ck_assert_uint_eq(sayword_in(words, "weekday", SLICE("the moon, sun"),
	    &at).len, 3);
	ck_assert_uint_eq(at, 10);
	ck_assert_uint_eq(sayword_in(words, "weekday", SLICE("sunflower"),
	    &at).len, 0);
	/* Han has no gaps. */
	ck_assert_uint_eq(sayword_in(words, "day", SLICE("我明天去"), &at).len,
	    6);
	ck_assert_uint_eq(at, 3);
	saywords_close(words);
}
END_TEST

START_TEST(a_text_that_ends_with_a_word_tells_its_length)
{
	opened();
	ck_assert_uint_eq(sayword_ends(words, "on", SLICE("call again by")),
	    2);
	ck_assert_uint_eq(sayword_ends(words, "on", SLICE("call nearby")), 0);
	ck_assert_uint_eq(sayword_ends(words, "on", SLICE("by phone")), 0);
	saywords_close(words);
}
END_TEST

UNIT_MAIN(the_longest_word_of_its_kind_is_taken,
    a_latin_word_is_no_part_of_a_longer_one,
    a_text_that_ends_with_a_word_tells_its_length)
