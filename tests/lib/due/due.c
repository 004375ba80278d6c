/* test_due.c - due.h: triggers, guards, steps, priority (DOMAIN 7.2) */
#include <string.h>

#include "due/due.h"
#include "unit.h"

#define DAY(y, m, d) date_from_civil(y, m, d)

static struct calendar *calendar;
static struct due *due;

static void
open_due(int32_t today, int32_t within, int64_t max_followups)
{
	struct fault fault = { "" };
	struct due_options options = { .today = today, .within = within,
		.later = true,
		.max_followups = max_followups };

	calendar = calendar_open_table(SLICE("CN"), &fault);
	ck_assert_msg(calendar != NULL, "%s", fault.text);
	due = due_open(&options, calendar, &fault);
	ck_assert_msg(due != NULL, "%s", fault.text);
}

static void
close_due(void)
{
	due_close(due);
	calendar_free(calendar);
}

/* A lead of which nothing is known but that it can be reached. */
static struct due_facts
nobody(void)
{
	struct due_facts f;

	memset(&f, 0, sizeof(f));
	f.cadence_days = f.followup_no = -1;
	f.snooze_until = f.met_date = f.event_end = f.created_date =
	    f.last_contact = f.last_reply = f.next_action =
	    f.mails_free_on = f.spoke_on = f.first_since_show =
	    f.price_asked = f.away_until = f.ordered_on = f.repeat_on =
	    f.quote_date = f.valid_until =
	    f.sample_sent = f.sample_confirmed = f.contract_date =
	    f.deposit_date = DATE_NONE;
	f.last_media[0] = f.last_media[1] = f.last_media[2] = MEDIUM_NONE;
	f.since_show = f.opened = -1;
	f.preferred = f.replied_by = MEDIUM_NONE;
	f.can_mail = f.can_phone = true;
	return f;
}

/* Written to on a day, no answer. */
static struct due_facts
contacted(char relation, int32_t day)
{
	struct due_facts f = nobody();

	f.relation = relation;
	f.speaks_relation = true;
	f.last_contact = day;
	f.contact_count = f.unanswered_streak = 1;
	f.last_media[0] = MEDIUM_EMAIL;
	return f;
}

/* Met at a fair from 16 to 19 April 2024 (a Friday), nothing sent yet. */
static struct due_facts
met(enum due_tier tier, char horizon)
{
	struct due_facts f = nobody();

	f.horizon = horizon;
	f.has_event = true;
	f.met_date = DAY(2024, 4, 17);
	f.event_end = DAY(2024, 4, 19);
	f.tier = tier;
	return f;
}

static void
check_due(const struct due_facts *f, int32_t date, const char *rule,
    enum due_status status)
{
	struct due_verdict v;
	char text[11];

	ck_assert_int_eq(due_judge(due, f, &v), status);
	ck_assert_str_eq(date_format_iso(text, v.date),
	    date_format_iso((char[11]){ "" }, date));
	ck_assert_slice(due_rule(due, v.trigger), rule);
}

START_TEST(the_cadence_follows_the_grade)
{
	static const struct {
		char grade;
		int day, month;
	} expected[] = { { 'B', 29, 4 }, { 'A', 6, 5 }, { 'C', 13, 5 },
		{ 'D', 20, 5 } };
	size_t i;

	open_due(DAY(2024, 4, 22), 0, 0);
	for (i = 0; i < 4; i++) {
		struct due_facts f = contacted(expected[i].grade,
		    DAY(2024, 4, 22));

		check_due(&f, DAY(2024, expected[i].month, expected[i].day),
		    "R-DUE-22", DUE_LATER);
	}
	close_due();
}
END_TEST

START_TEST(horizon_borrows_the_cadence_of_relation)
{
	struct due_facts f = contacted('D', DAY(2024, 4, 22));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.speaks_relation = false;
	f.horizon = 'A';
	ck_assert_int_eq(due_cadence(due, &f), 7);
	f.horizon = 'B';
	ck_assert_int_eq(due_cadence(due, &f), 21);
	f.horizon = 'C';
	ck_assert_int_eq(due_cadence(due, &f), 28);
	f.horizon = 'U';
	ck_assert_int_eq(due_cadence(due, &f), 28);
	f.traded = true;
	ck_assert_int_eq(due_cadence(due, &f), 14);
	close_due();
}
END_TEST

START_TEST(a_reply_is_answered_within_one_working_day)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 15));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.waiting_since = f.last_reply = DAY(2024, 4, 19);	/* a Friday */
	f.waiting = true;
	check_due(&f, DAY(2024, 4, 22), "R-DUE-11", DUE_NOW);
	f.last_reply = DAY(2024, 4, 22);	/* who writes again waits since then */
	check_due(&f, DAY(2024, 4, 22), "R-DUE-11", DUE_NOW);
	f.waiting = false;
	check_due(&f, DAY(2024, 4, 29), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(who_wants_no_contact_is_answered_the_way_he_wrote)
{
	const struct { enum medium came, goes; } expected[] = {
		{ MEDIUM_EMAIL, MEDIUM_EMAIL }, { MEDIUM_IM, MEDIUM_IM },
		{ MEDIUM_MOBILE, MEDIUM_PHONE },
		/* No fax number is known: the medium that is next. */
		{ MEDIUM_FAX, MEDIUM_PHONE }, { MEDIUM_NONE, MEDIUM_PHONE },
	};
	struct due_facts f = contacted('B', DAY(2024, 4, 15));
	struct due_verdict v;
	size_t i;

	f.waiting_since = f.last_reply = DAY(2024, 4, 19);
	f.waiting = f.do_not_contact = f.can_im = true;
	f.last_media[1] = MEDIUM_EMAIL;
	open_due(DAY(2024, 4, 22), 0, 0);
	for (i = 0; i < sizeof(expected) / sizeof(*expected); i++) {
		f.replied_by = expected[i].came;
		ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
		ck_assert_int_eq(v.medium, expected[i].goes);
	}
	f.do_not_contact = false;
	f.replied_by = MEDIUM_IM;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_PHONE);
	close_due();
}
END_TEST

