/* test_duelead.c - duelead.h: columns to facts */
#include "due/facts.h"
#include "textfile.h"
#include "unit.h"

static const struct cli cli;

/* Reads the first record of text as facts; false when it was rejected. */
static bool
read_first(const char *text, const char *scheme, struct due_facts *facts)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct input *in;
	struct duelead *lead;
	struct record record;
	bool fine;

	textfile_make(path, text);
	in = input_open(&cli, path, COLUMNS_LEAD);
	lead = duefacts_open(in, NULL, NULL, scheme);
	ck_assert(input_next(in, &record));
	fine = duefacts_read(lead, &record, facts);
	duefacts_close(lead);
	input_close(in);
	unlink(path);
	return fine;
}

START_TEST(unknown_stays_unknown)
{
	struct due_facts f;

	ck_assert(read_first("lead_id,grade_relation\nL1,B\n", NULL, &f));
	ck_assert_int_eq(f.relation, 'B');
	ck_assert(f.speaks_relation);
	ck_assert_int_eq(f.horizon, 0);
	ck_assert_int_eq(f.last_contact, DATE_NONE);
	ck_assert_int_eq(f.followup_no, -1);
	ck_assert_int_eq(f.opened, -1);
	ck_assert_int_eq(f.cadence_days, -1);
	/* An address may exist without a column; a number has to be known. */
	ck_assert(f.can_mail && !f.can_phone && !f.can_im);
}
END_TEST

START_TEST(the_scheme_says_which_grade_speaks)
{
	struct due_facts f;

	ck_assert(read_first("lead_id,grade_horizon,grade_relation,"
	    "grade_scheme\nL1,A,D,horizon\n", NULL, &f));
	ck_assert(!f.speaks_relation);
	ck_assert(read_first("lead_id,grade\nL1,C\n", "horizon", &f));
	ck_assert_int_eq(f.horizon, 'C');
	ck_assert(!f.speaks_relation);
	ck_assert(read_first("lead_id,grade\nL1,C\n", "relation", &f));
	ck_assert_int_eq(f.relation, 'C');
	ck_assert(f.speaks_relation);
}
END_TEST

START_TEST(a_reply_after_the_last_message_waits)
{
	struct due_facts f;

	ck_assert(read_first("lead_id,grade_relation,last_contact_date,"
	    "last_reply_date\nL1,B,2024-04-01,2024-04-02\n", NULL, &f));
	ck_assert(f.waiting);
	ck_assert_uint_eq(f.unanswered_streak, 0);
	ck_assert(read_first("lead_id,grade_relation,last_contact_date,"
	    "last_reply_date\nL1,B,2024-04-02,2024-04-02\n", NULL, &f));
	ck_assert(!f.waiting);
	/* No message since the reply: of that day, the reply was later. */
	ck_assert(read_first("lead_id,grade_relation,last_contact_date,"
	    "last_reply_date,unanswered_streak\n"
	    "L1,B,2024-04-02,2024-04-02,0\n", NULL, &f));
	ck_assert(f.waiting);
	ck_assert(read_first("lead_id,grade_relation,last_contact_date\n"
	    "L1,B,2024-04-02\n", NULL, &f));
	ck_assert_uint_eq(f.unanswered_streak, 1);
	ck_assert_uint_eq(f.contact_count, 1);
}
END_TEST

START_TEST(an_empty_channel_is_no_channel)
{
	struct due_facts f;

	ck_assert(read_first("lead_id,grade_relation,email,phone,mobile,im\n"
	    "L1,B,,,+491511234567,wechat:x\n", NULL, &f));
	ck_assert(!f.can_mail && f.can_phone && f.can_im);
}
END_TEST

START_TEST(one_medium_in_all_touches_is_that_of_the_last)
{
	struct due_facts f;

	ck_assert(read_first("lead_id,grade_relation,contact_count,"
	    "media_used\nL1,B,2,email\n", NULL, &f));
	ck_assert_int_eq(f.last_media[1], MEDIUM_EMAIL);
	ck_assert_int_eq(f.last_media[2], MEDIUM_NONE);
	ck_assert(read_first("lead_id,grade_relation,contact_count,"
	    "media_used,last_medium\nL1,B,3,email;phone,email\n", NULL, &f));
	ck_assert_int_eq(f.last_media[0], MEDIUM_EMAIL);
	ck_assert_int_eq(f.last_media[1], MEDIUM_NONE);
	ck_assert(f.spoke);
}
END_TEST

START_TEST(what_cannot_be_read_rejects_the_record)
{
	struct due_facts f;

	ck_assert(!read_first("lead_id,grade_relation\nL1,E\n", NULL, &f));
	ck_assert(!read_first("lead_id,grade_relation\n,B\n", NULL, &f));
	ck_assert(!read_first("lead_id,grade_relation,met_date\n"
	    "L1,B,19.4.2024\n", NULL, &f));
}
END_TEST

UNIT_MAIN(unknown_stays_unknown, the_scheme_says_which_grade_speaks,
    a_reply_after_the_last_message_waits, an_empty_channel_is_no_channel,
    one_medium_in_all_touches_is_that_of_the_last,
    what_cannot_be_read_rejects_the_record)
