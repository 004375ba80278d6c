/*
 * raw.h - the records of a CSV file as they stand in it, byte for byte
 *
 * For commands that must give a file back exactly: line ends, quotes, mark
 * and empty lines are part of it.  Takes files that a strict reader has taken
 * (reader.h): there every quote opens, doubles or closes a quoted field.  A
 * record ends at LF, CRLF or CR; empty lines belong to what is before them.
 */
#ifndef CSV_RAW_H
#define CSV_RAW_H

#include "base/mem.h"
#include "csv/reader.h"
#include "base/slice.h"

struct raw_record {
	size_t start, len;	/* bytes without the line end */
	unsigned long line;	/* physical, from 1 */
};

struct rawfile {
	struct slice bytes;
	struct raw_record *records;	/* the header is the first */
	size_t count;
};

/* Appends all of a file to bytes; false with errno. */
bool raw_read(const char *path, struct buffer *bytes);

/* Finds the records; the bytes must outlive the file. */
void raw_cut(struct rawfile *file, struct slice bytes);
void raw_release(struct rawfile *file);

/* What stands before the first record: a mark, empty lines. */
struct slice raw_prefix(const struct rawfile *file);
static inline struct slice
raw_bytes(const struct rawfile *file, size_t i)
{
	return (struct slice){ file->bytes.at + file->records[i].start,
	    file->records[i].len };
}
/* The line end behind a record, with empty lines behind it. */
struct slice raw_gap(const struct rawfile *file, size_t i);

/*
 * Cuts the bytes of one record into fields.  ends and quoted values come
 * from the arena, which must outlive the record.
 */
void raw_fields(struct slice bytes, struct arena *arena,
    struct record *record);

/* Appends a value as a field, quoted if it must be. */
void raw_add_field(struct buffer *out, struct slice value);
/* The same in a file whose fields are separated by another byte. */
void raw_add_separated(struct buffer *out, struct slice value,
    char separator);

#endif