START_TEST(any_address_or_number_is_a_channel)
{
	struct due_facts f = nobody();
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);
	f.created_date = DAY(2024, 4, 15);
	f.relation = 'D';
	f.can_mail = f.can_phone = false;
	f.can_fax = true;
	check_due(&f, DAY(2024, 4, 22), "R-DUE-02", DUE_NOW);
	f.can_fax = false;
	f.can_send = true;
	check_due(&f, DAY(2024, 4, 22), "R-DUE-02", DUE_NOW);
	f.contact_count = 1;	/* counted, but nobody noted when */
	check_due(&f, DAY(2024, 4, 22), "R-DUE-02", DUE_NOW);
	f.can_send = false;
	f.contact_count = 0;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOTHING);
	close_due();
}
END_TEST

START_TEST(a_promise_keeps_its_day_even_on_a_sunday)
{
	struct due_facts f = contacted('A', DAY(2024, 4, 19));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.next_action = DAY(2024, 4, 21);
	check_due(&f, DAY(2024, 4, 21), "R-DUE-12", DUE_NOW);
	f.last_contact = DAY(2024, 4, 21);	/* kept */
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(key_visitors_are_due_the_same_evening)
{
	struct due_facts f = met(TIER_KEY, 'B');

	open_due(DAY(2024, 4, 17), 0, 0);
	check_due(&f, DAY(2024, 4, 17), "R-DUE-13", DUE_NOW);
	f.last_contact = DAY(2024, 4, 17);
	f.contact_count = f.unanswered_streak = 1;
	/* B of horizon is 21 days; a key customer waits for 7 at most. */
	check_due(&f, DAY(2024, 4, 24), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(hot_leads_are_phoned_within_a_week)
{
	struct due_facts f = met(TIER_NONE, 'A');
	struct due_verdict v;

	open_due(DAY(2024, 4, 26), 0, 0);
	check_due(&f, DAY(2024, 4, 26), "R-DUE-14", DUE_NOW);
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_PHONE);
	f.last_contact = DAY(2024, 4, 22);	/* a mail is no call */
	f.contact_count = 1;
	check_due(&f, DAY(2024, 4, 26), "R-DUE-14", DUE_NOW);
	f.spoke = true;
	f.spoke_on = DAY(2024, 4, 22);
	check_due(&f, DAY(2024, 4, 29), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(potential_visitors_get_a_photo_then_the_real_touch)
{
	struct due_facts f = met(TIER_POTENTIAL, 'U');

	open_due(DAY(2024, 4, 22), 0, 0);
	/* 20 April is a Saturday. */
	check_due(&f, DAY(2024, 4, 22), "R-DUE-15", DUE_NOW);
	f.last_contact = DAY(2024, 4, 22);
	f.contact_count = f.unanswered_streak = 1;
	/* 19 + 4 is the 23rd, three working days after the photo the 25th. */
	check_due(&f, DAY(2024, 4, 25), "R-DUE-15", DUE_LATER);
	f.last_contact = DAY(2024, 4, 23);
	f.contact_count = f.unanswered_streak = 2;
	check_due(&f, DAY(2024, 5, 21), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(everybody_else_is_due_within_two_weeks)
{
	struct due_facts f = met(TIER_OTHER, 'U');

	open_due(DAY(2024, 5, 3), 0, 0);
	/* 3 May 2024 is a day off in China; 30 April is the last one worked. */
	check_due(&f, DAY(2024, 4, 30), "R-DUE-16", DUE_NOW);
	f.last_contact = DAY(2024, 4, 22);
	f.contact_count = 1;
	check_due(&f, DAY(2024, 5, 20), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(an_open_quote_is_due_three_days_before_it_ends)
{
	struct due_facts f = contacted('A', DAY(2024, 4, 12));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.quote_date = DAY(2024, 4, 12);
	f.last_reply = DAY(2024, 4, 13);
	f.last_contact = DAY(2024, 4, 13);
	f.valid_until = DAY(2024, 4, 25);
	check_due(&f, DAY(2024, 4, 22), "R-DUE-17", DUE_NOW);
	f.last_contact = DAY(2024, 4, 22);	/* reminded */
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(a_validity_reminder_is_never_moved_past_the_validity)
{
	struct due_facts f = contacted('A', DAY(2024, 4, 26));

	/* 1 to 5 May are off: 30 April is the last day worked before the end. */
	open_due(DAY(2024, 4, 29), 0, 0);
	f.quote_date = DAY(2024, 4, 24);
	f.last_reply = DAY(2024, 4, 25);
	f.valid_until = DAY(2024, 5, 4);
	check_due(&f, DAY(2024, 4, 30), "R-DUE-17", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(a_lapsed_quote_is_due_the_day_after)
{
	struct due_facts f = contacted('A', DAY(2024, 4, 12));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.quote_date = DAY(2024, 4, 10);
	f.valid_until = DAY(2024, 4, 21);
	check_due(&f, DAY(2024, 4, 22), "R-DUE-18", DUE_NOW);
	f.last_reply = DAY(2024, 4, 11);
	f.valid_until = DAY(2024, 4, 22);	/* its last day */
	check_due(&f, DAY(2024, 4, 19), "R-DUE-17", DUE_NOW);
	close_due();
}
END_TEST

START_TEST(an_unanswered_quote_is_due_after_three_working_days)
{
	struct due_facts f = contacted('A', DAY(2024, 4, 18));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.quote_date = DAY(2024, 4, 18);	/* a Thursday */
	check_due(&f, DAY(2024, 4, 23), "R-DUE-19", DUE_LATER);
	f.last_reply = DAY(2024, 4, 18);
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(a_sample_is_asked_about_when_it_should_have_arrived)
{
	struct due_facts f = contacted('D', DAY(2024, 4, 11));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.sample_sent = DAY(2024, 4, 12);
	check_due(&f, DAY(2024, 4, 22), "R-DUE-20", DUE_NOW);
	f.sample_confirmed = DAY(2024, 4, 15);
	check_due(&f, DAY(2024, 4, 18), "R-DUE-20", DUE_NOW);
	f.last_reply = DAY(2024, 4, 16);
	check_due(&f, DAY(2024, 5, 14), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(a_contract_without_deposit_is_due_after_a_week)
{
	struct due_facts f = met(TIER_KEY, 'A');

	open_due(DAY(2024, 4, 26), 0, 0);
	f.class = CLASS_SPOT_ORDER;
	f.spoke = true;
	f.last_contact = DAY(2024, 4, 20);
	f.contact_count = 1;
	f.cadence_days = 30;
	/* 17 April + 7; touched that day, 17 + 14, off: the 6th of May. */
	check_due(&f, DAY(2024, 4, 24), "R-DUE-21", DUE_NOW);
	f.last_contact = DAY(2024, 4, 23);
	check_due(&f, DAY(2024, 4, 24), "R-DUE-21", DUE_NOW);
	f.last_contact = DAY(2024, 4, 24);
	check_due(&f, DAY(2024, 5, 6), "R-DUE-21", DUE_LATER);
	f.last_contact = DAY(2024, 4, 20);
	f.deposit_date = DAY(2024, 4, 22);
	check_due(&f, DAY(2024, 5, 20), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(long_term_leads_get_the_catalogue_once)
{
	struct due_facts f = met(TIER_POTENTIAL, 'C');

	open_due(DAY(2024, 4, 26), 0, 0);
	/* In place of the photo: 19 + 7. */
	check_due(&f, DAY(2024, 4, 26), "R-DUE-23", DUE_NOW);
	/* Another topic settles nothing. */
	f.last_contact = DAY(2024, 4, 22);
	f.contact_count = 1;
	f.topics_known = true;
	check_due(&f, DAY(2024, 4, 26), "R-DUE-23", DUE_NOW);
	f.catalogue_sent = true;
	check_due(&f, DAY(2024, 5, 20), "R-DUE-22", DUE_LATER);
	/* A stranger is introduced first. */
	f = nobody();
	f.horizon = 'C';
	f.created_date = DAY(2024, 4, 15);
	check_due(&f, DAY(2024, 4, 22), "R-DUE-02", DUE_NOW);
	close_due();
}
END_TEST

START_TEST(the_announced_quotation_is_asked_for_until_it_is_sent)
{
	struct due_facts f = met(TIER_KEY, 'A');

	open_due(DAY(2024, 5, 10), 0, 0);
	f.class = CLASS_INTENDS;
	f.spoke = true;
	f.last_contact = DAY(2024, 4, 26);
	f.contact_count = f.unanswered_streak = 3;
	check_due(&f, DAY(2024, 4, 24), "R-DUE-25", DUE_NOW);
	f.quoted = true;
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_NOW);
	/* A price gap is settled by our position, too. */
	f.quoted = false;
	f.class = CLASS_TERMS;
	check_due(&f, DAY(2024, 4, 24), "R-DUE-25", DUE_NOW);
	f.terms_sent = true;
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_NOW);
	f.class = CLASS_LOOKING;
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_NOW);
	/* Whoever asks for a price weeks later: 30 April + 3, May days off. */
	f.price_asked = DAY(2024, 4, 30);
	f.last_contact = DAY(2024, 5, 7);
	check_due(&f, DAY(2024, 5, 8), "R-DUE-25", DUE_NOW);
	close_due();
}
END_TEST

/* R-GRADE-17 and DOMAIN 15.23. */
START_TEST(the_shorter_rhythm_counts_and_an_answer_cools_nobody)
{
	struct due_facts f = contacted('C', DAY(2024, 4, 15));

	open_due(DAY(2024, 4, 22), 0, 0);
	ck_assert_int_eq(due_cadence(due, &f), 21);
	f.horizon = 'A';
	ck_assert_int_eq(due_cadence(due, &f), 7);
	f.horizon = 'D';
	f.traded = true;
	ck_assert_int_eq(due_cadence(due, &f), 14);
	f.traded = false;
	ck_assert_int_eq(due_cadence(due, &f), 0);
	f = met(TIER_KEY, 'U');
	f.last_contact = DAY(2024, 5, 19);	/* 30 days after the show */
	ck_assert_int_eq(due_cadence(due, &f), 7);
	f.last_contact = DAY(2024, 5, 20);
	ck_assert_int_eq(due_cadence(due, &f), 21);
	f.tier = TIER_OTHER;
	ck_assert_int_eq(due_cadence(due, &f), 28);
	close_due();
}
END_TEST

START_TEST(an_answer_is_due_whatever_else_is_said)
{
	struct due_facts f = contacted('B', DAY(2024, 2, 1)), g;
	struct due_verdict v;

	f.waiting_since = f.last_reply = DAY(2024, 4, 19);
	f.waiting = true;
	open_due(DAY(2024, 4, 22), 0, 0);
	g = f;
	g.closed = true;
	check_due(&g, DAY(2024, 4, 22), "R-DUE-11", DUE_NOW);
	g = f;
	g.snooze_until = DAY(2024, 6, 1);
	check_due(&g, DAY(2024, 4, 22), "R-DUE-11", DUE_NOW);
	g = f;
	g.horizon = 'D';
	check_due(&g, DAY(2024, 4, 22), "R-DUE-11", DUE_NOW);
	due_judge(due, &g, &v);
	ck_assert(!v.answer_only);
	g = f;
	g.do_not_contact = true;
	check_due(&g, DAY(2024, 4, 22), "R-DUE-11", DUE_NOW);
	due_judge(due, &g, &v);
	ck_assert(v.answer_only);
	close_due();
}
END_TEST

START_TEST(what_was_agreed_holds_back_the_rhythm_and_absence_too)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 8));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.next_action = DAY(2024, 7, 7);
	check_due(&f, DAY(2024, 7, 7), "R-DUE-12", DUE_LATER);
	f.next_action = DAY(2024, 4, 22);	/* it has come */
	check_due(&f, DAY(2024, 4, 22), "R-DUE-12", DUE_NOW);
	f.next_action = DATE_NONE;
	f.away_until = DAY(2024, 5, 6);
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_LATER);
	/* A validity goes through both. */
	f.next_action = DAY(2024, 7, 7);
	f.last_reply = f.quote_date = DAY(2024, 4, 8);
	f.valid_until = DAY(2024, 4, 25);
	check_due(&f, DAY(2024, 4, 22), "R-DUE-17", DUE_NOW);
	close_due();
}
END_TEST

START_TEST(nobody_is_reminded_of_a_quote_that_was_ordered)
{
	struct due_facts f = contacted('A', DAY(2024, 4, 18));

	open_due(DAY(2024, 4, 25), 0, 0);
	f.quote_date = f.last_reply = DAY(2024, 4, 18);
	f.valid_until = DAY(2024, 4, 26);
	check_due(&f, DAY(2024, 4, 23), "R-DUE-17", DUE_NOW);
	f.ordered_on = DAY(2024, 4, 17);	/* another order, before it */
	check_due(&f, DAY(2024, 4, 23), "R-DUE-17", DUE_NOW);
	f.ordered_on = DAY(2024, 4, 18);
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_LATER);
	f.ordered_on = DATE_NONE;
	f.traded = true;
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(a_lapsed_quote_is_told_for_a_week)
{
	struct due_facts f = contacted('D', DAY(2024, 4, 12));

	f.quote_date = f.last_reply = DAY(2024, 4, 1);
	f.valid_until = DAY(2024, 4, 14);
	open_due(DAY(2024, 4, 21), 0, 0);
	check_due(&f, DAY(2024, 4, 15), "R-DUE-18", DUE_NOW);
	close_due();
	open_due(DAY(2024, 4, 22), 0, 0);
	check_due(&f, DAY(2024, 5, 10), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(the_rhythm_gives_way_to_what_comes_within_three_days)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 15));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.next_action = DATE_NONE;
	f.sample_sent = DAY(2024, 4, 15);	/* due on the 25th */
	check_due(&f, DAY(2024, 4, 25), "R-DUE-20", DUE_LATER);
	f.sample_sent = DAY(2024, 4, 16);	/* the 26th: four days */
	check_due(&f, DAY(2024, 4, 22), "R-DUE-22", DUE_NOW);
	close_due();
}
END_TEST

START_TEST(a_hot_lead_without_a_number_is_settled_by_any_touch)
{
	struct due_facts f = met(TIER_OTHER, 'A');
	struct due_verdict v;

	open_due(DAY(2024, 4, 26), 0, 0);
	f.can_phone = false;
	check_due(&f, DAY(2024, 4, 26), "R-DUE-14", DUE_NOW);
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_EMAIL);
	f.last_contact = DAY(2024, 4, 24);
	f.contact_count = f.unanswered_streak = 1;
	check_due(&f, DAY(2024, 5, 6), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

/* Friday is off in Riyadh, Saturday here, Sunday worked for the May days. */
START_TEST(a_call_waits_for_a_day_that_the_customer_works)
{
	struct fault fault;
	struct due_facts f = contacted('B', DAY(2024, 4, 19));
	struct due_verdict v;
	struct calendar *abroad = calendar_open_days(SLICE("SA"), &fault);

	ck_assert_ptr_nonnull(abroad);
	f.customer = abroad;
	f.preferred = MEDIUM_PHONE;
	open_due(DAY(2024, 4, 26), 0, 0);
	check_due(&f, DAY(2024, 4, 28), "R-DUE-22", DUE_LATER);
	/* Overdue: nobody is there today. */
	f.last_contact = DAY(2024, 4, 17);
	check_due(&f, DAY(2024, 4, 24), "R-DUE-22", DUE_NOW);
	due_judge(due, &f, &v);
	ck_assert(v.day_off);
	ck_assert_int_eq(v.allowed_on, DAY(2024, 4, 28));
	/* A promise keeps its day and goes by mail. */
	f.next_action = DAY(2024, 4, 26);
	f.last_contact = DAY(2024, 4, 20);
	check_due(&f, DAY(2024, 4, 26), "R-DUE-12", DUE_NOW);
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_EMAIL);
	calendar_free(abroad);
	close_due();
}
END_TEST

START_TEST(a_lead_that_nobody_contacted_does_not_fall_through)
{
	struct due_facts f = nobody();

	open_due(DAY(2024, 4, 22), 0, 0);
	f.relation = 'U';
	f.speaks_relation = true;
	check_due(&f, DAY(2024, 4, 22), "R-DUE-02", DUE_NOW);
	f.created_date = DAY(2024, 4, 16);
	check_due(&f, DAY(2024, 4, 23), "R-DUE-02", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(equal_dates_go_to_the_earlier_rule)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 15));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.next_action = DAY(2024, 4, 22);
	check_due(&f, DAY(2024, 4, 22), "R-DUE-12", DUE_NOW);
	close_due();
}
END_TEST

START_TEST(some_leads_are_never_due)
{
	struct due_facts f = contacted('B', DAY(2024, 1, 1)), g;
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);
	g = f;
	g.horizon = 'D';
	ck_assert_int_eq(due_judge(due, &g, &v), DUE_NEVER);
	g.traded = true;	/* a traded customer is always relation A */
	ck_assert_int_eq(due_judge(due, &g, &v), DUE_NOW);
	g = f;
	g.do_not_contact = true;
	ck_assert_int_eq(due_judge(due, &g, &v), DUE_NEVER);
	g = f;
	g.closed = true;
	ck_assert_int_eq(due_judge(due, &g, &v), DUE_NEVER);
	g = f;
	g.snooze_until = DAY(2024, 4, 23);
	ck_assert_int_eq(due_judge(due, &g, &v), DUE_NEVER);
	g.snooze_until = DAY(2024, 4, 22);
	ck_assert_int_eq(due_judge(due, &g, &v), DUE_NOW);
	close_due();
}
END_TEST

START_TEST(silence_closes_nobody_before_followup_11_and_five_months)
{
	struct due_facts f = met(TIER_NONE, 'B');
	struct due_verdict v;

	open_due(DAY(2024, 9, 18), 0, 3);
	f.last_contact = DAY(2024, 8, 1);
	f.contact_count = f.unanswered_streak = 20;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
	close_due();
	open_due(DAY(2024, 9, 19), 0, 3);
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NEVER);
	f.contact_count = 11;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NEVER);
	f.contact_count = 10;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
	close_due();
	open_due(DAY(2024, 9, 19), 0, 0);
	f.contact_count = 70;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
	close_due();
}
END_TEST

START_TEST(whoever_persists_longer_gives_up_after_that_many)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 1));
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 20);
	f.followup_no = 19;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
	f.followup_no = 20;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NEVER);
	close_due();
}
END_TEST

