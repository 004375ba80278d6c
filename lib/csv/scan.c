/*
 * scan.c - the fast lane: one kernel, several ways to make its masks
 */
#include <stdlib.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include "base/mem.h"
#include "csv/scan.h"

/* Bit i speaks of byte i of a block of 64. */
struct masks {
	uint64_t quote, delimiter, lf, cr, nul, high;
};

/*
 * The end of the data ends the last record, unless its bytes say that it is
 * irregular (still inside quotes, or a CR without its LF).
 */
static void
finish(struct scan *scan, size_t len, uint32_t lines, bool high,
    bool unfinished)
{
	size_t before = scan->row_count == 0 ? 0 :
	    scan->marks[scan->rows[scan->row_count - 1].mark_end - 1] + 1;

	if (before == len)
		return;
	if (unfinished) {
		scan->irregular = true;
		return;
	}
	scan->marks[scan->mark_count++] = (uint32_t)len;
	scan->rows[scan->row_count++] = (struct scan_row){
		(uint32_t)scan->mark_count, lines, high
	};
}

/* The position of the lowest bit; any value when there is none. */
static inline uint32_t
low_bit(uint64_t bits)
{
	return (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
}

/*
 * Writes base plus the position of each bit and returns how many there are.
 * Eight are always written, as most blocks have fewer and a loop of a fixed
 * length is not mispredicted.
 */
static inline size_t
marks_plain(uint32_t *to, uint32_t base, uint64_t bits)
{
	int count = __builtin_popcountll(bits), i;

	for (i = 0; i < 8; i++) {
		to[i] = base + low_bit(bits);
		bits &= bits - 1;
	}
	for (; i < count; i++) {
		to[i] = base + low_bit(bits);
		bits &= bits - 1;
	}
	return (size_t)count;
}

/* Parity of the bits up to and with each bit. */
static inline uint64_t
prefix_xor(uint64_t bits)
{
	bits ^= bits << 1;
	bits ^= bits << 2;
	bits ^= bits << 4;
	bits ^= bits << 8;
	bits ^= bits << 16;
	bits ^= bits << 32;
	return bits;
}

/* The high bit of each byte of word that equals the byte of pattern. */
static inline uint64_t
bytes_equal(uint64_t word, uint64_t pattern)
{
	uint64_t x = word ^ pattern;
	const uint64_t low7 = UINT64_C(0x7F7F7F7F7F7F7F7F);

	return ~(((x & low7) + low7) | x | low7);
}

/* Eight high bits to the low byte. */
static inline uint64_t
gather(uint64_t high_bits)
{
	return (high_bits >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

static inline uint64_t
load_little(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof(word));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	word = __builtin_bswap64(word);
#endif
	return word;
}

static inline void
masks_plain(const char *p, char delimiter, char quote, struct masks *m)
{
	const uint64_t each = UINT64_C(0x0101010101010101);
	int i;

	*m = (struct masks){ 0 };
	for (i = 0; i < 8; i++) {
		uint64_t word = load_little(p + i * 8);
		int at = i * 8;

		m->quote |= gather(bytes_equal(word,
		    each * (unsigned char)quote)) << at;
		m->delimiter |= gather(bytes_equal(word,
		    each * (unsigned char)delimiter)) << at;
		m->lf |= gather(bytes_equal(word, each * '\n')) << at;
		m->cr |= gather(bytes_equal(word, each * '\r')) << at;
		m->nul |= gather(bytes_equal(word, 0)) << at;
		m->high |= gather(word & (each << 7)) << at;
	}
	if (quote == '\0')
		m->quote = 0;
}

#define KERNEL scan_plain
#define KERNEL_TARGET
#define KERNEL_MASKS masks_plain
#define KERNEL_PREFIX_XOR prefix_xor
#define KERNEL_MARKS marks_plain
#include "csv/scan_kernel.h"

#if defined(__x86_64__)

static inline uint64_t
equal_sse2(const __m128i *v, char c)
{
	__m128i wanted = _mm_set1_epi8(c);
	uint64_t bits = 0;
	int i;

	for (i = 0; i < 4; i++)
		bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(
		    _mm_cmpeq_epi8(v[i], wanted)) << (i * 16);
	return bits;
}

static inline void
masks_sse2(const char *p, char delimiter, char quote, struct masks *m)
{
	__m128i v[4], least;
	int i;

	for (i = 0; i < 4; i++)
		v[i] = _mm_loadu_si128((const __m128i *)(const void *)(p + i * 16));
	least = _mm_min_epu8(_mm_min_epu8(v[0], v[1]),
	    _mm_min_epu8(v[2], v[3]));
	m->quote = quote == '\0' ? 0 : equal_sse2(v, quote);
	m->delimiter = equal_sse2(v, delimiter);
	m->lf = equal_sse2(v, '\n');
	m->cr = equal_sse2(v, '\r');
	m->high = 0;
	for (i = 0; i < 4; i++)
		m->high |= (uint64_t)(uint32_t)_mm_movemask_epi8(v[i]) <<
		    (i * 16);
	m->nul = 0;
	if (_mm_movemask_epi8(_mm_cmpeq_epi8(least, _mm_setzero_si128())))
		m->nul = equal_sse2(v, '\0');
}

#define KERNEL scan_sse2
#define KERNEL_TARGET
#define KERNEL_MASKS masks_sse2
#define KERNEL_PREFIX_XOR prefix_xor
#define KERNEL_MARKS marks_plain
#include "csv/scan_kernel.h"

#define AVX2 __attribute__((target("avx2,pclmul,bmi,bmi2,popcnt,lzcnt")))

AVX2 static inline uint64_t
equal_avx2(__m256i low, __m256i high, char c)
{
	__m256i wanted = _mm256_set1_epi8(c);

	return (uint64_t)(uint32_t)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(low, wanted)) |
	    (uint64_t)(uint32_t)_mm256_movemask_epi8(
	    _mm256_cmpeq_epi8(high, wanted)) << 32;
}

AVX2 static inline void
masks_avx2(const char *p, char delimiter, char quote, struct masks *m)
{
	__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)p);
	__m256i high =
	    _mm256_loadu_si256((const __m256i *)(const void *)(p + 32));
	__m256i least = _mm256_min_epu8(low, high);

	m->quote = quote == '\0' ? 0 : equal_avx2(low, high, quote);
	m->delimiter = equal_avx2(low, high, delimiter);
	m->lf = equal_avx2(low, high, '\n');
	m->cr = equal_avx2(low, high, '\r');
	m->high = (uint64_t)(uint32_t)_mm256_movemask_epi8(low) |
	    (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
	m->nul = 0;
	if (_mm256_movemask_epi8(_mm256_cmpeq_epi8(least,
	    _mm256_setzero_si256())))
		m->nul = equal_avx2(low, high, '\0');
}

