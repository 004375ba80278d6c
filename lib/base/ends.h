/*
 * ends.h - the bytes at both ends of a short text, as two numbers
 *
 * Together with its length they are the whole of a text of up to 16 bytes:
 * caches compare them instead of the text.  The order of bytes differs from
 * machine to machine: for tables in memory, never for output.
 */
#ifndef BASE_ENDS_H
#define BASE_ENDS_H

#include <stdint.h>

#include "base/slice.h"

enum { ENDS_WHOLE = 16 };

/* They may overlap. */
struct ends {
	uint64_t first, last;
};

/* Up to eight bytes as they stand. */
static inline uint64_t
ends_load(const char *p, size_t size)
{
	uint64_t word = 0;

	memcpy(&word, p, size);
	return word;
}

static inline struct ends
ends_of(struct slice text)
{
	const char *p = text.at;
	size_t len = text.len;

	if (len >= 8)
		return (struct ends){ ends_load(p, 8),
			ends_load(p + len - 8, 8) };
	if (len >= 4)
		return (struct ends){ ends_load(p, 4),
			ends_load(p + len - 4, 4) };
	if (len == 0)
		return (struct ends){ 0, 0 };
	return (struct ends){ (unsigned char)p[0] |
	    (uint64_t)(unsigned char)p[len / 2] << 8 |
	    (uint64_t)(unsigned char)p[len - 1] << 16, 0 };
}

#endif
