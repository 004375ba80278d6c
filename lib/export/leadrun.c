/* leadrun.c - leadrun.h: leads in, text or a workbook out */
#include <stdlib.h>

#include "export/bookrun.h"
#include "export/csv.h"
#include "export/leadrun.h"
#include "export/mask.h"
#include "front/cells.h"
#include "front/keyfile.h"
#include "front/workers.h"
#include "xlsx/out.h"

struct run {
	const struct cli *cli;
	const struct leadrun_options *options;
	struct input *in;
	struct target *target;
	struct export_plan plan;
	struct exportview *view;	/* or NULL */
	struct siphash_key key;
	size_t count_at, first_at, last_at;
	bool whole;		/* export_plan_is_whole() */
	struct slice *cells;	/* of the record at hand */
	struct arena arena;

	struct exportcsv csv;	/* either this */
	struct phones *phones;
	struct bookrun *book;	/* or this */
};

/*
 * R-EXPORT-05: first as long as no contact is on record.  False when the
 * record was rejected.
 */
static bool
read_state(struct run *run, const struct record *record, struct slice *state)
{
	int64_t contacts;

	if (!cell_int(run->in, record, run->count_at, 0, INT32_MAX, 0,
	    &contacts))
		return false;
	*state = contacts > 0 || cell_text(record, run->first_at).len > 0 ||
	    cell_text(record, run->last_at).len > 0 ? SLICE("followup") :
	    SLICE("first");
	return true;
}

static struct slice
masked(struct run *run, const struct export_column *column,
    struct slice value)
{
	struct buffer token = { 0 };
	struct slice copy;

	mask_add(&run->key, column->mask, value, &token);
	copy = arena_copy(&run->arena, buffer_slice(&token));
	buffer_release(&token);
	return copy;
}

static void
read_cells(struct run *run, const struct record *record, struct slice state)
{
	size_t i;

	for (i = 0; i < run->plan.count; i++) {
		const struct export_column *c = &run->plan.columns[i];

		run->cells[i] = c->is_state ? state :
		    record_value(record, c->from);
		if (c->mask.len > 0)
			run->cells[i] = masked(run, c, run->cells[i]);
	}
}

static void
open_csv(struct run *run)
{
	const struct leadrun_options *o = run->options;
	struct exportcsv *csv = &run->csv;
	struct fault fault;

	*csv = (struct exportcsv){ .excel = o->excel,
		.guard = o->guard };
	if (o->gb18030 &&
	    (csv->encoder = encoder_open_gb18030(&fault)) == NULL)
		report_trouble("%s", fault.text);
	if (csv->excel && (run->phones = phones_open(&fault)) == NULL)
		report_trouble("%s", fault.text);
	csv->phones = run->phones;
}

static void
begin_csv(struct run *run)
{
	struct exportcsv *csv = &run->csv;

	csv->writer = target_writer(run->target);
	if (!exportcsv_header(csv, &run->plan))
		report_trouble("%s: the header has a character that this "
		    "system cannot write in GB18030; write UTF-8",
		    input_label(run->in));
}

static void
write_csv(struct run *run, const struct record *record, struct slice state)
{
	size_t column;

	if (run->whole && exportcsv_whole(&run->csv, &run->plan, record,
	    state))
		return;
	read_cells(run, record, state);
	if (!exportcsv_record(&run->csv, &run->plan, run->cells, &column))
		input_reject(run->in, record, run->plan.columns[column].from,
		    "no-gb18030", "a character that this system cannot write "
		    "in GB18030; write UTF-8");
}

/* A view brings its columns, and headers in the reader's language. */
static void
open_view(struct run *run, const struct columns *columns,
    struct export_choice *choice)
{
	const struct leadrun_options *o = run->options;
	bool zh = run->cli->lang == LANG_ZH;
	struct fault fault;

	if (o->view == NULL)
		return;
	if (cli_is_given(run->cli, "headers"))
		zh = choice->headers == HEADERS_ZH;
	else
		choice->headers = zh ? HEADERS_ZH : HEADERS_EN;
	run->view = exportview_open(o->view, zh, columns, &fault);
	if (run->view == NULL)
		report_trouble("%s: %s", input_label(run->in), fault.text);
	if (o->columns == NULL)
		choice->columns = exportview_columns(run->view);
}

