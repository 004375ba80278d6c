/* describe.c - describe.h: the columns of a command as CSV */
#include "front/describe.h"
#include "process.h"

struct lead {
	struct slice id;
};
static const struct bind reads[] = {
	BIND_TEXT("lead_id", struct lead, id, .needed = true),
	BIND_END
};

static void
describe(void)
{
	const struct describe_command command = {
		.kind = COLUMNS_LEAD, .reads = reads,
		.also_reads = "country", .adds = (const char *const[]){
		    "lead_id", NULL },
		.sides = (const struct cli_side[]){
		    { "map", COLUMNS_NONE, reads }, { NULL, 0, NULL } },
	};

	/* What process_run() keeps is standard error. */
	dup2(STDERR_FILENO, STDOUT_FILENO);
	describe_columns(&command);
}

START_TEST(each_column_has_a_row_with_its_direction_and_type)
{
	ck_assert_int_eq(process_run(describe), PROCESS_CAME_BACK);
	ck_assert_ptr_eq(strstr(process_said,
	    "column,direction,need,file,type,en,zh\nlead_id,in,must,lead,id,"),
	    process_said);
	ck_assert_ptr_nonnull(strstr(process_said,
	    "\ncountry,in,may,lead,country,"));
	ck_assert_ptr_nonnull(strstr(process_said,
	    "\nlead_id,out,must,,id,"));
	ck_assert_ptr_nonnull(strstr(process_said,
	    "\nlead_id,in,must,map,id,"));
}
END_TEST

UNIT_MAIN(each_column_has_a_row_with_its_direction_and_type)
