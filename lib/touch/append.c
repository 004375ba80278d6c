/*
 * append.c - lock, look, one write
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/hash.h"
#include "base/say.h"
#include "set/idset.h"
#include "touch/append.h"
#include "csv/reader.h"
#include "csv/writer.h"

#define WIDE_SEMICOLON "\357\274\233"	/* of Chinese */

#define WRITE_MOST ((size_t)1 << 30)	/* bytes; write(2) takes 2 GiB */
#define HEAD ((size_t)64 << 10)		/* looked at for the line end */

struct logappend {
	const char *path;
	int fd;			/* -1 between looks */
	struct arena arena;
	struct columns *columns;	/* of the header */
	size_t width, id_at;	/* id_at may be COLUMN_ABSENT */
	struct slice header;	/* its bytes, without quotes of the file */
	struct idset *ids;	/* of the log and of what is added */
	struct slice *cells;	/* width for each contact */
	size_t count, room;	/* contacts */
	size_t passed;		/* left out by the commit */

	/* What the last look found. */
	off_t size;
	bool has_header, crlf, ends_open;
};

static bool
cannot(struct fault *fault, const char *what, const char *path)
{
	return fault_set(fault, "cannot %s \"%s\": %s", what, path,
	    say_trouble(errno));
}

/* ---- looking ----------------------------------------------------------- */

static bool
set_header(struct logappend *log, const struct slice *cells, size_t count,
    struct fault *fault)
{
	struct buffer bytes = { 0 };
	size_t i;

	for (i = 0; i < count; i++) {
		buffer_add(&bytes, cells[i]);
		buffer_add_byte(&bytes, '\0');
	}
	if (log->columns != NULL) {
		bool same = slice_equal(buffer_slice(&bytes), log->header);

		buffer_release(&bytes);
		return same || fault_set(fault, "%s: its header changed "
		    "meanwhile; run again", log->path);
	}
	log->header = arena_copy(&log->arena, buffer_slice(&bytes));
	buffer_release(&bytes);
	log->columns = columns_new(cells, count, COLUMNS_TOUCH, NULL, fault);
	if (log->columns == NULL)
		return false;
	log->width = count;
	log->id_at = columns_find(log->columns, "touch_id");
	return true;
}

static bool
set_own_header(struct logappend *log, struct fault *fault)
{
	struct dictionary *d = dictionary_open(COLUMNS_TOUCH, fault);
	struct slice *names;
	size_t count, i;
	bool fine;

	if (d == NULL)
		return false;
	count = dictionary_count(d);
	names = xcalloc(count, sizeof(*names));
	for (i = 0; i < count; i++)
		names[i] = dictionary_meaning(d, i)->name;
	fine = set_header(log, names, count, fault);
	free(names);
	dictionary_close(d);
	return fine;
}

static bool
read_log_header(struct logappend *log, struct reader *reader,
    const struct record *record, struct fault *fault)
{
	struct slice *cells;
	size_t i;
	bool fine;

	log->has_header = true;
	if (record->flaw == RECORD_NOT_UTF8)
		return fault_set(fault, "%s:%lu: the header is not UTF-8; "
		    "save the log as CSV in UTF-8 first", log->path,
		    record->line);
	cells = xcalloc(record->count, sizeof(*cells));
	for (i = 0; i < record->count; i++)
		cells[i] = record_value(record, i);
	fine = set_header(log, cells, record->count, fault);
	reader_set_width(reader, record->count);
	free(cells);
	return fine;
}

/* The reader's story in either language, without its remedy for lead files. */
static bool
unreadable(const struct logappend *log, const struct reader *reader,
    struct fault *fault)
{
	const char *story = reader_fault(reader);
	const char *wide = strstr(story, WIDE_SEMICOLON);
	size_t len = wide != NULL ? (size_t)(wide - story) :
	    strcspn(story, ";");

	return fault_set(fault, "%s:%lu: %.*s; mend the log before adding "
	    "to it (a writer that was stopped leaves half a record at the "
	    "end)", log->path, reader_fault_line(reader), (int)len, story);
}

