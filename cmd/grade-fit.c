/*
 * grade-fit - which columns tell who converts?
 *
 * Reads leads with their outcome and writes a scheme for lead-grade, or
 * refuses with a sentence where the test on later leads shows nothing (R-FIT).
 * All leads are kept in memory, 4 bytes for each cell that is used.
 */
#include <math.h>
#include <stdlib.h>

#include "base/beta.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "front/cells.h"
#include "front/cli.h"
#include "front/input.h"
#include "front/output.h"
#include "front/target.h"
#include "lead/weights.h"
#include "rule/settings.h"
#include "rule/table.h"

enum { COLUMNS_MOST = 64, LETTERS = 4 };

struct options {
	const char *outcome, *columns, *late, *date, *report;
	int64_t mature;
	bool folds;
};

struct run {
	const struct cli *cli;
	const struct options *o;
	struct input *in;
	struct table *known;	/* table fit-column */
	struct slice names[COLUMNS_MOST];
	size_t at[COLUMNS_MOST], count;
	size_t outcome, date;
	struct slice word;	/* that the outcome cell holds; "": filled */
	size_t status;
	struct weights *weights;
	uint64_t young, records;
	struct buffer text;
};

static bool
is_late(const struct run *run, struct slice name)
{
	size_t row;

	for (row = 0; row < table_rows(run->known); row++)
		if (slice_equal(table_text(run->known, row, 0), name))
			return slice_is(table_text(run->known, row, 1),
			    "late");
	return false;
}

static void
take_column(struct run *run, struct slice name, size_t at)
{
	size_t i;

	for (i = 0; i < run->count; i++)
		if (run->at[i] == at)
			return;
	if (run->count == COLUMNS_MOST)
		report_trouble("more than %d columns", COLUMNS_MOST);
	run->names[run->count] = name;
	run->at[run->count++] = at;
}

/* A column that is named need not be in the dictionary. */
static size_t
need_column(struct run *run, struct slice name, struct arena *names)
{
	const struct columns *columns = input_columns(run->in);
	size_t i;

	for (i = 0; i < columns_count(columns); i++)
		if (slice_equal(columns_header(columns, i), name))
			return i;
	return input_need(run->in, arena_string(names, name));
}

static void
take_list(struct run *run, const char *list, bool late)
{
	static struct arena names;
	struct slice rest = slice_of(list);

	while (rest.at != NULL) {
		struct slice name = slice_trim(slice_cut(&rest, ','));

		if (name.len == 0)
			continue;
		if (!late && is_late(run, name))
			cli_usage("--columns: \"%.*s\" is filled in after "
			    "contact; name it with --late if you mean it",
			    SLICE_PRINT(name));
		take_column(run, name, need_column(run, name, &names));
		if (late)
			report_message("%s: \"%.*s\" is used though it is "
			    "filled in after contact", input_label(run->in),
			    SLICE_PRINT(name));
	}
}

/* The columns known at intake, and those that are named (R-FIT-02). */
static void
choose_columns(struct run *run)
{
	static struct arena names;
	size_t row;

	for (row = 0; row < table_rows(run->known); row++) {
		struct slice name = table_text(run->known, row, 0);
		size_t at = slice_is(table_text(run->known, row, 1),
		    "intake") ? input_find(run->in, arena_string(&names,
		    name)) : COLUMN_ABSENT;

		if (at != COLUMN_ABSENT && at != run->outcome)
			take_column(run, name, at);
	}
	if (run->o->columns != NULL)
		take_list(run, run->o->columns, false);
	if (run->o->late != NULL)
		take_list(run, run->o->late, true);
	if (run->count == 0)
		report_trouble("%s: no column that is known at intake; name "
		    "some with --columns", input_label(run->in));
}

/* Column and word of --outcome; else the lead has a deal or is won. */
static void
find_outcome(struct run *run)
{
	static struct arena names;
	struct slice rest;

	run->word = SLICE("won");
	run->status = input_find(run->in, "status");
	if (run->o->outcome == NULL) {
		run->outcome = input_find(run->in, "opportunity_id");
		if (run->outcome == COLUMN_ABSENT)
			run->outcome = input_need(run->in, "status");
		else
			run->word = SLICE_EMPTY;
		return;
	}
	rest = slice_of(run->o->outcome);
	run->outcome = need_column(run, slice_cut(&rest, '='), &names);
	run->word = rest.at == NULL ? SLICE_EMPTY : rest;
}

/* R-FIT-01: 1 converted, 0 not, -1 too young to say. */
static int
judge(const struct run *run, const struct record *record, int32_t date)
{
	struct slice cell = cell_text(record, run->outcome);
	struct slice status = cell_text(record, run->status);

	if (run->word.len > 0 ? slice_equal(cell, run->word) : cell.len > 0)
		return 1;
	if (slice_is(status, "won") && run->o->outcome == NULL)
		return 1;
	if (slice_is(status, "lost") || slice_is(status, "invalid"))
		return 0;
	return date != DATE_NONE && run->cli->today - date <= run->o->mature ?
	    -1 : 0;
}

