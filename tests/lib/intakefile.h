/*
 * intakefile.h - a small export as text, named and planned, for the tests of
 * intake
 */
#ifndef FAIRLEAD_INTAKEFILE_H
#define FAIRLEAD_INTAKEFILE_H

#include "intake/plan.h"
#include "csv/reader.h"
#include "unit.h"

enum { INTAKEFILE_WIDTH = 32 };

struct intakefile {
	const char *text;
	struct dialect dialect;
	struct dictionary *dictionary;
	struct sample sample;
	struct intake_columns columns;
	struct slice header[INTAKEFILE_WIDTH];
	struct arena arena;
};

/* The first line of text is the header, the delimiter a comma. */
static inline void
intakefile_open(struct intakefile *f, const char *text,
    enum columns_kind kind, const struct column_choice *choices)
{
	struct reader *r = reader_open_bytes(slice_of(text), NULL);
	struct record record;
	struct fault fault;
	size_t i;

	*f = (struct intakefile){ .text = text,
		.dialect = { .delimiter = ',' } };
	f->dictionary = dictionary_open(kind, &fault);
	ck_assert_ptr_nonnull(f->dictionary);
	ck_assert(dictionary_add_words(f->dictionary, &fault));
	ck_assert_int_eq(reader_next(r, &record), READER_RECORD);
	for (i = 0; i < record.count; i++)
		f->header[i] = arena_copy(&f->arena,
		    record_value(&record, i));
	sample_init(&f->sample, slice_of(text), true, &f->dialect, 1,
	    f->header, record.count);
	ck_assert_msg(intake_columns_init(&f->columns, f->header,
	    record.count, kind, f->dictionary, &f->sample, choices, &fault),
	    "%s", fault.text);
	reader_close(r);
}

static inline void
intakefile_close(struct intakefile *f)
{
	intake_columns_release(&f->columns);
	sample_release(&f->sample);
	dictionary_close(f->dictionary);
	arena_release(&f->arena);
}

/* The names of a file's columns, joined with blanks, and the count of notes. */
static inline void
names_are(const char *text, enum columns_kind kind, const char *names,
    size_t notes)
{
	struct buffer out = { 0 };
	struct intakefile f;
	size_t i;

	intakefile_open(&f, text, kind, NULL);
	for (i = 0; i < f.columns.count; i++)
		buffer_format(&out, "%s%.*s", i > 0 ? " " : "",
		    SLICE_PRINT(f.columns.columns[i].name));
	ck_assert_slice(buffer_slice(&out), names);
	ck_assert_uint_eq(f.columns.note_count, notes);
	buffer_release(&out);
	intakefile_close(&f);
}

#endif
