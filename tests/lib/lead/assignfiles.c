/* assignfiles.c - lead/assignfiles.h: sellers and rules */
#include "lead/assignfiles.h"
#include "process.h"
#include "textfile.h"

static char reps[sizeof(TEXTFILE_PATH)], rules[sizeof(TEXTFILE_PATH)];
static char leads[sizeof(TEXTFILE_PATH)];
static const struct cli cli = { .quiet = true };

START_TEST(the_first_rule_that_fits_counts_while_its_seller_is_there)
{
	const struct assignfiles_options o = { .reps = reps, .rules = rules };
	struct assignfiles files = { .o = &o, .assign = assign_new() };
	struct record record;
	struct input *in;

	textfile_make(reps, "owner,active\nann,no\nbo,\ncy,\n");
	textfile_make(rules, "when,owner\n%country = DE,ann\n"
	    "%country = DE,bo\n%country,cy\n");
	textfile_make(leads, "lead_id,country\nL1,DE\nL2,FR\nL3,\n");
	ck_assert(!assignfiles_read(&files, &cli));
	in = input_open(&cli, leads, COLUMNS_LEAD);
	conditions_find(&files.rules, in, COLUMNS_LEAD, rules);
	ck_assert(input_next(in, &record));
	ck_assert_uint_eq(assignfiles_rule(&files, &record),
	    files.numbers[1]);
	ck_assert(input_next(in, &record));
	ck_assert_uint_eq(assignfiles_rule(&files, &record),
	    files.numbers[2]);
	ck_assert(input_next(in, &record));
	ck_assert_uint_eq(assignfiles_rule(&files, &record), ASSIGN_NONE);
	input_close(in);
	assignfiles_release(&files);
	assign_free(files.assign);
	unlink(reps);
	unlink(rules);
	unlink(leads);
}
END_TEST

static void
read_no_seller(void)
{
	const struct assignfiles_options o = { .reps = reps };
	struct assignfiles files = { .o = &o, .assign = assign_new() };

	assignfiles_read(&files, &cli);
}

START_TEST(a_file_without_a_seller_ends_the_program)
{
	textfile_make(reps, "owner,active\n");
	ck_assert_int_eq(process_run(read_no_seller), 2);
	ck_assert_ptr_nonnull(strstr(process_said, "no seller in it"));
	unlink(reps);
}
END_TEST

UNIT_MAIN(the_first_rule_that_fits_counts_while_its_seller_is_there,
    a_file_without_a_seller_ends_the_program)
