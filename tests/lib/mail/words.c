/* words.c - mail/words.h: what the rules about mails look for */
#include "mail/words.h"
#include "unit.h"

START_TEST(passive_sentences_are_known_in_both_languages)
{
	static const struct slice passive[] = {
		SLICE_INIT("For any further queries please get in touch."),
		SLICE_INIT("For more information simply reply to this mail."),
		SLICE_INIT("We are happy to answer any further questions."),
		SLICE_INIT("We remain at your disposal."),
		SLICE_INIT("I'm only a call away."),
		SLICE_INIT("有什么问题尽管找我。"),
		SLICE_INIT("还有什么不清楚的地方，请直接告诉我。"),
		SLICE_INIT("更多资料请来电索取。"), SLICE_INIT("竭诚为您服务。"),
	};
	static const struct slice active[] = {
		SLICE_INIT("The engineer answers your question: 42 dB."),
		SLICE_INIT("For details of the drawing see page 2."),
		SLICE_INIT("Tell us the RAL number by Friday."),
		SLICE_INIT("您问的两个问题，答复如下：功率40瓦。"),
		SLICE_INIT("贵司需要的资料今天寄出，单号334455。"),
		SLICE_INIT("详细资料见附件第3页。"),
	};
	struct fault fault = { "" };
	struct mailwords *words = mailwords_open(&fault);
	size_t i;

	ck_assert_msg(words != NULL, "%s", fault.text);
	for (i = 0; i < sizeof(passive) / sizeof(*passive); i++)
		ck_assert_msg(mailwords_has(words, MAILWORD_PASSIVE,
		    passive[i]), "%s", passive[i].at);
	for (i = 0; i < sizeof(active) / sizeof(*active); i++)
		ck_assert_msg(!mailwords_has(words, MAILWORD_PASSIVE,
		    active[i]), "%s", active[i].at);
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
