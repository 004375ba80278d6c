/*
 * charset.h - which encoding a file is in (R-IMPORT-02)
 *
 * A byte-order mark decides; else strict UTF-8; else GB18030 or Big5 by how
 * common the characters are that the bytes would be; else Windows-1252.  Of
 * the last three the library uchardet is asked for a second opinion.
 */
#ifndef FAIRLEAD_CHARSET_H
#define FAIRLEAD_CHARSET_H

#include "slice.h"

enum charset {
	CHARSET_AUTO,		/* not decided */
	CHARSET_UTF_8,
	CHARSET_UTF_16LE,
	CHARSET_UTF_16BE,
	CHARSET_GB18030,	/* and GBK: byte 80 is the euro sign */
	CHARSET_BIG5,		/* CP950 */
	CHARSET_WINDOWS_1252,
};

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
	unsigned characters;	/* of two bytes and more, in the head */
	unsigned han_pct;	/* of these, Han or their punctuation */
	char rival[32];		/* what uchardet says when it differs, or "" */
};

/*
 * Looks at the first bytes; whole says that no more follow.  A character
 * that the end of the head cuts is no error unless whole.
 */
void charset_guess(struct slice head, bool whole, struct charset_guess *out);

#endif