static int32_t
limit_of(const struct due_facts *f)
{
	struct due_verdict v;

	due_judge(due, f, &v);
	return v.limit;
}

/* R-DUE-39: while it is valid, and until two weeks after the show. */
START_TEST(the_last_day_of_a_quote_or_a_show_limits_how_far_a_date_is_pushed)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 12));

	open_due(DAY(2024, 4, 22), 0, 0);
	f.quote_date = f.last_reply = DAY(2024, 4, 12);
	ck_assert_int_eq(limit_of(&f), DATE_NONE);
	f.valid_until = DAY(2024, 4, 22);
	ck_assert_int_eq(limit_of(&f), DAY(2024, 4, 22));
	f.valid_until = DAY(2024, 4, 21);
	ck_assert_int_eq(limit_of(&f), DATE_NONE);
	/* 19 April + 14; of a quote and a show the earlier day. */
	f = met(TIER_KEY, 'B');
	ck_assert_int_eq(limit_of(&f), DAY(2024, 5, 3));
	f.valid_until = DAY(2024, 5, 2);
	ck_assert_int_eq(limit_of(&f), DAY(2024, 5, 2));
	f.valid_until = DAY(2024, 5, 4);
	ck_assert_int_eq(limit_of(&f), DAY(2024, 5, 3));
	/* Once we were in touch the window is closed. */
	f.valid_until = DATE_NONE;
	f.last_contact = DAY(2024, 4, 17);
	f.contact_count = 1;
	ck_assert_int_eq(limit_of(&f), DATE_NONE);
	f.last_contact = DAY(2024, 4, 16);
	ck_assert_int_eq(limit_of(&f), DAY(2024, 5, 3));
	close_due();
}
END_TEST

