/* deduperun.c - deduperun.h: leads in, leads with their groups out */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "csv/layout.h"
#include "csv/records.h"
#include "dup/catalog.h"
#include "dup/decide.h"
#include "dup/deduperun.h"
#include "dup/files.h"
#include "dup/fit.h"
#include "dup/group.h"
#include "dup/listrun.h"
#include "dup/pairs.h"
#include "dup/score.h"
#include "dup/sheet.h"
#include "front/cells.h"
#include "front/errands.h"
#include "front/output.h"
#include "front/target.h"
#include "front/workers.h"
#include "rule/table.h"

/* Bytes of leads that are held in memory; the rest lies in a file. */
#define MEMORY_MOST ((size_t)16 << 20)
enum { AHEAD = 16 };
enum { GROUP = DEDUPERUN_GROUP, KIND = DEDUPERUN_KIND,
	CERTAINTY = DEDUPERUN_CERTAINTY, SCORE = DEDUPERUN_SCORE,
	WHY = DEDUPERUN_WHY, BRIDGE = DEDUPERUN_BRIDGE,
	RULE = DEDUPERUN_RULE, COLUMN_COUNT = DEDUPERUN_ADDS };
const char *const deduperun_adds[COLUMN_COUNT + 1] = {
	"dup_group", "dup_kind", "dup_certainty", "dup_score", "dup_why",
	"dup_bridge", "dup_rule", NULL
};

/* A file of leads: what pairs show of its records. */
struct side {
	size_t at[DUP_SHOWN_COUNT];
};

struct run {
	const struct cli *cli;
	const struct deduperun_options *options;
	struct dup_points points;
	struct listrun on;
	struct duprows *rows;
	struct records *records;
	struct side sides[2];	/* of the master list, of the leads */
	size_t masters;
	struct dup_decisions *decisions;
	struct dup_task task;
	struct dupgroups groups;
	struct arena scratch;
	struct buffer cells[COLUMN_COUNT];
	bool rejected;
	bool *counted;		/* by group, for the summary */
};

/* All records of a file; side says which. */
static void
read_leads(struct run *run, struct input *in, struct side *side)
{
	size_t id = input_find(in, "lead_id");
	struct record record;
	struct fault fault;

	if (!duprows_columns(run->rows, input_columns(in), &fault))
		report_trouble("%s: %s; see --on", input_label(in),
		    fault.text);
	side->at[DUP_SHOWN_COMPANY] = input_find(in, "company");
	side->at[DUP_SHOWN_CONTACT] = input_find(in, "contact_name");
	side->at[DUP_SHOWN_EMAIL] = input_find(in, "email");
	side->at[DUP_SHOWN_PHONE] = input_find(in, "phone");
	while (input_next(in, &record)) {
		if (records_count(run->records) == UINT32_MAX - 1)
			report_trouble("%s: too many records to compare",
			    input_label(in));
		duprows_add(run->rows, &record);
		records_add(run->records, &record, cell_text(&record, id));
	}
}

static void
read_master(struct run *run, const char *path)
{
	struct input *in = input_open_side(run->cli, path, COLUMNS_LEAD);

	if (!input_is_empty(in))
		read_leads(run, in, &run->sides[0]);
	run->masters = records_count(run->records);
	run->rejected |= input_rejected(in) > 0;
	input_close(in);
}

static void
read_decisions(struct run *run, const char *path)
{
	struct input *in;
	struct fault fault;

	run->decisions = dupdecide_new();
	if (dupsheet_is(path)) {
		if (!dupsheet_read(path, run->decisions, &fault) ||
		    !dupdecide_check(run->decisions, &fault))
			report_trouble("%s: %s", path, fault.text);
		return;
	}
	in = input_open_side(run->cli, path, COLUMNS_NONE);
	dupfiles_decisions(in, run->decisions);
	if (!dupdecide_check(run->decisions, &fault))
		report_trouble("%s: %s", input_label(in), fault.text);
	run->rejected |= input_rejected(in) > 0;
	input_close(in);
}

/* Rows are put in order by their lead_id, without one by what they say. */
static struct slice
key_of(void *context, size_t row)
{
	struct records *records = context;
	struct slice name = records_name(records, row);

	return name.len > 0 ? name : records_bytes(records, row);
}

