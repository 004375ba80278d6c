/*
 * locate.c - quotes and line ends, counted sixteen bytes at a time
 */
#include "base/vector.h"
#include "csv/locate.h"

/* Of a run: bytes of each kind, and CRs with their LF in the same run. */
struct kinds {
	uint64_t quotes, line_feeds, returns, pairs;
};

#ifdef VECTOR_16
enum { STEPS = 255 };		/* that a byte can count */

static inline uint64_t
sum_bytes(__m128i counts)
{
	__m128i sums = _mm_sad_epu8(counts, _mm_setzero_si128());

	return (uint64_t)_mm_cvtsi128_si64(sums) + (uint64_t)
	    _mm_cvtsi128_si64(_mm_unpackhi_epi64(sums, sums));
}

/* Up to STEPS times sixteen bytes, behind which one more can be read. */
static void
count_steps(struct kinds *k, const char *p, size_t steps)
{
	const __m128i quote = _mm_set1_epi8('"'), lf = _mm_set1_epi8('\n');
	const __m128i cr = _mm_set1_epi8('\r');
	__m128i quotes = _mm_setzero_si128(), feeds = quotes;
	__m128i returns = quotes, pairs = quotes;
	size_t i;

	for (i = 0; i < steps; i++, p += 16) {
		__m128i v = vector_load(p);
		__m128i is_cr = _mm_cmpeq_epi8(v, cr);

		quotes = _mm_sub_epi8(quotes, _mm_cmpeq_epi8(v, quote));
		feeds = _mm_sub_epi8(feeds, _mm_cmpeq_epi8(v, lf));
		returns = _mm_sub_epi8(returns, is_cr);
		pairs = _mm_sub_epi8(pairs, _mm_and_si128(is_cr,
		    _mm_cmpeq_epi8(vector_load(p + 1), lf)));
	}
	k->quotes += sum_bytes(quotes);
	k->line_feeds += sum_bytes(feeds);
	k->returns += sum_bytes(returns);
	k->pairs += sum_bytes(pairs);
}

static size_t
count_fast(struct kinds *k, struct slice s)
{
	size_t at = 0;

	while (s.len - at > 16) {
		size_t steps = (s.len - at - 1) / 16;

		if (steps > STEPS)
			steps = STEPS;
		count_steps(k, s.at + at, steps);
		at += 16 * steps;
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
	size_t i;

	for (i = count_fast(&k, s); i < s.len; i++) {
		k.quotes += s.at[i] == '"';
		k.line_feeds += s.at[i] == '\n';
		k.returns += s.at[i] == '\r';
		k.pairs += s.at[i] == '\r' && i + 1 < s.len &&
		    s.at[i + 1] == '\n';
	}
	return k;
}

/* Rare, so byte by byte. */
static void
count_lone(struct locate_run *run, struct slice s)
{
	bool inside = false;
	size_t i;

	for (i = 0; i + 1 < s.len; i++) {
		inside ^= s.at[i] == '"';
		run->lone[inside] += s.at[i] == '\r' && s.at[i + 1] != '\n';
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
	if (k.returns > k.pairs + run.ends_cr)
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
