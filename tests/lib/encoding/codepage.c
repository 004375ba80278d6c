/* codepage.c - codepage.h: bytes above 7F, against iconv(3) */
#include <iconv.h>

#include "encoding/codepage.h"
#include "base/text.h"
#include "unit.h"

/* What the C library makes of a byte; 0: nothing. */
static uint32_t
ask(iconv_t how, int byte)
{
	char in = (char)byte, out[8], *from = &in, *to = out;
	size_t left = 1, room = sizeof(out);
	uint32_t c;

	iconv(how, NULL, NULL, NULL, NULL);
	/* The second call lets go of letters that wait for a mark. */
	if (iconv(how, &from, &left, &to, &room) == (size_t)-1 ||
	    iconv(how, NULL, NULL, &to, &room) == (size_t)-1)
		return 0;
	return text_decode(slice_between(out, to), &c) > 0 ? c : 0;
}

START_TEST(every_byte_of_the_windows_pages_is_what_iconv_says)
{
	static const char *const names[] = { "CP1250", "CP1251", "CP1252",
		"CP1253", "CP1254", "CP1255", "CP1256", "CP1257" };
	int i, byte;

	for (i = 0; i < 8; i++) {
		iconv_t how = iconv_open("UTF-8", names[i]);

		ck_assert(how != (iconv_t)-1);
		for (byte = 0x80; byte < 0x100; byte++)
			ck_assert_uint_eq(codepage_character((enum charset)
			    (CHARSET_WINDOWS_1250 + i), (unsigned char)byte),
			    ask(how, byte));
		iconv_close(how);
	}
}
END_TEST

START_TEST(the_named_ones_have_their_letters)
{
	ck_assert_uint_eq(codepage_character(CHARSET_KOI8_R, 0xC1), 0x430);
	ck_assert_uint_eq(codepage_character(CHARSET_CP866, 0xA0), 0x430);
	ck_assert_uint_eq(codepage_character(CHARSET_ISO_8859_2, 0xB9),
	    0x161);
	ck_assert_uint_eq(codepage_character(CHARSET_ISO_8859_15, 0xA4),
	    0x20AC);
	ck_assert_uint_eq(codepage_character(CHARSET_MACINTOSH, 0x8A), 0xE4);
	ck_assert_uint_eq(codepage_character(CHARSET_MAC_CYRILLIC, 0x80),
	    0x410);
	ck_assert_uint_eq(codepage_character(CHARSET_WINDOWS_874, 0xA1),
	    0xE01);
}
END_TEST

UNIT_MAIN(every_byte_of_the_windows_pages_is_what_iconv_says,
    the_named_ones_have_their_letters)
