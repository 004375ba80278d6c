/* biff.c - biff.h: records of an .xls workbook */
#include <stdlib.h>

#include "format/biff.h"
#include "unit.h"

static struct cfb_stream stream;
static struct buffer text;

/* Records from bytes, as a small stream has them. */
static void
start(struct biff *b, const char *bytes, size_t len)
{
	free(stream.small);
	stream = (struct cfb_stream){ .size = len, .small = malloc(len) };
	memcpy(stream.small, bytes, len);
	biff_init(b, NULL, &stream);
	text.len = 0;
	ck_assert(biff_next(b));
}

#define START(b, bytes) start(b, bytes, sizeof(bytes) - 1)

START_TEST(numbers_come_in_two_forms)
{
	struct biff b;

	START(&b, "\x03\x02\x0C\0" "\1\0\2\0" "\0\0\0\0\0\0\xF8\x3F");
	ck_assert_uint_eq(b.type, 0x203);
	ck_assert_uint_eq(biff_u16(&b, 2), 2);
	ck_assert_double_eq(biff_double(&b, 4), 1.5);
	ck_assert_uint_eq(biff_u16(&b, 11), 0);
	/* [MS-XLS] 2.5.122: an integer, one of hundredths, a double. */
	ck_assert_double_eq(biff_rk(2138u << 2 | 2), 2138);
	ck_assert_double_eq(biff_rk((uint32_t)-5 << 2 | 2), -5);
	ck_assert_double_eq(biff_rk(1234u << 2 | 3), 12.34);
	ck_assert_double_eq(biff_rk(0x3FF80000u), 1.5);
	biff_release(&b);
}
END_TEST

START_TEST(a_text_goes_on_in_wider_characters)
{
	struct biff b;

	START(&b, "\xFC\0\5\0" "\4\0\0ab" "\x3C\0\5\0" "\1" "c\0\x20\x5F"
	    "\x0A\0\0\0");
	ck_assert(biff_text(&b, biff_take16(&b), &text));
	ck_assert_slice(buffer_slice(&text), "abc张");
	ck_assert(!b.cut);
	ck_assert(biff_next(&b));
	ck_assert_uint_eq(b.type, 0x0A);
	ck_assert(!biff_next(&b));
	biff_release(&b);
}
END_TEST

START_TEST(what_comes_behind_a_text_is_passed_over)
{
	struct biff b;

	/* One run of a format, three bytes of how it is read. */
	START(&b, "\xFC\0\x13\0" "\1\0\x0C\1\0\3\0\0\0x" "rrrr" "ppp" "\1\0");
	ck_assert(biff_text(&b, biff_take16(&b), &text));
	ck_assert_slice(buffer_slice(&text), "x");
	ck_assert_uint_eq(biff_take16(&b), 1);
	ck_assert(!b.cut);
	biff_release(&b);
}
END_TEST

START_TEST(a_text_that_ends_too_soon_is_cut)
{
	struct biff b;

	START(&b, "\xFC\0\4\0" "\5\0\0a");
	ck_assert(biff_text(&b, biff_take16(&b), &text));
	ck_assert_slice(buffer_slice(&text), "a");
	ck_assert(b.cut);
	biff_release(&b);
}
END_TEST

START_TEST(a_record_that_the_file_cuts_holds_nothing)
{
	struct biff b;

	/* CONTINUE says five bytes, one is there. */
	START(&b, "\xFC\0\4\0" "\5\0\0a" "\x3C\0\5\0" "x");
	ck_assert(biff_text(&b, biff_take16(&b), &text));
	ck_assert(b.cut);
	ck_assert_uint_eq(biff_take16(&b), 0);
	ck_assert_uint_eq(biff_u16(&b, 0), 0);
	biff_release(&b);
}
END_TEST

UNIT_MAIN(numbers_come_in_two_forms, a_text_goes_on_in_wider_characters,
    what_comes_behind_a_text_is_passed_over,
    a_text_that_ends_too_soon_is_cut,
    a_record_that_the_file_cuts_holds_nothing)
