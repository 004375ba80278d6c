/*
 * sheet.c - where each part of a quotation stands
 */
#include "quote/sheet.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/fill.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/say.h"
#include "base/text.h"
#include "quote/amount.h"
#include "rule/table.h"
#include "value/countryname.h"
#include "value/money.h"
#include "xlsx/page.h"

enum { WORD, EN, ZH, COLUMNS };

/* Points of print; what a row needs per line of text, and at least. */
#define LINE_POINTS 13.5
#define ROW_POINTS 20.0
#define PICTURE_POINTS 62.0
#define HIGHEST 400.0
/* Of a screen, for pictures: 96 to an inch, where print has 72. */
#define SCREEN(points) ((points) * 96 / 72)
#define DIGIT_WIDTH 7.0

#define INK_GREY 0x595959
#define INK_RED 0xC00000
#define FILL_HEAD 0xD9E1F2
#define FILL_MISSING 0xFFF2CC

struct quotesheet {
	struct table *words;
	struct countrynames *countries;
	bool zh, both;
	const struct quotesheet_pictures *pictures;
	/* The file looked at last, and what was found: series share one. */
	char *looked_at;
	bool good;
	struct fault why;
};

struct quotesheet *
quotesheet_open(bool zh, bool both,
    const struct quotesheet_pictures *pictures, struct fault *fault)
{
	static const struct table_column shape[COLUMNS] = {
		{ .name = "word", .type = TABLE_KEY, .key = true },
		{ .name = "en", .type = TABLE_WORD },
		{ .name = "zh", .type = TABLE_WORD },
	};
	struct quotesheet *sheet = xcalloc(1, sizeof(*sheet));

	*sheet = (struct quotesheet){ .zh = zh, .both = both,
		.pictures = pictures };
	sheet->words = table_open_whole("quote-sheet", shape, COLUMNS, fault);
	if (sheet->words != NULL)
		sheet->countries = countrynames_open(fault);
	if (sheet->countries != NULL)
		return sheet;
	quotesheet_close(sheet);
	return NULL;
}

void
quotesheet_close(struct quotesheet *sheet)
{
	if (sheet == NULL)
		return;
	table_close(sheet->words);
	countrynames_close(sheet->countries);
	free(sheet->looked_at);
	free(sheet);
}

/* ---- what is under way ------------------------------------------------ */

/* The columns of the lines. */
enum column {
	C_NO, C_PICTURE, C_PRODUCT, C_MODEL, C_SPEC, C_PACKAGING,
	C_CERTIFICATE, C_MOQ, C_QUANTITY, C_UNIT, C_PRICE, C_AMOUNT, C_COUNT
};

static const struct column_kind {
	const char *word;
	double width;		/* digits */
	bool rare;		/* left out where no line has it */
} column_kinds[C_COUNT] = {
	[C_NO] = { "no", 6, false },
	[C_PICTURE] = { "picture", 15, false },
	[C_PRODUCT] = { "product", 22, false },
	[C_MODEL] = { "model", 12, true },
	[C_SPEC] = { "spec", 26, false },
	[C_PACKAGING] = { "packaging", 16, false },
	[C_CERTIFICATE] = { "certificate", 12, true },
	[C_MOQ] = { "moq", 9, false },
	[C_QUANTITY] = { "quantity", 11, false },
	[C_UNIT] = { "unit", 7, false },
	[C_PRICE] = { "unit_price", 13, false },
	[C_AMOUNT] = { "amount", 15, false },
};

struct sum {
	enum quoteamount state;
	int64_t minor;
};

struct run {
	struct quotesheet *sheet;
	const struct quotesheet_quote *quote;
	struct xlsxpage *page;
	quotesheet_tell *tell;
	void *context;
	struct quotesheet_result *result;
	struct arena arena;
	unsigned row;		/* the next one */
	enum column columns[C_COUNT];	/* that stand in the sheet */
	double widths[C_COUNT];		/* of these */
	unsigned count;
	unsigned digits;
	char price_format[32], amount_format[32], total_format[48];
	struct sum *sums;	/* of each line */
	size_t summed;
};

