/*
 * fuzz_decode - whatever comes in, what comes out is UTF-8 but for the bytes
 * that are counted as bad, however it is cut into pieces
 */
#include <stdint.h>
#include <stdlib.h>

#include "encoding/decode.h"
#include "base/mem.h"
#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct feed {
	struct slice rest;
	size_t piece;
};

static ssize_t
feed_read(void *context, char *to, size_t size)
{
	struct feed *feed = context;

	if (size > feed->piece)
		size = feed->piece;
	if (size > feed->rest.len)
		size = feed->rest.len;
	if (size > 0)
		memcpy(to, feed->rest.at, size);
	feed->rest.at += size;
	feed->rest.len -= size;
	return (ssize_t)size;
}

/* False when the decoder refused. */
static bool
decode_all(struct slice bytes, enum charset charset, size_t piece,
    struct buffer *out)
{
	struct feed feed = { bytes, piece };
	struct fault fault;
	struct decoder *d = decoder_open((struct reader_source){ feed_read,
	    &feed, NULL }, charset, &fault);
	size_t bad = 0, i, len = 0;
	ssize_t n;

	if (d == NULL)
		abort();
	do {
		buffer_reserve(out, 4096);
		n = decoder_read(d, out->data + out->len, piece);
		if (n > 0)
			out->len += (size_t)n;
	} while (n > 0);
	for (i = 0; i < out->len; i++)
		bad += out->data[i] == DECODE_BAD_BYTE;
	if (bad != decoder_bad_count(d))
		abort();
	while (len < out->len) {
		len += text_valid_prefix((struct slice){ out->data + len,
		    out->len - len });
		if (len < out->len && out->data[len++] != DECODE_BAD_BYTE)
			abort();
	}
	decoder_close(d);
	return n == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct buffer whole = { 0 }, pieces = { 0 };
	struct slice bytes;
	enum charset charset;

	if (size < 2)
		return 0;
	charset = (enum charset)(data[0] % (CHARSET_WINDOWS_1252 + 1));
	bytes = (struct slice){ (const char *)data + 2, size - 2 };
	if (decode_all(bytes, charset, 4096, &whole) &&
	    decode_all(bytes, charset, 1 + data[1] % 16, &pieces) &&
	    !slice_equal(buffer_slice(&whole), buffer_slice(&pieces)))
		abort();
	buffer_release(&whole);
	buffer_release(&pieces);
	return 0;
}
