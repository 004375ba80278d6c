/*
 * convolve.c - cells that carry probabilities, or the sums that can be reached
 */
#include "funnel/convolve.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define HALF_ULP (DBL_EPSILON / 2)

/* Cut off at each end, each time; see outcome.h. */
#define TRIM_MASS 1e-18
#define TRIM_CELLS 1024		/* below this many cells nothing is cut */
#define TRIM_EVERY 16		/* passes */

/*
 * Cells below this go to zero before they turn denormal and slow: between
 * two cleanings a cell shrinks by less than 1e-6 to the power TRIM_EVERY.
 */
#define DUST 1e-150

/* The binomial law is cut below this part of its peak. */
#define BINOMIAL_CUT 1e-25

/* The law under way. */
struct cells {
	double *now;
	size_t room;
	size_t count;
	int64_t first;
	double lost, drift;
	unsigned passes;	/* since the last cleaning */
};

/* The loops below run in blocks of vectors that every compiler can do. */
enum { LANES = 2, BLOCK = 4 * LANES };
typedef double lanes __attribute__((vector_size(LANES * sizeof(double))));

static inline lanes
load(const double *at)
{
	lanes v;

	memcpy(&v, at, sizeof(v));
	return v;
}

static inline void
store(double *at, lanes v)
{
	memcpy(at, &v, sizeof(v));
}

/* a[i] = p a[i] + q a[i - shift] for from <= i < to, from the top down. */
static void
cells_mix(double *a, size_t shift, size_t from, size_t to, double p, double q)
{
	while (shift >= BLOCK && to >= from + BLOCK) {
		double *at = a + (to -= BLOCK);
		const double *below = at - shift;
		lanes v0 = p * load(at) + q * load(below);
		lanes v1 = p * load(at + 2) + q * load(below + 2);
		lanes v2 = p * load(at + 4) + q * load(below + 4);
		lanes v3 = p * load(at + 6) + q * load(below + 6);

		store(at, v0);
		store(at + 2, v1);
		store(at + 4, v2);
		store(at + 6, v3);
	}
	while (to-- > from)
		a[to] = p * a[to] + q * a[to - shift];
}

/* out[i] = keep out[i] + factor in[i]. */
static void
cells_add(double *out, double keep, const double *in, size_t n, double factor)
{
	size_t i = 0;

	for (; i + LANES <= n; i += LANES)
		store(out + i, keep * load(out + i) + factor * load(in + i));
	for (; i < n; i++)
		out[i] = keep * out[i] + factor * in[i];
}

static void
cells_grow(struct cells *c, size_t need)
{
	if (need <= c->room)
		return;
	c->room = need + need / 2 + BLOCK;
	c->now = xrealloc(c->now, c->room, sizeof(*c->now));
}

/* One yes-or-no term, in place. */
static void
cells_pass(struct cells *c, size_t shift, double p)
{
	size_t n = c->count;

	cells_grow(c, n + shift);
	memset(c->now + n, 0, shift * sizeof(*c->now));
	cells_mix(c->now, shift, shift, n + shift, 1 - p, p);
	cells_add(c->now, 1 - p, c->now, shift, 0);
	c->count = n + shift;
	c->drift += 4 * HALF_ULP;
}

/* Many terms alike, as one binomial block. */
static void
cells_block(struct cells *c, size_t shift, uint32_t count, double p)
{
	double *chances, *sum;
	uint32_t first;
	size_t width = convolve_binomial(count, p, &first, &chances);
	size_t need = c->count + shift * (width - 1), i;

	sum = xcalloc(need, sizeof(*sum));
	for (i = 0; i < width; i++)
		cells_add(sum + i * shift, 1, c->now, c->count,
		    chances[i]);
	free(chances);
	free(c->now);
	c->now = sum;
	c->room = c->count = need;
	c->first += (int64_t)first * (int64_t)shift;
	c->drift += (6 * (double)width + count + 8) * HALF_ULP;
	c->lost += TRIM_MASS;
}

static void
cells_clean(struct cells *c)
{
	size_t from = 0, to = c->count, i;
	double cut;

	c->passes = 0;
	if (c->count <= TRIM_CELLS)
		return;
	for (cut = 0; cut + c->now[from] <= TRIM_MASS; from++)
		cut += c->now[from];
	c->lost += cut;
	for (cut = 0; cut + c->now[to - 1] <= TRIM_MASS; to--)
		cut += c->now[to - 1];
	c->lost += cut + DUST * (double)c->count;
	memmove(c->now, c->now + from, (to - from) * sizeof(*c->now));
	c->count = to - from;
	c->first += (int64_t)from;
	for (i = 0; i < c->count; i++)
		c->now[i] = c->now[i] < DUST ? 0 : c->now[i];
}

/* False when the cells after a step would be too many. */
static bool
cells_step(struct cells *c, const struct convolve_step *step, size_t most)
{
	bool block = convolve_passes(step->count, step->chance) < step->count;
	double terms = block ?
	    convolve_passes(step->count, step->chance) : TRIM_EVERY;
	uint32_t i;

	if (step->count < terms)
		terms = step->count;
	if (step->shift > (int64_t)most ||
	    (double)c->count + terms * (double)step->shift > (double)most)
		return false;
	if (block) {
		cells_block(c, (size_t)step->shift, step->count, step->chance);
		cells_clean(c);
		return true;
	}
	for (i = 0; i < step->count; i++) {
		if (c->count + (size_t)step->shift > most)
			return false;
		cells_pass(c, (size_t)step->shift, step->chance);
		if (++c->passes >= TRIM_EVERY)
			cells_clean(c);
	}
	return true;
}

