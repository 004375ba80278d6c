/* words.c - mail/words.h: what the rules about mails look for */
#include "mail/words.h"
#include "unit.h"

START_TEST(passive_sentences_are_known_in_both_languages)
{
	struct fault fault = { "" };
	struct mailwords *words = mailwords_open(&fault);

	ck_assert_msg(words != NULL, "%s", fault.text);
	ck_assert(mailwords_has(words, MAILWORD_PASSIVE,
	    SLICE("If you need any information, please contact us.")));
	ck_assert(mailwords_has(words, MAILWORD_PASSIVE,
	    SLICE("如有任何问题，请随时联系我们。")));
	ck_assert(!mailwords_has(words, MAILWORD_PASSIVE,
	    SLICE("I will call you on Monday at ten.")));
	mailwords_close(words);
}
END_TEST

START_TEST(a_gap_is_found_where_it_stands)
{
	struct fault fault = { "" };
	struct mailwords *words = mailwords_open(&fault);
	const struct slice gaps[] = { SLICE_INIT("{{name}}"),
		SLICE_INIT("%%name"), SLICE_INIT("XXX"),
		SLICE_INIT("[Your Name]"), SLICE_INIT("【姓名】") };
	size_t i;

	for (i = 0; i < sizeof(gaps) / sizeof(*gaps); i++) {
		struct slice gap = mailwords_find(words,
		    MAILWORD_PLACEHOLDER, gaps[i]);

		ck_assert(gap.at != NULL && slice_equal(gap, gaps[i]));
	}
	ck_assert_ptr_null(mailwords_find(words, MAILWORD_PLACEHOLDER,
	    SLICE("size xxl [see page 2], 5 %")).at);
	mailwords_close(words);
}
END_TEST

START_TEST(offer_points_count_by_kind_and_praise_by_word)
{
	struct fault fault = { "" };
	struct mailwords *words = mailwords_open(&fault);

	ck_assert_uint_eq(mailwords_count(words, MAILWORD_OFFER_POINT,
	    SLICE("MOQ 500, minimum order 500, 20 in a carton on pallets")),
	    2);
	ck_assert_uint_eq(mailwords_count(words, MAILWORD_PRAISE,
	    SLICE("best quality, best price, leading maker")), 3);
	ck_assert_int_eq(mailwords_limits(words)->intro_words, 60);
	mailwords_close(words);
}
END_TEST

UNIT_MAIN(passive_sentences_are_known_in_both_languages,
    a_gap_is_found_where_it_stands,
    offer_points_count_by_kind_and_praise_by_word)