static struct slice
word_in(const struct run *run, const char *word, bool zh)
{
	const struct table *t = run->sheet->words;
	size_t i;

	for (i = 0; i < table_rows(t); i++)
		if (slice_is(table_text(t, i, WORD), word))
			return table_text(t, i, zh ? ZH : EN);
	return SLICE_EMPTY;
}

/* A word in the language, or in both with something between. */
static struct slice
words(struct run *run, const char *word, const char *between)
{
	const struct quotesheet *sheet = run->sheet;
	struct slice first = word_in(run, word, sheet->zh), both, second;
	struct buffer text = { 0 };

	if (!sheet->both)
		return first;
	second = word_in(run, word, !sheet->zh);
	buffer_add(&text, first);
	buffer_add(&text, slice_of(between));
	buffer_add(&text, second);
	both = arena_copy(&run->arena, buffer_slice(&text));
	buffer_release(&text);
	return both;
}

/* Texts that are not empty, with something between. */
static struct slice
join(struct run *run, const char *between, const struct slice *parts,
    size_t count)
{
	struct buffer text = { 0 };
	struct slice joined;
	size_t i;

	for (i = 0; i < count; i++) {
		if (parts[i].len == 0)
			continue;
		buffer_add(&text, text.len > 0 ? slice_of(between) :
		    SLICE_EMPTY);
		buffer_add(&text, parts[i]);
	}
	joined = arena_copy(&run->arena, buffer_slice(&text));
	buffer_release(&text);
	return joined;
}
#define JOIN(run, between, ...) \
	join(run, between, (const struct slice[]){ __VA_ARGS__ }, \
	    sizeof((const struct slice[]){ __VA_ARGS__ }) / \
	    sizeof(struct slice))

static void
tell(struct run *run, const struct quotesheet_line *line, const char *column,
    const char *text)
{
	run->tell(run->context, line, column, text);
}

/* ---- sums ------------------------------------------------------------- */

/* Whether quote-check's own look at a price finds nothing wrong with it. */
static bool
is_price(struct slice cell)
{
	int64_t price;

	return number_parse_decimal(cell, 4, &price) == VALUE_OK &&
	    price >= 0;
}

static void
sum_line(struct run *run, const struct quotesheet_line *line,
    struct sum *sum)
{
	static const char *const faults[] = {
		[QUOTEAMOUNT_BAD_PRICE] = "no price that a workbook can keep;"
		    " write it as 12.50, with at most 6 decimals",
		[QUOTEAMOUNT_BAD_QUANTITY] = "no quantity that a workbook can"
		    " keep; write it as 5000, the unit in its own column",
		[QUOTEAMOUNT_TOO_LARGE] = "an amount of more than 15 digits; "
		    "correct the price or the quantity",
	};
	struct quotesheet_result *result = run->result;

	sum->state = quoteamount_find(line->unit_price, line->quantity,
	    run->digits, &sum->minor);
	if (sum->state == QUOTEAMOUNT_GOOD &&
	    !money_add(result->total, sum->minor, &result->total))
		sum->state = QUOTEAMOUNT_TOO_LARGE;
	result->total_known &= sum->state == QUOTEAMOUNT_GOOD;
	run->summed += sum->state == QUOTEAMOUNT_GOOD;
	if (sum->state == QUOTEAMOUNT_GOOD ||
	    sum->state == QUOTEAMOUNT_UNKNOWN)
		return;
	result->draft = true;
	if (sum->state != QUOTEAMOUNT_BAD_PRICE || is_price(line->unit_price))
		tell(run, line, sum->state == QUOTEAMOUNT_BAD_QUANTITY ?
		    "quantity" : "unit_price", say(faults[sum->state]));
}

/* The quote's own amount is what was promised: it must be the lines'. */
static void
check_amount(struct run *run)
{
	const struct quotesheet_quote *q = run->quote;
	char total[32], text[120];
	int64_t promised;

	if (!run->result->total_known || q->amount.len == 0 ||
	    money_parse(q->amount, run->digits, &promised) != VALUE_OK ||
	    promised == run->result->total)
		return;
	money_format(total, run->result->total, run->digits);
	snprintf(text, sizeof(text), say("the lines make %s; correct one of "
	    "the two"), total);
	run->result->draft = true;
	tell(run, NULL, "amount", text);
}

