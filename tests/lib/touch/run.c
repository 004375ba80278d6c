/* test_touchbatch.c - touchbatch.h: contacts of a file into a log */
#include "base/date.h"
#include "textfile.h"
#include "touch/run.h"
#include "unit.h"

static const struct cli cli;
static char log_path[sizeof(TEXTFILE_PATH)], path[sizeof(TEXTFILE_PATH)];
static struct fault fault;

/* Adds contacts to a log; how many were rejected. */
static uint64_t
add(const char *log, const char *contacts, const char *lead)
{
	struct nameset *leads = lead ? nameset_new() : NULL;
	struct touch_target target = { .leads = leads,
		.today = date_from_civil(2024, 4, 22) };
	struct dictionary *d = dictionary_open(COLUMNS_TOUCH, &fault);
	struct input *in;
	uint64_t rejected;

	textfile_make(log_path, log);
	textfile_make(path, contacts);
	if (lead != NULL)
		nameset_count(leads, slice_of(lead));
	target.dictionary = d;
	target.log = touchappend_open(log_path, &fault);
	ck_assert_ptr_nonnull(target.log);
	in = input_open(&cli, path, COLUMNS_TOUCH);
	touchrun_read(in, &target);
	rejected = input_rejected(in);
	input_close(in);
	ck_assert(touchappend_commit(target.log, &fault));
	touchappend_close(target.log);
	nameset_free(leads);
	dictionary_close(d);
	unlink(path);
	return rejected;
}

static void
expect(const char *expected)
{
	char text[2048];
	FILE *file = fopen(log_path, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(text, 1, sizeof(text) - 1, file);
	text[len] = '\0';
	fclose(file);
	ck_assert_str_eq(text, expected);
	unlink(log_path);
}

START_TEST(columns_meet_by_meaning_or_by_header)
{
	ck_assert_uint_eq(add("客户编号,日期,方向,沟通方式,x_mood\n",
	    "x_mood,channel,direction,activity date,lead id\n"
	    "good,phone,out,2024-04-20,L1\n", NULL), 0);
	expect("客户编号,日期,方向,沟通方式,x_mood\n"
	    "L1,2024-04-20,out,phone,good\n");
}
END_TEST

START_TEST(a_value_without_a_column_is_refused_and_an_empty_one_is_not)
{
	ck_assert_uint_eq(add("lead_id,touch_date,direction\n",
	    "lead_id,touch_date,direction,subject\n"
	    "L1,2024-04-20,out,\nL2,2024-04-20,out,offer\n", NULL), 1);
	expect("lead_id,touch_date,direction\nL1,2024-04-20,out\n");
}
END_TEST

START_TEST(bad_contacts_stay_out_and_good_ones_go_in)
{
	ck_assert_uint_eq(add("touch_id,lead_id,touch_date,direction\n"
	    "T1,L1,2024-04-01,out\n",
	    "touch_id,lead_id,touch_date,direction\n"
	    "T1,L1,2024-04-20,out\n"	/* of the log: passed over */
	    "T2,L1,2024-04-20,out\n"
	    "T2,L1,2024-04-21,out\n"	/* an id from above */
	    "T3,L9,2024-04-20,out\n"	/* no such lead */
	    "T4,,2024-04-20,out\n"
	    "T5,L1,,out\n"
	    "T6,L1,2024-04-20,\n"
	    "T7,L1,2024-04-23,out\n"	/* tomorrow */
	    "T8,L1,2024-04-20,out,\n", "L1"), 7);
	expect("touch_id,lead_id,touch_date,direction\n"
	    "T1,L1,2024-04-01,out\nT2,L1,2024-04-20,out\n");
}
END_TEST

START_TEST(a_mended_file_of_rejects_can_be_added)
{
	ck_assert_uint_eq(add("lead_id,touch_date,direction\n",
	    "lead_id,touch_date,direction,reject_line,reject_column,"
	    "reject_code,reject_message\n"
	    "L1,2024-04-20,out,3,direction,bad-direction,x\n", NULL), 0);
	expect("lead_id,touch_date,direction\nL1,2024-04-20,out\n");
}
END_TEST

UNIT_MAIN(columns_meet_by_meaning_or_by_header,
    a_value_without_a_column_is_refused_and_an_empty_one_is_not,
    bad_contacts_stay_out_and_good_ones_go_in,
    a_mended_file_of_rejects_can_be_added)
