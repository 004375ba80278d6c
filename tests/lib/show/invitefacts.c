/* invitefacts.c - show/invitefacts.h: what files say of an event's leads */
#include "base/date.h"
#include "process.h"
#include "show/invitefacts.h"
#include "textfile.h"

static char event[sizeof(TEXTFILE_PATH)], deals[sizeof(TEXTFILE_PATH)];
static char forms[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true };

START_TEST(deals_and_forms_are_known_by_lead_or_address)
{
	const struct invitefacts_options o = { .event = event,
		.opportunities = deals, .feedback = forms };
	struct invitefacts facts = { .o = &o, .ripe_months = 6 };
	const struct invitefacts_known *known;

	textfile_make(event, "event_name,event_start,purpose\n"
	    "Open House,2024-04-22,push\n");
	textfile_make(deals, "lead_id,created_date,probability\n"
	    "L1,2024-01-02,60\nL2,2024-10-22,10\nL3,2024-10-23,10\n");
	textfile_make(forms, "event_name,email,feedback_rating,feedback_need\n"
	    "Open House,ann@bolt.example,4,yes\nOther,ann@bolt.example,1,\n");
	ck_assert(!invitefacts_read(&facts, &cli));
	ck_assert_int_eq(facts.event.end, facts.event.start);
	known = invitefacts_know(&facts, SLICE("L1"));
	ck_assert(known->has_deal && known->strong_deal && !known->late_deal);
	known = invitefacts_know(&facts, SLICE("L2"));
	ck_assert(!known->has_deal && known->late_deal);
	ck_assert(!invitefacts_know(&facts, SLICE("L3"))->late_deal);
	ck_assert_uint_eq(facts.forms_read, 1);
	ck_assert_uint_eq(facts.rating_sum, 4);
	known = invitefacts_know_by_email(&facts, SLICE("L9"),
	    SLICE("Ann@Bolt.example"));
	ck_assert(known->need);
	invitefacts_release(&facts);
	unlink(event);
	unlink(deals);
	unlink(forms);
}
END_TEST

static void
read_two_events(void)
{
	const struct invitefacts_options o = { .event = event };
	struct invitefacts facts = { .o = &o };

	invitefacts_read(&facts, &cli);
}

START_TEST(of_several_events_one_must_be_named)
{
	textfile_make(event, "event_name,event_start,purpose\n"
	    "A,2024-04-22,push\nB,2024-05-22,push\n");
	ck_assert_int_eq(process_run(read_two_events), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "several events; choose "
	    "one with --name"));
	unlink(event);
}
END_TEST

UNIT_MAIN(deals_and_forms_are_known_by_lead_or_address,
    of_several_events_one_must_be_named)
