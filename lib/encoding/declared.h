/*
 * declared.h - encodings that a mail, a card or a page names by itself
 *
 * Besides those of charset.h, which a file may be guessed to be in, there are
 * some that nobody could guess but that mail programs write: seven bits with
 * shifts (RFC 1468 ISO-2022-JP, RFC 1557 ISO-2022-KR, RFC 1843 HZ), and parts
 * of ISO 8859 that are read by iconv(3).
 */
#ifndef ENCODING_DECLARED_H
#define ENCODING_DECLARED_H

#include "encoding/piece.h"

struct declared {
	enum charset charset;	/* CHARSET_AUTO: iconv(3) reads it */
	int how;		/* 0: as it is */
	const char *iconv;	/* its name there */
};

/* What a name means, in any case, with or without "x-"; false: unknown. */
bool declared_find(struct slice name, struct declared *out);
static inline bool
declared_equal(struct declared a, struct declared b)
{
	return a.charset == b.charset && a.how == b.how &&
	    a.iconv == b.iconv;
}

/*
 * Appends the bytes as UTF-8, as pieces_add() does: what is no character is
 * DECODE_BAD_BYTE.  False with a fault when the system cannot convert it.
 */
bool declared_add(struct pieces *pieces, struct declared encoding,
    struct slice bytes, struct buffer *out, struct fault *fault);

#endif