/* #,##0.00 with so many decimals. */
static void
number_format_code(char *out, size_t size, const char *before,
    unsigned decimals)
{
	static const char zeros[] = "000000";

	snprintf(out, size, "%s#,##0%s%.*s", before, decimals > 0 ? "." : "",
	    (int)decimals, zeros);
}

static void
sum_lines(struct run *run)
{
	const struct quotesheet_quote *q = run->quote;
	char before[24] = "";
	unsigned decimals;
	int64_t price;
	size_t i;

	run->digits = q->digits == MONEY_DIGITS_UNKNOWN ?
	    MONEY_DIGITS_DEFAULT : q->digits;
	run->sums = xcalloc(q->line_count + 1, sizeof(*run->sums));
	decimals = run->digits;
	run->result->total_known = q->line_count > 0;
	for (i = 0; i < q->line_count; i++) {
		sum_line(run, &q->lines[i], &run->sums[i]);
		if (quoteamount_read(q->lines[i].unit_price, &price) &&
		    quoteamount_decimals(price) > decimals)
			decimals = quoteamount_decimals(price);
	}
	check_amount(run);
	/* Only a code that the table knows may stand in a format. */
	if (q->digits != MONEY_DIGITS_UNKNOWN)
		snprintf(before, sizeof(before), "[$%.*s] ",
		    (int)q->currency.len, q->currency.at);
	number_format_code(run->price_format, sizeof(run->price_format), "",
	    decimals);
	number_format_code(run->amount_format, sizeof(run->amount_format),
	    "", run->digits);
	number_format_code(run->total_format, sizeof(run->total_format),
	    before, run->digits);
}

/* ---- columns ---------------------------------------------------------- */

static struct slice
cell_of(const struct quotesheet_line *line, enum column column)
{
	switch (column) {
	case C_PRODUCT:
		return line->product;
	case C_MODEL:
		return line->model;
	case C_SPEC:
		return line->spec;
	case C_PACKAGING:
		return line->packaging;
	case C_CERTIFICATE:
		return line->certificate;
	case C_MOQ:
		return line->moq;
	case C_QUANTITY:
		return line->quantity;
	case C_UNIT:
		return line->unit;
	case C_PRICE:
		return line->unit_price;
	default:
		return SLICE_EMPTY;
	}
}

static void
choose_columns(struct run *run)
{
	const struct quotesheet_quote *q = run->quote;
	int c;

	for (c = 0; c < C_COUNT; c++) {
		bool wanted = !column_kinds[c].rare;
		size_t i;

		for (i = 0; i < q->line_count && !wanted; i++)
			wanted = cell_of(&q->lines[i], (enum column)c).len >
			    0;
		if (wanted)
			run->columns[run->count++] = (enum column)c;
	}
}

/* A, B, C: where a column stands.  There are fewer than 26. */
static char
letter_of(const struct run *run, enum column column)
{
	unsigned i = 0;

	while (run->columns[i] != column)
		i++;
	return (char)('A' + i);
}

static double
width_of(const struct run *run, unsigned first, unsigned last)
{
	double width = 0;

	for (; first <= last; first++)
		width += run->widths[first];
	return width;
}

/* The height that a text needs in so many digits of width. */
static double
height_of(struct slice text, double width)
{
	double lines = 0;

	while (text.at != NULL) {
		struct slice line = slice_cut(&text, '\n');
		/* Words do not fill their lines. */
		double need = (double)text_width(line) * 1.1 / width;

		lines += need <= 1 ? 1 : (double)(long)(need + 0.999);
		if (lines * LINE_POINTS > HIGHEST)
			return HIGHEST;
	}
	return lines * LINE_POINTS + 5;
}

/* ---- the head --------------------------------------------------------- */

