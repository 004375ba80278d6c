/* rejects.c - intake/rejects.h: what was rejected, and why */
#include "intake/rejects.h"
#include "csv/raw.h"
#include "front/target.h"
#include "textfile.h"
#include "unit.h"

static char path[sizeof(TEXTFILE_PATH)];
static struct intake_rejects *r;
static struct target *target;

static void
start(void)
{
	textfile_make(path, "old");
	r = intake_rejects_new();
	target = target_open(path);
	intake_rejects_write_to(r, target_writer(target));
}

static void
finish(const char *expected)
{
	struct buffer bytes = { 0 };

	intake_rejects_begin(r);
	target_commit(target);
	intake_rejects_free(r);
	ck_assert(raw_read(path, &bytes));
	ck_assert_slice(buffer_slice(&bytes), expected);
	buffer_release(&bytes);
	unlink(path);
}

static void
reject(size_t file, const char *csv, const char *column)
{
	struct reader *reader = reader_open_bytes(slice_of(csv),
	    &(struct reader_options){ .any_bytes = true });
	struct record record;

	ck_assert_int_eq(reader_next(reader, &record), READER_RECORD);
	intake_rejects_write(r, file, &record, slice_of(column), "code",
	    "why");
	reader_close(reader);
}

START_TEST(one_file_has_its_own_columns_and_no_name)
{
	const struct slice header[] = { SLICE("a"), SLICE("b") };

	start();
	ck_assert_uint_eq(intake_rejects_add(r, "x.csv", header, 2), 0);
	reject(0, "1,\"2,5\"\n", "b");
	finish("a,b,reject_line,reject_column,reject_code,reject_message\n"
	    "1,\"2,5\",1,b,code,why\n");
}
END_TEST

START_TEST(what_an_earlier_run_wrote_is_left_out)
{
	const struct slice header[] = { SLICE("a"), SLICE("reject_line"),
		SLICE("reject_column"), SLICE("reject_code"),
		SLICE("reject_message"), SLICE("reject_file") };
	bool marked[6];

	ck_assert(intake_rejects_find(header, 6, marked));
	ck_assert(!marked[0] && marked[1] && marked[4] && marked[5]);
	start();
	intake_rejects_add(r, "x.csv", header, 5);
	reject(0, "1,2,b,old,why not\n", "a");
	finish("a,reject_line,reject_column,reject_code,reject_message\n"
	    "1,1,a,code,why\n");
	/* One alone is somebody's own column. */
	ck_assert(!intake_rejects_find(header, 3, marked));
	ck_assert(!marked[1] && !marked[2]);
}
END_TEST

START_TEST(several_files_share_the_columns_that_are_alike)
{
	const struct slice one[] = { SLICE("a"), SLICE("x"), SLICE("x") };
	const struct slice two[] = { SLICE("x"), SLICE("c") };

	start();
	intake_rejects_add(r, "1.csv", one, 3);
	ck_assert_uint_eq(intake_rejects_add(r, "2.csv", two, 2), 1);
	reject(0, "1,2,3\n", "");
	reject(1, "4,5\n", "");
	finish("a,x,x,c,reject_file,reject_line,reject_column,reject_code,"
	    "reject_message\n1,2,3,,1.csv,1,,code,why\n"
	    ",4,,5,2.csv,1,,code,why\n");
}
END_TEST

START_TEST(cells_beyond_the_header_stand_at_the_end)
{
	const struct slice header[] = { SLICE("a") };

	start();
	intake_rejects_add(r, "x.csv", header, 1);
	reject(0, "1,2,3\n", "");
	finish("a,reject_line,reject_column,reject_code,reject_message\n"
	    "1,1,,code,why,2,3\n");
}
END_TEST

START_TEST(bytes_that_could_not_be_decoded_are_question_marks)
{
	const struct slice header[] = { SLICE("a") };

	start();
	intake_rejects_add(r, "x.csv", header, 1);
	reject(0, "B\xFFta\n", "");
	finish("a,reject_line,reject_column,reject_code,reject_message\n"
	    "B?ta,1,,code,why\n");
}
END_TEST

START_TEST(without_a_reject_there_is_a_header_and_without_a_file_nothing)
{
	const struct slice header[] = { SLICE("a") };

	start();
	intake_rejects_add(r, "x.csv", header, 1);
	finish("a,reject_line,reject_column,reject_code,reject_message\n");
	r = intake_rejects_new();
	ck_assert(!intake_rejects_has_file(r));
	intake_rejects_add(r, "x.csv", header, 1);
	ck_assert(intake_rejects_has_file(r));
	intake_rejects_free(r);
}
END_TEST

UNIT_MAIN(what_an_earlier_run_wrote_is_left_out,
    one_file_has_its_own_columns_and_no_name,
    several_files_share_the_columns_that_are_alike,
    cells_beyond_the_header_stand_at_the_end,
    bytes_that_could_not_be_decoded_are_question_marks,
    without_a_reject_there_is_a_header_and_without_a_file_nothing)
