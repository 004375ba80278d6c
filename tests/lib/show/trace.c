/* test_showtrace.c - showtrace.h: command lines for the shell */
#include "showset.h"

static struct buffer out;

START_TEST(every_number_has_a_command_line)
{
	struct showset s;
	int i;

	showset_open(&s);
	for (i = 0; i < TRACES; i++) {
		out.len = 0;
		showtrace_command(s.trace, (enum show_trace)i, &out);
		buffer_add_byte(&out, '\0');
		ck_assert_uint_gt(out.len, 4);
		ck_assert_ptr_null(strchr(out.data, '\n'));
	}
	showset_close(&s);
}
END_TEST

START_TEST(functions_name_the_files_and_the_event)
{
	struct showset s;

	showset_open(&s);
	out.len = 0;
	showtrace_functions(s.trace, &out);
	buffer_add_byte(&out, '\0');
	ck_assert_ptr_nonnull(strstr(out.data,
	    "export LC_ALL=C today=2024-04-22 event=Fair\n"));
	ck_assert_ptr_nonnull(strstr(out.data,
	    "cells 'my leads.csv' event_name source \"$@\""));
	ck_assert_ptr_nonnull(strstr(out.data, "deals() { cat "));
	ck_assert_ptr_null(strstr(out.data, "marks()"));
	showset_close(&s);
}
END_TEST

UNIT_MAIN(every_number_has_a_command_line,
    functions_name_the_files_and_the_event)
