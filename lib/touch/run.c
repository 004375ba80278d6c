/*
 * run.c - columns of the input to columns of the log
 */
#include <stdlib.h>

#include "front/cells.h"
#include "touch/run.h"
#include "touch/cell.h"

/* What becomes of a column of the input. */
struct source {
	size_t to;		/* column of the log or COLUMN_ABSENT */
	const struct column_meaning *meaning;
	bool ignored;		/* reasons of an earlier reject */
};

struct batch {
	struct input *in;
	const struct touch_target *target;
	struct source *sources;
	size_t count, lead, date, direction, id;
	struct slice *cells;	/* one for each column of the log */
	struct nameset *above;	/* ids of the input so far */
};

const struct column_meaning *
touchrun_target_meaning(const struct touch_target *target, struct slice header)
{
	struct arena scratch = { 0 };
	enum column_match match;
	size_t found = dictionary_match(target->dictionary, header, &match,
	    NULL, &scratch);

	arena_release(&scratch);
	return found == SIZE_MAX ? NULL :
	    dictionary_meaning(target->dictionary, found);
}

size_t
touchrun_target_column(const struct touch_target *target, struct slice header)
{
	const struct column_meaning *meaning = touchrun_target_meaning(target,
	    header);
	struct arena scratch = { 0 };
	size_t column = columns_find(touchappend_columns(target->log),
	    arena_string(&scratch, meaning ? meaning->name :
	    slice_trim(header)));

	arena_release(&scratch);
	return column;
}

struct slice
touchrun_target_value(const struct touch_target *target,
    const struct column_meaning *meaning, struct slice value)
{
	struct slice found = SLICE_EMPTY;

	if (target->media != NULL && meaning != NULL &&
	    slice_is(meaning->name, "medium"))
		found = words_find(target->media, value, NULL);
	return found.len > 0 ? found : value;
}

static bool
is_reject_reason(struct slice header)
{
	return slice_is(header, "reject_line") ||
	    slice_is(header, "reject_column") ||
	    slice_is(header, "reject_code") ||
	    slice_is(header, "reject_message");
}

/* --column and the better of two aliases decide what a column means. */
static const struct column_meaning *
find_meaning(const struct batch *b, size_t column)
{
	const struct dictionary *d = b->target->dictionary;
	const struct column_meaning *found = NULL;
	struct arena scratch = { 0 };
	size_t i;

	for (i = 0; found == NULL && i < dictionary_count(d); i++) {
		const struct column_meaning *m = dictionary_meaning(d, i);

		if (columns_find(input_columns(b->in), arena_string(&scratch,
		    m->name)) == column)
			found = m;
	}
	arena_release(&scratch);
	return found;
}

/*
 * Two columns of the input must not go to one of the log.  from has the one,
 * from 1, that goes to each column of the log.
 */
static void
check_source(const struct batch *b, size_t column, size_t *from)
{
	size_t to = b->sources[column].to;

	if (to == COLUMN_ABSENT)
		return;
	if (from[to] != 0)
		report_trouble("%s:%lu: fields %zu and %zu both go to the "
		    "log's column %zu; leave one out", input_label(b->in),
		    input_header(b->in)->line, from[to], column + 1, to + 1);
	from[to] = column + 1;
}

static void
find_sources(struct batch *b)
{
	const struct columns *columns = input_columns(b->in);
	size_t *from = xcalloc(columns_count(touchappend_columns(
	    b->target->log)), sizeof(*from));
	size_t i;

	b->lead = input_need(b->in, "lead_id");
	b->date = input_need(b->in, "touch_date");
	b->direction = input_need(b->in, "direction");
	b->id = input_find(b->in, "touch_id");
	b->count = columns_count(columns);
	b->sources = xcalloc(b->count, sizeof(*b->sources));
	for (i = 0; i < b->count; i++) {
		struct source *s = &b->sources[i];
		struct slice header = columns_header(columns, i);

		s->meaning = find_meaning(b, i);
		s->ignored = is_reject_reason(header);
		s->to = touchrun_target_column(b->target, s->meaning ?
		    s->meaning->name : header);
		check_source(b, i, from);
	}
	free(from);
}

