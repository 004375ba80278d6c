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
#include "xlsx/rows.h"

enum { COLUMNS_MOST = XLSXROWS_COLUMNS_MOST, CELL_MOST = 1 << 20 };

enum cell_kind {
	CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_BOOLEAN, CELL_ERROR,
	CELL_DAY
};

struct xlsxin {
	struct xlsxzip *zip;
	struct xlsxbook book;
	size_t sheet;
	XML_Parser parser;
	bool begun, ended;	/* the sheet's part */
	struct xlsxrows rows;
	struct fault fault;
	bool failed;

	unsigned long row;	/* under way, from 1 */
	unsigned column;	/* of the cell under way, from 0 */
	enum cell_kind kind;
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

static enum cell_kind
kind_of(const char *type)
{
	static const struct { const char *type; enum cell_kind kind; }
	    kinds[] = {
		{ "s", CELL_SHARED }, { "str", CELL_TEXT },
		{ "inlineStr", CELL_TEXT }, { "b", CELL_BOOLEAN },
		{ "e", CELL_ERROR }, { "d", CELL_DAY },
	};
	size_t i;

	for (i = 0; type != NULL && i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(type, kinds[i].type) == 0)
			return kinds[i].kind;
	return CELL_NUMBER;
}

static void
fail(struct xlsxin *in, const char *what)
{
	if (in->failed)
		return;
	in->failed = true;
	fault_set(&in->fault, "row %lu: %s", in->row, say(what));
	XML_StopParser(in->parser, XML_FALSE);
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

	in->column = column_of(xlsxzip_attribute(attributes, "r"),
	    in->column);
	in->kind = kind_of(xlsxzip_attribute(attributes, "t"));
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

static struct slice
value_of(struct xlsxin *in, char text[XLSXVALUE_TEXT])
{
	struct slice value = buffer_slice(&in->value);
	int64_t index;

	switch (in->kind) {
	case CELL_SHARED:
		if (number_parse_int(value, 0, INT64_MAX, &index) ==
		    VALUE_OK && (uint64_t)index < in->book.string_count)
			return in->book.strings[index];
		if (value.len > 0)
			fail(in, "a cell points to a text that is missing; "
			    "save the workbook again");
		return SLICE_EMPTY;
	case CELL_BOOLEAN:
		return slice_is(value, "1") ? SLICE("yes") :
		    slice_is(value, "0") ? SLICE("no") : value;
	case CELL_TEXT:
		value.len = xlsxbook_unescape(in->value.data, value.len);
		return value;
	case CELL_NUMBER:
		return xlsxformat_text(value, in->style <
		    in->book.format_count ? in->book.formats[in->style] :
		    xlsxformat_builtin(0), in->book.from_1904, text);
	default:
		return value;
	}
}

static void
end_cell(struct xlsxin *in)
{
	char text[XLSXVALUE_TEXT];
	struct slice value = value_of(in, text);

	if (!xlsxrows_cell(&in->rows, in->column, value))
		fail(in, "two values for one cell; save the workbook again");
	/* A text that is empty has its type, t="str". */
	in->unstored += in->formula && in->value.len == 0 &&
	    in->kind == CELL_NUMBER;
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

static bool
begin(struct xlsxin *in, size_t sheet)
{
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
	in->parser = xlsxzip_parser(in, start_sheet, end_sheet, text_sheet);
	return true;
}

static void
finish(struct xlsxin *in)
{
	if (!in->begun)
		return;
	XML_ParserFree(in->parser);
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
		more = xlsxzip_feed(in->zip, in->parser, &fault);
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
