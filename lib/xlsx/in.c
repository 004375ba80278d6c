/*
 * in.c - one sheet, row by row
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "xlsx/book.h"
#include "xlsx/in.h"
#include "xlsx/lane.h"
#include "xlsx/regular.h"
#include "xlsx/rows.h"

enum { COLUMNS_MOST = XLSXROWS_COLUMNS_MOST, CELL_MOST = 1 << 20 };

struct xlsxin {
	struct xlsxzip *zip;
	struct xlsxbook book;
	size_t sheet;
	struct xlsxlane *lane;
	struct xlsxscan scan;
	bool begun, ended;	/* the sheet's part */
	struct xlsxrows rows;
	struct fault fault;
	bool failed;

	unsigned long row;	/* under way, from 1 */
	unsigned column;	/* of the cell under way, from 0 */
	enum xlsx_cell_kind kind;
	size_t style;
	struct buffer value;
	bool in_value;
	bool formula;		/* in the cell under way */
	uint64_t unstored;	/* formulas without a value */
	unsigned phonetic;
};

bool
xlsxin_is(struct slice head)
{
	return slice_starts(head, SLICE("PK\003\004"));
}

/* The column of B7 from 0; the one behind the last where there is none. */
static unsigned
column_of(const char *reference, unsigned otherwise)
{
	unsigned column = 0;

	if (reference == NULL || !text_is_letter(*reference))
		return otherwise;
	for (; text_is_letter(*reference) && column < COLUMNS_MOST;
	    reference++)
		column = column * 26 + (unsigned)(*reference | 0x20) - 'a' + 1;
	return column - 1;
}

static void
fail(struct xlsxin *in, const char *what)
{
	if (in->failed)
		return;
	in->failed = true;
	fault_set(&in->fault, "row %lu: %s", in->row, say(what));
	xlsxlane_stop(in->lane);
}

static void
start_row(struct xlsxin *in, const char *number)
{
	unsigned long row = number == NULL ? in->rows.next :
	    strtoul(number, NULL, 10);

	in->row = row > XLSXROWS_MOST ? XLSXROWS_MOST : row;
	in->column = 0;
	if (!xlsxrows_begin(&in->rows, row))
		fail(in, "rows out of order; save the workbook again");
}

static void
start_cell(struct xlsxin *in, const char *const *attributes)
{
	const char *style = xlsxzip_attribute(attributes, "s");
	const char *type = xlsxzip_attribute(attributes, "t");

	in->column = column_of(xlsxzip_attribute(attributes, "r"),
	    in->column);
	in->kind = type == NULL ? XLSX_CELL_NUMBER :
	    xlsxregular_kind(slice_of(type));
	in->style = style == NULL ? 0 : strtoul(style, NULL, 10);
	in->value.len = 0;
	in->formula = false;
	if (in->column >= COLUMNS_MOST || in->column < in->rows.column)
		fail(in, "cells out of order; save the workbook again");
}

static void XMLCALL
start_sheet(void *context, const char *element, const char **given)
{
	const char *const *attributes = (const char *const *)given;
	struct xlsxin *in = context;

	element = xlsxzip_local(element);
	if (strcmp(element, "c") == 0)
		start_cell(in, attributes);
	else if (strcmp(element, "v") == 0 || strcmp(element, "t") == 0)
		in->in_value = in->phonetic == 0;
	else if (strcmp(element, "f") == 0)
		in->formula = true;
	else if (strcmp(element, "row") == 0)
		start_row(in, xlsxzip_attribute(attributes, "r"));
	else if (strcmp(element, "rPh") == 0)
		in->phonetic++;
}

static void XMLCALL
text_sheet(void *context, const char *text, int len)
{
	struct xlsxin *in = context;

	if (!in->in_value)
		return;
	if (in->value.len + (size_t)len > CELL_MOST)
		fail(in, "a cell of more than a million bytes; shorten it");
	else
		buffer_add(&in->value, (struct slice){ text, (size_t)len });
}

/* _x000D_ and its like resolved, in the buffer for values. */
static struct slice
unescaped(struct xlsxin *in, struct slice value)
{
	if (value.len == 0 || memchr(value.at, '_', value.len) == NULL)
		return value;
	if (value.at != in->value.data) {
		in->value.len = 0;
		buffer_add(&in->value, value);
	}
	return (struct slice){ in->value.data,
		xlsxbook_unescape(in->value.data, value.len) };
}

/* The text that a cell points to.  False where there is none. */
static bool
read_shared(const struct xlsxbook *book, struct slice *value)
{
	bool empty = value->len == 0;
	int64_t index;

	if (number_parse_int(*value, 0, INT64_MAX, &index) == VALUE_OK &&
	    (uint64_t)index < book->string_count) {
		*value = book->strings[index];
		return true;
	}
	*value = SLICE_EMPTY;
	return empty;
}

