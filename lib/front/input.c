/*
 * input.c - open, read, reject
 */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "front/input.h"
#include "front/chunks.h"
#include "front/foreign.h"
#include "front/shared.h"
#include "csv/layout.h"
#include "base/mem.h"
#include "base/paths.h"
#include "base/spool.h"

#include "front/target.h"

#include "base/say.h"

#include "base/text.h"

#define PIPE_SIZE (1 << 20)
#define PROGRESS_EVERY 4096	/* records */

static const char *const reject_names[] = {
	"reject_line", "reject_column", "reject_code", "reject_message"
};
enum { REJECT_CELLS = 4 };

struct input {
	const struct cli *cli;
	const char *label;
	int fd;
	struct foreign *foreign;	/* what reads fd; NULL: nothing between */
	struct reader *reader;
	struct columns *columns;
	struct record header;
	struct arena kept;	/* the header's bytes */
	struct buffer *bytes;	/* input_open_kept(): where they go */
	bool empty;
	bool ended;		/* no record comes any more */
	bool main;		/* the file of records, not one beside it */
	char kind[32];		/* as an option of lead-import, or "" */
	uint64_t records, rejected;
	void (*take)(void *context, unsigned long line, const char *code);
	void *take_context;

	struct target *rejects;
	const char *option;	/* that names their file; NULL: none does */
	bool rejects_begun;	/* their header is out */
	struct layout layout;
	const char *lines;	/* of a list: the column that it stands for */

	struct chunks *chunks;	/* that the records come from; NULL: of fd */
	bool (*next_chunk)(void *context);
	void *chunk_context;

	struct spool spool;	/* of input_open_twice(): what is read again */
	uint64_t again_at;	/* offset of what comes next */
	bool twice, again;
	uint64_t expected;	/* records, the second time */

	uint64_t left;		/* bytes that may be read, or UINT64_MAX */
	off_t size;		/* of a regular file, else 0 */
	bool watched;		/* by somebody whom the progress line is for */
	time_t begun;
};

/* Standard input can be read once only. */
static bool stdin_taken;

static int
open_file(const char *path)
{
	int fd;

	if (path == NULL || strcmp(path, "-") == 0)
		return STDIN_FILENO;
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		report_trouble("cannot open \"%s\": %s", path,
		    say_trouble(errno));
	return fd;
}

/* A directory, the size of a file, a wider pipe. */
static void
look_at(struct input *in)
{
	struct stat st;

	if (fstat(in->fd, &st) != 0)
		report_trouble("%s: cannot read: %s", in->label,
		    say_trouble(errno));
	if (S_ISDIR(st.st_mode))
		report_trouble("%s: is a directory; name a file in it",
		    in->label);
	if (S_ISREG(st.st_mode))
		in->size = st.st_size;
	if (in->size > 0 && isatty(STDERR_FILENO)) {
		struct timespec now;

		clock_gettime(CLOCK_MONOTONIC, &now);
		in->watched = true;
		in->begun = now.tv_sec;
	}
#ifdef F_SETPIPE_SZ
	if (S_ISFIFO(st.st_mode))
		(void)fcntl(in->fd, F_SETPIPE_SZ, PIPE_SIZE);
#endif
}

static _Noreturn void
reader_trouble(const struct input *in)
{
	unsigned long line = reader_fault_line(in->reader);

	if (line == 0)
		report_trouble("%s: %s", in->label, reader_fault(in->reader));
	report_trouble("%s:%lu: %s", in->label, line,
	    reader_fault(in->reader));
}

/* What lead-import must be told to read such a file, with a blank. */
static void
name_kind(struct input *in, enum columns_kind kind)
{
	if (kind != COLUMNS_LEAD && kind != COLUMNS_NONE)
		snprintf(in->kind, sizeof(in->kind), " -k %s",
		    columns_kind_name(kind));
}

/* How many known columns a header has if it is cut at separator. */
static size_t
count_known(struct slice header, char separator, enum columns_kind kind)
{
	struct arena scratch = { 0 };
	enum column_match match;
	struct fault fault;
	struct dictionary *d = dictionary_open(kind, &fault);
	size_t known = 0;

	if (d == NULL)
		report_trouble("%s", fault.text);
	while (header.at != NULL)
		known += dictionary_match(d, slice_cut(&header, separator),
		    &match, NULL, &scratch) != SIZE_MAX;
	dictionary_close(d);
	arena_release(&scratch);
	return known;
}

