/*
 * charset.h - the encodings that a file may be in, and their names
 */
#ifndef ENCODING_CHARSET_H
#define ENCODING_CHARSET_H

#include <stdbool.h>

enum charset {
	CHARSET_AUTO,		/* not decided */
	CHARSET_UTF_8,
	CHARSET_UTF_16LE,
	CHARSET_UTF_16BE,
	CHARSET_GB18030,	/* and GBK: byte 80 is the euro sign */
	CHARSET_BIG5,		/* CP950 */
	CHARSET_SHIFT_JIS,	/* CP932 */
	CHARSET_EUC_JP,
	CHARSET_EUC_KR,		/* CP949 */
	CHARSET_WINDOWS_1250,
	CHARSET_WINDOWS_1251,
	CHARSET_WINDOWS_1252,
	CHARSET_WINDOWS_1253,
	CHARSET_WINDOWS_1254,
	CHARSET_WINDOWS_1255,
	CHARSET_WINDOWS_1256,
	CHARSET_WINDOWS_1257,
	CHARSET_WINDOWS_1258,
	CHARSET_WINDOWS_874,
	CHARSET_KOI8_R,
	CHARSET_CP866,
	CHARSET_ISO_8859_2,
	CHARSET_ISO_8859_5,
	CHARSET_ISO_8859_7,
	CHARSET_ISO_8859_15,
	CHARSET_MACINTOSH,
	CHARSET_MAC_CYRILLIC,
	CHARSET_KOI8_U,
	CHARSET_CP437,
	CHARSET_CP850,
	CHARSET_CP852,
	CHARSET_CP855,
	CHARSETS,
	CHARSET_MULTIBYTE_FIRST = CHARSET_GB18030,
	CHARSET_MULTIBYTE_LAST = CHARSET_EUC_KR,
	CHARSET_SINGLE_FIRST = CHARSET_WINDOWS_1250,
};

static inline bool
charset_is_multibyte(enum charset charset)
{
	return charset >= CHARSET_MULTIBYTE_FIRST &&
	    charset <= CHARSET_MULTIBYTE_LAST;
}

static inline bool
charset_is_single(enum charset charset)
{
	return charset >= CHARSET_SINGLE_FIRST && charset < CHARSETS;
}

/* The usual name, as GB18030. */
const char *charset_name(enum charset charset);

/*
 * The encoding that a name stands for, in any case and with or without its
 * hyphens: gbk, cp936, latin1.  "utf-16" alone is little-endian, which a
 * mark overrides.  False when there is none of that name.
 */
bool charset_find(const char *name, enum charset *charset);

#endif
