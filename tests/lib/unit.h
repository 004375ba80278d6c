/*
 * unit.h - what every unit test file needs: check, and a main of one line
 *
 * UNIT_MAIN(test_a, test_b, ...) at the end of the file runs the tests.
 * Names are sentences about behaviour.  Every built-in table that a module
 * opens is checked as a file would be.
 */
#ifndef FAIRLEAD_UNIT_H
#define FAIRLEAD_UNIT_H

#include <check.h>
#include <stdlib.h>

#include "base/slice.h"
#include "rule/table.h"

#define ck_assert_slice(actual, expected) do {				\
	struct slice unit_slice = (actual);				\
	ck_assert_msg(slice_is(unit_slice, expected),			\
	    "got \"%.*s\", expected \"%s\"",				\
	    SLICE_PRINT(unit_slice), expected);				\
} while (0)

#define UNIT_MAIN(...)							\
int									\
main(void)								\
{									\
	const TTest *const tests[] = { __VA_ARGS__ };			\
	TCase *tcase = tcase_create("all");				\
	Suite *suite = suite_create(__FILE__);				\
	SRunner *runner = srunner_create(suite);			\
	size_t i;							\
									\
	table_prove_builtins();						\
	for (i = 0; i < sizeof(tests) / sizeof(*tests); i++)		\
		tcase_add_test(tcase, tests[i]);			\
	tcase_set_timeout(tcase, 120);					\
	suite_add_tcase(suite, tcase);					\
	srunner_run_all(runner, CK_NORMAL);				\
	i = (size_t)srunner_ntests_failed(runner);			\
	srunner_free(runner);						\
	return i == 0 ? EXIT_SUCCESS : EXIT_FAILURE;			\
}

#endif
