/* test_showwords.c - showwords.h: words and number forms of a report */
#include "base/fill.h"
#include "show/words.h"
#include "unit.h"

static struct buffer out;

static const char *
text(void)
{
	buffer_add_byte(&out, '\0');
	out.len = 0;
	return out.data;
}

static struct showwords *
open_words(int lang)
{
	struct fault fault = { "" };
	struct showwords *w = showwords_open(lang, &fault);

	ck_assert_msg(w != NULL, "%s", fault.text);
	return w;
}

START_TEST(numbers_stand_in_threes)
{
	showwords_add_count(&out, 0);
	ck_assert_str_eq(text(), "0");
	showwords_add_count(&out, 999);
	ck_assert_str_eq(text(), "999");
	showwords_add_count(&out, 1234567);
	ck_assert_str_eq(text(), "1,234,567");
	showwords_add_decimal(&out, -10000, 2);
	ck_assert_str_eq(text(), "\u2212100.00");
}
END_TEST

START_TEST(the_code_stands_where_the_language_has_it)
{
	struct showwords *en = open_words(0), *zh = open_words(1);

	showwords_add_money(en, &out, 123456789, 2, SLICE("USD"));
	ck_assert_str_eq(text(), "1,234,567.89 USD");
	showwords_add_money(zh, &out, 123456789, 2, SLICE("USD"));
	ck_assert_str_eq(text(), "USD 1,234,567.89");
	showwords_add_money(en, &out, 4500000, 2, SLICE_EMPTY);
	ck_assert_str_eq(text(), "45,000");
	showwords_add_money(zh, &out, 4500000, 2, SLICE_EMPTY);
	ck_assert_str_eq(text(), "45,000");
	showwords_close(en);
	showwords_close(zh);
}
END_TEST

START_TEST(countries_and_classes_have_names_in_both_languages)
{
	struct showwords *en = open_words(0), *zh = open_words(1);

	ck_assert_slice(showwords_country(en, SLICE("DE")), "Germany");
	ck_assert_slice(showwords_country(zh, SLICE("DE")), "德国");
	ck_assert_slice(showwords_country(en, SLICE("Atlantis")), "Atlantis");
	ck_assert_slice(showwords_class(en, SLICE("just_looking")),
	    "just looking");
	ck_assert_slice(showwords_class(zh, SLICE("order_on_spot")),
	    "现场下单");
	ck_assert_slice(showwords_class(zh, SLICE("x")), "x");
	showwords_close(en);
	showwords_close(zh);
}
END_TEST

START_TEST(a_text_is_filled_and_a_missing_one_shows_its_name)
{
	struct showwords *w = open_words(0);
	struct fill filling = { "n", SLICE("12") };

	showwords_add(w, &out, "of_leads", &filling, 1);
	ck_assert_str_eq(text(), "leads: 12");
	ck_assert_slice(showwords_say(w, "no such text"), "no such text");
	showwords_close(w);
}
END_TEST

UNIT_MAIN(numbers_stand_in_threes, the_code_stands_where_the_language_has_it,
    countries_and_classes_have_names_in_both_languages,
    a_text_is_filled_and_a_missing_one_shows_its_name)
