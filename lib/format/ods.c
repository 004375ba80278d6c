/*
 * ods.c - OpenDocument spreadsheets as a format (R-IMPORT-24; ISO/IEC 26300)
 *
 * All sheets are in one part, which is read twice: once for their names,
 * once for the rows of the one that is chosen.
 */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>

#include "base/say.h"
#include "base/text.h"
#include "format/kind.h"
#include "format/odscell.h"
#include "xlsx/rows.h"
#include "xlsx/zip.h"

#define WAITING_MOST ((size_t)64 << 20)	/* of repeated rows */
enum { CELL_MOST = 1 << 20, SHEETS_MOST = 10000, STYLES_MOST = 100000 };

static const char part[] = "content.xml";

struct sheet {
	struct slice name;
	bool hidden, filled;
};

struct book {
	struct fault fault;	/* first: formatkind_fault() */
	struct xlsxzip *zip;
	struct format_asked asked;
	struct arena arena;
	struct sheet *sheets;
	size_t sheet_count, sheet_room;
	size_t chosen;		/* SIZE_MAX: count only */
	struct slice *hidden;	/* names of styles of hidden sheets */
	size_t hidden_count, hidden_room;
	struct slice style;	/* under way */
	bool encrypted;

	XML_Parser parser;
	bool begun, ended;
	size_t begun_sheets;	/* so far in this pass */
	unsigned tables;	/* open ones, one within the other */
	unsigned aside;		/* within notes and drawings: no text */
	unsigned paragraphs;	/* open ones of the cell */
	bool in_cell, formula;	/* formula: one that has no value */
	uint64_t unstored;
	unsigned long row_times, cell_times;
	unsigned long row;	/* from 1 */
	unsigned column;
	struct odscell cell;
	struct xlsxrows rows;
	bool failed;
};

static bool
is_ods(struct slice head)
{
	static const char type[] =
	    "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

	return slice_starts(head, SLICE("PK\003\004")) && memmem(head.at,
	    head.len < 200 ? head.len : 200, type, sizeof(type) - 1) != NULL;
}

static void
fail(struct book *b, const char *what)
{
	if (b->failed)
		return;
	b->failed = true;
	fault_set(&b->fault, "row %lu: %s", b->row, say(what));
	XML_StopParser(b->parser, XML_FALSE);
}

static unsigned long
times(const char *const *attributes, const char *name)
{
	const char *value = xlsxzip_attribute(attributes, name);
	unsigned long number = value == NULL ? 1 : strtoul(value, NULL, 10);

	return number == 0 ? 1 : number;
}

static void
note_hidden(struct book *b, const char *const *attributes)
{
	const char *display = xlsxzip_attribute(attributes, "display");

	if (display == NULL || strcmp(display, "false") != 0 ||
	    b->style.len == 0 || b->hidden_count == STYLES_MOST)
		return;
	GROW(b->hidden, b->hidden_count, b->hidden_room);
	b->hidden[b->hidden_count++] = b->style;
}

static bool
is_hidden(const struct book *b, const char *style)
{
	size_t i;

	for (i = 0; style != NULL && i < b->hidden_count; i++)
		if (slice_is(b->hidden[i], style))
			return true;
	return false;
}

static void
start_table(struct book *b, const char *const *attributes)
{
	const char *name = xlsxzip_attribute(attributes, "name");

	b->row = 1;
	if (b->tables++ > 0)
		return;
	b->begun_sheets++;
	if (b->chosen != SIZE_MAX)
		return;
	if (b->sheet_count == SHEETS_MOST) {
		fail(b, "more than 10,000 sheets");
		return;
	}
	GROW(b->sheets, b->sheet_count, b->sheet_room);
	b->sheets[b->sheet_count++] = (struct sheet){
		.name = arena_copy(&b->arena, slice_of(name ? name : "")),
		.hidden = is_hidden(b, xlsxzip_attribute(attributes,
		    "style-name")) };
}

/* Within the sheet that counts, and in no table inside a cell of it. */
static bool
at_sheet(const struct book *b)
{
	return b->tables == 1 && (b->chosen == SIZE_MAX ||
	    b->begun_sheets == b->chosen + 1);
}

static void
start_row(struct book *b, const char *const *attributes)
{
	b->row_times = times(attributes, "number-rows-repeated");
	b->column = 0;
	b->rows.any_in_row = false;
}

