/* test_topic.c - topic.h: a fresh true reason for every touch */
#include "base/date.h"
#include "textfile.h"
#include "due/topic.h"
#include "unit.h"

static struct news *news;
static struct festivals *festivals;
static struct topics *topics;
static struct buffer fact, why;
static struct topic_choice choice;
static struct topic_quote quote;

static int32_t
day(const char *text)
{
	int32_t date;

	ck_assert_int_eq(date_parse_iso(slice_of(text), &date), VALUE_OK);
	return date;
}

static void
open_topics(int lang)
{
	struct fault fault;

	news = news_new();
	festivals = festivals_open(&fault);
	ck_assert_ptr_nonnull(festivals);
	topics = topics_open(lang, news, festivals, SLICE("CN"), &fault);
	ck_assert_msg(topics != NULL, "%s", fault.text);
	quote = (struct topic_quote){ SLICE("Q1"), day("2024-06-03"),
		day("2024-06-28"), -1 };
}

static void
close_topics(void)
{
	topics_close(topics);
	festivals_free(festivals);
	news_free(news);
	buffer_release(&fact);
	buffer_release(&why);
}

static void
add_news(const char *topic, const char *title)
{
	struct news_item item = { day("2024-06-01"), DATE_NONE,
		slice_of(topic), SLICE_EMPTY, SLICE_EMPTY, slice_of(title) };

	news_add(news, &item);
}

/* A lead without anything, on a day far from any Chinese holiday. */
static struct topic_facts
plain(void)
{
	return (struct topic_facts){ .day = day("2024-06-20"),
		.due_rule = SLICE("R-DUE-22"), .last_contact = DATE_NONE,
		.last_reply = DATE_NONE };
}

/* The same, and it was invited to a visit long ago. */
static struct topic_facts
invited(void)
{
	static struct topic_used used[1];
	struct topic_facts f = plain();

	used[0] = (struct topic_used){ SLICE("visit_invitation"),
		day("2024-01-10") };
	f.used = used;
	f.used_count = 1;
	return f;
}

static void
choose(const struct topic_facts *f)
{
	fact.len = why.len = 0;
	topics_choose(topics, f, &choice, &fact, &why);
}

static void
expect(const struct topic_facts *f, const char *topic, const char *rule,
    const char *text)
{
	choose(f);
	ck_assert_slice(choice.topic, topic);
	ck_assert_slice(choice.rule, rule);
	ck_assert_slice(buffer_slice(&fact), text);
	ck_assert_uint_gt(choice.reason.len, 0);
}

START_TEST(without_a_fresh_fact_nothing_is_proposed)
{
	struct topic_facts f;

	open_topics(0);
	f = invited();
	expect(&f, "", "R-TOPIC-30", "");
	ck_assert_slice(choice.reason, "do not write: find a reason first");
	close_topics();
	open_topics(1);
	choose(&f);
	ck_assert_slice(choice.reason, "先不要写：先找一个理由");
	close_topics();
}
END_TEST

START_TEST(each_topic_of_the_news_comes_with_its_item)
{
	static const char *const words[][2] = {
		{ "product_update", "R-TOPIC-03" },
		{ "price_update", "R-TOPIC-02" },
		{ "company_news", "R-TOPIC-04" },
		{ "show_invitation", "R-TOPIC-05" },
		{ "correction", "R-TOPIC-01" },
	};
	size_t i;

	for (i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct topic_facts f;

		open_topics(0);
		f = invited();
		add_news(words[i][0], "copper down 4 %");
		expect(&f, words[i][0], words[i][1],
		    "copper down 4 % (2024-06-01)");
		close_topics();
	}
}
END_TEST

START_TEST(a_visit_is_offered_once_in_a_life)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	expect(&f, "visit_invitation", "R-TOPIC-06",
	    "not invited to visit yet");
	f = invited();
	expect(&f, "", "R-TOPIC-30", "");
	close_topics();
}
END_TEST

START_TEST(without_a_quote_product_comes_before_price_and_company)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	add_news("company_news", "new line");
	expect(&f, "company_news", "R-TOPIC-04", "new line (2024-06-01)");
	f.key_tier = true;
	expect(&f, "visit_invitation", "R-TOPIC-06",
	    "not invited to visit yet");
	add_news("price_update", "copper");
	expect(&f, "price_update", "R-TOPIC-02", "copper (2024-06-01)");
	add_news("product_update", "valve");
	expect(&f, "product_update", "R-TOPIC-03", "valve (2024-06-01)");
	close_topics();
}
END_TEST

