/* test_rollup.c - rollup.h: a contact log summed up (R-TOUCH-01 to 05) */
#include <stdio.h>

#include "base/date.h"
#include "touch/rollup.h"
#include "unit.h"

static struct rollup *log_of;
static unsigned long line_of;	/* of the touch added last */

static void
open_log(void)
{
	struct fault fault = { "" };
	struct rollup_limits limits = {
		.today = date_from_civil(2024, 4, 22), .window_days = 30,
		.mails_most = 5, .least_days = 3, .business_least = 3,
	};

	line_of = 1;
	log_of = rollup_open(&limits, &fault);
	ck_assert_msg(log_of != NULL, "%s", fault.text);
}

static bool
add_for(const char *lead, const char *date, const char *time,
    enum rollup_direction direction, enum medium medium, const char *topic,
    const char *subject)
{
	struct touch touch = {
		.lead_id = slice_of(lead), .time = slice_of(time),
		.direction = direction, .medium = medium,
		.topic = slice_of(topic), .subject = slice_of(subject),
		.next_date = DATE_NONE, .away_until = DATE_NONE,
		.opened = -1, .line = ++line_of,
	};

	ck_assert_int_eq(date_parse_iso(slice_of(date), &touch.date),
	    VALUE_OK);
	return rollup_add(log_of, &touch);
}

static void
add(const char *date, const char *time, enum rollup_direction direction,
    enum medium medium, const char *topic, const char *subject)
{
	(void)add_for("L1", date, time, direction, medium, topic, subject);
}

static const struct rollup_lead *
finish(void)
{
	const struct rollup_lead *lead;

	rollup_finish(log_of);
	lead = rollup_find(log_of, SLICE("L1"));
	ck_assert_ptr_nonnull(lead);
	return lead;
}

START_TEST(a_topic_may_have_several_roles)
{
	const struct rollup_lead *lead;
	int32_t day = date_from_civil(2024, 4, 8);

	open_log();
	add("2024-04-08", "", ROLLUP_OUT, MEDIUM_EMAIL, "quote", "");
	add("2024-04-10", "", ROLLUP_IN, MEDIUM_EMAIL, "price", "");
	lead = finish();
	/* About terms, and a quote. */
	ck_assert_int_eq(lead->sent_on[ROLE_QUOTE], day);
	ck_assert_int_eq(lead->sent_on[ROLE_CONCRETE], day);
	ck_assert_int_eq(lead->sent_on[ROLE_TERMS], DATE_NONE);
	ck_assert_int_eq(lead->got_on[ROLE_PRICE], day + 2);
	ck_assert(lead->offered && lead->terms_talked);
	rollup_close(log_of);
}
END_TEST

/* R-TOUCH-05: neither ours nor theirs, unless it is after the show. */
START_TEST(the_talk_at_the_stand_is_no_touch)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-17", "", ROLLUP_OUT, MEDIUM_SHOW, "", "");
	add("2024-04-18", "", ROLLUP_IN, MEDIUM_SHOW, "", "");
	lead = finish();
	ck_assert_uint_eq(lead->contact_count, 0);
	ck_assert_int_eq(lead->last_reply, DATE_NONE);
	rollup_end_show(log_of, lead, date_from_civil(2024, 4, 18));
	ck_assert_int_eq(lead->last_reply, DATE_NONE);
	rollup_end_show(log_of, lead, date_from_civil(2024, 4, 17));
	ck_assert_uint_eq(lead->contact_count, 0);
	ck_assert_int_eq(lead->last_reply, date_from_civil(2024, 4, 18));
	rollup_close(log_of);
}
END_TEST