static void
end_cell(struct book *b)
{
	char text[ODSCELL_TEXT];
	struct slice value;

	b->in_cell = false;
	value = odscell_value(&b->cell, text);
	b->unstored += b->formula && value.len == 0 && b->chosen != SIZE_MAX;
	if (value.len > 0 && b->chosen == SIZE_MAX)
		b->sheets[b->sheet_count - 1].filled = true;
	if (value.len > 0 && b->chosen != SIZE_MAX) {
		unsigned long left = b->cell_times;

		/* The row begins with its first cell that is filled. */
		if (!b->rows.any_in_row && !xlsxrows_begin(&b->rows, b->row))
			fail(b, "more rows than a spreadsheet has");
		for (; left > 0 && !b->failed; left--)
			if (!xlsxrows_cell(&b->rows, b->column++, value) ||
			    b->rows.out.len > WAITING_MOST)
				fail(b, "more cells than a spreadsheet can "
				    "hold; it was not made by a spreadsheet "
				    "program");
		return;
	}
	b->column = b->cell_times > XLSXROWS_COLUMNS_MOST - b->column ?
	    XLSXROWS_COLUMNS_MOST : b->column + (unsigned)b->cell_times;
}

static void
end_row(struct book *b)
{
	if (b->rows.any_in_row && b->chosen != SIZE_MAX) {
		xlsxrows_end(&b->rows);
		if (!xlsxrows_again(&b->rows, b->row_times - 1, WAITING_MOST))
			fail(b, "rows repeated more often than a spreadsheet "
			    "can hold; it was not made by a spreadsheet "
			    "program");
	}
	b->rows.any_in_row = false;
	b->row = b->row_times > ULONG_MAX - b->row ? ULONG_MAX :
	    b->row + b->row_times;
}

static bool
is_aside(const char *element)
{
	return strcmp(element, "annotation") == 0 ||
	    strcmp(element, "shapes") == 0 || strcmp(element, "frame") == 0 ||
	    strcmp(element, "custom-shape") == 0 ||
	    strcmp(element, "forms") == 0 ||
	    strcmp(element, "tracked-changes") == 0;
}

static void
start_text(struct book *b, const char *element,
    const char *const *attributes)
{
	unsigned long spaces;

	if (strcmp(element, "p") == 0 || strcmp(element, "h") == 0) {
		if (b->paragraphs++ == 0 && b->cell.paragraphs++ > 0)
			buffer_add_byte(&b->cell.text, '\n');
	} else if (strcmp(element, "s") == 0) {
		spaces = times(attributes, "c");
		for (; spaces > 0 && b->cell.text.len < CELL_MOST; spaces--)
			buffer_add_byte(&b->cell.text, ' ');
	} else if (strcmp(element, "tab") == 0) {
		buffer_add_byte(&b->cell.text, '\t');
	} else if (strcmp(element, "line-break") == 0) {
		buffer_add_byte(&b->cell.text, '\n');
	}
}

static bool
is_cell(const char *element)
{
	return strcmp(element, "table-cell") == 0 ||
	    strcmp(element, "covered-table-cell") == 0;
}

static void XMLCALL
start_content(void *context, const char *element, const char **given)
{
	const char *const *attributes = (const char *const *)given;
	struct book *b = context;
	const char *name;

	element = xlsxzip_local(element);
	if (b->aside > 0 || is_aside(element)) {
		b->aside++;
	} else if (strcmp(element, "style") == 0) {
		name = xlsxzip_attribute(attributes, "name");
		b->style = name == NULL || b->chosen != SIZE_MAX ?
		    SLICE_EMPTY : arena_copy(&b->arena, slice_of(name));
	} else if (strcmp(element, "table-properties") == 0) {
		if (b->chosen == SIZE_MAX)
			note_hidden(b, attributes);
	} else if (strcmp(element, "table") == 0) {
		start_table(b, attributes);
	} else if (at_sheet(b) && strcmp(element, "table-row") == 0) {
		start_row(b, attributes);
	} else if (at_sheet(b) && is_cell(element)) {
		b->in_cell = true;
		b->paragraphs = 0;
		b->cell_times = times(attributes, "number-columns-repeated");
		b->formula = xlsxzip_attribute(attributes, "formula") != NULL &&
		    xlsxzip_attribute(attributes, "value-type") == NULL;
		odscell_start(&b->cell, attributes);
	} else if (b->in_cell) {
		start_text(b, element, attributes);
	}
}

static void XMLCALL
text_content(void *context, const char *text, int len)
{
	struct book *b = context;

	if (!b->in_cell || b->aside > 0 || b->paragraphs == 0)
		return;
	if (b->cell.text.len + (size_t)len > CELL_MOST)
		fail(b, "a cell of more than a million bytes; shorten it");
	else
		buffer_add(&b->cell.text, (struct slice){ text,
		    (size_t)len });
}

static void XMLCALL
end_content(void *context, const char *element)
{
	struct book *b = context;

	if (b->aside > 0) {
		b->aside--;
		return;
	}
	element = xlsxzip_local(element);
	if (strcmp(element, "table") == 0)
		b->tables -= b->tables > 0;
	else if (at_sheet(b) && strcmp(element, "table-row") == 0)
		end_row(b);
	else if (at_sheet(b) && b->in_cell && is_cell(element))
		end_cell(b);
	else if (b->in_cell && b->paragraphs > 0 && (strcmp(element, "p") ==
	    0 || strcmp(element, "h") == 0))
		b->paragraphs--;
}

