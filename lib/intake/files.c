/*
 * files.c - descriptor, decoder, head, reader, rejects
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/say.h"
#include "encoding/decode.h"
#include "value/email.h"
#include "intake/form.h"
#include "intake/header.h"
#include "intake/files.h"
#include "intake/sample.h"
#include "csv/layout.h"
#include "base/mem.h"
#include "front/output.h"
#include "front/report.h"
#include "base/text.h"
#include "format/kind.h"

#define PIPE_SIZE (1 << 20)
#define PROGRESS_EVERY 4096	/* records */

/* The first bytes, which tell a workbook or address cards. */
enum { PEEK = FORMAT_HEAD };
/* No spreadsheet program has more columns. */
enum { COLUMNS_MOST = 16384 };

struct intake_file {
	const struct cli *cli;
	struct intake_file_options options;
	size_t number;		/* among those of options.rejects */
	const char *label;
	int fd;
	char peek[PEEK];	/* read from fd, seen by nobody else yet */
	size_t peek_len, peek_at;
	const struct format_kind *format;	/* NULL: a text */
	void *book;		/* open in that format */
	struct decoder *decoder;
	bool told, reported;	/* --encoding; the encoding was named */

	char *head;		/* decoded text that the reader has yet to see */
	size_t head_len, head_at;
	bool whole;		/* the head is the whole file */
	bool sampled;		/* nobody looks at the head any more */
	struct dialect dialect;
	struct dictionary *dictionary;
	struct sample sample;
	struct reader *reader;

	struct arena kept;
	struct slice *header;
	size_t width;
	unsigned long header_line;	/* where its last record starts */
	struct headrows rows;
	bool headless, one_table;

	struct unwrapper unwrapper;
	struct mender mender;
	struct reader *unwrapped;	/* of a record quoted as a whole */
	uint64_t unwrapped_count;
	struct arena scratch;
	struct record first;	/* read already, where held */
	bool held;
	unsigned long line;	/* of the record before */
	bool apart;		/* it held next to nothing */

	uint64_t records, rejected, blank, headers, preamble, other_tables;

	off_t size;
	time_t begun;
};

