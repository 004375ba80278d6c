/*
 * guess.h - which encoding a file is in (R-IMPORT-02)
 *
 * A byte-order mark decides; else UTF-8, where two characters are whole for
 * each that is broken; else, among the encodings in which the bytes mean
 * something, the one in which the text is best spelled in a language that is
 * written in it (letters.h); else Windows-1252.  A damaged byte speaks against
 * an encoding, but does not exclude it: it rejects its record, no more.
 */
#ifndef ENCODING_GUESS_H
#define ENCODING_GUESS_H

#include "encoding/charset.h"
#include "base/slice.h"

/* What the head of a file tells. */
struct guess {
	enum charset charset;	/* CHARSET_AUTO: nothing but ASCII so far */
	size_t mark;		/* bytes of the byte-order mark */
	bool whole;		/* the head was the whole file */
	bool refused;		/* no text: reason says what it is */
	const char *reason;	/* why, for a message: "no mark" */
	unsigned bad;		/* bytes in the head that mean nothing */
	unsigned characters;	/* of two bytes and more, in the head */
	unsigned han_pct;	/* of these, Han or their punctuation */
	char language[24];	/* that it reads as, or "" */
	bool poor;		/* nothing fits well: the likeliest is doubtful */
	const char *rival;	/* nearly as likely an encoding, or NULL */
};

/*
 * Looks at the first bytes; whole says that no more follow.  A character
 * that the end of the head cuts is no error unless whole.
 */
void guess_charset(struct slice head, bool whole, struct guess *out);

#endif
