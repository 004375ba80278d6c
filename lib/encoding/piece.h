/*
 * piece.h - short runs of bytes to UTF-8, where a file mixes encodings
 *
 * For formats that name the encoding of a single value (vCard, .xls).  A byte
 * that means nothing becomes DECODE_BAD_BYTE, as in decode.h.
 */
#ifndef ENCODING_PIECE_H
#define ENCODING_PIECE_H

#include "base/fault.h"
#include "base/mem.h"
#include "encoding/charset.h"

struct pieces;

struct pieces *pieces_new(void);
void pieces_free(struct pieces *pieces);

/*
 * Appends bytes of a charset (not CHARSET_AUTO) as UTF-8.  False with a fault
 * where this system cannot convert it.
 */
bool pieces_add(struct pieces *pieces, enum charset charset,
    struct slice bytes, struct buffer *out, struct fault *fault);

/* The same by an iconv_t to UTF-8 of the caller's. */
void pieces_convert(void *converter, struct slice bytes, struct buffer *out);

#endif