/* False when the record was rejected. */
static bool
take_cell(const struct batch *b, const struct record *record, size_t column)
{
	const struct source *s = &b->sources[column];
	struct slice value = record_value(record, column);
	char code[TOUCHCELL_CODE];
	struct fault fault;

	if (s->meaning != NULL)
		value = slice_trim(value);
	if (s->ignored || value.len == 0)
		return true;
	value = touchrun_target_value(b->target, s->meaning, value);
	if (s->to == COLUMN_ABSENT) {
		input_reject(b->in, record, column, "no-column",
		    "the log has no such column; add it to the log's header, "
		    "or empty this cell");
		return false;
	}
	if (s->meaning != NULL && !touchcell_check(s->meaning, value,
	    b->target->today, code, &fault)) {
		input_reject(b->in, record, column, code, "%s", fault.text);
		return false;
	}
	b->cells[s->to] = value;
	return true;
}

/* What every reader of the log needs.  False when the record was rejected. */
static bool
check_needed(const struct batch *b, const struct record *record)
{
	if (cell_text(record, b->lead).len == 0)
		input_reject(b->in, record, b->lead, "no-lead",
		    "empty; write the lead_id that this record belongs to");
	else if (cell_text(record, b->date).len == 0)
		input_reject(b->in, record, b->date, "no-date",
		    "empty; write the day of the touch as 2024-04-22");
	else if (cell_text(record, b->direction).len == 0)
		input_reject(b->in, record, b->direction, "bad-direction",
		    "empty; write out or in");
	else
		return true;
	return false;
}

/* Whether the lead is there and the id is none of this file. */
static bool
check_known(const struct batch *b, const struct record *record)
{
	struct slice lead = cell_text(record, b->lead);
	struct slice id = cell_text(record, b->id);
	char quoted[80];

	if (b->target->leads != NULL &&
	    !nameset_has(b->target->leads, lead)) {
		input_reject(b->in, record, b->lead, "unknown-lead",
		    "no lead \"%s\" in the file of --leads; correct the id, "
		    "or add the lead",
		    fault_quote(quoted, sizeof(quoted), lead));
		return false;
	}
	if (id.len > 0 && (*nameset_count(b->above, id))++ > 0) {
		input_reject(b->in, record, b->id, "double-touch-id",
		    "\"%s\" stands above already; leave it out, or choose "
		    "another", fault_quote(quoted, sizeof(quoted), id));
		return false;
	}
	return true;
}

/* What the log has already adds nothing (R-LOG-02). */
static bool
is_passed(const struct batch *b, const struct record *record)
{
	struct slice id = cell_text(record, b->id);

	return id.len > 0 && !touchappend_take_id(b->target->log, id);
}

uint64_t
touchrun_read(struct input *in, const struct touch_target *target)
{
	size_t width = columns_count(touchappend_columns(target->log)), i;
	struct batch b = { .in = in, .target = target };
	struct record record;
	struct fault fault;
	uint64_t passed = 0;

	find_sources(&b);
	if (b.id != COLUMN_ABSENT && !touchappend_read_ids(target->log, &fault))
		report_trouble("%s", fault.text);
	b.cells = xcalloc(width, sizeof(*b.cells));
	b.above = nameset_new();
	while (input_next(in, &record)) {
		for (i = 0; i < width; i++)
			b.cells[i] = SLICE_EMPTY;
		for (i = 0; i < b.count; i++)
			if (!take_cell(&b, &record, i))
				break;
		if (i < b.count || !check_needed(&b, &record) ||
		    !check_known(&b, &record))
			continue;
		if (is_passed(&b, &record))
			passed++;
		else
			touchappend_add(target->log, b.cells);
	}
	nameset_free(b.above);
	free(b.cells);
	free(b.sources);
	return passed;
}
