/* decay.c - decay.h: both curves at their given points and between */
#include <unistd.h>

#include "lead/decay.h"
#include "rule/table.h"
#include "textfile.h"
#include "unit.h"

static void
check_values(enum decay_kind kind, const int32_t values[][2], size_t count)
{
	struct decay d;
	struct fault fault;
	size_t i;

	ck_assert_msg(decay_open(&d, kind, &fault), "%s", fault.text);
	for (i = 0; i < count; i++)
		ck_assert_int_eq(decay_value(&d, values[i][0]), values[i][1]);
}

START_TEST(value_decays_by_half_in_thirty_days)
{
	/* DOMAIN 15, no 3; the others by exact arithmetic in Python. */
	static const int32_t values[][2] = { { -5, 10000 }, { 0, 10000 },
		{ 1, 9772 }, { 7, 8507 }, { 14, 7236 }, { 29, 5117 },
		{ 30, 5000 }, { 31, 4886 }, { 45, 3536 }, { 60, 2500 },
		{ 90, 1250 }, { 399, 1 }, { 400, 1 }, { 1000, 0 } };

	check_values(DECAY_HALF_LIFE, values,
	    sizeof(values) / sizeof(*values));
}
END_TEST

START_TEST(value_decays_on_a_line_to_nothing_in_sixty_days)
{
	static const int32_t values[][2] = { { 0, 10000 }, { 1, 9833 },
		{ 2, 9667 }, { 7, 8833 }, { 14, 7667 }, { 30, 5000 },
		{ 45, 2500 }, { 59, 167 }, { 60, 0 }, { 61, 0 },
		{ 100000, 0 } };
	static const int32_t none[][2] = { { 0, 10000 }, { 1000, 10000 } };

	check_values(DECAY_LINEAR, values, sizeof(values) / sizeof(*values));
	check_values(DECAY_NONE, none, 2);
}
END_TEST

START_TEST(the_days_are_those_of_the_table)
{
	static const int32_t half[][2] = { { 10, 5000 }, { 20, 2500 } };
	static const int32_t line[][2] = { { 10, 5000 }, { 20, 0 } };
	char path[sizeof(TEXTFILE_PATH)];
	struct decay d;
	struct fault fault;

	textfile_make(path, "name,value\nhalf_days,10\n");
	ck_assert(table_replace("decay", path, &fault));
	check_values(DECAY_HALF_LIFE, half, 2);
	check_values(DECAY_LINEAR, line, 2);
	unlink(path);
	textfile_make(path, "name,value\nhalf_days,0\n");
	ck_assert(table_replace("decay", path, &fault));
	ck_assert(!decay_open(&d, DECAY_HALF_LIFE, &fault));
	unlink(path);
}
END_TEST

UNIT_MAIN(value_decays_by_half_in_thirty_days,
    value_decays_on_a_line_to_nothing_in_sixty_days,
    the_days_are_those_of_the_table)
