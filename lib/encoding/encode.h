/*
 * encode.h - UTF-8 to GB18030 for old Chinese installations (R-EXPORT-01)
 *
 * By iconv(3); ASCII is copied.  GB18030 has a code for every character, but
 * systems disagree on 24 of the private use area (U+E78D to U+E864): where
 * the system has no code for one, the text cannot be written.
 */
#ifndef ENCODING_ENCODE_H
#define ENCODING_ENCODE_H

#include "base/fault.h"
#include "base/mem.h"

struct encoder;

/* NULL with a fault when the system has no such conversion. */
struct encoder *encoder_open_gb18030(struct fault *fault);
void encoder_close(struct encoder *encoder);

/* Appends text, which must be UTF-8; false when it cannot be written. */
bool encoder_add(struct encoder *encoder, struct slice text,
    struct buffer *out);

#endif
