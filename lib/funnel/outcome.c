/*
 * outcome.c - exactly while it fits, else on a grid from below and above
 */
#include "funnel/outcome.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "funnel/convolve.h"
#include "base/mem.h"

enum {
	SCENARIOS = 3,
	CELLS_DEFAULT = 4 << 20,
	SPARSE_DEALS = 64,	/* with more, sums never stay few */
	GRID_RUNS = 100000,	/* with more, a grid says nothing useful */
	NORMAL_DEALS = 16	/* with fewer, Berry-Esseen says nothing */
};

/* Under half a second for two grids of 5,000 unlike deals. */
#define WORK_DEFAULT 1.6e9

/*
 * Tails below 1e-18 are cut: nine standard deviations on either side and
 * some of the largest terms.
 */
#define WIDTH_SD 18.0
#define WIDTH_TERM 16.0

#define BERRY_ESSEEN 0.5600
#define QUANTILE_SLACK 1e-11

/* Certain to be the same in double precision. */
#define EXACT_ENOUGH 1e-9

/* Deals alike. */
struct run {
	int64_t amount;
	int32_t chance;
	uint32_t count;
};

/*
 * One grid: the rest of the deals is worth cell * bin, plus an error between
 * least and most whose mean and sum of squared ranges are known.
 */
struct grid {
	struct convolution law;
	int64_t bin;
	int64_t least, most;
	double mean, squares;
};

struct scenario {
	double weight;
	double held;		/* chance of the largest deal */
	double shift;		/* of the log-odds */
	struct grid grids[2];
	size_t grid_count;
	double mean, variance;	/* of the rest */
	double miss;		/* Berry-Esseen bound */
};

struct outcome {
	struct run *runs;	/* ascending amounts; neither certain nor 0 */
	size_t run_count;
	double deals;		/* in the runs */
	int64_t held_amount;
	int32_t held_chance;
	int64_t sure;		/* sum of the certain deals but the largest */
	int64_t most;		/* sum of the runs */
	int64_t bin;
	bool exact;
	struct scenario scenarios[SCENARIOS];
	size_t scenario_count;
};

static double
chance_in(int32_t chance, double shift)
{
	double p = chance / (double)OUTCOME_SURE;

	if (shift != 0 && chance > 0 && chance < OUTCOME_SURE)
		p = 1 / (1 + (1 - p) / p * exp(-shift));
	return p;
}

static int
compare_deals(const void *left, const void *right)
{
	const struct outcome_deal *a = left, *b = right;

	if (a->amount != b->amount)
		return a->amount < b->amount ? -1 : 1;
	return (a->chance > b->chance) - (a->chance < b->chance);
}

/* Certain deals go to sure, idle ones away, the others to runs. */
static void
take_deal(struct outcome *o, const struct outcome_deal *deal)
{
	struct run *last = o->runs + o->run_count;

	if (deal->chance == OUTCOME_SURE) {
		o->sure += deal->amount;
		return;
	}
	if (deal->chance == 0 || deal->amount == 0)
		return;
	o->most += deal->amount;
	o->deals++;
	if (o->run_count > 0 && last[-1].amount == deal->amount &&
	    last[-1].chance == deal->chance && last[-1].count < UINT32_MAX) {
		last[-1].count++;
		return;
	}
	*last = (struct run){ deal->amount, deal->chance, 1 };
	o->run_count++;
}

static void
take_deals(struct outcome *o, const struct outcome_deal *deals, size_t count)
{
	struct outcome_deal *sorted;
	size_t i;

	if (count == 0)
		return;
	sorted = xmalloc(count * sizeof(*sorted));
	memcpy(sorted, deals, count * sizeof(*sorted));
	qsort(sorted, count, sizeof(*sorted), compare_deals);
	assert(sorted[0].amount >= 0);
	o->runs = xmalloc(count * sizeof(*o->runs));
	o->held_amount = sorted[count - 1].amount;
	o->held_chance = sorted[count - 1].chance;
	for (i = 0; i + 1 < count; i++)
		take_deal(o, &sorted[i]);
	free(sorted);
}

