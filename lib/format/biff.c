/*
 * biff.c - records, and what goes on behind their ends
 */
#include <stdlib.h>

#include "base/text.h"
#include "format/biff.h"

enum { WIDE = 1, PHONETIC = 4, RICH = 8 };

void
biff_init(struct biff *b, const struct cfb *cfb,
    const struct cfb_stream *stream)
{
	*b = (struct biff){ .cfb = cfb, .stream = stream };
	b->window = xmalloc(BIFF_WINDOW);
}

void
biff_release(struct biff *b)
{
	free(b->window);
	b->window = NULL;
}

void
biff_seek(struct biff *b, uint64_t at)
{
	b->next = at;
	b->len = b->at = 0;
	b->cut = false;
}

/* So many bytes of the stream from a place on; NULL beyond its end. */
static const unsigned char *
bytes_at(struct biff *b, uint64_t at, size_t len)
{
	if (at < b->window_at || at + len > b->window_at + b->window_len) {
		b->window_at = at;
		b->window_len = cfb_read(b->cfb, b->stream, at, b->window,
		    BIFF_WINDOW);
		if (b->window_len < len)
			return NULL;
	}
	return (const unsigned char *)b->window + (at - b->window_at);
}

bool
biff_next(struct biff *b)
{
	const unsigned char *head = bytes_at(b, b->next, 4);

	if (head == NULL)
		return false;
	b->type = head[0] | (unsigned)head[1] << 8;
	b->len = head[2] | (size_t)head[3] << 8;
	b->data = bytes_at(b, b->next + 4, b->len);
	b->at = 0;
	if (b->data == NULL) {
		b->len = 0;
		return false;
	}
	b->next += 4 + b->len;
	return true;
}

unsigned
biff_peek(struct biff *b)
{
	uint64_t start = b->next - 4 - b->len;
	const unsigned char *head = bytes_at(b, b->next, 4);
	unsigned type = head == NULL ? 0 : head[0] | (unsigned)head[1] << 8;

	/* The window may have moved. */
	b->data = bytes_at(b, start + 4, b->len);
	if (b->data == NULL)
		b->len = b->at = 0;
	return type;
}

unsigned
biff_u16(const struct biff *b, size_t at)
{
	return at + 2 > b->len ? 0 : b->data[at] |
	    (unsigned)b->data[at + 1] << 8;
}

uint32_t
biff_u32(const struct biff *b, size_t at)
{
	return at + 4 > b->len ? 0 : biff_u16(b, at) |
	    (uint32_t)biff_u16(b, at + 2) << 16;
}

double
biff_double(const struct biff *b, size_t at)
{
	uint64_t bits = biff_u32(b, at) | (uint64_t)biff_u32(b, at + 4) << 32;
	double number;

	memcpy(&number, &bits, sizeof(number));
	return number;
}

double
biff_rk(uint32_t rk)
{
	uint64_t bits = (uint64_t)(rk & ~UINT32_C(3)) << 32;
	double number;

	if (rk & 2)
		number = (double)((int32_t)rk >> 2);
	else
		memcpy(&number, &bits, sizeof(number));
	return rk & 1 ? number / 100 : number;
}

/* Goes on in the CONTINUE record where this one is read; false if none. */
static bool
more(struct biff *b)
{
	while (b->at >= b->len) {
		if (b->cut || biff_peek(b) != BIFF_CONTINUE || !biff_next(b)) {
			b->cut = true;
			return false;
		}
	}
	return true;
}

static unsigned
take(struct biff *b)
{
	return more(b) ? b->data[b->at++] : 0;
}

unsigned
biff_take16(struct biff *b)
{
	unsigned low = take(b);

	return low | take(b) << 8;
}

uint32_t
biff_take32(struct biff *b)
{
	uint32_t low = biff_take16(b);

	return low | (uint32_t)biff_take16(b) << 16;
}

void
biff_skip(struct biff *b, size_t bytes)
{
	while (bytes > 0 && more(b)) {
		size_t here = b->len - b->at < bytes ? b->len - b->at : bytes;

		b->at += here;
		bytes -= here;
	}
}

/* A UTF-16 unit; a pair waits in *high for its second half. */
static bool
add_unit(uint32_t unit, uint32_t *high, struct buffer *out)
{
	char text[4] = { 0 };

	if (*high != 0 && unit >= 0xDC00 && unit < 0xE000)
		unit = 0x10000 + ((*high - 0xD800) << 10) + (unit - 0xDC00);
	else if (*high != 0 && !buffer_add(out, SLICE("?")))
		return false;
	*high = 0;
	if (unit >= 0xD800 && unit < 0xDC00) {
		*high = unit;
		return true;
	}
	if (unit >= 0xDC00 && unit < 0xE000)
		unit = '?';
	if (unit == 0)
		return true;
	if (unit < 0x80)
		return buffer_add_byte(out, (char)unit);
	return buffer_add(out, (struct slice){ text, text_encode(text,
	    unit) });
}

bool
biff_text(struct biff *b, size_t characters, struct buffer *out)
{
	unsigned flags = take(b);
	size_t behind = flags & RICH ? 4 * (size_t)biff_take16(b) : 0;
	uint32_t high = 0;

	if (flags & PHONETIC)
		behind += biff_take32(b);
	while (characters > 0) {
		/* Characters that go on begin with flags of their own. */
		if (b->at >= b->len) {
			if (!more(b))
				break;
			flags = take(b);
			continue;
		}
		if (!add_unit(flags & WIDE ? biff_take16(b) : take(b), &high,
		    out))
			return false;
		characters--;
	}
	biff_skip(b, behind);
	return true;
}
