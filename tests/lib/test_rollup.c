/* test_rollup.c - rollup.h: a contact log summed up (R-TOUCH-01 to 05) */
#include "date.h"
#include "rollup.h"
#include "unit.h"

static struct rollup *log_of;

static void
open_log(void)
{
	struct fault fault = { "" };
	struct rollup_limits limits = {
		.today = date_from_civil(2024, 4, 22), .window_days = 30,
		.mails_most = 5, .least_days = 3, .business_least = 3,
	};

	log_of = rollup_open(&limits, &fault);
	ck_assert_msg(log_of != NULL, "%s", fault.text);
}

static void
add(const char *date, const char *time, enum rollup_direction direction,
    enum medium medium, const char *topic, const char *subject)
{
	struct touch touch = {
		.lead_id = SLICE("L1"), .time = slice_of(time),
		.direction = direction, .medium = medium,
		.topic = slice_of(topic), .subject = slice_of(subject),
		.opened = -1,
	};

	ck_assert_int_eq(date_parse_iso(slice_of(date), &touch.date),
	    VALUE_OK);
	rollup_add(log_of, &touch);
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
	ck_assert(lead->phoned);
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

UNIT_MAIN(touches_are_put_in_order_before_they_are_counted,
    the_time_of_day_decides_who_waits, automatic_replies_are_no_replies,
    a_bounce_marks_the_address_until_a_mail_gets_through,
    two_mails_of_one_day_with_one_subject_count_once,
    the_window_of_thirty_days_has_its_edge,
    too_many_mails_say_when_they_are_few_again, taboos_are_seen_in_the_log,
    a_lead_without_touches_is_not_found)