/* The last record, when no line end follows it. */
static bool
check_end(const struct logappend *log, const struct record *last,
    struct fault *fault)
{
	if (!log->ends_open || (last->flaw != RECORD_SHORT &&
	    last->flaw != RECORD_NOT_UTF8))
		return true;
	return fault_set(fault, "%s:%lu: ends in the middle of a record, as a "
	    "writer that was stopped leaves it; complete this line or delete "
	    "it", log->path, last->line);
}

static bool
read_records(struct logappend *log, struct reader *reader, bool whole,
    struct fault *fault)
{
	unsigned long not_utf8 = 0;
	struct record record, last = { .flaw = RECORD_REGULAR };
	enum reader_status status;

	while ((status = reader_next(reader, &record)) == READER_RECORD) {
		if (!log->has_header &&
		    !read_log_header(log, reader, &record, fault))
			return false;
		if (!whole)
			return true;
		last.flaw = record.flaw;
		last.line = record.line;
		if (record.flaw == RECORD_NOT_UTF8 && not_utf8 == 0)
			not_utf8 = record.line;
		if (log->id_at != COLUMN_ABSENT) {
			struct slice id = slice_trim(record_value(&record,
			    log->id_at));

			if (id.len > 0)
				(void)idset_add(log->ids, id);
		}
	}
	if (status == READER_ERROR)
		return unreadable(log, reader, fault);
	if (!check_end(log, &last, fault))
		return false;
	return not_utf8 == 0 || fault_set(fault, "%s:%lu: not UTF-8; save the "
	    "log as CSV in UTF-8 first", log->path, not_utf8);
}

/* Line ends as in the header; whether the last one is there. */
static bool
look_at_ends(struct logappend *log, struct fault *fault)
{
	char head[4096], last;
	off_t at = 0;
	ssize_t n;
	const char *lf = NULL;

	log->crlf = log->ends_open = false;
	if (log->size == 0)
		return true;
	if (pread(log->fd, &last, 1, log->size - 1) != 1)
		return cannot(fault, "read", log->path);
	log->ends_open = last != '\n';
	while (lf == NULL && at < (off_t)HEAD &&
	    (n = pread(log->fd, head, sizeof(head), at)) > 0) {
		lf = memchr(head, '\n', (size_t)n);
		if (lf > head)
			log->crlf = lf[-1] == '\r';
		at += n - 1;	/* a CR may stand before the next piece */
		if (n == 1)
			break;
	}
	return true;
}

/*
 * Reads the log, locked, or its header only; the header first met is the one
 * that must stay.
 */
static bool
look(struct logappend *log, bool whole, struct fault *fault)
{
	struct reader *reader;
	struct stat st;
	bool fine;

	if (fstat(log->fd, &st) != 0 || lseek(log->fd, 0, SEEK_SET) != 0)
		return cannot(fault, "read", log->path);
	log->size = st.st_size;
	log->has_header = false;
	idset_free(log->ids);
	log->ids = idset_new();
	if (!look_at_ends(log, fault))
		return false;
	reader = reader_open_fd(log->fd, NULL);
	fine = read_records(log, reader, whole, fault);
	reader_close(reader);
	return fine && (log->has_header || set_own_header(log, fault));
}

/* ---- the lock ---------------------------------------------------------- */

/* Whether the path still names the file that is open; false with a fault. */
static bool
look_again(const struct logappend *log, bool *same, struct fault *fault)
{
	struct stat open_one, named;

	*same = false;
	if (fstat(log->fd, &open_one) != 0)
		return cannot(fault, "read", log->path);
	if (stat(log->path, &named) == 0)
		*same = open_one.st_dev == named.st_dev &&
		    open_one.st_ino == named.st_ino;
	else if (errno != ENOENT)
		return cannot(fault, "read", log->path);
	return true;
}

/* Closing any descriptor of the file lets go of the lock, so there is one. */
static void
let_go(struct logappend *log)
{
	if (log->fd >= 0)
		close(log->fd);
	log->fd = -1;
}

static void (*tell_wait)(const char *path);

void
touchappend_on_wait(void (*tell)(const char *path))
{
	tell_wait = tell;
}

