/* choicefiles.c - merge/choicefiles.h: pairs read beside the leads */
#include "merge/choicefiles.h"
#include "unit.h"
#include "textfile.h"

static const struct slice header[] = { SLICE_INIT("lead_id"),
	SLICE_INIT("company") };
static const struct cli cli = { .quiet = true };

/* How many choices were read; none of them can be used without leads. */
static size_t
count_choices(const char *text, bool *rejected)
{
	char path[sizeof(TEXTFILE_PATH)];
	struct fault fault;
	struct columns *columns = columns_new(header, 2, COLUMNS_LEAD, NULL,
	    &fault);
	struct mergerules *rules = mergerules_open(columns, &fault);
	struct mergechoices *choices;
	size_t count;

	textfile_make(path, text);
	choices = choicefiles_read(&cli, path, columns, rules, rejected);
	unlink(path);
	count = mergechoices_unused(choices);
	mergechoices_free(choices);
	mergerules_close(rules);
	columns_free(columns);
	return count;
}

START_TEST(choices_are_read_from_a_file_of_pairs)
{
	bool rejected = false;

	ck_assert_uint_eq(count_choices("lead_id,other_id,decision,"
	    "keep_company\nL1,L2,yes,first\nL3,L4,,\n", &rejected), 1);
	ck_assert(!rejected);
}
END_TEST

START_TEST(a_record_that_is_rejected_is_told_to_who_asked)
{
	bool rejected = false;

	ck_assert_uint_eq(count_choices("lead_id,other_id,decision,"
	    "keep_company\nL1,L2,yes,first\nL1,L2,a,b,c,d\n", &rejected), 1);
	ck_assert(rejected);
}
END_TEST

START_TEST(no_file_is_no_choices)
{
	bool rejected = false;

	ck_assert_ptr_null(choicefiles_read(&cli, NULL, NULL, NULL,
	    &rejected));
	choicefiles_check(NULL, NULL);
}
END_TEST

UNIT_MAIN(choices_are_read_from_a_file_of_pairs,
    a_record_that_is_rejected_is_told_to_who_asked, no_file_is_no_choices)
