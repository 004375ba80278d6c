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

static struct calendar *calendar;

static void
open_topics(int lang)
{
	struct fault fault;

	news = news_new();
	festivals = holiday_open(&fault);
	ck_assert_ptr_nonnull(festivals);
	calendar = calendar_open_table(SLICE("CN"), &fault);
	ck_assert_ptr_nonnull(calendar);
	topics = topics_open(lang, news, festivals, SLICE("CN"), calendar,
	    &fault);
	ck_assert_msg(topics != NULL, "%s", fault.text);
	quote = (struct topic_quote){ SLICE("Q1"), day("2024-06-03"),
		day("2024-06-28"), -1 };
}

static void
close_topics(void)
{
	topics_close(topics);
	calendar_free(calendar);
	holiday_free(festivals);
	news_free(news);
	buffer_release(&fact);
	buffer_release(&why);
}

static void
add_news(const char *topic, const char *title)
{
	struct news_item item = { .date = day("2024-06-01"),
		.valid_until = DATE_NONE, .topic = slice_of(topic),
		.product = SLICE_EMPTY, .country = SLICE_EMPTY,
		.lead_id = SLICE_EMPTY, .direction = SLICE_EMPTY,
		.title = slice_of(title) };

	news_add(news, &item);
}

/* A lead in talks without anything else, far from any Chinese holiday. */
static struct topic_facts
plain(void)
{
	return (struct topic_facts){ .day = day("2024-06-20"),
		.due_rule = SLICE("R-DUE-22"), .last_contact = DATE_NONE,
		.last_reply = DATE_NONE, .show_end = DATE_NONE,
		.first_mail = DATE_NONE, .talks = true, .can_mail = true };
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
	ck_assert_slice(choice.reason, "先别写：还没有合适的理由");
	close_topics();
}
END_TEST