/* Turns probabilities into those of at least so much, compensated. */
static void
sum_tail(double *p, size_t count)
{
	double sum = 0, carry = 0, term, next;

	while (count-- > 0) {
		term = p[count] - carry;
		next = sum + term;
		carry = (next - sum) - term;
		p[count] = sum = next;
	}
}

bool
convolve_dense(struct convolution *out, const struct convolve_step *steps,
    size_t count, size_t most)
{
	struct cells c = { .count = 1 };
	size_t i;
	bool fits = true;

	cells_grow(&c, 1);
	c.now[0] = 1;
	for (i = 0; i < count && fits; i++)
		fits = cells_step(&c, &steps[i], most);
	if (!fits) {
		free(c.now);
		return false;
	}
	sum_tail(c.now, c.count);
	*out = (struct convolution){ .tail = c.now, .count = c.count,
	    .first = c.first, .lost = c.lost,
	    .drift = c.drift + 4 * HALF_ULP };
	return true;
}

/* Sums in ascending order with their probabilities. */
struct sums {
	int64_t *at;
	double *p;
	size_t count;
};

/* Merges the law with itself moved by one term; out has double the room. */
static void
sums_pass(const struct sums *in, struct sums *out, int64_t shift, double p)
{
	size_t a = 0, b = 0, n = 0;

	while (b < in->count) {
		int64_t moved = in->at[b] + shift;

		if (a < in->count && in->at[a] < moved) {
			out->at[n] = in->at[a];
			out->p[n++] = in->p[a++] * (1 - p);
		} else {
			out->at[n] = moved;
			out->p[n] = in->p[b++] * p;
			if (a < in->count && in->at[a] == moved)
				out->p[n] += in->p[a++] * (1 - p);
			n++;
		}
	}
	out->count = n;
}

static struct sums
sums_new(size_t room)
{
	return (struct sums){ xmalloc(room * sizeof(int64_t)),
	    xmalloc(room * sizeof(double)), 0 };
}

static void
sums_free(struct sums *s)
{
	free(s->at);
	free(s->p);
}

static bool
sums_step(struct sums law[2], const struct convolve_step *step, size_t most,
    double *drift)
{
	struct sums swap;
	uint32_t i;

	for (i = 0; i < step->count; i++) {
		if (law[0].count > most / 2)
			return false;
		sums_free(&law[1]);
		law[1] = sums_new(2 * law[0].count);
		sums_pass(&law[0], &law[1], step->shift, step->chance);
		swap = law[0];
		law[0] = law[1];
		law[1] = swap;
		*drift += 4 * HALF_ULP;
	}
	return true;
}

bool
convolve_sparse(struct convolution *out, const struct convolve_step *steps,
    size_t count, size_t most)
{
	struct sums law[2] = { sums_new(1), sums_new(1) };
	double drift = 4 * HALF_ULP;
	bool fits = true;
	size_t i;

	law[0].at[0] = 0;
	law[0].p[0] = 1;
	law[0].count = 1;
	for (i = 0; i < count && fits; i++)
		fits = sums_step(law, &steps[i], most, &drift);
	sums_free(&law[1]);
	if (!fits) {
		sums_free(&law[0]);
		return false;
	}
	sum_tail(law[0].p, law[0].count);
	*out = (struct convolution){ .tail = law[0].p, .sums = law[0].at,
	    .count = law[0].count, .drift = drift };
	return true;
}

void
convolve_release(struct convolution *c)
{
	free(c->tail);
	free(c->sums);
	*c = (struct convolution){ 0 };
}

/* The first place of at least x. */
static size_t
place_of(const struct convolution *c, int64_t x)
{
	size_t low = 0, high = c->count, middle;

	if (c->sums == NULL)
		return x <= c->first ? 0 : (size_t)(x - c->first);
	while (low < high) {
		middle = low + (high - low) / 2;
		if (c->sums[middle] < x)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

double
convolve_at_least(const struct convolution *c, int64_t x)
{
	size_t place = place_of(c, x);

	if (place >= c->count)
		return 0;
	return c->tail[place] < 1 ? c->tail[place] : 1;
}

double
convolve_passes(uint32_t count, double chance)
{
	/*
	 * The law falls under BINOMIAL_CUT within about 11 standard
	 * deviations and 20 successes of its peak.
	 */
	double width = 22 * sqrt(count * chance * (1 - chance)) + 40;

	return width < count ? width : count;
}

size_t
convolve_binomial(uint32_t count, double chance, uint32_t *first,
    double **chances)
{
	double odds = chance / (1 - chance), sum = 0;
	uint32_t peak = (uint32_t)((count + 1.0) * chance);
	uint32_t low, high;
	double p, *out;
	size_t i, width;

	peak = peak < count ? peak : count;
	p = 1;
	for (low = peak; low > 0 && p > BINOMIAL_CUT; low--)
		p *= low / ((count - low + 1) * odds);
	p = 1;
	for (high = peak; high < count && p > BINOMIAL_CUT; high++)
		p *= (count - high) * odds / (high + 1);
	width = (size_t)(high - low) + 1;
	out = xmalloc(width * sizeof(*out));
	out[peak - low] = 1;
	for (i = peak - low; i > 0; i--)
		out[i - 1] = out[i] * (low + (double)i) /
		    ((count - low - (double)i + 1) * odds);
	for (i = peak - low; i + 1 < width; i++)
		out[i + 1] = out[i] * (count - low - (double)i) * odds /
		    (low + (double)i + 1);
	for (i = 0; i < width; i++)
		sum += out[i];
	for (i = 0; i < width; i++)
		out[i] /= sum;
	*first = low;
	*chances = out;
	return width;
}
