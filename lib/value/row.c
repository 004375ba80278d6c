/*
 * row.c - names and cells gathered
 */
#include "value/row.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

#include "value/units.h"
#include "base/number.h"

void
row_begin(struct row *row)
{
	row->count = 0;
	arena_reset(&row->arena);
}

void
row_release(struct row *row)
{
	arena_release(&row->arena);
}

const char *
row_name(struct row *row, const char *format, ...)
{
	char text[64];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	return arena_string(&row->arena, slice_of(text));
}

void
row_text(struct row *row, const char *name, struct slice text)
{
	assert(row->count < ROW_CELLS_MOST);
	row->names[row->count] = name;
	row->cells[row->count++] = arena_copy(&row->arena, text);
}

void
row_count(struct row *row, const char *name, uint64_t count)
{
	char text[32];

	snprintf(text, sizeof(text), "%llu", (unsigned long long)count);
	row_text(row, name, slice_of(text));
}

void
row_amount(struct row *row, const char *name, int64_t amount,
    unsigned digits)
{
	char text[32];

	units_format(text, amount, digits);
	row_text(row, name, slice_of(text));
}

void
row_decimal(struct row *row, const char *name, int64_t scaled)
{
	char text[32];
	int64_t rounded;

	number_scale(scaled, 1, 100, &rounded);
	number_format(text, rounded, 2, true);
	row_text(row, name, slice_of(text));
}

void
row_empty(struct row *row, const char *name)
{
	row_text(row, name, SLICE_EMPTY);
}