/* A header of one cell that is several in another dialect (DESIGN 2.1). */
static void
check_dialect(const struct input *in, struct slice header,
    enum columns_kind kind)
{
	static const char separators[] = ";\t|";
	const char *s;

	for (s = separators; *s != '\0'; s++)
		if (memchr(header.at, *s, header.len) != NULL &&
		    count_known(header, *s, kind) > 1)
			report_trouble("%s:%lu: the columns are separated by "
			    "%s and not by commas; run lead-import%s first",
			    in->label, in->header.line,
			    say(*s == '\t' ? "tabs" : *s == ';' ?
			    "semicolons" : "vertical bars"), in->kind);
}

/* Keeps the header's bytes: they are written out as they came. */
static void
keep_header(struct input *in, const struct record *record)
{
	struct slice bytes = arena_copy(&in->kept, record_bytes(record));
	uint32_t *ends = arena_alloc(&in->kept,
	    record->count * sizeof(*ends));
	size_t i;

	for (i = 0; i < record->count; i++)
		ends[i] = record->ends[i] - record->start;
	in->header = *record;
	in->header.base = bytes.at;
	in->header.start = 0;
	in->header.ends = ends;
	in->header.scratch = &in->kept;
}

static void
read_header(struct input *in, enum columns_kind kind,
    const struct column_choice *choices)
{
	struct record record;
	struct slice *cells;
	struct fault fault;
	size_t i;
	enum reader_status status = reader_next(in->reader, &record);

	if (status == READER_ERROR)
		reader_trouble(in);
	if (status == READER_END) {
		in->empty = true;
		if (in->cli->quiet)
			return;
		report_trouble("%s: empty; a file starts with a header",
		    in->label);
	}
	if (record.flaw == RECORD_NOT_UTF8)
		report_trouble("%s:%lu: the header is not UTF-8; "
		    "run lead-import%s first", in->label, record.line,
		    in->kind);
	keep_header(in, &record);
	cells = arena_alloc(&in->kept, record.count * sizeof(*cells));
	for (i = 0; i < record.count; i++)
		cells[i] = record_value(&in->header, i);
	if (record.count == 1)
		check_dialect(in, cells[0], kind);
	in->columns = columns_new(cells, record.count, kind, choices, &fault);
	if (in->columns == NULL)
		report_trouble("%s: %s", in->label, fault.text);
	reader_set_width(in->reader, record.count);
}

void
input_set_rejects(struct input *in, const char *option, const char *path)
{
	in->option = option;
	if (path == NULL || in->empty)
		return;
	layout_init(&in->layout, columns_headers(in->columns),
	    columns_count(in->columns), reject_names, REJECT_CELLS);
	in->rejects = target_open(path);
}

/* Written late, when it is known whether the file is a list. */
void
input_on_reject(struct input *in, void (*take)(void *context,
    unsigned long line, const char *code), void *context)
{
	in->take = take;
	in->take_context = context;
}

static void
write_rejects_header(struct input *in)
{
	struct writer *w = target_writer(in->rejects);
	struct slice cells[REJECT_CELLS];
	size_t i;

	in->rejects_begun = true;
	for (i = 0; i < REJECT_CELLS; i++)
		cells[i] = slice_of(reject_names[i]);
	if (in->lines == NULL) {
		writer_record(w, &in->layout, &in->header, cells);
		return;
	}
	writer_field(w, slice_of(in->lines));
	for (i = 0; i < REJECT_CELLS; i++)
		writer_field(w, cells[i]);
	writer_end(w);
}

/* Up to where the file went when it was opened, if others may add to it. */
static ssize_t
read_shared(void *context, char *to, size_t size)
{
	struct input *in = context;
	ssize_t got;

	if (in->chunks != NULL)
		return chunks_read(in->chunks, to, size);
	if (size > in->left)
		size = (size_t)in->left;
	do
		got = read(in->fd, to, size);
	while (got < 0 && errno == EINTR);
	if (in->left != UINT64_MAX && got > 0)
		in->left -= (uint64_t)got;
	return got;
}

static ssize_t
read_kept(void *context, char *to, size_t size)
{
	struct input *in = context;
	ssize_t got = read_shared(in, to, size);

	if (got > 0)
		buffer_add(in->bytes, (struct slice){ to, (size_t)got });
	return got;
}

