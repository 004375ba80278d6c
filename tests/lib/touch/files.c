/* test_contactlog.c - contactlog.h: the log beside the leads */
#include "touch/files.h"
#include "base/date.h"
#include "textfile.h"
#include "unit.h"

static char path[sizeof(TEXTFILE_PATH)];
static struct rollup *rollup;

static struct contactlog *
read_log(struct cli *cli, const char *text)
{
	struct rollup_limits limits;
	struct fault fault = { "" };
	struct contactlog *log;

	cli->today = date_from_civil(2024, 4, 22);
	ck_assert(rollup_limits_read(&limits, cli->today, &fault));
	rollup = rollup_open(&limits, &fault);
	ck_assert_ptr_nonnull(rollup);
	textfile_make(path, text);
	log = touchfiles_read(cli, path, rollup, true);
	rollup_finish(rollup);
	return log;
}

/* Reads the whole file into text. */
static void
slurp(const char *name, char *text, size_t size)
{
	FILE *file = fopen(name, "r");
	size_t len;

	ck_assert_ptr_nonnull(file);
	len = fread(text, 1, size - 1, file);
	text[len] = '\0';
	fclose(file);
}

START_TEST(touches_come_into_the_rollup_by_chinese_headers_too)
{
	struct cli cli = { .today = date_from_civil(2024, 4, 22) };
	const struct rollup_lead *lead;
	bool rejected = false;

	textfile_make(path, "客户编号,跟进时间,方向,沟通方式\n"
	    "L1,2024-04-20,out,phone\nL1,2024-04-21,in,email\n");
	rollup = touchfiles_roll_up(&cli, path, &rejected);
	ck_assert(!rejected);
	lead = rollup_find(rollup, SLICE("L1"));
	ck_assert_uint_eq(lead->contact_count, 1);
	ck_assert(lead->waiting);
	rollup_close(rollup);
	unlink(path);
}
END_TEST

START_TEST(a_bad_touch_is_rejected_and_the_others_count)
{
	struct cli cli = { .today = date_from_civil(2024, 4, 22) };
	bool rejected = false;

	textfile_make(path, "lead_id,touch_date,direction\n"
	    "L1,2024-04-20,out\nL1,tomorrow,out\n");
	rollup = touchfiles_roll_up(&cli, path, &rejected);
	ck_assert(rejected);
	ck_assert_uint_eq(rollup_find(rollup,
	    SLICE("L1"))->contact_count, 1);
	rollup_close(rollup);
	unlink(path);
}
END_TEST

START_TEST(a_touch_of_tomorrow_is_neither_used_nor_rejected)
{
	struct cli cli = { .quiet = true };
	struct contactlog *log = read_log(&cli,
	    "lead_id,touch_date,direction\nL1,2024-04-22,out\n"
	    "L1,2024-04-23,out\n");

	ck_assert_uint_eq(rollup_meet(rollup, SLICE("L1"), 2)->contact_count,
	    1);
	touchfiles_reject_strangers(log);
	ck_assert(!touchfiles_close(log));
	rollup_close(rollup);
	unlink(path);
}
END_TEST

START_TEST(a_touch_without_its_lead_is_rejected_with_its_cells)
{
	struct cli cli = { .rejects = "strangers.csv" };
	struct contactlog *log = read_log(&cli,
	    "lead_id,touch_date,direction,body\n"
	    "L9,2024-04-20,out,\"a, b\nc\"\nL1,2024-04-20,out,x\n");
	char text[512];

	ck_assert_ptr_nonnull(rollup_meet(rollup, SLICE("L1"), 2));
	touchfiles_reject_strangers(log);
	ck_assert(touchfiles_close(log));
	slurp("strangers.csv", text, sizeof(text));
	ck_assert_str_eq(text, "lead_id,touch_date,direction,body,"
	    "reject_line,reject_column,reject_code,reject_message\n"
	    "L9,2024-04-20,out,\"a, b\nc\",2,lead_id,unknown-lead,"
	    "\"no lead \"\"L9\"\" among the leads; correct the id, or add the "
	    "lead\"\n");
	rollup_close(rollup);
	unlink("strangers.csv");
	unlink(path);
}
END_TEST

START_TEST(without_a_file_of_rejects_they_are_only_counted)
{
	struct cli cli = { .rejects = NULL };
	struct contactlog *log = read_log(&cli,
	    "lead_id,touch_date,direction\nL9,2024-04-20,out\n");

	unlink(path);	/* the log is not read again */
	touchfiles_reject_strangers(log);
	ck_assert(touchfiles_close(log));
	rollup_close(rollup);
}
END_TEST

UNIT_MAIN(touches_come_into_the_rollup_by_chinese_headers_too,
    a_bad_touch_is_rejected_and_the_others_count,
    a_touch_of_tomorrow_is_neither_used_nor_rejected,
    a_touch_without_its_lead_is_rejected_with_its_cells,
    without_a_file_of_rejects_they_are_only_counted)
