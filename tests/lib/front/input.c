/* test_input.c - input.h: a CSV file with its columns */
#include "front/input.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];
static unsigned long taken_line;

static void
take(void *context, unsigned long line, const char *code)
{
	taken_line = line;
	*(const char **)context = code;
}

START_TEST(records_that_fit_the_header_come_and_the_others_are_counted)
{
	struct cli cli = { .quiet = true };
	struct record record;
	struct input *in;

	textfile_make(path, "lead_id,owner\nL1,Chen\nL2\nL3,Lin,x\nL4,Lin\n");
	in = input_open(&cli, path, COLUMNS_LEAD);
	ck_assert_uint_eq(input_need(in, "owner"), 1);
	ck_assert_uint_eq(input_find(in, "email"), COLUMN_ABSENT);
	ck_assert(input_next(in, &record));
	ck_assert_slice(record_value(&record, 1), "Chen");
	ck_assert(input_next(in, &record));
	ck_assert_slice(record_value(&record, 0), "L4");
	ck_assert(!input_next(in, &record));
	ck_assert_uint_eq(input_rejected(in), 2);
	input_close(in);
	unlink(path);
}
END_TEST

START_TEST(rejects_can_be_handed_over_and_are_not_counted_then)
{
	struct cli cli = { .quiet = true };
	const char *code = NULL;
	struct record record;
	struct input *in;

	textfile_make(path, "lead_id,owner\nL2\nL4,Lin\n");
	in = input_open(&cli, path, COLUMNS_LEAD);
	input_on_reject(in, take, &code);
	ck_assert(input_next(in, &record));
	ck_assert_str_eq(code, "short-record");
	ck_assert_uint_eq(taken_line, 2);
	ck_assert_uint_eq(input_rejected(in), 0);
	input_close(in);
	unlink(path);
}
END_TEST

static void
need_a_missing_column(void)
{
	static struct cli cli;
	static struct input *in;

	in = input_open(&cli, path, COLUMNS_LEAD);
	input_need(in, "email");
}

static void
open_a_missing_file(void)
{
	static struct cli cli;

	input_open(&cli, "no-such-file.csv", COLUMNS_LEAD);
}

START_TEST(a_missing_file_or_column_ends_the_run)
{
	ck_assert_int_eq(process_run(open_a_missing_file), 2);
	ck_assert_ptr_nonnull(strstr(process_said,
	    "cannot open \"no-such-file.csv\""));
	textfile_make(path, "lead_id,owner\nL1,Chen\n");
	ck_assert_int_eq(process_run(need_a_missing_column), 2);
	ck_assert_ptr_nonnull(strstr(process_said, ":1: no column \"email\" "
	    "among \"lead_id\", \"owner\"; name it with --column "
	    "email=HEADER"));
	unlink(path);
}
END_TEST

UNIT_MAIN(records_that_fit_the_header_come_and_the_others_are_counted,
    rejects_can_be_handed_over_and_are_not_counted_then,
    a_missing_file_or_column_ends_the_run)
