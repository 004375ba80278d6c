/* snapshotrun.c - snapshotrun.h: deals in, deals of a day out */
#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "front/cells.h"
#include "front/output.h"
#include "front/target.h"
#include "funnel/history.h"
#include "funnel/snapshotrun.h"

enum { STAMP_DATE, STAMP_LABEL, STAMPS };

static const char *const stamps[STAMPS] = { "as_of", "snapshot_label" };

struct rows {
	struct slice *cells;	/* width each */
	size_t width, count, room;
};

struct run {
	const struct cli *cli;
	const struct snapshotrun_options *o;
	struct slice stamp[STAMPS];
	struct input *in;
	struct rows deals;	/* as wide as the input */
	struct slice *names;	/* of the history, then new ones */
	size_t name_count;
	size_t *source;		/* column of the input for each name */
	struct arena arena;
};

/* Column i of the input is one of the stamps, that a run sets anew. */
static int
stamp_of(struct slice header)
{
	int i;

	for (i = 0; i < STAMPS; i++)
		if (slice_is(header, stamps[i]))
			return i;
	return -1;
}

static void
keep_row(struct run *run, struct rows *rows, const struct record *record)
{
	size_t i;

	if (rows->count == rows->room) {
		rows->room = rows->room * 2 + 256;
		rows->cells = xrealloc(rows->cells,
		    rows->room * (rows->width + 1), sizeof(*rows->cells));
	}
	for (i = 0; i < rows->width; i++)
		rows->cells[rows->count * rows->width + i] =
		    arena_copy(&run->arena, record_value(record, i));
	rows->count++;
}

/* Whether a deal can be followed; else it is rejected. */
static bool
has_id(struct run *run, const struct record *record, size_t id)
{
	if (cell_text(record, id).len > 0)
		return true;
	input_reject(run->in, record, id, "no-id",
	    "empty; a deal without an id cannot be followed");
	return false;
}

static size_t
add_name(struct run *run, struct slice name)
{
	size_t i = run->name_count++;

	GROW_BY_ONE(run->names, i);
	GROW_BY_ONE(run->source, i);
	run->source[i] = COLUMN_ABSENT;
	run->names[i] = arena_copy(&run->arena, name);
	return i;
}

/* The number of a name in the history; a new one if it has none such. */
static size_t
take_name(struct run *run, struct slice name)
{
	struct slice key = column_key(name, NULL, &run->arena);
	size_t i;

	for (i = 0; i < run->name_count; i++)
		if (slice_equal(run->names[i], name))
			return i;
	for (i = 0; i < run->name_count; i++)
		if (slice_equal(column_key(run->names[i], NULL,
		    &run->arena), key))
			return i;
	return add_name(run, name);
}

/* The columns of the history, those of the input behind them. */
static void
merge_names(struct run *run, struct input *old)
{
	const struct columns *columns = input_columns(run->in);
	size_t i;
	int s;

	for (i = 0; old != NULL && i < columns_count(input_columns(old)); i++)
		add_name(run, columns_header(input_columns(old), i));
	for (i = 0; i < columns_count(columns); i++)
		if (stamp_of(columns_header(columns, i)) < 0) {
			size_t name = take_name(run,
			    columns_header(columns, i));

			run->source[name] = i;
		}
	for (s = 0; s < STAMPS; s++)
		take_name(run, slice_of(stamps[s]));
}

/* Cell i of a row of the new snapshot. */
static struct slice
new_cell(const struct run *run, size_t row, size_t i)
{
	int stamp = stamp_of(run->names[i]);

	if (stamp >= 0)
		return run->stamp[stamp];
	return run->source[i] == COLUMN_ABSENT ? SLICE_EMPTY :
	    run->deals.cells[row * run->deals.width + run->source[i]];
}

static int
compare_slices(const void *left, const void *right)
{
	const struct slice *a = left, *b = right;

	return slice_compare(*a, *b);
}

/* A row as one text, to be compared with others. */
static struct slice
row_text_of(struct run *run, const struct record *record, size_t row)
{
	struct buffer text = { 0 };
	struct slice kept;
	size_t i;

	for (i = 0; i < run->name_count; i++) {
		struct slice cell = record == NULL ? new_cell(run, row, i) :
		    i < record->count ? record_value(record, i) : SLICE_EMPTY;

		buffer_add(&text, cell);
		buffer_add_byte(&text, '\0');
	}
	kept = arena_copy(&run->arena, buffer_slice(&text));
	buffer_release(&text);
	return kept;
}

static struct input *
open_history(struct run *run)
{
	return input_open_side(run->cli, run->o->history, COLUMNS_OPPORTUNITY);
}

static void
close_history(struct run *run, struct input *old)
{
	if (input_rejected(old) > 0)
		report_trouble("%s: not all of it can be read, so nothing is "
		    "added; mend it first", run->o->history);
	input_close(old);
}

