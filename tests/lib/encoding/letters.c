/* letters.c - letters.h: how well a text is spelled */
#include <stdio.h>

#include "encoding/letters.h"
#include "base/text.h"
#include "unit.h"

static struct letters *letters;

/* The cost of a text in UTF-8 as if it were written in charset. */
static uint32_t
cost(enum charset charset, const char *utf8, const char **language)
{
	static struct letters_text text;
	static char name[32];
	struct slice rest = slice_of(utf8), found = SLICE_EMPTY;
	uint32_t got;

	text.count = 0;
	while (rest.len > 0) {
		size_t n = text_decode(rest, &text.raw[text.count]);

		text.common[text.count++] = true;
		rest.at += n;
		rest.len -= n;
	}
	got = letters_cost(letters, charset, &text, &found);
	snprintf(name, sizeof(name), "%.*s", SLICE_PRINT(found));
	*language = name;
	return got;
}

static void
open_letters(void)
{
	struct fault fault = { "" };

	letters = letters_open(&fault);
	ck_assert_ptr_nonnull(letters);
}

START_TEST(ascii_is_spelled_better_in_the_language_it_is_of)
{
	const char *language;

	open_letters();
	cost(CHARSET_WINDOWS_1252, "schnell", &language);
	ck_assert_str_eq(language, "German");
	ck_assert_uint_lt(cost(CHARSET_WINDOWS_1252, "schnell", &language),
	    cost(CHARSET_WINDOWS_1250, "schnell", &language));
	letters_close(letters);
}
END_TEST

START_TEST(the_encodings_come_in_the_order_of_their_table)
{
	const enum charset *order;

	open_letters();
	ck_assert_uint_gt(letters_charsets(letters, &order), 27);
	ck_assert_int_eq(order[0], CHARSET_GB18030);
	ck_assert_int_eq(order[2], CHARSET_WINDOWS_1252);
	letters_close(letters);
}
END_TEST

START_TEST(a_letter_that_the_language_lacks_costs_more_than_its_own)
{
	const char *language;

	open_letters();
	/* Of German, Polish and the others only Polish writes a Polish l. */
	ck_assert_uint_lt(cost(CHARSET_WINDOWS_1250, "\u0142\u00f3d\u017a",
	    &language), cost(CHARSET_WINDOWS_1257, "\u0142\u00f3d\u017a",
	    &language));
	letters_close(letters);
}
END_TEST

START_TEST(half_width_kana_amid_latin_letters_cost_more_than_in_a_row)
{
	const char *language;

	open_letters();
	ck_assert_uint_lt(cost(CHARSET_SHIFT_JIS,
	    "\uff76\uff8c\uff9e\uff7c\uff77", &language),
	    cost(CHARSET_SHIFT_JIS, "a\uff76b\uff8cc", &language));
	letters_close(letters);
}
END_TEST

START_TEST(the_language_is_the_one_that_spells_so)
{
	const char *language;

	open_letters();
	cost(CHARSET_WINDOWS_1250, "wartość", &language);
	ck_assert_str_eq(language, "Polish");
	cost(CHARSET_WINDOWS_1250, "příjmení", &language);
	ck_assert_str_eq(language, "Czech");
	letters_close(letters);
}
END_TEST

START_TEST(two_scripts_in_a_word_cost_more_than_one)
{
	const char *language;

	open_letters();
	ck_assert_uint_gt(cost(CHARSET_WINDOWS_1251, "Telеfon", &language),
	    cost(CHARSET_WINDOWS_1252, "Teléfon", &language));
	letters_close(letters);
}
END_TEST

START_TEST(boxes_cost_more_than_other_signs)
{
	const char *language;

	open_letters();
	ck_assert_uint_gt(cost(CHARSET_KOI8_R, "╬╩", &language),
	    cost(CHARSET_KOI8_R, "©÷", &language));
	letters_close(letters);
}
END_TEST

START_TEST(an_encoding_without_a_language_has_no_cost)
{
	const char *language;

	open_letters();
	ck_assert_uint_eq(cost(CHARSET_UTF_8, "x", &language), UINT32_MAX);
	letters_close(letters);
}
END_TEST

UNIT_MAIN(ascii_is_spelled_better_in_the_language_it_is_of,
    the_encodings_come_in_the_order_of_their_table,
    a_letter_that_the_language_lacks_costs_more_than_its_own,
    half_width_kana_amid_latin_letters_cost_more_than_in_a_row,
    the_language_is_the_one_that_spells_so,
    two_scripts_in_a_word_cost_more_than_one,
    boxes_cost_more_than_other_signs,
    an_encoding_without_a_language_has_no_cost)
