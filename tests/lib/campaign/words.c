/* test_campaignwords.c - campaignwords.h: event types and reasons */
#include "campaign/words.h"
#include "unit.h"

START_TEST(an_event_type_is_known_in_both_languages)
{
	struct fault fault;
	struct campaignwords *w = campaignwords_open(&fault);
	struct slice type;

	ck_assert_ptr_nonnull(w);
	ck_assert(campaignwords_type(w, SLICE("Trade Fair"), &type));
	ck_assert_slice(type, "show");
	ck_assert(campaignwords_type(w, SLICE("客户答谢会"), &type));
	ck_assert_slice(type, "appreciation");
	ck_assert(campaignwords_type(w, SLICE("SEMINAR"), &type));
	ck_assert_slice(type, "seminar");
	ck_assert(!campaignwords_type(w, SLICE("picnic"), &type));
	ck_assert(!campaignwords_type(w, SLICE_EMPTY, &type));
	campaignwords_close(w);
}
END_TEST

START_TEST(show_says_the_kind_of_an_event_and_website_does_not)
{
	struct fault fault;
	struct campaignwords *w = campaignwords_open(&fault);

	ck_assert_ptr_nonnull(w);
	ck_assert(campaignwords_is_kind(w, SLICE("show")));
	ck_assert(campaignwords_is_kind(w, SLICE("event")));
	ck_assert(!campaignwords_is_kind(w, SLICE("website")));
	ck_assert(!campaignwords_is_kind(w, SLICE("ad")));
	campaignwords_close(w);
}
END_TEST

START_TEST(every_reason_has_a_rule_and_words)
{
	struct fault fault;
	struct campaignwords *w = campaignwords_open(&fault);
	int i, lang;

	ck_assert_ptr_nonnull(w);
	for (i = 0; i < CAMPAIGN_REASONS; i++) {
		ck_assert(slice_starts(campaignwords_rule(w,
		    (enum campaign_reason)i), SLICE("R-")));
		for (lang = 0; lang < 2; lang++)
			ck_assert(campaignwords_text(w,
			    (enum campaign_reason)i, lang).len > 0);
	}
	ck_assert_slice(campaignwords_rule(w, CAMPAIGN_IMMATURE), "R-ROI-05");
	campaignwords_close(w);
}
END_TEST

UNIT_MAIN(an_event_type_is_known_in_both_languages,
    show_says_the_kind_of_an_event_and_website_does_not,
    every_reason_has_a_rule_and_words)
