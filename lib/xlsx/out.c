/*
 * out.c - cells to libxlsxwriter
 */
#include <errno.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/say.h"
#include "base/text.h"
#include "xlsx/line.h"
#include "xlsx/make.h"
#include "xlsx/out.h"

/*
 * WIDTH_* are columns of text; WIDTH_MORE leaves room for the button of the
 * filter.
 */
enum { WIDTH_LEAST = 6, WIDTH_MOST = 60, WIDTH_MORE = 3, WIDTH_LOST = 8 };
enum { LINES_MOST = 27 };	/* a row is no higher than 409 points */
/* The longest that a character can become, as _x000D_. */
enum { CODE = sizeof("_x000D_") - 1 };

#define HEADER_FILL 0xD9E1F2

struct format {
	uint32_t fill;
	enum xlsx_kind kind;
	bool wraps;
	lxw_format *format;
};

struct xlsxout {
	struct xlsxmake make;
	lxw_row_t row;		/* the next one */
	size_t *widths;
	lxw_format **column_formats;	/* of columns of a form, or NULL */
	size_t columns;
	struct format *formats;
	size_t format_count;
	lxw_format *marked;	/* red and bold */
	bool plain;		/* the sheet has no filters */
	bool wraps;		/* long texts take several lines */
	bool form;		/* columns of the sheet have formats */
	struct xlsxline line;
};

struct xlsxout *
xlsxout_open(const char *sheet, struct fault *fault)
{
	struct xlsxout *out = xcalloc(1, sizeof(*out));

	if (!xlsxmake_open(&out->make, true, fault)) {
		xlsxout_close(out);
		return NULL;
	}
	if (xlsxmake_sheet(&out->make, sheet))
		return out;
	fault_set(fault, "cannot make a temporary file: %s; name another "
	    "directory in TMPDIR", say_error(errno));
	xlsxout_close(out);
	return NULL;
}

void
xlsxout_close(struct xlsxout *out)
{
	if (out == NULL)
		return;
	xlsxmake_close(&out->make);
	free(out->widths);
	free(out->column_formats);
	free(out->formats);
	xlsxline_release(&out->line);
	free(out);
}

/* ---- formats and widths ----------------------------------------------- */

/* A number keeps a distance to the text on its right; a day is a text. */
static void
place_cells(lxw_format *format, enum xlsx_kind kind, bool wraps)
{
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	if (kind == XLSX_DATE || kind == XLSX_TEXT)
		format_set_align(format, LXW_ALIGN_LEFT);
	else
		format_set_align(format, LXW_ALIGN_RIGHT);
	if (kind != XLSX_DATE && kind != XLSX_TEXT)
		format_set_indent(format, 1);
	if (wraps)
		format_set_text_wrap(format);
}

static lxw_format *
format_of(struct xlsxout *out, enum xlsx_kind kind, uint32_t fill,
    bool wraps)
{
	struct format *f;
	size_t i;

	if (kind == XLSX_TEXT && fill == XLSX_NO_FILL && !out->wraps)
		return NULL;
	for (i = 0; i < out->format_count; i++)
		if (out->formats[i].fill == fill &&
		    out->formats[i].kind == kind &&
		    out->formats[i].wraps == wraps)
			return out->formats[i].format;
	GROW_BY_ONE(out->formats, out->format_count);
	f = &out->formats[out->format_count++];
	*f = (struct format){ fill, kind, wraps,
		workbook_add_format(out->make.book) };
	place_cells(f->format, kind, wraps);
	if (fill != XLSX_NO_FILL) {
		format_set_pattern(f->format, LXW_PATTERN_SOLID);
		format_set_bg_color(f->format, fill);
	}
	if (kind == XLSX_DATE)
		format_set_num_format(f->format, "yyyy-mm-dd");
	if (kind == XLSX_MONEY)
		format_set_num_format(f->format, "#,##0.00");
	return f->format;
}

static void
note_width(struct xlsxout *out, size_t column, struct slice text)
{
	while (text.at != NULL) {
		struct slice line = slice_cut(&text, '\n');
		size_t width;

		/* A character of three bytes takes two columns at most. */
		if (line.len <= out->widths[column])
			continue;
		width = line.len > 4 * WIDTH_MOST ? WIDTH_MOST :
		    text_width(line);
		if (width > out->widths[column])
			out->widths[column] = width;
	}
}

