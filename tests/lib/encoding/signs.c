/* signs.c - signs.h: signs prove no language */
#include "encoding/signs.h"
#include "base/text.h"
#include "unit.h"

static uint32_t characters[64];

static struct signs_text
text_of(const char *utf8)
{
	struct slice rest = slice_of(utf8);
	struct signs_text text = { characters, 0 };

	while (rest.len > 0) {
		size_t n = text_decode(rest, &characters[text.count++]);

		rest.at += n;
		rest.len -= n;
	}
	return text;
}

START_TEST(letters_and_ascii_are_no_signs)
{
	ck_assert(!signs_is('\''));
	ck_assert(!signs_is(0xE9));
	ck_assert(!signs_is(0x416));
	ck_assert(signs_is(0x2019));
	ck_assert(signs_is(0x20AC));
	/* Letters by their category, signs by their use. */
	ck_assert(signs_is(0xB5));
	ck_assert(signs_is(0xBA));
}
END_TEST

START_TEST(the_same_sign_again_costs_next_to_nothing)
{
	uint32_t once = signs_cost(text_of("10 \u20ac"));
	uint32_t twice = signs_cost(text_of("10 \u20ac 20 \u20ac"));

	ck_assert_uint_gt(once, 0);
	ck_assert_uint_lt((twice - once) * 4, once);
	ck_assert_uint_eq(signs_cost(text_of("Acme 10 EUR")), 0);
}
END_TEST

START_TEST(a_sign_amid_letters_costs_as_much_each_time)
{
	ck_assert_uint_gt(signs_cost(text_of("Rep\u00a3blica")),
	    signs_cost(text_of("\u00a3 1.90")));
	ck_assert_uint_gt(signs_cost(text_of("\u2588")),
	    signs_cost(text_of("\u2020")));
}
END_TEST

START_TEST(an_apostrophe_stands_where_one_side_is_short)
{
	ck_assert(signs_only(text_of("customer\u2019s")));
	ck_assert(signs_only(text_of("they\u2019re")));
	ck_assert(signs_only(text_of("O\u2019Neil")));
	ck_assert(signs_only(text_of("l\u2019homme")));
	ck_assert(!signs_only(text_of("Mart\u2019nez")));
}
END_TEST

START_TEST(signs_where_they_stand_are_no_evidence)
{
	ck_assert(signs_only(text_of("\u201cbest offer\u201d 40\u00b0C "
	    "\u20ac25 Acme\u00ae 4\u20136 5\u00b75")));
	ck_assert(!signs_only(text_of("Caf\u00e9")));
	/* An opening quote behind a word, a price sign within one. */
	ck_assert(!signs_only(text_of("Itali\u2018")));
	ck_assert(!signs_only(text_of("Citt\u20ac")));
}
END_TEST

UNIT_MAIN(letters_and_ascii_are_no_signs,
    the_same_sign_again_costs_next_to_nothing,
    a_sign_amid_letters_costs_as_much_each_time,
    an_apostrophe_stands_where_one_side_is_short,
    signs_where_they_stand_are_no_evidence)