START_TEST(followups_are_counted_by_where_the_lead_was_met)
{
	struct due_facts f = contacted('D', DAY(2024, 4, 1));
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);
	f.contact_count = 4;	/* the first one was development */
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.followup_no, 3);
	ck_assert_int_eq(v.closes_pct, 20);
	f.contact_count = 8;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.closes_pct, 60);
	f.contact_count = 12;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.closes_pct, 100);
	f.has_event = true;
	f.contact_count = 3;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.followup_no, 3);
	close_due();
}
END_TEST

START_TEST(three_six_and_nine_unanswered_change_something)
{
	static const struct {
		unsigned streak;
		const char *step;
	} expected[] = { { 2, "" }, { 3, "colleague" }, { 5, "colleague" },
		{ 6, "other_person" }, { 8, "other_person" },
		{ 9, "other_company" } };
	struct due_facts f = contacted('D', DAY(2024, 4, 1));
	struct due_verdict v;
	size_t i;

	open_due(DAY(2024, 4, 22), 0, 0);
	for (i = 0; i < 6; i++) {
		f.unanswered_streak = expected[i].streak;
		due_judge(due, &f, &v);
		ck_assert_slice(due_step(due, v.step), expected[i].step);
	}
	close_due();
}
END_TEST

START_TEST(guards_say_when_it_is_too_soon_too_many_or_too_late)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 20));
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);
	due_judge(due, &f, &v);
	ck_assert(v.too_soon && !v.too_many && !v.too_late);
	ck_assert_int_eq(v.allowed_on, DAY(2024, 4, 23));
	f.last_contact = DAY(2024, 4, 19);
	due_judge(due, &f, &v);
	ck_assert(!v.too_soon);
	f.mails_30d = 5;
	f.mails_free_on = DAY(2024, 5, 2);	/* off until the 5th */
	due_judge(due, &f, &v);
	ck_assert(v.too_many);
	ck_assert_int_eq(v.allowed_on, DAY(2024, 5, 6));
	f = contacted('B', DAY(2024, 4, 8));	/* due 15, 7 days over */
	due_judge(due, &f, &v);
	ck_assert(!v.too_late);
	f.last_contact = DAY(2024, 4, 5);	/* due 12, 10 days over */
	due_judge(due, &f, &v);
	ck_assert(v.too_late);
	close_due();
}
END_TEST

