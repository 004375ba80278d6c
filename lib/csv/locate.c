/*
 * locate.c - quotes and line ends, counted thirty-two bytes at a time
 */
#include <string.h>

#include "csv/locate.h"
#include "csv/scan.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2")))
#endif

/* Bytes of a run; of returns only whether there are any. */
struct kinds {
	uint64_t quotes, line_feeds;
	bool returns;
};

static void
count_plainly(struct kinds *k, const char *p, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++) {
		k->quotes += p[i] == '"';
		k->line_feeds += p[i] == '\n';
		k->returns |= p[i] == '\r';
	}
}

#ifdef AVX2
enum { STEP = 32, STEPS = 255 };	/* bytes; what a byte can count */

AVX2
static inline uint64_t
sum_bytes(__m256i counts)
{
	__m256i sums = _mm256_sad_epu8(counts, _mm256_setzero_si256());

	return (uint64_t)_mm256_extract_epi64(sums, 0) +
	    (uint64_t)_mm256_extract_epi64(sums, 1) +
	    (uint64_t)_mm256_extract_epi64(sums, 2) +
	    (uint64_t)_mm256_extract_epi64(sums, 3);
}

/* Up to STEPS of STEP bytes. */
AVX2
static void
count_steps(struct kinds *k, const char *p, size_t steps)
{
	const __m256i quote = _mm256_set1_epi8('"');
	const __m256i lf = _mm256_set1_epi8('\n'), cr = _mm256_set1_epi8('\r');
	__m256i quotes = _mm256_setzero_si256(), feeds = quotes;
	__m256i returns = quotes;
	size_t i;

	for (i = 0; i < steps; i++, p += STEP) {
		__m256i v = _mm256_loadu_si256(
		    (const __m256i *)(const void *)p);

		quotes = _mm256_sub_epi8(quotes, _mm256_cmpeq_epi8(v, quote));
		feeds = _mm256_sub_epi8(feeds, _mm256_cmpeq_epi8(v, lf));
		returns = _mm256_or_si256(returns, _mm256_cmpeq_epi8(v, cr));
	}
	k->quotes += sum_bytes(quotes);
	k->line_feeds += sum_bytes(feeds);
	k->returns |= !_mm256_testz_si256(returns, returns);
}

/* How many bytes from the front were counted. */
static size_t
count_fast(struct kinds *k, struct slice s)
{
	size_t at = 0, steps;

	if (!scan_has_lane(SCAN_AVX2))
		return 0;
	for (; s.len - at >= STEP; at += STEP * steps) {
		steps = (s.len - at) / STEP;
		if (steps > STEPS)
			steps = STEPS;
		count_steps(k, s.at + at, steps);
	}
	return at;
}
#else
static size_t
count_fast(struct kinds *k, struct slice s)
{
	(void)k;
	(void)s;
	return 0;
}
#endif

static struct kinds
count_kinds(struct slice s)
{
	struct kinds k = { 0 };
	size_t at = count_fast(&k, s);

	count_plainly(&k, s.at + at, s.len - at);
	return k;
}

/* From one CR to the next: whether that is inside depends on the quotes. */
static void
count_lone(struct locate_run *run, struct slice s)
{
	const char *at = s.at, *counted = s.at, *end = s.at + s.len, *cr;
	struct kinds k = { 0 };

	while ((cr = memchr(at, '\r', (size_t)(end - at))) != NULL &&
	    cr + 1 < end) {
		if (cr[1] != '\n') {
			count_plainly(&k, counted, (size_t)(cr - counted));
			counted = cr;
			run->lone[k.quotes & 1]++;
		}
		at = cr + 1;
	}
}

struct locate_run
locate_count(struct slice s)
{
	struct kinds k = count_kinds(s);
	struct locate_run run = { .quotes = k.quotes,
		.line_feeds = k.line_feeds, .empty = s.len == 0 };

	if (run.empty)
		return run;
	run.starts_lf = s.at[0] == '\n';
	run.ends_cr = s.at[s.len - 1] == '\r';
	if (k.returns)
		count_lone(&run, s);
	return run;
}

void
locate_add(struct locate_place *t, const struct locate_run *run)
{
	if (run->empty)
		return;
	t->line += run->line_feeds + run->lone[t->quoted] +
	    (t->after_cr && !run->starts_lf);
	t->quoted ^= run->quotes & 1;
	t->after_cr = run->ends_cr && !t->quoted;
}

size_t
locate_pass_line(struct locate_place *t, struct slice s, bool *found)
{
	size_t i;

	*found = false;
	for (i = 0; i < s.len && !*found; i++) {
		t->line += (t->after_cr && s.at[i] != '\n') ||
		    s.at[i] == '\n';
		t->quoted ^= s.at[i] == '"';
		t->after_cr = s.at[i] == '\r' && !t->quoted;
		*found = s.at[i] == '\n' && !t->quoted;
	}
	return i;
}
