/* invitesteps.c - show/invitesteps.h: the step that is due */
#include "base/date.h"
#include "show/invitesteps.h"
#include "unit.h"

static const int32_t start = 19835;	/* Monday 2024-04-22 */

START_TEST(the_first_open_step_is_due)
{
	struct fault fault;
	struct invitesteps *steps = invitesteps_open(0, &fault);
	struct calendar *calendar = calendar_open_table(SLICE("US"), &fault);
	struct invitesteps_lead lead = { .last_invitation = DATE_NONE };
	struct invitesteps_due due;

	ck_assert(invitesteps_next(steps, &lead, start, calendar, &due));
	ck_assert_slice(due.rule, "R-EVENT-04");
	ck_assert_int_eq(due.day, start - 28);
	lead.invitations = 1;
	lead.last_invitation = due.day;
	ck_assert(invitesteps_next(steps, &lead, start, calendar, &due));
	ck_assert_int_eq(due.day, start - 21);
	lead.state = INVITE_DECLINED;
	lead.last_invitation = start;
	ck_assert(!invitesteps_next(steps, &lead, start, calendar, &due));
	invitesteps_close(steps);
	calendar_free(calendar);
}
END_TEST

START_TEST(event_and_date_are_filled_in)
{
	struct buffer text = { 0 };

	invitesteps_fill(&text, SLICE("call for {event} on {date}"),
	    SLICE("Spring {date} Days"), start);
	ck_assert_slice(buffer_slice(&text),
	    "call for Spring {date} Days on 2024-04-22");
	buffer_release(&text);
}
END_TEST

START_TEST(reasons_and_words_follow_the_enumerations)
{
	struct fault fault;
	struct reasons *reasons = invitesteps_reasons(0, &fault);

	ck_assert_ptr_nonnull(reasons);
	ck_assert_slice(reasons_text(reasons, INVITE_NO_FIT),
	    "does not fit the purpose");
	ck_assert_slice(reasons_rule(reasons, INVITESTEPS_CAME_KEY),
	    "R-DUE-13");
	ck_assert_slice(invitesteps_list(INVITE_RESERVE), "reserve");
	ck_assert_slice(invitesteps_state(INVITE_NO_ANSWER), "no_answer");
	ck_assert_slice(invitesteps_state(INVITE_OPEN), "");
	reasons_close(reasons);
}
END_TEST

UNIT_MAIN(the_first_open_step_is_due, event_and_date_are_filled_in,
    reasons_and_words_follow_the_enumerations)
