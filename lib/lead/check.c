/*
 * check.c - what is checked cell by cell, what between cells
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/fill.h"
#include "lead/cell.h"
#include "base/date.h"
#include "lead/check.h"
#include "base/mem.h"
#include "rule/table.h"

enum { CODE, SEVERITY, EN, ZH, CODE_SHAPE };
enum { FILE_KIND, COLUMN, TEST, OTHER, PAIR_CODE, PAIR_SHAPE };

static const char *const severities[] = { "error", "warning", "advice" };

/* A column that the dictionary knows. */
struct place {
	size_t column;
	enum leadcell_type type;
	struct slice values;
};

enum test { NOT_AFTER, NEEDS, ONE_OF, UNIQUE, FILLED, IS_LEAD, TESTS };
static const char *const tests[TESTS] = {
	"not-after", "needs", "one-of", "unique", "filled", "is-lead"
};

/* A row of `check-pair` whose column is there. */
struct pair {
	enum test test;
	size_t column, other;	/* other may be absent */
	struct slice words, code;
	struct nameset *seen;	/* of UNIQUE: lines by key */
};

struct leadcheck {
	struct leadcheck_options o;
	const struct columns *columns;
	struct table *codes, *pair_table, *written;
	struct dictionary *dictionary;
	struct cellcheck *cells;
	struct place *places;
	size_t place_count;
	struct pair *pairs;
	size_t pair_count;
	size_t lead_id;
	struct buffer message, words;
	char today[11];
};

const char *
leadcheck_severity_name(enum leadcheck_severity severity)
{
	return severities[severity];
}

/* Where a finding is, and what its sentence names. */
struct spot {
	unsigned long line;
	struct slice lead_id;
	size_t column;		/* or COLUMN_ABSENT */
	struct slice value, other, words;
};

/* SIZE_MAX: who takes the row out of his table does not want to hear it. */
static size_t
code_row(const struct leadcheck *c, struct slice code)
{
	size_t row;

	for (row = 0; row < table_rows(c->codes); row++)
		if (slice_equal(table_text(c->codes, row, CODE), code))
			return row;
	return SIZE_MAX;
}

static enum leadcheck_severity
severity_of(struct slice word)
{
	return slice_is(word, "error") ? LEADCHECK_ERROR :
	    slice_is(word, "warning") ? LEADCHECK_WARNING : LEADCHECK_ADVICE;
}

/* Words joined by ; or | as a sentence has them. */
static struct slice
listed(struct leadcheck *c, struct slice words)
{
	size_t i;

	c->words.len = 0;
	for (i = 0; i < words.len; i++)
		if (words.at[i] == ';' || words.at[i] == '|')
			buffer_add(&c->words, SLICE(", "));
		else
			buffer_add_byte(&c->words, words.at[i]);
	return buffer_slice(&c->words);
}

static void
tell(struct leadcheck *c, struct slice code, const struct spot *at)
{
	size_t row = code_row(c, code);
	char value[120], other[120];
	const struct fill fillings[] = {
		{ "value", slice_of(fault_quote(value, sizeof(value),
		    at->value)) },
		{ "other", slice_of(fault_quote(other, sizeof(other),
		    at->other)) },
		{ "words", listed(c, at->words) },
	};
	struct leadcheck_finding finding = {
		.line = at->line, .lead_id = at->lead_id, .code = code,
		.column = at->column == COLUMN_ABSENT ? SLICE_EMPTY :
		    columns_header(c->columns, at->column),
	};

	if (row == SIZE_MAX)
		return;
	finding.severity = severity_of(table_text(c->codes, row, SEVERITY));
	c->message.len = 0;
	fill_add(&c->message, table_text(c->codes, row,
	    c->o.lang ? ZH : EN), fillings,
	    sizeof(fillings) / sizeof(*fillings));
	finding.message = buffer_slice(&c->message);
	c->o.found(c->o.context, &finding);
}

void
leadcheck_flaw(struct leadcheck *c, unsigned long line, const char *code)
{
	struct spot at = { .line = line, .lead_id = SLICE_EMPTY,
		.column = COLUMN_ABSENT, .value = SLICE_EMPTY,
		.other = SLICE_EMPTY, .words = SLICE_EMPTY };

	tell(c, slice_of(code), &at);
}

static void
check_cell(struct leadcheck *c, const struct place *place,
    const struct record *record, struct spot *at)
{
	struct slice whole = record_value(record, place->column);
	struct slice cell = slice_trim(whole);
	const char *code;

	at->column = place->column;
	at->value = cell;
	at->words = place->values;
	if (cell.len == 0)
		return;
	if (cell.len < whole.len)
		tell(c, SLICE("outer-blanks"), at);
	code = leadcell_code(c->cells, place->type, place->values, cell);
	if (code != NULL)
		tell(c, slice_of(code), at);
}

static struct slice
cell_at(const struct record *record, size_t column)
{
	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    slice_trim(record_value(record, column));
}