START_TEST(the_medium_changes_after_two_mails)
{
	struct due_facts f = contacted('D', DAY(2024, 4, 1));
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_EMAIL);
	f.last_media[1] = MEDIUM_EMAIL;
	f.unanswered_streak = 2;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_PHONE);
	f.can_phone = false;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_EMAIL);	/* all there is */
	f.can_im = true;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_IM);
	f.last_media[0] = f.last_media[1] = MEDIUM_MOBILE;
	f.can_phone = true;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_EMAIL);
	close_due();
}
END_TEST

START_TEST(a_read_receipt_without_answer_asks_for_a_call)
{
	struct due_facts f = contacted('D', DAY(2024, 4, 17));
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);	/* three working days later */
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_EMAIL);
	f.opened = 1;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_PHONE);
	f.opened = 0;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_PHONE);
	check_due(&f, DAY(2024, 4, 22), "R-DUE-46", DUE_NOW);
	f.last_contact = DAY(2024, 4, 18);
	check_due(&f, DAY(2024, 4, 23), "R-DUE-46", DUE_LATER);
	f.can_phone = false;
	check_due(&f, DAY(2024, 5, 16), "R-DUE-22", DUE_LATER);
	close_due();
}
END_TEST

START_TEST(a_bounced_address_is_not_written_to)
{
	struct due_facts f = contacted('D', DAY(2024, 4, 1));
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);
	f.bounced = true;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_PHONE);
	f.can_phone = false;
	due_judge(due, &f, &v);
	ck_assert_int_eq(v.medium, MEDIUM_NONE);
	close_due();
}
END_TEST

