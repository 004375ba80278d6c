/* declared.h: encodings that nobody guesses but that mails name */
#include "encoding/declared.h"
#include "unit.h"

static struct buffer text;

static struct slice
utf_8(const char *name, struct slice bytes)
{
	struct pieces *p = pieces_new();
	struct declared how;
	struct fault fault;

	text.len = 0;
	ck_assert_msg(declared_find(slice_of(name), &how), "%s", name);
	ck_assert(declared_add(p, how, bytes, &text, &fault));
	pieces_free(p);
	return buffer_slice(&text);
}

START_TEST(seven_bits_are_widened)
{
	/* As Python's codecs write them. */
	ck_assert_slice(utf_8("ISO-2022-JP",
	    SLICE("a \x1b$B8+@Q\x1b(B b")), "a 見積 b");
	ck_assert_slice(utf_8("iso-2022-jp", SLICE("\x1b$@-j-!\x1b(J")),
	    "㈱①");
	ck_assert_slice(utf_8("cp50221", SLICE("\x1b(IRO\x1b(B")), "ﾒﾏ");
	ck_assert_slice(utf_8("iso-2022-kr", SLICE("\x1b$)C\x0e" "0_@{\x0f x")),
	    "견적 x");
	ck_assert_slice(utf_8("HZ-GB-2312", SLICE("~{1(<[~} ~~1")), "报价 ~1");
}
END_TEST

START_TEST(what_is_cut_harms_nothing)
{
	ck_assert_slice(utf_8("iso-2022-jp", SLICE("\x1b$B8")), "8");
	ck_assert_slice(utf_8("iso-2022-jp", SLICE("a\x1b$")), "a\x1b$");
	ck_assert_slice(utf_8("iso-2022-kr", SLICE("\x0e")), "");
	ck_assert_slice(utf_8("hz", SLICE("~{")), "");
	ck_assert_slice(utf_8("hz", SLICE("~")), "~");
}
END_TEST

START_TEST(names_are_those_that_programs_write)
{
	struct declared how;

	ck_assert_slice(utf_8("x-gbk", SLICE("\xd5\xc5")), "张");
	ck_assert_slice(utf_8("gb_2312-80", SLICE("\xd5\xc5")), "张");
	ck_assert_slice(utf_8("ks_c_5601-1987", SLICE("\xb0\xdf")), "견");
	ck_assert_slice(utf_8("x-sjis", SLICE("\x8c\xa9")), "見");
	ck_assert_slice(utf_8("iso-8859-8-i", SLICE("\xf9\xec")), "של");
	ck_assert_slice(utf_8("US-ASCII", SLICE("a")), "a");
	ck_assert_slice(utf_8("iso-8859-6", SLICE("\xc8")), "ب");
	ck_assert_slice(utf_8("iso-8859-16", SLICE("\xaa")), "Ș");
	ck_assert(!declared_find(SLICE("unknown-8bit"), &how));
	ck_assert(!declared_find(SLICE("auto"), &how));
	ck_assert(!declared_find(SLICE(""), &how));
	ck_assert(!declared_find(SLICE("a-name-that-is-very-much-longer-than-"
	    "any-that-there-is"), &how));
}
END_TEST

UNIT_MAIN(seven_bits_are_widened, what_is_cut_harms_nothing,
    names_are_those_that_programs_write)
