/* texts.c - rule/texts.h: a table of texts in two languages */
#include "rule/texts.h"
#include "unit.h"

static void
check_text(int lang, struct slice name, const char *expected)
{
	struct fault fault = { "" };
	struct texts *texts = texts_open("lint-text", lang, &fault);

	ck_assert_msg(texts != NULL, "%s", fault.text);
	ck_assert_slice(texts_say(texts, name), expected);
	texts_close(texts);
}

START_TEST(a_text_comes_in_the_language_asked_for)
{
	check_text(0, SLICE("warning"), "warning");
	check_text(1, SLICE("warning"), "警告");
}
END_TEST

START_TEST(a_name_that_the_table_lacks_has_no_text)
{
	check_text(0, SLICE("nothing-like-it"), "");
	check_text(0, SLICE(""), "");
}
END_TEST

START_TEST(a_table_that_is_not_there_is_a_fault)
{
	struct fault fault = { "" };

	ck_assert_ptr_null(texts_open("no-such-table", 0, &fault));
	ck_assert_str_ne(fault.text, "");
	texts_close(NULL);
}
END_TEST

UNIT_MAIN(a_text_comes_in_the_language_asked_for,
    a_name_that_the_table_lacks_has_no_text,
    a_table_that_is_not_there_is_a_fault)
