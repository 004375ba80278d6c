/* say.c - say.h: texts in the reader's language */
#include <errno.h>

#include "base/say.h"
#include "unit.h"

static const char *
find(const char *english)
{
	return strcmp(english, "yes") == 0 ? "是" : NULL;
}

START_TEST(a_text_is_said_in_english_until_a_catalogue_is_there)
{
	ck_assert_str_eq(say("yes"), "yes");
	say_install(find);
	ck_assert_str_eq(say("yes"), "是");
	say_install(NULL);
	ck_assert_str_eq(say("yes"), "yes");
}
END_TEST

START_TEST(a_text_that_the_catalogue_lacks_is_said_in_english)
{
	say_install(find);
	ck_assert_str_eq(say("no"), "no");
	say_install(NULL);
}
END_TEST

static const char *
find_error(const char *english)
{
	if (strcmp(english, "Permission denied") == 0)
		return "没有权限";
	return strcmp(english, "Permission denied; ask for the right to it, "
	    "or choose another") == 0 ? "没有权限；请申请权限，或换一个" : NULL;
}

START_TEST(a_usual_error_has_words_and_a_remedy_in_both_languages)
{
	ck_assert_str_eq(say_error(EACCES), "Permission denied");
	ck_assert_str_eq(say_trouble(ENOSPC),
	    "No space left on device; make room, or write elsewhere");
	say_install(find_error);
	ck_assert_str_eq(say_error(EACCES), "没有权限");
	ck_assert_str_eq(say_trouble(EACCES), "没有权限；请申请权限，或换一个");
	say_install(NULL);
}
END_TEST

START_TEST(a_rare_error_is_told_as_the_system_tells_it)
{
	ck_assert_str_eq(say_error(EDOM), strerror(EDOM));
	ck_assert_str_eq(say_trouble(EDOM), strerror(EDOM));
}
END_TEST

UNIT_MAIN(a_text_is_said_in_english_until_a_catalogue_is_there,
    a_text_that_the_catalogue_lacks_is_said_in_english,
    a_usual_error_has_words_and_a_remedy_in_both_languages,
    a_rare_error_is_told_as_the_system_tells_it)