/* R-TOUCH-03: how mail programs begin, in several languages. */
START_TEST(only_a_person_answers)
{
	static const struct {
		const char *subject;
		bool person;
	} mails[] = {
		{ "Automatic reply: Offer", false },
		{ "Automatische Antwort: Angebot", false },
		{ "Réponse automatique : Offre", false },
		{ "自动答复: 报价", false }, { "自動回覆：報價", false },
		{ "Автоматический ответ: цена", false },
		{ "자동 회신: 견적", false }, { "自動応答: 見積", false },
		{ "Undeliverable: Offer", false }, { "未送达: 报价", false },
		{ "Unzustellbar: Angebot", false },
		{ "Delivery delayed: Offer", false }, { "已读: 报价", false },
		{ "Re: our returned mail order samples", true },
		{ "回复: 关于休假中的安排", true },
		{ "回复：无法投递的样品", true },
		{ "AW: Automatische Antwort: Angebot", true },
		{ "Our returned mail order", true },
		{ "答复：自动答复", true }, { "", true },
	};
	size_t i;

	for (i = 0; i < sizeof(mails) / sizeof(*mails); i++) {
		open_log();
		add("2024-04-08", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
		add("2024-04-10", "", ROLLUP_IN, MEDIUM_EMAIL, "",
		    mails[i].subject);
		ck_assert_msg((finish()->last_reply != DATE_NONE) ==
		    mails[i].person, "%s", mails[i].subject);
		rollup_close(log_of);
	}
}
END_TEST

START_TEST(touches_are_put_in_order_before_they_are_counted)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-10", "", ROLLUP_IN, MEDIUM_EMAIL, "", "Re: offer");
	add("2024-04-15", "", ROLLUP_OUT, MEDIUM_PHONE, "price_update", "");
	add("2024-04-08", "", ROLLUP_OUT, MEDIUM_EMAIL, "greeting", "offer");
	lead = finish();
	ck_assert_int_eq(lead->first_contact, date_from_civil(2024, 4, 8));
	ck_assert_int_eq(lead->last_contact, date_from_civil(2024, 4, 15));
	ck_assert_int_eq(lead->last_reply, date_from_civil(2024, 4, 10));
	ck_assert_uint_eq(lead->contact_count, 2);
	ck_assert_uint_eq(lead->unanswered_streak, 1);
	ck_assert_uint_eq(lead->replies, 1);
	ck_assert(!lead->waiting);
	ck_assert_int_eq(lead->spoke_on, date_from_civil(2024, 4, 15));
	ck_assert_uint_eq(lead->media_count, 2);
	ck_assert_int_eq(lead->media[0], MEDIUM_PHONE);
	ck_assert_slice(lead->topics[0], "price_update");
	ck_assert_slice(lead->topics[1], "greeting");
	rollup_close(log_of);
}
END_TEST

START_TEST(the_time_of_day_decides_who_waits)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-10", "16:30", ROLLUP_IN, MEDIUM_EMAIL, "", "x");
	add("2024-04-10", "09:05", ROLLUP_OUT, MEDIUM_EMAIL, "", "x");
	lead = finish();
	ck_assert(lead->waiting);
	ck_assert_uint_eq(lead->unanswered_streak, 0);
	rollup_close(log_of);
}
END_TEST

START_TEST(who_writes_twice_waits_since_the_first_time)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-08", "", ROLLUP_IN, MEDIUM_PHONE, "price", "");
	add("2024-04-09", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "x");
	add("2024-04-10", "", ROLLUP_IN, MEDIUM_EMAIL, "price", "Re: x");
	add("2024-04-12", "", ROLLUP_IN, MEDIUM_IM, "", "");
	lead = finish();
	ck_assert_int_eq(lead->waiting_since, date_from_civil(2024, 4, 10));
	ck_assert_int_eq(lead->last_reply, date_from_civil(2024, 4, 12));
	ck_assert_int_eq(lead->replied_by, MEDIUM_IM);
	ck_assert_int_eq(lead->got_on[ROLE_PRICE],
	    date_from_civil(2024, 4, 8));
	rollup_close(log_of);
}
END_TEST

START_TEST(automatic_replies_are_no_replies)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "offer");
	add("2024-04-10", "", ROLLUP_IN, MEDIUM_EMAIL, "",
	    "Out of Office: offer");
	add("2024-04-11", "", ROLLUP_IN, MEDIUM_EMAIL, "", "自动回复: offer");
	lead = finish();
	ck_assert_int_eq(lead->last_reply, DATE_NONE);
	ck_assert_uint_eq(lead->unanswered_streak, 1);
	ck_assert(!lead->bounced);
	rollup_close(log_of);
}
END_TEST

START_TEST(a_bounce_marks_the_address_until_a_mail_gets_through)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "offer");
	add("2024-04-10", "10:00", ROLLUP_IN, MEDIUM_EMAIL, "",
	    "Undeliverable: offer");
	lead = finish();
	ck_assert(lead->bounced);
	ck_assert_int_eq(lead->last_reply, DATE_NONE);
	rollup_close(log_of);
}
END_TEST

START_TEST(two_mails_of_one_day_with_one_subject_count_once)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "Our offer");
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "Re: Our offer");
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
	lead = finish();
	/* Without a subject they are not known to be the same. */
	ck_assert_uint_eq(lead->contact_count, 3);
	rollup_close(log_of);
}
END_TEST

START_TEST(the_window_of_thirty_days_has_its_edge)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-03-23", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "a");
	add("2024-03-24", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "b");
	add("2024-04-22", "", ROLLUP_OUT, MEDIUM_PHONE, "", "");
	add("2024-04-23", "", ROLLUP_OUT, MEDIUM_PHONE, "", "");
	lead = finish();
	ck_assert_uint_eq(lead->contacts_30d, 2);
	ck_assert_uint_eq(lead->mails_30d, 1);
	/* The touch of tomorrow has not happened. */
	ck_assert_uint_eq(lead->contact_count, 3);
	rollup_close(log_of);
}
END_TEST

