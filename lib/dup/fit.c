/*
 * fit.c - patterns counted, then expectation and maximisation by turns
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "dup/block.h"
#include "dup/fit.h"
#include "dup/score.h"

enum { PAIRS_LEAST = 20, SEEN_LEAST = 5, ROUNDS = 200, KINDS = 6,
	REVIEW_BELOW = 5, POINTS_MOST = 30 };

/* Pieces of which a pair has one at most; 0 ends a list. */
static const enum dup_evidence kinds[KINDS][5] = {
	{ DUP_EMAIL, DUP_EMAIL_ROLE, DUP_EMAIL_NEAR, DUP_EMAIL_OTHER },
	{ DUP_PHONE, DUP_PHONE_SHARED, DUP_PHONE_NEAR },
	{ DUP_DOMAIN },
	{ DUP_COMPANY, DUP_COMPANY_COMMON, DUP_COMPANY_CORE,
	  DUP_COMPANY_SIMILAR },
	{ DUP_PERSON, DUP_PERSON_NEAR, DUP_PERSON_OTHER,
	  DUP_PERSON_OTHER_MAIL },
	{ DUP_COUNTRY, DUP_COUNTRY_OTHER },
};

/*
 * Pairs that are compared are of three classes: with two, colleagues, who are
 * many and have much in common, would pass for the matches.
 */
enum class { MATCH, COLLEAGUES, STRANGERS, CLASSES };

struct pattern {
	uint64_t bits, count;
	double class[CLASSES];	/* how likely one of its pairs is of each */
};

/* How often pairs of each class have each piece, and how many there are. */
struct model {
	double of[CLASSES][DUP_EVIDENCE_COUNT], none[CLASSES][KINDS];
	double share[CLASSES];
};

struct pairs {
	uint64_t *list;
	size_t count, room;
};

static void
meet(void *context, uint32_t a, uint32_t b)
{
	struct pairs *p = context;

	if (p->count == p->room) {
		p->room = p->room ? p->room + p->room / 2 : 4096;
		p->list = xrealloc(p->list, p->room, sizeof(*p->list));
	}
	p->list[p->count++] = (uint64_t)a << 32 | b;
}

