/*
 * xlsxout.c - cells to libxlsxwriter, its file to the writer
 *
 * The library needs the name of a file that it can seek in.  It gets one
 * that is deleted already, by its descriptor: nothing is left behind, however
 * the program ends.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/date.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "xlsx/out.h"
#include "xlsx/proof.h"

/*
 * CREATED is 2000-01-01, since the clock must not show in the bytes.  WIDTH_*
 * are columns of text; WIDTH_MORE leaves room for the button of the filter.
 */
enum { CREATED = 946684800, WIDTH_LEAST = 6, WIDTH_MOST = 60, WIDTH_MORE = 3,
	DIGITS_MOST = 15, DECIMALS_MOST = 6 };
enum { CODE = sizeof("_x000D_") - 1 };

#define HEADER_FILL 0xD9E1F2

struct format {
	uint32_t fill;
	enum xlsx_kind kind;
	lxw_format *format;
};

struct xlsxout {
	int fd;
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_row_t row;		/* the next one */
	size_t *widths;
	lxw_format **column_formats;	/* of columns of a form, or NULL */
	size_t columns;
	struct format *formats;
	size_t format_count;
	lxw_format *marked;	/* red and bold */
	struct buffer text;
	/* What the finished file must hold, and the first thing that failed. */
	struct xlsxproof_sheet *sheets;
	size_t sheet_count;
	lxw_error error;
	int system_error;
};

/* A temporary file without a name. */
static int
open_nameless(void)
{
	const char *directory = getenv("TMPDIR");
	char path[4096];
	int fd;

	if (directory == NULL || *directory == '\0')
		directory = "/tmp";
	snprintf(path, sizeof(path), "%s/fairlead.XXXXXX", directory);
	fd = mkstemp(path);
	if (fd >= 0)
		unlink(path);
	return fd;
}

/* Counting begins anew. */
static void
begin_sheet(struct xlsxout *out)
{
	out->sheets = xrealloc(out->sheets, out->sheet_count + 1,
	    sizeof(*out->sheets));
	out->sheets[out->sheet_count++] = (struct xlsxproof_sheet){ 0 };
}

static void
note(struct xlsxout *out, lxw_error error)
{
	if (out->error == LXW_NO_ERROR)
		out->error = error;
}

/* A cell that the library took, or why it did not. */
static void
note_cell(struct xlsxout *out, lxw_error error)
{
	out->sheets[out->sheet_count - 1].cells += error == LXW_NO_ERROR;
	note(out, error);
}

/* The library writes rows without a look at what becomes of them. */
static void
end_sheet(struct xlsxout *out)
{
	FILE *rows = out->sheet->optimize_tmpfile;

	errno = 0;
	if (rows != NULL && (fflush(rows) != 0 || ferror(rows)) &&
	    out->system_error == 0)
		out->system_error = errno != 0 ? errno : EIO;
}

struct xlsxout *
xlsxout_open(const char *sheet, struct fault *fault)
{
	struct xlsxout *out = xcalloc(1, sizeof(*out));
	lxw_workbook_options options = { .constant_memory = LXW_TRUE };
	lxw_doc_properties properties = { .created = CREATED };
	char path[32];

	out->fd = open_nameless();
	if (out->fd >= 0) {
		snprintf(path, sizeof(path), "/dev/fd/%d", out->fd);
		out->book = workbook_new_opt(path, &options);
	}
	if (out->book != NULL) {
		workbook_set_properties(out->book, &properties);
		out->sheet = workbook_add_worksheet(out->book, sheet);
	}
	if (out->sheet != NULL) {
		begin_sheet(out);
		return out;
	}
	fault_set(fault, "cannot make a temporary file: %s; name another "
	    "directory in TMPDIR", strerror(errno));
	xlsxout_close(out);
	return NULL;
}

void
xlsxout_close(struct xlsxout *out)
{
	if (out == NULL)
		return;
	if (out->book != NULL)
		lxw_workbook_free(out->book);
	if (out->fd >= 0)
		close(out->fd);
	free(out->widths);
	free(out->column_formats);
	free(out->formats);
	free(out->sheets);
	buffer_release(&out->text);
	free(out);
}

/* ---- formats and widths ----------------------------------------------- */

static lxw_format *
format_of(struct xlsxout *out, enum xlsx_kind kind, uint32_t fill)
{
	struct format *f;
	size_t i;

	if (kind == XLSX_TEXT && fill == XLSX_NO_FILL)
		return NULL;
	for (i = 0; i < out->format_count; i++)
		if (out->formats[i].fill == fill &&
		    out->formats[i].kind == kind)
			return out->formats[i].format;
	out->formats = xrealloc(out->formats, out->format_count + 1,
	    sizeof(*out->formats));
	f = &out->formats[out->format_count++];
	*f = (struct format){ fill, kind, workbook_add_format(out->book) };
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
		note(out, worksheet_set_column(out->sheet, (lxw_col_t)i,
		    (lxw_col_t)i, (double)(width + WIDTH_MORE),
		    out->column_formats[i]));
	}
}

