/*
 * writer.c - one buffer, one place where writing can fail
 */
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "layout.h"
#include "mem.h"
#include "reader.h"
#include "writer.h"

#define BUFFER ((size_t)256 << 10)

struct writer {
	int fd;
	int error;
	size_t len;
	size_t fields;		/* of the record under way */
	bool empty;		/* that record holds no byte yet */
	char data[BUFFER];
};

struct writer *
writer_open(int fd)
{
	struct writer *w = xmalloc(sizeof(*w));

	w->fd = fd;
	w->error = 0;
	w->len = 0;
	w->fields = 0;
	w->empty = true;
	return w;
}

void
writer_close(struct writer *w)
{
	free(w);
}

int
writer_error(const struct writer *w)
{
	return w->error;
}

static void
write_all(struct writer *w, const char *p, size_t len)
{
	while (len > 0 && w->error == 0) {
		ssize_t n = write(w->fd, p, len);

		if (n < 0) {
			if (errno != EINTR)
				w->error = errno;
			continue;
		}
		p += n;
		len -= (size_t)n;
	}
}

bool
writer_flush(struct writer *w)
{
	write_all(w, w->data, w->len);
	w->len = 0;
	return w->error == 0;
}

void
writer_bytes(struct writer *w, struct slice bytes)
{
	if (bytes.len > BUFFER - w->len) {
		writer_flush(w);
		if (bytes.len > BUFFER) {
			write_all(w, bytes.at, bytes.len);
			return;
		}
	}
	memcpy(w->data + w->len, bytes.at, bytes.len);
	w->len += bytes.len;
}

static inline void
put(struct writer *w, char c)
{
	if (w->len == BUFFER)
		writer_flush(w);
	w->data[w->len++] = c;
}

static inline void
separate(struct writer *w)
{
	if (w->fields++ > 0) {
		put(w, ',');
		w->empty = false;
	}
}

void
writer_raw_field(struct writer *w, struct slice raw)
{
	separate(w);
	if (raw.len > 0) {
		writer_bytes(w, raw);
		w->empty = false;
	}
}

static bool
needs_quotes(struct slice s)
{
	size_t i;

	for (i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.at[i];

		if (c <= ',' && (c == ',' || c == '"' || c == '\n' ||
		    c == '\r'))
			return true;
	}
	return false;
}

void
writer_field(struct writer *w, struct slice value)
{
	struct slice rest = value;

	if (!needs_quotes(value)) {
		writer_raw_field(w, value);
		return;
	}
	separate(w);
	w->empty = false;
	put(w, '"');
	while (rest.at != NULL) {
		struct slice part = slice_cut(&rest, '"');

		writer_bytes(w, part);
		if (rest.at != NULL)
			writer_bytes(w, SLICE("\"\""));
	}
	put(w, '"');
}

void
writer_end(struct writer *w)
{
	if (w->fields == 1 && w->empty)
		writer_bytes(w, SLICE("\"\""));
	put(w, '\n');
	w->fields = 0;
	w->empty = true;
}

/* The bytes of columns from to before upto, separators between them. */
static void
copy_span(struct writer *w, const struct record *record, size_t from,
    size_t upto)
{
	struct slice first, last;

	if (from >= upto)
		return;
	first = record_raw(record, from);
	last = record_raw(record, upto - 1);
	writer_raw_field(w, slice_between(first.at, last.at + last.len));
	if (upto - from > 1)
		w->empty = false;
}

void
writer_record(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *computed)
{
	size_t from = 0, i;

	for (i = 0; i < layout->replaced_count; i++) {
		const struct layout_place *place = &layout->replaced[i];

		copy_span(w, record, from, place->column);
		writer_field(w, computed[place->computed]);
		from = place->column + 1;
	}
	copy_span(w, record, from, record->count);
	for (i = 0; i < layout->added_count; i++)
		writer_field(w, computed[layout->added[i]]);
	writer_end(w);
}
