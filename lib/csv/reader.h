/*
 * reader.h - pull CSV records from a stream, one at a time
 *
 * Dialect: fairlead-format(5), which is RFC 4180 with LF or CRLF; a leading
 * byte-order mark is skipped; empty lines are no records, unless
 * reader_set_width() said that records have one field.
 *
 * Two lanes (DESIGN 4).  Regular records are cut by scan.h without copying a
 * byte; any other goes to libcsv, whose answer stands.  A strict reader ends
 * with an error there; a lenient one repairs what can be repaired and marks
 * the record.
 *
 * Ownership: a record and its slices belong to the reader and live until the
 * next reader_next() or reader_close(); copy what must last longer.
 * Errors: nothing here prints or exits; reader_fault() tells the story.
 */
#ifndef CSV_READER_H
#define CSV_READER_H

#include <stdint.h>
#include <sys/types.h>

#include "base/fault.h"
#include "base/mem.h"
#include "csv/scan.h"
#include "base/slice.h"

/* The values of a record that reader_next() gave are padded (mem.h); none. */
extern const char record_nothing[MEM_PADDING];

/* A record longer than this is refused by name. */
#define READER_RECORD_MAX ((size_t)16 << 20)

enum reader_status {
	READER_RECORD,
	READER_END,
	READER_ERROR,		/* reader_fault(), reader_fault_line() */
};

/* What is wrong with a record that could still be cut. */
enum record_flaw {
	RECORD_REGULAR,
	RECORD_SHORT,		/* fewer fields than reader_set_width() */
	RECORD_LONG,		/* more fields */
	RECORD_NOT_UTF8,	/* some byte is not UTF-8 */
	RECORD_REPAIRED,	/* lenient: a stray quote was kept as text */
	RECORD_UNREADABLE,	/* lenient: one field, the raw line */
};

/* A record: fields are found by the offsets of their ends. */
struct record {
	const char *base;	/* what the offsets count from */
	const uint32_t *ends;	/* count offsets, one past each field */
	uint32_t start;		/* offset of the first field */
	uint32_t count;		/* fields */
	unsigned long line;	/* physical line it starts on, from 1 */
	enum record_flaw flaw;
	char quote;		/* that a quoted field starts with; 0: none */
	struct arena *scratch;	/* for values that differ from their bytes */
};

/*
 * Where bytes come from: up to size bytes, 0 at the end, -1 with errno, or
 * with what fault() then says; without it, or for "", errno tells.
 */
struct reader_source {
	ssize_t (*read)(void *context, char *to, size_t size);
	void *context;
	const char *(*fault)(const void *context);
};

struct reader_options {
	char delimiter;		/* 0 means comma */
	char quote;		/* 0 means a double quote */
	bool no_quotes;		/* quotes are ordinary bytes */
	bool lenient;		/* repair and go on (lead-import) */
	bool any_bytes;		/* do not ask for UTF-8 (already decoded) */
	enum scan_lane lane;	/* for tests */
	bool careful_only;	/* for tests: libcsv cuts every record */
};

struct reader;

/* Reads from a file descriptor, which stays the caller's. */
struct reader *reader_open_fd(int fd, const struct reader_options *options);
struct reader *reader_open(struct reader_source source,
    const struct reader_options *options);
/* Reads bytes that outlive the reader. */
struct reader *reader_open_bytes(struct slice bytes,
    const struct reader_options *options);
void reader_close(struct reader *r);

/* Reads one record. */
enum reader_status reader_next(struct reader *r, struct record *record);

/* From now on records with another number of fields are flawed; 0: none is. */
void reader_set_width(struct reader *r, size_t fields);

/* The message of READER_ERROR and the line it speaks of, 0 for none. */
const char *reader_fault(const struct reader *r);
unsigned long reader_fault_line(const struct reader *r);

/* Bytes taken from the source so far, for the progress line. */
uint64_t reader_bytes(const struct reader *r);

/*
 * For who goes on elsewhere: how many of the bytes taken are behind the record
 * given last, and the line that they begin on.
 */
size_t reader_unread(const struct reader *r);
unsigned long reader_line(const struct reader *r);
/*
 * Forgets what was taken: the source gives the bytes of another place from now
 * on, where a record begins on a line.
 */
void reader_restart(struct reader *r, unsigned long line);

/* The field's bytes as they stand in the file, quotes included. */
static inline struct slice
record_raw(const struct record *record, size_t i)
{
	uint32_t from = i == 0 ? record->start : record->ends[i - 1] + 1;

	return (struct slice){ record->base + from, record->ends[i] - from };
}

/* The whole record's bytes without its line end. */
static inline struct slice
record_bytes(const struct record *record)
{
	return (struct slice){ record->base + record->start,
	    record->ends[record->count - 1] - record->start };
}

/* The value of a quoted field; use record_value(). */
struct slice reader_unquote(const struct record *record, struct slice raw);

/*
 * The field's value: without its quotes, doubled quotes made one.  A field
 * that a short record lacks is empty.
 */
static inline struct slice
record_value(const struct record *record, size_t i)
{
	struct slice raw;

	if (i >= record->count)
		return (struct slice){ record_nothing, 0 };
	raw = record_raw(record, i);
	if (raw.len > 0 && *raw.at == record->quote && record->quote)
		return reader_unquote(record, raw);
	return raw;
}

#endif