static void
read_leads(struct run *run)
{
	struct slice cells[COLUMNS_MOST];
	struct record record;
	int32_t date;
	int outcome;
	size_t i;

	while (input_next(run->in, &record)) {
		if (!cell_date(run->in, &record, run->date, &date))
			continue;
		if (!run->o->folds && date == DATE_NONE) {
			input_reject(run->in, &record, run->date, "no-date",
			    "empty; a lead without a date cannot be tested "
			    "in time");
			continue;
		}
		run->records++;
		outcome = judge(run, &record, date);
		if (outcome < 0) {
			run->young++;
			continue;
		}
		for (i = 0; i < run->count; i++)
			cells[i] = cell_text(&record, run->at[i]);
		/* Every fifth row tests, where there are no dates. */
		weights_add(run->weights, cells, outcome == 1,
		    run->o->folds ? run->records % 5 == 0 : date);
	}
}

static void
format_when(struct run *run, size_t column, const struct weights_bin *bin,
    const struct weights_bin *bins, size_t count)
{
	struct slice name = run->names[column];
	struct buffer *b = &run->text;
	size_t i;

	b->len = 0;
	switch (bin->kind) {
	case WEIGHTS_WORD:
		buffer_format(b, "%%%.*s = %.*s", SLICE_PRINT(name),
		    SLICE_PRINT(bin->word));
		break;
	case WEIGHTS_BLANK:
		buffer_format(b, "! %%%.*s", SLICE_PRINT(name));
		break;
	case WEIGHTS_OTHER:
		buffer_format(b, "%%%.*s", SLICE_PRINT(name));
		for (i = 0; i < count; i++)
			if (bins[i].kind == WEIGHTS_WORD)
				buffer_format(b, " & %%%.*s != %.*s",
				    SLICE_PRINT(name),
				    SLICE_PRINT(bins[i].word));
		break;
	case WEIGHTS_RANGE:
		buffer_format(b, "%%%.*s", SLICE_PRINT(name));
		if (isfinite(bin->from))
			buffer_format(b, " & %%%.*s >= %.10g",
			    SLICE_PRINT(name), bin->from);
		if (isfinite(bin->to))
			buffer_format(b, " & %%%.*s < %.10g",
			    SLICE_PRINT(name), bin->to);
	}
}

struct letter {
	int least;		/* points; the last letter takes all */
	uint64_t rows, converted;
};

static int
compare_ints(const void *left, const void *right)
{
	int a = *(const int *)left, b = *(const int *)right;

	return (a < b) - (a > b);
}

