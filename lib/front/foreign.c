/*
 * foreign.c - head, form, translation record by record
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/say.h"
#include "front/foreign.h"
#include "front/report.h"
#include "base/mem.h"
#include "base/text.h"
#include "csv/dialect.h"
#include "csv/raw.h"
#include "encoding/decode.h"

/* How much is looked at, and given out at a time. */
#define HEAD ((size_t)64 << 10)

struct foreign {
	int fd;
	struct decoder *decoder;
	struct buffer head;	/* decoded, yet to be read */
	size_t head_at;
	bool whole;		/* the head is the whole file */

	struct dialect dialect;
	struct unwrapper unwrapper;
	struct mender mender;
	unsigned long header_line;
	char form[240];
	struct reader *reader;	/* of a foreign file; NULL: canonical */
	struct buffer out;	/* translated, yet to be given out */
	size_t out_at;
	unsigned long line;	/* that the next record would stand on */
};

static ssize_t
read_fd(void *context, char *to, size_t size)
{
	const struct foreign *f = context;
	ssize_t got;

	do
		got = read(f->fd, to, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static bool
is_mended(const struct foreign *f)
{
	return f->dialect.spaced || f->dialect.escaped;
}

/* A piece with its quotes mended. */
static ssize_t
read_mended(struct foreign *f, char *to, size_t size)
{
	char *from = to + MEND_HELD;
	size_t len;

	do {
		ssize_t got = decoder_read(f->decoder, from, size - MEND_HELD);

		if (got <= 0)
			return got;
		len = mend_piece(&f->mender, to, from, (size_t)got);
	} while (len == 0);
	return (ssize_t)len;
}

/* The decoded text from its start, in the manner of the dialect. */
static ssize_t
read_decoded(void *context, char *to, size_t size)
{
	struct foreign *f = context;
	size_t left = f->head.len - f->head_at;
	ssize_t got;

	do {
		if (left > 0) {
			got = (ssize_t)(left < size ? left : size);
			memcpy(to, f->head.data + f->head_at, (size_t)got);
			f->head_at += (size_t)got;
			left -= (size_t)got;
		} else if (is_mended(f)) {
			got = read_mended(f, to, size);
		} else {
			got = decoder_read(f->decoder, to, size);
		}
		if (got > 0 && f->dialect.cr_lines)
			dialect_mend_lines(to, (size_t)got);
		/* May leave nothing of a piece, which is no end. */
		if (got <= 0 || !f->dialect.wrapped)
			return got;
		got = (ssize_t)dialect_unwrap(&f->unwrapper, to, (size_t)got);
	} while (got == 0);
	return got;
}

static const char *
decoded_fault(const void *context)
{
	return decoder_fault(((const struct foreign *)context)->decoder);
}

static bool
read_head(struct foreign *f, struct fault *fault)
{
	while (f->head.len < HEAD && !f->whole) {
		ssize_t got;

		buffer_reserve(&f->head, HEAD);
		got = decoder_read(f->decoder, f->head.data + f->head.len,
		    HEAD);
		if (got < 0)
			return fault_set(fault, "%s",
			    *decoder_fault(f->decoder) != '\0' ?
			    decoder_fault(f->decoder) : say_trouble(errno));
		f->whole = got == 0;
		f->head.len += (size_t)got;
	}
	return true;
}

/* Whether the kind knows a header, so that it is no title. */
static bool
is_known(struct slice cell, enum columns_kind kind)
{
	struct arena scratch = { 0 };
	enum column_match match;
	struct fault fault;
	struct dictionary *d = dictionary_open(kind, &fault);
	bool known;

	if (d == NULL)
		return false;
	known = dictionary_match(d, cell, &match, NULL, &scratch) != SIZE_MAX;
	dictionary_close(d);
	arena_release(&scratch);
	return known;
}

/* A line of one cell that reads like a title above wider records. */
static bool
is_title(const struct record *record, unsigned width, enum columns_kind kind)
{
	struct slice first = slice_trim(record_value(record, 0));
	size_t i;

	for (i = 1; i < record->count; i++)
		if (slice_trim(record_value(record, i)).len > 0)
			return false;
	return width > 1 && !is_known(first, kind) &&
	    (first.len == 0 || slice_find(first, ' ') != NULL ||
	    text_ascii_prefix(first) < first.len);
}

/* The line of the header: the first that is no title. */
static unsigned long
find_header(const struct foreign *f, enum columns_kind kind, size_t *cells)
{
	const struct reader_options options = dialect_reader(&f->dialect);
	struct reader *r = reader_open_bytes(buffer_slice(&f->head), &options);
	struct record record;
	unsigned long line = 1, passed = 0;

	*cells = 0;
	while (passed < DIALECT_RECORDS &&
	    reader_next(r, &record) == READER_RECORD) {
		if ((record.line == 1 && f->dialect.told) ||
		    is_title(&record, f->dialect.width, kind)) {
			passed++;
			continue;
		}
		line = record.line;
		*cells = record.count;
		break;
	}
	reader_close(r);
	return passed > 0 ? line : 1;
}

/* Whether commas cut the first line; then no other delimiter is looked for. */
static bool
begins_with_commas(struct slice head)
{
	struct slice line = slice_cut(&head, '\n');

	return slice_find(line, ',') != NULL &&
	    slice_find(line, ';') == NULL &&
	    slice_find(line, '\t') == NULL;
}

static void
add_form(struct foreign *f, const char *text)
{
	size_t len = strlen(f->form);

	snprintf(f->form + len, sizeof(f->form) - len, "%s%s",
	    len > 0 ? ", " : "", say(text));
}

/* Names what is not canonical; the mark of UTF-8 and CR LF are nothing. */
static void
name_form(struct foreign *f)
{
	enum charset charset = decoder_guess(f->decoder)->charset;
	char text[48];

	if (charset != CHARSET_AUTO && charset != CHARSET_UTF_8)
		add_form(f, charset_name(charset));
	if (f->dialect.delimiter != ',')
		add_form(f, f->dialect.delimiter == ';' ? "semicolons" :
		    f->dialect.delimiter == '\t' ? "TABs" : "vertical bars");
	if (f->dialect.quote != QUOTE_DOUBLE)
		add_form(f, f->dialect.quote == QUOTE_SINGLE ?
		    "apostrophes as quotes" : "no quotes");
	if (is_mended(f))
		add_form(f, f->dialect.escaped ? "backslashes before quotes" :
		    "blanks around quotes");
	if (f->dialect.wrapped)
		add_form(f, "records quoted as a whole");
	if (f->dialect.cr_lines)
		add_form(f, "lines that end in CR");
	if (f->header_line > 1) {
		snprintf(text, sizeof(text), say("header on line %lu"),
		    f->header_line);
		add_form(f, text);
	}
}

/* What is read with doubt could be told, but not by the records: refused. */
static bool
is_certain(const struct foreign *f, enum columns_kind kind,
    struct fault *fault)
{
	const struct guess *g = decoder_guess(f->decoder);

	if (g->rival == NULL && !g->poor)
		return true;
	return fault_set(fault, "the encoding may be %s%s%s; save the file as "
	    "UTF-8, or convert it with lead-import%s%s --encoding",
	    charset_name(g->charset), g->rival != NULL ? " or " : "",
	    g->rival != NULL ? g->rival : "",
	    kind != COLUMNS_NONE ? " -k " : "", columns_kind_name(kind));
}

static void
look(struct foreign *f, enum columns_kind kind)
{
	struct slice head = buffer_slice(&f->head);
	size_t cells = 0;

	dialect_detect(head, f->whole, begins_with_commas(head) ? ',' : '\0',
	    QUOTE_AUTO, &f->dialect);
	if (f->dialect.cr_lines)
		dialect_mend_lines(f->head.data, f->head.len);
	if (is_mended(f)) {
		f->mender = dialect_mender(&f->dialect);
		f->head.len = mend_piece(&f->mender, f->head.data,
		    f->head.data, f->head.len);
	}
	f->header_line = 1;
	if (!f->dialect.wrapped)
		f->header_line = find_header(f, kind, &cells);
	/* A delimiter that does not cut the header stands in the cells. */
	if (!f->dialect.wrapped && f->dialect.delimiter != ',' && cells < 2) {
		dialect_detect(head, f->whole, ',', QUOTE_AUTO, &f->dialect);
		f->header_line = 1;
	}
	name_form(f);
}

static struct foreign *
open_foreign(struct foreign *f, struct reader_source source,
    enum columns_kind kind, struct fault *fault)
{
	f->line = 1;
	f->decoder = decoder_open(source, CHARSET_AUTO, fault);
	if (f->decoder == NULL || !read_head(f, fault) ||
	    !is_certain(f, kind, fault)) {
		foreign_close(f);
		return NULL;
	}
	if (f->head.len > 0)
		look(f, kind);
	if (*f->form != '\0') {
		const struct reader_options options =
		    dialect_reader(&f->dialect);

		f->reader = reader_open((struct reader_source){ read_decoded,
		    f, decoded_fault }, &options);
	}
	return f;
}

struct foreign *
foreign_open(int fd, enum columns_kind kind, struct fault *fault)
{
	struct foreign *f = xcalloc(1, sizeof(*f));

	f->fd = fd;
	return open_foreign(f, (struct reader_source){ read_fd, f, NULL },
	    kind, fault);
}

struct foreign *
foreign_open_source(struct reader_source source, enum columns_kind kind,
    struct fault *fault)
{
	return open_foreign(xcalloc(1, sizeof(struct foreign)), source, kind,
	    fault);
}

void
foreign_close(struct foreign *f)
{
	if (f == NULL)
		return;
	reader_close(f->reader);
	decoder_close(f->decoder);
	buffer_release(&f->head);
	buffer_release(&f->out);
	free(f);
}

const char *
foreign_form(const struct foreign *f)
{
	return f->form;
}

static void
translate(struct foreign *f, const struct record *record)
{
	size_t i;

	for (; f->line < record->line; f->line++)
		buffer_add_byte(&f->out, '\n');
	if (record->line < f->header_line)
		return;
	for (i = 0; i < record->count; i++) {
		struct slice cell = dialect_bare(record_value(record, i));
		size_t at;

		if (i > 0)
			buffer_add_byte(&f->out, ',');
		for (at = 0; at < cell.len; at++)
			f->line += cell.at[at] == '\n';
		raw_add_field(&f->out, cell);
	}
	buffer_add_byte(&f->out, '\n');
	f->line++;
}

/* Translates until there is something to give out; false: reading failed. */
static bool
fill_out(struct foreign *f)
{
	enum reader_status status = READER_RECORD;
	struct record record;

	f->out.len = f->out_at = 0;
	while (f->out.len < HEAD &&
	    (status = reader_next(f->reader, &record)) == READER_RECORD)
		translate(f, &record);
	if (status != READER_ERROR)
		return true;
	errno = EILSEQ;
	return f->out.len > 0;
}

const char *
foreign_fault(const void *context)
{
	const struct foreign *f = context;

	return f->reader != NULL ? reader_fault(f->reader) :
	    decoder_fault(f->decoder);
}

ssize_t
foreign_read(void *context, char *to, size_t size)
{
	struct foreign *f = context;
	size_t left;

	if (f->reader == NULL)
		return read_decoded(f, to, size);
	if (f->out_at == f->out.len && !fill_out(f))
		return -1;
	left = f->out.len - f->out_at;
	if (left < size)
		size = left;
	if (size > 0)
		memcpy(to, f->out.data + f->out_at, size);
	f->out_at += size;
	return (ssize_t)size;
}

bool
foreign_take_table(int fd, const char *path, struct buffer *bytes,
    struct fault *fault)
{
	struct foreign *f = foreign_open(fd, COLUMNS_NONE, fault);
	ssize_t got;

	if (f == NULL)
		return false;
	if (*f->form != '\0')
		report_message("%s: read as %s", path, f->form);
	do {
		buffer_reserve(bytes, HEAD);
		got = foreign_read(f, bytes->data + bytes->len, HEAD);
		bytes->len += got > 0 ? (size_t)got : 0;
	} while (got > 0);
	if (got < 0 && *foreign_fault(f) != '\0')
		fault_set(fault, "%s", foreign_fault(f));
	else if (got < 0)
		fault_set(fault, "cannot read: %s", say_trouble(errno));
	foreign_close(f);
	return got == 0;
}
