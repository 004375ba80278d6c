/* piece.c - piece.h: short runs of several encodings */
#include "encoding/piece.h"
#include "unit.h"

static struct buffer text;

static struct slice
utf_8(enum charset charset, struct slice bytes)
{
	struct pieces *p = pieces_new();
	struct fault fault;

	text.len = 0;
	ck_assert(pieces_add(p, charset, bytes, &text, &fault));
	pieces_free(p);
	return buffer_slice(&text);
}

START_TEST(a_run_is_read_in_its_own_encoding)
{
	ck_assert_slice(utf_8(CHARSET_GB18030, SLICE("\xd5\xc5")), "张");
	ck_assert_slice(utf_8(CHARSET_WINDOWS_1252, SLICE("Caf\xe9")), "Café");
	ck_assert_slice(utf_8(CHARSET_UTF_8, SLICE("张")), "张");
	ck_assert_slice(utf_8(CHARSET_UTF_16LE, SLICE("A\0\x20\x5f")), "A张");
	ck_assert_slice(utf_8(CHARSET_SHIFT_JIS, SLICE("ASCII")), "ASCII");
}
END_TEST

START_TEST(a_byte_that_means_nothing_is_marked)
{
	ck_assert_slice(utf_8(CHARSET_UTF_8, SLICE("a\xc3(b")), "a\xff(b");
	ck_assert_slice(utf_8(CHARSET_WINDOWS_1252, SLICE("a\x81")), "a\xff");
	ck_assert_slice(utf_8(CHARSET_GB18030, SLICE("\xd5\xc5\xd5")),
	    "张\xff");
}
END_TEST

UNIT_MAIN(a_run_is_read_in_its_own_encoding,
    a_byte_that_means_nothing_is_marked)
