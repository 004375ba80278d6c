/*
 * reader.c - windows of bytes in, records out
 *
 * The window always starts at a record.  A record that the window cuts is
 * moved to its front and scanned again with what follows; so no state is
 * carried from window to window.  While a record does not fit, the window
 * doubles and waits for as many bytes as it has, which keeps the work linear
 * however small the reads are.
 */
#include <csv.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/say.h"
#include "csv/reader.h"
#include "base/text.h"

#define WINDOW ((size_t)128 << 10)

/* What the careful lane finds on its walk over one record. */
enum oddity {
	ODD_NOTHING,		/* perhaps a CR that ends a line */
	ODD_STRAY_QUOTE,	/* a quote inside an unquoted field */
	ODD_TEXT_AFTER_QUOTE,
	ODD_UNCLOSED,
	ODD_NUL,
	ODD_CUT,		/* the window ends first */
};

struct walk {
	enum oddity oddity;
	size_t length;		/* of the record, or up to the place */
	size_t end;		/* past its line end, or the place */
	size_t lines;		/* line ends passed */
};

struct reader {
	struct reader_source source;
	struct reader_options options;
	int fd;
	struct slice bytes;	/* what is left of reader_open_bytes() */

	char *data;		/* the window */
	size_t len, capacity;
	size_t next;		/* where the next record starts */
	unsigned long line;	/* the line it starts on */
	bool started, ended;	/* first fill done; the source is dry */
	uint64_t taken;

	struct scan scan;	/* of data + scan_base */
	size_t scan_base;
	unsigned long scan_line;
	size_t row, mark;	/* next of the scan's */

	struct buffer careful;	/* the record that libcsv cut */
	uint32_t *careful_ends;
	size_t careful_count, careful_room;
	bool careful_done;

	size_t width;
	struct arena scratch;
	struct fault fault;
	unsigned long fault_line;
};

const char record_nothing[MEM_PADDING];