/* Mean, variance and Berry-Esseen bound of the runs. */
static void
scenario_moments(const struct outcome *o, struct scenario *s)
{
	double third = 0, largest = o->run_count == 0 ? 1 :
	    (double)o->runs[o->run_count - 1].amount;
	size_t i;

	for (i = 0; i < o->run_count; i++) {
		double p = chance_in(o->runs[i].chance, s->shift), q = 1 - p;
		double a = (double)o->runs[i].amount / largest;
		double n = o->runs[i].count;

		s->mean += n * a * p;
		s->variance += n * a * a * p * q;
		third += n * a * a * a * p * q * (p * p + q * q);
	}
	s->miss = 1;
	if (o->deals >= NORMAL_DEALS)
		s->miss = BERRY_ESSEEN * third / pow(s->variance, 1.5) +
		    EXACT_ENOUGH;
	s->mean *= largest;
	s->variance *= largest * largest;
}

static int
compare_steps(const void *left, const void *right)
{
	const struct convolve_step *a = left, *b = right;

	if (a->shift != b->shift)
		return a->shift < b->shift ? -1 : 1;
	return (a->chance > b->chance) - (a->chance < b->chance);
}

static size_t
merge_steps(struct convolve_step *steps, size_t count)
{
	size_t i, n = 0;

	qsort(steps, count, sizeof(*steps), compare_steps);
	for (i = 0; i < count; i++) {
		if (n > 0 && compare_steps(&steps[n - 1], &steps[i]) == 0)
			steps[n - 1].count += steps[i].count;
		else
			steps[n++] = steps[i];
	}
	return n;
}

/*
 * The runs as steps of a grid of bin, rounded up or down; what rounding
 * does to the sum goes into the grid.
 */
static size_t
round_runs(const struct outcome *o, const struct scenario *s, bool up,
    struct grid *grid, struct convolve_step *steps)
{
	size_t i, n = 0;

	for (i = 0; i < o->run_count; i++) {
		const struct run *run = &o->runs[i];
		int64_t down = run->amount / grid->bin;
		int64_t shift = down + (up && run->amount % grid->bin != 0);
		int64_t error = run->amount - shift * grid->bin;
		double p = chance_in(run->chance, s->shift);

		if (error < 0)
			grid->least += error * run->count;
		else
			grid->most += error * run->count;
		grid->mean += (double)error * p * run->count;
		grid->squares += (double)error * (double)error * run->count;
		if (shift > 0)
			steps[n++] = (struct convolve_step){ shift, p,
			    run->count };
	}
	return merge_steps(steps, n);
}

static bool
add_grid(const struct outcome *o, struct scenario *s, bool up, bool sparse,
    size_t cells)
{
	struct grid *grid = &s->grids[s->grid_count];
	struct convolve_step *steps =
	    xmalloc((o->run_count + 1) * sizeof(*steps));
	size_t count;
	bool fits;

	*grid = (struct grid){ .bin = o->bin };
	count = round_runs(o, s, up, grid, steps);
	fits = sparse ? convolve_sparse(&grid->law, steps, count, cells) :
	    convolve_dense(&grid->law, steps, count, cells);
	free(steps);
	s->grid_count += fits;
	return fits;
}

static void
drop_grids(struct outcome *o)
{
	size_t i;

	for (i = 0; i < o->scenario_count; i++)
		while (o->scenarios[i].grid_count > 0)
			convolve_release(&o->scenarios[i].grids[
			    --o->scenarios[i].grid_count].law);
}

/* One grid each if nothing is rounded, else one rounded down and one up. */
static bool
add_grids(struct outcome *o, bool sparse, size_t cells)
{
	size_t i;

	for (i = 0; i < o->scenario_count; i++) {
		struct scenario *s = &o->scenarios[i];
		bool fits = add_grid(o, s, false, sparse, cells);

		if (fits && s->grids[0].most > 0)
			fits = add_grid(o, s, true, sparse, cells);
		if (!fits) {
			drop_grids(o);
			return false;
		}
	}
	return true;
}

