/*
 * weights.c - bins counted on the first part, weighed, tried on the rest
 */
#include "lead/weights.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/number.h"
#include "rule/settings.h"
#include "rule/table.h"
#include "set/group.h"

enum { RANGES_MOST = 5, NUMBER_DIGITS = 4, DISTINCT_NUMBERS = 10 };
#define POINTS_DOUBLE 20.0	/* points that double the odds (R-FIT-04) */

struct column {
	struct slice name;
	struct groups *words;	/* word 0 is the empty cell */
	double *numbers;	/* of each word; NAN for none */
	size_t numbers_room;
	bool numeric, leak;
	struct weights_bin *bins;
	size_t bin_count;
	uint32_t *bin_of;	/* of each word */
};

struct lead {
	int32_t date;
	bool converted;
	uint32_t order;
	uint32_t *words;	/* of each column */
};

struct weights {
	struct weights_limits limits;
	struct column *columns;
	size_t column_count;
	struct lead *leads;
	size_t count, room, train;
	double base, factor, constant;
	struct arena arena;
};

bool
weights_limits_open(struct weights_limits *l, struct fault *fault)
{
	int64_t v[7];
	const struct setting wanted[] = { { "train_least", &v[0] },
	    { "test_least", &v[1] }, { "bin_least", &v[2] },
	    { "prior", &v[3] }, { "leak", &v[4] }, { "errors", &v[5] },
	    { "train_share", &v[6] } };
	const double unit = TABLE_DECIMAL_UNIT;

	if (!settings_read_decimals("fit", wanted, 7, fault))
		return false;
	*l = (struct weights_limits){
		.train_least = (uint64_t)(v[0] / TABLE_DECIMAL_UNIT),
		.test_least = (uint64_t)(v[1] / TABLE_DECIMAL_UNIT),
		.bin_least = (uint64_t)(v[2] / TABLE_DECIMAL_UNIT),
		.prior = (double)v[3] / unit,
		.leak = (double)v[4] / unit / 100,
		.errors = (double)v[5] / unit,
		.train_share = (double)v[6] / unit / 100,
	};
	return true;
}

struct weights *
weights_new(const struct weights_limits *limits, const struct slice *names,
    size_t columns)
{
	struct weights *w = xcalloc(1, sizeof(*w));
	size_t i;

	w->limits = *limits;
	w->columns = xcalloc(columns + 1, sizeof(*w->columns));
	w->column_count = columns;
	for (i = 0; i < columns; i++) {
		struct slice empty = SLICE_EMPTY;

		w->columns[i].name = arena_copy(&w->arena, names[i]);
		w->columns[i].words = groups_new(1);
		groups_find(w->columns[i].words, &empty);
	}
	return w;
}

void
weights_free(struct weights *w)
{
	size_t i;

	for (i = 0; i < w->column_count; i++) {
		groups_free(w->columns[i].words);
		free(w->columns[i].numbers);
		free(w->columns[i].bins);
		free(w->columns[i].bin_of);
	}
	free(w->columns);
	free(w->leads);
	arena_release(&w->arena);
	free(w);
}

void
weights_add(struct weights *w, const struct slice *cells, bool converted,
    int32_t date)
{
	struct lead *lead;
	size_t i;

	GROW(w->leads, w->count, w->room);
	lead = &w->leads[w->count];
	*lead = (struct lead){ date, converted, (uint32_t)w->count, NULL };
	lead->words = arena_alloc(&w->arena,
	    (w->column_count + 1) * sizeof(*lead->words));
	for (i = 0; i < w->column_count; i++)
		lead->words[i] = (uint32_t)groups_find(w->columns[i].words,
		    &cells[i]);
	w->count++;
}