static void
use_decisions(struct run *run)
{
	struct dup_task *task = &run->task;
	size_t unknown, i;

	for (i = 0; i < records_count(run->records); i++)
		dupdecide_row(run->decisions, records_name(run->records, i),
		    (uint32_t)i);
	task->verdicts = dupdecide_verdicts(run->decisions,
	    &task->verdict_count, &unknown);
	if (unknown > 0)
		report_message("%s: decisions not used: %zu, no such lead_id "
		    "among the leads", run->options->decisions, unknown);
}

/* Whether the rows are in the order of their lead_ids: most files are. */
static bool
are_ordered(const struct run *run)
{
	size_t count = records_count(run->records), i;

	for (i = 0; i < count; i++)
		if (records_name(run->records, i).len == 0 || (i > 0 &&
		    slice_compare(records_name(run->records, i - 1),
		    records_name(run->records, i)) > 0))
			return false;
	return true;
}

static void
decide(struct run *run)
{
	duprows_finish(run->rows, &run->points, dupscore_apart);
	run->task = (struct dup_task){ .rows = run->rows,
		.points = &run->points, .masters = run->masters,
		.key = key_of, .context = run->records,
		.ordered = are_ordered(run), .share = errands_run,
		.parts = run->cli->threads };
	if (run->decisions != NULL)
		use_decisions(run);
	if (run->options->names)
		dupcatalog_make(&run->groups, &run->task);
	else
		dupgroup_make(&run->groups, &run->task);
	workers_none(run->cli);
}

/* The lead_id; without one the line, as #12. */
static void
add_name(const struct run *run, struct buffer *out, size_t row)
{
	struct slice name = records_name(run->records, row);

	if (name.len > 0)
		buffer_add(out, name);
	else
		buffer_format(out, "#%lu", records_line(run->records, row));
}

/* What decided, the most decisive first. */
static const char *
rule_of(const struct dup_result *r)
{
	bool cut = r->cut != DUP_ALONE;

	if (r->points == DUP_DECIDED)
		return cut ? "R-DEDUPE-05;R-DEDUPE-08" : "R-DEDUPE-08";
	if (cut || r->held == 5)
		return "R-DEDUPE-05;R-DEDUPE-04";
	if (r->held == 9)
		return "R-DEDUPE-09;R-DEDUPE-04";
	return r->held == 10 ? "R-DEDUPE-10;R-DEDUPE-04" : "R-DEDUPE-04";
}

/* The pair that was cut, as L1~L2. */
static void
add_cut(const struct run *run, struct buffer *out, uint32_t row,
    uint32_t other)
{
	bool swap = duplinks_compare(&run->task, other, row) < 0;

	add_name(run, out, swap ? other : row);
	buffer_add_byte(out, '~');
	add_name(run, out, swap ? row : other);
}

/* The evidence of two rows; of --names the likeness of their names. */
static void
add_why(const struct run *run, struct buffer *out, size_t a, size_t b,
    int points)
{
	if (run->options->names)
		buffer_format(out, "name%+d=%d", points, points);
	else
		dupscore_explain(run->rows, &run->points, a, b, out);
}

static void
explain(const struct run *run, size_t row, const struct dup_result *r,
    struct buffer *score, struct buffer *why)
{
	if (r->points == DUP_DECIDED) {
		buffer_add(why, SLICE("decided same"));
		return;
	}
	buffer_format(score, "%d", (int)r->points);
	add_why(run, why, row, r->partner, r->points);
}

static void
fill_cells(struct run *run, size_t row, struct slice cells[COLUMN_COUNT])
{
	const struct dup_result *r = &run->groups.results[row];
	size_t i;

	for (i = 0; i < COLUMN_COUNT; i++) {
		cells[i] = SLICE_EMPTY;
		run->cells[i].len = 0;
	}
	if (r->group == DUP_ALONE)
		return;
	add_name(run, &run->cells[GROUP], r->group);
	explain(run, row, r, &run->cells[SCORE], &run->cells[WHY]);
	if (r->cut != DUP_ALONE)
		add_cut(run, &run->cells[BRIDGE], (uint32_t)row, r->cut);
	for (i = 0; i < COLUMN_COUNT; i++)
		cells[i] = buffer_slice(&run->cells[i]);
	cells[KIND] = r->kind == DUP_KIND_PERSON ? SLICE("person") :
	    SLICE("company");
	cells[CERTAINTY] = r->certain ? SLICE("certain") : SLICE("review");
	cells[RULE] = run->options->names ? SLICE("R-DEDUPE-14") :
	    slice_of(rule_of(r));
}

