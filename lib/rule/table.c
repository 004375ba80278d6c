/*
 * table.c - rule tables: found, read, checked against their shape
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/say.h"
#include "set/nameset.h"
#include "base/number.h"
#include "csv/reader.h"
#include "rule/table.h"

#define DECIMAL_DIGITS 4
#define TABLE_COLUMNS_MOST 64

/* What a table knows of a column of its shape. */
struct column {
	const unsigned *first;	/* built in: its cell of the first row, or
				   NULL: there is none */
	size_t number;		/* which of the columns of numbers */
	struct nameset *keys;	/* the rows, from 1, of its keys; until all
				   rows of a file are read */
};

/*
 * Of a file the cells are copied and checked.  A built-in table is sound (the
 * tests give them back as files) and every command opens dozens:
 * its cells stay where they were compiled, and only numbers are read.
 */
struct table {
	struct arena arena;
	char *label;		/* file name, or <NAME> for a built-in one */
	bool ruled;		/* its name is that of a built-in one */
	size_t columns;		/* of the shape */
	struct column *shape;
	size_t rows, room;
	size_t numeric;		/* columns of numbers */
	int64_t *numbers;	/* rows * numeric */
	struct slice *cells;	/* rows * columns; of a file */
	unsigned long *lines;
	const struct table_builtin *builtin;	/* or NULL */
	size_t stride;		/* from a row of builtin->cells to the next */
};

/* A row as it is read: of a file, or a built-in one as it was compiled. */
struct row {
	const struct record *record;	/* NULL: built in */
	const struct table_builtin *builtin;
	const unsigned *cells;
	size_t count;
	unsigned long line;
};

/* What --table said; few, so a list. */
struct replacement {
	const char *name, *file;
	struct replacement *next;
};
static struct replacement *replacements;
static bool proving;

static struct slice
builtin_cell(const struct table_builtin *b, const unsigned *cell)
{
	return slice_trim((struct slice){ cell[0] < b->size ?
	    b->bytes + cell[0] : b->more + (cell[0] - b->size), cell[1] });
}

static struct slice
row_cell(const struct row *row, size_t i)
{
	if (row->record != NULL)
		return slice_trim(record_value(row->record, i));
	return builtin_cell(row->builtin, row->cells + 2 * i);
}

static bool
is_number(const struct table_column *shape)
{
	return shape->type == TABLE_INT || shape->type == TABLE_DECIMAL;
}

