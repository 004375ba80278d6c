/*
 * vector.h - sixteen bytes at once, where the processor has SSE2
 *
 * VECTOR_16 says so; code that asks for it has plain C beside it.
 */
#ifndef BASE_VECTOR_H
#define BASE_VECTOR_H

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

/* All bits of each byte that is a letter or a digit of ASCII. */
static inline __m128i
vector_word_bytes(__m128i v)
{
	__m128i letter = _mm_sub_epi8(_mm_or_si128(v, _mm_set1_epi8(0x20)),
	    _mm_set1_epi8('a'));
	__m128i digit = _mm_sub_epi8(v, _mm_set1_epi8('0'));

	letter = _mm_cmpeq_epi8(_mm_min_epu8(letter,
	    _mm_set1_epi8('z' - 'a')), letter);
	digit = _mm_cmpeq_epi8(_mm_min_epu8(digit,
	    _mm_set1_epi8('9' - '0')), digit);
	return _mm_or_si128(letter, digit);
}

#endif

#endif
