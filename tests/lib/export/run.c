/* run.c - run.h: a form in its place */
#include <stdio.h>
#include <unistd.h>

#include "base/date.h"
#include "export/run.h"
#include "textfile.h"
#include "unit.h"

static const struct exportform form = { .name = "booth", .rows = 1,
	.event_end = DATE_NONE };

START_TEST(a_form_takes_the_place_of_the_file_named)
{
	char path[sizeof(TEXTFILE_PATH)], head[2] = "";
	FILE *file;

	textfile_make(path, "old");
	ck_assert_int_eq(exportrun_form(&(struct cli){ .output = path },
	    &form), 0);
	file = fopen(path, "r");
	ck_assert_ptr_nonnull(file);
	ck_assert_uint_eq(fread(head, 1, 2, file), 2);
	ck_assert_mem_eq(head, "PK", 2);
	fclose(file);
	unlink(path);
}
END_TEST

/* Ends the program: check counts the status of the child. */
START_TEST(a_form_that_cannot_be_made_leaves_the_file_as_it_was)
{
	exportrun_form(&(struct cli){ .output = "/nowhere/form.xlsx" },
	    &form);
}
END_TEST

int
main(void)
{
	Suite *suite = suite_create(__FILE__);
	TCase *tests = tcase_create("all");
	SRunner *runner = srunner_create(suite);
	int failed;

	tcase_add_test(tests, a_form_takes_the_place_of_the_file_named);
	tcase_add_exit_test(tests,
	    a_form_that_cannot_be_made_leaves_the_file_as_it_was, 2);
	suite_add_tcase(suite, tests);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed > 0;
}