/* What people see of a stored value.  False where it points to nothing. */
static bool
show(struct xlsxin *in, const struct xlsxregular_cell *cell,
    char text[XLSXVALUE_TEXT], struct slice *value)
{
	*value = cell->value;
	switch (cell->kind) {
	case XLSX_CELL_SHARED:
		return read_shared(&in->book, value);
	case XLSX_CELL_BOOLEAN:
		if (slice_is(*value, "1"))
			*value = SLICE("yes");
		else if (slice_is(*value, "0"))
			*value = SLICE("no");
		return true;
	case XLSX_CELL_TEXT:
		*value = unescaped(in, *value);
		return true;
	case XLSX_CELL_NUMBER:
		*value = xlsxformat_text(*value, cell->style <
		    in->book.format_count ? in->book.formats[cell->style] :
		    xlsxformat_builtin(0), in->book.from_1904, text);
		return true;
	default:
		return true;
	}
}

/* A text that is empty has its type, t="str". */
static bool
is_unstored(const struct xlsxregular_cell *cell)
{
	return cell->formula && cell->value.len == 0 &&
	    cell->kind == XLSX_CELL_NUMBER;
}

static void
end_cell(struct xlsxin *in)
{
	const struct xlsxregular_cell cell = { .kind = in->kind,
		.style = in->style, .value = buffer_slice(&in->value),
		.formula = in->formula };
	char text[XLSXVALUE_TEXT];
	struct slice value;

	if (!show(in, &cell, text, &value))
		fail(in, "a cell points to a text that is missing; save the "
		    "workbook again");
	if (!xlsxrows_cell(&in->rows, in->column, value))
		fail(in, "two values for one cell; save the workbook again");
	in->unstored += is_unstored(&cell);
	in->column++;
}

static void XMLCALL
end_sheet(void *context, const char *element)
{
	struct xlsxin *in = context;

	element = xlsxzip_local(element);
	if (strcmp(element, "c") == 0)
		end_cell(in);
	else if (strcmp(element, "v") == 0 || strcmp(element, "t") == 0)
		in->in_value = false;
	else if (strcmp(element, "row") == 0)
		xlsxrows_end(&in->rows);
	else if (strcmp(element, "rPh") == 0)
		in->phonetic -= in->phonetic > 0;
}

/* ---- regular rows ----------------------------------------------------- */

static bool
take_cell(struct xlsxin *in, const struct xlsxregular_cell *cell,
    unsigned *next)
{
	unsigned column = cell->column == XLSX_NO_COLUMN ? *next :
	    (unsigned)cell->column;
	char text[XLSXVALUE_TEXT];
	struct slice value;

	if (!show(in, cell, text, &value) ||
	    !xlsxrows_cell(&in->rows, column, value))
		return false;
	in->unstored += is_unstored(cell);
	*next = column + 1;
	return true;
}

static bool
take_cells(struct xlsxin *in)
{
	struct xlsxregular_cell cell;
	unsigned long row;
	unsigned next = 0;
	bool empty;
	int more = 0;

	if (!xlsxregular_row(&in->scan, &row, &empty))
		return false;
	row = row > 0 ? row : in->rows.next;
	if (!xlsxrows_begin(&in->rows, row))
		return false;
	while (!empty && (more = xlsxregular_cell(&in->scan, &cell)) > 0)
		if (!take_cell(in, &cell, &next))
			return false;
	if (more < 0)
		return false;
	xlsxrows_end(&in->rows);
	in->row = row;
	return true;
}

/* What was written of a row that is not regular is taken back. */
static const char *
take_row(void *context, struct slice bytes)
{
	struct xlsxin *in = context;
	struct xlsxrows before = in->rows;
	uint64_t unstored = in->unstored;

	in->scan.at = bytes.at;
	in->scan.end = bytes.at + bytes.len;
	if (take_cells(in))
		return in->scan.at;
	before.out.data = in->rows.out.data;
	before.out.capacity = in->rows.out.capacity;
	in->rows = before;
	in->unstored = unstored;
	return NULL;
}

/* ---- the sheet -------------------------------------------------------- */

static bool
begin(struct xlsxin *in, size_t sheet)
{
	static const struct xlsxlane_kind rows = { "sheetData", 1,
		"<sheetData", "</row>", take_row, start_sheet, end_sheet,
		text_sheet };
	const struct xlsxbook_sheet *s = &in->book.sheets[sheet];

	in->sheet = sheet;
	in->unstored = 0;
	in->row = 1;
	in->ended = false;
	xlsxrows_release(&in->rows);
	xlsxrows_init(&in->rows);
	if (s->part == NULL)
		return fault_set(&in->fault, "the sheet \"%.*s\" is missing; "
		    "save the workbook again", SLICE_PRINT(s->name));
	if (!xlsxzip_begin(in->zip, s->part, &in->fault))
		return false;
	in->begun = true;
	in->lane = xlsxlane_open(&rows, in);
	return true;
}

static void
finish(struct xlsxin *in)
{
	if (!in->begun)
		return;
	xlsxlane_close(in->lane);
	xlsxzip_end(in->zip);
	in->begun = false;
}

