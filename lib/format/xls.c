/*
 * xls.c - workbooks of Excel 97 to 2003 as a format (R-IMPORT-22; [MS-XLS])
 *
 * In memory are the texts of the workbook and 16 bytes for each cell of the
 * sheet, because some programs write cells in the order they were made.
 */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/say.h"
#include "base/text.h"
#include "format/biff.h"
#include "format/kind.h"
#include "xlsx/format.h"
#include "xlsx/rows.h"

#define TEXTS_MOST ((size_t)96 << 20)	/* bytes of all texts */
#define CELLS_MOST ((size_t)8 << 20)
enum { SHEETS_MOST = 10000, TEXT_COUNT_MOST = 16 << 20, PIECE = 32 << 10 };

enum {				/* [MS-XLS] 2.3.1 */
	R_FORMULA = 0x06, R_EOF = 0x0A, R_DATEMODE = 0x22, R_FILEPASS = 0x2F,
	R_BOUNDSHEET = 0x85, R_MULRK = 0xBD, R_RSTRING = 0xD6, R_XF = 0xE0,
	R_SST = 0xFC, R_LABELSST = 0xFD, R_NUMBER = 0x203, R_LABEL = 0x204,
	R_BOOLERR = 0x205, R_STRING = 0x207, R_RK = 0x27E, R_FORMAT = 0x41E,
	R_BOF = 0x809
};
enum { BIFF8 = 0x600, WORKSHEET = 0 };

struct sheet {
	struct slice name;
	uint32_t at;		/* its first record in the stream */
	bool hidden;
};

struct custom {
	unsigned id;
	struct xlsxformat format;
};

enum cell_kind { C_NUMBER, C_TEXT, C_BOOLEAN, C_ERROR };

struct cell {
	uint16_t row, column, style;
	uint16_t kind;		/* enum cell_kind */
	union {
		double number;
		uint32_t text;	/* its place among the texts */
		uint8_t code;
	} value;
};

struct book {
	struct fault fault;	/* first: formatkind_fault() */
	struct spool spool;
	struct cfb *cfb;
	struct cfb_stream stream;
	struct biff biff;
	struct format_asked asked;
	struct arena arena;

	struct sheet *sheets;
	size_t sheet_count, sheet_room, sheet;
	bool from_1904;
	uint16_t *styles;	/* the number format of each XF */
	size_t style_count, style_room;
	struct custom *customs;
	size_t custom_count, custom_room;
	struct xlsxformat *formats;	/* by style */

	struct buffer text;	/* all texts, one behind the other */
	uint32_t *ends;		/* of each text in it */
	size_t text_count, text_room;

	struct cell *cells;
	size_t cell_count, cell_room, cell_at;
	uint64_t unstored;	/* formulas that nobody has worked out */
	struct xlsxrows rows;
};

static bool
refuse(struct book *b, const char *what)
{
	return fault_set(&b->fault, "%s", say(what));
}

/* Ends the text that was added to b->text; its number. */
static bool
keep_text(struct book *b)
{
	if (b->text_count == TEXT_COUNT_MOST)
		return refuse(b, "more than 16 million texts; save the "
		    "workbook as .xlsx");
	GROW(b->ends, b->text_count, b->text_room);
	b->ends[b->text_count++] = (uint32_t)b->text.len;
	return true;
}

static struct slice
text_of(const struct book *b, uint32_t number)
{
	size_t from = number == 0 ? 0 : b->ends[number - 1];

	return (struct slice){ b->text.data + from, b->ends[number] - from };
}

static bool
add_text(struct book *b, size_t characters)
{
	if (!biff_text(&b->biff, characters, &b->text))
		return refuse(b, "more than 96 MiB of text; save the workbook "
		    "as .xlsx");
	return keep_text(b);
}

static bool
read_strings(struct book *b)
{
	uint32_t left;

	biff_take32(&b->biff);
	left = biff_take32(&b->biff);
	while (left-- > 0) {
		size_t characters = biff_take16(&b->biff);

		if (b->biff.cut)
			return refuse(b, "an .xls workbook whose texts end "
			    "too soon; open it in a spreadsheet program and "
			    "save it as .xlsx");
		if (!add_text(b, characters))
			return false;
	}
	return true;
}