static bool
is_after(struct leadcheck *c, const struct pair *p,
    const struct record *record, struct spot *at)
{
	int32_t date, limit = c->o.today;

	if (date_parse_iso(cell_at(record, p->column), &date) != VALUE_OK)
		return false;
	at->other = slice_of(c->today);
	if (p->other != COLUMN_ABSENT) {
		at->other = cell_at(record, p->other);
		if (date_parse_iso(at->other, &limit) != VALUE_OK)
			return false;
	}
	return date > limit;
}

/* Whether none of the columns joined by | has a cell. */
static bool
has_none(const struct leadcheck *c, const struct pair *p,
    const struct record *record)
{
	struct slice rest = p->words;

	while (rest.at != NULL) {
		struct slice name = slice_cut(&rest, '|');
		char text[40];

		snprintf(text, sizeof(text), "%.*s", SLICE_PRINT(name));
		if (cell_at(record, columns_find(c->columns, text)).len > 0)
			return false;
	}
	return true;
}

/* Whether the key stood on an earlier line; other is that line. */
static bool
is_second(const struct pair *p, struct slice key, unsigned long line,
    char other[24], struct spot *at)
{
	uint32_t *first;

	if (key.len == 0)
		return false;
	first = nameset_count(p->seen, key);
	if (*first == 0) {
		*first = (uint32_t)line;
		return false;
	}
	snprintf(other, 24, "%lu", (unsigned long)*first);
	at->other = slice_of(other);
	return true;
}

static void
check_pair(struct leadcheck *c, const struct pair *p,
    const struct record *record, struct spot *at)
{
	struct slice cell = cell_at(record, p->column);
	char line[24];
	bool bad = false;

	at->column = p->column;
	at->value = cell;
	at->words = p->words;
	switch (p->test) {
	case NOT_AFTER:
		bad = is_after(c, p, record, at);
		break;
	case NEEDS:
		bad = cell.len > 0 && cell_at(record, p->other).len == 0;
		break;
	case ONE_OF:
		bad = has_none(c, p, record);
		break;
	case UNIQUE:
		bad = is_second(p, cell, record->line, line, at);
		break;
	case FILLED:
		bad = cell.len == 0;
		break;
	default:
		at->other = slice_of(c->o.leads);
		bad = cell.len > 0 && !nameset_has(c->o.ids, cell);
		break;
	}
	if (bad)
		tell(c, p->code, at);
}

void
leadcheck_record(struct leadcheck *c, const struct record *record)
{
	struct spot at = { .line = record->line, .other = SLICE_EMPTY,
		.lead_id = cell_at(record, c->lead_id) };
	size_t i;

	for (i = 0; i < c->place_count; i++)
		check_cell(c, &c->places[i], record, &at);
	for (i = 0; i < c->pair_count; i++)
		check_pair(c, &c->pairs[i], record, &at);
}

static void
find_places(struct leadcheck *c)
{
	size_t count = dictionary_count(c->dictionary), i;

	c->places = xcalloc(count + 1, sizeof(*c->places));
	for (i = 0; i < count; i++) {
		const struct column_meaning *m =
		    dictionary_meaning(c->dictionary, i);
		char name[64];
		size_t column;

		snprintf(name, sizeof(name), "%.*s", SLICE_PRINT(m->name));
		column = columns_find(c->columns, name);
		if (column != COLUMN_ABSENT)
			c->places[c->place_count++] = (struct place){ column,
			    leadcell_type(m), m->values };
	}
}

static bool
is_used(const struct leadcheck *c, size_t column)
{
	size_t i;

	for (i = 0; i < c->place_count; i++)
		if (c->places[i].column == column)
			return true;
	for (i = 0; i < c->pair_count; i++)
		if (c->pairs[i].column == column ||
		    c->pairs[i].other == column)
			return true;
	return false;
}

/* A column that another command has added; * stands for any end. */
static bool
is_written(const struct leadcheck *c, struct slice header)
{
	size_t row;

	for (row = 0; row < table_rows(c->written); row++) {
		struct slice name = table_text(c->written, row, 0);

		if (slice_equal(name, header) || (slice_ends(name,
		    SLICE("*")) && slice_starts(header, (struct slice){
		    name.at, name.len - 1 })))
			return true;
	}
	return false;
}

/* Columns that nobody knows, and those that mean the same as another. */
static void
check_header(struct leadcheck *c, unsigned long line)
{
	struct arena scratch = { 0 };
	size_t i, j;

	for (i = 0; i < columns_count(c->columns); i++) {
		struct spot at = { .line = line, .lead_id = SLICE_EMPTY,
			.column = i, .value = SLICE_EMPTY,
			.other = SLICE_EMPTY, .words = SLICE_EMPTY };
		enum column_match match;
		size_t meaning;

		if (is_used(c, i))
			continue;
		meaning = dictionary_match(c->dictionary,
		    columns_header(c->columns, i), &match, NULL, &scratch);
		if (meaning == SIZE_MAX) {
			if (!is_written(c, columns_header(c->columns, i)))
				tell(c, SLICE("unknown-column"), &at);
			continue;
		}
		at.words = dictionary_meaning(c->dictionary, meaning)->name;
		for (j = 0; j < c->place_count; j++)
			if (dictionary_match(c->dictionary, columns_header(
			    c->columns, c->places[j].column), &match, NULL,
			    &scratch) == meaning)
				at.other = columns_header(c->columns,
				    c->places[j].column);
		tell(c, SLICE("second-column"), &at);
	}
	arena_release(&scratch);
}