START_TEST(the_priority_adds_up_its_terms)
{
	struct due_facts f = met(TIER_KEY, 'A');
	struct due_verdict v;
	struct buffer terms = { 0 };

	/* 26 April, 7 days after the fair: 85.07 % of 40 is 34.03. */
	open_due(DAY(2024, 4, 26), 0, 0);
	f.score = 43;
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
	due_terms(due, &f, &v, &terms);
	ck_assert_slice(buffer_slice(&terms),
	    "value+34.03;grade+15;overdue+9;score+4.3");
	ck_assert_int_eq(v.priority, 6233);
	f = contacted('A', DAY(2024, 1, 2));
	f.waiting_since = f.last_reply = DAY(2024, 1, 3);
	f.waiting = true;
	f.next_action = DAY(2024, 4, 26);
	f.valid_until = DAY(2024, 4, 29);
	due_judge(due, &f, &v);
	terms.len = 0;
	due_terms(due, &f, &v, &terms);
	ck_assert_slice(buffer_slice(&terms),
	    "reply+30;promise+25;validity+20;grade+12;overdue+20");
	ck_assert_int_eq(v.priority, 10700);
	buffer_release(&terms);
	close_due();
}
END_TEST

START_TEST(within_looks_ahead)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 22));

	open_due(DAY(2024, 4, 22), 6, 0);
	check_due(&f, DAY(2024, 4, 29), "R-DUE-22", DUE_LATER);
	close_due();
	open_due(DAY(2024, 4, 22), 7, 0);
	check_due(&f, DAY(2024, 4, 29), "R-DUE-22", DUE_NOW);
	close_due();
}
END_TEST

START_TEST(a_day_off_at_the_customers_moves_the_date_on)
{
	struct due_facts f = contacted('B', DAY(2024, 4, 15));
	struct calendar *abroad = calendar_new();
	struct due_options options = { .today = DAY(2024, 4, 22),
		.later = true, .customer_days = true };
	struct fault fault;

	open_due(DAY(2024, 4, 22), 0, 0);
	calendar_add(abroad, DAY(2024, 4, 22), false);
	f.customer = abroad;
	/* Without the customers' holidays only calls wait for them. */
	check_due(&f, DAY(2024, 4, 22), "R-DUE-22", DUE_NOW);
	close_due();
	calendar = calendar_open_table(SLICE("CN"), &fault);
	due = due_open(&options, calendar, &fault);
	check_due(&f, DAY(2024, 4, 23), "R-DUE-22", DUE_LATER);
	calendar_free(abroad);
	close_due();
}
END_TEST

START_TEST(taboos_are_named)
{
	struct due_facts f = contacted('B', DAY(2024, 3, 1));
	struct due_verdict v;

	open_due(DAY(2024, 4, 22), 0, 0);
	f.unanswered_streak = 3;
	f.business_only = f.same_question = f.blind = f.too_short = true;
	f.last_media[1] = f.last_media[2] = MEDIUM_EMAIL;
	due_judge(due, &f, &v);
	ck_assert_uint_eq(v.taboos, 0xFE);	/* T1 to T7 */
	f = contacted('B', DAY(2024, 4, 15));
	due_judge(due, &f, &v);
	ck_assert_uint_eq(v.taboos, 0);
	close_due();
}
END_TEST

/* A fixture for each trigger, and the day on which it fires and no other. */
static struct due_facts
only(enum due_trigger trigger)
{
	static struct deal deal;
	struct due_facts f = contacted('D', DAY(2024, 4, 12));

	deal = (struct deal){ SLICE("O1"), DEAL_TENDER, DAY(2024, 5, 15),
		DATE_NONE };

	switch (trigger) {
	case DUE_REPLY:
		f.waiting_since = f.last_reply = DAY(2024, 4, 15);
		f.waiting = true;
		break;
	case DUE_PROMISE:
		f.next_action = DAY(2024, 4, 16);
		break;
	case DUE_SHOW_KEY:
		f = met(TIER_KEY, 'B');
		break;
	case DUE_SHOW_HOT:
		/* Written to already: what is left is the call. */
		f = met(TIER_OTHER, 'A');
		f.relation = 'A';
		f.last_contact = DAY(2024, 4, 22);
		f.contact_count = f.unanswered_streak = 1;
		f.cadence_days = 28;
		break;
	case DUE_SHOW_PHOTO:
		f = met(TIER_POTENTIAL, 'B');
		break;
	case DUE_SHOW_SECOND:
		f = met(TIER_POTENTIAL, 'B');
		f.last_contact = DAY(2024, 4, 20);
		f.contact_count = f.unanswered_streak = 1;
		break;
	case DUE_SHOW_WINDOW:
		f = met(TIER_OTHER, 'B');
		break;
	case DUE_VALIDITY:
		f.quote_date = f.last_reply = DAY(2024, 4, 12);
		f.valid_until = DAY(2024, 4, 25);
		break;
	case DUE_LAPSED:
		f.quote_date = DAY(2024, 4, 1);
		f.valid_until = DAY(2024, 4, 14);
		break;
	case DUE_QUOTE:
		f.quote_date = DAY(2024, 4, 12);
		break;
	case DUE_SAMPLE:
		f.sample_sent = DAY(2024, 4, 6);
		break;
	case DUE_SAMPLE_CONFIRMED:
		f.sample_sent = DAY(2024, 4, 1);
		f.sample_confirmed = DAY(2024, 4, 12);
		break;
	case DUE_DEPOSIT:
		f.contract_date = DAY(2024, 4, 9);
		break;
	case DUE_FIRST_TOUCH:
		f = nobody();
		f.created_date = DAY(2024, 4, 12);
		break;
	case DUE_UNDATED:
		f = nobody();
		f.contacted = true;
		f.created_date = DAY(2024, 4, 12);
		break;
	case DUE_CATALOGUE:
		f = met(TIER_OTHER, 'C');
		break;
	case DUE_TENDER:
	case DUE_DECISION:
	case DUE_DELIVERY:
		deal.kind = trigger == DUE_TENDER ? DEAL_TENDER :
		    trigger == DUE_DECISION ? DEAL_DECISION : DEAL_DELIVERY;
		f.deals = &deal;
		f.deal_count = 1;
		break;
	case DUE_MATERIALS:
		f = met(TIER_POTENTIAL, 'B');
		f.class = CLASS_MATERIALS;
		break;
	case DUE_QUOTE_MISSING:
	case DUE_TERMS:
		f = met(TIER_OTHER, 'B');
		f.class = trigger == DUE_TERMS ? CLASS_TERMS : CLASS_INTENDS;
		f.last_contact = DAY(2024, 4, 18);
		f.contact_count = f.unanswered_streak = 1;
		break;
	case DUE_QUOTE_ASKED:
		f.price_asked = DAY(2024, 4, 11);
		break;
	case DUE_REPEAT:
		f.traded = true;
		f.repeat_on = DAY(2024, 4, 18);
		break;
	case DUE_OPENED:
	case DUE_UNOPENED:
		f.opened = trigger == DUE_OPENED;
		break;
	default:
		break;	/* the cadence of D, 28 days */
	}
	return f;
}