START_TEST(each_topic_of_the_news_comes_with_its_item)
{
	static const char *const words[][2] = {
		{ "product_update", "R-TOPIC-03" },
		{ "price_update", "R-TOPIC-02" },
		{ "company_news", "R-TOPIC-04" },
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

START_TEST(a_visit_is_offered_once_and_after_concrete_talks)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.talks = false;
	expect(&f, "", "R-TOPIC-30", "");
	f.talks = true;
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

/* A show from Monday 2024-08-12: told of on 06-17, 07-15 and 08-05. */
START_TEST(a_show_is_told_of_eight_four_and_one_weeks_before)
{
	struct topic_used used[] = { { SLICE("show_invitation"),
		day("2024-06-17") }, { SLICE("visit_invitation"),
		day("2024-01-10") } };
	struct news_item item = { day("2024-05-01"), day("2024-08-12"),
		SLICE("show_invitation"), SLICE_EMPTY, SLICE_EMPTY,
		SLICE_EMPTY, SLICE_EMPTY, SLICE("Hall 3 stand B12") };
	struct topic_facts f;

	open_topics(0);
	news_add(news, &item);
	f = invited();
	f.day = day("2024-06-16");
	expect(&f, "", "R-TOPIC-30", "");
	f.day = day("2024-06-17");
	expect(&f, "show_invitation", "R-TOPIC-05", "Hall 3 stand B12");
	f.used = used;
	f.used_count = 2;
	f.day = day("2024-07-14");
	expect(&f, "", "R-TOPIC-30", "");
	f.day = day("2024-07-15");
	expect(&f, "show_invitation", "R-TOPIC-05", "Hall 3 stand B12");
	f.day = day("2024-08-13");
	expect(&f, "", "R-TOPIC-30", "");
	close_topics();
}
END_TEST

/* Founding Day, a Wednesday: our last working day before it is Tuesday. */
START_TEST(a_greeting_is_for_their_holiday_on_the_working_day_before)
{
	struct topic_facts f;
	struct fault fault;
	char path[sizeof(TEXTFILE_PATH)];

	open_topics(0);
	textfile_make(path, "date,name,name_en,kind,country\n"
	    "2024-06-19,Dia,Founding Day,off,PT\n");
	ck_assert(holiday_add_file(festivals, path, &fault));
	unlink(path);
	f = invited();
	f.country = SLICE("PT");
	f.day = day("2024-06-17");
	expect(&f, "", "R-TOPIC-30", "");
	f.day = day("2024-06-18");
	expect(&f, "greeting", "R-TOPIC-07", "Founding Day on 2024-06-19");
	f.day = day("2024-06-19");
	expect(&f, "", "R-TOPIC-30", "");
	/* It is written, whatever was proposed. */
	f.day = day("2024-06-18");
	f.medium = SLICE("phone");
	expect(&f, "greeting", "R-TOPIC-07", "Founding Day on 2024-06-19");
	ck_assert_slice(choice.medium, "email");
	f.bounced = true;
	expect(&f, "", "R-TOPIC-30", "");
	f.can_im = true;
	expect(&f, "greeting", "R-TOPIC-07", "Founding Day on 2024-06-19");
	ck_assert_slice(choice.medium, "im");
	close_topics();
}
END_TEST

/* Dragon Boat Festival 2024: Monday 10 June; Friday 7 June is worked. */
START_TEST(our_holidays_are_greeted_in_our_own_country_only)
{
	struct topic_facts f;

	open_topics(0);
	f = invited();
	f.day = day("2024-06-07");
	f.country = SLICE("CN");
	expect(&f, "greeting", "R-TOPIC-07", "端午节 on 2024-06-10");
	f.country = SLICE("PL");
	expect(&f, "", "R-TOPIC-30", "");
	f.country = SLICE_EMPTY;
	expect(&f, "", "R-TOPIC-30", "");
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
	expect(&f, "quote_lapsed", "R-TOPIC-28",
	    "validity of quote Q1 ended on 2024-06-28");
	/* For seven days only. */
	f.day = day("2024-07-05");
	expect(&f, "quote_lapsed", "R-TOPIC-28",
	    "validity of quote Q1 ended on 2024-06-28");
	f.day = day("2024-07-06");
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
	/* 20 June + 30 days is 20 July. */
	expect(&f, "quote_delivery", "R-TOPIC-23",
	    "ordered today it is ready on 2024-07-20");
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

/* National Day 2024: 1 to 7 October.  The Dragon Boat Festival is short. */
START_TEST(long_closing_days_are_told_with_an_open_quote)
{
	struct topic_used used[4];
	struct topic_facts f;

	open_topics(0);
	f = pressed(used);
	quote.date = day("2024-09-01");
	quote.valid_until = day("2024-09-10");
	used[0].date = used[1].date = day("2024-09-04");
	used[3] = (struct topic_used){ SLICE("new_order_question"),
		day("2024-09-05") };
	f.used_count = 4;
	f.last_reply = day("2024-09-02");
	f.day = day("2024-09-18");
	expect(&f, "quote_holiday", "R-TOPIC-22", "our National Day: closed "
	    "2024-10-01 to 2024-10-07");
	quote.valid_until = day("2024-09-08");
	f.day = day("2024-09-16");
	expect(&f, "", "R-TOPIC-30", "");
	quote.date = day("2024-05-20");
	quote.valid_until = day("2024-05-28");
	f.last_reply = day("2024-05-21");
	f.day = day("2024-06-05");
	expect(&f, "", "R-TOPIC-30", "");
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
	f.unanswered_mails = 1;
	f.streak = 3;
	expect(&f, "", "R-TOPIC-30", "");
	f.unanswered_mails = 2;
	expect(&f, "phone_assist", "R-TOPIC-27", "2 mails unanswered");
	f.first_mail = day("2024-06-10");
	expect(&f, "phone_assist", "R-TOPIC-27",
	    "2 mails unanswered, the first of 2024-06-10");
	ck_assert_slice(choice.medium, "phone");
	/* Thursday is a day off in Tehran, Friday is one in Riyadh, too. */
	f.country = SLICE("IR");
	expect(&f, "", "R-TOPIC-30", "");
	f.country = SLICE_EMPTY;
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
		{ "R-DUE-25", "quote" }, { "R-DUE-26", "materials" },
		{ "R-DUE-27", "new_order_question" },
		{ "R-DUE-46", "phone_assist" },
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

START_TEST(the_rotation_holds_back_no_reason_of_the_day)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.quote = &quote;
	f.due_rule = SLICE("R-DUE-17");
	f.recent[0] = SLICE("quote_validity");
	expect(&f, "quote_validity", "R-TOPIC-21",
	    "quote Q1 is valid until 2024-06-28");
	f.due_rule = SLICE("R-DUE-19");
	f.recent[0] = SLICE("quote_reminder");
	expect(&f, "quote_reminder", "R-TOPIC-20",
	    "quote Q1 of 2024-06-03 unanswered");
	/* Whoever does not show us the quote still knows why it is due. */
	f = plain();
	f.due_rule = SLICE("R-DUE-18");
	f.why_now = SLICE("validity ended");
	f.recent[1] = SLICE("quote_lapsed");
	expect(&f, "quote_lapsed", "R-DUE-18", "validity ended");
	close_topics();
}
END_TEST

START_TEST(the_market_rises_only_where_the_news_say_so)
{
	struct news_item item = { day("2024-06-10"), DATE_NONE,
		SLICE("price_update"), SLICE_EMPTY, SLICE_EMPTY, SLICE_EMPTY,
		SLICE("down"), SLICE("copper") };
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.quote = &quote;
	f.due_rule = SLICE("R-DUE-17");
	news_add(news, &item);
	choose(&f);
	ck_assert_slice(choice.reason,
	    "remind them to order within the validity");
	item.direction = SLICE("up");
	news_add(news, &item);
	choose(&f);
	ck_assert_slice(choice.reason, "remind them to order within validity: the market "
	    "already rises but our validity holds");
	close_topics();
}
END_TEST

START_TEST(terms_left_open_are_no_quotation)
{
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.due_rule = SLICE("R-DUE-25");
	f.class = SLICE("terms_unsettled");
	f.occasion.event = SLICE("Harbour Fair");
	expect(&f, "terms", "R-DUE-25",
	    "price or terms were left open at Harbour Fair");
	close_topics();
}
END_TEST

START_TEST(key_dates_of_deals_have_topics_of_their_own)
{
	static const char *const days[][2] = {
		{ "the tender closes on 2024-07-01", "tender" },
		{ "投标截止日 2024-07-01", "tender" },
		{ "they decide on 2024-07-01", "decision" },
		{ "we deliver on 2024-07-01", "delivery" },
	};
	struct topic_facts f;
	size_t i;

	open_topics(0);
	for (i = 0; i < sizeof(days) / sizeof(*days); i++) {
		f = plain();
		f.due_rule = SLICE("R-DUE-28");
		f.why_now = slice_of(days[i][0]);
		expect(&f, days[i][1], "R-DUE-28", days[i][0]);
	}
	close_topics();
}
END_TEST

/* The show ended on Friday 2024-05-31: 30 days are up to 06-30. */
START_TEST(what_was_left_open_at_the_stand_comes_first_for_a_month)
{
	static const struct {
		const char *class, *topic;
	} open[] = { { "order_on_spot", "deposit" },
		{ "intends_order", "quote" }, { "terms_unsettled", "terms" },
		{ "wants_materials", "materials" } };
	struct topic_facts f;
	size_t i;

	open_topics(0);
	for (i = 0; i < sizeof(open) / sizeof(*open); i++) {
		f = invited();
		f.class = slice_of(open[i].class);
		f.show_end = day("2024-05-31");
		f.why_now = SLICE("because");
		f.day = day("2024-06-30");
		expect(&f, open[i].topic, "R-TOPIC-29", "because");
		f.day = day("2024-07-01");
		expect(&f, "", "R-TOPIC-30", "");
		f.day = day("2024-06-30");
		f.settled = (struct topic_settled){ true, true, true, true };
		expect(&f, "", "R-TOPIC-30", "");
	}
	close_topics();
}
END_TEST

START_TEST(the_talk_is_recalled_with_its_open_point)
{
	struct buffer reason = { 0 };
	struct topic_facts f;

	open_topics(0);
	f = plain();
	f.due_rule = SLICE("R-DUE-13");
	f.class = SLICE("intends_order");
	choose(&f);
	topics_reason(topics, &choice, SLICE("email"), &reason);
	ck_assert_slice(buffer_slice(&reason), "recall the talk at the stand; "
	    "say on which day the quotation will come");
	reason.len = 0;
	f.settled.quote = true;
	choose(&f);
	topics_reason(topics, &choice, SLICE("im"), &reason);
	ck_assert_slice(buffer_slice(&reason), "give your own account first "
	    "and let them add you; do not message often; recall the talk at "
	    "the stand");
	buffer_release(&reason);
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
	expect_check(&f, "does our mail lie in their spam; is our letter full "
	    "of faults; does the product fit (shape/structure/parameters)");
	f.streak = 2;
	expect_check(&f, "");
	f.bounced = true;
	expect_check(&f, "is the address right (our mail came back); does the "
	    "product fit (shape/structure/parameters); is the price too high");
	f.bounced = false;
	f.streak = 3;
	f.last_reply = day("2024-05-01");
	expect_check(&f, "does the product fit (shape/structure/parameters); "
	    "is the price too high; is their supply settled");
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
	ck_assert_ptr_null(topics_open(0, NULL, NULL, SLICE("CN"), NULL,
	    &fault));
	snprintf(expected, sizeof(expected), "%s:2: column \"fact\": not a "
	    "fact; write news, show, reminder, rising, validity, lapsed, "
	    "delivery, closing, holiday, order, mails, visit or none", path);
	ck_assert_str_eq(fault.text, expected);
	unlink(path);
}
END_TEST

START_TEST(the_topics_that_news_may_have_are_listed_once)
{
	struct buffer list = { 0 };

	open_topics(0);
	topics_list_news(topics, &list);
	ck_assert_slice(buffer_slice(&list), "price_update, "
	    "quote_validity, quote_delivery, new_quote, new_product, product_update, company_news, "
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
    a_visit_is_offered_once_and_after_concrete_talks,
    without_a_quote_product_comes_before_price_and_company,
    a_show_is_told_of_eight_four_and_one_weeks_before,
    a_greeting_is_for_their_holiday_on_the_working_day_before,
    our_holidays_are_greeted_in_our_own_country_only,
    an_open_quote_is_asked_about_first_and_once,
    an_answered_quote_needs_no_reminder,
    validity_is_told_up_to_its_day_and_its_end_the_day_after,
    delivery_presses_only_with_a_true_date,
    a_change_makes_a_new_quote_and_a_product_comes_after_it,
    long_closing_days_are_told_with_an_open_quote,
    two_unanswered_mails_ask_for_a_call,
    what_the_last_three_touches_used_is_passed_over,
    a_fact_is_told_once_and_a_newer_one_again,
    a_due_rule_may_bring_its_own_occasion,
    an_occasion_is_told_with_its_date_where_that_is_known,
    the_rotation_holds_back_no_reason_of_the_day,
    the_market_rises_only_where_the_news_say_so,
    terms_left_open_are_no_quotation,
    key_dates_of_deals_have_topics_of_their_own,
    what_was_left_open_at_the_stand_comes_first_for_a_month,
    the_talk_is_recalled_with_its_open_point,
    a_vanished_customer_is_looked_into_from_our_side_first,
    a_table_with_an_unknown_fact_is_refused_with_its_line,
    the_topics_that_news_may_have_are_listed_once)