/* What can be read only once is copied as it comes. */
static ssize_t
read_copied(void *context, char *to, size_t size)
{
	struct input *in = context;
	ssize_t got = read_shared(in, to, size);

	if (got > 0 && in->spool.copy >= 0 &&
	    !spool_append(&in->spool, (struct slice){ to, (size_t)got }))
		report_trouble("%s: cannot copy it to a temporary file: %s; "
		    "name the input as a file", in->label, say_error(errno));
	return got;
}

static ssize_t
read_again(void *context, char *to, size_t size)
{
	struct input *in = context;

	return spool_read_next(&in->spool, &in->again_at, to, size);
}

/*
 * A contact log, or what may be one.  What -o replaces is locked already
 * (cli.c), and a second lock of this process would end the first.
 */
static uint64_t
readable_length(const struct input *in, enum columns_kind kind)
{
	bool is_log = kind == COLUMNS_TOUCH || kind == COLUMNS_NONE;

	return is_log && (in->cli->output == NULL ||
	    !paths_same_fd(in->cli->output, in->fd)) ?
	    shared_left(in->fd, in->label) : UINT64_MAX;
}

/* Any form that a program writes is read, and told (R-IO-17). */
static void
open_foreign(struct input *in, enum columns_kind kind)
{
	struct fault fault;

	in->foreign = foreign_open_source((struct reader_source){
	    read_shared, in, NULL }, kind, &fault);
	if (in->foreign == NULL)
		report_trouble("%s: %s", in->label, fault.text);
	if (*foreign_form(in->foreign) != '\0' && !in->cli->quiet)
		report_message("%s: read as %s", in->label,
		    foreign_form(in->foreign));
	in->reader = reader_open((struct reader_source){ foreign_read,
	    in->foreign, foreign_fault }, NULL);
}

/* A regular file is read again where it lies, from where it was given. */
static void
prepare_again(struct input *in)
{
	struct stat st;
	off_t at;

	in->twice = true;
	if (fstat(in->fd, &st) == 0 && S_ISREG(st.st_mode) &&
	    (at = lseek(in->fd, 0, SEEK_CUR)) >= 0) {
		in->spool = (struct spool){ .fd = in->fd, .copy = -1 };
		in->again_at = (uint64_t)at;
	} else if (!spool_new(&in->spool))
		report_trouble("%s: cannot make a temporary file: %s; name "
		    "the input as a file", in->label, say_error(errno));
}

enum purpose { READ_ONCE, READ_TWICE };

static struct input *
open_input(const struct cli *cli, const char *path, enum columns_kind kind,
    bool main, struct buffer *kept, enum purpose purpose)
{
	struct input *in = xcalloc(1, sizeof(*in));
	bool is_stdin = path == NULL || strcmp(path, "-") == 0;

	if (is_stdin && stdin_taken)
		cli_usage("standard input is named twice");
	stdin_taken = stdin_taken || is_stdin;
	in->cli = cli;
	in->label = is_stdin ? "<stdin>" : path;
	in->fd = open_file(path);
	in->spool.copy = -1;
	in->main = main;
	name_kind(in, kind);
	look_at(in);
	in->left = readable_length(in, kind);
	in->bytes = kept;
	if (purpose == READ_TWICE)
		prepare_again(in);
	if (in->twice)
		in->reader = reader_open((struct reader_source){ read_copied,
		    in, NULL }, NULL);
	else if (kept != NULL)
		in->reader = reader_open((struct reader_source){ read_kept,
		    in, NULL }, NULL);
	else if (main && kind != COLUMNS_NONE)
		in->reader = reader_open((struct reader_source){ read_shared,
		    in, NULL }, NULL);
	else
		open_foreign(in, kind);
	read_header(in, kind, in->main ? cli->choices : NULL);
	if (in->main)
		input_set_rejects(in, "rejects", cli->rejects);
	return in;
}

struct input *
input_open(const struct cli *cli, const char *path, enum columns_kind kind)
{
	return open_input(cli, path, kind, true, NULL, READ_ONCE);
}

struct input *
input_open_kept(const struct cli *cli, const char *path,
    enum columns_kind kind, struct buffer *kept)
{
	return open_input(cli, path, kind, true, kept, READ_ONCE);
}

struct input *
input_open_side(const struct cli *cli, const char *path,
    enum columns_kind kind)
{
	return open_input(cli, path, kind, false, NULL, READ_ONCE);
}

struct input *
input_open_twice(const struct cli *cli, const char *path,
    enum columns_kind kind)
{
	return open_input(cli, path, kind, true, NULL, READ_TWICE);
}

