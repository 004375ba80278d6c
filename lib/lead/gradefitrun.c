/* gradefitrun.c - gradefitrun.h: leads in, a scheme out */
#include <math.h>
#include <stdlib.h>

#include "base/beta.h"
#include "base/number.h"
#include "front/output.h"
#include "front/target.h"
#include "lead/gradefitrun.h"
#include "lead/scheme.h"

struct run {
	const struct cli *cli;
	const struct outcomefacts_options *o;
	const char *report;
	struct outcomefacts facts;
	struct weights *weights;
	struct buffer text;
};

static void
write_row(struct output *out, const char *grade, uint64_t order,
    struct slice when, const char *label, const char *points)
{
	char text[32];

	number_format(text, (int64_t)order, 0, false);
	output_cells(out, (struct slice[]){ slice_of(grade), slice_of(text),
	    when, slice_of(label), slice_of(points) });
}

static void
write_letters(struct run *run, struct output *out, uint64_t order)
{
	static const char *const names[SCHEME_LETTERS] = { "A", "B", "C", "D" };
	struct scheme_letter letters[SCHEME_LETTERS] = { { 0 } };
	size_t count = scheme_letters(run->weights,
	    letters), l;
	struct buffer label = { 0 };

	for (l = 0; l < count; l++) {
		struct beta_range r = beta_rate(letters[l].converted,
		    letters[l].rows, .8);

		run->text.len = label.len = 0;
		if (l + 1 < count)
			buffer_format(&run->text, "%%score >= %d",
			    letters[l].least);
		buffer_format(&label, "%.1f %% converted (80 %% interval "
		    "%.1f to %.1f)", letters[l].rows == 0 ? 0 :
		    100. * (double)letters[l].converted /
		    (double)letters[l].rows, r.low * 100, r.high * 100);
		buffer_add_byte(&label, '\0');
		write_row(out, names[l], order++, buffer_slice(&run->text),
		    label.data, "");
	}
	buffer_release(&label);
}

static void
write_scheme(struct run *run, struct output *out)
{
	const struct weights_bin *bins;
	uint64_t order = 1;
	size_t c, b, n;

	for (c = 0; c < run->facts.count; c++) {
		n = weights_is_leak(run->weights, c) ? 0 :
		    weights_bins(run->weights, c, &bins);
		for (b = 0; b < n; b++) {
			char points[32];

			if (bins[b].points == 0)
				continue;
			scheme_when(&run->text, run->facts.names[c], &bins[b],
			    bins, n);
			number_format(points, bins[b].points, 0, false);
			write_row(out, "", order++, buffer_slice(&run->text),
			    "", points);
		}
	}
	write_letters(run, out, order);
}

static void
put(struct writer *w, double value, bool known)
{
	char text[32] = "";

	if (known)
		number_format(text, llround(value * 10000), 4, true);
	writer_field(w, slice_of(text));
}

/* A bin with its rate and the rate's 80 % interval (R-METRIC-08). */
static void
write_bin(struct run *run, struct writer *w, size_t column,
    const struct weights_bin *bin, const struct weights_result *r)
{
	double rows = (double)bin->rows, hit = (double)bin->converted;
	struct beta_range range = beta_rate(bin->converted, bin->rows, .8);

	writer_field(w, run->facts.names[column]);
	writer_field(w, buffer_slice(&run->text));
	put(w, rows, true);
	put(w, hit, true);
	put(w, rows > 0 ? hit / rows : 0, rows > 0);
	put(w, range.low, rows > 0);
	put(w, range.high, rows > 0);
	put(w, bin->points, true);
	put(w, (hit / (double)r->train[1] - (rows - hit) /
	    (double)r->train[0]) * bin->weight, true);
	writer_end(w);
}