/* Whether the snapshot is there already; ends the program if it differs. */
static bool
is_there(struct run *run, struct input *old)
{
	size_t date = input_need(old, stamps[STAMP_DATE]);
	size_t label = input_need(old, stamps[STAMP_LABEL]);
	struct slice *there = NULL, *ours;
	struct record record;
	size_t count = 0, i;
	bool same;

	while (input_next(old, &record)) {
		if (!slice_equal(cell_text(&record, date),
		    run->stamp[STAMP_DATE]) || !slice_equal(
		    cell_text(&record, label), run->stamp[STAMP_LABEL]))
			continue;
		GROW_BY_ONE(there, count);
		there[count++] = row_text_of(run, &record, 0);
	}
	close_history(run, old);
	if (count == 0)
		return false;
	ours = xmalloc((run->deals.count + 1) * sizeof(*ours));
	for (i = 0; i < run->deals.count; i++)
		ours[i] = row_text_of(run, NULL, i);
	qsort(there, count, sizeof(*there), compare_slices);
	qsort(ours, run->deals.count, sizeof(*ours), compare_slices);
	same = count == run->deals.count;
	for (i = 0; same && i < count; i++)
		same = slice_equal(there[i], ours[i]);
	free(there);
	free(ours);
	if (!same)
		report_trouble("%s: has a snapshot %s (%s) with other content; "
		    "give this one another --label", run->o->history,
		    run->stamp[STAMP_DATE].at, run->stamp[STAMP_LABEL].at);
	return true;
}

static void
write_cells(struct writer *writer, const struct slice *cells, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		writer_field(writer, cells[i]);
	writer_end(writer);
}

/* The old rows as they were, with empty cells for new columns. */
static void
write_history(struct run *run, struct input *old)
{
	struct target *target = target_open(run->o->history);
	struct writer *writer = target_writer(target);
	struct slice *cells = xcalloc(run->name_count + 1, sizeof(*cells));
	struct record record;
	size_t i, row;

	write_cells(writer, run->names, run->name_count);
	while (old != NULL && input_next(old, &record)) {
		for (i = 0; i < run->name_count; i++)
			cells[i] = i < record.count ?
			    record_value(&record, i) : SLICE_EMPTY;
		write_cells(writer, cells, run->name_count);
		target_check(target);
	}
	if (old != NULL)
		close_history(run, old);
	for (row = 0; row < run->deals.count; row++) {
		for (i = 0; i < run->name_count; i++)
			cells[i] = new_cell(run, row, i);
		write_cells(writer, cells, run->name_count);
	}
	free(cells);
	target_commit_at_once(target);
}

static void
add_to_history(struct run *run)
{
	struct input *old = NULL;
	struct fault fault;
	bool is_new, there = false;
	int lock = history_lock(run->o->history, &is_new, &fault);

	if (lock < 0)
		report_trouble("%s", fault.text);
	if (!is_new)
		old = open_history(run);
	merge_names(run, old);
	if (old != NULL) {
		there = is_there(run, old);
		old = there ? NULL : open_history(run);
	}
	if (!there)
		write_history(run, old);
	close(lock);
	if (!run->cli->quiet)
		report_message(there ? "%s: has the snapshot %s (%s) already; "
		    "nothing is changed" : "%s: snapshot %s (%s) added",
		    run->o->history, run->stamp[STAMP_DATE].at,
		    run->stamp[STAMP_LABEL].at);
}

static int
stamp_through(struct run *run, size_t id)
{
	struct output *out = output_open(run->cli, run->in, stamps, STAMPS);
	struct record record;

	while (input_next(run->in, &record))
		if (has_id(run, &record, id))
			output_record(out, &record, run->stamp);
	return output_finish_run(run->cli, run->in, out, false);
}

static int
take_snapshot(struct run *run)
{
	struct record record;
	size_t id;
	int status;

	run->in = input_open(run->cli, cli_file(run->cli),
	    COLUMNS_OPPORTUNITY);
	if (input_is_empty(run->in))
		return output_finish_run(run->cli, run->in, NULL, false);
	id = input_need(run->in, "opportunity_id");
	if (run->o->history == NULL)
		return stamp_through(run, id);
	run->deals.width = columns_count(input_columns(run->in));
	while (input_next(run->in, &record))
		if (has_id(run, &record, id))
			keep_row(run, &run->deals, &record);
	add_to_history(run);
	status = output_finish_run(run->cli, run->in, NULL, false);
	free(run->deals.cells);
	free(run->names);
	free(run->source);
	arena_release(&run->arena);
	return status;
}

int
snapshotrun(const struct cli *cli,
    const struct snapshotrun_options *options)
{
	char date[11];
	struct run run = { .cli = cli, .o = options };

	run.stamp[STAMP_DATE] = slice_of(date_format_iso(date,
	    options->as_of));
	run.stamp[STAMP_LABEL] = slice_of(options->label);
	return take_snapshot(&run);
}