START_TEST(each_trigger_fires_alone_on_its_day_and_not_the_day_before)
{
	/* By hand: 15 April 2024 is a Monday, 28 April a Sunday worked. */
	static const int32_t days[DUE_TRIGGER_COUNT][2] = {
		[DUE_REPLY] = { 4, 16 },	/* a working day later */
		[DUE_PROMISE] = { 4, 16 },
		[DUE_SHOW_KEY] = { 4, 17 },	/* the day they met */
		[DUE_SHOW_HOT] = { 4, 26 },	/* 19 + 7 */
		[DUE_SHOW_PHOTO] = { 4, 22 },	/* 19 + 1, a Saturday */
		[DUE_SHOW_SECOND] = { 4, 24 },	/* Saturday + 3 worked */
		[DUE_SHOW_WINDOW] = { 4, 30 },	/* 3 May is a holiday */
		[DUE_TENDER] = { 4, 29 },	/* DOMAIN 15.24 */
		[DUE_DECISION] = { 5, 11 },	/* a Saturday worked */
		[DUE_DELIVERY] = { 5, 9 },
		[DUE_MATERIALS] = { 4, 22 },
		[DUE_QUOTE_MISSING] = { 4, 24 },	/* DOMAIN 15.24 */
		[DUE_TERMS] = { 4, 24 },
		[DUE_QUOTE_ASKED] = { 4, 16 },	/* Thursday + 3 worked */
		[DUE_REPEAT] = { 4, 18 },
		[DUE_OPENED] = { 4, 17 },	/* Friday + 3 worked */
		[DUE_UNOPENED] = { 4, 17 },
		[DUE_VALIDITY] = { 4, 22 },	/* 25 - 3 */
		[DUE_LAPSED] = { 4, 15 },	/* 14 + 1 */
		[DUE_QUOTE] = { 4, 17 },	/* Friday + 3 working days */
		[DUE_SAMPLE] = { 4, 16 },	/* 6 + 7 + 3 */
		[DUE_SAMPLE_CONFIRMED] = { 4, 15 },	/* 12 + 3 */
		[DUE_DEPOSIT] = { 4, 16 },	/* 9 + 7 */
		[DUE_FIRST_TOUCH] = { 4, 19 },	/* 12 + 7 */
		[DUE_UNDATED] = { 4, 19 },
		[DUE_CADENCE] = { 5, 10 },	/* 12 April + 28 */
		[DUE_CATALOGUE] = { 4, 26 },	/* 19 + 7 */
	};
	struct due_verdict v;
	size_t i;

	for (i = 0; i <= DUE_CADENCE; i++) {
		struct due_facts f = only((enum due_trigger)i);
		int32_t day = DAY(2024, days[i][0], days[i][1]);
		/* The day before its end a quote has not lapsed. */
		int32_t before = i == DUE_LAPSED ? day - 2 : day - 1;

		open_due(day, 0, 0);
		ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
		ck_assert_int_eq(v.trigger, i);
		ck_assert_int_eq(v.date, day);
		close_due();
		open_due(before, 0, 0);
		ck_assert_msg(due_judge(due, &f, &v) != DUE_NOW ||
		    v.trigger != (enum due_trigger)i,
		    "trigger %zu fires a day early", i);
		close_due();
	}
}
END_TEST

static bool
is_due(const struct due_facts *f)
{
	struct due_verdict v;

	return due_judge(due, f, &v) == DUE_NOW;
}

START_TEST(never_is_never_on_its_own_side_of_each_boundary)
{
	struct due_facts f;

	open_due(DAY(2024, 5, 10), 0, 0);
	f = only(DUE_CADENCE);
	ck_assert(is_due(&f));
	f.snooze_until = DAY(2024, 5, 10);
	ck_assert(is_due(&f));
	f.snooze_until = DAY(2024, 5, 11);
	ck_assert(!is_due(&f));
	f = only(DUE_CADENCE);
	f.do_not_contact = true;
	ck_assert(!is_due(&f));
	f = only(DUE_CADENCE);
	f.closed = true;
	ck_assert(!is_due(&f));
	f = only(DUE_CADENCE);
	f.speaks_relation = false;
	f.horizon = 'C';
	ck_assert(is_due(&f));
	f.horizon = 'D';
	ck_assert(!is_due(&f));
	close_due();
}
END_TEST

static void
check_guards(const struct due_facts *f, bool soon, bool many, bool late)
{
	struct due_verdict v;

	due_judge(due, f, &v);
	ck_assert_int_eq(v.too_soon, soon);
	ck_assert_int_eq(v.too_many, many);
	ck_assert_int_eq(v.too_late, late);
}

START_TEST(each_guard_holds_alone_on_its_side_of_the_boundary)
{
	struct due_facts f;

	open_due(DAY(2024, 4, 22), 0, 0);
	f = contacted('B', DAY(2024, 4, 20));		/* 2 days ago */
	check_guards(&f, true, false, false);
	f = contacted('B', DAY(2024, 4, 19));		/* 3 days ago */
	check_guards(&f, false, false, false);
	f.mails_30d = 4;
	check_guards(&f, false, false, false);
	f.mails_30d = 5;
	check_guards(&f, false, true, false);
	f = contacted('B', DAY(2024, 4, 8));	/* due 15: 7 over, of 7 */
	check_guards(&f, false, false, false);
	f = contacted('B', DAY(2024, 4, 7));	/* due 14, Sunday: 15 */
	check_guards(&f, false, false, false);
	f = contacted('B', DAY(2024, 4, 5));	/* due 12: 10 over */
	check_guards(&f, false, false, true);
	close_due();
}
END_TEST