static void
set_widths(struct xlsxout *out)
{
	size_t i;

	for (i = 0; i < out->columns; i++) {
		size_t width = out->widths[i];

		width = width < WIDTH_LEAST ? WIDTH_LEAST :
		    width > WIDTH_MOST ? WIDTH_MOST : width;
		xlsxmake_note(&out->make, worksheet_set_column(
		    out->make.sheet, (lxw_col_t)i, (lxw_col_t)i,
		    (double)(width + WIDTH_MORE), out->column_formats[i]));
	}
}

/* ---- cells ------------------------------------------------------------ */

bool
xlsxout_fits(struct slice text)
{
	return text.len <= XLSX_TEXT_MOST / CODE ||
	    xlsxmake_units(text) <= XLSX_TEXT_MOST;
}

static void
write_text(struct xlsxout *out, size_t column, struct slice text,
    lxw_format *format)
{
	if (text.len == 0)
		return;
	xlsxmake_note_cell(&out->make, worksheet_write_string(out->make.sheet,
	    out->row, (lxw_col_t)column, xlsxmake_text(&out->make, text),
	    format));
}

/* One part of a text for the library, which wants NUL-terminated bytes. */
static char *
part_of(struct xlsxout *out, struct slice text)
{
	return xstrdup(xlsxmake_text(&out->make, text));
}

/* The text with some of its bytes marked. */
static void
write_marked(struct xlsxout *out, size_t column, const struct xlsx_cell *cell)
{
	struct slice text = cell->text;
	size_t end = cell->mark + cell->mark_len, count = 0, i;
	struct slice parts[3] = { { text.at, cell->mark },
		{ text.at + cell->mark, cell->mark_len },
		{ text.at + end, text.len - end } };
	lxw_rich_string_tuple tuples[3], *list[4] = { NULL };

	if (out->marked == NULL) {
		out->marked = workbook_add_format(out->make.book);
		format_set_bold(out->marked);
		format_set_font_color(out->marked, LXW_COLOR_RED);
	}
	for (i = 0; i < 3; i++) {
		if (parts[i].len == 0)
			continue;
		tuples[count] = (lxw_rich_string_tuple){
			.format = i == 1 ? out->marked : NULL,
			.string = part_of(out, parts[i]) };
		list[count] = &tuples[count];
		count++;
	}
	if (count > 1)
		xlsxmake_note_cell(&out->make, worksheet_write_rich_string(
		    out->make.sheet, out->row, (lxw_col_t)column, list,
		    NULL));
	else
		write_text(out, column, text, out->marked);
	for (i = 0; i < count; i++)
		free((void *)(uintptr_t)tuples[i].string);
}

/* The next cell would cover what does not fit the widest column. */
static bool
is_long(const struct xlsxout *out, struct slice text)
{
	return out->wraps && (text_width(text) > WIDTH_MOST ||
	    slice_find(text, '\n') != NULL);
}

static void
write_cell(struct xlsxout *out, size_t column, const struct xlsx_cell *cell,
    uint32_t row_fill)
{
	uint32_t fill = cell->fill == XLSX_NO_FILL ? row_fill : cell->fill;
	struct slice text = slice_trim(cell->text);
	double number;

	note_width(out, column, cell->text);
	if (cell->mark_len > 0)
		write_marked(out, column, cell);
	else if (cell->text.len == 0 && cell->fill != XLSX_NO_FILL)
		xlsxmake_note(&out->make, worksheet_write_blank(
		    out->make.sheet, out->row, (lxw_col_t)column,
		    format_of(out, XLSX_TEXT, fill, false)));
	else if (text.len > 0 && cell->kind != XLSX_TEXT &&
	    (cell->kind == XLSX_DATE ? xlsxmake_day(text, &number) :
	    xlsxmake_number(text, &number)))
		xlsxmake_note_cell(&out->make, worksheet_write_number(
		    out->make.sheet, out->row, (lxw_col_t)column, number,
		    format_of(out, cell->kind, fill, false)));
	else
		write_text(out, column, cell->text, format_of(out, XLSX_TEXT,
		    fill, is_long(out, text)));
}

void
xlsxout_header(struct xlsxout *out, const struct slice *cells, size_t count)
{
	lxw_format *format = workbook_add_format(out->make.book);
	size_t i;

	format_set_bold(format);
	format_set_pattern(format, LXW_PATTERN_SOLID);
	format_set_bg_color(format, HEADER_FILL);
	out->columns = count;
	out->widths = xcalloc(count, sizeof(*out->widths));
	out->column_formats = xcalloc(count, sizeof(*out->column_formats));
	for (i = 0; i < count; i++) {
		note_width(out, i, cells[i]);
		write_text(out, i, cells[i], format);
	}
	out->row = 1;
}