/* Carry-less multiplication by all ones is the prefix XOR. */
AVX2 static inline uint64_t
prefix_xor_clmul(uint64_t bits)
{
	__m128i product = _mm_clmulepi64_si128(
	    _mm_set_epi64x(0, (int64_t)bits), _mm_set1_epi8(-1), 0);

	return (uint64_t)_mm_cvtsi128_si64(product);
}

#define KERNEL scan_avx2
#define KERNEL_TARGET AVX2
#define KERNEL_MASKS masks_avx2
#define KERNEL_PREFIX_XOR prefix_xor_clmul
#define KERNEL_MARKS marks_plain
#include "csv/scan_kernel.h"

/*
 * With AVX-512 a block is one register, a comparison is a mask at once, and
 * VBMI2 packs the positions of a mask's bits without a loop over them.
 */
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2," \
    "pclmul,bmi,bmi2,popcnt,lzcnt")))

AVX512 static inline void
masks_avx512(const char *p, char delimiter, char quote, struct masks *m)
{
	__m512i v = _mm512_loadu_si512((const void *)p);
	uint64_t low = _mm512_cmple_epu8_mask(v, _mm512_set1_epi8('\r'));

	m->quote = quote == '\0' ? 0 :
	    _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(quote));
	m->delimiter = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8(delimiter));
	m->lf = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\n'));
	m->high = _mm512_movepi8_mask(v);
	m->cr = m->nul = 0;
	if (low != m->lf) {
		m->cr = _mm512_cmpeq_epi8_mask(v, _mm512_set1_epi8('\r'));
		m->nul = _mm512_testn_epi8_mask(v, v);
	}
}