START_TEST(too_many_mails_say_when_they_are_few_again)
{
	static const char *const days[] = { "2024-03-28", "2024-04-01",
		"2024-04-05", "2024-04-10", "2024-04-15", "2024-04-20" };
	const struct rollup_lead *lead;
	size_t i;

	open_log();
	for (i = 0; i < 6; i++)
		add(days[i], "", ROLLUP_OUT, MEDIUM_EMAIL, "", days[i]);
	lead = finish();
	ck_assert_uint_eq(lead->mails_30d, 6);
	/* Four are left when that of 1 April is 30 days old. */
	ck_assert_int_eq(lead->mails_free_on, date_from_civil(2024, 5, 1));
	rollup_close(log_of);
}
END_TEST

START_TEST(taboos_are_seen_in_the_log)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-01", "", ROLLUP_OUT, MEDIUM_EMAIL, "price_update",
	    "Any news?");
	add("2024-04-03", "", ROLLUP_OUT, MEDIUM_EMAIL, "new_quote",
	    "Re: Any news?");
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "price_update", "x");
	lead = finish();
	ck_assert(lead->same_question);
	ck_assert(lead->too_short);
	ck_assert(lead->business_only);
	rollup_close(log_of);
	open_log();
	add("2024-04-01", "", ROLLUP_OUT, MEDIUM_EMAIL, "price_update", "a");
	add("2024-04-04", "", ROLLUP_OUT, MEDIUM_EMAIL, "greeting", "b");
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "new_quote", "c");
	lead = finish();
	ck_assert(!lead->same_question);
	ck_assert(!lead->too_short);
	ck_assert(!lead->business_only);
	rollup_close(log_of);
}
END_TEST

START_TEST(a_lead_without_touches_is_not_found)
{
	open_log();
	rollup_finish(log_of);
	ck_assert_ptr_null(rollup_find(log_of, SLICE("L2")));
	rollup_close(log_of);
}
END_TEST

START_TEST(a_touch_after_today_has_not_happened)
{
	open_log();
	ck_assert(add_for("L1", "2024-04-22", "", ROLLUP_OUT, MEDIUM_EMAIL, "",
	    ""));
	ck_assert(!add_for("L1", "2024-04-23", "", ROLLUP_OUT, MEDIUM_EMAIL,
	    "", ""));
	ck_assert_uint_eq(finish()->contact_count, 1);
	rollup_close(log_of);
}
END_TEST

START_TEST(follow_ups_begin_after_the_first_contact)
{
	/* A stranger's first mail is development, contact 0. */
	ck_assert_int_eq(rollup_followups(1, false), 0);
	ck_assert_int_eq(rollup_followups(4, false), 3);
	ck_assert_int_eq(rollup_followups(0, false), -1);
	/* At a show the talk was the first contact. */
	ck_assert_int_eq(rollup_followups(0, true), 0);
	ck_assert_int_eq(rollup_followups(1, true), 1);
}
END_TEST

START_TEST(a_bounce_is_known_only_where_mail_came_back)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "offer");
	ck_assert(!finish()->came_back);
	rollup_close(log_of);
	open_log();
	add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "offer");
	add("2024-04-11", "", ROLLUP_IN, MEDIUM_EMAIL, "", "退信: offer");
	add("2024-04-12", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "offer again");
	lead = finish();
	ck_assert(lead->came_back);
	ck_assert(!lead->bounced);
	rollup_close(log_of);
}
END_TEST

START_TEST(doubles_of_a_day_are_found_among_many_mails)
{
	const struct rollup_lead *lead;
	char subject[16];
	int i;

	open_log();
	for (i = 0; i < 20000; i++) {
		snprintf(subject, sizeof(subject), "offer %d", i % 10000);
		add("2024-04-10", "", ROLLUP_OUT, MEDIUM_EMAIL, subject,
		    subject);
	}
	lead = finish();
	ck_assert_uint_eq(lead->contact_count, 10000);
	ck_assert_uint_eq(lead->topic_count, 10000);
	rollup_close(log_of);
}
END_TEST