/* Dragon Boat Festival 2024: 10 June; within seven days before it. */
START_TEST(a_greeting_waits_for_the_week_before_the_holiday)
{
	struct topic_facts f;

	open_topics(0);
	f = invited();
	f.day = day("2024-06-02");
	expect(&f, "", "R-TOPIC-30", "");
	f.day = day("2024-06-03");
	expect(&f, "greeting", "R-TOPIC-07", "端午节 on 2024-06-10");
	f.day = day("2024-06-10");
	expect(&f, "greeting", "R-TOPIC-07", "端午节 on 2024-06-10");
	f.day = day("2024-06-11");
	expect(&f, "", "R-TOPIC-30", "");
	close_topics();
}
END_TEST

START_TEST(the_customers_holiday_comes_before_ours)
{
	struct topic_facts f;
	struct fault fault;
	char path[sizeof(TEXTFILE_PATH)];

	open_topics(0);
	textfile_make(path,
	    "date,name,kind,country\n2024-06-12,Founding Day,off,PT\n");
	ck_assert(festivals_add_file(festivals, path, &fault));
	unlink(path);
	f = invited();
	f.day = day("2024-06-09");
	f.country = SLICE("PT");
	expect(&f, "greeting", "R-TOPIC-07", "Founding Day on 2024-06-12");
	f.country = SLICE("DE");
	expect(&f, "greeting", "R-TOPIC-07", "端午节 on 2024-06-10");
	close_topics();
}
END_TEST

START_TEST(an_open_quote_is_asked_about_first_and_once)
{
	struct topic_used used[] = { { SLICE("quote_reminder"),
		day("2024-06-06") } };
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.quote = &quote;
	expect(&f, "quote_reminder", "R-TOPIC-20",
	    "quote Q1 of 2024-06-03 unanswered");
	f.used = used;
	f.used_count = 1;
	expect(&f, "quote_validity", "R-TOPIC-21",
	    "quote Q1 is valid until 2024-06-28");
	/* A newer quote may be asked about again. */
	quote.date = day("2024-06-07");
	expect(&f, "quote_reminder", "R-TOPIC-20",
	    "quote Q1 of 2024-06-07 unanswered");
	close_topics();
}
END_TEST

START_TEST(an_answered_quote_needs_no_reminder)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.quote = &quote;
	f.last_reply = day("2024-06-03");
	expect(&f, "quote_validity", "R-TOPIC-21",
	    "quote Q1 is valid until 2024-06-28");
	f.last_reply = day("2024-06-02");
	expect(&f, "quote_reminder", "R-TOPIC-20",
	    "quote Q1 of 2024-06-03 unanswered");
	close_topics();
}
END_TEST

START_TEST(validity_is_told_up_to_its_day_and_its_end_the_day_after)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.quote = &quote;
	f.last_reply = day("2024-06-05");
	f.day = day("2024-06-28");
	expect(&f, "quote_validity", "R-TOPIC-21",
	    "quote Q1 is valid until 2024-06-28");
	f.day = day("2024-06-29");
	expect(&f, "quote_validity", "R-TOPIC-21",
	    "validity of quote Q1 ended on 2024-06-28");
	/* Open for 30 days behind its validity: up to 28 July. */
	f.day = day("2024-07-28");
	expect(&f, "quote_validity", "R-TOPIC-21",
	    "validity of quote Q1 ended on 2024-06-28");
	f.day = day("2024-07-29");
	expect(&f, "visit_invitation", "R-TOPIC-06",
	    "not invited to visit yet");
	close_topics();
}
END_TEST

/* Used topics: reminder and validity; what is left of an open quote. */
static struct topic_facts
pressed(struct topic_used used[4])
{
	struct topic_facts f = plain();

	used[0] = (struct topic_used){ SLICE("quote_validity"),
		day("2024-06-15") };
	used[1] = (struct topic_used){ SLICE("quote_reminder"),
		day("2024-06-10") };
	used[2] = (struct topic_used){ SLICE("visit_invitation"),
		day("2024-01-10") };
	f.used = used;
	f.used_count = 3;
	f.quote = &quote;
	return f;
}

START_TEST(delivery_presses_only_with_a_true_date)
{
	struct topic_used used[4];
	struct topic_facts f;

	open_topics(0);
	f = pressed(used);
	choose(&f);
	ck_assert_slice(choice.topic, "new_order_question");
	quote.lead_days = 30;
	/* 28 June + 30 days is 28 July. */
	expect(&f, "quote_delivery", "R-TOPIC-23",
	    "ordered by 2024-06-28 it is ready on 2024-07-28");
	f.day = day("2024-06-29");
	choose(&f);
	ck_assert(!slice_is(choice.topic, "quote_delivery"));
	quote.lead_days = -1;
	f.day = day("2024-06-20");
	add_news("quote_delivery", "last vessel before the holiday: 5 July");
	expect(&f, "quote_delivery", "R-TOPIC-23",
	    "last vessel before the holiday: 5 July");
	close_topics();
}
END_TEST