/* ---- cells ------------------------------------------------------------ */

/* _x000D_: what a spreadsheet program takes for the character of that code. */
static bool
is_code(struct slice s)
{
	size_t i;

	if (s.len < CODE || s.at[0] != '_' || s.at[1] != 'x' || s.at[6] != '_')
		return false;
	for (i = 2; i < 6; i++)
		if (!text_is_digit(s.at[i]) && ((s.at[i] | 0x20) < 'a' ||
		    (s.at[i] | 0x20) > 'f'))
			return false;
	return true;
}

/* U+FFFE and U+FFFF, which are no characters. */
static bool
is_none(struct slice s)
{
	return slice_starts(s, SLICE("\xEF\xBF\xBE")) ||
	    slice_starts(s, SLICE("\xEF\xBF\xBF"));
}

bool
xlsxout_fits(struct slice text)
{
	size_t units = 0, i;

	if (text.len <= XLSX_TEXT_MOST / CODE)
		return true;
	for (i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if ((c & 0xC0) != 0x80)
			units += c >= 0xF0 ? 2 : 1;
		/* What is written by its code counts as that. */
		if (c == '\r' || is_none((struct slice){ text.at + i,
		    text.len - i }) || is_code((struct slice){ text.at + i,
		    text.len - i }))
			units += CODE - 1;
	}
	return units <= XLSX_TEXT_MOST;
}

/*
 * Characters that XML cannot hold are written by their codes; the library
 * does so for the controls.  What looks like a code loses its meaning.
 */
static void
add_text(struct buffer *out, struct slice text)
{
	size_t i;

	out->len = 0;
	for (i = 0; i < text.len; i++) {
		struct slice rest = { text.at + i, text.len - i };

		if (is_code(rest))
			buffer_add(out, SLICE("_x005F"));
		if (is_none(rest)) {
			buffer_add(out, text.at[i + 2] == '\xBE' ?
			    SLICE("_xFFFE_") : SLICE("_xFFFF_"));
			i += 2;
		} else if (*rest.at == '\r') {
			buffer_add(out, SLICE("_x000D_"));
		} else {
			buffer_add_byte(out, *rest.at);
		}
	}
	buffer_add_byte(out, '\0');
}

static void
write_text(struct xlsxout *out, size_t column, struct slice text,
    lxw_format *format)
{
	if (text.len == 0)
		return;
	add_text(&out->text, text);
	note_cell(out, worksheet_write_string(out->sheet, out->row,
	    (lxw_col_t)column, out->text.data, format));
}

/* One part of a text for the library, which wants NUL-terminated bytes. */
static char *
part_of(struct xlsxout *out, struct slice text)
{
	add_text(&out->text, text);
	return xstrdup(out->text.data);
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
		out->marked = workbook_add_format(out->book);
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
		note_cell(out, worksheet_write_rich_string(out->sheet,
		    out->row, (lxw_col_t)column, list, NULL));
	else
		write_text(out, column, text, out->marked);
	for (i = 0; i < count; i++)
		free((void *)(uintptr_t)tuples[i].string);
}

/* Days since 1899-12-30, as spreadsheet programs count from March 1900 on. */
static bool
read_serial(struct slice text, double *serial)
{
	const int32_t start = date_from_civil(1899, 12, 30);
	int32_t date;

	if (text.len != 10 || date_parse_iso(text, &date) != VALUE_OK ||
	    date < date_from_civil(1900, 3, 1))
		return false;
	*serial = date - start;
	return true;
}

/* -12.50: no plus, no zero before the first digit. */
static bool
is_plain(struct slice text, size_t minus, size_t whole)
{
	size_t decimals = whole < text.len ? text.len - whole - 1 : 1;

	return text.len - minus - (whole < text.len) <= DIGITS_MOST &&
	    *text.at != '+' &&
	    whole > minus && (text.at[minus] != '0' || whole == minus + 1) &&
	    decimals > 0 && decimals <= DECIMALS_MOST;
}