static int64_t
common_divisor(const struct outcome *o)
{
	int64_t divisor = 0, rest, amount;
	size_t i;

	for (i = 0; i < o->run_count && divisor != 1; i++)
		for (amount = o->runs[i].amount; amount != 0; amount = rest) {
			rest = divisor % amount;
			divisor = amount;
		}
	return divisor > 0 ? divisor : 1;
}

/* What a grid costs, in minor units: divide by the bin for cells. */
struct cost {
	double width;		/* of the law, the far tails left out */
	double work;		/* the sum of the widths over all passes */
};

static struct cost
cost_of(const struct outcome *o)
{
	struct cost cost = { 0, 0 };
	double variance = 0, most = 0;
	size_t i;

	for (i = 0; i < o->run_count; i++) {
		double p = chance_in(o->runs[i].chance, 0);
		double a = (double)o->runs[i].amount;
		double n = o->runs[i].count;

		variance += n * a * a * p * (1 - p);
		most += n * a;
		cost.width = fmin(most,
		    WIDTH_SD * sqrt(variance) + WIDTH_TERM * a);
		cost.work += cost.width *
		    convolve_passes(o->runs[i].count, p);
	}
	return cost;
}

/* The next of 1, 2, 5, 10, 20 ... times unit: amounts are often round. */
static int64_t
round_bin(double at_least, int64_t unit)
{
	double bin = (double)unit;
	int64_t factor = 1;
	int turn = 0;

	while (bin * (double)factor < at_least)
		factor = turn++ % 3 == 1 ? factor / 2 * 5 : factor * 2;
	return unit * factor;
}

static bool
try_exact(struct outcome *o, struct cost cost, double work, size_t cells)
{
	double unit;

	o->bin = common_divisor(o);
	unit = (double)o->bin;
	o->exact = cost.width / unit < (double)cells &&
	    cost.work / unit <= work && add_grids(o, false, cells);
	if (o->exact)
		return true;
	o->bin = 1;
	o->exact = o->deals <= SPARSE_DEALS && add_grids(o, true, cells / 4);
	return o->exact;
}

static void
try_grid(struct outcome *o, int64_t bin, struct cost cost, double work,
    size_t cells)
{
	double least = fmax(cost.width / (double)cells, cost.work / work);

	if (o->run_count > GRID_RUNS) {
		o->bin = 0;
		return;
	}
	o->bin = (double)bin >= least ? bin :
	    round_bin(least, common_divisor(o));
	while (!add_grids(o, false, cells))
		o->bin *= 2;
}

static void
plan_scenarios(struct outcome *o, double shock, double aside)
{
	const double weights[SCENARIOS] = { aside / 2, 1 - aside, aside / 2 };
	size_t i;

	o->scenario_count = shock == 0 ? 1 : SCENARIOS;
	for (i = 0; i < o->scenario_count; i++) {
		struct scenario *s = &o->scenarios[i];

		s->weight = shock == 0 ? 1 : weights[i];
		s->shift = shock == 0 ? 0 : ((double)i - 1) * shock;
		s->held = chance_in(o->held_chance, s->shift);
		scenario_moments(o, s);
	}
}

struct outcome *
outcome_new(const struct outcome_deal *deals, size_t count,
    const struct outcome_settings *settings)
{
	struct outcome *o = xcalloc(1, sizeof(*o));
	size_t cells = settings->cells ? settings->cells : CELLS_DEFAULT;
	double work = settings->work > 0 ? settings->work : WORK_DEFAULT;
	struct cost cost;

	take_deals(o, deals, count);
	plan_scenarios(o, settings->shock, settings->aside);
	cost = cost_of(o);
	work /= (double)o->scenario_count;
	if (!try_exact(o, cost, work, cells))
		try_grid(o, settings->bin, cost, work / 2, cells);
	return o;
}

void
outcome_free(struct outcome *o)
{
	if (o == NULL)
		return;
	drop_grids(o);
	free(o->runs);
	free(o);
}

/* P(cells * bin >= x). */
static double
grid_at_least(const struct grid *grid, int64_t x)
{
	int64_t cell = x / grid->bin + (x > 0 && x % grid->bin != 0);

	return convolve_at_least(&grid->law, cell);
}

