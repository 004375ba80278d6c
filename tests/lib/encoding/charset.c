/* charset.c - charset.h: names */
#include "encoding/charset.h"
#include "unit.h"

START_TEST(a_name_is_found_in_any_case_and_without_hyphens)
{
	enum charset c;

	ck_assert(charset_find("utf-8", &c));
	ck_assert_int_eq(c, CHARSET_UTF_8);
	ck_assert(charset_find("GBK", &c));
	ck_assert_int_eq(c, CHARSET_GB18030);
	ck_assert(charset_find("cp_950", &c));
	ck_assert_int_eq(c, CHARSET_BIG5);
	ck_assert(charset_find("Latin-1", &c));
	ck_assert_int_eq(c, CHARSET_WINDOWS_1252);
	ck_assert(charset_find("CP1251", &c));
	ck_assert_int_eq(c, CHARSET_WINDOWS_1251);
	ck_assert(charset_find("Shift-JIS", &c));
	ck_assert_int_eq(c, CHARSET_SHIFT_JIS);
	ck_assert(!charset_find("cp12", &c));
	ck_assert(!charset_find("klingon", &c));
	ck_assert(!charset_find("", &c));
	ck_assert(!charset_find("a-name-longer-than-any-encoding-has-ever-had",
	    &c));
}
END_TEST

UNIT_MAIN(a_name_is_found_in_any_case_and_without_hyphens)
