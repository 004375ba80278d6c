/*
 * similar.c - edits by rows, Jaro by windows, Dice by pairs
 */
#include <stdint.h>

#include "base/similar.h"
#include "base/text.h"

/* Cuts off what both have at their ends: most pairs differ in one place. */
static void
cut_common(struct slice *a, struct slice *b)
{
	while (a->len > 0 && b->len > 0 && *a->at == *b->at)
		a->at++, a->len--, b->at++, b->len--;
	while (a->len > 0 && b->len > 0 &&
	    a->at[a->len - 1] == b->at[b->len - 1])
		a->len--, b->len--;
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static unsigned
cell(const unsigned *row, const unsigned *above, const unsigned *second,
    struct slice a, struct slice b, size_t i, size_t j)
{
	bool same = a.at[i - 1] == b.at[j - 1];
	unsigned cost = least(above[j - 1] + !same,
	    1 + least(above[j], row[j - 1]));

	if (i > 1 && j > 1 && a.at[i - 1] == b.at[j - 2] &&
	    a.at[i - 2] == b.at[j - 1])
		cost = least(cost, second[j - 2] + 1);
	return cost;
}

/*
 * A row of the table, next to the diagonal only: further from it are more
 * edits than most.  Returns the least in it.
 */
static unsigned
fill_row(unsigned rows[3][SIMILAR_MOST + 1], struct slice a, struct slice b,
    size_t i, unsigned most)
{
	unsigned *row = rows[i % 3], best = most + 2;
	size_t from = i > most ? i - most : 1, to = i + most, j;

	row[from - 1] = from > 1 ? most + 1 : (unsigned)i;
	for (j = from; j <= to && j <= b.len; j++) {
		row[j] = cell(row, rows[(i + 2) % 3], rows[(i + 1) % 3], a, b,
		    i, j);
		best = least(best, row[j]);
	}
	if (j <= b.len)
		row[j] = most + 1;
	return from > 1 ? best : least(best, (unsigned)i);
}

/* The bytes that stand in a text an odd number of times, a bit for each. */
static uint64_t
odd_bytes(struct slice s)
{
	uint64_t odd = 0;
	size_t i;

	for (i = 0; i < s.len; i++)
		odd ^= UINT64_C(1) << ((unsigned char)s.at[i] & 63);
	return odd;
}

/* An edit changes two bits at most: most texts are ruled out by that. */
static bool
has_more_bits(uint64_t bits, unsigned most)
{
	for (most *= 2; bits != 0 && most > 0; most--)
		bits &= bits - 1;
	return bits != 0;
}

unsigned
similar_edits(struct slice a, struct slice b, unsigned most)
{
	unsigned rows[3][SIMILAR_MOST + 1];
	size_t longer = a.len > b.len ? a.len - b.len : b.len - a.len, i, j;

	if (longer > most)
		return most + 1;
	cut_common(&a, &b);
	/* One edit is one byte, or two that are swapped. */
	if (most <= 1)
		return a.len == 0 && b.len == 0 ? 0 : most == 1 &&
		    ((a.len <= 1 && b.len <= 1) || (a.len == 2 &&
		    b.len == 2 && a.at[0] == b.at[1] && a.at[1] == b.at[0])) ?
		    1 : most + 1;
	if (a.len > SIMILAR_MOST || b.len > SIMILAR_MOST ||
	    has_more_bits(odd_bytes(a) ^ odd_bytes(b), most))
		return most + 1;
	for (j = 0; j <= b.len; j++)
		rows[0][j] = (unsigned)j;
	for (i = 1; i <= a.len; i++)
		/* A swap may still lead back from the row before. */
		if (fill_row(rows, a, b, i, most) > most + 1)
			return most + 1;
	return least(rows[a.len % 3][b.len], most + 1);
}

unsigned
similar_slack(size_t len)
{
	return len < 3 ? 0 : len < 7 ? 1 : len < 12 ? 2 : 3;
}

bool
similar_typed(struct slice a, struct slice b)
{
	unsigned most = similar_slack(a.len < b.len ? a.len : b.len);

	return similar_edits(a, b, most) <= most;
}

bool
similar_digits(struct slice a, struct slice b)
{
	size_t i = 0, j = 0;

	for (;;) {
		while (i < a.len && !text_is_digit(a.at[i]))
			i++;
		while (j < b.len && !text_is_digit(b.at[j]))
			j++;
		if (i == a.len || j == b.len)
			return i == a.len && j == b.len;
		if (a.at[i++] != b.at[j++])
			return false;
	}
}

/* Matches within the window; marks them in both. */
static unsigned
jaro_matches(struct slice a, struct slice b, bool *in_a, bool *in_b)
{
	size_t longer = a.len > b.len ? a.len : b.len;
	size_t window = longer / 2 > 0 ? longer / 2 - 1 : 0, i, j;
	unsigned found = 0;

	for (i = 0; i < a.len; i++) {
		size_t from = i > window ? i - window : 0;

		for (j = from; j < b.len && j <= i + window; j++) {
			if (in_b[j] || a.at[i] != b.at[j])
				continue;
			in_a[i] = in_b[j] = true;
			found++;
			break;
		}
	}
	return found;
}

static unsigned
jaro_swaps(struct slice a, struct slice b, const bool *in_a, const bool *in_b)
{
	unsigned swaps = 0;
	size_t i, j = 0;

	for (i = 0; i < a.len; i++) {
		if (!in_a[i])
			continue;
		while (!in_b[j])
			j++;
		swaps += a.at[i] != b.at[j++];
	}
	return swaps / 2;
}

struct similar_sign
similar_sign(struct slice text)
{
	struct similar_sign sign = { .len = (uint32_t)text.len };
	size_t i;

	for (i = 0; i < text.len; i++)
		sign.bytes |= UINT64_C(1) << ((unsigned char)text.at[i] & 63);
	return sign;
}

/* The most that can match: what the other has not at all cannot. */
static unsigned
matches_most(struct similar_sign a, struct similar_sign b)
{
	unsigned of_a = a.len -
	    (unsigned)__builtin_popcountll(a.bytes & ~b.bytes);
	unsigned of_b = b.len -
	    (unsigned)__builtin_popcountll(b.bytes & ~a.bytes);

	return of_a < of_b ? of_a : of_b;
}

/* In 1/30000: the three shares of Jaro. */
static uint64_t
jaro_of(size_t a, size_t b, unsigned matches, unsigned swaps)
{
	return 10000 * (uint64_t)matches / a + 10000 * (uint64_t)matches / b +
	    10000 * (uint64_t)(matches - swaps) / matches;
}

/* In percent, rounded down; the divisions before have lost up to 3. */
static unsigned
with_prefix(uint64_t jaro, size_t prefix)
{
	jaro = jaro + 3 < 30000 ? jaro + 3 : 30000;
	return (unsigned)((jaro + prefix * (30000 - jaro) / 10) / 300);
}

bool
similar_signs(struct similar_sign a, struct similar_sign b, unsigned least)
{
	unsigned most = a.len > 0 && b.len > 0 ? matches_most(a, b) : 0;

	return most > 0 &&
	    with_prefix(jaro_of(a.len, b.len, most, 0), 4) >= least;
}

bool
similar_names(struct slice a, struct slice b, unsigned least)
{
	return similar_signs(similar_sign(a), similar_sign(b), least) &&
	    similar_jaro_winkler(a, b) >= least;
}

unsigned
similar_jaro_winkler(struct slice a, struct slice b)
{
	bool in_a[SIMILAR_MOST] = { 0 }, in_b[SIMILAR_MOST] = { 0 };
	unsigned matches, swaps;
	size_t prefix = 0;

	if (a.len > SIMILAR_MOST || b.len > SIMILAR_MOST)
		return slice_equal(a, b) ? 100 : 0;
	matches = jaro_matches(a, b, in_a, in_b);
	if (matches == 0)
		return 0;
	swaps = jaro_swaps(a, b, in_a, in_b);
	while (prefix < 4 && prefix < a.len && prefix < b.len &&
	    a.at[prefix] == b.at[prefix])
		prefix++;
	return with_prefix(jaro_of(a.len, b.len, matches, swaps), prefix);
}

/* Code points of a text; at most SIMILAR_MOST of them. */
static size_t
code_points(struct slice s, uint32_t *out)
{
	size_t count = 0, n;

	while (count < SIMILAR_MOST && (n = text_decode(s, &out[count])) > 0) {
		s = (struct slice){ s.at + n, s.len - n };
		count++;
	}
	return count;
}

unsigned
similar_dice(struct slice a, struct slice b)
{
	uint32_t x[SIMILAR_MOST], y[SIMILAR_MOST];
	size_t nx = code_points(a, x), ny = code_points(b, y), i, j;
	bool used[SIMILAR_MOST] = { 0 };
	unsigned common = 0;

	if (nx < 2 || ny < 2)
		return slice_equal(a, b) && nx > 0 ? 100 : 0;
	for (i = 0; i + 1 < nx; i++)
		for (j = 0; j + 1 < ny; j++) {
			if (used[j] || x[i] != y[j] || x[i + 1] != y[j + 1])
				continue;
			used[j] = true;
			common++;
			break;
		}
	return (unsigned)(200 * common / (nx + ny - 2));
}