static void
narrow(struct outcome_bounds *b, double low, double high)
{
	b->low = fmax(b->low, low);
	b->high = fmin(b->high, high);
}

/*
 * Hoeffding: the error leaves its mean by t upwards, or by t downwards, with
 * probability exp(-2 t^2 / squares) at most.
 */
static void
narrow_by_spread(const struct grid *grid, int64_t x,
    struct outcome_bounds *b)
{
	static const double risks[] = { 1e-2, 3e-3, 1e-3, 3e-4, 1e-4, 1e-5,
	    1e-6, 1e-8, 1e-12 };
	double centre = (double)x - grid->mean;
	double drift = grid->law.drift;
	size_t i;

	for (i = 0; i < sizeof(risks) / sizeof(*risks); i++) {
		double t = sqrt(grid->squares * -log(risks[i]) / 2);
		double guard = 1 + 1e-9 * t + 1e-15 * fabs(centre);
		int64_t above = (int64_t)ceil(centre + t + guard);
		int64_t below = (int64_t)floor(centre - t - guard);

		narrow(b, grid_at_least(grid, above) - drift - risks[i],
		    grid_at_least(grid, below) + drift + grid->law.lost +
		    risks[i]);
	}
}

/*
 * Bernstein: a sum passes its mean by t with probability
 * exp(-t^2 / (2 variance + 2/3 largest t)) at most, either way.  And
 * Berry-Esseen, which says more near the mean.
 */
static void
narrow_by_moments(const struct outcome *o, const struct scenario *s,
    int64_t x, struct outcome_bounds *b)
{
	double largest = (double)o->runs[o->run_count - 1].amount;
	double t = (double)x - s->mean, far = fabs(t) * (1 - EXACT_ENOUGH) - 1;
	double p;

	if (far > 0) {
		p = exp(-far * far / (2 * s->variance + largest * far / 1.5));
		narrow(b, t < 0 ? 1 - p : 0, t > 0 ? p : 1);
	}
	if (s->miss < 1) {
		p = erfc(t / sqrt(2 * s->variance)) / 2;
		narrow(b, p - s->miss, p + s->miss);
	}
}

/* P(the runs >= x). */
static struct outcome_bounds
rest_at_least(const struct outcome *o, const struct scenario *s, int64_t x)
{
	struct outcome_bounds b = { 0, 1 };
	size_t i;

	if (x <= 0 || x > o->most)
		return x <= 0 ? (struct outcome_bounds){ 1, 1 } :
		    (struct outcome_bounds){ 0, 0 };
	for (i = 0; i < s->grid_count; i++) {
		const struct grid *grid = &s->grids[i];
		double drift = grid->law.drift;

		narrow(&b, grid_at_least(grid, x - grid->least) - drift,
		    grid_at_least(grid, x - grid->most) + drift +
		    grid->law.lost);
		if (grid->squares > 0)
			narrow_by_spread(grid, x, &b);
	}
	if (!o->exact)
		narrow_by_moments(o, s, x, &b);
	return b;
}

static struct outcome_bounds
scenario_at_least(const struct outcome *o, const struct scenario *s, int64_t x)
{
	struct outcome_bounds without = rest_at_least(o, s, x - o->sure);
	struct outcome_bounds with = rest_at_least(o, s,
	    x - o->sure - o->held_amount);

	without.low += s->held * (with.low - without.low);
	without.high += s->held * (with.high - without.high);
	return without;
}

struct outcome_bounds
outcome_at_least(const struct outcome *o, int64_t x)
{
	struct outcome_bounds sum = { 0, 0 }, b;
	size_t i;

	for (i = 0; i < o->scenario_count; i++) {
		b = scenario_at_least(o, &o->scenarios[i], x);
		sum.low += o->scenarios[i].weight * b.low;
		sum.high += o->scenarios[i].weight * b.high;
	}
	return sum;
}

struct outcome_bounds
outcome_above(const struct outcome *o, int64_t x)
{
	return outcome_at_least(o, x + 1);
}