/*
 * Lines of the highest cell: not every program finds them when it opens the
 * file.  Words do not fill a line to its end.
 */
static size_t
count_lines(const struct xlsxout *out, const struct xlsx_cell *cells,
    size_t count)
{
	size_t most = 1, i;

	for (i = 0; i < count; i++) {
		struct slice text = slice_trim(cells[i].text);
		size_t lines = 0;

		if (cells[i].kind != XLSX_TEXT || !is_long(out, text))
			continue;
		while (text.at != NULL) {
			struct slice line = slice_cut(&text, '\n');

			lines += 1 + text_width(line) / (WIDTH_MOST -
			    WIDTH_LOST);
		}
		if (lines > most)
			most = lines;
	}
	return most < LINES_MOST ? most : LINES_MOST;
}

static int
style_of(lxw_format *format)
{
	return format == NULL ? 0 : lxw_format_get_xf_index(format);
}

/* A cell for the line; false where the library must write it. */
static bool
add_plain(struct xlsxout *out, unsigned column, const struct xlsx_cell *cell,
    uint32_t fill)
{
	struct slice text = slice_trim(cell->text);
	double number;

	if (cell->mark_len > 0 || cell->fill != XLSX_NO_FILL)
		return false;
	if (cell->text.len == 0)
		return true;
	if (text.len > 0 && cell->kind != XLSX_TEXT &&
	    (cell->kind == XLSX_DATE ? xlsxmake_day(text, &number) :
	    xlsxmake_number(text, &number))) {
		xlsxline_number(&out->line, column, style_of(format_of(out,
		    cell->kind, fill, false)), number);
		return true;
	}
	text = slice_of(xlsxmake_text(&out->make, cell->text));
	return xlsxline_text(&out->line, column, style_of(format_of(out,
	    XLSX_TEXT, fill, is_long(out, slice_trim(cell->text)))), text);
}

/*
 * A row past the library, which takes longer for the same bytes.  False where
 * it cannot be.
 */
static bool
write_plain(struct xlsxout *out, const struct xlsx_cell *cells, size_t count,
    uint32_t fill, size_t lines)
{
	lxw_worksheet *sheet = out->make.sheet;
	size_t i;

	if (out->row == 0 || out->form || sheet->optimize_tmpfile == NULL ||
	    sheet->dim_rowmin != 0 || sheet->dim_colmin != 0)
		return false;
	/* The row before is still with the library, its formats unnumbered. */
	lxw_worksheet_write_single_row(sheet);
	xlsxline_begin(&out->line, out->row + 1, fill == XLSX_NO_FILL ? 0 :
	    style_of(format_of(out, XLSX_TEXT, fill, false)),
	    lines == 1 ? 0 : (unsigned)(LXW_DEF_ROW_HEIGHT *
	    (double)lines));
	for (i = 0; i < count; i++)
		if (!add_plain(out, (unsigned)i, &cells[i], fill))
			return false;
	if (out->line.cells == 0)
		return false;
	xlsxline_end(&out->line);
	for (i = 0; i < count; i++)
		note_width(out, i, cells[i].text);
	/* What fails is found when the sheet ends. */
	fwrite(out->line.bytes.data, 1, out->line.bytes.len,
	    sheet->optimize_tmpfile);
	sheet->dim_rowmax = out->row;
	if (out->line.last > sheet->dim_colmax)
		sheet->dim_colmax = (lxw_col_t)out->line.last;
	out->make.sheets[out->make.sheet_count - 1].cells += out->line.cells;
	return true;
}

bool
xlsxout_row(struct xlsxout *out, const struct xlsx_cell *cells, size_t count,
    uint32_t fill)
{
	size_t lines, i;

	if (out->row >= XLSX_ROWS_MOST)
		return false;
	lines = count_lines(out, cells, count);
	if (write_plain(out, cells, count, fill, lines)) {
		out->row++;
		return true;
	}
	if (fill != XLSX_NO_FILL || lines > 1)
		xlsxmake_note(&out->make, worksheet_set_row(out->make.sheet,
		    out->row, LXW_DEF_ROW_HEIGHT * (double)lines,
		    fill == XLSX_NO_FILL ? NULL : format_of(out, XLSX_TEXT,
		    fill, false)));
	for (i = 0; i < count; i++)
		write_cell(out, i, &cells[i], fill);
	out->row++;
	return true;
}