/* Sixteen at a time; as many may be written. */
AVX512 static inline size_t
marks_avx512(uint32_t *to, uint32_t base, uint64_t bits)
{
	const __m512i each = _mm512_set_epi64(0x3F3E3D3C3B3A3938,
	    0x3736353433323130, 0x2F2E2D2C2B2A2928, 0x2726252423222120,
	    0x1F1E1D1C1B1A1918, 0x1716151413121110, 0x0F0E0D0C0B0A0908,
	    0x0706050403020100);
	__m512i at = _mm512_maskz_compress_epi8(bits, each);
	const __m512i from = _mm512_set1_epi32((int)base);
	size_t count = (size_t)__builtin_popcountll(bits), i = 0;

	do {
		_mm512_storeu_si512(to + i, _mm512_add_epi32(from,
		    _mm512_cvtepu8_epi32(_mm512_castsi512_si128(at))));
		at = _mm512_alignr_epi32(at, at, 4);
		i += 16;
	} while (i < count);
	return count;
}

#define KERNEL scan_avx512
#define KERNEL_TARGET AVX512
#define KERNEL_MASKS masks_avx512
#define KERNEL_PREFIX_XOR prefix_xor_clmul
#define KERNEL_MARKS marks_avx512
#include "csv/scan_kernel.h"

#endif /* __x86_64__ */

bool
scan_has_lane(enum scan_lane lane)
{
#if defined(__x86_64__)
	bool avx2 = __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("pclmul") &&
	    __builtin_cpu_supports("bmi2");

	if (lane == SCAN_AVX512)
		return avx2 && __builtin_cpu_supports("avx512bw") &&
		    __builtin_cpu_supports("avx512vl") &&
		    __builtin_cpu_supports("avx512vbmi2");
	return lane != SCAN_AVX2 || avx2;
#else
	return lane == SCAN_BEST || lane == SCAN_PLAIN;
#endif
}

/* Every byte may be a mark; the kernel writes up to 64 at a time. */
static void
make_room(struct scan *scan, size_t len)
{
	if (scan->mark_room < len + 64) {
		scan->mark_room = len + 64;
		free(scan->marks);
		scan->marks = xmalloc(scan->mark_room * sizeof(*scan->marks));
	}
	if (scan->row_room < len + 1) {
		scan->row_room = len + 1;
		free(scan->rows);
		scan->rows = xmalloc(scan->row_room * sizeof(*scan->rows));
	}
}

void
scan_records(struct scan *scan, enum scan_lane lane, char delimiter,
    char quote, const char *data, size_t len, bool last)
{
	make_room(scan, len);
	scan->mark_count = 0;
	scan->row_count = 0;
	scan->irregular = false;
#if defined(__x86_64__)
	if (lane == SCAN_BEST)
		lane = scan_has_lane(SCAN_AVX512) ? SCAN_AVX512 :
		    scan_has_lane(SCAN_AVX2) ? SCAN_AVX2 : SCAN_SSE2;
	if (lane == SCAN_AVX512)
		scan_avx512(scan, delimiter, quote, data, len, last);
	else if (lane == SCAN_AVX2)
		scan_avx2(scan, delimiter, quote, data, len, last);
	else if (lane == SCAN_SSE2)
		scan_sse2(scan, delimiter, quote, data, len, last);
	else
#endif
		scan_plain(scan, delimiter, quote, data, len, last);
}

void
scan_release(struct scan *scan)
{
	free(scan->marks);
	free(scan->rows);
	*scan = (struct scan){ 0 };
}
