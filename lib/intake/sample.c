/*
 * sample.c - the head cut into cells
 */
#include <stdlib.h>

#include "intake/sample.h"
#include "csv/reader.h"

static bool
is_header(const struct record *record, const struct slice *header,
    size_t columns)
{
	size_t i;

	for (i = 0; i < columns; i++)
		if (!slice_equal(record_value(record, i), header[i]))
			return false;
	return true;
}

void
sample_init(struct sample *s, struct slice head, bool whole,
    const struct dialect *dialect, unsigned long header_line,
    const struct slice *header, size_t columns)
{
	const struct reader_options options = dialect_reader(dialect);
	struct reader *r = reader_open_bytes(head, &options);
	size_t most = columns > 0 ? SAMPLE_CELLS / columns : 0, room = 0, i;
	struct record record;

	*s = (struct sample){ .columns = columns };
	while (s->records < most && reader_next(r, &record) == READER_RECORD) {
		/* A quote that the end of the head leaves open. */
		if (!whole && record.flaw == RECORD_UNREADABLE)
			break;
		if (record.line <= header_line ||
		    is_header(&record, header, columns))
			continue;
		if (s->records == room) {
			room = room ? room * 2 : 64;
			s->cells = xrealloc(s->cells, room * columns,
			    sizeof(*s->cells));
		}
		for (i = 0; i < columns; i++)
			s->cells[s->records * columns + i] =
			    arena_copy(&s->arena,
			    slice_trim(record_value(&record, i)));
		s->records++;
	}
	/* The last record of a cut head is cut itself. */
	if (!whole && s->records > 0)
		s->records--;
	reader_close(r);
}

void
sample_release(struct sample *s)
{
	arena_release(&s->arena);
	free(s->cells);
	*s = (struct sample){ 0 };
}
