/*
 * sheet.c - all records, their cells side by side
 */
#include "csv/sheet.h"

#include <stdlib.h>

#include "base/mem.h"
#include "csv/reader.h"

struct sheet {
	struct slice *cells;	/* the header's first */
	size_t columns, rows, room;
	struct arena arena;
};

static void
add_record(struct sheet *s, const struct record *record)
{
	size_t i, first;

	if (s->columns == 0)
		s->columns = record->count;
	else
		s->rows++;
	first = s->columns * s->rows;
	if (first + s->columns > s->room) {
		s->room = s->room * 2 + s->columns * 16;
		s->cells = xrealloc(s->cells, s->room, sizeof(*s->cells));
	}
	for (i = 0; i < s->columns; i++)
		s->cells[first + i] = arena_copy(&s->arena,
		    record_value(record, i));
}

struct sheet *
sheet_read(struct slice text, struct fault *fault)
{
	struct reader *reader = reader_open_bytes(text, NULL);
	struct sheet *s = xcalloc(1, sizeof(*s));
	enum reader_status status;
	struct record record;

	while ((status = reader_next(reader, &record)) == READER_RECORD)
		add_record(s, &record);
	if (status == READER_ERROR) {
		fault_set(fault, "%lu: %s", reader_fault_line(reader),
		    reader_fault(reader));
		sheet_free(s);
		s = NULL;
	}
	reader_close(reader);
	return s;
}

void
sheet_free(struct sheet *s)
{
	if (s == NULL)
		return;
	free(s->cells);
	arena_release(&s->arena);
	free(s);
}

size_t
sheet_rows(const struct sheet *s)
{
	return s->rows;
}

/* The number of a column; columns for one that is not there. */
static size_t
find(const struct sheet *s, const char *column)
{
	size_t i = 0;

	while (i < s->columns && !slice_is(s->cells[i], column))
		i++;
	return i;
}

bool
sheet_has(const struct sheet *s, const char *column)
{
	return find(s, column) < s->columns;
}

struct slice
sheet_cell(const struct sheet *s, size_t row, const char *column)
{
	size_t i = find(s, column);

	return i == s->columns || row >= s->rows ? SLICE_EMPTY :
	    s->cells[(row + 1) * s->columns + i];
}
