/* test_output.c - output.h: a file is replaced only when all went well */
#include "front/output.h"
#include "process.h"
#include "front/report.h"
#include "textfile.h"
#include "csv/writer.h"

static char path[sizeof(TEXTFILE_PATH)];

static const char *
content(void)
{
	static char text[256];
	FILE *file = fopen(path, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(text, 1, sizeof(text) - 1, file);
	text[len] = '\0';
	fclose(file);
	return text;
}

START_TEST(a_file_stays_as_it_was_until_it_is_committed)
{
	struct target *target;

	textfile_make(path, "before\n");
	target = target_open(path);
	writer_bytes(target_writer(target), SLICE("after\n"));
	target_settle(target);
	ck_assert_str_eq(content(), "before\n");
	target_commit(target);
	ck_assert_str_eq(content(), "after\n");
	unlink(path);
}
END_TEST

static void
write_and_fail(void)
{
	static struct target *target;

	target = target_open(path);
	writer_bytes(target_writer(target), SLICE("after\n"));
	target_settle(target);
	report_trouble("no");
}

START_TEST(trouble_leaves_the_file_as_it_was)
{
	textfile_make(path, "before\n");
	ck_assert_int_eq(process_run(write_and_fail), 2);
	ck_assert_str_eq(content(), "before\n");
	unlink(path);
}
END_TEST

START_TEST(records_stand_under_their_columns_and_the_status_tells_of_findings)
{
	static const char *const names[] = { "a", NULL, "b" };
	struct slice cells[] = { SLICE("1"), SLICE("no"), SLICE("x,y") };
	struct cli cli = { .output = path };
	struct output *out;

	textfile_make(path, "before\n");
	out = output_open_plain(&cli, names, 3);
	output_cells(out, cells);
	ck_assert_int_eq(cli_finish(&cli, NULL, out, true), EXIT_REJECTS);
	ck_assert_str_eq(content(), "a,b\n1,\"x,y\"\n");
	unlink(path);
}
END_TEST

UNIT_MAIN(a_file_stays_as_it_was_until_it_is_committed,
    trouble_leaves_the_file_as_it_was,
    records_stand_under_their_columns_and_the_status_tells_of_findings)