/* Takes the lock, saying first that it waits when it must. */
static bool
lock_whole(const struct logappend *log)
{
	struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	if (fcntl(log->fd, F_SETLK, &whole) == 0)
		return true;
	if ((errno == EACCES || errno == EAGAIN) && tell_wait != NULL)
		tell_wait(log->path);
	while (fcntl(log->fd, F_SETLKW, &whole) != 0)
		if (errno != EINTR)
			return false;
	return true;
}

/* Waits for the lock; a file that was replaced meanwhile is opened anew. */
static bool
take_lock(struct logappend *log, int flags, struct fault *fault)
{
	bool same;

	for (;;) {
		log->fd = open(log->path, O_RDWR | O_APPEND | O_CLOEXEC |
		    O_NOCTTY | flags, 0666);
		if (log->fd < 0)
			return cannot(fault, "open", log->path);
		if (!lock_whole(log))
			return cannot(fault, "lock", log->path);
		if (!look_again(log, &same, fault))
			return false;
		if (same)
			return true;
		let_go(log);
	}
}

/* What is no regular file cannot be read back and locked. */
static bool
check_kind(const char *path, const struct stat *st, struct fault *fault)
{
	if (S_ISREG(st->st_mode))
		return true;
	return fault_set(fault, S_ISDIR(st->st_mode) ?
	    "%s: is a directory; name a file in it" :
	    "%s: is no regular file; a log is a file on a disk", path);
}

struct logappend *
touchappend_open(const char *path, struct fault *fault)
{
	struct logappend *log = xcalloc(1, sizeof(*log));
	struct stat st;
	bool fine;

	log->path = path;
	log->fd = -1;
	log->id_at = COLUMN_ABSENT;
	log->ids = idset_new();
	if (stat(path, &st) == 0)
		fine = check_kind(path, &st, fault) &&
		    take_lock(log, 0, fault) && look(log, false, fault);
	else if (errno == ENOENT)
		fine = set_own_header(log, fault);
	else
		fine = cannot(fault, "open", path);
	let_go(log);
	if (fine)
		return log;
	touchappend_close(log);
	return NULL;
}

void
touchappend_close(struct logappend *log)
{
	let_go(log);
	columns_free(log->columns);
	idset_free(log->ids);
	arena_release(&log->arena);
	free(log->cells);
	free(log);
}

const struct columns *
touchappend_columns(const struct logappend *log)
{
	return log->columns;
}

/* ---- adding ------------------------------------------------------------ */

bool
touchappend_read_ids(struct logappend *log, struct fault *fault)
{
	bool fine;

	if (log->id_at == COLUMN_ABSENT || access(log->path, F_OK) != 0)
		return true;
	fine = take_lock(log, 0, fault) && look(log, true, fault);
	let_go(log);
	return fine;
}

bool
touchappend_take_id(struct logappend *log, struct slice id)
{
	return idset_add(log->ids, id);
}

void
touchappend_add(struct logappend *log, const struct slice *cells)
{
	size_t i;

	if (log->count == log->room) {
		log->room = log->room ? log->room * 2 : 16;
		log->cells = xrealloc(log->cells, log->room * log->width,
		    sizeof(*log->cells));
	}
	for (i = 0; i < log->width; i++)
		log->cells[log->count * log->width + i] =
		    arena_copy(&log->arena, cells[i]);
	log->count++;
}

/* The cells but the id, each with its header, as one text. */
static void
add_content(const struct logappend *log, const struct slice *cells,
    struct buffer *text)
{
	size_t i;

	for (i = 0; i < log->width; i++) {
		if (i == log->id_at || cells[i].len == 0)
			continue;
		buffer_add(text, columns_header(log->columns, i));
		buffer_add_byte(text, '=');
		buffer_add(text, cells[i]);
		buffer_add_byte(text, '\0');
	}
}

static struct slice
make_id(struct logappend *log, const struct slice *cells)
{
	struct buffer text = { 0 };
	char id[HASH_ID];
	size_t content;
	unsigned n = 0;

	add_content(log, cells, &text);
	content = text.len;
	do {
		text.len = content;
		buffer_format(&text, "%u", n++);
		hash_format_id(id, hash_fnv(buffer_slice(&text)));
		id[0] = 'T';
	} while (!touchappend_take_id(log, slice_of(id)));
	buffer_release(&text);
	return arena_copy(&log->arena, slice_of(id));
}