static _Noreturn void
tell_changed(const struct input *in)
{
	report_trouble("%s: changed while it was read; run again",
	    in->label);
}

void
input_again(struct input *in)
{
	struct record header;

	if (in->empty)
		return;
	if (in->spool.copy < 0)
		in->spool.size = in->again_at + reader_bytes(in->reader);
	reader_close(in->reader);
	in->reader = reader_open((struct reader_source){ read_again, in,
	    NULL }, NULL);
	if (reader_next(in->reader, &header) != READER_RECORD ||
	    !slice_equal(record_bytes(&header), record_bytes(&in->header)))
		tell_changed(in);
	reader_set_width(in->reader, columns_count(in->columns));
	in->again = true;
	in->expected = in->records - in->rejected;
}

void
input_settle(struct input *in)
{
	if (in->rejects == NULL)
		return;
	if (!in->rejects_begun)
		write_rejects_header(in);
	target_settle(in->rejects);
}

void
input_as_lines(struct input *in, const char *name)
{
	reader_set_width(in->reader, 0);
	in->lines = name;
	in->records++;
}

static void
tell_rejected(const struct input *in)
{
	bool more = report_was_cut() && in->rejects == NULL &&
	    in->option != NULL;

	if (in->rejected > 0)
		report_message("%s%s%llu of %llu records rejected%s%s%s",
		    in->main ? "" : in->label, in->main ? "" : ": ",
		    (unsigned long long)in->rejected,
		    (unsigned long long)in->records, more ? "; --" : "",
		    more ? in->option : "",
		    more ? " FILE takes them all" : "");
}

void
input_close(struct input *in)
{
	if (in == NULL)
		return;
	report_progress_end();
	tell_rejected(in);
	if (in->rejects != NULL) {
		input_settle(in);
		target_commit(in->rejects);
	}
	layout_release(&in->layout);
	columns_free(in->columns);
	reader_close(in->reader);
	foreign_close(in->foreign);
	spool_close(&in->spool);
	arena_release(&in->kept);
	if (in->fd != STDIN_FILENO)
		close(in->fd);
	free(in);
}

void
input_tell_progress(struct input *in, uint64_t offset, uint64_t records)
{
	struct timespec now;

	if (!in->watched)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (now.tv_sec - in->begun < 2)
		return;
	in->begun = now.tv_sec - 1;
	report_progress((unsigned)(offset * 100 / (uint64_t)in->size),
	    records);
}

static void
show_progress(struct input *in)
{
	/* A worker reads only some of it. */
	if (in->chunks == NULL)
		input_tell_progress(in, reader_bytes(in->reader),
		    in->records);
}

static void
reject_flaw(struct input *in, const struct record *record)
{
	size_t width = columns_count(in->columns);

	switch (record->flaw) {
	case RECORD_SHORT:
		input_reject(in, record, COLUMN_ABSENT, "short-record",
		    "%u field%s where the header has %zu; "
		    "add the missing commas", record->count,
		    record->count == 1 ? "" : "s", width);
		break;
	case RECORD_LONG:
		input_reject(in, record, COLUMN_ABSENT, "long-record",
		    "%u fields where the header has %zu; "
		    "quote the field that holds a comma", record->count,
		    width);
		break;
	default:
		input_reject(in, record, COLUMN_ABSENT, "not-utf-8",
		    "not UTF-8; run lead-import%s first", in->kind);
		break;
	}
}

/* By the first record a command has looked for all that it wants. */
static void
check_choices(const struct input *in)
{
	struct slice idle = columns_idle_choice(in->columns);

	if (idle.len > 0)
		cli_usage("--column: nothing here is called \"%.*s\"; "
		    "write one of the columns that %s reads or that "
		    "fairlead-format(5) lists", SLICE_PRINT(idle),
		    report_program());
}

/* As the first time, but for those that were rejected. */
static bool
next_again(struct input *in, struct record *record)
{
	enum reader_status status;

	while ((status = reader_next(in->reader, record)) == READER_RECORD)
		if (record->flaw == RECORD_REGULAR) {
			if (in->expected-- == 0)
				tell_changed(in);
			return true;
		}
	if (status == READER_ERROR)
		reader_trouble(in);
	if (in->expected > 0)
		tell_changed(in);
	return false;
}

