/*
 * form.c - columns of a form, what may stand in them, what they ask
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/date.h"
#include "base/mem.h"
#include "export/form.h"
#include "rule/columns.h"
#include "rule/table.h"

enum { WORDS_MOST = 40, LIST_MOST = 255, WIDTH_TEXT = 14, WIDTH_NOTE = 40 };
enum { T_FORM, T_COLUMN, T_ZH, T_EN, T_ASK_ZH, T_ASK_EN, T_COLUMNS };

struct column {
	struct slice name, header, ask;
	const struct column_meaning *meaning;	/* NULL: not of this kind */
};

struct building {
	const struct exportform *form;
	struct table *table;
	struct dictionary *dictionary;
	struct arena arena;
	struct column *columns;
	size_t count;
	struct xlsxout *out;
};

/*
 * Company and contact stand beside the columns of a touch; a column that the
 * dictionary of leads does not have is not asked for.
 */
static void
find_columns(struct building *b)
{
	bool visit = strcmp(b->form->name, "visit") == 0;
	size_t rows = table_rows(b->table), i, found;

	b->columns = xcalloc(rows, sizeof(*b->columns));
	for (i = 0; i < rows; i++) {
		struct column c = { table_text(b->table, i, T_COLUMN),
			table_text(b->table, i, b->form->chinese ? T_ZH :
			T_EN), table_text(b->table, i, b->form->chinese ?
			T_ASK_ZH : T_ASK_EN), NULL };

		if (!slice_is(table_text(b->table, i, T_FORM),
		    b->form->name) || (slice_is(c.name, "event_end") &&
		    b->form->event_end == DATE_NONE))
			continue;
		found = dictionary_find(b->dictionary, c.name);
		if (found != SIZE_MAX)
			c.meaning = dictionary_meaning(b->dictionary, found);
		if (c.meaning != NULL || visit)
			b->columns[b->count++] = c;
	}
}

static enum xlsx_kind
kind_of(const struct column *c)
{
	if (c->meaning == NULL)
		return XLSX_TEXT;
	if (slice_is(c->meaning->type, "date"))
		return XLSX_DATE;
	return slice_is(c->meaning->type, "decimal") ||
	    slice_is(c->meaning->type, "int") ? XLSX_NUMBER : XLSX_TEXT;
}

/* The drop-down, where the words fit into one. */
static void
offer_words(struct building *b, size_t column, struct slice values)
{
	const char *words[WORDS_MOST + 1] = { NULL };
	size_t count = 0;

	if (values.len == 0 || values.len > LIST_MOST)
		return;
	while (values.at != NULL && count < WORDS_MOST)
		words[count++] = arena_string(&b->arena,
		    slice_cut(&values, ';'));
	xlsxout_words(b->out, column, (size_t)b->form->rows, words);
}

static void
shape_column(struct building *b, size_t i)
{
	const struct column *c = &b->columns[i];
	enum xlsx_kind kind = kind_of(c);

	xlsxout_column(b->out, i, kind, slice_is(c->name, "booth_note") ||
	    slice_is(c->name, "body") ? WIDTH_NOTE : WIDTH_TEXT);
	if (kind == XLSX_DATE)
		xlsxout_days(b->out, i, (size_t)b->form->rows);
	if (c->meaning == NULL)
		return;
	if (slice_is(c->meaning->type, "bool"))
		offer_words(b, i, SLICE("yes;no"));
	else if (slice_is(c->meaning->type, "enum"))
		offer_words(b, i, c->meaning->values);
}

/* A text in a formula: its quotes doubled. */
static void
add_quoted(struct buffer *out, const char *text)
{
	buffer_add_byte(out, '"');
	for (; *text != '\0'; text++) {
		if (*text == '"')
			buffer_add_byte(out, '"');
		buffer_add_byte(out, *text);
	}
	buffer_add_byte(out, '"');
}

/* What a column has in every row that is begun; false for nothing. */
static bool
add_constant(const struct exportform *form, struct slice name,
    struct buffer *out)
{
	int year;
	int month, day;

