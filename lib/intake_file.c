/*
 * intake_file.c - descriptor, decoder, head, reader, rejects
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "decode.h"
#include "intake_file.h"
#include "intake_sample.h"
#include "layout.h"
#include "mem.h"
#include "output.h"
#include "report.h"
#include "text.h"
#include "xlsxin.h"

#define PIPE_SIZE (1 << 20)
#define PROGRESS_EVERY 4096	/* records */

/* The first bytes, which tell a workbook. */
enum { PEEK = 4 };
/* No spreadsheet program has more columns. */
enum { COLUMNS_MOST = 16384 };

static const char *const reject_names[] = {
	"reject_line", "reject_column", "reject_code", "reject_message"
};
enum { REJECT_CELLS = 4 };

struct intake_file {
	const struct cli *cli;
	const char *label;
	int fd;
	char peek[PEEK];	/* read from fd, seen by nobody else yet */
	size_t peek_len, peek_at;
	struct xlsxin *workbook;	/* NULL: a text */
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
	unsigned long header_line;

	struct target *rejects;
	uint64_t records, rejected, blank, headers, preamble;

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
	got = decoder_read(f->decoder, to, size);
	if (got > 0 && f->dialect.cr_lines)
		dialect_mend_lines(to, (size_t)got);
	return got;
}

static _Noreturn void
decoder_trouble(const struct intake_file *f)
{
	if (errno == EILSEQ && f->workbook != NULL)
		report_trouble("%s: %s", f->label,
		    xlsxin_fault(f->workbook));
	if (errno == EILSEQ && *decoder_fault(f->decoder) != '\0')
		report_trouble("%s: %s", f->label,
		    decoder_fault(f->decoder));
	report_trouble("%s: cannot read: %s", f->label, strerror(errno));
}

static int
open_path(const char *path)
{
	int fd = path == NULL ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);

	if (fd < 0)
		report_trouble("cannot open \"%s\": %s", path,
		    strerror(errno));
	return fd;
}