/* R-FIT-07: each bin, and the test. */
static void
write_report(struct run *run, const struct weights_result *r)
{
	static const char *const names[] = { "column", "bin", "rows",
	    "converted", "rate", "lo", "hi", "points", "information_value" };
	const double totals[][1] = { { r->base_loss }, { r->loss },
	    { r->base_brier }, { r->brier }, { r->auc }, { r->factor } };
	static const char *const labels[] = { "base_log_loss", "log_loss",
	    "base_brier", "brier", "auc", "factor" };
	struct target *target = target_open(run->report);
	struct writer *w = target_writer(target);
	const struct weights_bin *bins;
	size_t c, b, n, i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_field(w, slice_of(names[i]));
	writer_end(w);
	for (c = 0; c < run->facts.count; c++) {
		n = weights_bins(run->weights, c, &bins);
		for (b = 0; b < n; b++) {
			scheme_when(&run->text, run->facts.names[c], &bins[b],
			    bins, n);
			write_bin(run, w, c, &bins[b], r);
		}
	}
	for (i = 0; i < 6; i++) {
		writer_field(w, SLICE("(test)"));
		writer_field(w, slice_of(labels[i]));
		put(w, (double)(r->test[0] + r->test[1]), true);
		put(w, (double)r->test[1], true);
		put(w, totals[i][0], true);
		for (b = 0; b < 4; b++)
			writer_field(w, SLICE_EMPTY);
		writer_end(w);
	}
	target_settle(target);
	target_commit(target);
}

static bool
tell(const struct run *run, const struct weights_result *r)
{
	unsigned long long n[4] = { r->train[1], r->train[0], r->test[1],
	    r->test[0] };

	if (run->facts.young > 0)
		report_message("%s: %llu leads are too young to say and left "
		    "out", input_label(run->facts.in),
		    (unsigned long long)run->facts.young);
	if (r->verdict == WEIGHTS_TOO_SMALL) {
		report_message("%s: too small: %llu converted and %llu not to "
		    "learn from, %llu and %llu to test with; at least 50 and "
		    "20 of each are needed; keep the built-in points",
		    input_label(run->facts.in), n[0], n[1], n[2], n[3]);
		return false;
	}
	if (r->verdict == WEIGHTS_NO_BETTER) {
		report_message("%s: no better than the base rate: %.4f against "
		    "%.4f over %llu leads; keep the built-in points",
		    input_label(run->facts.in), r->loss, r->base_loss,
		    n[2] + n[3]);
		return false;
	}
	report_message("%s: log loss %.4f against %.4f of the base rate over "
	    "%llu leads%s", input_label(run->facts.in), r->loss, r->base_loss,
	    n[2] + n[3], run->o->folds ? ", every fifth row: weaker than a "
	    "test in time" : "");
	return true;
}

static void
tell_leaks(const struct run *run)
{
	size_t c;

	for (c = 0; c < run->facts.count; c++)
		if (weights_is_leak(run->weights, c))
			report_message("%s: \"%.*s\" alone tells too well and "
			    "is left out: is it filled in afterwards?",
			    input_label(run->facts.in),
			    SLICE_PRINT(run->facts.names[c]));
}

static int
learn(struct run *run)
{
	static const char *const names[] = { "grade", "order", "when",
	    "label", "points" };
	struct weights_limits limits;
	struct weights_result result;
	struct output *out = NULL;
	struct fault fault;
	bool good;
	int status;

	if (!weights_limits_open(&limits, &fault))
		report_trouble("%s", fault.text);
	outcomefacts_open(&run->facts);
	run->weights = weights_new(&limits, run->facts.names,
	    run->facts.count);
	outcomefacts_read(&run->facts, run->weights);
	weights_fit(run->weights, &result);
	good = tell(run, &result);
	tell_leaks(run);
	if (run->report != NULL && result.verdict != WEIGHTS_TOO_SMALL)
		write_report(run, &result);
	if (good) {
		out = output_open_plain(run->cli, names, 5);
		write_scheme(run, out);
	}
	status = output_finish_run(run->cli, run->facts.in, out, !good);
	weights_free(run->weights);
	return status;
}

int
gradefitrun(const struct cli *cli, const struct outcomefacts_options *options,
    const char *report)
{
	struct run run = { .cli = cli, .o = options, .report = report,
		.facts = { .cli = cli, .o = options } };
	int status;

	run.facts.in = input_open(cli, cli_file(cli), COLUMNS_LEAD);
	status = input_is_empty(run.facts.in) ? output_finish_run(cli, run.facts.in,
	    NULL, false) : learn(&run);
	outcomefacts_release(&run.facts);
	buffer_release(&run.text);
	return status;
}