/* Whether a name stays in its directory: R-QNAME-03's care for paths. */
static bool
stays_inside(struct slice name)
{
	struct slice rest = name;

	if (name.at[0] == '/' || slice_find(name, ':') != NULL ||
	    slice_find(name, '\0') != NULL)
		return false;
	while (rest.at != NULL)
		if (slice_is(slice_cut(&rest, '/'), ".."))
			return false;
	return true;
}

/* The path of a picture that a cell names; NULL where it leads away. */
static char *
picture_path(struct run *run, const char *directory, struct slice cell,
    bool anywhere)
{
	struct buffer path = { 0 };
	char *copy = arena_string(&run->arena, cell), *at;

	/* As Windows writes it. */
	for (at = copy; (at = strchr(at, '\\')) != NULL;)
		*at = '/';
	cell = slice_of(copy);
	if (anywhere && cell.at[0] == '/')
		return copy;
	if (!anywhere && !stays_inside(cell))
		return NULL;
	buffer_add(&path, slice_of(directory));
	buffer_add_byte(&path, '/');
	buffer_add(&path, cell);
	copy = arena_string(&run->arena, buffer_slice(&path));
	buffer_release(&path);
	return copy;
}

/* Looks at a picture, once where lines share it. */
static bool
is_good(struct quotesheet *sheet, const char *path)
{
	struct xlsxpicture picture;

	if (sheet->looked_at == NULL || strcmp(sheet->looked_at, path) != 0) {
		free(sheet->looked_at);
		sheet->looked_at = xstrdup(path);
		sheet->good = xlsxpicture_look(path, &sheet->pictures->limits,
		    &picture, &sheet->why);
	}
	return sheet->good;
}

/*
 * The path of the picture that a cell names when it can stand in a workbook;
 * what is wrong with it is told.  Without a line it is our logo.
 */
static const char *
find_picture(struct run *run, const struct quotesheet_line *line,
    struct slice cell)
{
	const struct quotesheet_pictures *where = run->sheet->pictures;
	const char *column = line == NULL ? "logo" : "picture";
	const char *path;

	if (cell.len == 0)
		return NULL;
	path = picture_path(run, line == NULL ? where->logo_directory :
	    where->directory, cell, line == NULL);
	if (path == NULL)
		tell(run, line, column, say("leads out of the folder of the "
		    "pictures; name a file in it"));
	else if (is_good(run->sheet, path))
		return path;
	else
		tell(run, line, column, run->sheet->why.text);
	return NULL;
}

/* Whether the picture of a path, if any, stands in its box now. */
static bool
put_picture(struct run *run, const struct quotesheet_line *line,
    const char *path, const struct xlsxpage_box *box)
{
	struct fault fault;

	if (path == NULL || xlsxpage_picture(run->page, box, path, &fault))
		return path != NULL;
	tell(run, line, line == NULL ? "logo" : "picture", fault.text);
	return false;
}

/* A code is for files; people are told the country's name. */
static struct slice
country_text(struct run *run, struct slice cell)
{
	const struct quotesheet *sheet = run->sheet;
	struct slice first = countryname_find(sheet->countries, cell,
	    sheet->zh), second = SLICE_EMPTY;

	if (sheet->both)
		second = countryname_find(sheet->countries, cell, !sheet->zh);
	return slice_equal(first, second) ? first :
	    JOIN(run, " ", first, second);
}