/* A number of which a double keeps every digit. */
static bool
read_number(struct slice text, double *number)
{
	const int64_t most = INT64_C(1) << 53;
	const char *point = memchr(text.at, '.', text.len);
	size_t whole = point ? (size_t)(point - text.at) : text.len;
	int64_t scaled;

	if (!is_plain(text, *text.at == '-', whole))
		return false;
	if (point == NULL) {
		if (number_parse_int(text, -most, most, &scaled) != VALUE_OK)
			return false;
		*number = (double)scaled;
		return true;
	}
	if (number_parse_decimal(text, DECIMALS_MOST, &scaled) != VALUE_OK ||
	    scaled > most || scaled < -most)
		return false;
	*number = (double)scaled / 1000000.0;
	return true;
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
	else if (text.len > 0 && cell->kind != XLSX_TEXT &&
	    (cell->kind == XLSX_DATE ? read_serial(text, &number) :
	    read_number(text, &number)))
		note_cell(out, worksheet_write_number(out->sheet, out->row,
		    (lxw_col_t)column, number,
		    format_of(out, cell->kind, fill)));
	else
		write_text(out, column, cell->text, format_of(out, XLSX_TEXT,
		    fill));
}

void
xlsxout_header(struct xlsxout *out, const struct slice *cells, size_t count)
{
	lxw_format *format = workbook_add_format(out->book);
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

bool
xlsxout_row(struct xlsxout *out, const struct xlsx_cell *cells, size_t count,
    uint32_t fill)
{
	size_t i;

	if (out->row >= XLSX_ROWS_MOST)
		return false;
	if (fill != XLSX_NO_FILL)
		note(out, worksheet_set_row(out->sheet, out->row,
		    LXW_DEF_ROW_HEIGHT, format_of(out, XLSX_TEXT, fill)));
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
	lxw_format *format = workbook_add_format(out->book);

	if (kind == XLSX_TEXT)
		format_set_num_format(format, "@");
	else if (kind == XLSX_DATE)
		format_set_num_format(format, "yyyy-mm-dd");
	out->column_formats[column] = format;
	if (width > out->widths[column])
		out->widths[column] = width;
}

static void
validate(struct xlsxout *out, size_t column, size_t rows,
    lxw_data_validation *how)
{
	worksheet_data_validation_range(out->sheet, 1, (lxw_col_t)column,
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
	note_cell(out, worksheet_write_formula_str(out->sheet, out->row,
	    (lxw_col_t)column, formula, format_of(out, kind, XLSX_NO_FILL),
	    ""));
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
	worksheet_freeze_panes(out->sheet, 1, 0);
	end_sheet(out);
	begin_sheet(out);
	free(out->widths);
	free(out->column_formats);
	out->widths = NULL;
	out->column_formats = NULL;
	out->columns = 0;
	out->row = 0;
	out->sheet = workbook_add_worksheet(out->book, name);
	return out->sheet != NULL;
}

/* ---- the end ---------------------------------------------------------- */

static bool
copy_out(struct xlsxout *out, struct writer *writer)
{
	char bytes[64 << 10];
	ssize_t got;

	if (lseek(out->fd, 0, SEEK_SET) != 0)
		return false;
	while ((got = read(out->fd, bytes, sizeof(bytes))) != 0) {
		if (got > 0)
			writer_bytes(writer, (struct slice){ bytes,
			    (size_t)got });
		else if (errno != EINTR)
			return false;
	}
	return true;
}

void
xlsxout_choice(struct xlsxout *out, size_t column, const char *const *words)
{
	/* The library reads them only. */
	lxw_data_validation choice = { .validate = LXW_VALIDATION_TYPE_LIST,
		.value_list = (void *)(uintptr_t)words };

	worksheet_data_validation_range(out->sheet, 1, (lxw_col_t)column,
	    out->row > 1 ? out->row - 1 : 1, (lxw_col_t)column, &choice);
}

bool
xlsxout_write(struct xlsxout *out, struct writer *writer,
    struct fault *fault)
{
	lxw_error error;

	set_widths(out);
	worksheet_freeze_panes(out->sheet, 1, 0);
	note(out, worksheet_autofilter(out->sheet, 0, 0, out->row - 1,
	    (lxw_col_t)(out->columns - 1)));
	end_sheet(out);
	error = workbook_close(out->book);
	out->book = NULL;
	if (out->system_error != 0)
		return fault_set(fault, "cannot write a temporary file: %s; "
		    "make room, or name another directory in TMPDIR",
		    strerror(out->system_error));
	if (out->error != LXW_NO_ERROR)
		error = out->error;
	if (error != LXW_NO_ERROR)
		return fault_set(fault, "cannot put the workbook together: "
		    "%s", lxw_strerror(error));
	if (!xlsxproof_check(out->fd, out->sheets, out->sheet_count, fault))
		return false;
	if (copy_out(out, writer))
		return true;
	return fault_set(fault, "cannot read the workbook back: %s",
	    strerror(errno));
}
