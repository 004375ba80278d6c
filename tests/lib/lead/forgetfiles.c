/* forgetfiles.c - lead/forgetfiles.h: files byte for byte */
#include "lead/forgetfiles.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];

static void
open_file(struct forgetfile *file, struct forget **forget,
    struct arena *scratch)
{
	struct fault fault;

	*forget = forget_open(&fault);
	*file = (struct forgetfile){ 0 };
	forgetfiles_open(file, path, *forget, scratch);
}

START_TEST(records_are_there_as_they_stand_and_may_be_replaced)
{
	struct arena scratch = { 0 };
	struct forgetfile file;
	struct forget *forget;
	struct record record;
	char written[100] = "";
	FILE *in;

	textfile_make(path, "lead_id,email\r\nL1,\"a@x.example\"\r\n");
	open_file(&file, &forget, &scratch);
	ck_assert_uint_eq(file.raw.count, 2);
	record = forgetfiles_record(&file, 1, &scratch);
	ck_assert_slice(record_value(&record, 1), "a@x.example");
	ck_assert_uint_eq(record.line, 2);
	forgetfiles_replace(&file, SLICE("lead_id,email\r\n"));
	in = fopen(path, "r");
	ck_assert_uint_eq(fread(written, 1, 99, in), 15);
	ck_assert_str_eq(written, "lead_id,email\r\n");
	fclose(in);
	forgetfiles_release(&file);
	forget_close(forget);
	arena_release(&scratch);
	unlink(path);
}
END_TEST

static void
open_one(void)
{
	struct arena scratch = { 0 };
	struct forgetfile file;
	struct forget *forget;

	open_file(&file, &forget, &scratch);
}

START_TEST(what_cannot_be_given_back_as_it_was_ends_the_program)
{
	textfile_make(path, "lead_id;email\nL1;a@x.example\n");
	ck_assert_int_eq(process_run(open_one), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "read it with lead-import "
	    "first"));
	unlink(path);
	textfile_make(path, "lead_id,email\nL1,\"a@x.example\n");
	ck_assert_int_eq(process_run(open_one), 2);
	unlink(path);
	ck_assert_int_eq(process_run(open_one), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "cannot open"));
}
END_TEST

UNIT_MAIN(records_are_there_as_they_stand_and_may_be_replaced,
    what_cannot_be_given_back_as_it_was_ends_the_program)