/* Fills one pair from its row; false when it does not concern the file. */
static bool
take_pair(struct leadcheck *c, size_t row, const char *kind, struct pair *p)
{
	struct slice other = table_text(c->pair_table, row, OTHER);
	char name[2][64];
	size_t i;

	if (!slice_is(table_text(c->pair_table, row, FILE_KIND), kind))
		return false;
	snprintf(name[0], sizeof(name[0]), "%.*s",
	    SLICE_PRINT(table_text(c->pair_table, row, COLUMN)));
	snprintf(name[1], sizeof(name[1]), "%.*s", SLICE_PRINT(other));
	*p = (struct pair){ .test = TESTS, .words = other,
		.code = table_text(c->pair_table, row, PAIR_CODE),
		.column = columns_find(c->columns, name[0]),
		.other = columns_find(c->columns, name[1]) };
	for (i = 0; i < TESTS; i++)
		if (slice_is(table_text(c->pair_table, row, TEST), tests[i]))
			p->test = (enum test)i;
	if (p->test == IS_LEAD && c->o.ids == NULL)
		return false;
	if (p->test == NOT_AFTER && p->other == COLUMN_ABSENT &&
	    !slice_is(other, "today"))
		return false;
	if (p->test == UNIQUE && p->column != COLUMN_ABSENT)
		p->seen = nameset_new();
	return p->test == ONE_OF || p->column != COLUMN_ABSENT;
}

static bool
find_pairs(struct leadcheck *c, struct fault *fault)
{
	const char *kind = columns_kind_name(c->o.kind);
	size_t row;

	c->pairs = xcalloc(table_rows(c->pair_table) + 1, sizeof(*c->pairs));
	for (row = 0; row < table_rows(c->pair_table); row++) {
		struct pair *p = &c->pairs[c->pair_count];

		if (!take_pair(c, row, kind, p))
			continue;
		if (p->test == TESTS)
			return table_complain(c->pair_table, row, "test",
			    fault, "write not-after, needs, one-of, unique, "
			    "filled or is-lead");
		c->pair_count++;
	}
	return true;
}

static bool
open_tables(struct leadcheck *c, struct fault *fault)
{
	static const struct table_column codes[CODE_SHAPE] = {
		[CODE] = { .name = "code", .type = TABLE_KEY },
		[SEVERITY] = { .name = "severity", .type = TABLE_WORD },
		[EN] = { .name = "en", .type = TABLE_WORD },
		[ZH] = { .name = "zh", .type = TABLE_WORD },
	};
	static const struct table_column pairs[PAIR_SHAPE] = {
		[FILE_KIND] = { .name = "file", .type = TABLE_WORD },
		[COLUMN] = { .name = "column", .type = TABLE_TEXT },
		[TEST] = { .name = "test", .type = TABLE_WORD },
		[OTHER] = { .name = "other", .type = TABLE_TEXT },
		[PAIR_CODE] = { .name = "code", .type = TABLE_WORD },
	};
	static const struct table_column written = { .name = "column",
		.type = TABLE_KEY };

	return (c->codes = table_open("check", codes, CODE_SHAPE, fault)) &&
	    (c->pair_table = table_open("check-pair", pairs, PAIR_SHAPE,
	    fault)) &&
	    (c->written = table_open("written-column", &written, 1, fault)) &&
	    (c->dictionary = dictionary_open(c->o.kind, fault)) &&
	    (c->cells = leadcell_open(fault));
}

struct leadcheck *
leadcheck_open(const struct leadcheck_options *options,
    const struct columns *columns, unsigned long line, struct fault *fault)
{
	struct leadcheck *c = xcalloc(1, sizeof(*c));

	c->o = *options;
	c->columns = columns;
	date_format_iso(c->today, options->today);
	c->lead_id = columns_find(columns, "lead_id");
	if (!open_tables(c, fault) || !find_pairs(c, fault)) {
		leadcheck_close(c);
		return NULL;
	}
	find_places(c);
	check_header(c, line);
	return c;
}

void
leadcheck_close(struct leadcheck *c)
{
	size_t i;

	if (c == NULL)
		return;
	for (i = 0; i < c->pair_count; i++)
		nameset_free(c->pairs[i].seen);
	table_close(c->codes);
	table_close(c->pair_table);
	table_close(c->written);
	dictionary_close(c->dictionary);
	leadcell_close(c->cells);
	buffer_release(&c->message);
	buffer_release(&c->words);
	free(c->places);
	free(c->pairs);
	free(c);
}
