/* test_rollupcells.c - rollupcells.h: a lead's contacts as cells */
#include "base/date.h"
#include "touch/rollupcells.h"
#include "unit.h"

static struct buffer text;
static struct slice cells[ROLLUPCELLS_COUNT];

START_TEST(everything_that_the_log_knows_has_its_cell)
{
	static const struct slice topics[] = { SLICE("new_quote"),
		SLICE("a;b") };
	struct rollup_lead lead = {
		.first_contact = date_from_civil(2024, 4, 1),
		.last_contact = date_from_civil(2024, 4, 20),
		.last_reply = date_from_civil(2024, 4, 2),
		.contact_count = 3, .unanswered_streak = 2, .contacts_30d = 3,
		.replies = 1, .media = { MEDIUM_PHONE, MEDIUM_EMAIL },
		.media_count = 2, .last_media = { MEDIUM_PHONE },
		.topics = topics, .topic_count = 2,
	};

	cells[ROLLUPCELLS_EMAIL_STATE] = SLICE("valid");
	rollupcells_format(&text, &lead, 2, cells);
	ck_assert_slice(cells[ROLLUPCELLS_FIRST_CONTACT], "2024-04-01");
	ck_assert_slice(cells[ROLLUPCELLS_LAST_CONTACT], "2024-04-20");
	ck_assert_slice(cells[ROLLUPCELLS_LAST_REPLY], "2024-04-02");
	ck_assert_slice(cells[ROLLUPCELLS_CONTACT_COUNT], "3");
	ck_assert_slice(cells[ROLLUPCELLS_FOLLOWUP_NO], "2");
	ck_assert_slice(cells[ROLLUPCELLS_STREAK], "2");
	ck_assert_slice(cells[ROLLUPCELLS_MEDIA], "phone;email");
	/* A semicolon within an item of a list. */
	ck_assert_slice(cells[ROLLUPCELLS_TOPICS], "new_quote;a\\;b");
	ck_assert_slice(cells[ROLLUPCELLS_LAST_TOPIC], "new_quote");
	ck_assert_slice(cells[ROLLUPCELLS_LAST_MEDIUM], "phone");
	ck_assert_slice(cells[ROLLUPCELLS_RECENT], "3");
	/* One answer to three messages. */
	ck_assert_slice(cells[ROLLUPCELLS_REPLY_RATE], "33.33");
	ck_assert_slice(cells[ROLLUPCELLS_EMAIL_STATE], "valid");
	ck_assert_slice(cells[ROLLUPCELLS_WAITING], "");
	cells[ROLLUPCELLS_EMAIL_STATE] = SLICE("");
	rollupcells_format(&text, &lead, 3, cells);
	ck_assert_slice(cells[ROLLUPCELLS_FOLLOWUP_NO], "3");
	buffer_release(&text);
}
END_TEST

/* R-TOUCH-02: the newest touch that sets a next action sets the lead's. */
START_TEST(what_was_agreed_last_stands_and_what_is_done_is_cleared)
{
	struct rollup_lead lead = { .next_date = date_from_civil(2024, 5, 6),
		.next_action = SLICE("send the sample"), .agreed = true,
		.away_until = date_from_civil(2024, 5, 2) };
	struct slice *action = &cells[ROLLUPCELLS_NEXT_ACTION],
	    *date = &cells[ROLLUPCELLS_NEXT_DATE],
	    *away = &cells[ROLLUPCELLS_AWAY];

	*action = SLICE("call");
	*date = SLICE("2024-04-30");
	*away = SLICE("");
	rollupcells_format(&text, &lead, 0, cells);
	ck_assert_slice(*action, "send the sample");
	ck_assert_slice(*date, "2024-05-06");
	ck_assert_slice(*away, "2024-05-02");
	lead.next_date = lead.away_until = DATE_NONE;
	lead.next_action = SLICE_EMPTY;
	*away = SLICE("2024-06-01");
	rollupcells_format(&text, &lead, 0, cells);
	ck_assert_slice(*action, "");
	ck_assert_slice(*date, "");
	ck_assert_slice(*away, "2024-06-01");
	/* A log that agreed on nothing leaves the lead's own words. */
	lead.agreed = false;
	*action = SLICE("call");
	*date = SLICE("2024-04-30");
	rollupcells_format(&text, &lead, 0, cells);
	ck_assert_slice(*action, "call");
	ck_assert_slice(*date, "2024-04-30");
	buffer_release(&text);
}
END_TEST

START_TEST(a_lead_that_only_wrote_to_us_was_not_contacted)
{
	struct rollup_lead lead = {
		.first_contact = DATE_NONE, .last_contact = DATE_NONE,
		.last_reply = date_from_civil(2024, 4, 5),
		.waiting_since = date_from_civil(2024, 4, 2),
		.waiting = true, .last_media = { MEDIUM_NONE },
	};

	cells[ROLLUPCELLS_EMAIL_STATE] = SLICE_EMPTY;
	rollupcells_format(&text, &lead, -1, cells);
	ck_assert_slice(cells[ROLLUPCELLS_FIRST_CONTACT], "");
	ck_assert_slice(cells[ROLLUPCELLS_CONTACT_COUNT], "0");
	/* Unknown, not zero: neither a follow-up nor a rate. */
	ck_assert_slice(cells[ROLLUPCELLS_FOLLOWUP_NO], "");
	ck_assert_slice(cells[ROLLUPCELLS_REPLY_RATE], "");
	ck_assert_slice(cells[ROLLUPCELLS_LAST_MEDIUM], "");
	ck_assert_slice(cells[ROLLUPCELLS_MEDIA], "");
	/* The first of their messages, not the last. */
	ck_assert_slice(cells[ROLLUPCELLS_WAITING], "2024-04-02");
	buffer_release(&text);
}
END_TEST

START_TEST(a_bounce_is_set_and_taken_back_and_other_states_stay)
{
	struct rollup_lead lead = { .bounced = true, .came_back = true };

	cells[ROLLUPCELLS_EMAIL_STATE] = SLICE("valid");
	rollupcells_format(&text, &lead, 2, cells);
	ck_assert_slice(cells[ROLLUPCELLS_EMAIL_STATE], "bounced");
	lead.bounced = false;
	cells[ROLLUPCELLS_EMAIL_STATE] = SLICE("bounced");
	rollupcells_format(&text, &lead, 2, cells);
	ck_assert_slice(cells[ROLLUPCELLS_EMAIL_STATE], "");
	cells[ROLLUPCELLS_EMAIL_STATE] = SLICE("valid");
	rollupcells_format(&text, &lead, 2, cells);
	ck_assert_slice(cells[ROLLUPCELLS_EMAIL_STATE], "valid");
	/* Somebody else knew of a bounce that the log has not. */
	lead.came_back = false;
	cells[ROLLUPCELLS_EMAIL_STATE] = SLICE("bounced");
	rollupcells_format(&text, &lead, 2, cells);
	ck_assert_slice(cells[ROLLUPCELLS_EMAIL_STATE], "bounced");
	buffer_release(&text);
}
END_TEST

UNIT_MAIN(everything_that_the_log_knows_has_its_cell,
    what_was_agreed_last_stands_and_what_is_done_is_cleared,
    a_lead_that_only_wrote_to_us_was_not_contacted,
    a_bounce_is_set_and_taken_back_and_other_states_stay)
