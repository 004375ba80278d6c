/*
 * decode.h - bytes of any encoding in, UTF-8 out, as a source for a reader
 *
 * Decides the encoding on the way (guess.h): at the first bytes, or, where
 * these are ASCII, at the first that is not, always looking 64 KiB ahead.
 *
 * A byte that cannot be decoded comes out as one byte FF, which is never
 * valid UTF-8 and never U+FFFD, and its place in the file is remembered: so
 * the record it stands in can be found and named.  Where the encoding was
 * guessed, runs of bytes that plainly are of another one count as such
 * bytes too: UTF-8 inside GB18030, two-byte text inside Windows-1252.
 */
#ifndef ENCODING_DECODE_H
#define ENCODING_DECODE_H

#include <stdint.h>

#include "encoding/guess.h"
#include "base/fault.h"
#include "csv/reader.h"

/* What an undecodable byte becomes. */
#define DECODE_BAD_BYTE '\xFF'

struct decoder;

/* NULL with a fault when the system cannot convert the encoding. */
struct decoder *decoder_open(struct reader_source source,
    enum charset charset, struct fault *fault);
void decoder_close(struct decoder *d);

/*
 * A reader_source's read: context is the decoder.  -1 with errno of the
 * source, or EILSEQ, and then decoder_fault() tells, or the source's.
 */
ssize_t decoder_read(void *context, char *to, size_t size);
const char *decoder_fault(const struct decoder *d);

/* What was decided so far; charset CHARSET_AUTO means ASCII up to here. */
const struct guess *decoder_guess(const struct decoder *d);

/* How many bytes could not be decoded so far. */
uint64_t decoder_bad_count(const struct decoder *d);

/*
 * Takes count bad bytes off the front of those remembered; the place of the
 * first in the file, from 0.
 */
uint64_t decoder_take_bad(struct decoder *d, size_t count);

#endif
