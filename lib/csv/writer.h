/*
 * writer.h - put CSV records on a file descriptor
 *
 * Writes the canonical dialect (R-IO-06): comma, LF, quotes only where they
 * are needed; a record of one empty field is written "" so that it is a
 * record.  Bytes are gathered and written with write(2); an error is kept,
 * writes after it are dropped, and writer_error() tells.
 */
#ifndef CSV_WRITER_H
#define CSV_WRITER_H

#include "base/slice.h"

struct writer;
struct record;
struct layout;
struct buffer;

struct writer *writer_open(int fd);	/* the descriptor stays the caller's */
/* Writes what is left.  False when something could not be written. */
bool writer_flush(struct writer *w);
void writer_close(struct writer *w);	/* does not flush */

/* errno of the first failed write, 0 for none. */
int writer_error(const struct writer *w);

/*
 * For several processes that write one file in turn: from here on the bytes
 * are kept until may_write() is true.  It is asked now and then, and told when
 * so much is kept that it must wait until it is.  It may call
 * writer_release(), which writes what is kept and holds no more.
 */
void writer_hold(struct writer *w, bool (*may_write)(bool must));
void writer_release(struct writer *w);
/* Whether bytes are kept or not yet written. */
bool writer_has_bytes(const struct writer *w);

/* The next field of the record under way, quoted if it must be. */
void writer_field(struct writer *w, struct slice value);
/* The next field, already in the form of the file. */
void writer_raw_field(struct writer *w, struct slice raw);
void writer_end(struct writer *w);
/*
 * A whole record of values.  Those that lie in one record still, a comma
 * between them, are copied together.
 */
void writer_values(struct writer *w, const struct slice *values, size_t count);
/* Records of writer_end() and writer_values() end with CRLF from now on. */
void writer_set_crlf(struct writer *w, bool crlf);

/*
 * The same to a buffer, for records that are written by other hands; false
 * when the buffer has no room.
 */
bool writer_add_field(struct buffer *out, struct slice value);

/* Bytes as they are, for what is no CSV. */
void writer_bytes(struct writer *w, struct slice bytes);

/* Whole records, the usual way: see layout.h. */
void writer_record(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *computed);
/* The same, faster: each computed cell is padded (mem.h). */
void writer_record_padded(struct writer *w, const struct layout *layout,
    const struct record *record, const struct slice *computed);
/*
 * The same in two steps, for who knows the computed cells only later: nothing
 * else goes between them.  The layout replaces no column.
 */
void writer_record_begin(struct writer *w, const struct record *record);
void writer_record_end(struct writer *w, const struct layout *layout,
    const struct slice *computed);
/* A record of the layout's added columns alone. */
void writer_cells(struct writer *w, const struct layout *layout,
    const struct slice *cells);

#endif