static struct slice
short_text(struct book *b, size_t characters)
{
	struct buffer text = { 0 };
	struct slice kept;

	biff_text(&b->biff, characters, &text);
	kept = arena_copy(&b->arena, buffer_slice(&text));
	buffer_release(&text);
	return kept;
}

static void
read_sheet(struct book *b)
{
	struct sheet sheet = { .at = biff_u32(&b->biff, 0) };
	unsigned state = biff_u16(&b->biff, 4);

	if (state >> 8 != WORKSHEET || b->biff.len < 8 ||
	    b->sheet_count == SHEETS_MOST)
		return;
	sheet.hidden = (state & 3) != 0;
	b->biff.at = 7;
	sheet.name = short_text(b, b->biff.data[6]);
	GROW(b->sheets, b->sheet_count, b->sheet_room);
	b->sheets[b->sheet_count++] = sheet;
}

static void
read_format(struct book *b)
{
	unsigned id = biff_u16(&b->biff, 0), characters;

	b->biff.at = 2;
	characters = biff_take16(&b->biff);
	GROW(b->customs, b->custom_count, b->custom_room);
	b->customs[b->custom_count++] = (struct custom){ id, xlsxformat_of(
	    short_text(b, characters), &b->arena) };
}

static void
read_style(struct book *b)
{
	GROW(b->styles, b->style_count, b->style_room);
	b->styles[b->style_count++] = (uint16_t)biff_u16(&b->biff, 2);
}

static void
resolve_styles(struct book *b)
{
	uint32_t *found = xcalloc(UINT16_MAX + 1, sizeof(*found));
	size_t i;

	/* 1 + the last format of each id. */
	for (i = 0; i < b->custom_count; i++)
		found[b->customs[i].id] = (uint32_t)i + 1;
	b->formats = xcalloc(b->style_count + 1, sizeof(*b->formats));
	for (i = 0; i < b->style_count; i++) {
		uint32_t custom = found[b->styles[i]];

		b->formats[i] = custom > 0 ? b->customs[custom - 1].format :
		    xlsxformat_builtin(b->styles[i]);
	}
	free(found);
}

static bool
read_global(struct book *b)
{
	switch (b->biff.type) {
	case R_FILEPASS:
		return refuse(b, "a workbook with a password; open it in a "
		    "spreadsheet program, take the password off and save it");
	case R_DATEMODE:
		b->from_1904 = biff_u16(&b->biff, 0) == 1;
		break;
	case R_BOUNDSHEET:
		read_sheet(b);
		break;
	case R_FORMAT:
		read_format(b);
		break;
	case R_XF:
		/* Excel has no more of them. */
		if (b->style_count < UINT16_MAX)
			read_style(b);
		break;
	case R_SST:
		if (b->text_count == 0)
			return read_strings(b);
		break;
	}
	return true;
}

static bool
read_globals(struct book *b)
{
	if (!biff_next(&b->biff) || b->biff.type != R_BOF)
		return refuse(b, "an .xls workbook that is damaged; open it "
		    "in a spreadsheet program and save it as .xlsx");
	if (biff_u16(&b->biff, 0) != BIFF8)
		return refuse(b, "an .xls workbook of Excel 95 or older; open "
		    "it in a spreadsheet program and save it as .xlsx");
	while (biff_next(&b->biff) && b->biff.type != R_EOF)
		if (!read_global(b))
			return false;
	resolve_styles(b);
	return true;
}

static struct cell *
add_cell(struct book *b, unsigned row, unsigned column, unsigned style,
    enum cell_kind kind)
{
	struct cell *cell;

	if (b->cell_count == CELLS_MOST) {
		refuse(b, "a sheet of more than 8 million cells; save it as "
		    "\"CSV UTF-8\"");
		return NULL;
	}
	GROW(b->cells, b->cell_count, b->cell_room);
	cell = &b->cells[b->cell_count++];
	*cell = (struct cell){ .row = (uint16_t)row,
		.column = (uint16_t)column, .style = (uint16_t)style,
		.kind = (uint16_t)kind };
	return cell;
}