static bool
start_pass(struct book *b, size_t chosen)
{
	b->chosen = chosen;
	b->begun_sheets = 0;
	b->tables = b->aside = 0;
	b->in_cell = b->ended = false;
	if (!xlsxzip_begin(b->zip, part, &b->fault))
		return false;
	b->begun = true;
	b->parser = xlsxzip_parser(b, start_content, end_content,
	    text_content);
	return true;
}

static void
finish_pass(struct book *b)
{
	if (!b->begun)
		return;
	XML_ParserFree(b->parser);
	xlsxzip_end(b->zip);
	b->begun = false;
}

/* Parses on; false at the end or in trouble. */
static bool
parse_on(struct book *b)
{
	struct fault fault;
	int more = b->ended ? 0 : xlsxzip_feed(b->zip, b->parser, &fault);

	if (more >= 0 && !xlsxrows_check(&b->rows, &fault))
		more = -1;
	b->ended = more <= 0;
	if (more < 0 && !b->failed) {
		b->failed = true;
		b->fault = fault;
	}
	return !b->ended;
}

static ssize_t
read_book(void *context, char *to, size_t size)
{
	struct book *b = context;

	while (b->rows.out.len == 0 && parse_on(b))
		continue;
	if (b->failed) {
		errno = EILSEQ;
		return -1;
	}
	return (ssize_t)xlsxrows_read(&b->rows, to, size);
}

static void XMLCALL
start_manifest(void *context, const char *element, const char **attributes)
{
	struct book *b = context;

	(void)attributes;
	b->encrypted |= strcmp(xlsxzip_local(element),
	    "encryption-data") == 0;
}

static bool
is_open(struct book *b)
{
	struct fault unused;

	if (xlsxzip_has(b->zip, "META-INF/manifest.xml"))
		xlsxzip_parse(b->zip, "META-INF/manifest.xml", b,
		    start_manifest, NULL, NULL, &unused);
	return !b->encrypted || fault_set(&b->fault, "a workbook with a "
	    "password; open it in a spreadsheet program, take the password "
	    "off and save it");
}

static bool
choose_sheet(struct book *b, size_t *chosen)
{
	struct slice *names = xcalloc(b->sheet_count + 1, sizeof(*names));
	bool fine = true;
	size_t i;

	for (i = 0; i < b->sheet_count; i++)
		names[i] = b->sheets[i].name;
	if (b->asked.sheet != NULL) {
		fine = formatkind_find_sheet(names, b->sheet_count,
		    b->asked.sheet, chosen, &b->fault);
		if (fine && !b->sheets[*chosen].filled)
			fine = fault_set(&b->fault, "the sheet \"%.*s\" is "
			    "empty", SLICE_PRINT(names[*chosen]));
	} else {
		for (i = 0; i < b->sheet_count; i++)
			if (!b->sheets[i].hidden && b->sheets[i].filled)
				break;
		*chosen = i;
		fine = i < b->sheet_count || fault_set(&b->fault, "a workbook "
		    "without a visible sheet that has cells; name a hidden "
		    "one with --sheet");
	}
	free(names);
	return fine;
}

static bool
open_sheet(struct book *b)
{
	size_t chosen;

	if (!is_open(b) || !start_pass(b, SIZE_MAX))
		return false;
	while (parse_on(b))
		continue;
	finish_pass(b);
	return !b->failed && choose_sheet(b, &chosen) &&
	    start_pass(b, chosen);
}

static void
close_book(void *context)
{
	struct book *b = context;

	finish_pass(b);
	xlsxzip_close(b->zip);
	arena_release(&b->arena);
	odscell_release(&b->cell);
	xlsxrows_release(&b->rows);
	free(b->sheets);
	free(b->hidden);
	free(b);
}

static void *
open_book(int fd, struct slice head, const struct format_asked *asked,
    struct fault *fault)
{
	struct book *b = xcalloc(1, sizeof(*b));

	b->asked = *asked;
	b->style = SLICE_EMPTY;
	xlsxrows_init(&b->rows);
	b->zip = xlsxzip_open(fd, head, &b->fault);
	if (b->zip != NULL && open_sheet(b))
		return b;
	*fault = b->fault;
	close_book(b);
	return NULL;
}

static bool
note_of(const void *context, size_t n, bool ended, struct fault *note)
{
	const struct book *b = context;

	return formatkind_workbook_note(&(struct format_workbook){
	    b->sheets[b->chosen].name, b->sheet_count, b->asked.sheet != NULL,
	    b->unstored }, n, ended, note);
}

static bool
is_doubtful(const void *context)
{
	return ((const struct book *)context)->unstored > 0;
}

const struct format_kind formatods_kind = {
	.name = "workbook", .sheets = true, .is = is_ods,
	.open = open_book, .close = close_book, .read = read_book,
	.fault = formatkind_fault, .note = note_of, .doubtful = is_doubtful,
};