static ssize_t
read_fd(void *context, char *to, size_t size)
{
	const struct reader *r = context;
	ssize_t got;

	do
		got = read(r->fd, to, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static ssize_t
read_bytes(void *context, char *to, size_t size)
{
	struct reader *r = context;

	if (size > r->bytes.len)
		size = r->bytes.len;
	memcpy(to, r->bytes.at, size);
	r->bytes.at += size;
	r->bytes.len -= size;
	return (ssize_t)size;
}

struct reader *
reader_open(struct reader_source source, const struct reader_options *options)
{
	struct reader *r = xcalloc(1, sizeof(*r));

	r->source = source;
	if (options != NULL)
		r->options = *options;
	if (r->options.delimiter == '\0')
		r->options.delimiter = ',';
	if (r->options.no_quotes)
		r->options.quote = '\0';
	else if (r->options.quote == '\0')
		r->options.quote = '"';
	r->line = 1;
	r->capacity = 2 * WINDOW;
	r->data = xmalloc(r->capacity + MEM_PADDING);
	r->careful.ceiling = 4 * READER_RECORD_MAX;
	return r;
}

struct reader *
reader_open_fd(int fd, const struct reader_options *options)
{
	struct reader *r = reader_open((struct reader_source){ read_fd, NULL,
	    NULL }, options);

	r->source.context = r;
	r->fd = fd;
	return r;
}

struct reader *
reader_open_bytes(struct slice bytes, const struct reader_options *options)
{
	struct reader *r = reader_open(
	    (struct reader_source){ read_bytes, NULL, NULL }, options);

	r->source.context = r;
	r->bytes = bytes;
	return r;
}

void
reader_close(struct reader *r)
{
	if (r == NULL)
		return;
	scan_release(&r->scan);
	buffer_release(&r->careful);
	arena_release(&r->scratch);
	free(r->careful_ends);
	free(r->data);
	free(r);
}

void
reader_set_width(struct reader *r, size_t fields)
{
	r->width = fields;
}

const char *
reader_fault(const struct reader *r)
{
	return r->fault.text;
}

unsigned long
reader_fault_line(const struct reader *r)
{
	return r->fault_line;
}

uint64_t
reader_bytes(const struct reader *r)
{
	return r->taken;
}

size_t
reader_unread(const struct reader *r)
{
	return r->len - r->next;
}

unsigned long
reader_line(const struct reader *r)
{
	return r->line;
}

void
reader_restart(struct reader *r, unsigned long line)
{
	r->len = r->next = 0;
	r->line = line;
	r->started = true;
	r->ended = false;
	r->row = r->mark = 0;
	r->scan.row_count = 0;
	r->scan.irregular = false;
}

static enum reader_status
fail(struct reader *r, unsigned long line, const char *text)
{
	fault_set(&r->fault, "%s", text);
	r->fault_line = line;
	return READER_ERROR;
}

/* A leading mark of UTF-8 is no part of the first field. */
static void
skip_mark(struct reader *r)
{
	if (r->len >= 3 && memcmp(r->data, "\xEF\xBB\xBF", 3) == 0)
		r->next = 3;
}

static bool
source_failed(struct reader *r)
{
	const char *story = r->source.fault == NULL ? "" :
	    r->source.fault(r->source.context);

	return *story != '\0' ? fault_set(&r->fault, "%s", story) :
	    fault_set(&r->fault, "cannot read: %s", say_trouble(errno));
}

/*
 * Moves the cut record to the front and reads at least as many bytes again,
 * unless the source ends first.  False with a fault when reading fails.
 */
static bool
fill(struct reader *r)
{
	size_t tail = r->len - r->next;
	size_t chunk = tail > WINDOW ? tail : WINDOW;
	size_t least = tail > 3 ? tail : r->started ? 1 : 3;
	size_t got = 0;

	if (r->next > 0)
		memmove(r->data, r->data + r->next, tail);
	r->len = tail;
	r->next = 0;
	if (r->capacity < tail + chunk) {
		r->capacity = tail + chunk;
		r->data = xrealloc(r->data, r->capacity + MEM_PADDING, 1);
	}
	while (got < least && !r->ended) {
		ssize_t n = r->source.read(r->source.context,
		    r->data + r->len, chunk - got);

		if (n < 0)
			return source_failed(r);
		r->ended = n == 0;
		got += (size_t)n;
		r->len += (size_t)n;
	}
	r->taken += got;
	if (!r->started)
		skip_mark(r);
	r->started = true;
	return true;
}

/* Finds the records from r->next to the end of the window. */
static void
scan_window(struct reader *r)
{
	const char *from = r->data + r->next;
	size_t len = r->len - r->next;

	r->scan_base = r->next;
	r->scan_line = r->line;
	r->row = 0;
	r->mark = 0;
	if (r->options.careful_only) {
		r->scan.row_count = 0;
		r->scan.irregular = len > 0;
		return;
	}
	scan_records(&r->scan, r->options.lane, r->options.delimiter,
	    r->options.quote, from, len, r->ended);
}

static void
judge(const struct reader *r, struct record *record, bool high)
{
	record->flaw = RECORD_REGULAR;
	if (high && !r->options.any_bytes &&
	    !text_is_utf8(record_bytes(record)))
		record->flaw = RECORD_NOT_UTF8;
	else if (r->width != 0 && record->count != r->width)
		record->flaw = record->count < r->width ?
		    RECORD_SHORT : RECORD_LONG;
}

/*
 * Whether the next row is too long, however much of it was read at once.  The
 * CR of its line end does not count.
 */
static inline bool
next_is_too_long(const struct reader *r)
{
	const struct scan_row *row = &r->scan.rows[r->row];
	size_t end = r->scan_base + r->scan.marks[row->mark_end - 1];
	size_t length = end - r->next;

	return length > READER_RECORD_MAX + 1 ||
	    (length > READER_RECORD_MAX && r->data[end - 1] != '\r');
}

/*
 * An empty line is no record, but where records have one field it is the
 * record whose field is empty.
 */
static bool
keeps_empty_lines(const struct reader *r)
{
	return r->width == 1;
}

/* Cuts the next row of the scan; false if it is no record. */
static bool
cut(struct reader *r, struct record *record)
{
	const struct scan_row *row = &r->scan.rows[r->row];
	uint32_t *ends = r->scan.marks + r->mark;
	uint32_t count = row->mark_end - (uint32_t)r->mark;
	uint32_t start = (uint32_t)(r->next - r->scan_base);
	uint32_t end = ends[count - 1];

	record->base = r->data + r->scan_base;
	record->line = r->line;
	r->line = r->scan_line + row->lines;
	r->mark = row->mark_end;
	r->row++;
	r->next = r->scan_base + end + 1;
	if (r->next > r->len)
		r->next = r->len;
	if (end > start && record->base[end - 1] == '\r')
		ends[count - 1] = --end;
	if (count == 1 && end == start && !keeps_empty_lines(r))
		return false;
	record->ends = ends;
	record->start = start;
	record->count = count;
	record->quote = r->options.quote;
	judge(r, record, row->high);
	return true;
}

/* Walks over one record as it stands, to find its end and what is odd. */
static struct walk
walk_record(const struct reader *r)
{
	enum { FIELD_START, UNQUOTED, QUOTED, AFTER_QUOTE } state = FIELD_START;
	const char *p = r->data + r->next;
	size_t len = r->len - r->next, i;
	struct walk walk = { .oddity = ODD_NOTHING };

	for (i = 0; i < len; i++) {
		char c = p[i];
		bool line_end = c == '\n' || c == '\r';

		if (c == '\0') {
			walk.oddity = ODD_NUL;
			walk.length = walk.end = i;
			return walk;
		}
		if (c == '\n')
			walk.lines++;
		if (state == QUOTED) {
			if (c == r->options.quote)
				state = AFTER_QUOTE;
			continue;
		}
		if (line_end)
			break;
		if (c == r->options.delimiter) {
			state = FIELD_START;
		} else if (c == r->options.quote && c != '\0') {
			if (state == UNQUOTED)
				walk.oddity = ODD_STRAY_QUOTE;
			else
				state = QUOTED;
		} else if (state == AFTER_QUOTE) {
			walk.oddity = ODD_TEXT_AFTER_QUOTE;
			walk.length = walk.end = i;
			return walk;
		} else {
			state = UNQUOTED;
		}
	}
	if (!r->ended && (i == len || (p[i] == '\r' && i + 1 == len))) {
		walk.oddity = ODD_CUT;
		return walk;
	}
	walk.length = i;
	if (i == len && state == QUOTED)
		walk.oddity = ODD_UNCLOSED;
	if (i < len && p[i] == '\r') {
		walk.lines++;
		if (i + 1 < len && p[i + 1] == '\n')
			i++;
	}
	walk.end = i < len ? i + 1 : len;
	return walk;
}

static void
careful_end_field(struct reader *r)
{
	GROW(r->careful_ends, r->careful_count, r->careful_room);
	r->careful_ends[r->careful_count++] = (uint32_t)r->careful.len;
}

/* libcsv has a field: write it down as the fast lane would find it. */
static void
careful_field(void *text, size_t len, void *context)
{
	struct reader *r = context;
	const char *p = text;
	size_t i;
	bool quoted = len > 0 && (memchr(p, '"', len) != NULL ||
	    memchr(p, r->options.delimiter, len) != NULL ||
	    memchr(p, '\n', len) != NULL || memchr(p, '\r', len) != NULL);

	if (r->careful_done)
		return;
	if (r->careful_count > 0)
		buffer_add_byte(&r->careful, r->options.delimiter);
	if (!quoted) {
		buffer_add(&r->careful, (struct slice){ p, len });
	} else {
		buffer_add_byte(&r->careful, '"');
		for (i = 0; i < len; i++) {
			if (p[i] == '"')
				buffer_add_byte(&r->careful, '"');
			buffer_add_byte(&r->careful, p[i]);
		}
		buffer_add_byte(&r->careful, '"');
	}
	careful_end_field(r);
}

static void
careful_row(int terminator, void *context)
{
	struct reader *r = context;

	(void)terminator;
	if (r->careful_count > 0)
		r->careful_done = true;
}

/* RFC 4180: spaces are part of a field. */
static int
no_space(unsigned char c)
{
	(void)c;
	return 0;
}

/*
 * libcsv always has a quote; where nothing quotes, it gets a byte that the
 * record lacks.  UTF-8 has no 0xC1, so that there is one.
 */
static unsigned char
unused_byte(const struct reader *r, size_t len)
{
	int c = 0xC1;

	while (c > 0x7F && memchr(r->data + r->next, c, len) != NULL)
		c--;
	return (unsigned char)c;
}

/* Has libcsv cut the bytes of one record; false when it refuses them. */
static bool
ask_libcsv(struct reader *r, size_t len, bool strict)
{
	struct csv_parser parser;
	bool fine;

	r->careful.len = 0;
	r->careful_count = 0;
	r->careful_done = false;
	if (csv_init(&parser, strict ? CSV_STRICT | CSV_STRICT_FINI |
	    CSV_APPEND_NULL : CSV_APPEND_NULL) != 0)
		return false;
	csv_set_space_func(&parser, no_space);
	csv_set_delim(&parser, (unsigned char)r->options.delimiter);
	/* No field is longer than its record: room for it in one step. */
	csv_set_blk_size(&parser, len + 2);
	csv_set_quote(&parser, r->options.quote != '\0' ?
	    (unsigned char)r->options.quote : unused_byte(r, len));
	fine = csv_parse(&parser, r->data + r->next, len, careful_field,
	    careful_row, r) == len;
	if (fine && csv_fini(&parser, careful_field, careful_row, r) != 0)
		fine = false;
	csv_free(&parser);
	/* libcsv has no records for empty lines. */
	if (fine && !r->careful_done && keeps_empty_lines(r))
		careful_field("", 0, r);
	return fine && r->careful_count > 0;
}

static void
take_careful(struct reader *r, struct record *record, enum record_flaw flaw)
{
	record->base = buffer_padded(&r->careful).at;
	record->ends = r->careful_ends;
	record->start = 0;
	record->count = (uint32_t)r->careful_count;
	record->line = r->line;
	record->quote = '"';
	judge(r, record, true);
	if (flaw != RECORD_REGULAR && record->flaw != RECORD_NOT_UTF8)
		record->flaw = flaw;
}

/* Lenient: the line that cannot be read becomes one field, named as such. */
static bool
take_line(struct reader *r, struct record *record)
{
	const char *from = r->data + r->next;
	const char *lf = memchr(from, '\n', r->len - r->next);
	size_t len = lf ? (size_t)(lf - from) : r->len - r->next;
	size_t i;

	if (lf == NULL && !r->ended)
		return false;
	r->careful.len = 0;
	r->careful_count = 0;
	for (i = 0; i < len; i++)
		buffer_add_byte(&r->careful, from[i] ? from[i] : ' ');
	while (r->careful.len > 0 &&
	    r->careful.data[r->careful.len - 1] == '\r')
		r->careful.len--;
	careful_end_field(r);
	take_careful(r, record, RECORD_UNREADABLE);
	record->quote = '\0';
	record->flaw = RECORD_UNREADABLE;
	r->next += lf ? len + 1 : len;
	r->line++;
	return true;
}

static const char *
explain(const struct reader *r, enum oddity oddity)
{
	/* The first bytes of a zip archive. */
	if (r->line == 1 && r->len - r->next >= 4 &&
	    memcmp(r->data + r->next, "PK\3\4", 4) == 0)
		return say("an Excel workbook and no CSV; run lead-import first");
	switch (oddity) {
	case ODD_STRAY_QUOTE:
		return say("a quote inside an unquoted field; "
		    "quote the field and double the quotes in it, "
		    "or run lead-import first");
	case ODD_TEXT_AFTER_QUOTE:
		return say("text after a closing quote; "
		    "double the quotes inside the field, "
		    "or run lead-import first");
	case ODD_UNCLOSED:
		return say("a quoted field that never ends; "
		    "close the quote or double it");
	case ODD_NUL:
		return say("a NUL byte: no CSV text (UTF-16 or a binary file?); "
		    "run lead-import first");
	default:
		return say("not regular CSV; run lead-import first");
	}
}

/* Passes over lines that hold nothing but their end. */
static void
skip_empty_lines(struct reader *r)
{
	while (r->next < r->len && !keeps_empty_lines(r)) {
		const char *p = r->data + r->next;

		if (*p == '\n')
			r->next++;
		else if (*p == '\r' && r->next + 1 < r->len)
			r->next += p[1] == '\n' ? 2 : 1;
		else if (*p == '\r' && r->ended)
			r->next++;
		else
			return;
		r->line++;
	}
}

static enum reader_status
too_long(struct reader *r, struct record *record)
{
	/* A line within the limit can be given up alone. */
	if (r->options.lenient && memchr(r->data + r->next, '\n',
	    READER_RECORD_MAX + 1) != NULL && take_line(r, record)) {
		scan_window(r);
		return READER_RECORD;
	}
	return fail(r, r->line, "a record of more than 16 MiB; "
	    "look for a quote that is never closed");
}

/*
 * The careful lane: one record from r->next.  READER_END here means that the
 * window must grow first.
 */
static enum reader_status
next_careful(struct reader *r, struct record *record)
{
	struct walk walk;

	skip_empty_lines(r);
	walk = walk_record(r);
	if (walk.oddity == ODD_CUT || r->next == r->len)
		return READER_END;
	if (walk.length > READER_RECORD_MAX)
		return too_long(r, record);
	if (walk.oddity <= ODD_STRAY_QUOTE &&
	    ask_libcsv(r, walk.end, !r->options.lenient)) {
		take_careful(r, record, walk.oddity == ODD_NOTHING ?
		    RECORD_REGULAR : RECORD_REPAIRED);
		r->next += walk.end;
		r->line += walk.lines;
	} else if (!r->options.lenient) {
		return fail(r, r->line, explain(r, walk.oddity));
	} else if (!take_line(r, record)) {
		return READER_END;
	}
	scan_window(r);
	return READER_RECORD;
}

enum reader_status
reader_next(struct reader *r, struct record *record)
{
	enum reader_status status;

	if (r->scratch.total > 0)
		arena_reset(&r->scratch);
	record->scratch = &r->scratch;
	for (;;) {
		while (r->row < r->scan.row_count) {
			if (next_is_too_long(r))
				return too_long(r, record);
			if (cut(r, record))
				return READER_RECORD;
		}
		if (r->fault.text[0] != '\0')
			return READER_ERROR;
		if (r->scan.irregular) {
			status = next_careful(r, record);
			if (status != READER_END)
				return status;
		}
		if (r->ended && r->next == r->len && r->started)
			return READER_END;
		/* The last byte may be the CR of its line end. */
		if (r->len - r->next > READER_RECORD_MAX + 1)
			return too_long(r, record);
		if (!fill(r))
			return READER_ERROR;
		scan_window(r);
	}
}

struct slice
reader_unquote(const struct record *record, struct slice raw)
{
	struct slice inner = { raw.at + 1, raw.len - 2 };
	const char *quote = inner.len == 0 ? NULL :
	    slice_find(inner, record->quote);
	const char *from = inner.at, *end = inner.at + inner.len;
	char *to, *start;

	if (raw.len < 2)
		return (struct slice){ record_nothing, 0 };
	if (quote == NULL)
		return inner;
	start = to = arena_bytes(record->scratch, inner.len + MEM_PADDING);
	while (quote != NULL) {
		size_t len = (size_t)(quote + 1 - from);

		memcpy(to, from, len);
		to += len;
		from = quote + 2;
		quote = from < end ?
		    memchr(from, record->quote, (size_t)(end - from)) : NULL;
	}
	if (from < end) {
		memcpy(to, from, (size_t)(end - from));
		to += end - from;
	}
	return slice_between(start, to);
}
