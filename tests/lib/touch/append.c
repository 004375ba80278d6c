/* test_logappend.c - logappend.h: contacts at the end of a log */
#include "touch/append.h"
#include "textfile.h"
#include "unit.h"

static char path[sizeof(TEXTFILE_PATH)];
static struct fault fault;

/* Whether the file holds exactly this. */
static void
expect(const char *expected)
{
	char text[4096];
	FILE *file = fopen(path, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(text, 1, sizeof(text) - 1, file);
	text[len] = '\0';
	fclose(file);
	ck_assert_str_eq(text, expected);
}

/* Adds a contact to a log of lead_id, touch_date, direction, subject. */
static bool
add(const char *lead, const char *subject)
{
	struct slice cells[4] = { slice_of(lead), SLICE("2024-04-22"),
		SLICE("out"), slice_of(subject) };
	struct logappend *log = touchappend_open(path, &fault);
	bool fine;

	if (log == NULL)
		return false;
	touchappend_add(log, cells);
	fine = touchappend_commit(log, &fault);
	touchappend_close(log);
	return fine;
}

START_TEST(values_are_quoted_where_they_must_be)
{
	textfile_make(path, "lead_id,touch_date,direction,subject\n");
	ck_assert(add("L1", "plain"));
	ck_assert(add("L2", "a, \"b\"\nc"));
	expect("lead_id,touch_date,direction,subject\n"
	    "L1,2024-04-22,out,plain\n"
	    "L2,2024-04-22,out,\"a, \"\"b\"\"\nc\"\n");
	unlink(path);
}
END_TEST

START_TEST(the_log_keeps_its_line_ends_and_gets_a_missing_one)
{
	textfile_make(path, "编号,日期,方向,标题\r\nL1,2024-04-01,in,x");
	ck_assert(add("L2", "y"));
	expect("编号,日期,方向,标题\r\nL1,2024-04-01,in,x\r\n"
	    "L2,2024-04-22,out,y\r\n");
	unlink(path);
	textfile_make(path, "lead_id,touch_date,direction,subject");
	ck_assert(add("L2", "y"));
	expect("lead_id,touch_date,direction,subject\n"
	    "L2,2024-04-22,out,y\n");
	unlink(path);
}
END_TEST

START_TEST(a_log_that_ends_in_half_a_record_is_left_alone)
{
	static const char *const torn[] = {
		"lead_id,touch_date,direction,subject\nL1,2024-0",
		"lead_id,touch_date,direction,subject\nL1,2024-04-01,out,\"x",
		"lead_id,touch_date,direction,subject\nL1,2024-04-01,out,\xE4",
	};
	size_t i;

	for (i = 0; i < sizeof(torn) / sizeof(*torn); i++) {
		textfile_make(path, torn[i]);
		ck_assert(!add("L2", "y"));
		ck_assert_ptr_nonnull(strstr(fault.text, ":2: "));
		ck_assert_ptr_nonnull(strstr(fault.text, "stopped"));
		expect(torn[i]);
		unlink(path);
	}
}
END_TEST

START_TEST(a_new_log_gets_the_header_of_the_dictionary)
{
	struct logappend *log;
	struct slice cells[19];
	size_t i;

	textfile_make(path, "");
	unlink(path);
	log = touchappend_open(path, &fault);
	ck_assert_ptr_nonnull(log);
	ck_assert_uint_eq(columns_count(touchappend_columns(log)), 19);
	for (i = 0; i < 19; i++)
		cells[i] = SLICE_EMPTY;
	ck_assert(touchappend_commit(log, &fault));
	/* Nothing to add, nothing made. */
	ck_assert_int_ne(access(path, F_OK), 0);
	cells[0] = SLICE("T1");
	cells[columns_find(touchappend_columns(log), "lead_id")] = SLICE("L1");
	touchappend_add(log, cells);
	ck_assert(touchappend_commit(log, &fault));
	touchappend_close(log);
	expect("touch_id,lead_id,touch_date,touch_time,direction,medium,"
	    "topic,kind,subject,body,owner,opportunity_id,quote_id,"
	    "has_attachment,opened,next_action,next_action_date,"
	    "auto_submitted,away_until\nT1,L1,,,,,,,,,,,,,,,,,\n");
	unlink(path);
}
END_TEST

START_TEST(equal_contacts_get_different_ids_and_the_same_in_every_log)
{
	struct slice cells[4] = { SLICE_EMPTY, SLICE("L1"),
		SLICE("2024-04-22"), SLICE("out") };
	const char header[] = "touch_id,lead_id,touch_date,direction\n";
	struct logappend *log;
	int i;

	textfile_make(path, header);
	for (i = 0; i < 2; i++) {
		log = touchappend_open(path, &fault);
		ck_assert_ptr_nonnull(log);
		touchappend_add(log, cells);
		ck_assert(touchappend_commit(log, &fault));
		touchappend_close(log);
	}
	/* FNV-1a 64 of lead_id=L1 NUL ... NUL and 0 or 1, by Python. */
	expect("touch_id,lead_id,touch_date,direction\n"
	    "Ti7ko7sjb36yae,L1,2024-04-22,out\nTi7kpbsjb36y3k,L1,2024-04-22,out\n");
	unlink(path);
}
END_TEST

START_TEST(an_id_is_taken_once)
{
	struct logappend *log;
	struct slice cells[4] = { SLICE("T1"), SLICE("L1"),
		SLICE("2024-04-22"), SLICE("out") };

	textfile_make(path, "touch_id,lead_id,touch_date,direction\n"
	    "T1,L1,2024-04-01,out\n");
	log = touchappend_open(path, &fault);
	ck_assert_ptr_nonnull(log);
	ck_assert(touchappend_read_ids(log, &fault));
	ck_assert(!touchappend_take_id(log, SLICE("T1")));
	ck_assert(touchappend_take_id(log, SLICE("T2")));
	ck_assert(!touchappend_take_id(log, SLICE("T2")));
	touchappend_add(log, cells);
	/* Another may have added it meanwhile: R-LOG-02. */
	ck_assert(touchappend_commit(log, &fault));
	ck_assert_uint_eq(touchappend_passed(log), 1);
	touchappend_close(log);
	expect("touch_id,lead_id,touch_date,direction\n"
	    "T1,L1,2024-04-01,out\n");
	unlink(path);
}
END_TEST

START_TEST(a_log_whose_header_changed_meanwhile_is_left_alone)
{
	struct slice cells[3] = { SLICE("L1"), SLICE("2024-04-22"),
		SLICE("out") };
	struct logappend *log;
	FILE *file;

	textfile_make(path, "lead_id,touch_date,direction\n");
	log = touchappend_open(path, &fault);
	ck_assert_ptr_nonnull(log);
	file = fopen(path, "w");
	fputs("touch_date,lead_id,direction\n", file);
	fclose(file);
	touchappend_add(log, cells);
	ck_assert(!touchappend_commit(log, &fault));
	touchappend_close(log);
	expect("touch_date,lead_id,direction\n");
	unlink(path);
}
END_TEST

UNIT_MAIN(values_are_quoted_where_they_must_be,
    the_log_keeps_its_line_ends_and_gets_a_missing_one,
    a_log_that_ends_in_half_a_record_is_left_alone,
    a_new_log_gets_the_header_of_the_dictionary,
    equal_contacts_get_different_ids_and_the_same_in_every_log,
    an_id_is_taken_once, a_log_whose_header_changed_meanwhile_is_left_alone)
