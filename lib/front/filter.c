/*
 * filter.c - one loop for all filters
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/number.h"
#include "front/filter.h"
#include "value/money.h"
#include "front/sandbox.h"
#include "front/workers.h"

static size_t
count_names(const char *const *names)
{
	size_t count = 0;

	while (names[count] != NULL)
		count++;
	return count;
}

static bool
is_reason(const char *name)
{
	return slice_ends(slice_of(name), SLICE("_why"));
}

static bool
is_left_out(const struct filter *f, const char *name)
{
	return f->if_present != NULL &&
	    slice_is_listed(slice_of(name), slice_of(f->if_present), ' ');
}

/* The names of the output: reasons only where they are wanted. */
static const char **
choose_names(struct filter_run *run, const struct filter *f, size_t count)
{
	const char **names = xcalloc(count + 1, sizeof(*names));
	size_t i;

	run->explain = run->cli->explain;
	for (i = 0; i < count; i++) {
		const char *name = run->cli->adds[i];
		size_t column = f->plain ? COLUMN_ABSENT :
		    input_find(run->in, name);
		bool stands = column != COLUMN_ABSENT;

		names[i] = name;
		if (f->in_place && stands)
			names[i] = arena_string(&run->kept, columns_header(
			    input_columns(run->in), column));
		if (!stands && is_left_out(f, name))
			names[i] = NULL;
		if (!is_reason(name) || f->reasons)
			continue;
		run->explain |= stands;
		if (!run->cli->explain && !stands)
			names[i] = NULL;
	}
	return names;
}

static void
clear_cells(struct filter_run *run, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		run->cells[i] = SLICE_EMPTY;
	arena_reset(&run->scratch);
}

static void
take_record(struct filter_run *run, const struct filter *f, void *row,
    void *context)
{
	struct flaw flaw = { .code = "unusable" };

	if (!bind_read(run->binding, run->record, row))
		return;
	switch (f->record(run, context, row, &flaw)) {
	case FILTER_WRITE:
		if (f->plain)
			output_cells(run->out, run->cells);
		else
			output_record(run->out, run->record, run->cells);
		run->written++;
		break;
	case FILTER_LEAVE:
		run->left++;
		break;
	case FILTER_REJECT:
		bind_reject(run->binding, run->record, &flaw);
		break;
	}
}

/* What is counted beside the context's own: the frame's. */
static void
share_out(struct filter_run *run, const struct filter *f)
{
	struct workers_state state = { .counts = { &run->written, &run->left },
	    .flags = { &run->found } };
	size_t i;

	for (i = 0; f->counts != NULL && f->counts[i] != NULL; i++)
		state.counts[2 + i] = f->counts[i];
	workers_start(run->cli, run->in, run->out, &state);
}

int
filter_run(const struct cli *cli, const struct filter *f, void *context)
{
	struct filter_run run = { .cli = cli };
	size_t count = count_names(cli->adds);
	struct record record;
	const char **names;
	void *row = xcalloc(1, f->size);
	int status;

	if (!cli->merge) {
		run.in = input_open(cli, cli_file(cli), cli->kind);
		run.binding = bind_open(run.in, cli->reads);
	}
	run.cells = xcalloc(count, sizeof(*run.cells));
	names = choose_names(&run, f, count);
	clear_cells(&run, count);
	if (!cli->partial)
		run.out = f->plain ? output_open_plain(cli, names, count) :
		    output_open(cli, run.in, names, count);
	if (f->begin != NULL)
		f->begin(&run, context);
	if (run.in != NULL)
		share_out(&run, f);
	/* Another encoding, found late, wants its tables from files. */
	(void)sandbox_enter(cli->kind == COLUMNS_NONE ||
	    cli->output != NULL || cli->rejects != NULL || cli->merge);
	while (run.in != NULL && input_next(run.in, &record)) {
		run.record = &record;
		take_record(&run, f, row, context);
		clear_cells(&run, count);
	}
	run.record = NULL;
	if (f->end != NULL)
		f->end(&run, context);
	status = output_finish_run(cli, run.in, run.out, run.found);
	bind_close(run.binding);
	arena_release(&run.scratch);
	arena_release(&run.kept);
	free(run.cells);
	free(names);
	free(row);
	return status;
}

void
filter_emit(struct filter_run *run)
{
	size_t i;

	output_cells(run->out, run->cells);
	for (i = 0; i < output_count(run->out); i++)
		run->cells[i] = SLICE_EMPTY;
}

struct slice
filter_raw(const struct filter_run *run, const char *column)
{
	size_t at = bind_column(run->binding, column);

	return at == COLUMN_ABSENT ? SLICE_EMPTY :
	    record_value(run->record, at);
}

void
filter_cell(struct filter_run *run, size_t place, struct slice text)
{
	run->cells[place] = arena_copy(&run->scratch, text);
}

void
filter_cell_format(struct filter_run *run, size_t place, const char *format,
    ...)
{
	va_list arguments, again;
	char few[160], *text;
	size_t size;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(few, sizeof(few), format, arguments);
	va_end(arguments);
	size = (size_t)length + 1;
	text = arena_bytes(&run->scratch, size);
	if (size <= sizeof(few))
		memcpy(text, few, size);
	else
		vsnprintf(text, size, format, again);
	va_end(again);
	run->cells[place] = (struct slice){ text, (size_t)length };
}

void
filter_cell_date(struct filter_run *run, size_t place, int32_t date)
{
	char text[11];

	filter_cell(run, place, slice_of(date_format_iso(text, date)));
}

void
filter_cell_money(struct filter_run *run, size_t place, int64_t minor,
    unsigned digits)
{
	char text[32];

	filter_cell(run, place, (struct slice){ text, money_format(text, minor,
	    digits) });
}

void
filter_cell_number(struct filter_run *run, size_t place, int64_t scaled,
    unsigned digits)
{
	char text[32];
	size_t len = number_format(text, scaled, digits, true);

	filter_cell(run, place, (struct slice){ text, len });
}
