/*
 * charset.h - which encoding a file is in (R-IMPORT-02)
 *
 * A byte-order mark decides; else UTF-8, where two characters are whole for
 * each that is broken; else, among the encodings in which the bytes mean
 * something, the one in which the text is best spelled in a language that is
 * written in it (letters.h); else Windows-1252.  A damaged byte speaks against
 * an encoding, but does not exclude it: it rejects its record, no more.
 */
#ifndef ENCODING_CHARSET_H
#define ENCODING_CHARSET_H

#include "base/slice.h"

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
	CHARSET_WINDOWS_1258,	/* from here on some only when named */
	CHARSET_WINDOWS_874,
	CHARSET_KOI8_R,
	CHARSET_CP866,
	CHARSET_ISO_8859_2,
	CHARSET_ISO_8859_5,
	CHARSET_ISO_8859_7,
	CHARSET_ISO_8859_15,
	CHARSET_MACINTOSH,
	CHARSET_MAC_CYRILLIC,
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

/* What the head of a file tells. */
struct charset_guess {
	enum charset charset;	/* CHARSET_AUTO: nothing but ASCII so far */
	size_t mark;		/* bytes of the byte-order mark */
	bool whole;		/* the head was the whole file */
	bool refused;		/* no text: reason says what it is */
	const char *reason;	/* why, for a message: "no mark" */
	unsigned bad;		/* bytes in the head that mean nothing */
	unsigned characters;	/* of two bytes and more, in the head */
	unsigned han_pct;	/* of these, Han or their punctuation */
	char language[24];	/* that it reads as, or "" */
	const char *rival;	/* nearly as likely an encoding, or NULL */
};

/*
 * Looks at the first bytes; whole says that no more follow.  A character
 * that the end of the head cuts is no error unless whole.
 */
void charset_guess(struct slice head, bool whole, struct charset_guess *out);

#endif
