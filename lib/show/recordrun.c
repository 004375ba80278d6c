/* recordrun.c - recordrun.h: records in, a table or another format out */
#include <stdlib.h>
#include <string.h>

#include "csv/raw.h"
#include "doc/grid.h"
#include "doc/json.h"
#include "doc/md.h"
#include "doc/view.h"
#include "front/output.h"
#include "front/target.h"
#include "rule/meaning.h"
#include "show/recordrun.h"

enum { CHECK_EVERY = 1024 };

struct show {
	const struct cli *cli;
	const struct recordrun_options *options;
	struct view *view;	/* NULL: nothing was read, not even a header */
	struct grid *grid;	/* of a table */
	struct target *target;
	struct buffer line;
	struct slice *cells;
	uint64_t read, shown;
	size_t fitting;		/* columns of the grid */
	uint64_t odd;		/* cells without the form of their type */
	bool begun;
};

static bool
stands_right(struct slice type)
{
	return meaning_is_number(type) || meaning_is_time(type);
}

static struct view *
open_view(const struct show *s, const struct input *in)
{
	const struct recordrun_options *o = s->options;
	const struct view_wish wish = {
		.view = o->view,
		.columns = o->columns.items, .count = o->columns.count,
		.all = o->format != RECORDRUN_TABLE && o->format != RECORDRUN_MARKDOWN,
	};
	const struct record *header = input_header(in);
	struct slice *names = xcalloc(header->count + 1, sizeof(*names));
	struct fault fault;
	struct view *view;
	size_t i;

	for (i = 0; i < header->count; i++)
		names[i] = columns_header(input_columns(in), i);
	view = view_open(names, header->count, &wish, &fault);
	free(names);
	if (view == NULL)
		report_trouble("%s: %s", input_label(in), fault.text);
	return view;
}

static struct grid *
open_grid(const struct show *s)
{
	size_t count = view_count(s->view), i;
	struct grid_column *columns = xcalloc(count + 1, sizeof(*columns));
	struct grid *grid;

	for (i = 0; i < count; i++) {
		const struct view_column *column = view_column(s->view, i);

		columns[i] = (struct grid_column){ column->name,
			stands_right(column->type) };
	}
	grid = grid_new(columns, count, s->options->width);
	free(columns);
	return grid;
}

static enum docjson_type
json_type(struct slice type)
{
	if (meaning_is_number(type))
		return DOCJSON_NUMBER;
	return slice_is(type, "bool") ? DOCJSON_BOOL : DOCJSON_TEXT;
}

static void
add_object(struct show *s)
{
	size_t i;

	buffer_add_byte(&s->line, '{');
	for (i = 0; i < view_count(s->view); i++) {
		const struct view_column *column = view_column(s->view, i);

		if (i > 0)
			buffer_add_byte(&s->line, ',');
		docjson_string(&s->line, column->name);
		buffer_add_byte(&s->line, ':');
		s->odd += !docjson_value(&s->line, s->cells[i],
		    json_type(column->type));
	}
	buffer_add_byte(&s->line, '}');
}

static void
add_row(struct show *s)
{
	size_t count = view_count(s->view), i;
	struct writer *writer = target_writer(s->target);

	if (s->options->format == RECORDRUN_CSV) {
		for (i = 0; i < count; i++)
			writer_field(writer, s->cells[i]);
		writer_end(writer);
		return;
	}
	if (s->options->format == RECORDRUN_MARKDOWN) {
		docmd_row(&s->line, s->cells, count);
		return;
	}
	for (i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_byte(&s->line, '\t');
		/* Quoted as in CSV, so that lead-import reads it. */
		raw_add_separated(&s->line, s->cells[i], '\t');
	}
	buffer_add_byte(&s->line, '\n');
}

static void
add_header(struct show *s)
{
	size_t count = view_count(s->view), i;

	for (i = 0; i < count; i++)
		s->cells[i] = view_column(s->view, i)->name;
	add_row(s);
	if (s->options->format != RECORDRUN_MARKDOWN)
		return;
	for (i = 0; i < count; i++)
		buffer_add(&s->line, stands_right(view_column(s->view,
		    i)->type) ? SLICE("| ---: ") : SLICE("| --- "));
	buffer_add(&s->line, SLICE("|\n"));
}