START_TEST(a_change_makes_a_new_quote_and_a_product_comes_after_it)
{
	struct topic_used used[4];
	struct topic_facts f;

	open_topics(0);
	f = pressed(used);
	add_news("new_product", "valve V2");
	expect(&f, "new_product", "R-TOPIC-26", "valve V2 (2024-06-01)");
	add_news("price_update", "freight down");
	expect(&f, "new_quote", "R-TOPIC-24", "freight down (2024-06-01)");
	close_topics();
}
END_TEST

START_TEST(closing_days_are_told_with_an_open_quote)
{
	struct topic_used used[4];
	struct topic_facts f;

	open_topics(0);
	f = pressed(used);
	f.day = day("2024-06-05");
	used[0].date = used[1].date = day("2024-06-04");
	expect(&f, "quote_holiday", "R-TOPIC-22", "端午节 on 2024-06-10");
	close_topics();
}
END_TEST

START_TEST(two_unanswered_mails_ask_for_a_call)
{
	struct topic_used used[4];
	struct topic_facts f;

	open_topics(0);
	f = pressed(used);
	used[3] = (struct topic_used){ SLICE("new_order_question"),
		day("2024-06-17") };
	f.used_count = 4;
	f.last_contact = day("2024-06-17");
	f.mailed_last = f.can_phone = true;
	f.streak = 1;
	expect(&f, "", "R-TOPIC-30", "");
	f.streak = 2;
	expect(&f, "phone_assist", "R-TOPIC-27",
	    "2 mails unanswered since 2024-06-17");
	ck_assert_slice(choice.medium, "phone");
	f.can_phone = false;
	expect(&f, "", "R-TOPIC-30", "");
	f.can_phone = true;
	f.mailed_last = false;
	expect(&f, "", "R-TOPIC-30", "");
	close_topics();
}
END_TEST

START_TEST(what_the_last_three_touches_used_is_passed_over)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.quote = &quote;
	f.recent[2] = SLICE("quote_reminder");
	choose(&f);
	ck_assert_slice(choice.topic, "quote_validity");
	ck_assert_slice(buffer_slice(&why),
	    "quote_reminder: used in the last touches");
	f.recent[0] = SLICE("quote_validity");
	choose(&f);
	ck_assert_slice(choice.topic, "new_order_question");
	close_topics();
}
END_TEST

START_TEST(a_fact_is_told_once_and_a_newer_one_again)
{
	struct topic_used used[] = {
		{ SLICE("price_update"), day("2024-06-01") },
		{ SLICE("visit_invitation"), day("2024-01-10") },
	};
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.used = used;
	f.used_count = 2;
	add_news("price_update", "copper");
	expect(&f, "", "R-TOPIC-30", "");
	used[0].date = day("2024-05-31");
	expect(&f, "price_update", "R-TOPIC-02", "copper (2024-06-01)");
	/* Used at a time that nobody knows: taken for told. */
	used[0].date = DATE_NONE;
	expect(&f, "", "R-TOPIC-30", "");
	close_topics();
}
END_TEST

START_TEST(a_due_rule_may_bring_its_own_occasion)
{
	static const char *const rules[][2] = {
		{ "R-DUE-11", "answer" }, { "R-DUE-12", "promise" },
		{ "R-DUE-13", "show_talk" }, { "R-DUE-14", "show_talk" },
		{ "R-DUE-15", "show_talk" }, { "R-DUE-16", "show_talk" },
		{ "R-DUE-02", "introduction" }, { "R-DUE-20", "sample" },
		{ "R-DUE-21", "deposit" }, { "R-DUE-23", "catalogue" },
	};
	size_t i;

	open_topics(0);
	for (i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
		struct topic_facts f = invited();

		f.due_rule = slice_of(rules[i][0]);
		f.why_now = SLICE("because");
		expect(&f, rules[i][1], rules[i][0], "because");
	}
	close_topics();
}
END_TEST

START_TEST(an_occasion_is_told_with_its_date_where_that_is_known)
{
	struct topic_facts f;

	open_topics(0);
	f = invited();
	f.why_now = SLICE("because");
	f.due_rule = SLICE("R-DUE-11");
	f.occasion.reply = SLICE("2024-06-18");
	expect(&f, "answer", "R-DUE-11", "their message of 2024-06-18");
	f.due_rule = SLICE("R-DUE-15");
	f.occasion.met = SLICE("2024-06-17");
	expect(&f, "show_talk", "R-DUE-15", "because");
	f.occasion.event = SLICE("Harbour Fair");
	expect(&f, "show_talk", "R-DUE-15", "met at Harbour Fair on "
	    "2024-06-17");
	close_topics();
}
END_TEST