static bool
add_number(struct book *b, size_t column, size_t style, double number)
{
	struct cell *cell = add_cell(b, biff_u16(&b->biff, 0),
	    (unsigned)column, (unsigned)style, C_NUMBER);

	if (cell != NULL)
		cell->value.number = number;
	return cell != NULL;
}

static bool
add_numbers(struct book *b)
{
	size_t column = biff_u16(&b->biff, 2), at;

	for (at = 4; at + 8 <= b->biff.len; at += 6, column++)
		if (!add_number(b, column, biff_u16(&b->biff, at),
		    biff_rk(biff_u32(&b->biff, at + 2))))
			return false;
	return true;
}

static struct cell *
add_own(struct book *b, enum cell_kind kind)
{
	return add_cell(b, biff_u16(&b->biff, 0), biff_u16(&b->biff, 2),
	    biff_u16(&b->biff, 4), kind);
}

static bool
add_code(struct book *b, size_t value, bool error)
{
	struct cell *cell = add_own(b, error ? C_ERROR : C_BOOLEAN);

	if (cell != NULL)
		cell->value.code = (uint8_t)biff_u16(&b->biff, value);
	return cell != NULL;
}

/* A text in the cell itself, or behind a formula. */
static bool
add_inline(struct book *b, struct cell *cell, size_t at)
{
	size_t characters;

	if (cell == NULL)
		return false;
	b->biff.at = at;
	characters = biff_take16(&b->biff);
	cell->value.text = (uint32_t)b->text_count;
	return add_text(b, characters);
}

static bool
add_shared(struct book *b)
{
	uint32_t text = biff_u32(&b->biff, 6);
	struct cell *cell;

	if (text >= b->text_count)
		return refuse(b, "a cell points to a text that is missing; "
		    "save the workbook again");
	cell = add_own(b, C_TEXT);
	if (cell != NULL)
		cell->value.text = text;
	return cell != NULL;
}

/* The stored value; a text stands in the record STRING behind it. */
static bool
add_formula(struct book *b)
{
	struct cell *cell;

	/* Libraries write 0 and the wish that it be worked out on opening. */
	if ((biff_u16(&b->biff, 14) & 3) == 3 &&
	    biff_u32(&b->biff, 6) == 0 && biff_u32(&b->biff, 10) == 0) {
		b->unstored++;
		return true;
	}
	if (biff_u16(&b->biff, 12) != 0xFFFF)
		return add_number(b, biff_u16(&b->biff, 2),
		    biff_u16(&b->biff, 4), biff_double(&b->biff, 6));
	switch (biff_u16(&b->biff, 6) & 0xFF) {
	case 0:
		cell = add_own(b, C_TEXT);
		if (cell == NULL)
			return false;
		/* A shared formula or an array may stand between. */
		while (biff_peek(&b->biff) == 0x4BC ||
		    biff_peek(&b->biff) == 0x221 ||
		    biff_peek(&b->biff) == 0x236)
			biff_next(&b->biff);
		if (biff_peek(&b->biff) == R_STRING && biff_next(&b->biff))
			return add_inline(b, cell, 0);
		b->cell_count--;
		return true;
	case 1:
		return add_code(b, 8, false);
	case 2:
		return add_code(b, 8, true);
	default:
		return true;
	}
}

static bool
read_cell(struct book *b)
{
	switch (b->biff.type) {
	case R_NUMBER:
		return add_number(b, biff_u16(&b->biff, 2),
		    biff_u16(&b->biff, 4), biff_double(&b->biff, 6));
	case R_RK:
		return add_number(b, biff_u16(&b->biff, 2),
		    biff_u16(&b->biff, 4), biff_rk(biff_u32(&b->biff, 6)));
	case R_MULRK:
		return add_numbers(b);
	case R_LABELSST:
		return add_shared(b);
	case R_LABEL: case R_RSTRING:
		return add_inline(b, add_own(b, C_TEXT), 6);
	case R_FORMULA:
		return add_formula(b);
	case R_BOOLERR:
		return add_code(b, 6, b->biff.len > 7 &&
		    b->biff.data[7] != 0);
	default:
		return true;
	}
}