bool
input_next(struct input *in, struct record *record)
{
	enum reader_status status;

	if (in->empty || in->ended)
		return false;
	if (in->again)
		return next_again(in, record);
	if (in->records == 0)
		check_choices(in);
	do {
		while ((status = reader_next(in->reader, record)) ==
		    READER_RECORD) {
			in->records++;
			if (in->watched && in->records % PROGRESS_EVERY == 0)
				show_progress(in);
			if (record->flaw == RECORD_REGULAR)
				return true;
			reject_flaw(in, record);
		}
		if (status == READER_ERROR)
			reader_trouble(in);
	} while (in->chunks != NULL && in->next_chunk(in->chunk_context));
	return false;
}

bool
input_is_foreign(const struct input *in)
{
	return in->foreign != NULL && *foreign_form(in->foreign) != '\0';
}

uint64_t
input_expected(const struct input *in)
{
	uint64_t taken = in->reader ? reader_bytes(in->reader) : 0;

	return taken == 0 ? 0 : (uint64_t)((double)in->size /
	    (double)taken * (double)in->records);
}

const struct columns *
input_columns(const struct input *in)
{
	return in->columns;
}

const struct record *
input_header(const struct input *in)
{
	return &in->header;
}

const char *
input_label(const struct input *in)
{
	return in->label;
}

bool
input_is_empty(const struct input *in)
{
	return in->empty;
}

size_t
input_find(const struct input *in, const char *name)
{
	struct fault fault;
	size_t column;

	if (in->empty)
		return COLUMN_ABSENT;
	column = columns_find(in->columns, name);
	if (column != COLUMN_ABSENT &&
	    columns_need(in->columns, name, &fault) == COLUMN_ABSENT)
		report_trouble("%s:%lu: %s", in->label, in->header.line,
		    fault.text);
	return column;
}

struct slice
input_values(const struct input *in, const char *name)
{
	size_t column = in->empty ? COLUMN_ABSENT :
	    columns_find(in->columns, name);

	return column == COLUMN_ABSENT ? SLICE_EMPTY :
	    columns_values(in->columns, column);
}

size_t
input_need(const struct input *in, const char *name)
{
	struct fault fault;
	size_t column;

	if (in->empty)
		return COLUMN_ABSENT;
	column = columns_need(in->columns, name, &fault);
	if (column != COLUMN_ABSENT)
		return column;
	if (columns_find(in->columns, name) != COLUMN_ABSENT)
		report_trouble("%s:%lu: %s", in->label, in->header.line,
		    fault.text);
	if (!in->main)
		report_trouble("%s:%lu: %s; give one of them that name",
		    in->label, in->header.line, fault.text);
	report_trouble("%s:%lu: %s; name it with --column %s=HEADER",
	    in->label, in->header.line, fault.text, name);
}

size_t
input_need_of(const struct input *in, const char *name, const char *command)
{
	if (!in->empty && columns_find(in->columns, name) == COLUMN_ABSENT)
		report_trouble("%s:%lu: no column \"%s\"; run %s first, or "
		    "name the column with --column %s=HEADER", in->label,
		    in->header.line, name, command, name);
	return input_need(in, name);
}

/*
 * The original cells in their places, then the reasons; what a long record
 * has too much stands behind them, so that nothing is lost.
 */
static void
write_reject(struct input *in, const struct record *record,
    const struct slice *cells)
{
	struct writer *w = target_writer(in->rejects);
	const struct layout *layout = &in->layout;
	size_t width = columns_count(in->columns), place = 0, i;

	if (in->lines) {
		writer_field(w, record_bytes(record));
		for (i = 0; i < REJECT_CELLS; i++)
			writer_field(w, cells[i]);
		writer_end(w);
		return;
	}
	if (record->count == width) {
		writer_record(w, layout, record, cells);
		return;
	}
	for (i = 0; i < width; i++) {
		if (place < layout->replaced_count &&
		    layout->replaced[place].column == i)
			writer_field(w,
			    cells[layout->replaced[place++].computed]);
		else
			writer_raw_field(w, i < record->count ?
			    record_raw(record, i) : SLICE_EMPTY);
	}
	for (i = 0; i < layout->added_count; i++)
		writer_field(w, cells[layout->added[i]]);
	for (i = width; i < record->count; i++)
		writer_raw_field(w, record_raw(record, i));
	writer_end(w);
}

/*
 * Whether nobody will read why: past the messages of a run, with no file that
 * takes all rejects, a record is only counted.
 */
static bool
only_counts(const struct input *in)
{
	return in->take == NULL && in->rejects == NULL &&
	    !in->cli->strict && report_was_cut();
}