/* ---- forms ------------------------------------------------------------ */

void
xlsxout_column(struct xlsxout *out, size_t column, enum xlsx_kind kind,
    size_t width)
{
	lxw_format *format = workbook_add_format(out->make.book);

	if (kind == XLSX_TEXT)
		format_set_num_format(format, "@");
	else if (kind == XLSX_DATE)
		format_set_num_format(format, "yyyy-mm-dd");
	out->column_formats[column] = format;
	out->form = true;
	if (width > out->widths[column])
		out->widths[column] = width;
}

static void
validate(struct xlsxout *out, size_t column, size_t rows,
    lxw_data_validation *how)
{
	worksheet_data_validation_range(out->make.sheet, 1, (lxw_col_t)column,
	    (lxw_row_t)rows, (lxw_col_t)column, how);
}

void
xlsxout_words(struct xlsxout *out, size_t column, size_t rows,
    const char *const *words)
{
	lxw_data_validation how = { .validate = LXW_VALIDATION_TYPE_LIST,
		.value_list = (void *)(uintptr_t)words };

	validate(out, column, rows, &how);
}

void
xlsxout_days(struct xlsxout *out, size_t column, size_t rows)
{
	lxw_data_validation how = { .validate = LXW_VALIDATION_TYPE_DATE,
		.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO,
		.value_datetime = { 2000, 1, 1, 0, 0, 0 } };

	validate(out, column, rows, &how);
}

void
xlsxout_formula(struct xlsxout *out, size_t column, const char *formula,
    enum xlsx_kind kind)
{
	xlsxmake_note_cell(&out->make, worksheet_write_formula_str(
	    out->make.sheet, out->row, (lxw_col_t)column, formula,
	    format_of(out, kind, XLSX_NO_FILL, false), ""));
}

void
xlsxout_end_row(struct xlsxout *out)
{
	out->row++;
}

bool
xlsxout_sheet(struct xlsxout *out, const char *name)
{
	set_widths(out);
	worksheet_freeze_panes(out->make.sheet, 1, 0);
	free(out->widths);
	free(out->column_formats);
	out->widths = NULL;
	out->column_formats = NULL;
	out->columns = 0;
	out->form = false;
	out->row = 0;
	return xlsxmake_sheet(&out->make, name);
}

static void
add_filters(struct xlsxout *out)
{
	if (!out->plain)
		xlsxmake_note(&out->make, worksheet_autofilter(
		    out->make.sheet, 0, 0, out->row - 1,
		    (lxw_col_t)(out->columns - 1)));
}

bool
xlsxout_legend(struct xlsxout *out, const char *name)
{
	add_filters(out);
	out->plain = true;
	return xlsxout_sheet(out, name);
}

void
xlsxout_print(struct xlsxout *out, bool wraps)
{
	enum { A4 = 9 };

	out->wraps = wraps;
	worksheet_set_landscape(out->make.sheet);
	worksheet_set_paper(out->make.sheet, A4);
	worksheet_set_margins(out->make.sheet, 0.4, 0.4, 0.5, 0.6);
	worksheet_gridlines(out->make.sheet, LXW_SHOW_ALL_GRIDLINES);
	xlsxmake_note(&out->make, worksheet_set_footer(out->make.sheet,
	    "&L&A&R&P / &N"));
	worksheet_fit_to_pages(out->make.sheet, 1, 0);
	xlsxmake_note(&out->make, worksheet_repeat_rows(out->make.sheet, 0,
	    0));
}

/* ---- the end ---------------------------------------------------------- */

void
xlsxout_choice(struct xlsxout *out, size_t column, const char *const *words)
{
	/* The library reads them only. */
	lxw_data_validation choice = { .validate = LXW_VALIDATION_TYPE_LIST,
		.value_list = (void *)(uintptr_t)words };

	worksheet_data_validation_range(out->make.sheet, 1, (lxw_col_t)column,
	    out->row > 1 ? out->row - 1 : 1, (lxw_col_t)column, &choice);
}

bool
xlsxout_write(struct xlsxout *out, struct writer *writer,
    struct fault *fault)
{
	set_widths(out);
	worksheet_freeze_panes(out->make.sheet, 1, 0);
	add_filters(out);
	return xlsxmake_write(&out->make, writer, fault);
}