/* What the dictionary of leads lacks gets a header for people. */
static void
name_computed(struct run *run)
{
	size_t i;

	for (i = 0; run->view != NULL && i < run->plan.count; i++) {
		struct export_column *c = &run->plan.columns[i];

		if (slice_equal(c->header, c->name))
			c->header = exportview_header(run->view, c->name);
	}
}

static void
open_run(struct run *run)
{
	const struct leadrun_options *o = run->options;
	const struct columns *columns = input_columns(run->in);
	struct export_choice choice = {
		.headers = (enum export_headers)o->headers,
		.columns = slice_of(o->columns ? o->columns : ""),
		.mask = slice_of(o->mask ? o->mask : ""),
	};
	struct fault fault;

	open_view(run, columns, &choice);
	if (!export_plan_init(&run->plan, columns, &choice, &fault))
		report_trouble("%s", fault.text);
	name_computed(run);
	run->whole = export_plan_is_whole(&run->plan, columns);
	run->key = keyfile_read(o->key);
	run->count_at = input_find(run->in, "contact_count");
	run->first_at = input_find(run->in, "first_contact_date");
	run->last_at = input_find(run->in, "last_contact_date");
	run->cells = xcalloc(run->plan.count, sizeof(*run->cells));
	if (o->workbook)
		run->book = bookrun_open(&run->plan, run->view, run->in);
	else
		open_csv(run);
	run->target = target_open(run->cli->output);
	if (!o->workbook)
		begin_csv(run);
}

static void
close_run(struct run *run)
{
	export_plan_release(&run->plan);
	exportview_close(run->view);
	exportcsv_release(&run->csv);
	phones_close(run->phones);
	bookrun_close(run->book);
	arena_release(&run->arena);
	free(run->cells);
}

/* Under -q: nothing at all, or a workbook that opens and has nothing. */
static int
export_nothing(const struct run *run)
{
	const struct cli *cli = run->cli;
	const struct slice blank = SLICE_EMPTY;
	struct target *target;
	struct xlsxout *xlsx;
	struct fault fault;

	if (!run->options->workbook || cli->output == NULL)
		return output_finish_run(cli, run->in, output_open_plain(cli, NULL,
		    0), false);
	target = target_open(cli->output);
	xlsx = xlsxout_open(BOOKRUN_SHEET, &fault);
	if (xlsx != NULL)
		xlsxout_header(xlsx, &blank, 1);
	if (xlsx == NULL || !xlsxout_write(xlsx,
	    target_writer(target), &fault))
		report_trouble("%s", fault.text);
	target_commit(target);
	xlsxout_close(xlsx);
	return output_finish_run(cli, run->in, NULL, false);
}

static void
write_lead(struct run *run, const struct record *record, struct slice state)
{
	if (!run->options->workbook) {
		write_csv(run, record, state);
		return;
	}
	read_cells(run, record, state);
	bookrun_add(run->book, record, run->cells);
}

int
leadrun(const struct cli *cli, const struct leadrun_options *options)
{
	struct run run = { .cli = cli, .options = options };
	struct record record;

	run.in = input_open(cli, cli_file(cli), COLUMNS_LEAD);
	if (input_is_empty(run.in))
		return export_nothing(&run);
	open_run(&run);
	/* A workbook is put together in memory. */
	if (!options->workbook)
		workers_start(cli, run.in, NULL, NULL);
	while (input_next(run.in, &record)) {
		struct slice state;

		if (!read_state(&run, &record, &state))
			continue;
		write_lead(&run, &record, state);
		target_check(run.target);
		arena_reset(&run.arena);
	}
	if (options->workbook)
		bookrun_write(run.book, run.target);
	target_settle(run.target);
	input_settle(run.in);
	target_commit(run.target);
	close_run(&run);
	return output_finish_run(cli, run.in, NULL, false);
}