	if (slice_is(name, "event_end")) {
		date_to_civil(form->event_end, &year, &month, &day);
		buffer_format(out, "DATE(%d,%d,%d)", year, month, day);
		return true;
	}
	if (slice_is(name, "event_name") && form->event != NULL)
		add_quoted(out, form->event);
	else if (slice_is(name, "owner") && form->owner != NULL)
		add_quoted(out, form->owner);
	else
		return false;
	return true;
}

/* The first two cells tell whether a row is begun. */
static void
fill_row(struct building *b, size_t row, struct buffer *formula)
{
	size_t i;

	for (i = 0; i < b->count; i++) {
		formula->len = 0;
		buffer_format(formula, "=IF(AND($A%zu=\"\",$B%zu=\"\"),\"\",",
		    row + 2, row + 2);
		if (!add_constant(b->form, b->columns[i].name, formula))
			continue;
		buffer_add(formula, SLICE(")"));
		buffer_add_byte(formula, '\0');
		xlsxout_formula(b->out, i, formula->data,
		    kind_of(&b->columns[i]));
	}
	xlsxout_end_row(b->out);
}

static void
write_form(struct building *b)
{
	struct slice *headers = xcalloc(b->count, sizeof(*headers));
	struct buffer formula = { 0 };
	size_t i;

	for (i = 0; i < b->count; i++)
		headers[i] = b->columns[i].header;
	xlsxout_header(b->out, headers, b->count);
	for (i = 0; i < b->count; i++)
		shape_column(b, i);
	for (i = 0; i < (size_t)b->form->rows; i++)
		fill_row(b, i, &formula);
	buffer_release(&formula);
	free(headers);
}

/* What each column asks, and the words that may stand there. */
static bool
write_questions(struct building *b)
{
	const bool zh = b->form->chinese;
	const struct slice headers[] = { zh ? SLICE("栏目") : SLICE("column"),
		zh ? SLICE("怎么填") : SLICE("what it asks"),
		zh ? SLICE("可选的词") : SLICE("words") };
	size_t i;

	if (!xlsxout_sheet(b->out, zh ? "说明" : "help"))
		return false;
	xlsxout_header(b->out, headers, 3);
	for (i = 0; i < b->count; i++) {
		const struct column *c = &b->columns[i];
		struct xlsx_cell cells[3] = {
			{ .text = c->header, .fill = XLSX_NO_FILL },
			{ .text = c->ask, .fill = XLSX_NO_FILL },
			{ .text = c->meaning == NULL ? SLICE_EMPTY :
			  slice_is(c->meaning->type, "bool") ?
			  SLICE("yes;no") : c->meaning->values,
			  .fill = XLSX_NO_FILL } };

		xlsxout_row(b->out, cells, 3, XLSX_NO_FILL);
	}
	return true;
}

struct xlsxout *
exportform_build(const struct exportform *form, struct fault *fault)
{
	static const struct table_column shape[T_COLUMNS] = {
		[T_FORM] = { .name = "form", .type = TABLE_WORD,
		  .words = "booth;visit", .key = true },
		[T_COLUMN] = { .name = "column", .type = TABLE_WORD,
		  .key = true },
		[T_ZH] = { .name = "zh", .type = TABLE_WORD },
		[T_EN] = { .name = "en", .type = TABLE_WORD },
		[T_ASK_ZH] = { .name = "ask_zh", .type = TABLE_TEXT },
		[T_ASK_EN] = { .name = "ask_en", .type = TABLE_TEXT },
	};
	struct building b = { .form = form };

	b.table = table_open("form", shape, T_COLUMNS, fault);
	b.dictionary = b.table == NULL ? NULL : dictionary_open(strcmp(
	    form->name, "visit") == 0 ? COLUMNS_TOUCH : COLUMNS_LEAD, fault);
	if (b.dictionary != NULL)
		b.out = xlsxout_open(form->name, fault);
	if (b.out != NULL) {
		find_columns(&b);
		write_form(&b);
		if (!write_questions(&b)) {
			fault_set(fault, "cannot add a sheet to the form");
			xlsxout_close(b.out);
			b.out = NULL;
		}
	}
	free(b.columns);
	arena_release(&b.arena);
	dictionary_close(b.dictionary);
	table_close(b.table);
	return b.out;
}