void
input_reject(struct input *in, const struct record *record, size_t column,
    const char *code, const char *format, ...)
{
	struct slice name = SLICE_EMPTY, cells[REJECT_CELLS];
	char text[1024], line[32];
	va_list arguments;

	if (in->take != NULL) {
		in->take(in->take_context, record->line, code);
		return;
	}
	if (only_counts(in)) {
		in->rejected++;
		return;
	}
	va_start(arguments, format);
	vsnprintf(text, sizeof(text), say(format), arguments);
	va_end(arguments);
	if (column != COLUMN_ABSENT)
		name = columns_header(in->columns, column);
	else if (in->lines != NULL)
		name = slice_of(in->lines);
	in->rejected++;
	report_progress_end();
	report_reject(in->label, record->line, name, text);
	if (in->rejects != NULL) {
		if (!in->rejects_begun)
			write_rejects_header(in);
		snprintf(line, sizeof(line), "%lu", record->line);
		cells[0] = slice_of(line);
		cells[1] = name;
		cells[2] = slice_of(code);
		cells[3] = slice_of(text);
		write_reject(in, record, cells);
		target_check(in->rejects);
	}
	if (in->cli->strict)
		report_trouble("ended at the first bad record (--strict)");
}

void
input_reject_value(struct input *in, const struct record *record,
    size_t column, const char *code, const char *remedy)
{
	char quoted[120] = "";

	if (!only_counts(in))
		fault_quote(quoted, sizeof(quoted),
		    record_value(record, column));
	input_reject(in, record, column, code, "cannot read \"%s\"; %s",
	    quoted, say(remedy));
}

void
input_reject_range(struct input *in, const struct record *record,
    size_t column, int64_t least, int64_t most)
{
	char remedy[80];

	snprintf(remedy, sizeof(remedy), say("write a whole number from %lld "
	    "to %lld"), (long long)least, (long long)most);
	input_reject_value(in, record, column, "bad-number", remedy);
}

void
input_reject_word(struct input *in, const struct record *record,
    size_t column, struct slice words)
{
	struct buffer remedy = { 0 };

	buffer_add(&remedy, SLICE("write "));
	while (words.at != NULL) {
		buffer_add(&remedy, slice_cut(&words, ';'));
		if (words.at != NULL)
			buffer_add(&remedy, slice_find(words, ';') ?
			    SLICE(", ") : SLICE(" or "));
	}
	buffer_add(&remedy, SLICE(", or run lead-import first"));
	buffer_add_byte(&remedy, '\0');
	input_reject_value(in, record, column, "bad-word", remedy.data);
	buffer_release(&remedy);
}

uint64_t
input_rejected(const struct input *in)
{
	return in->rejected;
}

uint64_t
input_records(const struct input *in)
{
	return in->records;
}

/* ---- one file read by several processes --------------------------------- */

bool
input_can_divide(const struct input *in, struct chunks_file *file)
{
	struct stat st;
	off_t at;

	if (in->empty || in->foreign != NULL || in->bytes != NULL ||
	    in->lines != NULL || in->take != NULL)
		return false;
	if (fstat(in->fd, &st) != 0 || !S_ISREG(st.st_mode) ||
	    (at = lseek(in->fd, 0, SEEK_CUR)) < 0)
		return false;
	*file = (struct chunks_file){ .fd = in->fd,
		.from = (uint64_t)at - reader_unread(in->reader),
		.end = (uint64_t)st.st_size, .growing = true,
		.line = reader_line(in->reader) };
	if (in->left != UINT64_MAX) {
		file->end = (uint64_t)at + in->left;
		file->growing = false;
	}
	return true;
}

void
input_begin(struct input *in)
{
	check_choices(in);
	if (in->rejects != NULL && !in->rejects_begun)
		write_rejects_header(in);
}

void
input_divide(struct input *in, struct chunks *chunks,
    bool (*next)(void *context), void *context)
{
	in->chunks = chunks;
	in->next_chunk = next;
	in->chunk_context = context;
}

void
input_restart(struct input *in, unsigned long line)
{
	reader_restart(in->reader, line);
}

/* Who shares the position of the file finds it where one process leaves it. */
void
input_end(struct input *in)
{
	in->ended = true;
	(void)lseek(in->fd, 0, SEEK_END);
}

void
input_counts(struct input *in, uint64_t *counts[2])
{
	counts[0] = &in->records;
	counts[1] = &in->rejected;
}
