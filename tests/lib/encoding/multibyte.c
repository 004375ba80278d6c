/* multibyte.c - multibyte.h: where characters of several bytes end */
#include "encoding/multibyte.h"
#include "unit.h"

static size_t
length(enum charset charset, const char *bytes, size_t left)
{
	return multibyte_length(charset, (const unsigned char *)bytes, left);
}

START_TEST(gb18030_has_characters_of_one_two_and_four_bytes)
{
	ck_assert_uint_eq(length(CHARSET_GB18030, "\x80", 1), 1);
	ck_assert_uint_eq(length(CHARSET_GB18030, "\xB9\xAB", 2), 2);
	ck_assert_uint_eq(length(CHARSET_GB18030, "\x81\x7F", 2), 0);
	ck_assert_uint_eq(length(CHARSET_GB18030, "\x81\x30\x81\x30", 4), 4);
	ck_assert_uint_eq(length(CHARSET_GB18030, "\x81\x30\x20\x30", 4), 0);
	ck_assert_uint_eq(length(CHARSET_GB18030, "\xFF\x40", 2), 0);
}
END_TEST

START_TEST(a_missing_end_is_told_from_a_wrong_one)
{
	ck_assert_uint_eq(length(CHARSET_GB18030, "\xB9", 1), MULTIBYTE_CUT);
	ck_assert_uint_eq(length(CHARSET_GB18030, "\x81\x30\x81", 3),
	    MULTIBYTE_CUT);
	ck_assert_uint_eq(length(CHARSET_EUC_JP, "\x8F\xB0", 2),
	    MULTIBYTE_CUT);
	ck_assert_uint_eq(length(CHARSET_BIG5, "\xA4\x20", 2), 0);
}
END_TEST

START_TEST(japanese_has_half_width_kana_and_three_bytes)
{
	ck_assert_uint_eq(length(CHARSET_SHIFT_JIS, "\xB1", 1), 1);
	ck_assert_uint_eq(length(CHARSET_SHIFT_JIS, "\x83\x5C", 2), 2);
	ck_assert_uint_eq(length(CHARSET_SHIFT_JIS, "\xA0\x40", 2), 0);
	ck_assert_uint_eq(length(CHARSET_EUC_JP, "\x8E\xB1", 2), 2);
	ck_assert_uint_eq(length(CHARSET_EUC_JP, "\x8E\xF1", 2), 0);
	ck_assert_uint_eq(length(CHARSET_EUC_JP, "\x8F\xB0\xA1", 3), 3);
}
END_TEST

START_TEST(the_usual_characters_are_those_of_the_first_level)
{
	/* U+516C is on level 1 of GB 2312, U+4E8D (D8A1) on level 2. */
	ck_assert(multibyte_is_common(CHARSET_GB18030,
	    (const unsigned char *)"\xB9\xAB"));
	ck_assert(!multibyte_is_common(CHARSET_GB18030,
	    (const unsigned char *)"\xD8\xA1"));
	ck_assert(multibyte_is_common(CHARSET_EUC_KR,
	    (const unsigned char *)"\xC8\xB8"));
	ck_assert(multibyte_is_han(CHARSET_GB18030,
	    (const unsigned char *)"\xD8\xA1"));
	/* Cyrillic of GB 2312. */
	ck_assert(!multibyte_is_han(CHARSET_GB18030,
	    (const unsigned char *)"\xA7\xA1"));
}
END_TEST

UNIT_MAIN(gb18030_has_characters_of_one_two_and_four_bytes,
    a_missing_end_is_told_from_a_wrong_one,
    japanese_has_half_width_kana_and_three_bytes,
    the_usual_characters_are_those_of_the_first_level)
