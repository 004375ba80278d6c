/* test_showtrace.c - showtrace.h: command lines for the shell */
#include "showset.h"

static struct buffer out;

static const char *
quoted(const char *word)
{
	out.len = 0;
	showtrace_quote(&out, slice_of(word));
	buffer_add_byte(&out, '\0');
	return out.data;
}

START_TEST(words_are_quoted_as_the_shell_needs_them)
{
	ck_assert_str_eq(quoted("leads.csv"), "leads.csv");
	ck_assert_str_eq(quoted("客户编号"), "客户编号");
	ck_assert_str_eq(quoted("Lead ID"), "'Lead ID'");
	ck_assert_str_eq(quoted("a  b"), "'a  b'");
	ck_assert_str_eq(quoted("O'Neill $(rm)"), "'O'\\''Neill $(rm)'");
	ck_assert_str_eq(quoted(""), "''");
	ck_assert_str_eq(quoted("a\nb\x01"), "'a b\xEF\xBF\xBD'");
}
END_TEST

START_TEST(a_file_is_no_option_and_no_assignment)
{
	out.len = 0;
	showtrace_quote_file(&out, "-x.csv");
	showtrace_quote_file(&out, "/a=b.csv");
	showtrace_quote_file(&out, "a=b.csv");
	buffer_add_byte(&out, '\0');
	ck_assert_str_eq(out.data, "./-x.csv'/a=b.csv''./a=b.csv'");
}
END_TEST

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

UNIT_MAIN(words_are_quoted_as_the_shell_needs_them,
    a_file_is_no_option_and_no_assignment,
    every_number_has_a_command_line,
    functions_name_the_files_and_the_event)
