/* say.c - say.h: texts in the reader's language */
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

UNIT_MAIN(a_text_is_said_in_english_until_a_catalogue_is_there,
    a_text_that_the_catalogue_lacks_is_said_in_english)
