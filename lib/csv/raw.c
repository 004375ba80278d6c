/*
 * raw.c - quotes open and close, the rest is commas and line ends
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "csv/raw.h"

#define CHUNK ((size_t)1 << 20)

bool
raw_read(const char *path, struct buffer *bytes)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), error;
	ssize_t got = -1;

	if (fd < 0)
		return false;
	while (got != 0 && buffer_reserve(bytes, CHUNK)) {
		got = read(fd, bytes->data + bytes->len, CHUNK);
		if (got < 0 && errno != EINTR)
			break;
		bytes->len += got > 0 ? (size_t)got : 0;
	}
	error = errno;
	close(fd);
	errno = error;
	return got == 0;
}

static bool
is_line_end(char c)
{
	return c == '\n' || c == '\r';
}

/* Past one line end at p. */
static const char *
pass_line_end(const char *p, const char *end)
{
	return p + (*p == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1);
}

/* Past the line ends at p, counted. */
static const char *
pass_empty_lines(const char *p, const char *end, unsigned long *line)
{
	while (p < end && is_line_end(*p)) {
		p = pass_line_end(p, end);
		++*line;
	}
	return p;
}

/* The end of the record at p, its line ends counted. */
static const char *
find_end(const char *p, const char *end, unsigned long *line)
{
	bool quoted = false;

	for (; p < end && (quoted || !is_line_end(*p)); p++) {
		quoted ^= *p == '"';
		*line += *p == '\n';
	}
	return p;
}

void
raw_cut(struct rawfile *f, struct slice bytes)
{
	const char *p = bytes.at, *end = bytes.at + bytes.len, *start;
	unsigned long line = 1;
	size_t room = 0;

	*f = (struct rawfile){ .bytes = bytes };
	if (slice_starts(bytes, SLICE("\xEF\xBB\xBF")))
		p += 3;
	while ((p = pass_empty_lines(p, end, &line)) < end) {
		GROW(f->records, f->count, room);
		start = p;
		f->records[f->count].line = line;
		p = find_end(p, end, &line);
		f->records[f->count].start = (size_t)(start - bytes.at);
		f->records[f->count++].len = (size_t)(p - start);
	}
}

void
raw_release(struct rawfile *f)
{
	free(f->records);
	*f = (struct rawfile){ .bytes = SLICE_EMPTY };
}

struct slice
raw_prefix(const struct rawfile *f)
{
	return (struct slice){ f->bytes.at,
	    f->count > 0 ? f->records[0].start : f->bytes.len };
}

struct slice
raw_gap(const struct rawfile *f, size_t i)
{
	size_t from = f->records[i].start + f->records[i].len;
	size_t upto = i + 1 < f->count ? f->records[i + 1].start :
	    f->bytes.len;

	return (struct slice){ f->bytes.at + from, upto - from };
}

static uint32_t
count_fields(struct slice bytes)
{
	uint32_t count = 1;
	bool quoted = false;
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		quoted ^= bytes.at[i] == '"';
		count += bytes.at[i] == ',' && !quoted;
	}
	return count;
}

void
raw_fields(struct slice bytes, struct arena *arena,
    struct record *record)
{
	uint32_t count = count_fields(bytes), field = 0;
	uint32_t *ends = arena_alloc(arena, count * sizeof(*ends));
	bool quoted = false;
	size_t i;

	for (i = 0; i < bytes.len; i++) {
		quoted ^= bytes.at[i] == '"';
		if (bytes.at[i] == ',' && !quoted)
			ends[field++] = (uint32_t)i;
	}
	ends[field] = (uint32_t)bytes.len;
	*record = (struct record){ .base = bytes.at, .ends = ends,
		.count = count, .quote = '"', .scratch = arena };
}

static bool
needs_quotes(struct slice value, char separator)
{
	size_t i;

	for (i = 0; i < value.len; i++)
		if (value.at[i] == separator || value.at[i] == '"' ||
		    is_line_end(value.at[i]))
			return true;
	return false;
}

void
raw_add_separated(struct buffer *out, struct slice value, char separator)
{
	struct slice rest = value;

	if (!needs_quotes(value, separator)) {
		buffer_add(out, value);
		return;
	}
	buffer_add_byte(out, '"');
	while (rest.at != NULL) {
		buffer_add(out, slice_cut(&rest, '"'));
		if (rest.at != NULL)
			buffer_add(out, SLICE("\"\""));
	}
	buffer_add_byte(out, '"');
}

void
raw_add_field(struct buffer *out, struct slice value)
{
	raw_add_separated(out, value, ',');
}
