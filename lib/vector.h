/*
 * vector.h - sixteen bytes at once, where the processor has SSE2
 *
 * VECTOR_16 says so; code that asks for it has plain C beside it.
 */
#ifndef FAIRLEAD_VECTOR_H
#define FAIRLEAD_VECTOR_H

#if defined(__x86_64__) && defined(__SSE2__)
#include <emmintrin.h>

#define VECTOR_16 1

/* From any address. */
static inline __m128i
vector_load(const char *p)
{
	return _mm_loadu_si128((const __m128i *)(const void *)p);
}

static inline void
vector_store(char *p, __m128i v)
{
	_mm_storeu_si128((__m128i *)(void *)p, v);
}

#endif

#endif