static int
by_number(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* The patterns of all pairs, each pair once; their number. */
static size_t
count_patterns(const struct dup_task *t, struct pattern **patterns,
    uint64_t *pair_count)
{
	size_t rows = duprows_count(t->rows), kept = 0, count = 0, i;
	uint32_t *all = xcalloc(rows + 1, sizeof(*all));
	struct pairs p = { 0 };

	for (i = 0; i < rows; i++)
		all[i] = (uint32_t)i;
	dupblock_pairs(t->rows, all, rows, t->masters, meet, &p);
	free(all);
	if (p.count > 1)
		qsort(p.list, p.count, sizeof(*p.list), by_number);
	for (i = 0; i < p.count; i++)
		if (kept == 0 || p.list[kept - 1] != p.list[i])
			p.list[kept++] = p.list[i];
	for (i = 0; i < kept; i++)
		p.list[i] = dupscore_pattern(t->rows, t->points,
		    (size_t)(p.list[i] >> 32), (uint32_t)p.list[i]);
	if (kept > 1)
		qsort(p.list, kept, sizeof(*p.list), by_number);
	*patterns = xcalloc(kept + 1, sizeof(**patterns));
	for (i = 0; i < kept; i++) {
		if (count == 0 || (*patterns)[count - 1].bits != p.list[i])
			(*patterns)[count++].bits = p.list[i];
		(*patterns)[count - 1].count++;
	}
	*pair_count = kept;
	free(p.list);
	return count;
}

/* What a pattern says of one kind: a piece of evidence, or -1. */
static int
piece_of(uint64_t bits, size_t kind)
{
	size_t i;

	for (i = 0; i < 5 && kinds[kind][i] != 0; i++)
		if (bits >> kinds[kind][i] & 1)
			return (int)kinds[kind][i];
	return -1;
}

static bool
has(uint64_t bits, enum dup_evidence piece)
{
	return bits >> piece & 1;
}

/* At first a pair is what the table and the company make of it. */
static void
guess(struct pattern *p, size_t count, const struct dup_points *points)
{
	size_t i, k;

	for (i = 0; i < count; i++) {
		uint64_t bits = p[i].bits;
		int sum = 0;
		enum class class = STRANGERS;

		for (k = 0; k < KINDS; k++) {
			int piece = piece_of(bits, k);

			sum += piece < 0 ? 0 : points->of[piece];
		}
		if (sum >= points->of[DUP_CERTAIN] &&
		    (has(bits, DUP_PERSON) || has(bits, DUP_PERSON_NEAR) ||
		    has(bits, DUP_EMAIL)))
			class = MATCH;
		else if (has(bits, DUP_COMPANY) || has(bits, DUP_DOMAIN) ||
		    has(bits, DUP_COMPANY_CORE) ||
		    has(bits, DUP_COMPANY_COMMON))
			class = COLLEAGUES;
		for (k = 0; k < CLASSES; k++)
			p[i].class[k] = k == class ? 0.9 : 0.05;
	}
}

/* The model from what each pattern is likely to be. */
static void
maximise(struct model *m, const struct pattern *p, size_t count)
{
	double all = 0, sum;
	size_t c, i, k;

	*m = (struct model){ .share = { 0 } };
	for (i = 0; i < count; i++)
		all += (double)p[i].count;
	for (c = 0; c < CLASSES; c++) {
		for (sum = 0, i = 0; i < count; i++) {
			double weight = (double)p[i].count * p[i].class[c];

			sum += weight;
			for (k = 0; k < KINDS; k++) {
				int piece = piece_of(p[i].bits, k);

				*(piece < 0 ? &m->none[c][k] :
				    &m->of[c][piece]) += weight;
			}
		}
		/* Half a pair more, so that nothing is impossible. */
		for (k = 0; k < DUP_EVIDENCE_COUNT; k++)
			m->of[c][k] = (m->of[c][k] + 0.5) / (sum + 1);
		for (k = 0; k < KINDS; k++)
			m->none[c][k] = (m->none[c][k] + 0.5) / (sum + 1);
		m->share[c] = (sum + 0.5) / (all + 1.5);
	}
}

static void
expect(const struct model *m, struct pattern *p, size_t count)
{
	size_t c, i, k;

	for (i = 0; i < count; i++) {
		double sum = 0;

		for (c = 0; c < CLASSES; c++) {
			double likely = m->share[c];

			for (k = 0; k < KINDS; k++) {
				int piece = piece_of(p[i].bits, k);

				likely *= piece < 0 ? m->none[c][k] :
				    m->of[c][piece];
			}
			p[i].class[c] = likely;
			sum += likely;
		}
		for (c = 0; c < CLASSES; c++)
			p[i].class[c] /= sum;
	}
}

/* m of the matches, u of the two other classes together. */
static void
take_model(struct dup_fit *fit, const struct model *m)
{
	double others = m->share[COLLEAGUES] + m->share[STRANGERS];
	size_t k;

	fit->matches = m->share[MATCH];
	for (k = 0; k < DUP_EVIDENCE_COUNT; k++) {
		fit->m[k] = m->of[MATCH][k];
		fit->u[k] = (m->share[COLLEAGUES] * m->of[COLLEAGUES][k] +
		    m->share[STRANGERS] * m->of[STRANGERS][k]) / others;
	}
}

static int
to_points(double weight)
{
	double rounded = floor(weight + 0.5);

	return rounded > POINTS_MOST ? POINTS_MOST :
	    rounded < -POINTS_MOST ? -POINTS_MOST : (int)rounded;
}

/* What speaks for a match never comes to speak against it. */
static int
with_sign(int before, int points)
{
	return (before > 0 && points < 0) || (before < 0 && points > 0) ? 0 :
	    points;
}

/* A limit below 1 would call everything certain, or for review. */
static int
limit_of(struct dup_fit *fit, enum dup_evidence limit, int points)
{
	fit->raised[limit] = points < 1;
	return points < 1 ? 1 : points;
}

/* The weights of what was seen often enough. */
static void
weigh(struct dup_fit *fit, const struct pattern *p, size_t count)
{
	uint64_t seen[DUP_EVIDENCE_COUNT] = { 0 };
	size_t i, k;

	for (i = 0; i < count; i++)
		for (k = 0; k < KINDS; k++) {
			int piece = piece_of(p[i].bits, k);

			if (piece >= 0)
				seen[piece] += p[i].count;
		}
	for (k = DUP_EMAIL; k < DUP_EVIDENCE_COUNT; k++) {
		fit->fitted[k] = seen[k] >= SEEN_LEAST;
		if (fit->fitted[k])
			fit->points.of[k] = with_sign(fit->points.of[k],
			    to_points(log2(fit->m[k] / fit->u[k])));
	}
	fit->points.of[DUP_CERTAIN] = limit_of(fit, DUP_CERTAIN,
	    to_points(-log2(fit->matches)));
	fit->points.of[DUP_REVIEW] = limit_of(fit, DUP_REVIEW,
	    fit->points.of[DUP_CERTAIN] - REVIEW_BELOW);
}

/* Why a row has its points: where they come from, or that they stayed. */
static void
add_origin(const struct dup_fit *fit, size_t k, struct buffer *out)
{
	if (!fit->fitted[k])
		buffer_format(out, "too few pairs of the file have it, or it "
		    "is a limit: as before");
	else if (k == DUP_CERTAIN)
		buffer_format(out, "log2 of 1 in the share of matches, %.6f, "
		    "among %llu pairs", fit->matches,
		    (unsigned long long)fit->pairs);
	else if (k == DUP_REVIEW)
		buffer_format(out, "5 below certain");
	else if (k == DUP_ON_TOP)
		buffer_format(out, "log2 of the rows");
	else
		buffer_format(out, "log2 of m/u: %.4f of the matches and "
		    "%.6f of the other pairs have it", fit->m[k], fit->u[k]);
}

static void
add_source(const struct dup_fit *fit, size_t k, struct buffer *out)
{
	add_origin(fit, k, out);
	if (fit->raised[k])
		buffer_format(out, "; that is less than 1, the least");
}

void
dupfit_write(const struct dup_fit *fit, struct writer *w)
{
	static const char *const header[] = { "evidence", "points", "rule",
		"basis", "source" };
	struct buffer text = { 0 };
	size_t k;

	for (k = 0; k < sizeof(header) / sizeof(*header); k++)
		writer_field(w, slice_of(header[k]));
	writer_end(w);
	for (k = 0; k < DUP_EVIDENCE_COUNT; k++) {
		writer_field(w, slice_of(dupevidence_name(
		    (enum dup_evidence)k)));
		text.len = 0;
		buffer_format(&text, "%d", fit->points.of[k]);
		writer_field(w, buffer_slice(&text));
		writer_field(w, SLICE("R-DEDUPE-15"));
		writer_field(w, fit->fitted[k] ? SLICE("estimated") :
		    SLICE("chosen"));
		text.len = 0;
		add_source(fit, k, &text);
		writer_field(w, buffer_slice(&text));
		writer_end(w);
	}
	buffer_release(&text);
}

bool
dupfit_make(struct dup_fit *fit, const struct dup_task *task)
{
	struct pattern *patterns;
	struct model model;
	size_t count;
	int round;

	*fit = (struct dup_fit){ .points = *task->points };
	count = count_patterns(task, &patterns, &fit->pairs);
	if (fit->pairs >= PAIRS_LEAST) {
		guess(patterns, count, task->points);
		for (round = 0; round < ROUNDS; round++) {
			maximise(&model, patterns, count);
			expect(&model, patterns, count);
		}
		take_model(fit, &model);
		weigh(fit, patterns, count);
		fit->points.of[DUP_ON_TOP] = to_points(log2((double)
		    duprows_count(task->rows)));
		fit->fitted[DUP_ON_TOP] = fit->fitted[DUP_CERTAIN] =
		    fit->fitted[DUP_REVIEW] = true;
	}
	free(patterns);
	return fit->pairs >= PAIRS_LEAST;
}
