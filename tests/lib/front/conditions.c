/* conditions.c - front/conditions.h: rules that say for which records */
#include "front/conditions.h"
#include "process.h"
#include "textfile.h"

static char path[sizeof(TEXTFILE_PATH)];
static struct cli cli = { .quiet = true };

static struct input *
open_leads(void)
{
	textfile_make(path, "lead_id,country,colour\nL1,DE,red\nL2,FR,blue\n");
	return input_open(&cli, path, COLUMNS_LEAD);
}

static void
add(struct conditions *c, const char *when)
{
	struct fault fault;

	ck_assert(conditions_add(c, slice_of(when), &fault));
}

START_TEST(each_condition_is_tried_on_the_cells_of_a_record)
{
	struct input *in = open_leads();
	struct conditions c = { 0 };
	struct record record;
	struct fault fault;

	add(&c, "%country = DE");
	add(&c, "%colour = blue");
	add(&c, "%nowhere");
	ck_assert(!conditions_add(&c, SLICE("country DE"), &fault));
	conditions_find(&c, in, COLUMNS_NONE, "rules.csv");
	ck_assert(input_next(in, &record));
	conditions_read(&c, &record);
	ck_assert(conditions_hold(&c, 0));
	ck_assert(!conditions_hold(&c, 1));
	ck_assert(!conditions_hold(&c, 2));
	ck_assert(input_next(in, &record));
	conditions_read(&c, &record);
	ck_assert(!conditions_hold(&c, 0));
	ck_assert(conditions_hold(&c, 1));
	conditions_release(&c);
	input_close(in);
	unlink(path);
}
END_TEST

static void
look_for_a_column_that_nobody_knows(void)
{
	struct input *in = open_leads();
	struct conditions c = { 0 };

	add(&c, "%tier = key");	/* not there, but it could be */
	conditions_find(&c, in, COLUMNS_LEAD, "rules.csv");
	add(&c, "%nowhere");
	conditions_find(&c, in, COLUMNS_LEAD, "rules.csv");
}

START_TEST(a_column_that_nobody_knows_ends_the_program)
{
	ck_assert_int_eq(process_run(look_for_a_column_that_nobody_knows), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "no column \"nowhere\", "
	    "which the rules look at; correct rules.csv"));
	ck_assert_ptr_null(strstr(process_said, "tier"));
}
END_TEST

UNIT_MAIN(each_condition_is_tried_on_the_cells_of_a_record,
    a_column_that_nobody_knows_ends_the_program)