START_TEST(topics_come_with_their_last_use_and_those_of_the_last_touches)
{
	const struct rollup_lead *lead;

	open_log();
	add("2024-04-01", "", ROLLUP_OUT, MEDIUM_EMAIL, "price_update", "a");
	add("2024-04-03", "", ROLLUP_OUT, MEDIUM_EMAIL, "company_news", "b");
	add("2024-04-05", "", ROLLUP_OUT, MEDIUM_EMAIL, "price_update", "c");
	/* The same mail again and an answer are no touches of ours. */
	add("2024-04-05", "", ROLLUP_OUT, MEDIUM_EMAIL, "greeting", "c");
	add("2024-04-06", "", ROLLUP_IN, MEDIUM_EMAIL, "quote", "d");
	add("2024-04-08", "", ROLLUP_OUT, MEDIUM_PHONE, "", "");
	lead = finish();
	ck_assert_slice(lead->recent_topics[0], "");
	ck_assert_slice(lead->recent_topics[1], "price_update");
	ck_assert_slice(lead->recent_topics[2], "company_news");
	ck_assert_slice(lead->topics[lead->topic_count - 1], "company_news");
	ck_assert_int_eq(lead->topic_dates[lead->topic_count - 1],
	    date_from_civil(2024, 4, 3));
	rollup_close(log_of);
}
END_TEST

START_TEST(touches_of_leads_that_nobody_met_are_named_by_line)
{
	struct rollup_stranger *strangers;

	open_log();
	add_for("L9", "2024-04-20", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
	add_for("L1", "2024-04-20", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
	add_for("L8", "2024-04-19", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
	add_for("L9", "2024-04-01", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
	rollup_finish(log_of);
	ck_assert_ptr_nonnull(rollup_meet(log_of, SLICE("L1"), 2));
	ck_assert_ptr_null(rollup_meet(log_of, SLICE("L2"), 3));
	ck_assert_uint_eq(rollup_strangers(log_of, &strangers), 3);
	ck_assert_uint_eq(strangers[0].line, 2);
	ck_assert_uint_eq(strangers[1].line, 4);
	ck_assert_uint_eq(strangers[2].line, 5);
	ck_assert_slice(rollup_lead_id(log_of, strangers[1].lead), "L8");
	ck_assert_slice(rollup_lead_id(log_of, strangers[2].lead), "L9");
	free(strangers);
	rollup_close(log_of);
}
END_TEST

START_TEST(a_lead_met_twice_is_remembered_with_both_lines)
{
	open_log();
	add_for("L1", "2024-04-20", "", ROLLUP_OUT, MEDIUM_EMAIL, "", "");
	rollup_finish(log_of);
	rollup_meet(log_of, SLICE("L1"), 2);
	ck_assert_uint_eq(rollup_doubles(log_of).count, 0);
	/* The log has nothing of L2 that could count for both. */
	rollup_meet(log_of, SLICE("L2"), 3);
	rollup_meet(log_of, SLICE("L2"), 4);
	ck_assert_uint_eq(rollup_doubles(log_of).count, 0);
	rollup_meet(log_of, SLICE("L1"), 5);
	rollup_meet(log_of, SLICE("L1"), 6);
	ck_assert_uint_eq(rollup_doubles(log_of).count, 2);
	ck_assert_slice(rollup_doubles(log_of).lead_id, "L1");
	ck_assert_uint_eq(rollup_doubles(log_of).first, 2);
	ck_assert_uint_eq(rollup_doubles(log_of).second, 5);
	rollup_close(log_of);
}
END_TEST

START_TEST(the_limits_are_those_of_the_table)
{
	struct rollup_limits limits;
	struct fault fault = { "" };

	ck_assert(rollup_limits_read(&limits, 19835, &fault));
	ck_assert_int_eq(limits.today, 19835);
	/* R-DUE-35: 3 days, 5 mails in 30 days. */
	ck_assert_int_eq(limits.window_days, 30);
	ck_assert_uint_eq(limits.mails_most, 5);
	ck_assert_int_eq(limits.least_days, 3);
}
END_TEST

UNIT_MAIN(a_topic_may_have_several_roles,
    the_talk_at_the_stand_is_no_touch, only_a_person_answers,
    touches_are_put_in_order_before_they_are_counted,
    the_time_of_day_decides_who_waits,
    who_writes_twice_waits_since_the_first_time, automatic_replies_are_no_replies,
    a_bounce_marks_the_address_until_a_mail_gets_through,
    two_mails_of_one_day_with_one_subject_count_once,
    the_window_of_thirty_days_has_its_edge,
    too_many_mails_say_when_they_are_few_again, taboos_are_seen_in_the_log,
    a_lead_without_touches_is_not_found,
    a_touch_after_today_has_not_happened,
    follow_ups_begin_after_the_first_contact,
    a_bounce_is_known_only_where_mail_came_back,
    doubles_of_a_day_are_found_among_many_mails,
    topics_come_with_their_last_use_and_those_of_the_last_touches,
    touches_of_leads_that_nobody_met_are_named_by_line,
    a_lead_met_twice_is_remembered_with_both_lines,
    the_limits_are_those_of_the_table)