static bool
add_line(const struct logappend *log, struct buffer *out,
    const struct slice *cells)
{
	bool fine = true;
	size_t i;

	for (i = 0; i < log->width; i++) {
		if (i > 0)
			fine = fine && buffer_add_byte(out, ',');
		fine = fine && writer_add_field(out, cells[i]);
	}
	return fine && buffer_add(out, log->crlf ? SLICE("\r\n") :
	    SLICE("\n"));
}

/* Everything that is to be written, as the log wants it. */
static bool
compose(struct logappend *log, struct buffer *out, struct fault *fault)
{
	bool fine = true;
	size_t i;

	if (log->ends_open && log->has_header)
		fine = buffer_add(out, log->crlf ? SLICE("\r\n") :
		    SLICE("\n"));
	if (!log->has_header)
		fine = fine && add_line(log, out,
		    columns_headers(log->columns));
	for (i = 0; fine && i < log->count; i++) {
		struct slice *cells = log->cells + i * log->width;

		if (log->id_at != COLUMN_ABSENT && cells[log->id_at].len == 0)
			cells[log->id_at] = make_id(log, cells);
		fine = add_line(log, out, cells);
	}
	return fine || fault_set(fault, "%s: too many contacts to be added "
	    "at once; add them in parts", log->path);
}

/* A row that takes back a touch bears its id (R-LOG-10). */
static bool
is_withdrawal(const struct logappend *log, const struct slice *cells)
{
	size_t kind = columns_find(log->columns, "kind");

	return kind != COLUMN_ABSENT && slice_is(cells[kind], "withdrawn");
}

/*
 * Ids of the input, which others may have added since they were read: such a
 * contact is in the log, and is not added again (R-LOG-02).
 */
static void
take_ids(struct logappend *log)
{
	size_t i, kept = 0;

	for (i = 0; i < log->count; i++) {
		struct slice *cells = log->cells + i * log->width;
		struct slice id = log->id_at == COLUMN_ABSENT ? SLICE_EMPTY :
		    cells[log->id_at];

		if (id.len > 0 && !is_withdrawal(log, cells) &&
		    !idset_add(log->ids, id))
			continue;
		if (kept < i)
			memcpy(log->cells + kept * log->width, cells,
			    log->width * sizeof(*cells));
		kept++;
	}
	log->passed = log->count - kept;
	log->count = kept;
}

/* One write, or none. */
static bool
put(struct logappend *log, struct slice bytes, struct fault *fault)
{
	ssize_t n;

	do {
		n = write(log->fd, bytes.at, bytes.len);
	} while (n < 0 && errno == EINTR);
	if (n == (ssize_t)bytes.len && (fsync(log->fd) == 0 ||
	    errno == EINVAL))
		return true;
	if (n >= 0 && n < (ssize_t)bytes.len)
		errno = ENOSPC;
	cannot(fault, "write", log->path);
	if (ftruncate(log->fd, log->size) != 0)
		fault_set(fault, "cannot write \"%s\": %s; half a record is "
		    "left at its end", log->path, say_error(errno));
	return false;
}

/* A signal must not tear the write; a limit of file size is a full disk. */
static bool
put_undisturbed(struct logappend *log, struct slice bytes,
    struct fault *fault)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
	sigset_t all, old;
	bool fine;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, &old);
	sigaction(SIGXFSZ, &ignore, &before);
	fine = put(log, bytes, fault);
	sigaction(SIGXFSZ, &before, NULL);
	sigprocmask(SIG_SETMASK, &old, NULL);
	return fine;
}

size_t
touchappend_passed(const struct logappend *log)
{
	return log->passed;
}

bool
touchappend_commit(struct logappend *log, struct fault *fault)
{
	struct buffer out = BUFFER_INIT(WRITE_MOST);
	bool fine;

	if (log->count == 0)
		return true;
	fine = take_lock(log, O_CREAT, fault) && look(log, true, fault);
	if (fine)
		take_ids(log);
	if (fine && log->count > 0)
		fine = compose(log, &out, fault) &&
		    put_undisturbed(log, buffer_slice(&out), fault);
	let_go(log);
	buffer_release(&out);
	return fine;
}