/* Our company at the top right, beside the logo. */
static void
write_sender(struct run *run)
{
	const struct quotesheet_party *own = &run->quote->own;
	const struct xlsxpage_look name = { .points = 14, .bold = true,
		.align = XLSXPAGE_RIGHT, .fill = XLSXPAGE_NO_FILL };
	const struct xlsxpage_look small = { .points = 9,
		.align = XLSXPAGE_RIGHT, .colour = INK_GREY,
		.fill = XLSXPAGE_NO_FILL };
	const struct slice lines[] = {
		own->company,
		JOIN(run, ", ", own->address, own->postcode, own->city,
		    own->region, country_text(run, own->country)),
		JOIN(run, ", ", own->contact, own->job),
		JOIN(run, "  ", own->phone, own->mobile, own->im),
		JOIN(run, "  ", own->email, own->website),
	};
	unsigned first = run->count / 2 - 1, last = run->count - 1, i;

	for (i = 0; i < 5; i++) {
		const struct xlsxpage_look *look = i == 0 ? &name : &small;
		double height = height_of(lines[i], width_of(run, first,
		    last) * (i == 0 ? 0.7 : 1));

		xlsxpage_height(run->page, i, i == 0 && height < 24 ? 24 :
		    height);
		xlsxpage_text(run->page, i, first, last, lines[i], look);
	}
	run->result->has_sender = own->company.len > 0 &&
	    (own->contact.len > 0 || own->email.len > 0 ||
	    own->phone.len > 0);
	run->result->has_logo = put_picture(run, NULL,
	    find_picture(run, NULL, own->logo), &(struct xlsxpage_box){
	    0, 0, SCREEN(200), SCREEN(80), false });
	run->row = 6;
}

static void
write_title(struct run *run)
{
	const struct xlsxpage_look big = { .points = 18, .bold = true,
		.align = XLSXPAGE_CENTRE, .fill = XLSXPAGE_NO_FILL };
	const struct xlsxpage_look draft = { .points = 12, .bold = true,
		.align = XLSXPAGE_CENTRE, .colour = INK_RED,
		.fill = FILL_MISSING };
	unsigned last = run->count - 1;

	xlsxpage_height(run->page, run->row, 30);
	xlsxpage_text(run->page, run->row++, 0, last, words(run, "title",
	    "  "), &big);
	if (run->result->draft) {
		xlsxpage_height(run->page, run->row, 22);
		xlsxpage_text(run->page, run->row++, 0, last, words(run,
		    "draft", "  "), &draft);
	}
	run->row++;
}

/* A label and what it says, in three columns or so each. */
struct fact {
	const char *word;
	struct slice value;
	bool day;
};

static void
write_facts(struct run *run, const struct fact *left,
    const struct fact *right, size_t count)
{
	const struct xlsxpage_look label = { .bold = true,
		.colour = INK_GREY, .fill = XLSXPAGE_NO_FILL };
	const struct xlsxpage_look value = { .fill = XLSXPAGE_NO_FILL,
		.format = "yyyy-mm-dd" };
	unsigned last = run->count - 1;
	size_t i;

	for (i = 0; i < count; i++, run->row++) {
		double height = height_of(left[i].value, width_of(run, 2, 4));

		xlsxpage_height(run->page, run->row, height > ROW_POINTS ?
		    height : ROW_POINTS);
		xlsxpage_text(run->page, run->row, 0, 1, words(run,
		    left[i].word, " "), &label);
		xlsxpage_text(run->page, run->row, 2, 4, left[i].value,
		    &value);
		xlsxpage_text(run->page, run->row, last - 4, last - 2,
		    words(run, right[i].word, " "), &label);
		if (right[i].day)
			xlsxpage_day(run->page, run->row, last - 1, last,
			    right[i].value, &value);
		else
			xlsxpage_text(run->page, run->row, last - 1, last,
			    right[i].value, &value);
	}
	run->row++;
}

static struct slice
day_text(struct run *run, int32_t date)
{
	char text[11];

	return date == DATE_NONE ? SLICE_EMPTY : arena_copy(&run->arena,
	    slice_of(date_format_iso(text, date)));
}

static void
write_head(struct run *run)
{
	const struct quotesheet_quote *q = run->quote;
	const struct quotesheet_party *c = &q->customer;
	const struct fact left[] = {
		{ "to", c->company, false },
		{ "attention", JOIN(run, ", ", c->contact, c->job), false },
		{ "email", c->email, false },
		{ "country", country_text(run, c->country), false },
	};
	const struct fact right[] = {
		{ "number", q->id, false },
		{ "date", day_text(run, q->date), true },
		{ "valid", day_text(run, q->until), true },
		{ "currency", q->currency, false },
	};

	write_sender(run);
	write_title(run);
	write_facts(run, left, right, 4);
}