static const struct table_builtin *
find_builtin(const char *name)
{
	size_t low = 0, high = table_builtin_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(name, table_builtins[middle].name);

		if (order == 0)
			return &table_builtins[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

struct slice
table_bytes(const char *name)
{
	const struct table_builtin *b = find_builtin(name);

	if (b == NULL)
		return (struct slice){ NULL, 0 };
	return (struct slice){ b->bytes, b->size };
}

bool
table_replace(const char *name, const char *file, struct fault *fault)
{
	struct replacement *r;

	if (find_builtin(name) == NULL)
		return fault_set(fault, "no table \"%s\"", name);
	/* Said now, as some tables are opened only when they are needed. */
	if (access(file, R_OK) != 0)
		return fault_set(fault, "cannot open \"%s\": %s", file,
		    say_trouble(errno));
	r = xmalloc(sizeof(*r));
	*r = (struct replacement){ name, file, replacements };
	replacements = r;
	return true;
}

static const struct replacement *
find_replacement(const char *name)
{
	const struct replacement *r = replacements;

	while (r != NULL && strcmp(r->name, name) != 0)
		r = r->next;
	return r;
}

bool
table_is_builtin(const char *name)
{
	return find_builtin(name) != NULL && find_replacement(name) == NULL;
}

bool
table_add_pattern(const char *name, struct pattern_set *set,
    struct slice text, int id, struct fault *fault)
{
	if (!table_is_builtin(name))
		return pattern_set_add(set, text, id, fault);
	pattern_set_add_known(set, text, id);
	return true;
}

/* Says file, line and column in front of what is wrong. */
static bool
complain(const struct table *t, unsigned long line, const char *column,
    struct fault *fault, const char *what)
{
	if (column == NULL)
		return fault_set(fault, "%s:%lu: %s", t->label, line, what);
	return fault_set(fault, "%s:%lu: column \"%s\": %s", t->label, line,
	    column, what);
}

static enum value_status
read_number(struct slice cell, const struct table_column *shape,
    int64_t *number)
{
	*number = 0;
	return shape->type == TABLE_INT ?
	    number_parse_int(cell, INT64_MIN, INT64_MAX, number) :
	    number_parse_decimal(cell, DECIMAL_DIGITS, number);
}

static bool
check_number(const struct table *t, unsigned long line,
    const struct table_column *shape, struct slice cell, int64_t *number,
    struct fault *fault)
{
	char quoted[80], least[32], most[32], what[256];
	unsigned digits = shape->type == TABLE_INT ? 0 : DECIMAL_DIGITS;
	int64_t unit = shape->type == TABLE_INT ? 1 : 10000;
	enum value_status status = read_number(cell, shape, number);

	if (status == VALUE_EMPTY && shape->optional)
		return true;
	if (shape->least == 0 && shape->most == 0 && status == VALUE_OK)
		return true;
	if (status == VALUE_OK && *number >= shape->least * unit &&
	    *number <= shape->most * unit)
		return true;
	number_format(least, shape->least, 0, true);
	number_format(most, shape->most, 0, true);
	fault_quote(quoted, sizeof(quoted), cell);
	if (shape->most == 0 && shape->least == 0)
		snprintf(what, sizeof(what), say(digits == 0 ?
		    "cannot read \"%s\"; write a whole number" :
		    "cannot read \"%s\"; write a number"), quoted);
	else
		snprintf(what, sizeof(what), say(digits == 0 ?
		    "cannot read \"%s\"; write a whole number from %s to %s" :
		    "cannot read \"%s\"; write a number from %s to %s"),
		    quoted, least, most);
	return complain(t, line, shape->name, fault, what);
}

static bool
check_key(struct table *t, size_t row, size_t column,
    const struct table_column *shape, struct fault *fault)
{
	struct slice key = table_text(t, row, column);
	char quoted[80], what[160];
	uint32_t *seen;

	if (t->shape[column].keys == NULL)
		t->shape[column].keys = nameset_new();
	seen = nameset_count(t->shape[column].keys, key);
	if (*seen == 0) {
		*seen = (uint32_t)row + 1;
		return true;
	}
	snprintf(what, sizeof(what),
	    say("\"%s\" stands in line %lu already; remove one"),
	    fault_quote(quoted, sizeof(quoted), key), t->lines[*seen - 1]);
	return complain(t, t->lines[row], shape->name, fault, what);
}

static void
forget_keys(struct table *t)
{
	size_t i;

	for (i = 0; i < t->columns; i++) {
		nameset_free(t->shape[i].keys);
		t->shape[i].keys = NULL;
	}
}

static bool
check_words(const struct table *t, size_t row,
    const struct table_column *shape, struct slice cell, struct fault *fault)
{
	struct slice rest = slice_of(shape->words);
	struct buffer what = { 0 };
	char quoted[80];

	if (slice_is_listed(cell, rest, ';'))
		return true;
	buffer_format(&what, say("cannot read \"%s\"; write one of"),
	    fault_quote(quoted, sizeof(quoted), cell));
	while (rest.at != NULL) {
		struct slice word = slice_cut(&rest, ';');

		buffer_format(&what, " %.*s%s", SLICE_PRINT(word),
		    rest.at != NULL ? "," : "");
	}
	complain(t, t->lines[row], shape->name, fault, what.data);
	buffer_release(&what);
	return false;
}

static bool
check_row(struct table *t, size_t row, const struct table_column *shape,
    struct fault *fault)
{
	size_t i;

	for (i = 0; i < t->columns; i++) {
		struct slice cell = t->cells[row * t->columns + i];

		if (is_number(&shape[i]) && !check_number(t, t->lines[row],
		    &shape[i], cell, &t->numbers[row * t->numeric +
		    t->shape[i].number], fault))
			return false;
		if ((shape[i].type == TABLE_WORD ||
		    shape[i].type == TABLE_KEY) && cell.len == 0 &&
		    !shape[i].optional)
			return complain(t, t->lines[row], shape[i].name,
			    fault, "empty; write a word here");
		if (shape[i].type == TABLE_KEY && cell.len > 0 &&
		    !check_key(t, row, i, &shape[i], fault))
			return false;
		if (shape[i].words != NULL && cell.len > 0 &&
		    !check_words(t, row, &shape[i], cell, fault))
			return false;
	}
	return true;
}

/* The columns marked as keys; where none is, those that are unique. */
static bool
is_key(const struct table *t, const struct table_column *shape, size_t column)
{
	size_t i;

	for (i = 0; i < t->columns; i++)
		if (shape[i].key)
			return shape[column].key;
	return shape[column].type == TABLE_KEY;
}

/* The first row below upto that has the keys of another table's row. */
static size_t
find_keys(const struct table *t, size_t upto,
    const struct table_column *shape, const struct table *other, size_t row)
{
	size_t found, i;

	for (found = 0; found < upto; found++) {
		for (i = 0; i < t->columns; i++)
			if (is_key(t, shape, i) && !slice_equal(
			    table_text(t, found, i),
			    table_text(other, row, i)))
				break;
		if (i == t->columns)
			break;
	}
	return found;
}

/* "relation, B" */
static void
tell_keys(const struct table *t, size_t row,
    const struct table_column *shape, struct buffer *out)
{
	size_t i;

	for (i = 0; i < t->columns; i++) {
		struct slice key = table_text(t, row, i);

		if (is_key(t, shape, i) && key.len > 0)
			buffer_format(out, "%s%.*s", out->len > 0 ? ", " : "",
			    SLICE_PRINT(key));
	}
	buffer_add_byte(out, '\0');
}

static bool
check_keys(const struct table *t, const struct table_column *shape,
    struct fault *fault)
{
	struct buffer keys = { 0 };
	size_t row, first, i;

	for (i = 0; i < t->columns && !shape[i].key; i++)
		;
	if (i == t->columns)
		return true;
	for (row = 1; row < t->rows; row++) {
		first = find_keys(t, row, shape, t, row);
		if (first == row)
			continue;
		tell_keys(t, row, shape, &keys);
		fault_set(fault, "%s:%lu: column \"%s\": %s stands in line "
		    "%lu already; remove one", t->label, t->lines[row],
		    shape[i].name, keys.data, t->lines[first]);
		buffer_release(&keys);
		return false;
	}
	return true;
}

static bool
lacks_column(const struct table *t, unsigned long line,
    const struct table_column *shape, size_t column, struct fault *fault)
{
	struct buffer what = { 0 };
	const char *between = " ";
	size_t i;

	buffer_format(&what, say(t->ruled ? "no column \"%s\"; print the "
	    "built-in table and edit a copy" :
	    "no column \"%s\"; the file needs the columns"),
	    shape[column].name);
	for (i = 0; i < t->columns && !t->ruled; i++) {
		if (shape[i].optional)
			continue;
		buffer_format(&what, "%s%s", between, shape[i].name);
		between = ", ";
	}
	buffer_add_byte(&what, '\0');
	complain(t, line, NULL, fault, what.data);
	buffer_release(&what);
	return false;
}

/* Finds the columns of the shape in the header; SIZE_MAX for a missing one. */
static bool
map_header(const struct table *t, const struct row *header,
    const struct table_column *shape, size_t *place, struct fault *fault)
{
	size_t i, column;

	for (i = 0; i < t->columns; i++) {
		place[i] = SIZE_MAX;
		for (column = 0; column < header->count; column++)
			if (slice_is(row_cell(header, column),
			    shape[i].name))
				break;
		if (column < header->count) {
			place[i] = column;
		} else if (!shape[i].optional) {
			return lacks_column(t, header->line, shape, i, fault);
		}
	}
	return true;
}

static void
take_row(struct table *t, const struct row *row, const size_t *place)
{
	size_t i;

	if (t->rows == t->room) {
		t->room = t->room ? t->room * 2 : 64;
		t->cells = xrealloc(t->cells, t->room * t->columns,
		    sizeof(*t->cells));
		t->numbers = xrealloc(t->numbers, t->room * t->numeric,
		    sizeof(*t->numbers));
		t->lines = xrealloc(t->lines, t->room, sizeof(*t->lines));
	}
	for (i = 0; i < t->columns; i++)
		t->cells[t->rows * t->columns + i] = place[i] == SIZE_MAX ?
		    SLICE_EMPTY : arena_copy(&t->arena, row_cell(row,
		    place[i]));
	t->lines[t->rows++] = row->line;
}

static const char *
flaw_text(enum record_flaw flaw)
{
	switch (flaw) {
	case RECORD_SHORT:
		return say("fewer fields than the header; add the missing commas");
	case RECORD_LONG:
		return say("more fields than the header; "
		    "quote fields that hold a comma");
	default:
		return say("not UTF-8; save the table as UTF-8");
	}
}

static struct row
row_of(const struct record *record)
{
	return (struct row){ .record = record, .count = record->count,
		.line = record->line };
}

static bool
read_rows(struct table *t, struct reader *r, const struct table_column *shape,
    struct fault *fault)
{
	size_t place[TABLE_COLUMNS_MOST];
	struct record record;
	enum reader_status status = reader_next(r, &record);
	struct row row;

	if (status == READER_END)
		return complain(t, 1, NULL, fault, "empty; a table starts with "
		    "a header");
	if (status == READER_RECORD) {
		row = row_of(&record);
		if (!map_header(t, &row, shape, place, fault))
			return false;
		reader_set_width(r, record.count);
	}
	while (status != READER_ERROR &&
	    (status = reader_next(r, &record)) == READER_RECORD) {
		if (record.flaw != RECORD_REGULAR)
			return complain(t, record.line, NULL, fault,
			    flaw_text(record.flaw));
		row = row_of(&record);
		take_row(t, &row, place);
		if (!check_row(t, t->rows - 1, shape, fault))
			return false;
	}
	if (status == READER_ERROR)
		return complain(t, reader_fault_line(r), NULL, fault,
		    reader_fault(r));
	return true;
}

/* The numbers of a column of a built-in table, which can all be read. */
static void
read_numbers(struct table *t, size_t column, const struct table_column *shape)
{
	size_t row;

	for (row = 0; row < t->rows; row++)
		read_number(table_text(t, row, column), shape,
		    &t->numbers[row * t->numeric + t->shape[column].number]);
}

/* As read_rows(); the cells were found when the table was compiled. */
static bool
read_builtin(struct table *t, const struct table_builtin *b,
    const struct table_column *shape, struct fault *fault)
{
	size_t place[TABLE_COLUMNS_MOST], i;
	const unsigned *at = b->cells + 1;
	struct row header = { .builtin = b, .line = at[0], .count = at[1],
		.cells = at + 2 };

	if (!map_header(t, &header, shape, place, fault))
		return false;
	t->builtin = b;
	t->rows = b->cells[0] - 1;
	t->stride = 2 + 2 * header.count;
	t->numbers = xmalloc((t->rows * t->numeric + 1) *
	    sizeof(*t->numbers));
	for (i = 0; i < t->columns; i++) {
		if (place[i] != SIZE_MAX)
			t->shape[i].first = at + t->stride + 2 + 2 * place[i];
		if (is_number(&shape[i]))
			read_numbers(t, i, shape + i);
	}
	return true;
}

/* Of a reader, or of the built-in table. */
static struct table *
open_rows(const char *label, struct reader *r, const struct table_builtin *b,
    bool ruled, const struct table_column *shape, size_t count,
    struct fault *fault)
{
	struct table *t = xcalloc(1, sizeof(*t));
	size_t i;
	bool fine;

	t->label = xstrdup(label);
	t->ruled = ruled;
	t->columns = count;
	t->shape = xcalloc(count, sizeof(*t->shape));
	for (i = 0; i < count; i++)
		if (is_number(&shape[i]))
			t->shape[i].number = t->numeric++;
	fine = b != NULL ? read_builtin(t, b, shape, fault) :
	    read_rows(t, r, shape, fault) && check_keys(t, shape, fault);
	forget_keys(t);
	if (!fine) {
		table_close(t);
		t = NULL;
	}
	return t;
}

static struct table *
open_reader(const char *label, struct reader *r, bool ruled,
    const struct table_column *shape, size_t count, struct fault *fault)
{
	struct table *t = open_rows(label, r, NULL, ruled, shape, count,
	    fault);

	reader_close(r);
	return t;
}

struct table *
table_open_bytes(const char *label, struct slice bytes,
    const struct table_column *shape, size_t count, struct fault *fault)
{
	return open_reader(label, reader_open_bytes(bytes, NULL), false,
	    shape, count, fault);
}

/* Set by table_read_with(). */
static bool (*take_file)(int fd, const char *path, struct buffer *bytes,
    struct fault *fault);

void
table_read_with(bool (*take)(int fd, const char *path, struct buffer *bytes,
    struct fault *fault))
{
	take_file = take;
}

static struct table *
open_taken(int fd, const char *path, bool ruled,
    const struct table_column *shape, size_t count, struct fault *fault)
{
	struct buffer bytes = { 0 };
	struct fault why;
	struct table *t = NULL;

	if (take_file(fd, path, &bytes, &why))
		t = open_reader(path, reader_open_bytes(buffer_slice(&bytes),
		    NULL), ruled, shape, count, fault);
	else
		fault_set(fault, "%s: %s", path, why.text);
	buffer_release(&bytes);
	return t;
}

static struct table *
open_path(const char *path, bool ruled, const struct table_column *shape,
    size_t count, struct fault *fault)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	struct table *t;

	if (fd < 0) {
		fault_set(fault, "cannot open \"%s\": %s", path,
		    say_trouble(errno));
		return NULL;
	}
	t = take_file != NULL ?
	    open_taken(fd, path, ruled, shape, count, fault) :
	    open_reader(path, reader_open_fd(fd, NULL), ruled, shape, count,
	    fault);
	close(fd);
	return t;
}

struct table *
table_open_file(const char *path, const struct table_column *shape,
    size_t count, struct fault *fault)
{
	return open_path(path, false, shape, count, fault);
}

void
table_prove_builtins(void)
{
	proving = true;
}

/* What is compiled in is taken as sound, but by tests. */
static bool
prove_builtin(const char *label, const struct table_builtin *b,
    const struct table_column *shape, size_t count, struct fault *fault)
{
	struct table *t;

	if (!proving)
		return true;
	t = table_open_bytes(label, (struct slice){ b->bytes, b->size },
	    shape, count, fault);
	table_close(t);
	return t != NULL;
}

struct table *
table_open(const char *name, const struct table_column *shape, size_t count,
    struct fault *fault)
{
	const struct table_builtin *b = find_builtin(name);
	const struct replacement *r = find_replacement(name);
	char label[80];

	if (r != NULL)
		return open_path(r->file, true, shape, count, fault);
	if (b == NULL) {
		fault_set(fault, "no table \"%s\"", name);
		return NULL;
	}
	snprintf(label, sizeof(label), "<%s>", name);
	if (!prove_builtin(label, b, shape, count, fault))
		return NULL;
	return open_rows(label, NULL, b, false, shape, count, fault);
}

struct table *
table_open_whole(const char *name, const struct table_column *shape,
    size_t count, struct fault *fault)
{
	struct table *t = table_open(name, shape, count, fault);
	struct table *builtin = t == NULL ? NULL : open_rows(name, NULL,
	    find_builtin(name), false, shape, count, fault);
	struct buffer keys = { 0 };
	size_t row;

	for (row = 0; builtin != NULL && row < builtin->rows; row++)
		if (find_keys(t, t->rows, shape, builtin, row) == t->rows)
			break;
	if (builtin == NULL || row < builtin->rows) {
		if (builtin != NULL) {
			tell_keys(builtin, row, shape, &keys);
			fault_set(fault, "%s: no row for %s; add it, the "
			    "built-in table shows how", t->label, keys.data);
		}
		table_close(t);
		t = NULL;
	}
	buffer_release(&keys);
	table_close(builtin);
	return t;
}

void
table_close(struct table *t)
{
	if (t == NULL)
		return;
	arena_release(&t->arena);
	free(t->shape);
	free(t->numbers);
	free(t->cells);
	free(t->lines);
	free(t->label);
	free(t);
}

size_t
table_rows(const struct table *t)
{
	return t->rows;
}

struct slice
table_text(const struct table *t, size_t row, size_t column)
{
	const unsigned *first = t->shape[column].first;

	if (t->builtin == NULL)
		return t->cells[row * t->columns + column];
	return first == NULL ? SLICE_EMPTY :
	    builtin_cell(t->builtin, first + row * t->stride);
}

int64_t
table_int(const struct table *t, size_t row, size_t column)
{
	return t->numbers[row * t->numeric + t->shape[column].number];
}

bool
table_has(const struct table *t, size_t row, size_t column)
{
	return table_text(t, row, column).len > 0;
}

bool
table_complain(const struct table *t, size_t row, const char *column,
    struct fault *fault, const char *what)
{
	return complain(t, table_line(t, row), column, fault, what);
}

unsigned long
table_line(const struct table *t, size_t row)
{
	if (t->builtin != NULL)
		return t->builtin->cells[1 + (row + 1) * t->stride];
	return t->lines[row];
}

const char *
table_file(const struct table *t)
{
	return t->label;
}