/* The best 10 %, the next 20 %, 30 %, the rest; in order or one (R-FIT-06). */
static size_t
cut_letters(const struct run *run, struct letter letters[LETTERS])
{
	static const double upto[LETTERS] = { .1, .3, .6, 1 };
	size_t n = weights_count(run->weights), i, l, count = 0;
	int *points = xcalloc(n + 1, sizeof(*points));
	bool converted;

	for (i = 0; i < n; i++)
		points[i] = weights_points(run->weights, i, &converted);
	qsort(points, n, sizeof(*points), compare_ints);
	for (l = 0; l < LETTERS; l++) {
		size_t place = (size_t)(upto[l] * (double)n);
		int least = l + 1 == LETTERS ? INT32_MIN :
		    points[place > 0 ? place - 1 : 0];

		if (count == 0 || least < letters[count - 1].least)
			letters[count++] = (struct letter){ least, 0, 0 };
	}
	free(points);
	for (i = 0; i < n; i++) {
		int own = weights_points(run->weights, i, &converted);

		for (l = 0; own < letters[l].least; l++)
			;
		letters[l].rows++;
		letters[l].converted += converted;
	}
	/* Where all have at least so many points the last letter has nobody. */
	while (count > 1 && letters[count - 1].rows == 0)
		letters[--count - 1].least = INT32_MIN;
	for (l = 1; l < count; l++)
		if ((double)letters[l].converted * (double)letters[l - 1].rows
		    > (double)letters[l - 1].converted *
		    (double)letters[l].rows) {
			letters[l - 1].least = letters[l].least;
			letters[l - 1].rows += letters[l].rows;
			letters[l - 1].converted += letters[l].converted;
			memmove(&letters[l], &letters[l + 1],
			    (count - l - 1) * sizeof(*letters));
			count--;
			l = 0;
		}
	return count;
}

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
	static const char *const names[LETTERS] = { "A", "B", "C", "D" };
	struct letter letters[LETTERS] = { { 0 } };
	size_t count = cut_letters(run, letters), l;
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

	for (c = 0; c < run->count; c++) {
		n = weights_is_leak(run->weights, c) ? 0 :
		    weights_bins(run->weights, c, &bins);
		for (b = 0; b < n; b++) {
			char points[32];

			if (bins[b].points == 0)
				continue;
			format_when(run, c, &bins[b], bins, n);
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

	writer_field(w, run->names[column]);
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
	struct target *target = target_open(run->o->report);
	struct writer *w = target_writer(target);
	const struct weights_bin *bins;
	size_t c, b, n, i;

	for (i = 0; i < sizeof(names) / sizeof(*names); i++)
		writer_field(w, slice_of(names[i]));
	writer_end(w);
	for (c = 0; c < run->count; c++) {
		n = weights_bins(run->weights, c, &bins);
		for (b = 0; b < n; b++) {
			format_when(run, c, &bins[b], bins, n);
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

	if (run->young > 0)
		report_message("%s: %llu leads are too young to say and left "
		    "out", input_label(run->in),
		    (unsigned long long)run->young);
	if (r->verdict == WEIGHTS_TOO_SMALL) {
		report_message("%s: too small: %llu converted and %llu not to "
		    "learn from, %llu and %llu to test with; at least 50 and "
		    "20 of each are needed; keep the built-in points",
		    input_label(run->in), n[0], n[1], n[2], n[3]);
		return false;
	}
	if (r->verdict == WEIGHTS_NO_BETTER) {
		report_message("%s: no better than the base rate: %.4f against "
		    "%.4f over %llu leads; keep the built-in points",
		    input_label(run->in), r->loss, r->base_loss,
		    n[2] + n[3]);
		return false;
	}
	report_message("%s: log loss %.4f against %.4f of the base rate over "
	    "%llu leads%s", input_label(run->in), r->loss, r->base_loss,
	    n[2] + n[3], run->o->folds ? ", every fifth row: weaker than a "
	    "test in time" : "");
	return true;
}

static int
run_command(struct run *run)
{
	static const char *const names[] = { "grade", "order", "when",
	    "label", "points" };
	struct weights_limits limits;
	struct weights_result result;
	struct output *out = NULL;
	struct fault fault;
	bool good;
	size_t c;
	int status;

	run->in = input_open(run->cli, cli_file(run->cli), COLUMNS_LEAD);
	if (input_is_empty(run->in))
		return cli_finish(run->cli, run->in, NULL, false);
	if (!weights_limits_open(&limits, &fault))
		report_trouble("%s", fault.text);
	find_outcome(run);
	run->date = run->o->folds ? input_find(run->in, run->o->date) :
	    input_need(run->in, run->o->date);
	choose_columns(run);
	run->weights = weights_new(&limits, run->names, run->count);
	read_leads(run);
	weights_fit(run->weights, &result);
	good = tell(run, &result);
	for (c = 0; c < run->count; c++)
		if (weights_is_leak(run->weights, c))
			report_message("%s: \"%.*s\" alone tells too well and "
			    "is left out: is it filled in afterwards?",
			    input_label(run->in), SLICE_PRINT(run->names[c]));
	if (run->o->report != NULL && result.verdict != WEIGHTS_TOO_SMALL)
		write_report(run, &result);
	if (good) {
		out = output_open_plain(run->cli, names, 5);
		write_scheme(run, out);
	}
	status = cli_finish(run->cli, run->in, out, !good);
	weights_free(run->weights);
	buffer_release(&run->text);
	return status;
}

int
main(int argc, char **argv)
{
	static const struct table_column shape[] = {
		{ .name = "column", .type = TABLE_KEY },
		{ .name = "when", .type = TABLE_WORD, .words = "intake;late" },
	};
	struct options o = { .date = "created_date", .mature = -1 };
	const struct cli_option options[] = {
		OPTION_TEXT(0, "outcome", "COLUMN=WORD", &o.outcome,
		    "default an opportunity_id, or status=won"),
		OPTION_TEXT('c', "columns", "LIST", &o.columns,
		    "also these columns, known at intake"),
		OPTION_TEXT(0, "late", "LIST", &o.late,
		    "also these, filled in after contact"),
		OPTION_TEXT(0, "date", "COLUMN", &o.date,
		    "the day of a lead, default created_date"),
		OPTION_INT(0, "mature", "DAYS", &o.mature, 0, 10000,
		    "older leads without the outcome did not convert"),
		OPTION_FLAG(0, "folds", &o.folds,
		    "test with every fifth row where there are no dates"),
		OPTION_WRITTEN(0, "report", &o.report,
		    "bins, points and the scores of the test"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "learn which columns tell who converts, or refuse",
		.operands = "[file]",
		.options = options,
		.common = CLI_FILTER | CLI_TODAY | CLI_TABLE | CLI_QUIET,
		.tables = "fit fit-column columns",
		.kind = COLUMNS_LEAD,
		.also_reads = "status opportunity_id converted_date "
		    "created_date",
		.adds = (const char *const[]){
		    "grade", "order", "when", "label", "points", NULL },
	};
	struct run run = { .cli = &cli, .o = &o };
	const struct setting mature = { "mature", &o.mature };
	struct fault fault;
	int status;

	cli_start(&cli, argc, argv);
	if (o.mature < 0 && !settings_read_decimals("fit", &mature, 1, &fault))
		report_trouble("%s", fault.text);
	if (!cli_is_given(&cli, "mature"))
		o.mature /= TABLE_DECIMAL_UNIT;
	run.known = table_open("fit-column", shape, 2, &fault);
	if (run.known == NULL)
		report_trouble("%s", fault.text);
	status = run_command(&run);
	table_close(run.known);
	return status;
}