/* ---- the lines -------------------------------------------------------- */

static void
write_column_heads(struct run *run)
{
	const struct xlsxpage_look head = { .bold = true, .border = true,
		.align = XLSXPAGE_CENTRE, .fill = FILL_HEAD };
	unsigned i;

	xlsxpage_height(run->page, run->row, run->sheet->both ? 45 : 32);
	for (i = 0; i < run->count; i++) {
		struct slice word = words(run,
		    column_kinds[run->columns[i]].word, "\n");

		if (run->columns[i] >= C_PRICE)
			word = JOIN(run, "\n", word, run->quote->currency);
		xlsxpage_text(run->page, run->row, i, i, word, &head);
	}
	run->row++;
}

/* Height of a line's row: its longest text, or its picture. */
static double
line_height(const struct run *run, const struct quotesheet_line *line,
    bool pictured)
{
	double highest = pictured ? PICTURE_POINTS : ROW_POINTS;
	unsigned i;

	for (i = 0; i < run->count; i++) {
		enum column c = run->columns[i];
		double height = height_of(cell_of(line, c), run->widths[i]);

		if (height > highest)
			highest = height;
	}
	return highest;
}

static void
write_amount(struct run *run, unsigned column, const struct sum *sum,
    const struct xlsxpage_look *look)
{
	char formula[80], value[32];

	if (sum->state != QUOTEAMOUNT_GOOD) {
		xlsxpage_text(run->page, run->row, column, column,
		    SLICE_EMPTY, look);
		return;
	}
	snprintf(formula, sizeof(formula), "=ROUND(%c%u*%c%u,%u)",
	    letter_of(run, C_PRICE), run->row + 1,
	    letter_of(run, C_QUANTITY), run->row + 1, run->digits);
	number_format(value, sum->minor, run->digits, true);
	xlsxpage_formula(run->page, run->row, column, formula,
	    slice_of(value), look);
}

/* Prices and quantities as numbers; what is none as it stands. */
static void
write_number(struct run *run, unsigned column, struct slice cell,
    const struct xlsxpage_look *look)
{
	char text[32];
	int64_t number;

	if (quoteamount_read(cell, &number)) {
		number_format(text, number, QUOTEAMOUNT_DECIMALS, true);
		cell = slice_of(text);
	}
	xlsxpage_number(run->page, run->row, column, cell, look);
}

static void
write_line_cell(struct run *run, const struct quotesheet_line *line,
    const struct sum *sum, unsigned number, unsigned column)
{
	struct xlsxpage_look look = { .border = true,
		.fill = XLSXPAGE_NO_FILL };
	char text[32];

	switch (run->columns[column]) {
	case C_NO:
		look.align = XLSXPAGE_CENTRE;
		snprintf(text, sizeof(text), "%u%s", number, line->chosen ?
		    " \xE2\x98\x85" : "");
		xlsxpage_number(run->page, run->row, column, slice_of(text),
		    &look);
		return;
	case C_PRICE:
		look.format = run->price_format;
		look.align = XLSXPAGE_RIGHT;
		if (line->unit_price.len == 0)
			look.fill = FILL_MISSING;
		write_number(run, column, line->unit_price, &look);
		return;
	case C_AMOUNT:
		look.format = run->amount_format;
		look.align = XLSXPAGE_RIGHT;
		write_amount(run, column, sum, &look);
		return;
	case C_MOQ:
	case C_QUANTITY:
		look.format = "#,##0.######";
		look.align = XLSXPAGE_RIGHT;
		write_number(run, column, cell_of(line,
		    run->columns[column]), &look);
		return;
	default:
		xlsxpage_text(run->page, run->row, column, column,
		    cell_of(line, run->columns[column]), &look);
	}
}

static void
write_line(struct run *run, size_t i, unsigned number)
{
	const struct quotesheet_line *line = &run->quote->lines[i];
	const char *picture = find_picture(run, line, line->picture);
	const struct xlsxpage_box box = { run->row, C_PICTURE,
		column_kinds[C_PICTURE].width * DIGIT_WIDTH,
		SCREEN(PICTURE_POINTS - 4), true };
	unsigned column;

	xlsxpage_height(run->page, run->row, line_height(run, line,
	    picture != NULL));
	for (column = 0; column < run->count; column++)
		write_line_cell(run, line, &run->sums[i], number, column);
	run->result->pictures += put_picture(run, line, picture, &box);
	run->row++;
}