static int
compare_cells(const void *a, const void *b)
{
	const struct cell *x = a, *y = b;

	return x->row != y->row ? (x->row < y->row ? -1 : 1) :
	    x->column != y->column ? (x->column < y->column ? -1 : 1) : 0;
}

static void
sort_cells(struct book *b)
{
	size_t i;

	for (i = 1; i < b->cell_count; i++)
		if (b->cells[i].row < b->cells[i - 1].row ||
		    (b->cells[i].row == b->cells[i - 1].row &&
		    b->cells[i].column <= b->cells[i - 1].column))
			break;
	if (i < b->cell_count)
		qsort(b->cells, b->cell_count, sizeof(*b->cells),
		    compare_cells);
}

static bool
is_filled(const struct book *b, const struct cell *cell)
{
	return cell->kind != C_TEXT || text_of(b, cell->value.text).len > 0;
}

/* Reads the cells of a sheet; a chart in it is a sheet within the sheet. */
static bool
load_sheet(struct book *b, size_t sheet, bool *any)
{
	unsigned depth = 0;
	size_t i;

	b->sheet = sheet;
	b->cell_count = b->cell_at = 0;
	b->unstored = 0;
	biff_seek(&b->biff, b->sheets[sheet].at);
	while (biff_next(&b->biff)) {
		if (b->biff.type == R_BOF)
			depth++;
		else if (depth == 0)
			break;
		else if (b->biff.type == R_EOF && --depth == 0)
			break;
		else if (depth == 1 && !read_cell(b))
			return false;
	}
	if (b->biff.type != R_EOF)
		return refuse(b, "an .xls workbook that ends within a sheet; "
		    "fetch it again, or open it in a spreadsheet program and "
		    "save it as .xlsx");
	sort_cells(b);
	*any = false;
	for (i = 0; i < b->cell_count && !*any; i++)
		*any = is_filled(b, &b->cells[i]);
	return true;
}

static const char *
error_text(unsigned code)
{
	switch (code) {
	case 0x00: return "#NULL!";
	case 0x07: return "#DIV/0!";
	case 0x0F: return "#VALUE!";
	case 0x17: return "#REF!";
	case 0x1D: return "#NAME?";
	case 0x24: return "#NUM!";
	default: return "#N/A";
	}
}

static struct slice
number_text(const struct book *b, const struct cell *cell,
    char text[XLSXVALUE_TEXT])
{
	struct xlsxformat format = cell->style < b->style_count ?
	    b->formats[cell->style] : xlsxformat_builtin(0);
	double number = cell->value.number;
	char stored[40];

	if (!isfinite(number))
		return SLICE("#NUM!");
	if (number > -1e15 && number < 1e15 &&
	    number >= (double)(int64_t)number &&
	    number <= (double)(int64_t)number)
		snprintf(stored, sizeof(stored), "%lld", (long long)number);
	else
		snprintf(stored, sizeof(stored), "%.17g", number);
	{
		struct slice shown = xlsxformat_text(slice_of(stored), format,
		    b->from_1904, text);

		/* It may be the stored text itself, which ends here. */
		if (shown.at == stored)
			memcpy(text, stored, shown.len);
		return (struct slice){ text, shown.len };
	}
}

static struct slice
cell_text(const struct book *b, const struct cell *cell,
    char text[XLSXVALUE_TEXT])
{
	switch (cell->kind) {
	case C_TEXT:
		return text_of(b, cell->value.text);
	case C_BOOLEAN:
		return cell->value.code ? SLICE("yes") : SLICE("no");
	case C_ERROR:
		return slice_of(error_text(cell->value.code));
	default:
		return number_text(b, cell, text);
	}
}

static void
write_row(struct book *b)
{
	unsigned row = b->cells[b->cell_at].row;
	char text[XLSXVALUE_TEXT];

	xlsxrows_begin(&b->rows, row + 1UL);
	for (; b->cell_at < b->cell_count && b->cells[b->cell_at].row == row;
	    b->cell_at++) {
		const struct cell *cell = &b->cells[b->cell_at];

		/* Of two in one place the later one counts. */
		if (b->cell_at + 1 < b->cell_count && cell[1].row == row &&
		    cell[1].column == cell->column)
			continue;
		xlsxrows_cell(&b->rows, cell->column, cell_text(b, cell,
		    text));
	}
	xlsxrows_end(&b->rows);
}

