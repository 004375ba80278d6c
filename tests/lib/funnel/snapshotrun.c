/* snapshotrun.c - funnel/snapshotrun.h: deals in, deals of a day out */
#include "funnel/snapshotrun.h"
#include "outfile.h"
#include "process.h"

static char history[sizeof(TEXTFILE_PATH)];
static struct outfile f;

static int
add(const char *deals)
{
	const struct snapshotrun_options o = { .history = history,
		.label = "mon", .as_of = 19835 };
	struct cli cli = { .kind = COLUMNS_OPPORTUNITY };
	int status;

	outfile_open(&f, &cli, deals);
	status = snapshotrun(&cli, &o);
	outfile_close(&f);
	return status;
}

static const char *
read_history(void)
{
	static char text[1000];
	FILE *file = fopen(history, "r");

	ck_assert_ptr_nonnull(file);
	text[fread(text, 1, sizeof(text) - 1, file)] = '\0';
	fclose(file);
	return text;
}

static void
add_other_deals(void)
{
	add("opportunity_id,stage\nO1,won\n");
}

START_TEST(a_snapshot_is_added_once_and_another_of_its_name_refused)
{
	static const char whole[] = "as_of,snapshot_label,opportunity_id,stage\n"
	    "2024-04-15,mon,O1,target\n2024-04-22,mon,O1,intending\n";

	textfile_make(history, "as_of,snapshot_label,opportunity_id,stage\n"
	    "2024-04-15,mon,O1,target\n");
	ck_assert_int_eq(add("opportunity_id,stage\nO1,intending\n"), 0);
	ck_assert_str_eq(read_history(), whole);
	ck_assert_int_eq(add("opportunity_id,stage\nO1,intending\n"), 0);
	ck_assert_str_eq(read_history(), whole);
	ck_assert_int_eq(process_run(add_other_deals), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "with other content"));
	ck_assert_str_eq(read_history(), whole);
	unlink(history);
}
END_TEST

UNIT_MAIN(a_snapshot_is_added_once_and_another_of_its_name_refused)