static int
compare_leads(const void *left, const void *right)
{
	const struct lead *a = left, *b = right;

	if (a->date != b->date)
		return a->date < b->date ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

/* A column of numbers has many, and nothing else. */
static void
find_numbers(struct column *c)
{
	size_t n = groups_count(c->words), i;
	int64_t scaled;

	c->numbers = xcalloc(n, sizeof(*c->numbers));
	c->numeric = n > DISTINCT_NUMBERS;
	c->numbers[0] = NAN;
	for (i = 1; i < n; i++) {
		c->numbers[i] = NAN;
		if (number_parse_decimal(groups_part(c->words, i, 0),
		    NUMBER_DIGITS, &scaled) == VALUE_OK)
			c->numbers[i] = (double)scaled / 10000;
		else
			c->numeric = false;
	}
}

struct tally {
	uint64_t rows, converted;
	double number;
	uint32_t word;
};

static int
compare_numbers(const void *left, const void *right)
{
	const struct tally *a = left, *b = right;

	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return (a->word > b->word) - (a->word < b->word);
}

static double
rate_of(uint64_t converted, uint64_t rows)
{
	return rows == 0 ? 0 : (double)converted / (double)rows;
}

/* Neighbours are pooled until the rate moves one way (R-FIT-03). */
static void
pool_ranges(struct column *c, size_t first)
{
	double low = rate_of(c->bins[first].converted, c->bins[first].rows);
	const struct weights_bin *top = &c->bins[c->bin_count - 1];
	int way = rate_of(top->converted, top->rows) >= low ? 1 : -1;
	size_t i, n = first;

	for (i = first; i < c->bin_count; i++) {
		c->bins[n++] = c->bins[i];
		while (n > first + 1 && way * (rate_of(
		    c->bins[n - 1].converted, c->bins[n - 1].rows) - rate_of(
		    c->bins[n - 2].converted, c->bins[n - 2].rows)) < 0) {
			c->bins[n - 2].to = c->bins[n - 1].to;
			c->bins[n - 2].rows += c->bins[n - 1].rows;
			c->bins[n - 2].converted += c->bins[n - 1].converted;
			n--;
		}
	}
	c->bin_count = n;
}

static struct weights_bin *
new_bin(struct column *c, enum weights_kind kind)
{
	GROW_BY_ONE(c->bins, c->bin_count);
	c->bins[c->bin_count] = (struct weights_bin){ .kind = kind,
	    .from = -INFINITY, .to = INFINITY };
	return &c->bins[c->bin_count++];
}

/* Five ranges of about as many rows, cut between numbers. */
static void
make_ranges(struct column *c, struct tally *tallies, size_t n)
{
	uint64_t all = 0, sum = 0;
	size_t i, first = c->bin_count;
	struct weights_bin *bin = NULL;

	qsort(tallies, n, sizeof(*tallies), compare_numbers);
	for (i = 0; i < n; i++)
		all += tallies[i].rows;
	for (i = 0; i < n; i++) {
		if (tallies[i].rows == 0)
			continue;
		if (bin == NULL || (sum * RANGES_MOST >= all *
		    (c->bin_count - first) &&
		    c->bin_count - first < RANGES_MOST)) {
			if (bin != NULL)
				bin->to = tallies[i].number;
			bin = new_bin(c, WEIGHTS_RANGE);
			if (c->bin_count - 1 > first)
				bin->from = tallies[i].number;
		}
		bin->rows += tallies[i].rows;
		bin->converted += tallies[i].converted;
		sum += tallies[i].rows;
	}
	if (c->bin_count > first)
		pool_ranges(c, first);
}

/* What cannot stand in a condition of a scheme goes with the others. */
static bool
is_plain(struct slice word)
{
	return slice_find(word, '&') == NULL &&
	    slice_find(word, '\n') == NULL;
}

static void
make_bins(struct weights *w, struct column *c, struct tally *tallies,
    size_t n)
{
	struct weights_bin *bin = new_bin(c, WEIGHTS_BLANK);
	size_t i;

	bin->rows = tallies[0].rows;
	bin->converted = tallies[0].converted;
	if (c->numeric) {
		make_ranges(c, tallies + 1, n - 1);
		return;
	}
	bin = new_bin(c, WEIGHTS_OTHER);
	for (i = 1; i < n; i++) {
		struct slice word = groups_part(c->words, i, 0);
		struct weights_bin *own = &c->bins[1];

		if (tallies[i].rows >= w->limits.bin_least && is_plain(word)) {
			own = new_bin(c, WEIGHTS_WORD);
			own->word = word;
			c->bin_of[i] = (uint32_t)c->bin_count - 1;
		}
		own->rows += tallies[i].rows;
		own->converted += tallies[i].converted;
	}
}

/* The range of each number, which is known once they are pooled. */
static void
find_ranges(struct column *c)
{
	size_t n = groups_count(c->words), i, b;

	for (i = 1; c->numeric && i < n; i++)
		for (b = 1; b < c->bin_count; b++)
			if (c->numbers[i] >= c->bins[b].from &&
			    c->numbers[i] < c->bins[b].to)
				c->bin_of[i] = (uint32_t)b;
}

static double
logit(double p)
{
	return log(p / (1 - p));
}

static void
fit_column(struct weights *w, size_t at)
{
	struct column *c = &w->columns[at];
	size_t n = groups_count(c->words), i;
	struct tally *tallies = xcalloc(n, sizeof(*tallies));

	find_numbers(c);
	c->bin_of = xcalloc(n, sizeof(*c->bin_of));
	for (i = 0; i < n; i++) {
		tallies[i].number = c->numbers[i];
		tallies[i].word = (uint32_t)i;
		c->bin_of[i] = i == 0 ? 0 : 1;
	}
	for (i = 0; i < w->train; i++) {
		struct tally *t = &tallies[w->leads[i].words[at]];

		t->rows++;
		t->converted += w->leads[i].converted;
	}
	make_bins(w, c, tallies, n);
	find_ranges(c);
	free(tallies);
	for (i = 0; i < c->bin_count; i++) {
		struct weights_bin *b = &c->bins[i];
		double p = ((double)b->converted + w->limits.prior *
		    w->base) / ((double)b->rows + w->limits.prior);

		b->weight = logit(p) - logit(w->base);
	}
}

struct ranked {
	double value;
	bool converted;
};

static int
compare_ranked(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;

	return (a->value > b->value) - (a->value < b->value);
}

/* The odds that a converted lead ranks above another, ties half. */
static double
area(struct ranked *r, size_t n)
{
	double below = 0, sum = 0, yes = 0, no = 0;
	size_t i, j, k;

	qsort(r, n, sizeof(*r), compare_ranked);
	for (i = 0; i < n; i = j) {
		double c = 0, rest = 0;

		for (j = i; j < n && r[j].value == r[i].value; j++)
			;
		for (k = i; k < j; k++) {
			c += r[k].converted;
			rest += !r[k].converted;
		}
		sum += c * (below + rest / 2);
		below += rest;
		yes += c;
		no += rest;
	}
	return yes > 0 && no > 0 ? sum / (yes * no) : 0.5;
}

static double
weight_of(const struct weights *w, const struct lead *lead, size_t column)
{
	const struct column *c = &w->columns[column];

	return c->bins[c->bin_of[lead->words[column]]].weight;
}

static double
sum_of(const struct weights *w, const struct lead *lead)
{
	double sum = 0;
	size_t i;

	for (i = 0; i < w->column_count; i++)
		if (!w->columns[i].leak)
			sum += weight_of(w, lead, i);
	return sum;
}

static void
find_leaks(struct weights *w)
{
	struct ranked *r = xcalloc(w->train + 1, sizeof(*r));
	size_t i, c;

	for (c = 0; c < w->column_count; c++) {
		for (i = 0; i < w->train; i++) {
			r[i].value = weight_of(w, &w->leads[i], c);
			r[i].converted = w->leads[i].converted;
		}
		w->columns[c].leak = area(r, w->train) >= w->limits.leak;
	}
	free(r);
}

static double
probability(const struct weights *w, double sum)
{
	return 1 / (1 + exp(-(w->constant + w->factor * sum)));
}

/* The constant that goes best with a factor: Newton's method. */
static double
find_constant(const struct weights *w, const double *sums, double factor)
{
	double constant = logit(w->base);
	int step;
	size_t i;

	for (step = 0; step < 30; step++) {
		double slope = 0, curve = 0;

		for (i = 0; i < w->train; i++) {
			double p = 1 / (1 + exp(-(constant +
			    factor * sums[i])));

			slope += w->leads[i].converted - p;
			curve += p * (1 - p);
		}
		constant += slope / (curve + 1e-9);
		if (fabs(slope) < 1e-9)
			break;
	}
	return constant;
}

static double
train_loss(const struct weights *w, const double *sums, double factor)
{
	double constant = find_constant(w, sums, factor), loss = 0;
	size_t i;

	for (i = 0; i < w->train; i++) {
		double z = constant + factor * sums[i];

		loss += log1p(exp(w->leads[i].converted ? -z : z));
	}
	return loss;
}

/* Golden section: the likelihood has one top in the factor. */
static void
find_factor(struct weights *w)
{
	const double golden = 0.6180339887498949;
	double *sums = xcalloc(w->train + 1, sizeof(*sums));
	double low = 0, high = 1;
	size_t i;

	for (i = 0; i < w->train; i++)
		sums[i] = sum_of(w, &w->leads[i]);
	while (high - low > 1e-4) {
		double a = high - golden * (high - low);
		double b = low + golden * (high - low);

		if (train_loss(w, sums, a) < train_loss(w, sums, b))
			high = b;
		else
			low = a;
	}
	w->factor = (low + high) / 2;
	w->constant = find_constant(w, sums, w->factor);
	free(sums);
}

static double
loss_of(double p, bool converted)
{
	p = fmin(fmax(p, 1e-9), 1 - 1e-9);
	return converted ? -log(p) : -log(1 - p);
}

static void
test(struct weights *w, struct weights_result *r)
{
	size_t n = w->count - w->train, i;
	struct ranked *ranked = xcalloc(n + 1, sizeof(*ranked));
	double gain = 0, squares = 0, error;

	for (i = 0; i < n; i++) {
		const struct lead *lead = &w->leads[w->train + i];
		double p = probability(w, sum_of(w, lead));
		double base = loss_of(w->base, lead->converted);
		double loss = loss_of(p, lead->converted);

		r->base_loss += base / (double)n;
		r->loss += loss / (double)n;
		r->brier += (p - lead->converted) * (p - lead->converted) /
		    (double)n;
		r->base_brier += (w->base - lead->converted) *
		    (w->base - lead->converted) / (double)n;
		gain += base - loss;
		squares += (base - loss) * (base - loss);
		ranked[i] = (struct ranked){ p, lead->converted };
	}
	r->auc = area(ranked, n);
	free(ranked);
	gain /= (double)n;
	error = sqrt(fmax(squares / (double)n - gain * gain, 0) / (double)n);
	r->verdict = gain > w->limits.errors * error && gain > 0 ?
	    WEIGHTS_GOOD : WEIGHTS_NO_BETTER;
}

void
weights_fit(struct weights *w, struct weights_result *r)
{
	size_t i, c;

	*r = (struct weights_result){ .verdict = WEIGHTS_TOO_SMALL };
	qsort(w->leads, w->count, sizeof(*w->leads), compare_leads);
	w->train = (size_t)ceil(w->limits.train_share * (double)w->count);
	while (w->train > 0 && w->train < w->count &&
	    w->leads[w->train].date == w->leads[w->train - 1].date)
		w->train++;
	for (i = 0; i < w->count; i++)
		(i < w->train ? r->train : r->test)[w->leads[i].converted]++;
	for (i = 0; i < 2; i++)
		if (r->train[i] < w->limits.train_least ||
		    r->test[i] < w->limits.test_least)
			return;
	w->base = r->base = rate_of(r->train[1], w->train);
	for (c = 0; c < w->column_count; c++)
		fit_column(w, c);
	find_leaks(w);
	find_factor(w);
	r->factor = w->factor;
	r->constant = w->constant;
	for (c = 0; c < w->column_count; c++)
		for (i = 0; i < w->columns[c].bin_count; i++)
			w->columns[c].bins[i].points = (int)lround(
			    POINTS_DOUBLE * w->factor *
			    w->columns[c].bins[i].weight / log(2));
	test(w, r);
}

size_t
weights_bins(const struct weights *w, size_t column,
    const struct weights_bin **bins)
{
	*bins = w->columns[column].bins;
	return w->columns[column].bin_count;
}

bool
weights_is_leak(const struct weights *w, size_t column)
{
	return w->columns[column].leak;
}

int
weights_points(const struct weights *w, size_t i, bool *converted)
{
	int points = 0;
	size_t c;

	*converted = w->leads[i].converted;
	for (c = 0; c < w->column_count; c++) {
		const struct column *col = &w->columns[c];

		if (!col->leak)
			points += col->bins[col->bin_of[
			    w->leads[i].words[c]]].points;
	}
	return points;
}

size_t
weights_count(const struct weights *w)
{
	return w->count;
}
