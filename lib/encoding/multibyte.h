/*
 * multibyte.h - the encodings of Chinese, Japanese and Korean, by their bytes
 *
 * For charsets of which charset_is_multibyte() holds; p is above 7F.
 */
#ifndef ENCODING_MULTIBYTE_H
#define ENCODING_MULTIBYTE_H

#include <stddef.h>

#include "encoding/charset.h"

enum { MULTIBYTE_CUT = 9 };

/*
 * The bytes of the character at p (1 to 4) of which so many are there; 0 when
 * none starts so, MULTIBYTE_CUT when its end is missing.
 */
size_t multibyte_length(enum charset charset, const unsigned char *p,
    size_t left);

/*
 * Whether a character of two bytes is one that the standard's authors counted
 * among the usual ones: the first level of GB 2312, Big5 or JIS X 0208, kana,
 * Hangul of KS X 1001.
 */
bool multibyte_is_common(enum charset charset, const unsigned char *p);

/* Han, or the punctuation and full-width forms that go with it. */
bool multibyte_is_han(enum charset charset, const unsigned char *p);

/* What iconv(3) calls it. */
const char *multibyte_name(enum charset charset);

#endif