static ssize_t
read_fd(void *context, char *to, size_t size)
{
	struct intake_file *f = context;
	size_t left = f->peek_len - f->peek_at;
	ssize_t got;

	if (left > 0) {
		size = size < left ? size : left;
		memcpy(to, f->peek + f->peek_at, size);
		f->peek_at += size;
		return (ssize_t)size;
	}
	do
		got = read(f->fd, to, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static bool
is_mended(const struct intake_file *f)
{
	return f->dialect.spaced || f->dialect.escaped;
}

/* A piece of text with its quotes mended; -2 when nothing of it is left. */
static ssize_t
read_mended(struct intake_file *f, char *to, size_t size)
{
	char *from = to + MEND_HELD;
	ssize_t got;
	size_t len;

	got = decoder_read(f->decoder, from, size - MEND_HELD);
	if (got <= 0)
		return got;
	if (f->dialect.cr_lines)
		dialect_mend_lines(from, (size_t)got);
	len = mend_piece(&f->mender, to, from, (size_t)got);
	return len > 0 ? (ssize_t)len : -2;
}

/* The decoded text again from its start, then what follows it. */
static ssize_t
read_decoded(void *context, char *to, size_t size)
{
	struct intake_file *f = context;
	size_t left = f->head_len - f->head_at;
	ssize_t got;

	if (left > 0) {
		if (size > left)
			size = left;
		memcpy(to, f->head + f->head_at, size);
		f->head_at += size;
		return (ssize_t)size;
	}
	if (f->head != NULL && f->sampled) {
		free(f->head);
		f->head = NULL;
		f->head_len = f->head_at = 0;
	}
	do {
		got = is_mended(f) ? read_mended(f, to, size) :
		    decoder_read(f->decoder, to, size);
		if (got > 0 && f->dialect.cr_lines)
			dialect_mend_lines(to, (size_t)got);
		/* May leave nothing of a piece, which is no end. */
		if (got > 0 && f->dialect.wrapped) {
			left = dialect_unwrap(&f->unwrapper, to, (size_t)got);
			got = left > 0 ? (ssize_t)left : -2;
		}
	} while (got == -2);
	return got;
}

static const char *
decoded_fault(const void *context)
{
	return decoder_fault(((const struct intake_file *)context)->decoder);
}

static _Noreturn void
decoder_trouble(const struct intake_file *f)
{
	if (*decoder_fault(f->decoder) != '\0')
		report_trouble("%s: %s", f->label,
		    decoder_fault(f->decoder));
	report_trouble("%s: cannot read: %s", f->label, say_trouble(errno));
}

static int
open_path(const char *path)
{
	int fd = path == NULL ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	return fd;
}

static void
look_at_descriptor(struct intake_file *f)
{
	struct stat st;

	if (fstat(f->fd, &st) != 0)
		report_trouble("%s: cannot read: %s", f->label,
		    say_trouble(errno));
	if (S_ISDIR(st.st_mode))
		report_trouble("%s: is a directory; name a file in it",
		    f->label);
	if (S_ISREG(st.st_mode) && isatty(STDERR_FILENO)) {
		struct timespec now;

		clock_gettime(CLOCK_MONOTONIC, &now);
		f->size = st.st_size;
		f->begun = now.tv_sec;
	}
#ifdef F_SETPIPE_SZ
	if (S_ISFIFO(st.st_mode))
		(void)fcntl(f->fd, F_SETPIPE_SZ, PIPE_SIZE);
#endif
}

/* Opens what is no text: a workbook, a page, address cards (format/kind.h). */
static void
look_for_format(struct intake_file *f)
{
	struct format_asked asked = { f->options.sheet, f->options.charset };
	char bytes[PEEK];
	struct fault fault;
	ssize_t got;
	size_t len = 0;

	while (len < PEEK && (got = read_fd(f, bytes + len, PEEK - len)) > 0)
		len += (size_t)got;
	memcpy(f->peek, bytes, len);
	f->peek_len = len;
	f->format = formatkind_find((struct slice){ f->peek, len });
	if (asked.sheet != NULL && (f->format == NULL || !f->format->sheets))
		cli_usage("--sheet: %s is no workbook", f->label);
	if (f->format == NULL)
		return;
	f->book = f->format->open(f->fd, (struct slice){ f->peek, len },
	    &asked, &fault);
	if (f->book == NULL)
		report_trouble("%s: %s", f->label, fault.text);
	f->size = 0;		/* its bytes say nothing of its rows */
}

/* What the format has to say of the file, at its start or its end. */
static void
report_format(const struct intake_file *f, bool ended)
{
	struct fault note;
	size_t i;

	for (i = 0; f->format != NULL && f->format->note != NULL &&
	    f->format->note(f->book, i, ended, &note); i++)
		report_message("%s: %s", f->label, note.text);
}

static struct decoder *
open_decoder(struct intake_file *f, enum charset charset,
    struct fault *fault)
{
	struct reader_source text = { read_fd, f, NULL };

	if (f->format == NULL)
		return decoder_open(text, charset, fault);
	return decoder_open((struct reader_source){ f->format->read,
	    f->book, f->format->fault }, CHARSET_UTF_8, fault);
}

static void
read_head(struct intake_file *f)
{
	f->head = xmalloc(SAMPLE_BYTES);
	while (f->head_len < SAMPLE_BYTES && !f->whole) {
		ssize_t got = decoder_read(f->decoder, f->head + f->head_len,
		    SAMPLE_BYTES - f->head_len);

		if (got < 0)
			decoder_trouble(f);
		f->whole = got == 0;
		f->head_len += (size_t)got;
	}
}

/* 1,204 */
static const char *
with_commas(char out[32], unsigned n)
{
	if (n < 1000)
		snprintf(out, 32, "%u", n);
	else if (n < 1000000)
		snprintf(out, 32, "%u,%03u", n / 1000, n % 1000);
	else
		snprintf(out, 32, "%u,%03u,%03u", n / 1000000,
		    n / 1000 % 1000, n % 1000);
	return out;
}

/* R-IMPORT-02: one line unless it is UTF-8 or was told. */
static void
report_encoding(struct intake_file *f)
{
	const struct guess *g = decoder_guess(f->decoder);
	char count[32], but[48] = "", facts[160] = "", rival[96] = "";

	if (f->reported || f->told || g->charset == CHARSET_AUTO)
		return;
	f->reported = true;
	if (g->charset == CHARSET_UTF_8)
		return;
	if (g->bad > 0)
		snprintf(but, sizeof(but), say(" but for %s byte%s"),
		    with_commas(count, g->bad), g->bad == 1 ? "" : "s");
	if (g->charset == CHARSET_GB18030 || g->charset == CHARSET_BIG5)
		snprintf(facts, sizeof(facts), say("; valid %s%s; %u %% of %s "
		    "characters Han"), g->whole ? say("to the end") :
		    say("as far as looked at"), but, g->han_pct,
		    with_commas(count, g->characters));
	else if (g->language[0] != '\0')
		snprintf(facts, sizeof(facts), say("; reads as %s%s"),
		    g->language,
		    but);
	if (g->rival != NULL)
		snprintf(rival, sizeof(rival), say("; %s%s is %s likely: "
		    "--encoding decides"), g->poor ?
		    say("nothing fits well, ") : "", g->rival, g->poor ?
		    say("next") : say("nearly as"));
	else if (g->poor)
		snprintf(rival, sizeof(rival), "%s", say("; it fits badly: "
		    "--encoding decides"));
	report_message("%s: %s (%s%s%s)", f->label, charset_name(g->charset),
	    say(g->reason), facts, rival);
}

static _Noreturn void
reader_trouble(const struct intake_file *f)
{
	if (reader_fault_line(f->reader) == 0)
		report_trouble("%s: %s", f->label, reader_fault(f->reader));
	report_trouble("%s:%lu: %s", f->label, reader_fault_line(f->reader),
	    reader_fault(f->reader));
}

/* Makes the main reader, at the first record from a line on. */
static bool
seek_line(struct intake_file *f, unsigned long line, struct record *record)
{
	const struct reader_options options = dialect_reader(&f->dialect);
	enum reader_status status;

	f->reader = reader_open((struct reader_source){ read_decoded, f,
	    decoded_fault }, &options);
	while ((status = reader_next(f->reader, record)) == READER_RECORD) {
		if (record->line >= line)
			return true;
		if (!f->dialect.told || record->line > 1)
			f->preamble++;
	}
	if (status == READER_ERROR)
		reader_trouble(f);
	return false;
}

/* Nothing stands behind the lines that --skip passes over. */
static _Noreturn void
refuse_skip(const struct intake_file *f)
{
	struct slice rest = { f->head, f->head_len };
	unsigned long lines = 0;

	while (rest.len > 0) {
		slice_cut(&rest, '\n');
		lines++;
	}
	if (!f->whole)
		report_trouble("%s: --skip %ld passes over the whole file; "
		    "say fewer lines, or auto", f->label, f->options.skip);
	if (lines > (unsigned long)f->options.skip)
		report_trouble("%s: --skip %ld leaves blank lines only; say "
		    "fewer lines, or auto", f->label, f->options.skip);
	report_trouble("%s: --skip %ld, but the file has only %lu line%s; say "
	    "fewer lines, or auto", f->label, f->options.skip, lines,
	    lines == 1 ? "" : "s");
}

static bool
has_known_header(struct intake_file *f)
{
	enum column_match match;
	size_t i;

	for (i = 0; i < f->width; i++)
		if (dictionary_match(f->dictionary, f->header[i], &match,
		    NULL, &f->scratch) != SIZE_MAX)
			return true;
	return false;
}

/*
 * A mail address where the header should be, or a date or a number where no
 * cell is a known header: the file has none (R-IMPORT-04).
 */
static void
refuse_record_as_header(struct intake_file *f)
{
	bool known = has_known_header(f);
	char quoted[80];
	size_t i;

	for (i = 0; i < f->width; i++)
		if (email_is_valid(slice_trim(f->header[i])) || (!known &&
		    form_is_value(slice_trim(f->header[i]))))
			report_trouble("%s:%lu: \"%s\" is no header but a "
			    "value; if the file has no header, say --header "
			    "NAME,NAME,... or --no-header", f->label,
			    f->header_line, fault_quote(quoted,
			    sizeof(quoted), slice_trim(f->header[i])));
}

static void
take_header_record(struct intake_file *f, const struct record *record)
{
	size_t i;

	if (!text_is_utf8(record_bytes(record)))
		report_trouble("%s:%lu: the header cannot be decoded as %s; "
		    "name the encoding with --encoding", f->label,
		    record->line, intake_file_encoding(f));
	if (record->flaw == RECORD_UNREADABLE)
		report_trouble("%s:%lu: the header is no CSV: a quote that "
		    "is never closed, or NUL bytes; export the file again",
		    f->label, record->line);
	f->width = record->count;
	if (f->width > COLUMNS_MOST)
		report_trouble("%s:%lu: %zu columns; at most %d can be read: "
		    "delete some, or choose with --delimiter", f->label,
		    record->line, f->width, COLUMNS_MOST);
	f->header = arena_alloc(&f->kept, f->width * sizeof(*f->header));
	for (i = 0; i < f->width; i++)
		f->header[i] = dialect_bare(arena_copy(&f->kept,
		    record_value(record, i)));
	f->header_line = record->line;
}

/* Reads the further rows of the header and joins them below the first. */
static void
join_rows(struct intake_file *f)
{
	struct record record;
	struct fault fault;
	struct words *groups = words_open("header-group", SLICE_EMPTY,
	    &fault);
	unsigned row;

	if (groups == NULL)
		report_trouble("%s", fault.text);
	for (row = 1; row < f->rows.rows &&
	    reader_next(f->reader, &record) == READER_RECORD; row++) {
		struct slice *above = f->header;
		size_t width = f->width;

		take_header_record(f, &record);
		if (f->width < width)
			report_trouble("%s:%lu: %zu cells in this row of the "
			    "header, %zu in the one above", f->label,
			    record.line, f->width, width);
		header_join(above, f->header, width, f->dictionary, groups,
		    &f->kept);
	}
	words_close(groups);
}

/* col_1, col_2 ... as many as records usually have cells. */
static void
number_columns(struct intake_file *f)
{
	char name[32];
	size_t i;

	f->width = f->dialect.width;
	f->header = arena_alloc(&f->kept, f->width * sizeof(*f->header));
	for (i = 0; i < f->width; i++) {
		snprintf(name, sizeof(name), "col_%zu", i + 1);
		f->header[i] = arena_copy(&f->kept, slice_of(name));
	}
}

/* The columns of a file without header: the names told, or numbers. */
static void
name_columns(struct intake_file *f, const char *names)
{
	struct reader *r = reader_open_bytes(slice_of(names), NULL);
	struct record record;

	if (reader_next(r, &record) == READER_RECORD) {
		take_header_record(f, &record);
	} else {
		number_columns(f);
	}
	reader_close(r);
	f->header_line = f->rows.line > 0 ? f->rows.line - 1 : 0;
	f->held = seek_line(f, f->rows.line, &f->first);
	if (!f->held && f->options.skip > 0)
		refuse_skip(f);
}

static void
read_header(struct intake_file *f, const char *names)
{
	struct record record;

	if (names != NULL) {
		name_columns(f, names);
		return;
	}
	if (!seek_line(f, f->rows.line, &record)) {
		if (f->options.skip > 0)
			refuse_skip(f);
		report_trouble("%s: no header; a file starts with one",
		    f->label);
	}
	take_header_record(f, &record);
	if (f->rows.rows > 1)
		join_rows(f);
	refuse_record_as_header(f);
	f->line = f->header_line;
}

/*
 * Takes the sample.  Columns at the right end without a header and without
 * a cell are what spreadsheet programs leave behind: no columns.
 */
static void
take_sample(struct intake_file *f, struct slice head)
{
	size_t width = f->width, row;

	sample_init(&f->sample, head, f->whole || f->rows.end > 0,
	    &f->dialect, f->header_line, f->header, width);
	while (width > 1 && slice_trim(f->header[width - 1]).len == 0) {
		for (row = 0; row < f->sample.records; row++)
			if (sample_cell(&f->sample, row, width - 1).len > 0)
				break;
		if (row < f->sample.records)
			break;
		width--;
	}
	if (width == f->width)
		return;
	f->width = width;
	sample_release(&f->sample);
	sample_init(&f->sample, head, f->whole || f->rows.end > 0,
	    &f->dialect, f->header_line, f->header, width);
}

/* The head as far as the chosen table goes. */
static struct slice
head_of_table(const struct intake_file *f)
{
	struct slice head = { f->head, f->head_len }, rest = head;
	unsigned long line;

	if (f->rows.end == 0)
		return head;
	for (line = 1; line < f->rows.end && rest.at != NULL; line++)
		slice_cut(&rest, '\n');
	return rest.at == NULL ? head : slice_between(head.at, rest.at);
}

static void
mend_head(struct intake_file *f)
{
	if (f->dialect.cr_lines)
		dialect_mend_lines(f->head, f->head_len);
	if (is_mended(f)) {
		f->mender = dialect_mender(&f->dialect);
		f->head_len = mend_piece(&f->mender, f->head, f->head,
		    f->head_len);
	}
	if (!f->dialect.wrapped)
		return;
	f->head_len = dialect_unwrap(&f->unwrapper, f->head, f->head_len);
	report_message("%s: whole records stand in quotes; they are taken "
	    "off", f->label);
}

static void
find_dialect(struct intake_file *f, const struct intake_file_options *o)
{
	struct fault fault;

	f->dictionary = dictionary_open(o->kind, &fault);
	if (f->dictionary == NULL ||
	    !dictionary_add_words(f->dictionary, &fault))
		report_trouble("%s", fault.text);
	dialect_detect((struct slice){ f->head, f->head_len }, f->whole,
	    f->format ? ',' : o->delimiter,
	    f->format ? QUOTE_DOUBLE : o->quote, &f->dialect);
	f->dialect.wrapped = f->dialect.wrapped && f->format == NULL;
	f->dialect.cr_lines = f->dialect.cr_lines && f->format == NULL;
	mend_head(f);
	if (o->quote == QUOTE_AUTO && f->dialect.quote != QUOTE_DOUBLE)
		report_message("%s: %s; choose with --quote", f->label,
		    f->dialect.quote == QUOTE_SINGLE ?
		    "apostrophes quote the cells" :
		    "quotes are read as text");
	if (f->dialect.full_width_commas)
		report_message("%s: one column and many full-width commas "
		    "\"，\", which separate nothing; write \",\" for them",
		    f->label);
}

/* Where the header stands, and whether it is the only one. */
static void
find_header(struct intake_file *f, const struct intake_file_options *o)
{
	struct headrows_asked asked = { .skip_told = o->skip >= 0,
		.skip = o->skip > 0 ? (unsigned long)o->skip : 0,
		.rows = o->header_rows, .table = o->table };
	struct fault fault;

	if (f->format != NULL && f->format->headed) {
		f->rows = (struct headrows){ .line = 1, .rows = 1,
			.tables = 1 };
		return;
	}
	if (o->names != NULL) {
		f->headless = true;
		f->rows.line = asked.skip + 1;
		if (f->dialect.told && f->rows.line == 1)
			f->rows.line = 2;
		return;
	}
	if (!header_find((struct slice){ f->head, f->head_len }, f->whole,
	    &f->dialect, f->dictionary, &asked, &f->rows, &fault))
		report_trouble("%s: %s", f->label, fault.text);
	/* Behind the head, or behind the end of the file. */
	if (f->rows.line == 0 && asked.skip > 0)
		f->rows.line = asked.skip + 1;
	f->one_table = o->table > 0;
	if (f->rows.tables > 1 && !f->one_table)
		report_trouble("%s:%lu: a second table begins here; choose "
		    "with --table-number, or make a file of each", f->label,
		    f->rows.second);
	if (o->table > f->rows.tables)
		report_trouble("%s: no table %u; there %s in the first 512 "
		    "KiB", f->label, o->table, f->rows.tables == 1 ?
		    "is one table" : "are fewer tables");
}

struct intake_file *
intake_file_open(const struct cli *cli, const char *path,
    const struct intake_file_options *options)
{
	int fd = open_path(path);
	struct intake_file *f = xcalloc(1, sizeof(*f));
	struct slice head;
	struct fault fault;

	f->fd = fd;
	f->cli = cli;
	f->options = *options;
	f->label = path == NULL ? "<stdin>" : path;
	f->told = options->charset != CHARSET_AUTO;
	look_at_descriptor(f);
	look_for_format(f);
	f->decoder = open_decoder(f, options->charset, &fault);
	if (f->decoder == NULL)
		report_trouble("%s: %s", f->label, fault.text);
	read_head(f);
	report_encoding(f);
	report_format(f, false);
	head = (struct slice){ f->head, f->head_len };
	if (slice_trim(head).len == 0 && f->whole) {
		if (cli->quiet)
			return f;
		report_trouble("%s: empty; a file starts with a header",
		    f->label);
	}
	find_dialect(f, options);
	find_header(f, options);
	read_header(f, options->names);
	take_sample(f, head_of_table(f));
	if (options->rejects != NULL)
		f->number = intake_rejects_add(options->rejects, f->label,
		    f->header, f->width);
	return f;
}

bool
intake_file_is_empty(const struct intake_file *f)
{
	return f->reader == NULL;
}

const char *
intake_file_format(const struct intake_file *f)
{
	return f->format == NULL ? NULL : f->format->name;
}

const char *
intake_file_label(const struct intake_file *f)
{
	return f->label;
}

const char *
intake_file_encoding(const struct intake_file *f)
{
	return charset_name(decoder_guess(f->decoder)->charset);
}

const struct dialect *
intake_file_dialect(const struct intake_file *f)
{
	return &f->dialect;
}

const struct slice *
intake_file_header(const struct intake_file *f, size_t *count)
{
	*count = f->width;
	return f->header;
}

const struct dictionary *
intake_file_dictionary(const struct intake_file *f)
{
	return f->dictionary;
}

const struct sample *
intake_file_sample(const struct intake_file *f)
{
	return &f->sample;
}

void
intake_file_forget_sample(struct intake_file *f)
{
	sample_release(&f->sample);
	f->sampled = true;
	/* Files that wait for their turn keep no more than they must. */
	if (f->head_len > 0)
		f->head = xrealloc(f->head, f->head_len, 1);
}

static void
show_progress(struct intake_file *f)
{
	struct timespec now;
	off_t at;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (now.tv_sec - f->begun < 2)
		return;
	f->begun = now.tv_sec - 1;
	at = lseek(f->fd, 0, SEEK_CUR);
	report_progress((unsigned)(at * 100 / f->size), f->records);
}

static size_t
count_bad(struct slice bytes)
{
	size_t count = 0, i;

	for (i = 0; i < bytes.len; i++)
		count += bytes.at[i] == DECODE_BAD_BYTE;
	return count;
}

/* Rejects a record that holds bytes the decoder could not read. */
static bool
is_undecodable(struct intake_file *f, const struct record *record)
{
	size_t bad = count_bad(record_bytes(record));
	char text[128];

	if (bad == 0)
		return false;
	if (f->format != NULL)
		snprintf(text, sizeof(text), "%s", say("a character cannot be "
		    "read; name the encoding with --encoding, or mend it"));
	else
		snprintf(text, sizeof(text), say("the byte at offset %llu is "
		    "no %s; name the encoding with --encoding, or mend it"),
		    (unsigned long long)decoder_take_bad(f->decoder, bad),
		    intake_file_encoding(f));
	intake_file_reject(f, record, SLICE_EMPTY, "undecodable", text);
	return true;
}

/* The header of a further table behind the head. */
static bool
is_other_table(struct intake_file *f, const struct record *record)
{
	size_t i;

	if (f->headless || !header_is_header(record, f->dictionary,
	    &f->scratch))
		return false;
	for (i = 0; i < f->width; i++)
		if (!slice_equal(record_value(record, i), f->header[i]))
			return true;
	return false;
}

/* What follows the table that was chosen is counted. */
static enum reader_status
pass_over_others(struct intake_file *f, struct record *record)
{
	enum reader_status status;

	if (!f->one_table)
		report_trouble("%s:%lu: a second table begins here; choose "
		    "with --table-number, or make a file of each", f->label,
		    record->line);
	do
		f->other_tables++;
	while ((status = reader_next(f->reader, record)) == READER_RECORD);
	return status;
}

static enum reader_status
next_of_table(struct intake_file *f, struct record *record)
{
	enum reader_status status;
	bool apart;

	if (f->held) {
		f->held = false;
		*record = f->first;
		return READER_RECORD;
	}
	status = reader_next(f->reader, record);
	if (status != READER_RECORD)
		return status;
	apart = f->apart || record->line > f->line + 1;
	f->line = record->line;
	f->apart = record->count == 1;
	return apart && is_other_table(f, record) ?
	    pass_over_others(f, record) : READER_RECORD;
}

/* Gives a record its line in the file; rejects what the format says. */
static bool
is_flawed(struct intake_file *f, struct record *record)
{
	struct format_place place = { .line = record->line };

	f->format->place(f->book, record->line, &place);
	record->line = place.line;
	if (place.code == NULL)
		return false;
	intake_file_reject(f, record, SLICE_EMPTY, place.code, place.text);
	return true;
}

/*
 * A record that was quoted as if it were one cell is the record in that cell
 * when it has as many cells as the header.
 */
static void
unwrap_record(struct intake_file *f, struct record *record)
{
	const struct reader_options options = dialect_reader(&f->dialect);
	struct slice raw = record_raw(record, 0), cell;
	struct record inner;

	if (raw.len < 3 || *raw.at != record->quote || record->quote == '\0')
		return;
	cell = record_value(record, 0);
	reader_close(f->unwrapped);
	f->unwrapped = reader_open_bytes(cell, &options);
	if (reader_next(f->unwrapped, &inner) != READER_RECORD ||
	    inner.count != f->width || inner.flaw != RECORD_REGULAR)
		return;
	inner.line = record->line;
	*record = inner;
	f->unwrapped_count++;
}

bool
intake_file_next(struct intake_file *f, struct record *record)
{
	enum reader_status status;

	if (f->reader == NULL)
		return false;
	if (!f->sampled)
		intake_file_forget_sample(f);
	while ((status = next_of_table(f, record)) == READER_RECORD) {
		f->records++;
		if (f->size > 0 && f->records % PROGRESS_EVERY == 0)
			show_progress(f);
		if (f->format != NULL && f->format->place != NULL &&
		    is_flawed(f, record))
			continue;
		if (record->count == 1 && f->width > 1)
			unwrap_record(f, record);
		if (decoder_bad_count(f->decoder) == 0 ||
		    !is_undecodable(f, record))
			return true;
	}
	if (status == READER_ERROR)
		reader_trouble(f);
	report_encoding(f);
	report_format(f, true);
	return false;
}

void
intake_file_reject(struct intake_file *f, const struct record *record,
    struct slice column, const char *code, const char *text)
{
	f->rejected++;
	report_progress_end();
	report_reject(f->label, record->line, column, text);
	if (f->options.codes != NULL)
		tally_add(f->options.codes, slice_of(code));
	if (f->options.rejects != NULL)
		intake_rejects_write(f->options.rejects, f->number, record,
		    column, code, text);
	if (f->cli->strict)
		report_trouble("ended at the first bad record (--strict)");
}

void
intake_file_leave_out(struct intake_file *f, bool is_header)
{
	f->records--;
	f->apart = true;
	if (is_header)
		f->headers++;
	else
		f->blank++;
}

void
intake_file_note(const struct intake_file *f, struct slice text)
{
	report_message("%s: %.*s", f->label, SLICE_PRINT(text));
}

bool
intake_file_is_doubtful(const struct intake_file *f)
{
	const struct guess *g = decoder_guess(f->decoder);

	return (!f->told && (g->poor || g->rival != NULL)) ||
	    (f->format != NULL && f->format->doubtful != NULL &&
	    f->format->doubtful(f->book));
}

uint64_t
intake_file_rejected(const struct intake_file *f)
{
	return f->rejected;
}

uint64_t
intake_file_records(const struct intake_file *f)
{
	return f->records;
}

uint64_t
intake_file_left_out(const struct intake_file *f)
{
	return f->preamble + f->blank + f->headers + f->other_tables;
}

unsigned long
intake_file_header_line(const struct intake_file *f)
{
	return f->header_line;
}

static void
add_count(char *text, size_t size, uint64_t count, const char *one,
    const char *many)
{
	size_t len = strlen(text);

	if (count > 0)
		snprintf(text + len, size - len, "%s%llu %s",
		    len > 0 ? say(", ") : "", (unsigned long long)count,
		    say(count == 1 ? one : many));
}

/* The repairs of R-IMPORT-28, each once. */
static void
report_repairs(const struct intake_file *f)
{
	char text[160] = "";

	add_count(text, sizeof(text), f->mender.blanks,
	    "quoted cell lost the blanks beside it",
	    "quoted cells lost the blanks beside them");
	add_count(text, sizeof(text), f->mender.escapes,
	    "quote behind a backslash is a quote",
	    "quotes behind backslashes are quotes");
	add_count(text, sizeof(text), f->unwrapped_count,
	    "record lost the quotes around it",
	    "records lost the quotes around them");
	if (*text != '\0')
		report_message("%s: mended: %s", f->label, text);
}

/* What was left out, so that the records can be counted up (R-IO-08). */
static void
report_counts(const struct intake_file *f)
{
	char text[160] = "";

	add_count(text, sizeof(text), f->preamble, "record before the header",
	    "records before the header");
	add_count(text, sizeof(text), f->blank, "blank record",
	    "blank records");
	add_count(text, sizeof(text), f->headers, "repeated header",
	    "repeated headers");
	add_count(text, sizeof(text), f->other_tables,
	    "record of other tables", "records of other tables");
	if (*text != '\0')
		report_message("%s: left out: %s", f->label, text);
	if (f->rejected > 0)
		report_message("%s%s%llu of %llu records rejected%s",
		    f->options.several ? f->label : "",
		    f->options.several ? ": " : "",
		    (unsigned long long)f->rejected,
		    (unsigned long long)f->records,
		    report_was_cut() && f->options.rejects == NULL ?
		    "; --rejects FILE takes them all" : "");
}

void
intake_file_close(struct intake_file *f)
{
	report_progress_end();
	report_repairs(f);
	report_counts(f);
	reader_close(f->unwrapped);
	reader_close(f->reader);
	decoder_close(f->decoder);
	if (f->format != NULL)
		f->format->close(f->book);
	dictionary_close(f->dictionary);
	sample_release(&f->sample);
	arena_release(&f->kept);
	arena_release(&f->scratch);
	free(f->head);
	if (f->fd != STDIN_FILENO)
		close(f->fd);
	free(f);
}