static void
write_total(struct run *run, unsigned first)
{
	struct xlsxpage_look look = { .bold = true, .border = true,
		.align = XLSXPAGE_RIGHT, .fill = FILL_HEAD,
		.format = run->total_format };
	char formula[80], value[32], letter = letter_of(run, C_AMOUNT);
	unsigned last = run->count - 1;

	if (run->summed == 0)
		return;
	xlsxpage_height(run->page, run->row, 24);
	xlsxpage_text(run->page, run->row, 0, last - 1, words(run,
	    run->result->total_known ? "total" : "total_some", "  "), &look);
	snprintf(formula, sizeof(formula), "=SUM(%c%u:%c%u)", letter,
	    first + 1, letter, run->row);
	number_format(value, run->result->total, run->digits, true);
	xlsxpage_formula(run->page, run->row, last, formula, slice_of(value),
	    &look);
	run->row++;
}

/* R-QSHEET-02: what was chosen at the stand first. */
static unsigned
write_lines(struct run *run)
{
	const struct quotesheet_quote *q = run->quote;
	const struct xlsxpage_look legend = { .points = 9,
		.colour = INK_GREY, .fill = XLSXPAGE_NO_FILL };
	unsigned head = run->row, number = 0;
	bool any = false;
	int chosen;
	size_t i;

	write_column_heads(run);
	for (chosen = 1; chosen >= 0; chosen--)
		for (i = 0; i < q->line_count; i++)
			if (q->lines[i].chosen == (chosen == 1)) {
				any |= q->lines[i].chosen;
				write_line(run, i, ++number);
			}
	write_total(run, head + 1);
	if (any)
		xlsxpage_text(run->page, run->row++, 0, run->count - 1,
		    words(run, "chosen", "  "), &legend);
	run->row++;
	return head;
}

/* ---- terms, and the customer's data ------------------------------------ */

static struct slice
lead_time(struct run *run)
{
	char days[32];
	struct fill fill = { "days", SLICE_EMPTY };
	struct buffer text = { 0 };
	struct slice filled;

	if (run->quote->lead_time_days < 0)
		return SLICE_EMPTY;
	number_format(days, run->quote->lead_time_days, 0, true);
	fill.value = slice_of(days);
	fill_add(&text, words(run, "days", " / "), &fill, 1);
	filled = arena_copy(&run->arena, buffer_slice(&text));
	buffer_release(&text);
	return filled;
}

static void
write_terms(struct run *run)
{
	const struct quotesheet_quote *q = run->quote;
	const struct xlsxpage_look label = { .bold = true,
		.colour = INK_GREY, .fill = XLSXPAGE_NO_FILL };
	const struct xlsxpage_look value = { .fill = XLSXPAGE_NO_FILL };
	const struct fact facts[] = {
		{ "price_term", JOIN(run, " ", q->price_term,
		    q->price_place), false },
		{ "payment", q->payment, false },
		{ "lead_time", lead_time(run), false },
	};
	unsigned last = run->count - 1;
	size_t i;

	for (i = 0; i < 3; i++, run->row++) {
		double height = height_of(facts[i].value, width_of(run, 2,
		    last));

		xlsxpage_height(run->page, run->row, height > ROW_POINTS ?
		    height : ROW_POINTS);
		xlsxpage_text(run->page, run->row, 0, 1, words(run,
		    facts[i].word, " "), &label);
		xlsxpage_text(run->page, run->row, 2, last, facts[i].value,
		    &value);
	}
}

