/*
 * lead-export - write leads for spreadsheet programs
 *
 * CSV that opens by a double click, in UTF-8 or GB18030, with Chinese or
 * English headers, or a workbook; formulas never reach the program, phones
 * keep their plus and zeros (R-EXPORT-01 to 05).  One record in memory.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/date.h"
#include "front/keyfile.h"
#include "front/cells.h"
#include "front/cli.h"
#include "export/colour.h"
#include "export/csv.h"
#include "export/mask.h"
#include "export/plan.h"
#include "export/run.h"
#include "export/view.h"
#include "front/input.h"
#include "front/output.h"
#include "front/target.h"
#include "xlsx/out.h"

#define SHEET "leads"

enum program { FOR_ANY, FOR_EXCEL };
enum encoding { IN_UTF_8, IN_GB18030 };
enum format { AS_SUITS, AS_CSV, AS_XLSX };

struct options {
	int program, encoding, format, headers, guard;
	const char *columns, *mask, *key, *view;
	int form;		/* 0: leads */
	struct exportform asked;
};

struct run {
	const struct cli *cli;
	const struct options *options;
	struct input *in;
	struct target *target;
	struct export_plan plan;
	struct exportview *view;	/* or NULL */
	struct siphash_key key;
	size_t count_at, first_at, last_at;
	struct slice *cells;	/* of the record at hand */
	struct arena arena;

	struct exportcsv csv;	/* either this */
	struct phones *phones;
	struct xlsxout *xlsx;	/* or these */
	struct export_colours *colours;
	struct xlsx_cell *sheet_cells;
	uint32_t *fills;
};

/* ---- cells ------------------------------------------------------------ */

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

static bool
read_cells(struct run *run, const struct record *record)
{
	struct slice state;
	size_t i;

	if (!read_state(run, record, &state))
		return false;
	for (i = 0; i < run->plan.count; i++) {
		const struct export_column *c = &run->plan.columns[i];

		run->cells[i] = c->is_state ? state :
		    record_value(record, c->from);
		if (c->mask.len > 0)
			run->cells[i] = masked(run, c, run->cells[i]);
	}
	return true;
}

/* ---- a text file ------------------------------------------------------ */

static void
open_csv(struct run *run)
{
	const struct options *o = run->options;
	struct exportcsv *csv = &run->csv;
	struct fault fault;

	*csv = (struct exportcsv){ .excel = o->program == FOR_EXCEL,
		.guard = o->guard == 0 };
	if (o->encoding == IN_GB18030 &&
	    (csv->encoder = encoder_open_gb18030(&fault)) == NULL)
		report_trouble("%s", fault.text);
	if (csv->excel && (run->phones = phones_open(&fault)) == NULL)
		report_trouble("%s", fault.text);
	csv->phones = run->phones;
	run->target = target_open(run->cli->output);
	csv->writer = target_writer(run->target);
	if (!exportcsv_header(csv, &run->plan))
		report_trouble("%s: the header has a character that this "
		    "system cannot write in GB18030; write UTF-8",
		    input_label(run->in));
}

static void
write_csv(struct run *run, const struct record *record)
{
	size_t column;

	if (!exportcsv_record(&run->csv, &run->plan, run->cells, &column))
		input_reject(run->in, record, run->plan.columns[column].from,
		    "no-gb18030", "a character that this system cannot write "
		    "in GB18030; write UTF-8");
}

/* ---- a workbook ------------------------------------------------------- */

static enum xlsx_kind
kind_of(const struct export_column *column)
{
	if (column->mask.len > 0)
		return XLSX_TEXT;
	switch (column->kind) {
	case EXPORT_DATE:
		return XLSX_DATE;
	case EXPORT_NUMBER:
		return XLSX_NUMBER;
	case EXPORT_MONEY:
		return XLSX_MONEY;
	default:
		return XLSX_TEXT;
	}
}

static void
open_xlsx(struct run *run)
{
	struct fault fault;
	size_t count = run->plan.count, i;

	if (count > XLSX_COLUMNS_MOST)
		report_trouble("%s: %zu columns; a sheet has at most %d: "
		    "choose some with --columns", input_label(run->in), count,
		    XLSX_COLUMNS_MOST);
	run->colours = export_colours_open(&run->plan, &fault);
	if (run->colours == NULL)
		report_trouble("%s", fault.text);
	run->target = target_open(run->cli->output);
	run->xlsx = xlsxout_open(run->view ? exportview_sheet(run->view) :
	    SHEET, &fault);
	if (run->xlsx == NULL)
		report_trouble("%s", fault.text);
	xlsxout_print(run->xlsx, run->view != NULL);
	run->sheet_cells = xcalloc(count, sizeof(*run->sheet_cells));
	run->fills = xcalloc(count, sizeof(*run->fills));
	for (i = 0; i < count; i++) {
		run->cells[i] = run->plan.columns[i].header;
		if (!xlsxout_fits(run->cells[i]))
			report_trouble("%s: a header of more than %d "
			    "characters", input_label(run->in),
			    XLSX_TEXT_MOST);
	}
	xlsxout_header(run->xlsx, run->cells, count);
}