struct outcome_bounds
outcome_at_least_without(const struct outcome *o, int64_t x)
{
	struct outcome_bounds sum = { 0, 0 }, b;
	size_t i;

	for (i = 0; i < o->scenario_count; i++) {
		b = rest_at_least(o, &o->scenarios[i], x - o->sure);
		sum.low += o->scenarios[i].weight * b.low;
		sum.high += o->scenarios[i].weight * b.high;
	}
	return sum;
}

/* x - amount * times; anything certain when that is far below zero. */
static int64_t
less(int64_t x, int64_t amount, uint32_t times)
{
	__int128 left = (__int128)x - (__int128)amount * times;

	return left < 0 ? 0 : (int64_t)left;
}

struct outcome_bounds
outcome_at_least_with(const struct outcome *o, int64_t x,
    const struct outcome_deal *deal, unsigned extra)
{
	struct outcome_bounds sum = { 0, 0 }, b;
	size_t i, k;

	if (extra == 0 || deal->chance == 0)
		return outcome_at_least(o, x);
	if (deal->chance == OUTCOME_SURE)
		return outcome_at_least(o, less(x, deal->amount, extra));
	for (i = 0; i < o->scenario_count; i++) {
		const struct scenario *s = &o->scenarios[i];
		uint32_t first;
		double *chances;
		size_t width = convolve_binomial(extra,
		    chance_in(deal->chance, s->shift), &first, &chances);

		for (k = 0; k < width; k++) {
			b = scenario_at_least(o, s, less(x, deal->amount,
			    first + (uint32_t)k));
			sum.low += s->weight * chances[k] * b.low;
			sum.high += s->weight * chances[k] * b.high;
		}
		free(chances);
	}
	return sum;
}

unsigned
outcome_deals_needed(const struct outcome *o, int64_t x, double want,
    const struct outcome_deal *deal, unsigned most)
{
	unsigned fails = 0, does = 1, middle;

	if (outcome_at_least(o, x).low >= want)
		return 0;
	while (does < most &&
	    outcome_at_least_with(o, x, deal, does).low < want) {
		fails = does;
		does = does > most / 2 ? most : does * 2;
	}
	if (outcome_at_least_with(o, x, deal, does).low < want)
		return most + 1;
	while (does - fails > 1) {
		middle = fails + (does - fails) / 2;
		if (outcome_at_least_with(o, x, deal, middle).low < want)
			fails = middle;
		else
			does = middle;
	}
	return does;
}

struct outcome_range
outcome_quantile(const struct outcome *o, double q)
{
	int64_t least[2], most[2], middle;
	double tail, limit = 1 - q + QUANTILE_SLACK;
	int side;

	for (side = 0; side < 2; side++) {
		least[side] = o->sure;
		most[side] = o->sure + o->held_amount + o->most;
		while (least[side] < most[side]) {
			struct outcome_bounds b;

			middle = least[side] +
			    (most[side] - least[side]) / 2;
			b = outcome_above(o, middle);
			tail = side == 0 ? b.low : b.high;
			if (o->exact)
				tail = (b.low + b.high) / 2;
			if (tail <= limit)
				most[side] = middle;
			else
				least[side] = middle + 1;
		}
	}
	return (struct outcome_range){ least[0], least[1] };
}

double
outcome_mean(const struct outcome *o)
{
	double mean = 0;
	size_t i;

	for (i = 0; i < o->scenario_count; i++) {
		const struct scenario *s = &o->scenarios[i];

		mean += s->weight * (s->mean + s->held *
		    (double)o->held_amount);
	}
	return mean + (double)o->sure;
}

double
outcome_sd(const struct outcome *o)
{
	double held = (double)o->held_amount;
	double centre = outcome_mean(o) - (double)o->sure, variance = 0;
	size_t i;

	for (i = 0; i < o->scenario_count; i++) {
		const struct scenario *s = &o->scenarios[i];
		double off = s->mean + s->held * held - centre;

		variance += s->weight * (s->variance +
		    held * held * s->held * (1 - s->held) + off * off);
	}
	return sqrt(variance);
}

bool
outcome_is_exact(const struct outcome *o)
{
	return o->exact;
}

int64_t
outcome_bin(const struct outcome *o)
{
	return o->exact ? 0 : o->bin;
}