static void
flush(struct show *s)
{
	writer_bytes(target_writer(s->target), buffer_slice(&s->line));
	s->line.len = 0;
	target_check(s->target);
}

/* What stands in front of the first record. */
static void
begin(struct show *s)
{
	if (s->begun)
		return;
	s->begun = true;
	if (s->options->format == RECORDRUN_JSON)
		buffer_add(&s->line, SLICE("["));
	else if (s->options->format != RECORDRUN_JSONL && s->view != NULL)
		add_header(s);
}

static void
write_record(struct show *s, const struct record *record)
{
	size_t i;

	begin(s);
	for (i = 0; i < view_count(s->view); i++)
		s->cells[i] = record_value(record,
		    view_column(s->view, i)->place);
	switch (s->options->format) {
	case RECORDRUN_JSON:
		buffer_add(&s->line, s->shown > 0 ? SLICE(",\n") :
		    SLICE("\n"));
		add_object(s);
		break;
	case RECORDRUN_JSONL:
		add_object(s);
		buffer_add_byte(&s->line, '\n');
		break;
	default:
		add_row(s);
	}
	if (s->shown % CHECK_EVERY == 0)
		flush(s);
}

static void
write_grid(struct show *s)
{
	size_t i;

	s->fitting = grid_fit(s->grid);
	if (s->cli->quiet && grid_rows(s->grid) == 0)
		return;
	grid_header(s->grid, &s->line);
	for (i = 0; i < grid_rows(s->grid); i++) {
		grid_row(s->grid, i, &s->line);
		if (i % CHECK_EVERY == 0)
			flush(s);
	}
}

static void
keep_row(struct show *s, const struct record *record)
{
	size_t i;

	for (i = 0; i < view_count(s->view); i++)
		s->cells[i] = record_value(record,
		    view_column(s->view, i)->place);
	grid_add(s->grid, s->cells);
}

static void
read_all(struct show *s, struct input *in)
{
	struct record record;

	s->view = open_view(s, in);
	s->cells = xcalloc(view_count(s->view) + 1, sizeof(*s->cells));
	if (s->options->format == RECORDRUN_TABLE)
		s->grid = open_grid(s);
	while (input_next(in, &record)) {
		s->read++;
		if (s->options->limit > 0 &&
		    s->shown >= (uint64_t)s->options->limit)
			continue;
		if (s->grid != NULL)
			keep_row(s, &record);
		else
			write_record(s, &record);
		s->shown++;
	}
}

static void
finish(struct show *s)
{
	if (s->grid != NULL)
		write_grid(s);
	else if (!s->cli->quiet || s->shown > 0)
		begin(s);
	if (s->options->format == RECORDRUN_JSON && s->begun)
		buffer_add(&s->line, s->shown > 0 ? SLICE("\n]\n") :
		    SLICE("]\n"));
	flush(s);
}

/* Behind the table, not before it. */
static void
tell(const struct show *s)
{
	size_t count = s->view == NULL ? 0 : view_count(s->view);

	if (s->grid != NULL && s->fitting < count)
		report_message("%zu of %zu columns fit; name those you want "
		    "with --columns, or a wider --width", s->fitting, count);
	if (s->shown < s->read && !s->cli->quiet)
		report_message("%llu of %llu records are shown",
		    (unsigned long long)s->shown,
		    (unsigned long long)s->read);
	if (s->odd > 0)
		report_message("%llu cells are no number or yes or no as "
		    "their column says; they are written as text",
		    (unsigned long long)s->odd);
}

int
recordrun(const struct cli *cli, const struct recordrun_options *o)
{
	struct show s = { .cli = cli, .options = o };
	struct input *in = input_open(cli, cli_file(cli), COLUMNS_NONE);
	int status;

	s.target = target_open(cli->output);
	if (!input_is_empty(in))
		read_all(&s, in);
	finish(&s);
	input_settle(in);
	target_commit(s.target);
	tell(&s);
	status = output_finish_run(cli, in, NULL, s.odd > 0);
	view_close(s.view);
	grid_free(s.grid);
	buffer_release(&s.line);
	free(s.cells);
	return status;
}
