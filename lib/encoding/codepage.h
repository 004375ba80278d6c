/*
 * codepage.h - the single-byte encodings: what their bytes above 7F stand for
 */
#ifndef ENCODING_CODEPAGE_H
#define ENCODING_CODEPAGE_H

#include <stdint.h>

#include "encoding/charset.h"

/*
 * The character of a byte from 80 to FF in a charset for which
 * charset_is_single() holds; 0 where it has none.
 */
uint32_t codepage_character(enum charset charset, unsigned char byte);

#endif