/* A value as the view says it; colours go by the value itself. */
static struct slice
said(const struct run *run, size_t column, struct slice value)
{
	const struct export_column *c = &run->plan.columns[column];

	return run->view == NULL || c->mask.len > 0 ? value :
	    exportview_word(run->view, c->name, value);
}

/* A second sheet with what the colours mean. */
static void
write_legend(struct run *run)
{
	const struct slice header[] = {
		exportview_label(run->view, "colour"),
		exportview_label(run->view, "meaning") };
	size_t count = export_colours_count(run->colours), i;
	char name[64];

	if (count == 0)
		return;
	snprintf(name, sizeof(name), "%.*s", SLICE_PRINT(exportview_label(
	    run->view, "legend")));
	if (!xlsxout_legend(run->xlsx, name))
		report_trouble("cannot make a second sheet");
	xlsxout_print(run->xlsx, run->view != NULL);
	xlsxout_header(run->xlsx, header, 2);
	for (i = 0; i < count; i++) {
		struct export_colour colour = export_colours_at(run->colours,
		    i);
		struct xlsx_cell cells[2] = {
			{ .text = SLICE_EMPTY, .fill = colour.fill },
			{ .fill = XLSX_NO_FILL } };
		struct buffer text = { 0 };

		buffer_add(&text, run->plan.columns[colour.column].header);
		buffer_add(&text, SLICE(": "));
		buffer_add(&text, said(run, colour.column, colour.value));
		cells[1].text = buffer_slice(&text);
		(void)xlsxout_row(run->xlsx, cells, 2, XLSX_NO_FILL);
		buffer_release(&text);
	}
}

static void
write_xlsx(struct run *run, const struct record *record)
{
	uint32_t fill = export_colours_find(run->colours, run->cells,
	    run->fills);
	size_t i;

	for (i = 0; i < run->plan.count; i++) {
		if (!xlsxout_fits(run->cells[i])) {
			input_reject(run->in, record,
			    run->plan.columns[i].from, "too-long",
			    "more than %d characters, the most that a cell "
			    "of a workbook holds; write CSV, or shorten it",
			    XLSX_TEXT_MOST);
			return;
		}
		run->sheet_cells[i] = (struct xlsx_cell){
			.text = said(run, i, run->cells[i]),
			.kind = kind_of(&run->plan.columns[i]),
			.fill = run->fills[i] };
	}
	if (!xlsxout_row(run->xlsx, run->sheet_cells, run->plan.count, fill))
		report_trouble("%s:%lu: more than %d records, the most that "
		    "a sheet holds; write CSV, or export a part",
		    input_label(run->in), record->line, XLSX_ROWS_MOST - 1);
}

/* ---- the run ---------------------------------------------------------- */

static bool
is_workbook(const struct options *o, const char *path)
{
	if (o->format == AS_SUITS)
		return path != NULL && slice_ends(slice_of(path),
		    SLICE(".xlsx"));
	return o->format == AS_XLSX;
}

static void
check_options(const struct cli *cli, const struct options *o, bool workbook)
{
	if (workbook && o->encoding != IN_UTF_8)
		cli_usage("--encoding is for text; a workbook has its own");
	if (workbook && cli->output == NULL && isatty(STDOUT_FILENO))
		cli_usage("a workbook is nothing for a terminal; name a file "
		    "with -o");
	if (o->key != NULL && o->mask == NULL)
		cli_usage("--mask-key without --mask");
}

static void
check_form(const struct cli *cli, const struct options *o)
{
	static const char *const words[] = { "rows", "event", "event-end",
		"owner" };
	size_t i;

	for (i = 0; o->form == 0 && i < sizeof(words) / sizeof(*words); i++)
		if (cli_is_given(cli, words[i]))
			cli_usage("--%s is for --form", words[i]);
	if (o->form == 2 && o->asked.event != NULL)
		cli_usage("--event is for --form booth");
}

