/* catalogue.c - catalogue.h: the language of messages */
#include "front/catalogue.h"
#include "base/fault.h"
#include "unit.h"

static void
choose(const char *fairlead, const char *all, const char *lang)
{
	setenv("FAIRLEAD_LANG", fairlead, 1);
	setenv("LC_ALL", all, 1);
	setenv("LC_MESSAGES", "", 1);
	setenv("LANG", lang, 1);
	catalogue_start();
}

START_TEST(the_variable_wins_over_the_locale)
{
	choose("en", "zh_CN.UTF-8", "zh_CN.UTF-8");
	ck_assert_str_eq(say("write yes or no"), "write yes or no");
	choose("zh", "C", "C");
	ck_assert_str_eq(say("write yes or no"), "请填写 yes 或 no");
}
END_TEST

START_TEST(a_chinese_locale_is_enough)
{
	choose("", "", "zh_CN.UTF-8");
	ck_assert_str_eq(say("write yes or no"), "请填写 yes 或 no");
	choose("", "C.UTF-8", "zh_CN.UTF-8");
	ck_assert_str_eq(say("write yes or no"), "write yes or no");
}
END_TEST

START_TEST(a_fault_is_told_in_the_language_with_its_values_in_place)
{
	struct fault fault;

	choose("zh", "", "");
	fault_set(&fault, "cannot open \"%s\": %s", "a.csv", "gone");
	ck_assert_str_eq(fault.text, "无法打开“a.csv”：gone");
}
END_TEST

START_TEST(the_language_of_documents_counts_where_nothing_names_another)
{
	choose("", "C.UTF-8", "");
	catalogue_follow(true);
	ck_assert_str_eq(say("write yes or no"), "请填写 yes 或 no");
	choose("", "", "POSIX");
	catalogue_follow(true);
	ck_assert(catalogue_is_chinese());
	choose("", "en_GB.UTF-8", "");
	catalogue_follow(true);
	ck_assert_str_eq(say("write yes or no"), "write yes or no");
	choose("zh", "C", "");
	catalogue_follow(false);
	ck_assert(catalogue_is_chinese());
	choose("", "Cy_GB", "");
	catalogue_follow(true);
	ck_assert(!catalogue_is_chinese());
}
END_TEST

UNIT_MAIN(the_language_of_documents_counts_where_nothing_names_another,
    the_variable_wins_over_the_locale, a_chinese_locale_is_enough,
    a_fault_is_told_in_the_language_with_its_values_in_place)
