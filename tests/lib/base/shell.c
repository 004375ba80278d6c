/* shell.h: what a shell reads back as one word */
#include "base/shell.h"
#include "unit.h"

static struct buffer text;

static struct slice
quoted(const char *word)
{
	text.len = 0;
	shell_quote(&text, slice_of(word));
	return buffer_slice(&text);
}

static struct slice
file(const char *path)
{
	text.len = 0;
	shell_quote_file(&text, path);
	return buffer_slice(&text);
}

START_TEST(plain_words_stay_as_they_are)
{
	ck_assert_slice(quoted("deals-2024.csv"), "deals-2024.csv");
	ck_assert_slice(quoted("2024-04-01..2024-06-30"),
	    "2024-04-01..2024-06-30");
	ck_assert_slice(quoted("\xe5\xbc\xa0\xe4\xb8\x89"),
	    "\xe5\xbc\xa0\xe4\xb8\x89");
}
END_TEST

START_TEST(others_stand_in_quotes)
{
	ck_assert_slice(quoted(""), "''");
	ck_assert_slice(quoted("a  b"), "'a  b'");
	ck_assert_slice(quoted("$(rm x)"), "'$(rm x)'");
	ck_assert_slice(quoted("it's"), "'it'\\''s'");
}
END_TEST

START_TEST(a_file_is_neither_an_option_nor_an_assignment)
{
	ck_assert_slice(file("-r"), "./-r");
	ck_assert_slice(file("a=b"), "'./a=b'");
	ck_assert_slice(file("/tmp/a"), "/tmp/a");
	buffer_release(&text);
}
END_TEST

UNIT_MAIN(plain_words_stay_as_they_are, others_stand_in_quotes,
    a_file_is_neither_an_option_nor_an_assignment)