static bool
write_customer(struct run *run)
{
	const struct quotesheet_party *c = &run->quote->customer;
	const struct fact facts[] = {
		{ "company", c->company, false },
		{ "contact", c->contact, false }, { "job", c->job, false },
		{ "department", c->department, false },
		{ "email", c->email, false }, { "phone", c->phone, false },
		{ "mobile", c->mobile, false }, { "fax", c->fax, false },
		{ "im", c->im, false }, { "website", c->website, false },
		{ "address", JOIN(run, ", ", c->address, c->postcode,
		    c->city, c->region), false },
		{ "country", country_text(run, c->country), false },
		{ "products", c->products, false },
	};
	static const double widths[] = { 28, 70 };
	const struct xlsxpage_look label = { .bold = true, .border = true,
		.fill = FILL_HEAD };
	const struct xlsxpage_look value = { .border = true,
		.fill = XLSXPAGE_NO_FILL };
	unsigned row = 0;
	size_t i;

	if (!xlsxpage_sheet(run->page, arena_string(&run->arena, words(run,
	    "sheet_customer", " ")), false, widths, 2))
		return false;
	for (i = 0; i < sizeof(facts) / sizeof(*facts); i++) {
		double height = height_of(facts[i].value, widths[1]);

		if (i > 0 && facts[i].value.len == 0)
			continue;	/* a buyer needs no form to fill in */
		xlsxpage_height(run->page, row, height > ROW_POINTS ? height :
		    ROW_POINTS);
		xlsxpage_text(run->page, row, 0, 0, words(run, facts[i].word,
		    " "), &label);
		xlsxpage_text(run->page, row++, 1, 1, facts[i].value,
		    &value);
	}
	xlsxpage_print(run->page, row - 1, 1, 0, "&C&P / &N");
	return true;
}

/* So many bytes of a number, with commas, in bold, and its margins. */
static double
number_width(size_t bytes)
{
	return ((double)bytes + (double)(bytes / 3)) * 1.1 + 3;
}

/* A number that does not fit would stand there as ####. */
static double
column_width(const struct run *run, enum column column)
{
	double width = column_kinds[column].width, wanted;
	char total[32];
	size_t bytes, i;
	int64_t number;

	if (column == C_AMOUNT) {
		number_format(total, run->result->total, run->digits, true);
		wanted = number_width(strlen(total)) +
		    (double)run->quote->currency.len + 1;
		return wanted > width ? wanted : width;
	}
	if (column != C_MOQ && column != C_QUANTITY && column != C_PRICE)
		return width;
	for (i = 0; i < run->quote->line_count; i++) {
		struct slice cell = cell_of(&run->quote->lines[i], column);

		bytes = cell.len + run->digits + 1;
		wanted = number_width(bytes);
		if (quoteamount_read(cell, &number) && wanted > width)
			width = wanted;
	}
	return width;
}

static bool
write_sheets(struct run *run)
{
	unsigned head, i;

	sum_lines(run);
	choose_columns(run);
	for (i = 0; i < run->count; i++)
		run->widths[i] = column_width(run, run->columns[i]);
	if (!xlsxpage_sheet(run->page, arena_string(&run->arena, words(run,
	    "sheet_quote", " ")), true, run->widths, run->count))
		return false;
	write_head(run);
	head = write_lines(run);
	write_terms(run);
	xlsxpage_print(run->page, run->row - 1, run->count - 1, head,
	    "&C&P / &N");
	return write_customer(run);
}

bool
quotesheet_write(struct quotesheet *sheet,
    const struct quotesheet_quote *quote, struct writer *writer,
    quotesheet_tell *take, void *context, struct quotesheet_result *result,
    struct fault *fault)
{
	struct run run = { .sheet = sheet, .quote = quote, .tell = take,
		.context = context, .result = result };
	bool written;

	*result = (struct quotesheet_result){ .draft = quote->draft };
	run.page = xlsxpage_open(fault);
	if (run.page == NULL)
		return false;
	written = write_sheets(&run) ? xlsxpage_write(run.page, writer,
	    fault) : fault_set(fault, "no sheet can be made; give the words "
	    "sheet_quote and sheet_customer of table quote-sheet at most 31 "
	    "characters");
	xlsxpage_close(run.page);
	arena_release(&run.arena);
	free(run.sums);
	return written;
}
