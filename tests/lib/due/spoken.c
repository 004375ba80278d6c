/* spoken.c - due/spoken.h: their last words, and our touches since a day */
#include "base/date.h"
#include "due/spoken.h"
#include "textfile.h"
#include "unit.h"

static const char *leads;

static struct spoken *
read_log(const char *text, int32_t since)
{
	struct cli cli = { .today = date_from_civil(2024, 4, 22) };
	char path[sizeof(TEXTFILE_PATH)];
	bool rejected = false;
	struct spoken *s;

	textfile_make(path, text);
	s = spoken_read(&cli, path, leads, since, &rejected);
	ck_assert(!rejected);
	unlink(path);
	return s;
}

START_TEST(the_newest_words_of_a_customer_count)
{
	struct spoken *s = read_log("lead_id,touch_date,direction,subject,"
	    "body,auto_submitted,kind\n"
	    "L1,2024-04-18,in,Prices,how much,,\n"
	    "L1,2024-04-10,in,Older,,,\n"
	    "L1,2024-04-19,in,Out of office,,auto-replied,\n"
	    "L1,2024-04-20,in,Wrong lead,,,withdrawn\n"
	    "L1,2024-04-20,out,Ours,,,\n"
	    "L1,2024-04-23,in,After today,,,\n", DATE_NONE);
	struct spoken_words words = spoken_last(s, SLICE("L1"));

	ck_assert_int_eq(words.day, date_from_civil(2024, 4, 18));
	ck_assert_slice(words.subject, "Prices");
	ck_assert_slice(words.text, "how much");
	ck_assert_int_eq(spoken_last(s, SLICE("L2")).day, DATE_NONE);
	ck_assert_int_eq(spoken_last(NULL, SLICE("L1")).day, DATE_NONE);
	spoken_free(s);
}
END_TEST

START_TEST(touches_count_from_the_day_on)
{
	struct spoken *s = read_log("lead_id,touch_date,direction,owner\n"
	    "L1,2024-04-18,out,Lin\n"
	    "L1,2024-04-19,out,Lin\n"
	    "L2,2024-04-22,out,Lin\n"
	    "L2,2024-04-22,in,Lin\n"
	    "L2,2024-04-20,out,\n", date_from_civil(2024, 4, 19));

	ck_assert_uint_eq(spoken_made(s, SLICE("Lin")), 2);
	ck_assert_uint_eq(spoken_made(s, SLICE("Wu")), 0);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L2")), 1);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L1")), 0);
	spoken_free(s);
}
END_TEST

START_TEST(the_leads_say_whose_touch_it_is)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct spoken *s;

	textfile_make(path, "lead_id,owner\nL1,Lin\nL2,\n");
	leads = path;
	s = read_log("lead_id,touch_date,direction,owner\n"
	    "L1,2024-04-19,out,\n"
	    "L1,2024-04-19,out,Wu\n"
	    "L2,2024-04-19,out,\n", date_from_civil(2024, 4, 19));
	leads = NULL;
	unlink(path);
	ck_assert_uint_eq(spoken_made(s, SLICE("Lin")), 1);
	ck_assert_uint_eq(spoken_made(s, SLICE("Wu")), 1);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L1")), 0);
	ck_assert_uint_eq(spoken_made_to(s, SLICE("L2")), 1);
	spoken_free(s);
}
END_TEST

UNIT_MAIN(the_leads_say_whose_touch_it_is, the_newest_words_of_a_customer_count, touches_count_from_the_day_on)