/* A view brings its columns, and headers in the reader's language. */
static void
open_view(struct run *run, const struct columns *columns,
    struct export_choice *choice)
{
	const struct options *o = run->options;
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
open_run(struct run *run, bool workbook)
{
	const struct options *o = run->options;
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
	run->key = keyfile_read(o->key);
	run->count_at = input_find(run->in, "contact_count");
	run->first_at = input_find(run->in, "first_contact_date");
	run->last_at = input_find(run->in, "last_contact_date");
	run->cells = xcalloc(run->plan.count, sizeof(*run->cells));
	if (workbook)
		open_xlsx(run);
	else
		open_csv(run);
}

static void
close_run(struct run *run)
{
	export_plan_release(&run->plan);
	exportview_close(run->view);
	exportcsv_release(&run->csv);
	phones_close(run->phones);
	xlsxout_close(run->xlsx);
	export_colours_close(run->colours);
	arena_release(&run->arena);
	free(run->sheet_cells);
	free(run->fills);
	free(run->cells);
}

/* Under -q: nothing at all, or a workbook that opens and has nothing. */
static int
export_nothing(struct run *run, bool workbook)
{
	const struct cli *cli = run->cli;
	const struct slice blank = SLICE_EMPTY;
	struct fault fault;

	if (!workbook || cli->output == NULL)
		return cli_finish(cli, run->in, output_open_plain(cli, NULL,
		    0), false);
	run->target = target_open(cli->output);
	run->xlsx = xlsxout_open(SHEET, &fault);
	if (run->xlsx != NULL)
		xlsxout_header(run->xlsx, &blank, 1);
	if (run->xlsx == NULL || !xlsxout_write(run->xlsx,
	    target_writer(run->target), &fault))
		report_trouble("%s", fault.text);
	target_commit(run->target);
	xlsxout_close(run->xlsx);
	return cli_finish(cli, run->in, NULL, false);
}

static int
export_leads(struct run *run, bool workbook)
{
	const struct cli *cli = run->cli;
	struct record record;
	struct fault fault;

	run->in = input_open(cli, cli_file(cli), COLUMNS_LEAD);
	if (input_is_empty(run->in))
		return export_nothing(run, workbook);
	open_run(run, workbook);
	while (input_next(run->in, &record)) {
		if (!read_cells(run, &record))
			continue;
		if (workbook)
			write_xlsx(run, &record);
		else
			write_csv(run, &record);
		target_check(run->target);
		arena_reset(&run->arena);
	}
	if (workbook && run->view != NULL)
		write_legend(run);
	if (workbook && !xlsxout_write(run->xlsx,
	    target_writer(run->target), &fault))
		report_trouble("%s", fault.text);
	target_settle(run->target);
	input_settle(run->in);
	target_commit(run->target);
	close_run(run);
	return cli_finish(cli, run->in, NULL, false);
}

static const char *const adds[] = {
	"contact_state", NULL
};

int
main(int argc, char **argv)
{
	struct options o = { .asked = { .rows = 200,
		.event_end = DATE_NONE } };
	const struct cli_option table[] = {
		OPTION_CHOICE(0, "for", "any|excel", &o.program,
		    "excel: mark, CRLF, spaces in phones and postcodes"),
		OPTION_CHOICE('e', "encoding", "utf-8|gb18030", &o.encoding,
		    "gb18030 for old Chinese installations"),
		OPTION_CHOICE('f', "format", "auto|csv|xlsx", &o.format,
		    "auto: a workbook if -o ends in .xlsx"),
		OPTION_CHOICE(0, "headers", "keep|canonical|zh|en", &o.headers,
		    "the language of the headers"),
		OPTION_TEXT(0, "columns", "NAME,...", &o.columns,
		    "these columns in this order"),
		OPTION_TEXT(0, "view", "NAME", &o.view,
		    "due, leads or grades: its columns, its sheet"),
		OPTION_TEXT(0, "mask", "NAME,...", &o.mask,
		    "put stable tokens in place of these values"),
		OPTION_FILE(0, "mask-key", &o.key,
		    "a secret, so that nobody can test guesses"),
		OPTION_CHOICE(0, "guard", "on|off", &o.guard,
		    "off: cells that look like formulas stay as they are"),
		OPTION_MORE,
		OPTION_CHOICE(0, "form", "none|booth|visit", &o.form,
		    "an empty form to fill, instead of leads"),
		OPTION_INT(0, "rows", "N", &o.asked.rows, 1, EXPORTFORM_ROWS_MOST,
		    "of the form"),
		OPTION_TEXT(0, "event", "NAME", &o.asked.event,
		    "stands in each row of the form"),
		OPTION_DATE(0, "event-end", &o.asked.event_end, "the same"),
		OPTION_TEXT(0, "owner", "NAME", &o.asked.owner, "the same"),
		OPTION_END
	};
	struct cli cli = {
		.summary = "write leads for spreadsheet programs",
		.operands = "[file]",
		.options = table,
		.common = CLI_FILTER | CLI_TABLE | CLI_QUIET | CLI_LANG,
		.tables = "export-header export-colour export-mask "
		    "export-sheet export-word view value country "
		    "phone-region columns form",
		.kind = COLUMNS_LEAD,
		.also_reads = "*",
		.adds = adds,
	};
	struct run run = { .cli = &cli, .options = &o };
	bool workbook;

	cli_start(&cli, argc, argv);
	check_form(&cli, &o);
	if (o.form > 0) {
		o.asked.name = o.form == 1 ? "booth" : "visit";
		o.asked.chinese = cli.lang == LANG_ZH;
		return exportrun_form(&cli, &o.asked);
	}
	workbook = is_workbook(&o, cli.output);
	check_options(&cli, &o, workbook);
	return export_leads(&run, workbook);
}
