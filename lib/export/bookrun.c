/* bookrun.c - bookrun.h: exported leads as a workbook */
#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "export/bookrun.h"
#include "export/colour.h"
#include "front/report.h"
#include "xlsx/out.h"

struct bookrun {
	const struct export_plan *plan;
	const struct exportview *view;
	struct input *in;
	struct xlsxout *xlsx;
	struct export_colours *colours;
	struct xlsx_cell *sheet_cells;	/* of the record at hand */
	uint32_t *fills;
};

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

struct bookrun *
bookrun_open(const struct export_plan *plan, const struct exportview *view,
    struct input *in)
{
	struct bookrun *book = xcalloc(1, sizeof(*book));
	size_t count = plan->count, i;
	struct slice *headers = xcalloc(count, sizeof(*headers));
	struct fault fault;

	book->plan = plan;
	book->view = view;
	book->in = in;

	if (count > XLSX_COLUMNS_MOST)
		report_trouble("%s: %zu columns; a sheet has at most %d: "
		    "choose some with --columns", input_label(book->in), count,
		    XLSX_COLUMNS_MOST);
	book->colours = export_colours_open(book->plan, &fault);
	if (book->colours == NULL)
		report_trouble("%s", fault.text);
	book->xlsx = xlsxout_open(book->view ? exportview_sheet(book->view) :
	    BOOKRUN_SHEET, &fault);
	if (book->xlsx == NULL)
		report_trouble("%s", fault.text);
	xlsxout_print(book->xlsx, book->view != NULL);
	book->sheet_cells = xcalloc(count, sizeof(*book->sheet_cells));
	book->fills = xcalloc(count, sizeof(*book->fills));
	for (i = 0; i < count; i++) {
		headers[i] = book->plan->columns[i].header;
		if (!xlsxout_fits(headers[i]))
			report_trouble("%s: a header of more than %d "
			    "characters", input_label(book->in),
			    XLSX_TEXT_MOST);
	}
	xlsxout_header(book->xlsx, headers, count);
	free(headers);
	return book;
}

void
bookrun_close(struct bookrun *book)
{
	if (book == NULL)
		return;
	xlsxout_close(book->xlsx);
	export_colours_close(book->colours);
	free(book->sheet_cells);
	free(book->fills);
	free(book);
}

/* A value as the view says it; colours go by the value itself. */
static struct slice
said(const struct bookrun *book, size_t column, struct slice value)
{
	const struct export_column *c = &book->plan->columns[column];

	return book->view == NULL || c->mask.len > 0 ? value :
	    exportview_word(book->view, c->name, value);
}

void
bookrun_add(struct bookrun *book, const struct record *record,
    const struct slice *cells)
{
	uint32_t fill = export_colours_find(book->colours, cells,
	    book->fills);
	size_t i;

	for (i = 0; i < book->plan->count; i++) {
		if (!xlsxout_fits(cells[i])) {
			input_reject(book->in, record,
			    book->plan->columns[i].from, "too-long",
			    "more than %d characters, the most that a cell "
			    "of a workbook holds; write CSV, or shorten it",
			    XLSX_TEXT_MOST);
			return;
		}
		book->sheet_cells[i] = (struct xlsx_cell){
			.text = said(book, i, cells[i]),
			.kind = kind_of(&book->plan->columns[i]),
			.fill = book->fills[i] };
	}
	if (!xlsxout_row(book->xlsx, book->sheet_cells, book->plan->count, fill))
		report_trouble("%s:%lu: more than %d records, the most that "
		    "a sheet holds; write CSV, or export a part",
		    input_label(book->in), record->line, XLSX_ROWS_MOST - 1);
}

/* A second sheet with what the colours mean. */
static void
write_legend(struct bookrun *book)
{
	const struct slice header[] = {
		exportview_label(book->view, "colour"),
		exportview_label(book->view, "meaning") };
	size_t count = export_colours_count(book->colours), i;
	char name[64];

	if (count == 0)
		return;
	snprintf(name, sizeof(name), "%.*s", SLICE_PRINT(exportview_label(
	    book->view, "legend")));
	if (!xlsxout_legend(book->xlsx, name))
		report_trouble("cannot make a second sheet");
	xlsxout_print(book->xlsx, book->view != NULL);
	xlsxout_header(book->xlsx, header, 2);
	for (i = 0; i < count; i++) {
		struct export_colour colour = export_colours_at(book->colours,
		    i);
		struct xlsx_cell cells[2] = {
			{ .text = SLICE_EMPTY, .fill = colour.fill },
			{ .fill = XLSX_NO_FILL } };
		struct buffer text = { 0 };

		buffer_add(&text, book->plan->columns[colour.column].header);
		buffer_add(&text, text_has_han(buffer_slice(&text)) ?
		    SLICE("：") : SLICE(": "));
		buffer_add(&text, said(book, colour.column, colour.value));
		cells[1].text = buffer_slice(&text);
		(void)xlsxout_row(book->xlsx, cells, 2, XLSX_NO_FILL);
		buffer_release(&text);
	}
}

void
bookrun_write(struct bookrun *book, struct target *target)
{
	struct fault fault;

	if (book->view != NULL)
		write_legend(book);
	if (!xlsxout_write(book->xlsx, target_writer(target), &fault))
		report_trouble("%s", fault.text);
}
