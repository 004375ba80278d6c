/*
 * sheetfile.h - a writer whose bytes a test can look at
 */
#ifndef FAIRLEAD_SHEETFILE_H
#define FAIRLEAD_SHEETFILE_H

#include <check.h>
#include <stdio.h>
#include <unistd.h>

#include "base/mem.h"
#include "csv/writer.h"

struct sheetfile {
	FILE *file;
	struct writer *writer;
	struct buffer bytes;
};

static inline struct writer *
sheetfile_open(struct sheetfile *s)
{
	*s = (struct sheetfile){ .file = tmpfile() };
	ck_assert_ptr_nonnull(s->file);
	s->writer = writer_open(fileno(s->file));
	return s->writer;
}

/* All that was written; lives until sheetfile_close(). */
static inline struct slice
sheetfile_bytes(struct sheetfile *s)
{
	ssize_t got;

	ck_assert(writer_flush(s->writer));
	ck_assert_int_eq(lseek(fileno(s->file), 0, SEEK_SET), 0);
	do {
		ck_assert(buffer_reserve(&s->bytes, 65536));
		got = read(fileno(s->file), s->bytes.data + s->bytes.len,
		    65536);
		ck_assert_int_ge(got, 0);
		s->bytes.len += (size_t)got;
	} while (got > 0);
	return buffer_slice(&s->bytes);
}

static inline void
sheetfile_close(struct sheetfile *s)
{
	writer_close(s->writer);
	fclose(s->file);
	buffer_release(&s->bytes);
}

#endif