static unsigned
taboos_of(const struct due_facts *f)
{
	struct due_verdict v;

	due_judge(due, f, &v);
	return v.taboos;
}

START_TEST(each_taboo_is_found_alone)
{
	struct due_facts f;

	open_due(DAY(2024, 4, 22), 0, 0);
	f = contacted('B', DAY(2024, 4, 15));
	f.business_only = true;
	ck_assert_uint_eq(taboos_of(&f), 1 << 1);
	f = contacted('B', DAY(2024, 4, 15));
	f.same_question = true;
	ck_assert_uint_eq(taboos_of(&f), 1 << 2);
	f = contacted('B', DAY(2024, 4, 15));
	f.blind = true;
	ck_assert_uint_eq(taboos_of(&f), 1 << 3);
	f = contacted('B', DAY(2024, 4, 15));
	f.too_short = true;
	ck_assert_uint_eq(taboos_of(&f), 1 << 5);
	/* Too long alone, and with three unanswered it is giving up. */
	f = contacted('B', DAY(2024, 4, 5));
	f.unanswered_streak = 2;
	ck_assert_uint_eq(taboos_of(&f), 1 << 6);
	f.unanswered_streak = 3;
	ck_assert_uint_eq(taboos_of(&f), 1 << 6 | 1 << 4);
	f.unanswered_streak = 4;
	ck_assert_uint_eq(taboos_of(&f), 1 << 6);
	f = contacted('B', DAY(2024, 4, 8));
	f.unanswered_streak = 3;
	ck_assert_uint_eq(taboos_of(&f), 0);
	/* The same medium twice is allowed, three times is not. */
	f = contacted('B', DAY(2024, 4, 15));
	f.last_media[1] = MEDIUM_EMAIL;
	ck_assert_uint_eq(taboos_of(&f), 0);
	f.last_media[2] = MEDIUM_EMAIL;
	ck_assert_uint_eq(taboos_of(&f), 1 << 7);
	close_due();
}
END_TEST

START_TEST(a_day_off_keeps_what_is_for_that_very_day)
{
	struct fault fault = { "" };
	struct due_options options = { .today = DAY(2024, 5, 1),
		.workdays = true };
	struct due_facts f = contacted('B', DAY(2024, 4, 10));
	struct due_verdict v;

	calendar = calendar_open_table(SLICE("CN"), &fault);
	due = due_open(&options, calendar, &fault);
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_LATER);
	ck_assert_int_eq(v.date, DAY(2024, 5, 6));
	f.next_action = DAY(2024, 5, 1);
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_NOW);
	ck_assert_int_eq(v.trigger, DUE_PROMISE);
	f.next_action = DAY(2024, 4, 30);
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_LATER);
	close_due();
}
END_TEST

START_TEST(what_is_due_later_is_reckoned_in_full_only_if_it_is_wanted)
{
	struct due_options options = { .today = DAY(2024, 4, 22) };
	struct due_facts f = contacted('B', DAY(2024, 4, 20));
	struct due_verdict v;
	struct fault fault;

	calendar = calendar_open_table(SLICE("CN"), &fault);
	due = due_open(&options, calendar, &fault);
	ck_assert_msg(due != NULL, "%s", fault.text);
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_LATER);
	ck_assert(!v.too_soon);
	close_due();
	open_due(DAY(2024, 4, 22), 0, 0);
	ck_assert_int_eq(due_judge(due, &f, &v), DUE_LATER);
	ck_assert(v.too_soon);
	close_due();
}
END_TEST

UNIT_MAIN(who_wants_no_contact_is_answered_the_way_he_wrote,
    any_address_or_number_is_a_channel,
    the_announced_quotation_is_asked_for_until_it_is_sent,
    the_shorter_rhythm_counts_and_an_answer_cools_nobody,
    an_answer_is_due_whatever_else_is_said,
    what_was_agreed_holds_back_the_rhythm_and_absence_too,
    nobody_is_reminded_of_a_quote_that_was_ordered,
    a_lapsed_quote_is_told_for_a_week,
    the_rhythm_gives_way_to_what_comes_within_three_days,
    a_hot_lead_without_a_number_is_settled_by_any_touch,
    a_call_waits_for_a_day_that_the_customer_works,
    what_is_due_later_is_reckoned_in_full_only_if_it_is_wanted,
    the_cadence_follows_the_grade,
    horizon_borrows_the_cadence_of_relation,
    a_reply_is_answered_within_one_working_day,
    a_promise_keeps_its_day_even_on_a_sunday,
    key_visitors_are_due_the_same_evening,
    hot_leads_are_phoned_within_a_week,
    potential_visitors_get_a_photo_then_the_real_touch,
    everybody_else_is_due_within_two_weeks,
    an_open_quote_is_due_three_days_before_it_ends,
    a_validity_reminder_is_never_moved_past_the_validity,
    a_lapsed_quote_is_due_the_day_after,
    an_unanswered_quote_is_due_after_three_working_days,
    a_sample_is_asked_about_when_it_should_have_arrived,
    a_contract_without_deposit_is_due_after_a_week,
    long_term_leads_get_the_catalogue_once,
    a_lead_that_nobody_contacted_does_not_fall_through,
    equal_dates_go_to_the_earlier_rule, some_leads_are_never_due,
    silence_closes_nobody_before_followup_11_and_five_months,
    whoever_persists_longer_gives_up_after_that_many,
    the_last_day_of_a_quote_or_a_show_limits_how_far_a_date_is_pushed,
    followups_are_counted_by_where_the_lead_was_met,
    three_six_and_nine_unanswered_change_something,
    guards_say_when_it_is_too_soon_too_many_or_too_late,
    the_medium_changes_after_two_mails,
    a_read_receipt_without_answer_asks_for_a_call,
    a_bounced_address_is_not_written_to, the_priority_adds_up_its_terms,
    within_looks_ahead, a_day_off_at_the_customers_moves_the_date_on,
    taboos_are_named,
    each_trigger_fires_alone_on_its_day_and_not_the_day_before,
    never_is_never_on_its_own_side_of_each_boundary,
    each_guard_holds_alone_on_its_side_of_the_boundary,
    each_taboo_is_found_alone, a_day_off_keeps_what_is_for_that_very_day)
