/*
 * multibyte.c - which bytes lead, which trail
 */
#include <stdint.h>

#include "encoding/multibyte.h"

static bool
within(unsigned char c, unsigned char first, unsigned char last)
{
	return c >= first && c <= last;
}

static bool
is_trail(enum charset charset, unsigned char c)
{
	switch (charset) {
	case CHARSET_GB18030:
		return within(c, 0x40, 0xFE) && c != 0x7F;
	case CHARSET_BIG5:
		return within(c, 0x40, 0x7E) || within(c, 0xA1, 0xFE);
	case CHARSET_SHIFT_JIS:
		return within(c, 0x40, 0xFC) && c != 0x7F;
	case CHARSET_EUC_KR:
		return within(c, 'A', 'Z') || within(c, 'a', 'z') ||
		    within(c, 0x81, 0xFE);
	default:
		return within(c, 0xA1, 0xFE);
	}
}

static bool
is_lead(enum charset charset, unsigned char c)
{
	switch (charset) {
	case CHARSET_GB18030:
	case CHARSET_EUC_KR:
		return within(c, 0x81, 0xFE);
	case CHARSET_BIG5:
		return within(c, 0xA1, 0xF9);
	case CHARSET_SHIFT_JIS:
		return within(c, 0x81, 0x9F) || within(c, 0xE0, 0xFC);
	default:
		return within(c, 0xA1, 0xFE) || c == 0x8E || c == 0x8F;
	}
}

/* The four bytes of GB18030, the three of EUC-JP; 0: neither. */
static size_t
long_length(enum charset charset, const unsigned char *p, size_t left)
{
	if (charset == CHARSET_GB18030 && within(p[1], '0', '9')) {
		if ((left > 2 && !within(p[2], 0x81, 0xFE)) ||
		    (left > 3 && !within(p[3], '0', '9')))
			return 0;
		return left < 4 ? MULTIBYTE_CUT : 4;
	}
	if (charset == CHARSET_EUC_JP && p[0] == 0x8F) {
		if (!within(p[1], 0xA1, 0xFE) ||
		    (left > 2 && !within(p[2], 0xA1, 0xFE)))
			return 0;
		return left < 3 ? MULTIBYTE_CUT : 3;
	}
	return 0;
}

size_t
multibyte_length(enum charset charset, const unsigned char *p, size_t left)
{
	if ((charset == CHARSET_GB18030 && p[0] == 0x80) ||
	    (charset == CHARSET_SHIFT_JIS && within(p[0], 0xA1, 0xDF)))
		return 1;
	if (!is_lead(charset, p[0]))
		return 0;
	if (left < 2)
		return MULTIBYTE_CUT;
	if (charset == CHARSET_EUC_JP && p[0] == 0x8E)
		return within(p[1], 0xA1, 0xDF) ? 2 : 0;
	if (is_trail(charset, p[1]) && !(charset == CHARSET_EUC_JP &&
	    p[0] == 0x8F))
		return 2;
	return long_length(charset, p, left);
}

bool
multibyte_is_common(enum charset charset, const unsigned char *p)
{
	switch (charset) {
	case CHARSET_GB18030:
		return within(p[0], 0xB0, 0xD7) && p[1] >= 0xA1;
	case CHARSET_BIG5:
		return within(p[0], 0xA4, 0xC6);
	case CHARSET_SHIFT_JIS:
		return within(p[0], 0x82, 0x83) || within(p[0], 0x88, 0x98);
	case CHARSET_EUC_JP:
		return within(p[0], 0xA4, 0xA5) || within(p[0], 0xB0, 0xCF);
	case CHARSET_EUC_KR:
		return within(p[0], 0xB0, 0xC8) && p[1] >= 0xA1;
	default:
		return false;
	}
}

bool
multibyte_is_han(enum charset charset, const unsigned char *p)
{
	if (charset == CHARSET_BIG5)
		return p[0] != 0xA3;
	/* Outside the 94 x 94 of GB 2312 there is nothing but Han. */
	if (p[1] < 0xA1 || within(p[0], 0xB0, 0xF7))
		return true;
	return p[0] <= 0xA3 || p[0] > 0xF7;
}

const char *
multibyte_name(enum charset charset)
{
	switch (charset) {
	case CHARSET_GB18030:
		return "GB18030";
	case CHARSET_BIG5:
		return "CP950";
	case CHARSET_SHIFT_JIS:
		return "CP932";
	case CHARSET_EUC_JP:
		return "EUC-JP";
	default:
		return "CP949";
	}
}