START_TEST(a_due_rule_about_validity_puts_it_before_the_reminder)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.quote = &quote;
	f.due_rule = SLICE("R-DUE-17");
	expect(&f, "quote_validity", "R-TOPIC-21",
	    "quote Q1 is valid until 2024-06-28");
	f.recent[0] = SLICE("quote_validity");
	expect(&f, "quote_reminder", "R-TOPIC-20",
	    "quote Q1 of 2024-06-03 unanswered");
	/* Whoever does not show us the quote still knows why it is due. */
	f = plain();
	f.due_rule = SLICE("R-DUE-18");
	f.why_now = SLICE("validity ended");
	expect(&f, "quote_validity", "R-DUE-18", "validity ended");
	f.recent[1] = SLICE("quote_validity");
	expect(&f, "visit_invitation", "R-TOPIC-06",
	    "not invited to visit yet");
	close_topics();
}
END_TEST

static void
expect_check(const struct topic_facts *f, const char *expected)
{
	fact.len = 0;
	topics_check_first(topics, f, &fact);
	ck_assert_slice(buffer_slice(&fact), expected);
}

START_TEST(a_vanished_customer_is_looked_into_from_our_side_first)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.streak = 3;
	expect_check(&f, "");
	f.quote = &quote;
	expect_check(&f, "our mail may lie in their spam; our letter: is it "
	    "full of faults?; does the product fit: shape and structure and "
	    "parameters?");
	f.streak = 2;
	expect_check(&f, "");
	f.bounced = true;
	expect_check(&f, "the address: our mail came back; our mail may lie "
	    "in their spam; our letter: is it full of faults?");
	f.bounced = false;
	f.streak = 3;
	f.last_reply = day("2024-05-01");
	expect_check(&f, "does the product fit: shape and structure and "
	    "parameters?; is the price too high?; their supply may be "
	    "settled");
	/* An answer to the quote: nobody has vanished. */
	f.last_reply = day("2024-06-03");
	expect_check(&f, "");
	close_topics();
}
END_TEST

START_TEST(a_table_with_an_unknown_fact_is_refused_with_its_line)
{
	char path[sizeof(TEXTFILE_PATH)], expected[300];
	struct fault fault;

	textfile_make(path, "topic,fact,news,quote_order,order,key_order,"
	    "medium,why_en,why_zh,fact_en,fact_zh,rule\n"
	    "x,moon,,,1,1,,a,b,c,d,R-1\n");
	ck_assert(table_replace("topic", path, &fault));
	ck_assert_ptr_null(topics_open(0, NULL, NULL, SLICE("CN"), &fault));
	snprintf(expected, sizeof(expected), "%s:2: column \"fact\": not a "
	    "fact; write news, reminder, validity, lapsed, delivery, "
	    "holiday, order, mails, visit or none", path);
	ck_assert_str_eq(fault.text, expected);
	unlink(path);
}
END_TEST

START_TEST(the_topics_that_news_may_have_are_listed_once)
{
	struct buffer list = { 0 };

	open_topics(0);
	topics_list_news(topics, &list);
	ck_assert_slice(buffer_slice(&list), "quote_delivery, new_quote, "
	    "price_update, new_product, product_update, company_news, "
	    "show_invitation, correction");
	ck_assert(topics_know_news(topics, SLICE("correction")));
	ck_assert(!topics_know_news(topics, SLICE("greeting")));
	ck_assert(!topics_know_news(topics, SLICE_EMPTY));
	buffer_release(&list);
	close_topics();
}
END_TEST

UNIT_MAIN(without_a_fresh_fact_nothing_is_proposed,
    each_topic_of_the_news_comes_with_its_item,
    a_visit_is_offered_once_in_a_life,
    without_a_quote_product_comes_before_price_and_company,
    a_greeting_waits_for_the_week_before_the_holiday,
    the_customers_holiday_comes_before_ours,
    an_open_quote_is_asked_about_first_and_once,
    an_answered_quote_needs_no_reminder,
    validity_is_told_up_to_its_day_and_its_end_the_day_after,
    delivery_presses_only_with_a_true_date,
    a_change_makes_a_new_quote_and_a_product_comes_after_it,
    closing_days_are_told_with_an_open_quote,
    two_unanswered_mails_ask_for_a_call,
    what_the_last_three_touches_used_is_passed_over,
    a_fact_is_told_once_and_a_newer_one_again,
    a_due_rule_may_bring_its_own_occasion,
    an_occasion_is_told_with_its_date_where_that_is_known,
    a_due_rule_about_validity_puts_it_before_the_reminder,
    a_vanished_customer_is_looked_into_from_our_side_first,
    a_table_with_an_unknown_fact_is_refused_with_its_line,
    the_topics_that_news_may_have_are_listed_once)