/* The partners of rows to come, and what they say, are on their way. */
static void
fetch_ahead(const struct run *run, size_t row)
{
	size_t count = records_count(run->records);
	uint32_t partner;

	if (row + AHEAD >= count)
		return;
	partner = run->groups.results[row + AHEAD].partner;
	if (partner != DUP_ALONE)
		__builtin_prefetch(duprows_row(run->rows, partner));
}

static void
write_leads(struct run *run, struct output *out)
{
	bool whole = output_layout(out)->replaced_count == 0;
	struct fault fault;
	struct slice cells[COLUMN_COUNT];
	size_t row;

	for (row = run->masters; row < records_count(run->records); row++) {
		struct record record = records_get(run->records, row, whole,
		    &run->scratch);

		if (!records_check(run->records, &fault))
			report_trouble("%s", fault.text);
		fetch_ahead(run, row);
		fill_cells(run, row, cells);
		output_record(out, &record, cells);
	}
}

/* A cell of a record for people to read. */
static struct slice
shown(struct run *run, size_t row, size_t what)
{
	const struct side *side = &run->sides[row >= run->masters];
	struct record record = records_get(run->records, row, false,
	    &run->scratch);
	struct fault fault;

	if (!records_check(run->records, &fault))
		report_trouble("%s", fault.text);
	return arena_copy(&run->scratch, cell_text(&record, side->at[what]));
}

/* A pair with what is shown of it, until the next one. */
static struct dup_pair
make_pair(struct run *run, const struct dup_link *link)
{
	struct buffer *text = run->cells;
	struct dup_pair pair;
	size_t i;

	arena_reset(&run->scratch);
	for (i = 0; i < 3; i++)
		text[i].len = 0;
	add_name(run, &text[0], link->a);
	add_name(run, &text[1], link->b);
	add_why(run, &text[2], link->a, link->b, link->points);
	pair = (struct dup_pair){ .id = { buffer_slice(&text[0]),
	    buffer_slice(&text[1]) }, .points = (int)link->points,
	    .why = buffer_slice(&text[2]) };
	for (i = 0; i < DUP_SHOWN_COUNT; i++) {
		pair.shown[i][0] = shown(run, link->a, i);
		pair.shown[i][1] = shown(run, link->b, i);
	}
	return pair;
}

static void
write_sheet(struct run *run, struct target *target)
{
	struct fault fault;
	struct dupsheet *sheet = dupsheet_open(&fault);
	struct dup_pair pair;
	size_t i;

	if (sheet == NULL)
		report_trouble("%s", fault.text);
	for (i = 0; i < run->groups.review_count; i++) {
		pair = make_pair(run, &run->groups.reviews[i]);
		if (!dupsheet_add(sheet, &pair))
			report_trouble("%s: too many pairs for a sheet; write "
			    "them as .csv", run->options->review);
	}
	if (!dupsheet_finish(sheet, target_writer(target), &fault))
		report_trouble("%s", fault.text);
}

static void
write_review(struct run *run, const char *path)
{
	struct target *target = target_open(path);
	struct writer *w = target_writer(target);
	struct dup_pair pair;
	size_t i;

	if (dupsheet_is(path)) {
		write_sheet(run, target);
		target_commit(target);
		return;
	}
	duppairs_write_header(w);
	for (i = 0; i < run->groups.review_count; i++) {
		pair = make_pair(run, &run->groups.reviews[i]);
		duppairs_write(w, &pair);
		target_check(target);
	}
	target_commit(target);
}

