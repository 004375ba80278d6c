/*
 * bind.c - cells into members
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/say.h"
#include "front/bind.h"
#include "front/cells.h"

struct binding {
	struct input *in;
	const struct bind *table;
	size_t count;
	size_t columns[];	/* where each row of the table stands */
};

struct binding *
bind_open(struct input *in, const struct bind *table)
{
	struct binding *b;
	size_t count = 0, i;

	while (table[count].type != BIND_IS_END)
		count++;
	b = xmalloc(sizeof(*b) + count * sizeof(*b->columns));
	*b = (struct binding){ .in = in, .table = table, .count = count };
	for (i = 0; i < count; i++) {
		const struct bind *row = &table[i];

		b->columns[i] = row->of != NULL ?
		    input_need_of(in, row->name, row->of) : row->needed ?
		    input_need(in, row->name) : input_find(in, row->name);
	}
	return b;
}

void
bind_close(struct binding *binding)
{
	free(binding);
}

static int64_t
unknown_number(const struct bind *row)
{
	return row->otherwise != 0 ? row->otherwise : BIND_NO_NUMBER;
}

static bool
reject_number(struct binding *b, const struct record *record, size_t column,
    const struct bind *row)
{
	char remedy[120];

	if (row->remedy != NULL)
		snprintf(remedy, sizeof(remedy), "%s", say(row->remedy));
	else if (row->least == 0 && row->most == 0)
		snprintf(remedy, sizeof(remedy), "%s", row->type ==
		    BIND_IS_INT ? say("write a whole number") :
		    say("write a number such as 1234.5"));
	else
		snprintf(remedy, sizeof(remedy), row->type == BIND_IS_INT ?
		    say("write a whole number from %lld to %lld") :
		    say("write a number from %lld to %lld"),
		    (long long)row->least, (long long)row->most);
	input_reject_value(b->in, record, column, "bad-number", remedy);
	return false;
}

static bool
read_number(struct binding *b, const struct record *record, size_t column,
    const struct bind *row, int64_t *into)
{
	struct slice cell = cell_text(record, column);
	bool whole = row->type == BIND_IS_INT;
	bool bounded = row->least != 0 || row->most != 0;
	int64_t unit = whole ? 1 : BIND_DECIMAL_UNIT;
	int64_t number = 0;
	enum value_status status;

	*into = unknown_number(row);
	if (cell.len == 0)
		return true;
	status = whole ? number_parse_int(cell, INT64_MIN + 1, INT64_MAX,
	    &number) : number_parse_decimal(cell, 4, &number);
	if (status != VALUE_OK || (bounded &&
	    (number < row->least * unit || number > row->most * unit)))
		return reject_number(b, record, column, row);
	*into = number;
	return true;
}

static bool
read_word(struct binding *b, const struct record *record, size_t column,
    const struct bind *row, int *into)
{
	struct slice cell = cell_text(record, column);
	struct slice rest = slice_of(row->words);
	struct buffer words = { 0 };
	int i;

	*into = BIND_NO_WORD;
	if (cell.len == 0)
		return true;
	for (i = 0; rest.at != NULL; i++)
		if (slice_equal(slice_cut(&rest, '|'), cell)) {
			*into = i;
			return true;
		}
	rest = slice_of(row->words);
	while (rest.at != NULL) {
		buffer_add(&words, slice_cut(&rest, '|'));
		if (rest.at != NULL)
			buffer_add_byte(&words, ';');
	}
	input_reject_word(b->in, record, column, buffer_slice(&words));
	buffer_release(&words);
	return false;
}

static bool
read_cell(struct binding *b, const struct record *record, size_t column,
    const struct bind *row, void *into)
{
	switch (row->type) {
	case BIND_IS_TEXT:
		*(struct slice *)into = cell_text(record, column);
		return true;
	case BIND_IS_DATE:
		return cell_date(b->in, record, column, into);
	case BIND_IS_DAY:
		return cell_day(b->in, record, column, into);
	case BIND_IS_INT:
	case BIND_IS_DECIMAL:
		return read_number(b, record, column, row, into);
	case BIND_IS_BOOL:
		return cell_bool(b->in, record, column, into);
	case BIND_IS_WORD:
		return read_word(b, record, column, row, into);
	case BIND_IS_END:
		break;
	}
	return true;
}

bool
bind_read(struct binding *b, const struct record *record, void *into)
{
	size_t i;

	for (i = 0; i < b->count; i++) {
		const struct bind *row = &b->table[i];
		size_t column = b->columns[i];

		if (row->filled != NULL &&
		    cell_text(record, column).len == 0) {
			input_reject(b->in, record, column, "empty",
			    say("empty; %s"), say(row->filled));
			return false;
		}
		if (!read_cell(b, record, column, row,
		    (char *)into + row->place))
			return false;
	}
	return true;
}

size_t
bind_column(const struct binding *b, const char *name)
{
	size_t i;

	for (i = 0; i < b->count; i++)
		if (strcmp(b->table[i].name, name) == 0)
			return b->columns[i];
	return input_find(b->in, name);
}

bool
bind_set_flaw(struct flaw *flaw, const char *column, const char *code,
    const char *format, ...)
{
	va_list arguments;

	flaw->column = column;
	flaw->code = code;
	va_start(arguments, format);
	vsnprintf(flaw->fault.text, sizeof(flaw->fault.text), say(format),
	    arguments);
	va_end(arguments);
	return false;
}

void
bind_reject(struct binding *b, const struct record *record,
    const struct flaw *flaw)
{
	input_reject(b->in, record, flaw->column == NULL ? COLUMN_ABSENT :
	    bind_column(b, flaw->column), flaw->code, "%s",
	    flaw->fault.text);
}