static ssize_t
read_book(void *context, char *to, size_t size)
{
	struct book *b = context;

	while (b->cell_at < b->cell_count && b->rows.out.len < PIECE)
		write_row(b);
	return (ssize_t)xlsxrows_read(&b->rows, to, size);
}

static bool
choose_sheet(struct book *b)
{
	struct slice *names = xcalloc(b->sheet_count + 1, sizeof(*names));
	bool any = false, fine = true;
	size_t i;

	for (i = 0; i < b->sheet_count; i++)
		names[i] = b->sheets[i].name;
	if (b->asked.sheet != NULL) {
		fine = formatkind_find_sheet(names, b->sheet_count,
		    b->asked.sheet, &i, &b->fault) && load_sheet(b, i, &any);
		if (fine && !any)
			fine = fault_set(&b->fault, "the sheet \"%.*s\" is "
			    "empty", SLICE_PRINT(names[i]));
	} else {
		for (i = 0; i < b->sheet_count && fine && !any; i++)
			if (!b->sheets[i].hidden)
				fine = load_sheet(b, i, &any);
		if (fine && !any)
			fine = refuse(b, "a workbook without a visible sheet "
			    "that has cells; name a hidden one with --sheet");
	}
	free(names);
	return fine;
}

static void
close_book(void *context)
{
	struct book *b = context;

	biff_release(&b->biff);
	cfb_stream_release(&b->stream);
	cfb_close(b->cfb);
	spool_close(&b->spool);
	arena_release(&b->arena);
	buffer_release(&b->text);
	xlsxrows_release(&b->rows);
	free(b->sheets);
	free(b->styles);
	free(b->customs);
	free(b->formats);
	free(b->ends);
	free(b->cells);
	free(b);
}

/* Which of the things that are kept in compound files it is. */
static bool
find_stream(struct book *b)
{
	if (cfb_has(b->cfb, "Workbook"))
		return cfb_stream(b->cfb, "Workbook", &b->stream, &b->fault);
	if (cfb_has(b->cfb, "EncryptedPackage"))
		return refuse(b, "a workbook with a password; open it in a "
		    "spreadsheet program, take the password off and save it");
	if (cfb_has(b->cfb, "Book"))
		return refuse(b, "an .xls workbook of Excel 95 or older; open "
		    "it in a spreadsheet program and save it as .xlsx");
	return refuse(b, cfb_has(b->cfb, "WordDocument") ?
	    "a Word document; copy its table into a spreadsheet program" :
	    "a file of an office program, but no workbook; save it as .xlsx "
	    "or \"CSV UTF-8\"");
}

static void *
open_book(int fd, struct slice head, const struct format_asked *asked,
    struct fault *fault)
{
	struct book *b = xcalloc(1, sizeof(*b));
	bool fine = spool_open(&b->spool, fd, head, &b->fault);

	b->asked = *asked;
	b->text.ceiling = TEXTS_MOST;
	xlsxrows_init(&b->rows);
	b->cfb = fine ? cfb_open(&b->spool, &b->fault) : NULL;
	fine = b->cfb != NULL && find_stream(b);
	if (fine) {
		biff_init(&b->biff, b->cfb, &b->stream);
		fine = read_globals(b) && choose_sheet(b);
	}
	/* What could not be read looks like damage, or like less. */
	if (b->spool.error != 0)
		fine = spool_check(&b->spool, &b->fault);
	if (fine)
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
	    b->sheets[b->sheet].name, b->sheet_count, b->asked.sheet != NULL,
	    b->unstored }, n, ended, note);
}

static bool
is_doubtful(const void *context)
{
	return ((const struct book *)context)->unstored > 0;
}

const struct format_kind formatxls_kind = {
	.name = "workbook", .sheets = true, .is = cfb_is,
	.open = open_book, .close = close_book, .read = read_book,
	.fault = formatkind_fault, .note = note_of, .doubtful = is_doubtful,
};