/* Whether a row is the first of those that are certainly one in its group. */
static bool
is_first(struct run *run, size_t row)
{
	uint32_t group = run->groups.results[row].group;

	if (run->counted == NULL)
		run->counted = xcalloc(records_count(run->records),
		    sizeof(*run->counted));
	if (run->counted[group])
		return false;
	return run->counted[group] = true;
}

/* The points that these leads speak for, by themselves (R-DEDUPE-15). */
static void
write_fit(struct run *run, const char *path)
{
	struct dup_fit fit;
	struct target *target = target_open(path);

	if (!dupfit_make(&fit, &run->task))
		report_message("%s: too few pairs to estimate anything: %llu; "
		    "the points are those of before", path,
		    (unsigned long long)fit.pairs);
	if (fit.raised[DUP_CERTAIN])
		report_message("%s: more than half of the pairs compared look "
		    "like matches, so certain stands at 1, the least; raise "
		    "it before you use these points", path);
	dupfit_write(&fit, target_writer(target));
	target_check(target);
	target_commit(target);
}

/* 17 rows are 7 customers, 3 pairs to review. */
void
deduperun_say(const struct deduperun_options *options, size_t rows,
    size_t customers, size_t pairs)
{
	if (options->summary || isatty(STDERR_FILENO))
		report_message("%zu %s %zu %s, %zu %s to review", rows,
		    rows == 1 ? "row is" : "rows are", customers,
		    customers == 1 ? "customer" : "customers", pairs,
		    pairs == 1 ? "pair" : "pairs");
}

static void
say_summary(struct run *run)
{
	size_t count = records_count(run->records), customers = 0, row;

	for (row = run->masters; row < count; row++) {
		const struct dup_result *r = &run->groups.results[row];
		bool same = r->group != DUP_ALONE && r->certain &&
		    (r->kind == DUP_KIND_PERSON || run->options->names);

		customers += !same || is_first(run, row);
	}
	deduperun_say(run->options, count - run->masters, customers,
	    run->groups.review_count);
}

static void
open_run(struct run *run)
{
	const struct deduperun_options *o = run->options;
	struct fault fault;

	listrun_read(&run->on, "on", o->on, DUP_ON_MOST,
	    "first_name,last_name,birth_date");
	if (o->names && (o->on != NULL || o->decisions != NULL))
		cli_usage("--names compares nothing but names; leave out %s",
		    o->on != NULL ? "--on" : "--decisions");
	if (o->evidence != NULL &&
	    !table_replace("dup-evidence", o->evidence, &fault))
		report_trouble("%s", fault.text);
	if (dupevidence_read(&run->points, &fault))
		run->rows = duprows_new(run->on.names, run->on.count,
		    &fault);
	if (run->rows == NULL)
		report_trouble("%s", fault.text);
	if (o->names)
		duprows_names_alone(run->rows);
	run->records = records_new();
	records_spill(run->records, MEMORY_MOST);
}

static int
mark_leads(struct run *run)
{
	struct input *in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_LEAD);
	struct output *out = output_open(run->cli, in, deduperun_adds,
	    COLUMN_COUNT);

	if (!input_is_empty(in)) {
		read_leads(run, in, &run->sides[1]);
		decide(run);
		if (run->options->review != NULL)
			write_review(run, run->options->review);
		if (run->options->fit != NULL)
			write_fit(run, run->options->fit);
		say_summary(run);
		write_leads(run, out);
	}
	return output_finish_run(run->cli, in, out, run->rejected);
}

static void
close_run(struct run *run)
{
	size_t i;

	for (i = 0; i < COLUMN_COUNT; i++)
		buffer_release(&run->cells[i]);
	dupgroup_release(&run->groups);
	dupdecide_free(run->decisions);
	duprows_free(run->rows);
	records_free(run->records);
	arena_release(&run->scratch);
	free((void *)run->task.verdicts);
	listrun_release(&run->on);
	free(run->counted);
}

int
deduperun(const struct cli *cli, const struct deduperun_options *options)
{
	struct run run = { .cli = cli, .options = options };
	int status;

	open_run(&run);
	if (options->master != NULL)
		read_master(&run, options->master);
	if (options->decisions != NULL)
		read_decisions(&run, options->decisions);
	status = mark_leads(&run);
	close_run(&run);
	return status;
}