static void
look_at_descriptor(struct intake_file *f)
{
	struct stat st;

	if (fstat(f->fd, &st) != 0)
		report_trouble("%s: cannot read: %s", f->label,
		    strerror(errno));
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

/* Opens the sheet where the first bytes are those of a workbook. */
static void
look_for_workbook(struct intake_file *f, const char *sheet)
{
	char bytes[PEEK];
	struct fault fault;
	ssize_t got;
	size_t len = 0;

	while (len < PEEK && (got = read_fd(f, bytes + len, PEEK - len)) > 0)
		len += (size_t)got;
	memcpy(f->peek, bytes, len);
	f->peek_len = len;
	if (!xlsxin_is((struct slice){ f->peek, len })) {
		if (sheet != NULL)
			cli_usage("--sheet: %s is no .xlsx workbook",
			    f->label);
		return;
	}
	f->workbook = xlsxin_open(f->fd, (struct slice){ f->peek, len },
	    sheet, &fault);
	if (f->workbook == NULL)
		report_trouble("%s: %s", f->label, fault.text);
	f->size = 0;		/* its bytes say nothing of its rows */
	if (sheet == NULL && xlsxin_sheets(f->workbook) > 1)
		report_message("%s: the sheet \"%.*s\" of %zu; choose with "
		    "--sheet", f->label,
		    SLICE_PRINT(xlsxin_sheet(f->workbook)),
		    xlsxin_sheets(f->workbook));
}

static struct decoder *
open_decoder(struct intake_file *f, enum charset charset,
    struct fault *fault)
{
	struct reader_source text = { read_fd, f };
	struct reader_source rows = { xlsxin_read, f->workbook };

	return f->workbook == NULL ? decoder_open(text, charset, fault) :
	    decoder_open(rows, CHARSET_UTF_8, fault);
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
	const struct charset_guess *g = decoder_guess(f->decoder);
	char count[32], facts[128] = "", rival[96] = "";

	if (f->reported || f->told || g->charset == CHARSET_AUTO)
		return;
	f->reported = true;
	if (g->charset == CHARSET_UTF_8)
		return;
	if (g->charset == CHARSET_GB18030 || g->charset == CHARSET_BIG5)
		snprintf(facts, sizeof(facts), "; valid %s; %u %% of %s "
		    "characters Han", g->whole ? "to the end" :
		    "as far as looked at", g->han_pct,
		    with_commas(count, g->characters));
	else if (g->language[0] != '\0')
		snprintf(facts, sizeof(facts), "; reads as %s", g->language);
	if (g->rival != NULL)
		snprintf(rival, sizeof(rival), "; %s is nearly as likely: "
		    "--encoding decides", g->rival);
	report_message("%s: %s (%s%s%s)", f->label, charset_name(g->charset),
	    g->reason, facts, rival);
}

/* Makes the main reader, at the record of the header. */
static bool
seek_header(struct intake_file *f, struct record *record)
{
	f->reader = reader_open((struct reader_source){ read_decoded, f },
	    &(struct reader_options){ .delimiter = f->dialect.delimiter,
	    .lenient = true, .any_bytes = true });
	while (reader_next(f->reader, record) == READER_RECORD) {
		if (record->line >= f->header_line)
			return true;
		if (!f->dialect.told || record->line > 1)
			f->preamble++;
	}
	return false;
}

static void
read_header(struct intake_file *f)
{
	struct record record;
	size_t i;

	if (!seek_header(f, &record))
		report_trouble("%s: no header; a file starts with one",
		    f->label);
	if (!text_is_utf8(record_bytes(&record)))
		report_trouble("%s:%lu: the header cannot be decoded as %s; "
		    "name the encoding with --encoding", f->label,
		    record.line, intake_file_encoding(f));
	if (record.flaw == RECORD_UNREADABLE)
		report_trouble("%s:%lu: the header is no CSV: a quote that "
		    "is never closed, or NUL bytes; export the file again",
		    f->label, record.line);
	f->width = record.count;
	if (f->width > COLUMNS_MOST)
		report_trouble("%s:%lu: %zu columns; at most %d can be read",
		    f->label, record.line, f->width, COLUMNS_MOST);
	f->header = arena_alloc(&f->kept, f->width * sizeof(*f->header));
	for (i = 0; i < f->width; i++)
		f->header[i] = arena_copy(&f->kept, record_value(&record, i));
}

/*
 * Takes the sample.  Columns at the right end without a header and without
 * a cell are what spreadsheet programs leave behind: no columns.
 */
static void
take_sample(struct intake_file *f, struct slice head)
{
	size_t width = f->width, row;

	sample_init(&f->sample, head, f->whole, &f->dialect, f->header_line,
	    f->header, width);
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
	sample_init(&f->sample, head, f->whole, &f->dialect, f->header_line,
	    f->header, width);
}

static void
open_rejects(struct intake_file *f)
{
	struct writer *w;
	size_t i;

	f->rejects = target_open(f->cli->rejects);
	w = target_writer(f->rejects);
	for (i = 0; i < f->width; i++)
		writer_field(w, f->header[i]);
	for (i = 0; i < REJECT_CELLS; i++)
		writer_field(w, slice_of(reject_names[i]));
	writer_end(w);
}

static void
find_dialect(struct intake_file *f, const struct intake_file_options *o)
{
	struct slice head = { f->head, f->head_len };
	struct fault fault;

	f->dictionary = dictionary_open(o->kind, &fault);
	if (f->dictionary == NULL)
		report_trouble("%s", fault.text);
	dialect_detect(head, f->whole, f->workbook ? ',' : o->delimiter,
	    &f->dialect);
	if (f->dialect.cr_lines)
		dialect_mend_lines(f->head, f->head_len);
	if (f->dialect.full_width_commas)
		report_message("%s: one column and many full-width commas "
		    "\"，\", which separate nothing; write \",\" for them",
		    f->label);
	f->header_line = dialect_header_line(head, f->whole, &f->dialect,
	    f->dictionary, o->skip > 0 ? (unsigned long)o->skip : 0);
	if (o->skip == 0)
		f->header_line = 1;
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
	f->label = path == NULL ? "<stdin>" : path;
	f->told = options->charset != CHARSET_AUTO;
	look_at_descriptor(f);
	look_for_workbook(f, options->sheet);
	f->decoder = open_decoder(f, options->charset, &fault);
	if (f->decoder == NULL)
		report_trouble("%s: %s", f->label, fault.text);
	read_head(f);
	report_encoding(f);
	head = (struct slice){ f->head, f->head_len };
	if (slice_trim(head).len == 0 && f->whole) {
		if (cli->quiet)
			return f;
		report_trouble("%s: empty; a file starts with a header",
		    f->label);
	}
	find_dialect(f, options);
	read_header(f);
	take_sample(f, head);
	if (cli->rejects != NULL)
		open_rejects(f);
	return f;
}

bool
intake_file_is_empty(const struct intake_file *f)
{
	return f->reader == NULL;
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
	snprintf(text, sizeof(text), "the byte at offset %llu is no %s; "
	    "name the encoding with --encoding, or mend it",
	    (unsigned long long)decoder_take_bad(f->decoder, bad),
	    intake_file_encoding(f));
	intake_file_reject(f, record, COLUMN_ABSENT, "undecodable", text);
	return true;
}

bool
intake_file_next(struct intake_file *f, struct record *record)
{
	enum reader_status status;

	if (f->reader == NULL)
		return false;
	if (!f->sampled)
		sample_release(&f->sample);
	f->sampled = true;
	while ((status = reader_next(f->reader, record)) == READER_RECORD) {
		f->records++;
		if (f->size > 0 && f->records % PROGRESS_EVERY == 0)
			show_progress(f);
		if (decoder_bad_count(f->decoder) == 0 ||
		    !is_undecodable(f, record))
			return true;
	}
	if (status == READER_ERROR) {
		if (reader_fault_line(f->reader) == 0)
			report_trouble("%s: %s", f->label,
			    *decoder_fault(f->decoder) != '\0' ?
			    decoder_fault(f->decoder) :
			    reader_fault(f->reader));
		report_trouble("%s:%lu: %s", f->label,
		    reader_fault_line(f->reader), reader_fault(f->reader));
	}
	report_encoding(f);
	return false;
}

/* A cell for --rejects: "?" for what could not be decoded. */
static void
write_cell(struct writer *w, struct slice cell, struct arena *scratch)
{
	char *copy;
	size_t i;

	if (count_bad(cell) > 0) {
		copy = arena_bytes(scratch, cell.len);
		for (i = 0; i < cell.len; i++)
			copy[i] = cell.at[i] == DECODE_BAD_BYTE ? '?' :
			    cell.at[i];
		cell.at = copy;
	}
	writer_field(w, cell);
}

/* The original cells; those beyond the header stand at the end. */
static void
write_reject(struct intake_file *f, const struct record *record,
    const struct slice *reasons)
{
	struct writer *w = target_writer(f->rejects);
	size_t i;

	for (i = 0; i < f->width; i++)
		write_cell(w, record_value(record, i), record->scratch);
	for (i = 0; i < REJECT_CELLS; i++)
		writer_field(w, reasons[i]);
	for (i = f->width; i < record->count; i++)
		write_cell(w, record_value(record, i), record->scratch);
	writer_end(w);
	target_check(f->rejects);
}

void
intake_file_reject(struct intake_file *f, const struct record *record,
    size_t column, const char *code, const char *text)
{
	struct slice name = column == COLUMN_ABSENT ? SLICE_EMPTY :
	    f->header[column];
	char line[32];

	f->rejected++;
	report_progress_end();
	report_reject(f->label, record->line, name, text);
	if (f->rejects != NULL) {
		snprintf(line, sizeof(line), "%lu", record->line);
		write_reject(f, record, (struct slice[]){ slice_of(line),
		    name, slice_of(code), slice_of(text) });
	}
	if (f->cli->strict)
		report_trouble("ended at the first bad record (--strict)");
}

void
intake_file_leave_out(struct intake_file *f, bool is_header)
{
	f->records--;
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

uint64_t
intake_file_rejected(const struct intake_file *f)
{
	return f->rejected;
}

static void
add_count(char *text, size_t size, uint64_t count, const char *one,
    const char *many)
{
	size_t len = strlen(text);

	if (count > 0)
		snprintf(text + len, size - len, "%s%llu %s",
		    len > 0 ? ", " : "", (unsigned long long)count,
		    count == 1 ? one : many);
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
	if (*text != '\0')
		report_message("%s: left out: %s", f->label, text);
	if (f->rejected > 0)
		report_message("%llu of %llu records rejected%s",
		    (unsigned long long)f->rejected,
		    (unsigned long long)f->records,
		    report_was_cut() && f->rejects == NULL ?
		    "; --rejects FILE takes them all" : "");
}

void
intake_file_close(struct intake_file *f)
{
	report_progress_end();
	report_counts(f);
	if (f->rejects != NULL)
		target_commit(f->rejects);
	reader_close(f->reader);
	decoder_close(f->decoder);
	xlsxin_close(f->workbook);
	dictionary_close(f->dictionary);
	sample_release(&f->sample);
	arena_release(&f->kept);
	free(f->head);
	if (f->fd != STDIN_FILENO)
		close(f->fd);
	free(f);
}
