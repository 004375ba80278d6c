/* facts.c - show/facts.h: the event row and its goals */
#include "base/date.h"
#include "show/facts.h"
#include "textfile.h"
#include "unit.h"

static const struct cli cli;

static void
read_event(struct showevent *event, const char *text, const char *name,
    const char *currency)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct show_choice choice = { path, name, currency };

	textfile_make(path, text);
	showfacts_event(event, &cli, &choice);
	unlink(path);
}

START_TEST(an_event_has_dates_cost_counts_and_goals)
{
	struct showevent e;

	read_event(&e, "展会,event_start,event_end,费用,币种,专业观众,"
	    "goal_leads,Goal Amount,goal_smiles,goal_won\n"
	    "Fair,2024-04-16,2024-04-19,1234.5,usd,6200,60,5000.25,many,\n",
	    NULL, NULL);
	ck_assert_slice(e.name, "Fair");
	ck_assert_slice(e.name_column, "展会");
	ck_assert_int_eq(e.start, date_from_civil(2024, 4, 16));
	ck_assert_int_eq(e.end, date_from_civil(2024, 4, 19));
	ck_assert(e.has_cost);
	ck_assert_int_eq(e.cost, 123450);
	ck_assert_slice(e.currency, "USD");
	ck_assert_int_eq(e.counts[SHOW_PROFESSIONALS], 6200);
	ck_assert_int_eq(e.counts[SHOW_BUYERS], -1);
	ck_assert_uint_eq(e.goal_count, 3);	/* an empty cell is no goal */
	ck_assert_int_eq(e.goals[0].measure, SHOW_LEADS);
	ck_assert_int_eq(e.goals[0].aimed, 60);
	ck_assert_int_eq(e.goals[1].measure, SHOW_AMOUNT);
	ck_assert_int_eq(e.goals[1].aimed, 500025);
	ck_assert_int_eq(e.goals[2].measure, SHOW_NO_MEASURE);
	ck_assert_slice(e.goals[2].label, "goal_smiles");
	showevent_release(&e);
}
END_TEST

START_TEST(one_of_several_events_is_chosen_by_name)
{
	struct showevent e;

	read_event(&e, "event_name,cost\nSpring,1\nFair,2\n", "Fair", "JPY");
	ck_assert_uint_eq(e.row, 2);
	ck_assert_int_eq(e.cost, 2);	/* the yen has no smaller coin */
	ck_assert_uint_eq(e.digits, 0);
	ck_assert_int_eq(e.end, DATE_NONE);
	showevent_release(&e);
}
END_TEST

START_TEST(without_a_file_there_is_a_name_only)
{
	struct showevent e;
	struct show_choice choice = { NULL, "Fair", NULL };

	showfacts_event(&e, &cli, &choice);
	ck_assert(!e.given);
	ck_assert(!e.has_cost);
	ck_assert_slice(e.name, "Fair");
	ck_assert_slice(e.currency, "");
	ck_assert_str_eq(showevent_count_name(SHOW_VISITORS),
	    "booth_visitors");
	showevent_release(&e);
}
END_TEST

UNIT_MAIN(an_event_has_dates_cost_counts_and_goals,
    one_of_several_events_is_chosen_by_name,
    without_a_file_there_is_a_name_only)