/* Parses on until some CSV is there; false at the end or in trouble. */
static bool
parse_on(struct xlsxin *in)
{
	struct fault fault;
	int more = 1;

	while (!in->ended && in->rows.out.len == 0) {
		more = xlsxlane_feed(in->lane, in->zip, &fault);
		if (more >= 0 && !xlsxrows_check(&in->rows, &fault))
			more = -1;
		in->ended = more <= 0;
		if (more < 0 && !in->failed) {
			in->failed = true;
			in->fault = fault;
		}
	}
	return !in->failed && in->rows.out.len > 0;
}

/* Whether the sheet has a cell; it is then under way. */
static bool
has_cells(struct xlsxin *in, size_t sheet)
{
	struct buffer lines = { 0 };

	if (!begin(in, sheet)) {
		in->failed = true;
		return false;
	}
	/* Rows without a cell are line ends, and count as lines. */
	while (!in->rows.any && parse_on(in)) {
		buffer_add(&lines, buffer_slice(&in->rows.out));
		in->rows.out.len = 0;
	}
	if (in->rows.any) {
		buffer_release(&in->rows.out);
		in->rows.out = lines;
		return true;
	}
	buffer_release(&lines);
	finish(in);
	return false;
}

/* The sheet of a name or number; the count when there is none. */
static size_t
find_sheet(const struct xlsxbook *b, const char *wanted)
{
	int64_t number;
	size_t i;

	for (i = 0; i < b->sheet_count; i++)
		if (text_equal_nocase(b->sheets[i].name, slice_of(wanted)))
			return i;
	if (number_parse_int(slice_of(wanted), 1, (int64_t)b->sheet_count,
	    &number) == VALUE_OK)
		return (size_t)number - 1;
	return b->sheet_count;
}

static bool
open_named(struct xlsxin *in, const char *sheet, struct fault *fault)
{
	size_t place = find_sheet(&in->book, sheet), i;
	struct buffer names = { 0 };
	char quoted[80];

	if (place < in->book.sheet_count) {
		if (has_cells(in, place) || in->failed)
			return !in->failed;
		return fault_set(fault, "the sheet \"%s\" is empty",
		    fault_quote(quoted, sizeof(quoted), slice_of(sheet)));
	}
	for (i = 0; i < in->book.sheet_count && names.len < 300; i++)
		buffer_format(&names, "%s\"%.*s\"", i ? ", " : "",
		    SLICE_PRINT(in->book.sheets[i].name));
	fault_set(fault, "no sheet \"%s\" among %.*s", fault_quote(quoted,
	    sizeof(quoted), slice_of(sheet)),
	    SLICE_PRINT(buffer_slice(&names)));
	buffer_release(&names);
	return false;
}

static bool
open_first(struct xlsxin *in, struct fault *fault)
{
	size_t i;

	for (i = 0; i < in->book.sheet_count && !in->failed; i++)
		if (!in->book.sheets[i].hidden && has_cells(in, i))
			return true;
	return in->failed ? false : fault_set(fault, "a workbook without a "
	    "visible sheet that has cells; name a hidden one with --sheet");
}

struct xlsxin *
xlsxin_open(int fd, struct slice head, const char *sheet,
    struct fault *fault)
{
	struct xlsxin *in = xcalloc(1, sizeof(*in));

	in->zip = xlsxzip_open(fd, head, fault);
	if (in->zip != NULL && !xlsxzip_has(in->zip, "xl/workbook.xml"))
		fault_set(fault, xlsxzip_has(in->zip, "content.xml") ?
		    "an .ods spreadsheet; save it as .xlsx or \"CSV UTF-8\"" :
		    "an archive, but no .xlsx workbook; unpack it first");
	else if (in->zip != NULL && xlsxbook_read(&in->book, in->zip, fault)) {
		if (sheet != NULL ? open_named(in, sheet, fault) :
		    open_first(in, fault))
			return in;
		if (in->failed)
			*fault = in->fault;
	}
	xlsxin_close(in);
	return NULL;
}

void
xlsxin_close(struct xlsxin *in)
{
	if (in == NULL)
		return;
	finish(in);
	xlsxbook_release(&in->book);
	xlsxzip_close(in->zip);
	xlsxrows_release(&in->rows);
	buffer_release(&in->value);
	xlsxscan_release(&in->scan);
	free(in);
}

struct slice
xlsxin_sheet(const struct xlsxin *in)
{
	return in->book.sheets[in->sheet].name;
}

size_t
xlsxin_sheets(const struct xlsxin *in)
{
	return in->book.sheet_count;
}

const char *
xlsxin_fault(const struct xlsxin *in)
{
	return in->fault.text;
}

ssize_t
xlsxin_read(void *context, char *to, size_t size)
{
	struct xlsxin *in = context;

	if (in->rows.out.len == 0 && !parse_on(in)) {
		if (!in->failed)
			return 0;
		errno = EILSEQ;
		return -1;
	}
	return (ssize_t)xlsxrows_read(&in->rows, to, size);
}

uint64_t
xlsxin_unstored(const struct xlsxin *in)
{
	return in->unstored;
}
