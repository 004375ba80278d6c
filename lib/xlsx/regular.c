/*
 * regular.c - the shapes that spreadsheet programs write
 */
#include "base/text.h"
#include "xlsx/regular.h"

enum { DIGITS_MOST = 8, LETTERS_MOST = 3 };

enum xlsx_cell_kind
xlsxregular_kind(struct slice type)
{
	static const struct {
		struct slice type;
		enum xlsx_cell_kind kind;
	} kinds[] = {
		{ SLICE_INIT("inlineStr"), XLSX_CELL_TEXT },
		{ SLICE_INIT("s"), XLSX_CELL_SHARED },
		{ SLICE_INIT("str"), XLSX_CELL_TEXT },
		{ SLICE_INIT("b"), XLSX_CELL_BOOLEAN },
		{ SLICE_INIT("e"), XLSX_CELL_ERROR },
		{ SLICE_INIT("d"), XLSX_CELL_DAY },
	};
	size_t i;

	for (i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (slice_equal(type, kinds[i].type))
			return kinds[i].kind;
	return XLSX_CELL_NUMBER;
}

/* Digits alone, few enough to be any number. */
static bool
read_digits(struct slice text, unsigned long *number)
{
	size_t i;

	*number = 0;
	for (i = 0; i < text.len; i++) {
		if (!text_is_digit(text.at[i]))
			return false;
		*number = *number * 10 + (unsigned long)(text.at[i] - '0');
	}
	return text.len > 0 && text.len <= DIGITS_MOST;
}

/* B7, or no reference at all. */
static bool
read_reference(struct slice reference, int *column)
{
	unsigned long row;
	size_t i = 0;
	int letters = 0;

	*column = XLSX_NO_COLUMN;
	if (reference.at == NULL)
		return true;
	for (; i < reference.len && text_is_letter(reference.at[i]); i++) {
		if (i == LETTERS_MOST)
			return false;
		letters = letters * 26 + (reference.at[i] | 0x20) - 'a' + 1;
	}
	*column = letters - 1;
	return letters > 0 && read_digits((struct slice){ reference.at + i,
	    reference.len - i }, &row);
}

static bool
is_begin(const struct xlsxscan_tag *tag, const char *name)
{
	return tag->begins && slice_is(tag->name, name);
}

static bool
is_end(const struct xlsxscan_tag *tag, const char *name)
{
	return !tag->begins && slice_is(tag->name, name);
}

/* ---- texts ------------------------------------------------------------ */

/* Behind a tag that begins it: the text and the tag that ends it. */
static bool
read_inside(struct xlsxscan *s, const struct xlsxscan_tag *begun,
    struct slice *text)
{
	struct slice name = begun->name;
	struct xlsxscan_tag end;

	*text = SLICE_EMPTY;
	return begun->ends || (xlsxscan_text(s, text) &&
	    xlsxscan_tag(s, &end) && !end.begins &&
	    slice_equal(end.name, name));
}

static bool
join_inside(struct xlsxscan *s, const struct xlsxscan_tag *begun)
{
	struct slice text;

	return read_inside(s, begun, &text) && buffer_add(&s->joined, text);
}

/* Inside what is no part of a text, elements that would be one elsewhere. */
static bool
means_something(struct slice name, bool phonetic)
{
	static const struct slice names[] = { SLICE_INIT("c"),
		SLICE_INIT("v"), SLICE_INIT("f"), SLICE_INIT("row"),
		SLICE_INIT("si"), SLICE_INIT("rPh"), SLICE_INIT("sst"),
		SLICE_INIT("sheetData"), SLICE_INIT("t") };
	size_t count = sizeof(names) / sizeof(*names) - phonetic, i;

	for (i = 0; i < count; i++)
		if (slice_equal(names[i], name))
			return true;
	return false;
}

/* Behind a tag that begins it: rPr, rPh, phoneticPr. */
static bool
skip_inside(struct xlsxscan *s, const struct xlsxscan_tag *begun)
{
	enum { DEPTH = 4 };
	struct slice open[DEPTH] = { begun->name }, text;
	bool phonetic = slice_is(begun->name, "rPh");
	size_t depth = begun->ends ? 0 : 1;
	struct xlsxscan_tag tag;

	while (depth > 0) {
		if (!xlsxscan_text(s, &text) || !xlsxscan_tag(s, &tag))
			return false;
		if (!tag.begins && !slice_equal(tag.name, open[--depth]))
			return false;
		if (!tag.begins)
			continue;
		if (means_something(tag.name, phonetic))
			return false;
		if (!tag.ends && depth == DEPTH)
			return false;
		if (!tag.ends)
			open[depth++] = tag.name;
	}
	return true;
}

/* One run of rich text behind its <r>. */
static bool
join_run(struct xlsxscan *s, const struct xlsxscan_tag *begun)
{
	struct xlsxscan_tag tag;

	if (begun->ends)
		return true;
	while (xlsxscan_next(s, &tag)) {
		if (is_end(&tag, "r"))
			return true;
		if (!(is_begin(&tag, "t") ? join_inside(s, &tag) :
		    is_begin(&tag, "rPr") && skip_inside(s, &tag)))
			return false;
	}
	return false;
}

/* The runs of a text, plain or rich, behind the tag that begins it. */
static bool
join_text(struct xlsxscan *s, const struct xlsxscan_tag *begun,
    struct slice *text)
{
	struct slice name = begun->name;
	struct xlsxscan_tag tag;
	bool fine = true;

	s->joined.len = 0;
	*text = SLICE_EMPTY;
	while (fine && !begun->ends) {
		if (!xlsxscan_next(s, &tag))
			return false;
		if (!tag.begins && slice_equal(tag.name, name))
			break;
		fine = is_begin(&tag, "t") ? join_inside(s, &tag) :
		    is_begin(&tag, "r") ? join_run(s, &tag) :
		    (is_begin(&tag, "rPh") || is_begin(&tag, "phoneticPr")) &&
		    skip_inside(s, &tag);
	}
	*text = buffer_slice(&s->joined);
	return fine;
}

/* By far the most: nothing but a text between two literals. */
static bool
read_between(struct xlsxscan *s, struct slice before, struct slice after,
    struct slice *text)
{
	const char *from = s->at;

	if (xlsxscan_literal(s, before) && xlsxscan_text(s, text) &&
	    xlsxscan_literal(s, after))
		return true;
	s->at = from;
	return false;
}

bool
xlsxregular_item(struct xlsxscan *s, struct slice *text)
{
	struct xlsxscan_tag tag;

	return read_between(s, SLICE("<si><t>"), SLICE("</t></si>"), text) ||
	    (xlsxscan_tag(s, &tag) && is_begin(&tag, "si") &&
	    join_text(s, &tag, text));
}

/* ---- rows ------------------------------------------------------------- */

bool
xlsxregular_row(struct xlsxscan *s, unsigned long *row, bool *empty)
{
	struct xlsxscan_tag tag;
	struct slice number;

	if (!xlsxscan_tag(s, &tag) || !is_begin(&tag, "row"))
		return false;
	*empty = tag.ends;
	*row = 0;
	number = xlsxscan_attribute(&tag, 'r');
	return number.at == NULL || (read_digits(number, row) && *row > 0);
}

/* What stands between <c> and </c>. */
static bool
read_content(struct xlsxscan *s, struct xlsxregular_cell *cell)
{
	struct xlsxscan_tag tag;
	struct slice skipped;
	bool fine = true;

	while (fine) {
		if (!xlsxscan_next(s, &tag))
			return false;
		if (is_end(&tag, "c"))
			return true;
		if (is_begin(&tag, "f")) {
			fine = !cell->filled && read_inside(s, &tag,
			    &skipped);
			cell->formula = true;
			continue;
		}
		fine = !cell->filled && (is_begin(&tag, "v") ?
		    read_inside(s, &tag, &cell->value) :
		    is_begin(&tag, "is") && join_text(s, &tag, &cell->value));
		cell->filled = true;
	}
	return false;
}

static bool
read_head(const struct xlsxscan_tag *tag, struct xlsxregular_cell *cell)
{
	struct slice style = xlsxscan_attribute(tag, 's');
	struct slice type = xlsxscan_attribute(tag, 't');
	unsigned long number = 0;

	*cell = (struct xlsxregular_cell){ .value = SLICE_EMPTY };
	if (!read_reference(xlsxscan_attribute(tag, 'r'), &cell->column) ||
	    (style.at != NULL && !read_digits(style, &number)))
		return false;
	cell->style = number;
	cell->kind = type.at == NULL ? XLSX_CELL_NUMBER :
	    xlsxregular_kind(type);
	return true;
}

int
xlsxregular_cell(struct xlsxscan *s, struct xlsxregular_cell *cell)
{
	struct xlsxscan_tag tag;

	if (!xlsxscan_next(s, &tag))
		return -1;
	if (is_end(&tag, "row"))
		return 0;
	if (!is_begin(&tag, "c") || !read_head(&tag, cell))
		return -1;
	if (tag.ends)
		return 1;
	if (read_between(s, SLICE("<v>"), SLICE("</v></c>"), &cell->value) ||
	    read_between(s, SLICE("<is><t>"), SLICE("</t></is></c>"),
	    &cell->value))
		cell->filled = true;
	else if (!read_content(s, cell))
		return -1;
	return 1;
}
